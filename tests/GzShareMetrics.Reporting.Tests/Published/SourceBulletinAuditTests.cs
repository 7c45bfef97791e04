using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>
/// The identities E1 to E27 and the oddities L1 to L10 of the source bulletin, each found by the audit. The expected figures are the printed ones.
/// E5, E18 and E24 are no identities of the source.
/// </summary>
public sealed class SourceBulletinAuditTests
{
    private readonly BulletinAudit audit = BulletinFiles.Audit(BulletinFiles.Source);

    [Fact]
    public void Audit_OfTheSource_HasNothingThatFails()
    {
        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Holds.Should().BeTrue();
        audit.Identities.Where(i => i.Verdict == AuditVerdict.CannotBeChecked).Select(i => i.Statement)
            .Should().Equal("正文所称及时度排名前3与表一致"); // E25: no values are printed
        audit.FiguresUnchecked.Should().BeEmpty();
    }

    [Theory]
    [InlineData("E1", "requests.attributes", "627次 397次 230次")]
    [InlineData("E2", "requests.review", "397次 397次 0次")]
    [InlineData("E3", "requests.decision", "363次 336次 27次")]
    [InlineData("E4", "requests.reply", "397次 363次 34次")]
    [InlineData("E6", "exchange.service-total", "3811.89万次 3099.5万次 712.39万次")]
    [InlineData("E7", "exchange.usage-total", "3811.89万次 2164.55万次 1647.34万次")]
    public void Sum_OfPrintedFigures_HoldsAsPrinted(string identity, string key, string figures) =>
        Identities(key).Should().ContainSingle(i => string.Join(' ', i.Figures.Select(f => f.Printed)) == figures, identity)
            .Which.Verdict.Should().Be(AuditVerdict.Holds);

    [Theory]
    [InlineData("E8", "712.39万次", "= 7123854")]
    [InlineData("E9", "1647.34万次", "= 16473430")]
    public void Sum_OfRegionTable_HoldsWithinTheRoundingOfTheSentence(string identity, string told, string sum)
    {
        var found = Identities("tables.sum").Should().ContainSingle(i => i.Figures[0].Printed == told, identity).Subject;

        found.Verdict.Should().Be(AuditVerdict.HoldsWithinRounding);
        found.Arithmetic.Should().Contain(sum);
    }

    [Theory]
    [InlineData("E10", "712.37")]
    [InlineData("E10", "1647.35")]
    public void Note_OnRoundedRows_NamesTheWrongTotal(string identity, string wrong) =>
        Notes(AuditNoteKind.RoundedRowsDoNotAdd).Should().Contain(n => n.Text.Contains(wrong), identity);

    /// <summary>E11, by hand: T ≥ 21,645,450 + 16,473,430 = 38,118,880, T ≤ 30,995,049 + 7,123,854 = 38,118,903, both inside 3811.89 万次.</summary>
    [Fact]
    public void FeasibleVolumes_OfTheSource_AreDerivedFromAllPrintedVolumes()
    {
        audit.FeasibleVolumes.Select(v => (v.Name, v.Lower, v.Upper)).Should().Equal(
            ("交换总量", 38_118_880m, 38_118_903m),
            ("省直部门服务量", 38_118_880m - 7_123_854, 38_118_903m - 7_123_854),
            ("市州服务量", 7_123_854m, 7_123_854m),
            ("省直部门使用量", 38_118_880m - 16_473_430, 38_118_903m - 16_473_430),
            ("市州使用量", 16_473_430m, 16_473_430m));
        Identities("exchange.feasible").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.Holds);
    }

    [Theory]
    [InlineData("E12", "表3-2", "29667300", "132.77万次", "不少于 3 个单位", "47.91万次")]
    [InlineData("E13", "表3-3", "19061200", "258.43万次", "不少于 5 个单位", "57.38万次")]
    public void Remainder_BeyondTheTopTen_IsSharedByAtLeastSoMany(string identity, string table, string sum, string rest, string bodies, string tenth) =>
        Identities("tables.remainder").Should().ContainSingle(i => i.Statement.StartsWith(table), identity)
            .Which.Arithmetic.Should().Contain(sum).And.Contain(rest).And.Contain(bodies).And.Contain(tenth);

    [Fact]
    public void Order_E14_OfTheFourRankings_IsStrictlyDescending() =>
        Identities("tables.order").Where(i => i.Arithmetic == "逐行严格递减" && i.Verdict == AuditVerdict.Holds).Select(i => i.Statement[..4])
            .Should().Equal("表3-2", "表3-3", "表4-1", "表4-2");

    [Fact]
    public void Claims_E15_OnTheLeaders_AgreeWithTheTables() =>
        Identities("claims.ranking").Where(i => i.Verdict == AuditVerdict.Holds).Select(i => i.Arithmetic.Split('与')[0]).Should().Equal(
            "省政务服务中心、省市场监管局、省发展改革委", "省不动产登记中心、省人力资源社会保障厅、省住房城乡建设厅", "贵阳市、遵义市、黔南州", "贵阳市、遵义市、贵安新区");

    [Fact]
    public void Note_E16_OnSharedBodies_NamesSix() => Notes(AuditNoteKind.SharedBodies).Should().ContainSingle().Which.Text.Should().StartWith("6 个部门");

    [Fact]
    public void RegionTables_E17_ListTheSameTenRegions() =>
        Identities("tables.regions").Should().ContainSingle().Which.Should().Match<AuditedIdentity>(i => i.Verdict == AuditVerdict.Holds && i.Arithmetic == "均为 10 个地区");

    [Fact]
    public void NationalRequests_E19_AreCumulativeToDecemberAndAtLeastOneForEachDepartment()
    {
        Identities("claims.cut-off").Should().ContainSingle().Which.Verdict.Should().Be(AuditVerdict.Holds);
        Identities("claims.at-least-one").Should().ContainSingle(i => i.Figures[0].Printed == "16个" && i.Figures[1].Printed == "395次");
        audit.Bulletin.Figures.Where(f => f.Scope == PeriodScope.Cumulative).Should().ContainSingle();
    }

    /// <summary>E21: 1477 / 1741 = 84.836…, in the sentence and in the total row; the mean of the rows, 83.54, is named as what it is not.</summary>
    [Fact]
    public void ShelvingRate_E21_IsPooledAndNoMean()
    {
        Identities("shelving.rate").Where(i => i.Figures[0].Printed == "84.84%").Should().HaveCount(2)
            .And.OnlyContain(i => i.Verdict == AuditVerdict.HoldsWithinRounding && i.Arithmetic.StartsWith("1477 ÷ 1741 = 84.8363%"));
        Notes(AuditNoteKind.MeanIsNotPooled).Should().ContainSingle().Which.Text.Should().Contain("83.54%");
    }

    [Fact]
    public void ShelvingRates_E22_OfEveryRow_AreItsQuotient() =>
        Identities("shelving.rate").Skip(1).SkipLast(1).Select(i => $"{i.Figures[1].Printed}/{i.Figures[2].Printed} {i.Figures[0].Printed} {i.Verdict}").Should().Equal(
            "56/162 34.57% HoldsWithinRounding", "129/129 100% Holds", "219/219 100% Holds", "113/187 60.43% HoldsWithinRounding", "72/92 78.26% HoldsWithinRounding",
            "180/201 89.55% HoldsWithinRounding", "257/257 100% Holds", "192/192 100% Holds", "145/145 100% Holds", "114/157 72.61% HoldsWithinRounding");

    [Fact]
    public void Note_E23_OnTies_NamesTheFiveCompleteRegions() =>
        Notes(AuditNoteKind.TiedRows).Should().ContainSingle().Which.Text.Should().Contain("5 行").And.EndWith("贵阳市、遵义市、铜仁市、黔东南州、黔南州");

    [Fact]
    public void Deadline_E26_OfFiveWorkingDays_IsTheVerifiedRule() =>
        Identities("claims.deadline").Should().ContainSingle().Which.Should().Match<AuditedIdentity>(i => i.Verdict == AuditVerdict.Holds && i.Arithmetic.Contains("GZ-2023-13-reply"));

    [Fact]
    public void Copies_E27_HoldTheElectronicOnes() =>
        audit.Identities.Should().Contain(i => i.Kind == IdentityKind.Part && i.Verdict == AuditVerdict.Holds && i.Arithmetic == "85 ≤ 95");

    [Theory]
    [InlineData("L1", AuditNoteKind.MixedNames, "黔南州、黔南布依族苗族自治州")]
    [InlineData("L1", AuditNoteKind.MixedNames, "黔东南州、黔东南苗族侗族自治州")]
    [InlineData("L1", AuditNoteKind.MixedNames, "黔西南州、黔西南布依族苗族自治州")]
    [InlineData("L2", AuditNoteKind.MixedUnits, "万次、次")]
    [InlineData("L3", AuditNoteKind.MissingRegion, "没有贵安新区")]
    [InlineData("L4", AuditNoteKind.TableNumbers, "表号为 2-2、3-2、3-3、4-1、4-2；1 个表没有编号")]
    [InlineData("L5", AuditNoteKind.NumberedTotal, "行号 11")]
    [InlineData("L6", AuditNoteKind.MixedTitleMarks, "工程类_招标项目、工程类-中标结果公告")]
    [InlineData("L7", AuditNoteKind.RoundFigure, "7135000")]
    [InlineData("L8", AuditNoteKind.TrimmedZeros, "3099.5万次")]
    [InlineData("L9", AuditNoteKind.MissingCutOff, "未审批34次")]
    [InlineData("L10", AuditNoteKind.RepeatedHeader, "表3-3跨页")]
    [InlineData("L10", AuditNoteKind.RepeatedHeader, "表4-2跨页")]
    public void Oddity_OfTheSource_IsNoted(string oddity, AuditNoteKind kind, string text) =>
        Notes(kind).Should().Contain(n => n.Text.Contains(text), oddity).Which.Places.Should().NotBeEmpty();

    /// <summary>One note of its kind each: an oddity found where there is none would be a false alarm.</summary>
    [Theory]
    [InlineData(AuditNoteKind.RoundFigure, 1)]
    [InlineData(AuditNoteKind.MissingRegion, 1)]
    [InlineData(AuditNoteKind.NumberedTotal, 1)]
    [InlineData(AuditNoteKind.RepeatedHeader, 2)]
    [InlineData(AuditNoteKind.RepeatedBody, 0)]
    [InlineData(AuditNoteKind.DuplicateTable, 0)]
    [InlineData(AuditNoteKind.UnresolvedName, 0)]
    [InlineData(AuditNoteKind.SectionNumbers, 0)]
    public void Notes_OfAKind_AreAsManyAsTheSourceHas(AuditNoteKind kind, int count) => Notes(kind).Should().HaveCount(count);

    private IEnumerable<AuditedIdentity> Identities(string key) => audit.Identities.Where(i => i.Key == key);

    private IEnumerable<AuditNote> Notes(AuditNoteKind kind) => audit.Notes.Where(n => n.Kind == kind);
}
