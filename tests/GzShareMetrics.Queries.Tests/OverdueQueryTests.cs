using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Queries.Tests;

/// <summary>The overdue requests that a database finds are those that a bulletin names, under rules of every start and over both populations.</summary>
public sealed class OverdueQueryTests
{
    private const string Tables = """
        CREATE TABLE exchanges (provider_id VARCHAR, consumer_id VARCHAR, called_at TIMESTAMP, calls BIGINT);
        CREATE TABLE requests (id VARCHAR, requester_id VARCHAR, provider_id VARCHAR, resource VARCHAR, attribute VARCHAR, submitted_at TIMESTAMP,
            review VARCHAR, reviewed_at TIMESTAMP, received_at TIMESTAMP, reply VARCHAR, replied_at TIMESTAMP);
        CREATE TABLE responsibility (batch VARCHAR, owner_id VARCHAR, shelved_on DATE);
        CREATE TABLE working_days (day DATE, rank INTEGER, is_working_day INTEGER);
        """;

    public static TheoryData<DeadlineStartEvent, TimelinessPopulation, int> Cases => new MatrixTheoryData();

    [Theory]
    [MemberData(nameof(Cases))]
    public void OverdueOf_RequestsOfManyMonths_AreThoseThatTheBulletinNames(DeadlineStartEvent start, TimelinessPopulation population, int seed)
    {
        var month = RandomMonth.Of(seed);
        var options = Options(month, start, population);
        var expected = new MonthlyBulletinBuilder(options).AddRequests(month.Requests()).Build().Overdue.Select(o => o.Request.Id).Order(StringComparer.Ordinal).ToArray();
        var tally = new TimelinessTally(new DeadlineCalculator(options.Calendar), options.ReplyRule, options.Period, options.AsOf, population);

        using var mapped = EfDatabase.Sqlite(month);
        Ids(tally.OverdueOf(tally.WithWorkingDays(mapped.Applications.ToRows(), mapped.WorkingDays))).Should().Equal(expected);

        using var plain = PlainDatabase.DuckDb(month, Tables);
        plain.Execute(GroupSql.TimedRequestsView(options.ReplyRule));
        Ids(plain.Read(GroupSql.OverdueRequests(tally), GroupReader.ReadRequests)).Should().Equal(expected);
        expected.Should().HaveCountGreaterThan(100, "a rule that nobody breaks proves nothing");
    }

    private static MonthlyBulletinOptions Options(TestMonth month, DeadlineStartEvent start, TimelinessPopulation population) =>
        new(month.Period, TestMonth.Directory, TestMonth.Calendar, DeadlineRules.GuizhouProviderReply with { StartEvent = start })
        {
            AsOf = month.Period.LastDay.PlusDays(3),
            TimelinessPopulation = population,
        };

    internal static string[] Ids(IEnumerable<RequestRow> rows) => [.. rows.Select(row => row.Id!).Order(StringComparer.Ordinal)];

    private sealed class MatrixTheoryData : TheoryData<DeadlineStartEvent, TimelinessPopulation, int>
    {
        public MatrixTheoryData()
        {
            foreach (var start in new[] { DeadlineStartEvent.Application, DeadlineStartEvent.ProviderReceipt })
            {
                Add(start, TimelinessPopulation.SubmittedInPeriod, 31);
                Add(start, TimelinessPopulation.DueOrAnsweredInPeriod, 32);
            }
        }
    }
}
