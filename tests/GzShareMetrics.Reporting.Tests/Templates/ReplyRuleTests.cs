using GzShareMetrics.Deadlines;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Markdown;
using GzShareMetrics.Reporting.Templates;
using GzShareMetrics.Reporting.Tests.BadInput;
using MiniExcelLibs;

namespace GzShareMetrics.Reporting.Tests.Templates;

/// <summary>What a bulletin says of its reply rule is what the rule says: unit, start of the clock, first day, grade of evidence.</summary>
public sealed class ReplyRuleTests
{
    private static readonly DeadlineRule FiveWorkingDays = DeadlineRules.GuizhouProviderReply;
    private static readonly DeadlineRule TenDays = FiveWorkingDays with { Unit = DeadlineUnit.CalendarDays, Length = 10 };
    private static readonly DeadlineRule OneMonth = FiveWorkingDays with { Unit = DeadlineUnit.Months, Length = 1, StartEvent = DeadlineStartEvent.Application };

    [Fact]
    public void Rule_InWorkingDaysFromReceipt_IsStatedSo()
    {
        Chinese(FiveWorkingDays).Should().Contain("规定，数据提供部门应自收到数据共享申请之日起5个工作日内予以答复。")
            .And.Contain("| 答复时限 | 提供方自收到数据共享申请之日起应予答复的期限（5个工作日），起算当日不计 |");
        English(FiveWorkingDays).Should().Contain("requires providers to reply within 5 working days of receiving a request.");
    }

    [Fact]
    public void Rule_InCalendarDays_IsNotStatedInWorkingDays()
    {
        Chinese(TenDays).Should().Contain("应自收到数据共享申请之日起10日内予以答复。").And.NotContain("10个工作日内");
        English(TenDays).Should().Contain("within 10 calendar days of receiving a request.");
    }

    [Fact]
    public void Rule_InMonthsFromTheApplication_IsStatedSo()
    {
        Chinese(OneMonth).Should().Contain("应自提出数据共享申请之日起1个月内予以答复。").And.Contain("提供方自提出数据共享申请之日起应予答复的期限（1个月）");
        English(OneMonth).Should().Contain("within 1 months of the submission of a request.");
    }

    [Fact]
    public void Rule_ThatCountsItsFirstDay_SaysSo() =>
        Chinese(FiveWorkingDays with { StartDayCounting = StartDayCounting.Include }).Should().Contain("起算当日计入 |").And.NotContain("起算当日不计");

    [Fact]
    public async Task Rule_InCalendarDays_HasItsUnitInTheWorkbook()
    {
        using var workbook = new MemoryStream(await Rendered.With(new XlsxBulletinRenderer(), SmallBulletin.Under(TenDays)));

        var rows = workbook.Query(sheetName: "概览").Cast<IDictionary<string, object?>>().Select(r => string.Join('|', r.Values)).ToArray();

        rows.Should().ContainSingle(r => r.StartsWith("答复时限|", StringComparison.Ordinal)).Which.Should().StartWith("答复时限|10|10|日|");
    }

    [Fact]
    public void Chart_UnderARuleInCalendarDays_DoesNotCallWorkingDaysWithinOrBeyondIt()
    {
        string Drawn(DeadlineRule rule) => BulletinChart.AllOf(SmallBulletin.Under(rule)).Single(c => c.Key == "timeliness").ToSvg();

        Drawn(FiveWorkingDays).Should().Contain("时限内").And.Contain("超时限");
        Drawn(TenDays).Should().NotContain("时限内").And.NotContain("超时限").And.Contain("答复用时（工作日）");
    }

    [Fact]
    public void Rule_WithoutAGrade_IsCalledUngradedAndNotMarked()
    {
        var ungraded = new DeadlineRule { Id = "CITY-reply", Instrument = "某市政务数据共享办法", EffectiveFrom = new LocalDate(2025, 1, 1), Length = 3, Unit = DeadlineUnit.WorkingDays };

        Chinese(ungraded).Should().Contain("（CITY-reply，未注明证据等级）").And.NotContain("?");
        English(ungraded).Should().Contain("(CITY-reply, no grade of evidence given)").And.NotContain("?");
    }

    private static string Chinese(DeadlineRule rule) => new MarkdownBulletinRenderer().Render(SmallBulletin.Under(rule));

    private static string English(DeadlineRule rule) => new MarkdownBulletinRenderer(new() { Template = BulletinTemplate.English }).Render(SmallBulletin.Under(rule));
}
