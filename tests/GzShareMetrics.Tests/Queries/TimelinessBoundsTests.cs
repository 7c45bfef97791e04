using GzShareMetrics.Deadlines;
using GzShareMetrics.Queries;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Queries;

/// <summary>The moments that a database compares with, by hand from the calendar of December 2024, and where the SQL names them.</summary>
public sealed class TimelinessBoundsTests
{
    private static readonly ReportingPeriod Month = SmallWorld.December;
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;

    /// <summary>Those that count by submission are read to the end of the month or of the day of reading, whichever comes first; the others to the latter.</summary>
    [Theory]
    [InlineData("2024-12-20", TimelinessPopulation.SubmittedInPeriod, "2024-12-21")]
    [InlineData("2024-12-31", TimelinessPopulation.SubmittedInPeriod, "2025-01-01")]
    [InlineData("2025-01-31", TimelinessPopulation.SubmittedInPeriod, "2025-01-01")]
    [InlineData("2024-12-20", TimelinessPopulation.DueOrAnsweredInPeriod, "2024-12-21")]
    [InlineData("2025-01-31", TimelinessPopulation.DueOrAnsweredInPeriod, "2025-02-01")]
    public void SubmittedUntil_ReadOnADay_IsTheEndOfMonthOrDay(string asOf, TimelinessPopulation population, string until)
    {
        var tally = Tally(FiveDays, asOf, population);

        Iso(new TimelinessBounds(tally).SubmittedUntil).Should().Be(until);
        GroupSql.TimelinessGroups(tally).Should().Contain(population == TimelinessPopulation.SubmittedInPeriod
            ? $"WHERE submitted_at >= date('2024-12-01') AND submitted_at < date('{until}')"
            : $"WHERE submitted_at < date('{until}')");
    }

    /// <summary>Five working days from Monday 25 November end on Monday 2 December; those from the 24th on the Friday before. From 25 December they end in the new year.</summary>
    [Fact]
    public void Starts_ThatFallDueInTheMonth_AreOneSpan()
    {
        var bounds = new TimelinessBounds(Tally(FiveDays, "2024-12-31"));

        (Iso(bounds.DueFrom), Iso(bounds.DueUntil), Iso(bounds.OverdueUntil)).Should().Be(("2024-11-25", "2024-12-25", "2024-12-24"));
        (Iso(bounds.From), Iso(bounds.Until), Iso(bounds.End)).Should().Be(("2024-12-01", "2025-01-01", "2025-01-01"));
        (Iso(bounds.RuleFrom), Iso(bounds.RuleUntil)).Should().Be((NodaTime.Text.LocalDatePattern.Iso.Format(FiveDays.EffectiveFrom), "9999-12-31"));
    }

    [Fact]
    public void Starts_OfACumulativePeriod_AreAllUpToItsEnd()
    {
        var tally = new TimelinessTally(new DeadlineCalculator(ChinaWorkingDays.National), FiveDays, ReportingPeriod.CumulativeTo(Month.YearMonth));

        var bounds = new TimelinessBounds(tally);

        (Iso(bounds.From), Iso(bounds.DueFrom), Iso(bounds.DueUntil)).Should().Be(("1900-01-01", "1900-01-01", "2024-12-25"));
    }

    /// <summary>Nothing is looked for before the rule begins, and after it ends nothing falls due.</summary>
    [Theory]
    [InlineData("2024-11-28", null, "2024-11-28", "2024-12-25", "2024-12-24")]
    [InlineData("2024-12-10", null, "2024-12-02", "2024-12-25", "2024-12-24")]
    [InlineData("2024-11-01", "2024-12-13", "2024-11-25", "2024-12-14", "2024-12-14")]
    public void Starts_UnderARuleThatBeginsOrEnds_LieWithinIt(string from, string? to, string dueFrom, string dueUntil, string overdueUntil)
    {
        var rule = FiveDays with { EffectiveFrom = Day(from), EffectiveTo = to is null ? null : Day(to) };

        var bounds = new TimelinessBounds(Tally(rule, "2024-12-31"));

        (Iso(bounds.DueFrom), Iso(bounds.DueUntil), Iso(bounds.OverdueUntil)).Should().Be((dueFrom, dueUntil, overdueUntil));
    }

    [Fact]
    public void Rules_ThatADatabaseCannotCount_AreRefusedEverywhere()
    {
        var inDays = FiveDays with { Id = "D", Unit = DeadlineUnit.CalendarDays };
        var withCutOff = FiveDays with { Id = "C", CutOff = new LocalTime(17, 0) };

        foreach (var (rule, message) in new[]
        {
            (inDays, "Rule D is counted in CalendarDays; a database can count working days without a cut-off. Stream the requests into a TimelinessTally instead."),
            (withCutOff, "Rule C is counted in WorkingDays with a cut-off time; a database can count working days without a cut-off. Stream the requests into a TimelinessTally instead."),
        })
        {
            FluentActions.Invoking(() => new TimelinessBounds(Tally(rule, "2024-12-31"))).Should().Throw<NotSupportedException>().WithMessage(message);
            FluentActions.Invoking(() => GroupSql.TimedRequestsView(rule)).Should().Throw<NotSupportedException>().WithMessage(message);
        }
    }

    [Theory]
    [InlineData(StartDayCounting.Exclude, "e.rank - s.rank AS working_days_to_reply")]
    [InlineData(StartDayCounting.Include, "e.rank - s.rank + s.is_working_day AS working_days_to_reply")]
    public void TimedRequestsView_OfARule_CountsItsStartDayOrNot(StartDayCounting counting, string sql) =>
        GroupSql.TimedRequestsView(FiveDays with { StartDayCounting = counting }).Should().Contain(sql);

    [Theory]
    [InlineData(TimelinessPopulation.SubmittedInPeriod, "1 AS in_population")]
    [InlineData(TimelinessPopulation.DueOrAnsweredInPeriod, "CASE WHEN replied_at >= date('2024-12-01') AND replied_at < date('2025-01-01') AND replied_at < date('2024-12-21') OR received_at >= date('2024-11-25') AND received_at < date('2024-12-25') THEN 1 ELSE 0 END AS in_population")]
    public void TimelinessGroups_OfAPopulation_TellWhoBelongsToIt(TimelinessPopulation population, string sql) =>
        GroupSql.TimelinessGroups(Tally(FiveDays, "2024-12-20", population)).Should().Contain(sql);

    /// <summary>Overdue requests are those of the months up to the period's, and of the days up to that of reading.</summary>
    [Theory]
    [InlineData("2024-12-20", "2024-12-21")]
    [InlineData("2024-12-31", "2025-01-01")]
    [InlineData("2025-01-31", "2025-01-01")]
    public void OverdueAndRequestGroups_ReadOnADay_EndWithMonthOrDay(string asOf, string until)
    {
        GroupSql.OverdueRequests(Tally(FiveDays, asOf)).Should().Contain($"WHERE submitted_at < date('{until}')");
        GroupSql.RequestGroups(new RequestTally(Month, Day(asOf))).Should().Contain($"WHERE submitted_at >= date('2024-12-01') AND submitted_at < date('{until}')");
    }

    private static TimelinessTally Tally(DeadlineRule rule, string asOf, TimelinessPopulation population = TimelinessPopulation.SubmittedInPeriod) =>
        new(new DeadlineCalculator(ChinaWorkingDays.National), rule, Month, Day(asOf), population);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static string Iso(DateTime moment) => moment.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
