using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Queries.Tests.Plain;

/// <summary>The SQL of docs/scale.md: it is what the library prints, and, sent as it stands, gives the bulletin that the records give.</summary>
public sealed class PlainSqlTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private const string Fresh = "DROP VIEW IF EXISTS timed_requests; DROP TABLE IF EXISTS exchanges, requests, responsibility, working_days;";

    [Theory]
    [InlineData("timed requests")]
    [InlineData("exchange groups")]
    [InlineData("request groups")]
    [InlineData("resource groups")]
    [InlineData("timeliness groups")]
    [InlineData("shelving groups")]
    [InlineData("overdue requests")]
    public void Page_Block_IsWhatTheLibraryPrints(string name) =>
        ScalePage.Sql(name).Should().Be(new PlainBulletin(DecemberMonth.Read().Options).Statements[name].ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("SQLite")]
    [InlineData("DuckDB")]
    public void Page_SentAsItStands_GivesTheBulletinOfDecember(string engine) => IsTheBulletinOf(DecemberMonth.Read(), engine, ScalePage.Sql);

    [PostgresFact]
    public void Page_SentToPostgreSql_GivesTheBulletinOfDecember() => IsTheBulletinOf(DecemberMonth.Read(), "PostgreSQL", ScalePage.Sql);

    [Theory]
    [InlineData("SQLite", 51)]
    [InlineData("DuckDB", 52)]
    public void GroupSql_OfARandomMonth_GivesItsBulletin(string engine, int seed) => IsTheBulletinOf(RandomMonth.Of(seed), engine, null);

    [PostgresFact]
    public void GroupSql_OfARandomMonthOnPostgreSql_GivesItsBulletin() => IsTheBulletinOf(RandomMonth.Of(53), "PostgreSQL", null);

    private void IsTheBulletinOf(TestMonth month, string engine, Func<string, string>? page)
    {
        using var database = engine switch
        {
            "SQLite" => PlainDatabase.Sqlite(month, ScalePage.Sql("tables")),
            "DuckDB" => PlainDatabase.DuckDb(month, ScalePage.Sql("tables")),
            _ => PlainDatabase.PostgreSql(month, Fresh + ScalePage.Sql("tables"), postgres.Server.ConnectionString()),
        };
        var plain = new PlainBulletin(month.Options);
        var sql = page ?? (name => plain.Statements[name]);
        database.Execute(sql("timed requests"));

        EqualityTests.Written(plain.Build(database, sql)).Should().Be(EqualityTests.Written(month.InProcess()));
        ByResource(plain.Requests.ToStatistics()).Should().Equal(
            ByResource(new RequestStatisticsCalculator().Evaluate(month.Requests(), month.Period)), "no bulletin prints them, so they are compared here");
    }

    private static IEnumerable<string> ByResource(RequestStatistics statistics) =>
        statistics.ByResource.OrderBy(resource => resource.Key, StringComparer.Ordinal).Select(resource => resource.ToString());
}
