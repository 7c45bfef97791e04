using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>Bulletins that are right, in words and shapes that invite a wrong reading: none of their relations may fail.</summary>
public sealed class RightBulletinTests
{
    [Fact]
    public void Rate_OfRequestsDue_IsNotSetAgainstAllRequests()
    {
        var audit = AuditOf("本月全省共收到数据共享申请627件。应审批397件，已审批363件，审批率91.44%。");

        audit.Identities.Where(i => i.Key == "requests.reply-rate").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.HoldsWithinRounding);
        AuditOf("本月全省共收到数据共享申请627件。应审批397件，已审批363件，审批率91.54%。").Holds.Should().BeFalse();
    }

    [Fact]
    public void Rate_OfRequestsDueThatAreNotPrinted_CannotBeChecked() =>
        AuditOf("本月全省共收到数据共享申请627件，已审批363件，审批率91.44%。")
            .Identities.Where(i => i.Key == "requests.reply-rate").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.CannotBeChecked);

    [Theory]
    [InlineData("增长-10%")]
    [InlineData("增长－10%")]
    [InlineData("负增长10%")]
    [InlineData("降10%")]
    [InlineData("降幅10%")]
    [InlineData("降幅为10%")]
    [InlineData("下跌了10%")]
    [InlineData("↓10%")]
    public void Change_ToLess_IsRecognized(string words)
    {
        var audit = AuditOf($"本月交换数据900万次，较上月减少100万次，{words}。");

        audit.Identities.Where(i => i.Key == "figures.change").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.Holds);
        AuditOf($"本月交换数据900万次，环比{words}，较上月少100万次。").Identities.Should().ContainSingle(i => i.Key == "figures.change" && i.Verdict == AuditVerdict.Holds);
    }

    [Theory]
    [InlineData("增幅10%")]
    [InlineData("增速为10%")]
    [InlineData("上升了10%")]
    public void Change_ToMore_IsRecognized(string words) =>
        AuditOf($"本月交换数据1100万次，较上月多100万次，{words}。").Identities.Should().ContainSingle(i => i.Key == "figures.change" && i.Verdict == AuditVerdict.Holds);

    [Theory]
    [InlineData("省公安厅收到的3件申请逾期未答复")]
    [InlineData("其中省公安厅的3件申请逾期未答复")]
    [InlineData("省公安厅共3件申请逾期未答复")]
    public void Figure_OfABodyThatDoesSomething_IsNotThatOfTheProvince(string words)
    {
        var audit = AuditOf($"本月全省20件申请逾期未答复，{words}。");

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Bulletin.Figures.Should().ContainSingle(f => f.Subject != null).Which.Subject!.Text.Should().Be("省公安厅");
    }

    [Theory]
    [InlineData("日均调用量122.96万次")]
    [InlineData("单日最高调用量200万次")]
    [InlineData("人均使用量3次")]
    public void Average_OfAVolume_IsNoTotal(string words) => Failures($"本月交换数据3811.89万次，{words}。").Should().BeEmpty();

    [Fact]
    public void Column_OfAveragesScoresOrRates_DoesNotAddUp()
    {
        var table = "表1 各地任务完成情况\n序号\t地区\t任务数\t平均用时\t得分\t完成率\t日均调用量（次）\n1\t贵阳市\t100\t2.5\t90\t90.00%\t50\n2\t遵义市\t100\t3.5\t80\t80.00%\t40\n合计\t\t200\t3\t85\t85.00%\t45\n";
        var audit = AuditOf(table);

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Identities.Should().ContainSingle(i => i.Key == "tables.total").Which.Verdict.Should().Be(AuditVerdict.Holds);
        AuditOf(table.Replace("\t200\t", "\t201\t")).Holds.Should().BeFalse();
    }

    [Theory]
    [InlineData("今年以来，全省共收到数据共享申请5230件。")]
    [InlineData("平台上线以来，共收到数据共享申请5230件；")]
    [InlineData("1—12月，全省共收到数据共享申请5230件。")]
    [InlineData("1月至12月，全省共收到数据共享申请5230件。")]
    [InlineData("2024年1-12月，全省共收到数据共享申请5230件。")]
    [InlineData("2024年全省共收到数据共享申请5230件。")]
    [InlineData("全年共收到数据共享申请5230件。")]
    [InlineData("截至2024年12月底，全省共收到数据共享申请5230件。")]
    [InlineData("截至目前，全省共收到数据共享申请5230件。")]
    public void Figure_OfMoreThanTheMonth_IsCumulative(string sentence)
    {
        var audit = AuditOf(sentence + "本月收到数据共享申请627件，其中有条件共享397件、无条件共享230件。");

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Bulletin.Figures.Where(f => f.Measure == FigureMeasure.Requests).Select(f => f.Scope).Should().Equal(PeriodScope.Cumulative, PeriodScope.Month);
        audit.Identities.Should().ContainSingle(i => i.Key == "requests.attributes" && i.Verdict == AuditVerdict.Holds);
    }

    [Theory]
    [InlineData("11月，全省收到数据共享申请600件。12月，全省收到数据共享申请627件")]
    [InlineData("11月全省收到数据共享申请600件，12月全省收到数据共享申请627件")]
    [InlineData("2023年12月，全省收到数据共享申请600件。本月全省收到数据共享申请627件")]
    [InlineData("2023年，全省收到数据共享申请600件。本月全省收到数据共享申请627件")]
    [InlineData("三季度，全省收到数据共享申请600件。本月全省收到数据共享申请627件")]
    [InlineData("上半年，全省收到数据共享申请600件。12月全省收到数据共享申请627件")]
    [InlineData("11月、12月全省分别收到数据共享申请600件、627件")]
    public void Figure_OfAnotherPeriod_IsListedAndNotTakenForTheMonths(string words)
    {
        var audit = AuditOf(words + "，其中有条件共享397件、无条件共享230件。");

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Identities.Should().ContainSingle(i => i.Key == "requests.attributes" && i.Verdict == AuditVerdict.Holds);
        audit.Bulletin.Unread.Should().Contain(u => u.Reason == UnreadReason.FigureWithoutMeasure && u.Text.EndsWith("600件"));
    }

    [Theory]
    [InlineData("截至12月31日，未审批34件。")]
    [InlineData("截至2025年1月10日，未审批34件。")]
    [InlineData("2024年11月28日印发通知后，本月未审批34件。")]
    [InlineData("2024年12月31日，未审批34件。")]
    public void Figure_AtADay_IsStillTheMonths(string sentence) =>
        AuditOf("本月共审核有条件共享申请397件，已审批363件。" + sentence).Identities.Should().ContainSingle(i => i.Key == "requests.reply" && i.Verdict == AuditVerdict.Holds);

    [Fact]
    public void Volume_SinceTheBeginning_IsNotTheMonths() =>
        Failures("截至2024年12月底，平台共享交换数据总量12.35亿次。12月，全省共享交换数据3811.89万次，其中省直部门提供3099.5万次，市州提供712.39万次；省直部门使用2164.55万次，市州使用1647.34万次。").Should().BeEmpty();

    [Fact]
    public void Column_OfAnotherYear_IsNotTheMonths()
    {
        var audit = AuditOf("市州提供数据服务300次。\n表1 各地服务情况\n序号 地区 2023年12月服务量（次） 2024年12月服务量（次）\n1 贵阳市 90 100\n2 遵义市 80 200\n");

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Identities.Should().ContainSingle(i => i.Key == "tables.sum" && i.Verdict == AuditVerdict.Holds);
    }

    [Fact]
    public void MeasureRow_UnderAnotherMonth_IsNotTheMonths() =>
        AuditOf("表1 主要指标\n| 指标 | 2023年12月 | 2024年12月 |\n|---|---|---|\n| 申请总数（件） | 600 | 627 |\n| 审批通过（件） | 300 | 336 |\n")
            .Bulletin.Figures.Where(f => f.Measure != FigureMeasure.Unspecified).Select(f => f.Printed).Should().Equal("627", "336");

    [Fact]
    public void Ranking_AmongTwoTablesOfASection_IsSetAgainstThatOfItsNames()
    {
        var audit = AuditOf(
            "省直部门数据服务量排名前两位的为省公安厅、省民政厅（表1）。\n表1 省直部门数据服务量\n序号 部门 服务量（万次）\n1 省公安厅 900.12\n2 省民政厅 700.11\n"
            + "市州数据服务量排名前两位的为贵阳市、遵义市（表2）。\n表2 市州数据服务量\n序号 地区 服务量（万次）\n1 贵阳市 90.12\n2 遵义市 80.11\n");

        audit.Identities.Where(i => i.Key == "claims.ranking").Should().HaveCount(2).And.OnlyContain(i => i.Verdict == AuditVerdict.Holds);
    }

    [Fact]
    public void Ranking_OfRegionsBesideATableOfDepartments_CannotBeChecked()
    {
        const string table = "表1 省直部门数据服务量\n序号 部门 服务量（万次）\n1 省公安厅 900.12\n2 省民政厅 700.11\n";
        AuditOf("市州数据服务量排名前两位的为贵阳市、遵义市。\n" + table).Identities.Where(i => i.Key == "claims.ranking").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.CannotBeChecked);
        AuditOf("数据服务量排名第一的为省水利厅。\n" + table).Identities.Where(i => i.Key == "claims.ranking").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.Fails);
    }

    [Theory]
    [InlineData("数据服务量排名前三的市州为毕节市、贵阳市、遵义市", true)]
    [InlineData("数据使用量排名前三的市州为六盘水市、遵义市、贵阳市", true)]
    [InlineData("数据服务量排名后两位的市州为六盘水市、遵义市", true)]
    [InlineData("数据服务量排名前三的市州为贵阳市、毕节市、遵义市", false)]
    [InlineData("数据使用量排名前三的市州为毕节市、遵义市、贵阳市", false)]
    public void Ranking_BesideATableInTheOrderOfOffice_GoesByItsFigures(string claim, bool isRight)
    {
        var audit = AuditOf(claim + "。\n表2 市州数据情况\n序号 地区 服务量（次） 使用量（次）\n1 贵阳市 9012 100\n2 遵义市 8011 200\n3 六盘水市 11 300\n4 毕节市 70011 50\n");

        audit.Holds.Should().Be(isRight);
        audit.Identities.Should().ContainSingle(i => i.Key == "claims.ranking" && i.Verdict == (isRight ? AuditVerdict.Holds : AuditVerdict.Fails));
    }

    [Fact]
    public void Ranking_FromTheBottom_IsNotSetAgainstTheFirstRows() =>
        Failures("数据服务量排名后两位的部门为省水利厅、省民政厅。\n表1 省直部门数据服务量TOP2\n序号 部门 服务量（万次）\n1 省公安厅 900.12\n2 省司法厅 700.11\n").Should().BeEmpty();

    [Fact]
    public void Ranking_WithOneRowOutOfOrderAmongMany_StillFails()
    {
        var rows = string.Concat(Enumerable.Range(1, 9).Select(n => $"{n} {"甲乙丙丁戊己庚辛壬"[n - 1]}局 {1000 - (n * 10) + (n == 5 ? 700 : 0)}\n"));
        AuditOf("数据服务量排名第一的为戊局。\n表1 数据服务量\n序号 部门 服务量（次）\n" + rows).Identities.Should().ContainSingle(i => i.Key == "tables.order" && i.Verdict == AuditVerdict.Fails);
    }

    [Theory]
    [InlineData("地区\t服务量（次）\t排名\n贵阳市\t9012\t2\n遵义市\t8011\t3\n六盘水市\t11\t4\n毕节市\t70011\t1\n")]
    [InlineData("地区\t服务量（次）\t排名\n贵阳市\t9012\t2\n六盘水市\t11\t4\n遵义市\t8011\t3\n毕节市\t70011\t1\n")]
    [InlineData("序号\t地区\t服务量（次）\t排名\n1\t贵阳市\t9012\t2\n2\t六盘水市\t11\t4\n3\t遵义市\t8011\t3\n4\t毕节市\t70011\t1\n")]
    public void Ranks_InAColumnBesideTheFigures_AreNoRowNumbers(string table)
    {
        var audit = AuditOf("表2 市州数据情况\n" + table);

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Bulletin.Tables.Should().ContainSingle().Which.IsPartial.Should().BeFalse();
    }

    [Theory]
    [InlineData("10.45%", AuditVerdict.HoldsWithinRounding)]
    [InlineData("10.54%", AuditVerdict.Fails)]
    public void Share_OfTheWholeProvince_IsNotOneOfTheGroup(string share, AuditVerdict expected)
    {
        var audit = AuditOf($"全省交换数据3811.89万次，其中省直部门提供3099.5万次，市州提供712.39万次。市州提供数据712.39万次，其中贵阳市398.32万次，占全省总量的{share}。");

        audit.Identities.Should().ContainSingle(i => i.Key == "figures.share").Which.Verdict.Should().Be(expected);
        audit.Bulletin.Figures.Should().ContainSingle(f => f.Printed == "398.32万次").Which.Should().Match<PublishedFigure>(f => f.Measure == FigureMeasure.ServiceVolume && f.Subject!.Text == "贵阳市");
    }

    [Fact]
    public void Share_OfAWholeThatIsNotPrinted_CannotBeChecked() =>
        AuditOf("市州提供数据712.39万次，其中贵阳市398.32万次，占全省总量的10.45%。").Identities.Should().ContainSingle(i => i.Key == "figures.share").Which.Verdict.Should().Be(AuditVerdict.CannotBeChecked);

    [Theory]
    [InlineData("18.69%", true)]
    [InlineData("18.96%", false)]
    [InlineData("100%", false)]
    public void Shares_OfMoreThanTheTotalRow_AreOfOneWhole(string share, bool isRight) =>
        AuditOf($"表2 市州数据情况\n序号 地区 服务量（次） 占全省比重\n1 贵阳市 3983200 10.45%\n2 遵义市 3140700 8.24%\n合计 7123900 {share}\n").Holds.Should().Be(isRight);

    [Theory]
    [InlineData("审批申请363件（通过336件、驳回27件，逾期2件）。")]
    [InlineData("审批申请363件（通过336件、驳回27件、按时答复361件）。")]
    [InlineData("市州提供数据712.39万次（贵阳市398.32万次、遵义市100.11万次等）。")]
    [InlineData("市州提供数据712.39万次（贵阳市398.32万次、遵义市100.11万次）。")]
    public void Brackets_ThatDoNotHoldEverything_NeedNotAddUp(string sentence)
    {
        Failures(sentence).Should().BeEmpty();
        Failures("审批申请363件（通过336件、驳回72件，逾期2件）。").Should().NotBeEmpty();
        Failures("市州提供数据712.39万次（贵阳市398.32万次、遵义市400.11万次等）。").Should().NotBeEmpty();
        Failures("全省审批申请363件（纸面申请336件、线上申请72件）。").Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("合计", true)]
    [InlineData("省直小计", true)]
    [InlineData("省直小计", false)]
    public void Table_WithSubtotals_AddsUpToItsTotal(string first, bool hasTotal)
    {
        var groups = "| 省公安厅 | 900 |\n| 省民政厅 | 800 |\n| 省直小计 | 1700 |\n| 贵阳市 | 400 |\n| 遵义市 | 300 |\n| 市州小计 | 700 |\n";
        var total = hasTotal ? "| 合计 | 2400 |\n" : string.Empty;
        var table = "表1 数据服务量\n| 单位 | 服务量（次） |\n| --- | --- |\n" + (first == "合计" ? total + groups : groups + total);

        Failures(table).Should().BeEmpty();
        Failures(table.Replace("2400", "2500")).Any().Should().Be(hasTotal);
    }

    [Fact]
    public void Row_ThatIsPartOfTheRowAbove_IsNotAddedAgain()
    {
        const string table = "表1 数据服务量\n| 单位 | 服务量（次） |\n| --- | --- |\n| 省公安厅 | 900 |\n| 其中：交警总队 | 100 |\n| 省民政厅 | 800 |\n| 合计 | 1700 |\n";
        Failures(table).Should().BeEmpty();
        AuditOf(table).Identities.Should().ContainSingle(i => i.Key == "tables.total" && i.Verdict == AuditVerdict.Holds);
        AuditOf(table.Replace("1700", "1900")).Identities.Should().ContainSingle(i => i.Key == "tables.total" && i.Verdict == AuditVerdict.CannotBeChecked, "two rows may be parts of the first");
    }

    [Theory]
    [InlineData("表1 主要部门数据服务量")]
    [InlineData("表1 数据服务量较大的部门")]
    [InlineData("表1 数据服务量排名后2位的部门")]
    [InlineData("表1 部分部门数据服务量")]
    public void Table_OfSomeBodies_NeedNotMakeUpTheWhole(string caption)
    {
        var body = "全省交换数据3100万次，其中省直部门提供3000万次，市州提供100万次。\n" + caption + "\n序号 部门 服务量（万次）\n1 省公安厅 900\n2 省民政厅 800\n";
        Failures(body).Should().BeEmpty();
        Failures(body.Replace("900", "2900")).Should().Contain(f => f.StartsWith("tables.remainder"));
    }

    [Fact]
    public void Table_AfterTheLastInRank_NeedNotMakeUpTheWhole() =>
        Failures("省直部门提供数据服务3000万次。数据服务量排名后两位的部门为省公安厅、省民政厅。\n表1 数据服务量\n序号 部门 服务量（万次）\n1 省公安厅 9\n2 省民政厅 8\n").Should().BeEmpty();

    [Theory]
    [InlineData("贵阳市、遵义市等9个市州提出申请，其中贵阳市申请5件、遵义市申请6件。")]
    [InlineData("省公安厅、省水利厅等16个部门提出申请，申请量较上月增加3件。")]
    public void Bodies_BesideOneBodysRequestsOrAChange_AreNotMoreThanTheRequests(string sentence) => Failures(sentence).Should().BeEmpty();

    [Theory]
    [InlineData("数据主管部门应在2个工作日内完成规范性审核", AuditVerdict.CannotBeChecked)]
    [InlineData("提供部门应在5个工作日内答复", AuditVerdict.Holds)]
    [InlineData("提供部门应在7个工作日内答复", AuditVerdict.Fails)]
    [InlineData("提供部门应在7个工作日内完成审批", AuditVerdict.Fails)]
    public void Limit_OfAStepWithoutAVerifiedRule_CannotBeChecked(string words, AuditVerdict expected) =>
        AuditOf($"根据《贵州省政务数据资源管理办法》，{words}。").Identities.Should().ContainSingle(i => i.Key == "claims.deadline").Which.Verdict.Should().Be(expected);

    [Theory]
    [InlineData("国家数据申请情况", "本月申请国家数据395件")]
    [InlineData("公共数据开放情况", "本月收到数据申请390件")]
    [InlineData("省直部门情况", "本月收到数据申请300件")]
    [InlineData("市州情况", "本月收到数据申请300件")]
    public void Section_OfItsOwnSubject_IsNotMixedWithTheOthers(string title, string sentence)
    {
        var audit = AuditOf($"本月收到数据申请627件，审批申请363件，审批通过336件，驳回27件，按时答复360件。\n二、{title}\n{sentence}，审批申请290件，审批通过280件，驳回10件，按时答复289件。");

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Identities.Where(i => i.Key == "requests.decision").Should().HaveCount(2).And.OnlyContain(i => i.Verdict == AuditVerdict.Holds);
        AuditOf($"本月收到数据申请627件，审批申请363件，审批通过336件，驳回27件。\n二、{title}\n{sentence}，审批申请290件，审批通过280件，驳回11件。").Holds.Should().BeFalse();
    }

    [Theory]
    [InlineData("挂接资源800个，其中库表500个、接口200个、文件100个。")]
    [InlineData("新增报表3张、统计表12份。")]
    public void Tables_ThatAreCounted_AreNoReferences(string sentence) => AuditOf(sentence).Bulletin.Claims.OfType<TableReference>().Should().BeEmpty();

    [Fact]
    public void Issue_OnTheLastDayOfTheMonth_IsNotTooEarly()
    {
        BulletinFiles.Audit("某省公共数据共享月报\n2024年12月\n信息中心 2024年12月31日\n一、情况\n本月收到申请1件。").Holds.Should().BeTrue();
        BulletinFiles.Audit("某省公共数据共享月报\n2024年12月\n信息中心 2024年12月30日\n一、情况\n本月收到申请1件。").Holds.Should().BeFalse();
    }

    [Fact]
    public void Approval_ByTheReviewers_IsNotThatOfTheProviders()
    {
        var audit = AuditOf("本月审核申请397件，审核通过380件，审核通过率95.72%。审批申请363件，审批通过336件，驳回27件，审批通过率92.56%。");

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Identities.Where(i => i.Key is "requests.decision" or "requests.approval-rate" && i.Verdict != AuditVerdict.CannotBeChecked).Should().HaveCount(2).And.OnlyContain(i => i.Verdict <= AuditVerdict.HoldsWithinRounding);
        Failures("审批申请500件，审核通过450件，驳回60件。").Should().NotBeEmpty("where nothing else is said to be approved, the words mean the providers");
    }

    [Theory]
    [InlineData("当月收到申请50件，上月结转10件，本月办结55件，结转下月5件。")]
    [InlineData("本月收到有条件共享申请397件，审核397件；审批420件（含上月结转57件），其中通过390件、驳回30件；未审批34件。")]
    public void Requests_CarriedOver_MayBeDecidedBesideThoseReceived(string sentence) => Failures(sentence).Should().BeEmpty();

    [Theory]
    [InlineData("66.67%", true)]
    [InlineData("67.66%", false)]
    public void Share_BesideSeveralColumns_IsOfOneOfThem(string share, bool isRight) =>
        AuditOf($"表1 数据服务量\n| 地区 | 本月（万次） | 上月（万次） | 环比 | 占比 |\n|---|---|---|---|---|\n| 贵阳市 | 100 | 50 | 100% | 33.33% |\n| 遵义市 | 200 | 250 | -20% | {share} |\n| 合计 | 300 | 300 | 0% | 100% |\n")
            .Holds.Should().Be(isRight);

    [Theory]
    [InlineData("本月共收到申请627件，其中有条件397件、无条件230件。无条件申请直接通过230件；有条件申请审批363件，通过336件，驳回27件，通过率92.56%。", "336件", "363件")]
    [InlineData("本月审核申请397件，通过380件，退回17件；审批363件，其中通过336件，驳回27件，通过率92.56%。", "336件", "363件")]
    public void Approvals_OfTwoKinds_AreSetAgainstThoseTheyBelongTo(string body, string approved, string decided)
    {
        var audit = AuditOf(body);

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Identities.Should().ContainSingle(i => i.Key == "requests.decision").Which.Figures.Select(f => f.Printed).Should().Equal(decided, approved, "27件");
        Failures(body.Replace("336", "363")).Should().Contain(f => f.StartsWith("requests.decision")).And.Contain(f => f.StartsWith("requests.approval-rate"));
    }

    [Theory]
    [InlineData("—")]
    [InlineData("")]
    public void Row_WithoutARank_IsNoGapInTheRanks(string rank)
    {
        var table = $"表1 按期办结率\n| 排名 | 地区 | 应办结 | 按期办结 | 按期办结率 |\n|---|---|---|---|---|\n| 1 | 贵阳市 | 10 | 10 | 100% |\n| 2 | 毕节市 | 100 | 99 | 99% |\n| {rank} | 遵义市 | 0 | 0 | — |\n";
        Failures(table).Should().BeEmpty();
        Failures(table.Replace("| 2 |", "| 3 |")).Should().NotBeEmpty();
        Failures(table.Replace("排名", "序号")).Should().NotBeEmpty("a row number is missing");
    }

    private static IEnumerable<string> Failures(string body) => BulletinFiles.Failures(AuditOf(body));

    private static BulletinAudit AuditOf(string body) => BulletinFiles.Audit("某省公共数据共享月报\n（2024年12月）\n一、总体情况\n" + body + "\n");
}
