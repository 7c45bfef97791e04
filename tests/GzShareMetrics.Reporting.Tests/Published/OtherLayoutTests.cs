using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>
/// Three invented bulletins of other provinces, in other layouts: 亿次 and 件, changes on other periods, a total row without a number; full-width digits,
/// a page break in a table, lists with 分别, percentages without decimals; a city's, with cells in lines of their own and a number that a line end splits.
/// All expected figures were counted and copied by hand.
/// </summary>
public sealed class OtherLayoutTests
{
    private const string Hubei = "hubei-2025-03";
    private const string Guangxi = "guangxi-2025-05";
    private const string Haizhou = "haizhou-2025-06";

    public static TheoryData<string, int, string[]> Sections() => new()
    {
        {
            Hubei, 37,
            [
                "数据交换: 1.2345亿次 2.5% 18.0% 8234.5万次 5120.3万次 4110.5万次 7224.7万次",
                "服务排名: 3120.4 +3.2% 2410.0 -1.5% 1502.6 0.0% 1201.5 +12.4%",
                "市州情况: 2055.3 50.0% 1233.2 30.0% 822.0 20.0% 4110.5 100.0%",
                "申请数量: 1,250件 50件 4.2% 850件 400件",
                "审核审批: 850件 0件 800件 720件 80件 50件 94.1%",
                "问题: 3件 10个工作日",
            ]
        },
        {
            Guangxi, 49,
            [
                "责任清单上架情况: 500项 425项 75项 85% 200 150 50 75% 120 115 5 96% 100 90 10 90% 80 70 10 88% 500 425 75 85%",
                "数据申请情况: 320个 200个 120个 8.6% 190个 10个 165个 150个 15个 25个 91%",
                "数据交换情况: 900万次 300万次 700万次 500万次 1200万次 310.5万次 150万次 99.5万次 310.5 150.0 99.5",
                ": 30份 20份 10份",
            ]
        },
        {
            Haizhou, 32,
            [
                "总体情况: 2300个 2210个 90个 180个 110个 70个 20个 10%",
                "接口调用情况: 45.6万次 4.4万次 8.8% 30.1万次 15.5万次 25万次 20.6万次",
                "区县数据提供情况: 80,000 51.6% 45,000 29.0% 30,000 19.4% 155,000 100%",
                "响应及时度: 20 20 100.0% 10 9 90.0% 30 24 80.0%",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Figures_OfAnotherLayout_AreAllRead(string name, int count, string[] sections)
    {
        var bulletin = BulletinFiles.Read(BulletinFiles.Text(name));

        bulletin.Sections.Where(s => s.Figures.Count > 0).Select(s => $"{s.Title}: {string.Join(' ', s.Figures.Select(f => f.Printed))}").Should().Equal(sections);
        bulletin.Figures.Should().HaveCount(count).And.OnlyContain(f => f.Measure != FigureMeasure.Unspecified);
    }

    [Theory]
    [InlineData(Hubei)]
    [InlineData(Guangxi)]
    [InlineData(Haizhou)]
    public void Audit_OfARightBulletin_HasNothingThatFails(string name)
    {
        var audit = BulletinFiles.Audit(BulletinFiles.Text(name));

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Notes.Should().NotContain(n => n.Kind == AuditNoteKind.SectionNumbers || n.Severity == AuditSeverity.Serious);
    }

    [Theory]
    [InlineData(Hubei, "交换总量1.2345亿次", "交换总量1.2435亿次", "exchange.service-total")]
    [InlineData(Hubei, "使用7224.7万次", "使用7274.7万次", "exchange.usage-total")]
    [InlineData(Hubei, "1    省公安厅    3120.4", "1    省公安厅    3210.4", "tables.sum")]
    [InlineData(Hubei, "2    省民政厅    2410.0    -1.5%\n3    省人社厅    1502.6", "2    省民政厅    1502.6    -1.5%\n3    省人社厅    2410.0", "tables.order")]
    [InlineData(Hubei, "省公安厅、省民政厅、省人社厅数据", "省公安厅、省人社厅、省民政厅数据", "claims.ranking")]
    [InlineData(Hubei, "2  宜昌市  1233.2  30.0%", "2  宜昌市  1233.2  31.0%", "tables.share")]
    [InlineData(Hubei, "合计    4110.5  100.0%", "合计    4101.5  100.0%", "tables.total")]
    [InlineData(Hubei, "较上月增加50件，增长4.2%", "较上月增加50件，增长4.6%", "figures.change")]
    [InlineData(Hubei, "无条件共享400件", "无条件共享401件", "requests.attributes")]
    [InlineData(Hubei, "审批率94.1%", "审批率94.2%", "requests.reply-rate")]
    [InlineData(Hubei, "见表2。", "见表5。", "claims.table")]
    [InlineData(Guangxi, "未上架７５项", "未上架５７项", "shelving.items")]
    [InlineData(Guangxi, "4\t桂林市\t80\t70\t10\t88%", "4\t桂林市\t80\t70\t10\t87%", "shelving.rate")]
    [InlineData(Guangxi, "4\t桂林市", "5\t桂林市", "tables.numbering")]
    [InlineData(Guangxi, "截至５月", "截至４月", null)] // a cut-off day in another month is no month-end, and is not judged
    [InlineData(Guangxi, "不同意１５个", "不同意５１个", "requests.decision")]
    [InlineData(Guangxi, "通过率９１％", "通过率９２％", "requests.approval-rate")]
    [InlineData(Guangxi, "分别为７００万次、５００万次", "分别为５００万次、７００万次", "tables.remainder")]
    [InlineData(Guangxi, "自治区税务局（１５０万次）", "自治区税务局（１５１万次）", "claims.value")]
    [InlineData(Guangxi, "纸质 10份", "纸质 11份", "imprint.copies")]
    [InlineData(Haizhou, "办结2210个", "办结2120个", null)] // without a review printed, the requests need not all have come to an approval
    [InlineData(Haizhou, "下降1\n0%", "下降1\n1%", "figures.change")]
    [InlineData(Haizhou, "较上月减少4.4万次", "较上月减少4.8万次", "figures.change")]
    [InlineData(Haizhou, "45,000", "54,000", "tables.total")]
    [InlineData(Haizhou, "10 9 90.0%", "10 8 90.0%", "timeliness.rate")]
    [InlineData(Haizhou, "区县使用20.6万次", "区县使用26.0万次", "exchange.usage-total")]
    [InlineData(Haizhou, "2025年7月8日", "2025年6月8日", "imprint.day")]
    public void PlantedError_InAnotherLayout_FailsTheRelationItBreaks(string name, string right, string wrong, string? key)
    {
        BulletinFiles.Text(name).Should().Contain(right);
        var audit = BulletinFiles.Audit(BulletinFiles.Text(name).Replace(right, wrong, StringComparison.Ordinal));

        if (key is null)
        {
            BulletinFiles.Failures(audit).Should().BeEmpty();
        }
        else
        {
            audit.Identities.Where(i => i.Verdict == AuditVerdict.Fails).Select(i => i.Key).Should().Contain(key);
        }
    }

    [Theory]
    [InlineData(Hubei, "湖北省政务数据共享应用月度通报", "2025-03", "湖北省数据局", "2025-04-10")]
    [InlineData(Guangxi, "广西壮族自治区公共数据共享月报", "2025-05", "", null)]
    [InlineData(Haizhou, "海州市政务数据共享简报", "2025-06", "海州市大数据管理局", "2025-07-08")]
    public void FrontMatter_OfAnotherLayout_IsRead(string name, string title, string period, string issuer, string? issuedOn)
    {
        var bulletin = BulletinFiles.Read(BulletinFiles.Text(name));

        (bulletin.Title, bulletin.Period?.ToString(), bulletin.Imprint.Issuer, bulletin.Imprint.IssuedOn is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : null)
            .Should().Be((title, period, issuer, issuedOn));
    }

    [Theory]
    [InlineData(Guangxi, "900万次", FigureMeasure.ServiceVolume, FigureParty.ProvincialBodies)]
    [InlineData(Guangxi, "500万次", FigureMeasure.UsageVolume, FigureParty.Regions)]
    [InlineData(Guangxi, "1200万次", FigureMeasure.ExchangeVolume, FigureParty.Unspecified)]
    [InlineData(Haizhou, "30.1万次", FigureMeasure.ServiceVolume, FigureParty.ProvincialBodies)] // in a city's bulletin its own departments are the upper level
    [InlineData(Haizhou, "20.6万次", FigureMeasure.UsageVolume, FigureParty.Regions)]
    [InlineData(Hubei, "3件", FigureMeasure.Overdue, FigureParty.Unspecified)]
    public void Meaning_OfAFigure_IsWhatItsWordsSay(string name, string printed, FigureMeasure measure, FigureParty party)
    {
        var figure = BulletinFiles.Read(BulletinFiles.Text(name)).Figures.Single(f => f.Printed == printed);

        (figure.Measure, figure.Party).Should().Be((measure, party));
    }

    [Theory]
    [InlineData(Hubei, "18.0%", FigureChange.YearOnYear, "1.2345亿次")]
    [InlineData(Hubei, "4.2%", FigureChange.PeriodOnPeriod, "1,250件")]
    [InlineData(Guangxi, "8.6%", FigureChange.PeriodOnPeriod, "320个")] // after the brackets, so on the whole and not on its last part
    [InlineData(Haizhou, "10%", FigureChange.YearOnYear, "180个")]
    public void Change_OfAFigure_RefersToTheFigureItFollows(string name, string printed, FigureChange change, string level)
    {
        var figure = BulletinFiles.Read(BulletinFiles.Text(name)).Figures.Single(f => f.Printed == printed);

        (figure.Change, figure.Whole!.Printed).Should().Be((change, level));
    }

    [Fact]
    public void ContactLine_OfABulletin_LeavesNoWordBehind()
    {
        var bulletin = BulletinFiles.Read(BulletinFiles.Text(Hubei));

        bulletin.Unread.Should().ContainSingle(u => u.Reason == UnreadReason.ContactLine && u.Text.Length == 0);
        BulletinAudit.Of(bulletin).ToJson().Should().NotContain("00000000").And.NotContain("某某");
    }
}
