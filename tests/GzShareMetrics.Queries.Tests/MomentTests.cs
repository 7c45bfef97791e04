using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Queries.Tests.Plain;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Queries.Tests;

/// <summary>
/// Requests on the moments where a month, a day of reading, or the span of starts that fall due in it begin and end: LINQ and plain SQL decide about each as the
/// records do.
/// </summary>
public sealed class MomentTests
{
    private static readonly ReportingPeriod December = ReportingPeriod.OfMonth(2024, 12);

    /// <summary>
    /// Midnights and the second before: 2024-11-25 is the first start that falls due in December, 12-25 the first that does no more, and 12-24 the first that is
    /// not overdue on the 31st.
    /// </summary>
    private static readonly string[] Moments =
        [.. new[] { "2024-11-20", "2024-11-25", "2024-12-01", "2024-12-20", "2024-12-21", "2024-12-24", "2024-12-25", "2025-01-01", "2025-01-06" }.SelectMany(static day => new[] { day, $"{day} -1" })];

    private static readonly TestMonth Month = new(December, [], [.. Applications()], []);

    public static TheoryData<DeadlineStartEvent, TimelinessPopulation, string> Cases()
    {
        var cases = new TheoryData<DeadlineStartEvent, TimelinessPopulation, string>();
        foreach (var start in new[] { DeadlineStartEvent.Application, DeadlineStartEvent.ProviderReceipt })
        {
            foreach (var population in new[] { TimelinessPopulation.SubmittedInPeriod, TimelinessPopulation.DueOrAnsweredInPeriod })
            {
                foreach (var asOf in new[] { "2024-12-20", "2024-12-31", "2025-01-31" })
                {
                    cases.Add(start, population, asOf);
                }
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Requests_OnEachMoment_AreCountedAndNamedAsTheRecordsAre(DeadlineStartEvent start, TimelinessPopulation population, string asOf)
    {
        var rule = DeadlineRules.GuizhouProviderReply with { StartEvent = start };
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value;
        var (records, queried, plain) = (Tally(), Tally(), Tally());
        records.Add(Month.Requests().ToArray());
        var options = new MonthlyBulletinOptions(December, TestMonth.Directory, TestMonth.Calendar, rule) { AsOf = day, TimelinessPopulation = population };
        string[] overdue = [.. new MonthlyBulletinBuilder(options).AddRequests(Month.Requests()).Build().Overdue.Select(static o => o.Request.Id).Order(StringComparer.Ordinal)];

        using var mapped = EfDatabase.Sqlite(Month);
        var timed = queried.WithWorkingDays(mapped.Applications.ToRows(), mapped.WorkingDays);
        queried.AddGroups(queried.GroupsOf(timed).ToList(), TestMonth.Directory);
        OverdueQueryTests.Ids(queried.OverdueOf(timed)).Should().Equal(overdue);
        EqualityTests.Described(queried).Should().Equal(EqualityTests.Described(records));

        using var spoken = PlainDatabase.Sqlite(Month, ScalePage.Sql("tables"));
        spoken.Execute(GroupSql.TimedRequestsView(rule));
        plain.AddGroups(spoken.Read(GroupSql.TimelinessGroups(plain), GroupReader.ReadTimelinessGroups), TestMonth.Directory);
        OverdueQueryTests.Ids(spoken.Read(GroupSql.OverdueRequests(plain), GroupReader.ReadRequests)).Should().Equal(overdue);
        EqualityTests.Described(plain).Should().Equal(EqualityTests.Described(records));

        TimelinessTally Tally() => new(new DeadlineCalculator(TestMonth.Calendar), rule, December, day, population);
    }

    /// <summary>Submitted, received and answered on any of the moments, in this order; received at once or two days later, answered or not.</summary>
    private static IEnumerable<Application> Applications()
    {
        var moments = Moments.Select(Moment).Order().ToArray();
        var number = 0;
        foreach (var submitted in moments)
        {
            foreach (var received in new[] { submitted, submitted.AddDays(2) })
            {
                foreach (var answered in moments.Where(answer => answer >= received).Select(static answer => (DateTime?)answer).Append(null))
                {
                    yield return new Application
                    {
                        Number = $"{number++:0000} {submitted:MM-dd HH} {received:MM-dd HH} {answered:MM-dd HH}",
                        Applicant = "省水利厅",
                        Owner = "省民政厅",
                        Title = "甲",
                        Kind = "conditional",
                        CreatedAt = submitted,
                        CheckResult = "passed",
                        CheckedAt = submitted,
                        ForwardedAt = received,
                        Answer = answered is null ? null : "approved",
                        AnsweredAt = answered,
                    };
                }
            }
        }
    }

    private static DateTime Moment(string written)
    {
        var parts = written.Split(' ');
        return NodaTime.Text.LocalDatePattern.Iso.Parse(parts[0]).Value.ToDateTimeUnspecified().AddSeconds(parts.Length > 1 ? -1 : 0);
    }
}
