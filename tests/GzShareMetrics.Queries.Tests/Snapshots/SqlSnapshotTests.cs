using System.Text.RegularExpressions;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Queries.Tests.Snapshots;

/// <summary>
/// The SQL that each provider makes of the queries, kept to be read and to be noticed when it changes. To write it anew: run these tests with
/// <c>UPDATE_SNAPSHOTS=1</c>, and read the difference.
/// </summary>
public sealed partial class SqlSnapshotTests
{
    private static readonly TestMonth December = new(ReportingPeriod.OfMonth(2024, 12), [], [], []);

    public static TheoryData<string> Providers => ["ef-sqlite", "ef-postgresql", "linq2db-sqlite", "linq2db-duckdb", "linq2db-postgresql"];

    [Theory]
    [MemberData(nameof(Providers))]
    public void Sql_OfEveryQuery_IsTheOneThatWasRead(string provider)
    {
        var sql = string.Join("\n", Statements(provider).Select(statement => $"-- {statement.Key}\n{statement.Value}\n"));
        var file = $"{provider}.sql";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(Path.Combine(SourceFolder(), file), sql);
        }

        sql.Should().Be(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Snapshots", file)).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void Sql_OfEveryGroupQuery_LetsNothingOutButKeysAndSums(string provider)
    {
        foreach (var (name, sql) in Statements(provider).Where(statement => statement.Key != "overdue requests"))
        {
            var shape = StatementShape.Of(sql);

            shape.Keys.Should().NotBeEmpty("{0} groups:\n{1}", name, sql);
            shape.Selected.Where(column => !shape.IsKey(column) && !StatementShape.IsSum(column)).Should().BeEmpty("{0} selects keys and sums alone:\n{1}", name, sql);
            shape.Keys.Should().NotContain(key => PerRow().IsMatch(key), "{0} has no group for each row:\n{1}", name, sql);
        }
    }

    private static Dictionary<string, string> Statements(string provider)
    {
        using var database = Open(provider);
        var options = December.Options;
        var requests = new RequestTally(options.Period, options.AsOf);
        var timeliness = new TimelinessTally(new DeadlineCalculator(options.Calendar), options.ReplyRule, options.Period, options.AsOf);
        var applications = database.Applications.ToRows();
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["exchange groups"] = Normal(database.SqlOf(new ExchangeTally(options.Period).GroupsOf(database.Calls.ToRows()))),
            ["request groups"] = Normal(database.SqlOf(requests.GroupsOf(applications))),
            ["resource groups"] = Normal(database.SqlOf(requests.ResourceGroupsOf(applications))),
            ["timeliness groups"] = Normal(database.SqlOf(timeliness.GroupsOf(applications, database.WorkingDays))),
            ["shelving groups"] = Normal(database.SqlOf(new ShelvingTally(options.AsOf).GroupsOf(database.Items.ToRows()))),
            ["overdue requests"] = Normal(database.SqlOf(timeliness.OverdueOf(timeliness.WithWorkingDays(applications, database.WorkingDays)))),
        };
    }

    private static IDatabase Open(string provider) => provider switch
    {
        "ef-sqlite" => EfDatabase.Unconnected(postgres: false),
        "ef-postgresql" => EfDatabase.Unconnected(postgres: true),
        "linq2db-sqlite" => Linq2DbDatabase.Unconnected(LinqToDB.ProviderName.SQLiteMS),
        "linq2db-duckdb" => Linq2DbDatabase.Unconnected(LinqToDB.ProviderName.DuckDB),
        _ => Linq2DbDatabase.Unconnected(LinqToDB.ProviderName.PostgreSQL15),
    };

    private static string Normal(string sql) => TrailingSpace().Replace(sql.ReplaceLineEndings("\n").Replace("\t", "    ", StringComparison.Ordinal), string.Empty).Trim();

    private static string SourceFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "GzShareMetrics.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "tests", "GzShareMetrics.Queries.Tests", "Snapshots");
    }

    [GeneratedRegex("[ ]+$", RegexOptions.Multiline)]
    private static partial Regex TrailingSpace();

    /// <summary>A column that tells one row from the next; days of pending requests are cut to the day.</summary>
    [GeneratedRegex("^[a-z0-9_.\"]*(Number|CreatedAt|CheckedAt|ForwardedAt|AnsweredAt|CalledAt|Times)[\"\\]`]?$", RegexOptions.IgnoreCase)]
    private static partial Regex PerRow();
}
