using System.Text.Json.Nodes;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Reporting.Json;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Queries.Tests;

/// <summary>Every road gives the same bulletin: record by record in this process, and grouped by a database.</summary>
public sealed class EqualityTests
{
    private const int December = -1;

    public static TheoryData<string, int> EmbeddedRoads()
    {
        var data = new TheoryData<string, int>();
        foreach (var road in new[] { "EF Core, SQLite", "linq2db, SQLite", "linq2db, DuckDB" })
        {
            data.Add(road, December);
            data.Add(road, 20260301);
            data.Add(road, 4);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EmbeddedRoads))]
    public void Bulletin_ByAnEmbeddedDatabase_IsTheSameToTheDigit(string road, int seed)
    {
        var month = seed == December ? DecemberMonth.Read() : RandomMonth.Of(seed);
        using var database = Open(road, month);

        Written(ByQueries(month, database)).Should().Be(Written(month.InProcess()));
    }

    [Theory]
    [InlineData("EF Core, SQLite", 7)]
    [InlineData("linq2db, DuckDB", 8)]
    public void Timeliness_OfRequestsDueOrAnswered_IsTheSame(string road, int seed)
    {
        var month = RandomMonth.Of(seed);
        using var database = Open(road, month);
        var expected = Tally();
        foreach (var request in month.Requests())
        {
            expected.Add(request);
        }

        var actual = Tally();
        actual.AddFrom(database.Applications.ToRows(), database.WorkingDays, TestMonth.Directory);

        Described(actual).Should().Equal(Described(expected));

        TimelinessTally Tally() => new(
            new DeadlineCalculator(TestMonth.Calendar), DeadlineRules.GuizhouProviderReply, month.Period, population: TimelinessPopulation.DueOrAnsweredInPeriod);
    }

    [Theory]
    [InlineData(StartDayCounting.Exclude, 1, 11)]
    [InlineData(StartDayCounting.Include, 1, 12)]
    [InlineData(StartDayCounting.Include, 5, 13)]
    public void Timeliness_UnderRulesThatCountTheStartDayOrNot_IsTheSame(StartDayCounting counting, int length, int seed)
    {
        var rule = DeadlineRules.GuizhouProviderReply with { Length = length, StartDayCounting = counting };
        var month = RandomMonth.Of(seed);
        using var database = EfDatabase.Sqlite(month);
        var expected = new TimelinessTally(new DeadlineCalculator(TestMonth.Calendar), rule, month.Period);
        foreach (var request in month.Requests())
        {
            expected.Add(request);
        }

        var actual = new TimelinessTally(new DeadlineCalculator(TestMonth.Calendar), rule, month.Period);
        actual.AddFrom(database.Applications.ToRows(), database.WorkingDays, TestMonth.Directory);

        Described(actual).Should().Equal(Described(expected));
    }

    [Fact]
    public void Statistics_ByResource_AreTheSame()
    {
        var month = RandomMonth.Of(21);
        using var database = EfDatabase.Sqlite(month);
        var actual = new RequestTally(month.Period);
        actual.AddFrom(database.Applications.ToRows(), TestMonth.Directory);

        var expected = new RequestStatisticsCalculator().Evaluate(month.Requests(), month.Period);
        actual.ToStatistics().ByResource.Should().BeEquivalentTo(expected.ByResource);
        actual.ToStatistics().Total.Should().Be(expected.Total);
        expected.ByResource.Should().HaveCountGreaterThan(30);
    }

    internal static MonthlyBulletin ByQueries(TestMonth month, IDatabase database)
    {
        var options = month.Options;
        var exchanges = new ExchangeTally(options.Period);
        exchanges.AddFrom(database.Calls.ToRows(), options.Directory);
        var requests = new RequestTally(options.Period, options.AsOf);
        requests.AddFrom(database.Applications.ToRows(), options.Directory);
        var timeliness = new TimelinessTally(new DeadlineCalculator(options.Calendar), options.ReplyRule, options.Period, options.AsOf);
        var timed = timeliness.WithWorkingDays(database.Applications.ToRows(), database.WorkingDays);
        timeliness.AddGroups(timeliness.GroupsOf(timed).ToList(), options.Directory);
        var overdue = timeliness.OverdueOf(timed).ToList().ToRequests(options.Directory);
        var shelving = new ShelvingTally(options.AsOf);
        shelving.AddFrom(database.Items.ToRows(), options.Directory);
        return new MonthlyBulletinBuilder(options).AddRequests(requests, timeliness, overdue).AddExchanges(exchanges).AddResponsibility(shelving).Build();
    }

    /// <summary>
    /// The bulletin as JSON. What lies outside the period is not read by a query, nor are resources by name, so both are left out here.
    /// </summary>
    internal static string Written(MonthlyBulletin bulletin)
    {
        using var stream = new MemoryStream();
        new JsonBulletinRenderer().RenderAsync(bulletin, stream).GetAwaiter().GetResult();
        var json = JsonNode.Parse(stream.ToArray())!;
        LeaveOut(json);
        return json.ToJsonString();
    }

    internal static IEnumerable<string> Described(TimelinessTally tally) => tally.ToTimeliness().ByProvider
        .OrderBy(p => p.Key.Id, StringComparer.Ordinal)
        .Select(p => $"{p.Key.Id}: {p.Value.Counts} {string.Join(' ', p.Value.AnsweredByWorkingDays)} | {string.Join(' ', p.Value.WorkingDaysPending.ByWorkingDays)}");

    private static IDatabase Open(string road, TestMonth month) => road switch
    {
        "EF Core, SQLite" => EfDatabase.Sqlite(month),
        "linq2db, SQLite" => Linq2DbDatabase.Sqlite(month),
        _ => Linq2DbDatabase.DuckDb(month),
    };

    private static void LeaveOut(JsonNode? json)
    {
        if (json is JsonObject properties)
        {
            foreach (var name in new[] { "outsidePeriod", "outsidePopulation", "byResource", "unshelved" })
            {
                properties.Remove(name);
            }
        }

        foreach (var inner in json switch { JsonObject some => some.Select(static p => p.Value), JsonArray items => items, _ => [] })
        {
            LeaveOut(inner);
        }
    }
}
