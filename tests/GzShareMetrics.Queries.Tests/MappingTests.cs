using GzShareMetrics.Exchanges;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Queries.Tests;

/// <summary>What platforms hold that a query must not pass over: bounds, long periods, huge sums, bodies that nobody knows.</summary>
public sealed class MappingTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly ReportingPeriod December = ReportingPeriod.OfMonth(2024, 12);

    public static TheoryData<string> Roads => ["EF Core, SQLite", "linq2db, SQLite", "linq2db, DuckDB"];

    [Theory]
    [MemberData(nameof(Roads))]
    public void Exchanges_AtTheBoundsOfTheMonth_BelongToItFromMidnightToMidnight(string road) => HoldsTheMonth(database => Open(road, database));

    [PostgresFact]
    public void Exchanges_AtTheBoundsOfTheMonthOnPostgreSql_BelongToItFromMidnightToMidnight() => HoldsTheMonth(OpenPostgres);

    [Theory]
    [MemberData(nameof(Roads))]
    public void Exchanges_OfACumulativePeriod_AreAllUpToItsEnd(string road)
    {
        using var database = Open(road, [Call(1, "2019-03-01 10:00:00", 5), Call(2, "2024-12-31 23:59:59", 7), Call(3, "2025-01-01 00:00:00", 100)]);
        var tally = new ExchangeTally(ReportingPeriod.CumulativeTo(new YearMonth(2024, 12)));

        tally.AddFrom(database.Calls.ToRows(), TestMonth.Directory);

        tally.ToVolumes().Total.Calls.Should().Be(12);
    }

    [Theory]
    [MemberData(nameof(Roads))]
    public void Exchanges_WhoseSumIsBeyondLong_AreAnErrorAndNotAWrongNumber(string road) => Overflows(calls => Open(road, calls));

    [PostgresFact]
    public void Exchanges_WhoseSumIsBeyondLongOnPostgreSql_AreAnErrorAndNotAWrongNumber() => Overflows(OpenPostgres);

    [Theory]
    [MemberData(nameof(Roads))]
    public void Exchanges_OfUnknownBodiesAndBadNumbers_AreOneErrorThatListsAll(string road)
    {
        using var database = Open(
            road,
            [
                Call(1, "2024-12-02 10:00:00", 1, server: "没有的局"),
                Call(2, "2024-12-03 10:00:00", 1, server: "没有的局"),
                Call(3, "2024-12-03 10:00:00", 1, caller: "nobody"),
                Call(4, "2024-12-03 10:00:00", -1),
                Call(5, "2024-12-03 10:00:00", 1, caller: null),
                Call(6, "2024-12-03 10:00:00", 9),
            ]);
        var tally = new ExchangeTally(December);
        var untouched = tally.ToState().ToBytes();

        var refused = FluentActions.Invoking(() => tally.AddFrom(database.Calls.ToRows(), TestMonth.Directory)).Should().Throw<QueryFaultException>().Which;

        refused.Faults.Select(fault => $"{fault.Kind} {fault.Records}").Should().Equal(
            "UnknownOrganization 1", "UnknownOrganization 2", "MissingOrganization 1", "InvalidCalls 1");
        refused.Message.Should().Contain("nobody").And.Contain("没有的局");
        tally.ToState().ToBytes().Should().Equal(untouched);
    }

    [Theory]
    [MemberData(nameof(Roads))]
    public void Requests_ForResourcesThatAreNotShared_AreAFault(string road)
    {
        using var database = Open(road, [], [Application("R-1", "not shared"), Application("R-2", "conditional")]);
        var tally = new RequestTally(December);

        FluentActions.Invoking(() => tally.AddFrom(database.Applications.ToRows(), TestMonth.Directory)).Should().Throw<QueryFaultException>()
            .Which.Faults.Should().ContainSingle().Which.Kind.Should().Be(QueryFaultKind.InvalidAttribute);
    }

    [Fact]
    public void ToRequests_OfSeveralFaultyRows_ListsAllOfThem()
    {
        var at = new DateTime(2024, 12, 3, 0, 0, 0, DateTimeKind.Unspecified);
        RequestRow[] rows =
        [
            new() { Id = "R-1", RequesterId = "省水利厅", ProviderId = "省民政厅", Resource = "甲", Attribute = Catalog.SharingAttribute.Conditional, SubmittedAt = at, ReceivedAt = at },
            new() { Id = "R-2", RequesterId = "省水利厅", ProviderId = "省民政厅", Resource = " ", Attribute = Catalog.SharingAttribute.Conditional, SubmittedAt = at },
            new() { Id = "R-3", RequesterId = "nobody", ProviderId = "省民政厅", Resource = "乙", Attribute = Catalog.SharingAttribute.Conditional, SubmittedAt = at },
            new() { Id = "R-4", RequesterId = "省水利厅", ProviderId = "省民政厅", Resource = "丙", Attribute = Catalog.SharingAttribute.Conditional, SubmittedAt = at },
        ];

        var refused = FluentActions.Invoking(() => rows.ToRequests(TestMonth.Directory)).Should().Throw<QueryFaultException>().Which;

        refused.Faults.Select(fault => fault.Kind).Should().Equal(QueryFaultKind.UnknownOrganization, QueryFaultKind.ContradictoryStages, QueryFaultKind.MissingText);
        refused.Message.Should().Contain("R-1").And.Contain("resource of R-2").And.Contain("nobody");
    }

    private static void HoldsTheMonth(Func<CallLog[], IDatabase> open)
    {
        using var database = open(
            [
                Call(1, "2024-11-30 23:59:59", 1),
                Call(2, "2024-12-01 00:00:00", 10),
                Call(3, "2024-12-31 23:59:59", 100),
                Call(4, "2025-01-01 00:00:00", 1000),
            ]);
        var tally = new ExchangeTally(December);

        tally.AddFrom(database.Calls.ToRows(), TestMonth.Directory);

        tally.ToVolumes().Total.Calls.Should().Be(110);
    }

    private static void Overflows(Func<CallLog[], IDatabase> open)
    {
        using var database = open([Call(1, "2024-12-01 00:00:00", long.MaxValue), Call(2, "2024-12-01 00:00:00", long.MaxValue), Call(3, "2024-12-01 00:00:00", 4)]);
        var tally = new ExchangeTally(December);
        var untouched = tally.ToState().ToBytes();

        FluentActions.Invoking(() => tally.AddFrom(database.Calls.ToRows(), TestMonth.Directory)).Should().Throw<Exception>();
        tally.ToState().ToBytes().Should().Equal(untouched);
    }

    private static CallLog Call(int number, string at, long times, string server = "省公安厅", string? caller = "贵阳市") => new()
    {
        Number = number,
        Server = server,
        Caller = caller,
        Resource = "甲",
        CalledAt = DateTime.Parse(at, System.Globalization.CultureInfo.InvariantCulture),
        Times = times,
    };

    private static Application Application(string number, string kind) => new()
    {
        Number = number,
        Applicant = "省水利厅",
        Owner = "省民政厅",
        Title = "甲",
        Kind = kind,
        CreatedAt = new DateTime(2024, 12, 2, 9, 0, 0, DateTimeKind.Unspecified),
    };

    private static IDatabase Open(string road, CallLog[] calls, Application[]? applications = null)
    {
        var month = new TestMonth(December, calls, applications ?? [], []);
        return road switch
        {
            "EF Core, SQLite" => EfDatabase.Sqlite(month),
            "linq2db, SQLite" => Linq2DbDatabase.Sqlite(month),
            _ => Linq2DbDatabase.DuckDb(month),
        };
    }

    private IDatabase OpenPostgres(CallLog[] calls) =>
        EfDatabase.PostgreSql(new TestMonth(December, calls, [], []), postgres.Server.ConnectionString("mapping"));
}
