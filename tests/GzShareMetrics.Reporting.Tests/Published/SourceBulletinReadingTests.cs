using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>The source bulletin as data. Every expected figure was counted and copied by hand from the printed text.</summary>
public sealed class SourceBulletinReadingTests
{
    /// <summary>95 figures in all: 9 + 5 + 2 + 10 + 10 + 10 + 10 + 36 + 1 + 2. Row numbers, dates, table numbers and 前三 / TOP10 are none.</summary>
    private static readonly (string Section, string[] Printed)[] Figures =
    [
        ("数据调度情况", ["627次", "397次", "230次", "397次", "0次", "363次", "336次", "27次", "34次"]),
        ("数据交换情况", ["3811.89万次", "3099.5万次", "2164.55万次", "712.39万次", "1647.34万次"]),
        ("国家数据申请情况", ["16个", "395次"]),
        ("国家数据资源推荐", []),
        ("数据申请响应情况", []),
        ("数据服务情况", ["1892.34", "359.49", "184.29", "138.89", "108.41", "68.47", "66.13", "51.39", "49.41", "47.91"]),
        ("数据使用情况", ["572.64", "321.6", "278.37", "135.83", "118.69", "115.37", "110.26", "105.43", "90.55", "57.38"]),
        ("数据服务情况", ["3983229", "2534602", "422720", "75109", "42421", "39129", "15574", "4615", "3715", "2740"]),
        ("数据使用情况", ["7135000", "4045323", "3555090", "590152", "491121", "250358", "214883", "116407", "53611", "21485"]),
        (
            "共享开放责任清单数据上架开展情况",
            [
                "1741个", "1477个", "84.84%", "162", "56", "34.57%", "129", "129", "100%", "219", "219", "100%", "187", "113", "60.43%", "92", "72", "78.26%",
                "201", "180", "89.55%", "257", "257", "100%", "192", "192", "100%", "145", "145", "100%", "157", "114", "72.61%", "1741", "1477", "84.84%",
            ]),
        ("存在问题", ["5个工作日"]),
        (string.Empty, ["95份", "85份"]),
    ];

    private readonly PublishedBulletin bulletin = BulletinFiles.ReadSource();

    [Fact]
    public void Figures_OfTheSource_AreAllReadSectionBySection()
    {
        bulletin.Sections.Where(s => s.Figures.Count > 0 || s.Level == 2).Select(s => (s.Title, string.Join(' ', s.Figures.Select(f => f.Printed))))
            .Should().Equal(Figures.Select(f => (f.Section, string.Join(' ', f.Printed))));
        bulletin.Figures.Should().HaveCount(95);
    }

    [Fact]
    public void Places_OfEveryFigure_PointAtItsFirstDigit()
    {
        var lines = BulletinFiles.Source.Split('\n');
        foreach (var figure in bulletin.Figures)
        {
            // A unit may stand in the next line, as that of "627\n\n次" does.
            var rest = string.Concat(lines.Skip(figure.Place.Line - 1)).AsSpan()[(figure.Place.Column - 1)..].ToString();
            string.Concat(rest.Where(c => !char.IsWhiteSpace(c)).Take(figure.Printed.Length)).Should().Be(figure.Printed, $"it stands at {figure.Place}");
        }
    }

    [Theory]
    [InlineData("627次", 14, 24)]
    [InlineData("712.39万次", 28, 9)]
    [InlineData("7135000", 183, 7)]
    [InlineData("34.57%", 214, 15)]
    [InlineData("85份", 245, 26)]
    public void Place_OfAFigure_IsItsLineAndColumn(string printed, int line, int column) =>
        bulletin.Figures.Should().ContainSingle(f => f.Printed == printed).Which.Place.Should().Match<TextPlace>(p => p.Line == line && p.Column == column);

    [Theory]
    [InlineData("3099.5万次", 3099.5, 30_994_950, 30_995_049)]
    [InlineData("712.39万次", 712.39, 7_123_850, 7_123_949)]
    [InlineData("321.6", 321.6, 3_215_950, 3_216_049)]
    [InlineData("7135000", 7135000, 7_135_000, 7_135_000)]
    public void Interval_OfAVolume_HoldsTheCallsThatPrintAsIt(string printed, decimal number, decimal lower, decimal upper)
    {
        var figure = bulletin.Figures.Single(f => f.Printed == printed);

        figure.Number.Should().Be(number);
        (figure.Interval.Lower, figure.Interval.Upper).Should().Be((lower, upper));
        figure.Interval.IncludesUpper.Should().BeTrue("calls are whole, so the last one below the tie belongs to the interval");
    }

    [Fact]
    public void Interval_OfARate_IncludesTheLowerTieOnly()
    {
        var rate = bulletin.Figures.First(f => f.Printed == "84.84%").Interval;

        (rate.Lower, rate.Upper, rate.IncludesLower, rate.IncludesUpper).Should().Be((84.835m, 84.845m, true, false));
    }

    [Theory]
    [InlineData("627次", FigureMeasure.Requests, FigureParty.Unspecified, PeriodScope.Month)]
    [InlineData("230次", FigureMeasure.UnconditionalRequests, FigureParty.Unspecified, PeriodScope.Month)]
    [InlineData("0次", FigureMeasure.Unreviewed, FigureParty.Unspecified, PeriodScope.Month)]
    [InlineData("363次", FigureMeasure.Decided, FigureParty.Unspecified, PeriodScope.Month)]
    [InlineData("34次", FigureMeasure.Pending, FigureParty.Unspecified, PeriodScope.Month)]
    [InlineData("3811.89万次", FigureMeasure.ExchangeVolume, FigureParty.Unspecified, PeriodScope.Month)]
    [InlineData("2164.55万次", FigureMeasure.UsageVolume, FigureParty.ProvincialBodies, PeriodScope.Month)]
    [InlineData("712.39万次", FigureMeasure.ServiceVolume, FigureParty.Regions, PeriodScope.Month)]
    [InlineData("395次", FigureMeasure.NationalRequests, FigureParty.Unspecified, PeriodScope.Cumulative)]
    [InlineData("16个", FigureMeasure.Bodies, FigureParty.Unspecified, PeriodScope.Unspecified)]
    [InlineData("1741个", FigureMeasure.ListedItems, FigureParty.Unspecified, PeriodScope.Unspecified)]
    [InlineData("5个工作日", FigureMeasure.DeadlineLimit, FigureParty.Unspecified, PeriodScope.Unspecified)]
    public void Meaning_OfAFigure_IsWhatItsWordsSay(string printed, FigureMeasure measure, FigureParty party, PeriodScope scope)
    {
        var figure = bulletin.Figures.First(f => f.Printed == printed);

        (figure.Measure, figure.Party, figure.Scope).Should().Be((measure, party, scope));
    }

    [Fact]
    public void Tables_OfTheSource_AreReadWholeAcrossPageBreaks()
    {
        bulletin.Tables.Select(t => (t.Number, t.Rows.Count, t.Top, t.RepeatedHeaders.Count)).Should().Equal(
            ("2-2", 10, null, 0), ("3-2", 10, 10, 0), ("3-3", 10, 10, 1), ("4-1", 10, null, 0), ("4-2", 10, null, 1), (string.Empty, 11, null, 0));
        bulletin.Tables[^1].Rows.Single(r => r.IsTotal).Name!.Text.Should().Be("全省合计");
    }

    /// <summary>E20: ten recommended resources of six ministries.</summary>
    [Fact]
    public void RecommendationTable_OfTheSource_NamesTenResourcesOfSixMinistries()
    {
        var table = bulletin.Tables[0];

        table.Rows.Select(r => r.Cells[1].Text).Should().HaveCount(10).And.OnlyHaveUniqueItems().And.Contain("重点水库水情信息");
        table.Rows.Select(r => r.Name!.Identity).Distinct().Should().HaveCount(6);
    }

    /// <summary>E25, E26: who was timeliest, and who was late with what.</summary>
    [Fact]
    public void Claims_OfTheSource_NameTheTimeliestAndTheLate()
    {
        bulletin.Claims.OfType<RankingClaim>().First(c => c.Measure == FigureMeasure.Timeliness).Names.Select(n => n.Text).Should().Equal("省水利厅", "省残联", "省中医药管理局");
        var late = bulletin.Claims.OfType<OverdueClaim>().Should().ContainSingle().Subject;
        late.Names.Select(n => n.Text).Should().Equal("省公共资源交易中心");
        late.Resources.Should().Equal("工程类_招标项目", "工程类-中标结果公告");
        bulletin.Claims.OfType<DeadlineClaim>().Should().ContainSingle().Which.Should().Match<DeadlineClaim>(c => c.Instrument == "贵州省政务数据资源管理办法" && c.Limit.Value == 5);
    }

    /// <summary>E27, and who published for whom.</summary>
    [Fact]
    public void Imprint_OfTheSource_IsRead()
    {
        bulletin.Title.Should().Be("贵州省公共数据共享开放月报");
        bulletin.Period.Should().Be(ReportingPeriod.OfMonth(2024, 12));
        bulletin.Imprint.Issuer.Should().Be("贵州省信息中心");
        bulletin.Imprint.IssuedOn.Should().Be(new LocalDate(2025, 1, 13));
        (bulletin.Imprint.Copies!.Value, bulletin.Imprint.ElectronicCopies!.Value).Should().Be((95, 85));
        bulletin.Imprint.Distribution.Select(d => (d.Kind, d.Recipients)).Should().Equal(("报", "省大数据局"), ("送", "省直各部门"), ("发", "各市(州)、贵安新区大数据发展主管部门"));
    }

    [Fact]
    public void Names_OfTheSource_AreAllKnownToTheDirectory() => bulletin.Names.Should().OnlyContain(n => n.Organization != null);

    [Fact]
    public void Unread_OfTheSource_IsTheSentenceOnHowToApplyAndTheOmittedContactLine() =>
        bulletin.Unread.Select(u => (u.Reason, u.Place.Line)).Should().Equal((UnreadReason.Narrative, 41), (UnreadReason.Narrative, 237));

    [Fact]
    public void Reading_WithoutADirectory_KeepsEveryFigureAndListsTheNames()
    {
        var unresolved = new PublishedBulletinReader(OrganizationDirectory.Empty).Read(BulletinFiles.Source);

        unresolved.Figures.Select(f => f.Printed).Should().Equal(bulletin.Figures.Select(f => f.Printed));
        unresolved.Unread.Should().Contain(u => u.Reason == UnreadReason.UnknownName && u.Text == "省不动产登记中心");
    }
}
