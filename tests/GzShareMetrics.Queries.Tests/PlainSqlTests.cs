using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Queries.Tests;

/// <summary>The SQL that docs/scale.md prints is the library's own, and runs as it stands on three databases.</summary>
public sealed class PlainSqlTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly ReportingPeriod December = ReportingPeriod.OfMonth(2024, 12);

    public static TheoryData<string, string> Blocks => new()
    {
        { "view", GroupSql.TimedRequestsView(DeadlineRules.GuizhouProviderReply) },
        { "exchanges", GroupSql.ExchangeGroups(new ExchangeTally(December)) },
        { "requests", GroupSql.RequestGroups(new RequestTally(December)) },
        { "timeliness", GroupSql.TimelinessGroups(Timeliness(December)) },
        { "overdue", GroupSql.OverdueRequests(Timeliness(December)) },
        { "shelving", GroupSql.ShelvingGroups(new ShelvingTally(December.LastDay)) },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Documentation_PrintsTheSqlOfTheLibrary(string name, string sql) =>
        Docs.Sql[name].Should().Be(sql.ReplaceLineEndings("\n"));

    [Fact]
    public void Documentation_RunsOnSqlite()
    {
        using var database = PlainDatabase.Sqlite(DecemberMonth.Read(), Docs.Sql["tables"]);
        Check(DecemberMonth.Read(), database, Docs.Sql);
    }

    [Fact]
    public void Documentation_RunsOnDuckDb()
    {
        using var database = PlainDatabase.DuckDb(DecemberMonth.Read(), Docs.Sql["tables"]);
        Check(DecemberMonth.Read(), database, Docs.Sql);
    }

    [PostgresFact]
    public void Documentation_RunsOnPostgreSql()
    {
        postgres.Server.Execute("CREATE DATABASE docs");
        using var database = PlainDatabase.PostgreSql(DecemberMonth.Read(), Docs.Sql["tables"], postgres.Server.ConnectionString("docs"));
        Check(DecemberMonth.Read(), database, Docs.Sql);
    }

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Sql_OfAnyMonth_GivesTheSameBulletin(int seed)
    {
        var month = RandomMonth.Of(seed);
        using var database = PlainDatabase.DuckDb(month, Docs.Sql["tables"]);
        Check(month, database, SqlOf(month.Period));
    }

    [Fact]
    public void Sql_OfRequestsDueOrAnswered_CountsTheSame()
    {
        var month = RandomMonth.Of(33);
        using var database = PlainDatabase.Sqlite(month, Docs.Sql["tables"]);
        database.Execute(GroupSql.TimedRequestsView(DeadlineRules.GuizhouProviderReply));
        var expected = Timeliness(month.Period, TimelinessPopulation.DueOrAnsweredInPeriod);
        foreach (var request in month.Requests())
        {
            expected.Add(request);
        }

        var actual = Timeliness(month.Period, TimelinessPopulation.DueOrAnsweredInPeriod);
        actual.AddGroups(database.Read(GroupSql.TimelinessGroups(actual), GroupReader.ReadTimelinessGroups), TestMonth.Directory);

        actual.ToTimeliness().Overall.Counts.Should().Be(expected.ToTimeliness().Overall.Counts);
        actual.ToTimeliness().Overall.AnsweredByWorkingDays.Should().Equal(expected.ToTimeliness().Overall.AnsweredByWorkingDays);
    }

    private static TimelinessTally Timeliness(ReportingPeriod period, TimelinessPopulation population = TimelinessPopulation.SubmittedInPeriod) =>
        new(new DeadlineCalculator(TestMonth.Calendar), DeadlineRules.GuizhouProviderReply, period, population: population);

    private static Dictionary<string, string> SqlOf(ReportingPeriod period) => new(StringComparer.Ordinal)
    {
        ["view"] = GroupSql.TimedRequestsView(DeadlineRules.GuizhouProviderReply),
        ["exchanges"] = GroupSql.ExchangeGroups(new ExchangeTally(period)),
        ["requests"] = GroupSql.RequestGroups(new RequestTally(period)),
        ["timeliness"] = GroupSql.TimelinessGroups(Timeliness(period)),
        ["overdue"] = GroupSql.OverdueRequests(Timeliness(period)),
        ["shelving"] = GroupSql.ShelvingGroups(new ShelvingTally(period.LastDay)),
    };

    private static void Check(TestMonth month, PlainDatabase database, IReadOnlyDictionary<string, string> sql)
    {
        var options = month.Options;
        database.Execute(sql["view"]);
        var exchanges = new ExchangeTally(options.Period);
        exchanges.AddGroups(database.Read(sql["exchanges"], GroupReader.ReadExchangeGroups), options.Directory);
        var requests = new RequestTally(options.Period);
        requests.AddGroups(database.Read(sql["requests"], GroupReader.ReadRequestGroups), options.Directory);
        var timeliness = Timeliness(options.Period);
        timeliness.AddGroups(database.Read(sql["timeliness"], GroupReader.ReadTimelinessGroups), options.Directory);
        var overdue = database.Read(sql["overdue"], GroupReader.ReadRequests).ToRequests(options.Directory);
        var shelving = new ShelvingTally(options.AsOf);
        shelving.AddGroups(database.Read(sql["shelving"], GroupReader.ReadShelvingGroups), options.Directory);
        var bulletin = new MonthlyBulletinBuilder(options).AddRequests(requests, timeliness, overdue).AddExchanges(exchanges).AddResponsibility(shelving).Build();

        EqualityTests.Written(bulletin).Should().Be(EqualityTests.Written(month.InProcess()));
    }
}
