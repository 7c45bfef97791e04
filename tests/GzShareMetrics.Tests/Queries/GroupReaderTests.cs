using System.Data;
using System.Numerics;
using GzShareMetrics.Catalog;
using GzShareMetrics.Queries;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Tests.Queries;

/// <summary>Results of SQL, as engines hand them over: by name in any order and case, numbers of any width, times as text; what is of another kind is refused.</summary>
public sealed class GroupReaderTests
{
    private static readonly string[] ExchangeColumns = ["provider_id", "consumer_id", "calls", "records", "invalid_records"];

    [Fact]
    public void ReadExchangeGroups_ColumnsInAnotherOrderAndCase_AreFoundByName()
    {
        using var reader = Result(["RECORDS", "Calls", "invalid_records", "more", "consumer_id", "provider_id"], [2L, 3L, 0L, "x", "B", "A"]);

        GroupReader.ReadExchangeGroups(reader).Should().BeEquivalentTo([new ExchangeGroupRow { ProviderId = "A", ConsumerId = "B", Calls = 3, Records = 2, InvalidRecords = 0 }]);
    }

    [Fact]
    public void ReadExchangeGroups_WithoutColumns_NamesAllThatAreMissing()
    {
        using var reader = Result(["provider_id", "calls", "records"], []);

        FluentActions.Invoking(() => GroupReader.ReadExchangeGroups(reader)).Should().Throw<QueryFaultException>()
            .WithMessage("The query's result has 2 faults and was not counted: no column consumer_id; no column invalid_records.");
    }

    [Fact]
    public void ReadExchangeGroups_OfNulls_AreNoTextsAndASumOfNothing()
    {
        using var reader = Result(ExchangeColumns, [DBNull.Value, DBNull.Value, DBNull.Value, 1L, 1L]);

        var group = GroupReader.ReadExchangeGroups(reader).Should().ContainSingle().Which;

        group.ProviderId.Should().BeNull();
        group.ConsumerId.Should().BeNull();
        group.Calls.Should().Be(0);
    }

    public static TheoryData<object, long> Numbers => new()
    {
        { 7L, 7 }, { 7, 7 }, { (short)7, 7 }, { (byte)7, 7 }, { 7UL, 7 }, { true, 1 }, { 7m, 7 }, { 7.0, 7 }, { "7", 7 }, { "-7", -7 }, { new BigInteger(7), 7 },
        { 9e15, 9_000_000_000_000_000 }, { -9e15, -9_000_000_000_000_000 }, { 8999999999999999.0, 8_999_999_999_999_999 }, { (decimal)long.MaxValue, long.MaxValue },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void ReadExchangeGroups_ANumberOfAnyWidth_IsRead(object written, long number)
    {
        using var reader = Result(ExchangeColumns, ["A", "B", 0L, written, 0L]);

        GroupReader.ReadExchangeGroups(reader).Single().Records.Should().Be(number);
    }

    public static TheoryData<object?, string> NoNumbers => new()
    {
        { 7.5, "'7.5'" }, { 9.1e15, "'9100000000000000'" }, { -9.1e15, "'-9100000000000000'" }, { double.NaN, "'NaN'" }, { 7.5m, "'7.5'" }, { 7f, "'7'" }, { "seven", "'seven'" }, { "7.0", "'7.0'" },
        { null, "NULL" }, { '7', "'7'" }, { new DateTime(2024, 12, 1, 0, 0, 0, DateTimeKind.Unspecified), "'12/01/2024 00:00:00'" }, { Guid.Empty, "'00000000-0000-0000-0000-000000000000'" },
    };

    [Theory]
    [MemberData(nameof(NoNumbers))]
    public void ReadExchangeGroups_WhatIsNoWholeNumber_IsRefused(object? written, string shown)
    {
        using var reader = Result(ExchangeColumns, ["A", "B", 0L, written ?? DBNull.Value, 0L]);

        FluentActions.Invoking(() => GroupReader.ReadExchangeGroups(reader)).Should().Throw<QueryFaultException>()
            .WithMessage($"The query's result has 1 faults and was not counted: not a valid records: {shown} (1 records).");
    }

    [Fact]
    public void ReadExchangeGroups_ANumberBeyondALong_IsAnOverflow()
    {
        foreach (object huge in new object[] { ulong.MaxValue, BigInteger.Pow(2, 63), decimal.MaxValue })
        {
            using var reader = Result(ExchangeColumns, ["A", "B", huge, 1L, 0L]);
            FluentActions.Invoking(() => GroupReader.ReadExchangeGroups(reader)).Should().Throw<OverflowException>();
        }
    }

    [Theory]
    [InlineData(2L, true)]
    [InlineData(9L, true)]
    [InlineData(-1L, false)]
    [InlineData(10L, false)]
    [InlineData(255L, false)]
    [InlineData(256L, false)]
    [InlineData((1L << 32) + 2, false)]
    public void ReadResourceGroups_AStageByItsNumber_IsReadWhereThereIsOne(long stage, bool isRead)
    {
        using var reader = Result(["resource", "stage", "requests"], ["甲", stage, 5L]);
        var read = () => GroupReader.ReadResourceGroups(reader);

        if (isRead)
        {
            read().Should().BeEquivalentTo([new ResourceGroupRow { Resource = "甲", Stage = (RequestStage)stage, Requests = 5 }]);
        }
        else
        {
            read.Should().Throw<QueryFaultException>().Which.Faults.Should().ContainSingle().Which.Should().Be(new QueryFault(QueryFaultKind.InvalidValue, FormattableString.Invariant($"stage: '{stage}'"), 1));
        }
    }

    [Fact]
    public void ReadTimelinessGroups_YesAndNo_AreOneAndZeroOrABoolean()
    {
        string[] columns = ["provider_id", "stage", "fault", "in_population", "under_rule", "working_days_to_reply", "replied_on_working_day", "pending_since", "requests"];
        using var reader = Result(
            columns, ["A", 6L, 0L, 1L, 0, 3, true, DBNull.Value, 2L], ["A", 3L, 0L, true, 1L, DBNull.Value, DBNull.Value, "2024-12-02", 1L]);

        GroupReader.ReadTimelinessGroups(reader).Should().BeEquivalentTo(
        [
            new TimelinessGroupRow { ProviderId = "A", Stage = RequestStage.Approved, InPopulation = true, UnderRule = false, WorkingDaysToReply = 3, RepliedOnWorkingDay = true, Requests = 2 },
            new TimelinessGroupRow { ProviderId = "A", Stage = RequestStage.AwaitingReview, InPopulation = true, UnderRule = true, PendingSince = Day(2), Requests = 1 },
        ]);
        using var two = Result(columns, ["A", 6L, 0L, 2L, 0, 3, true, DBNull.Value, 2L]);
        FluentActions.Invoking(() => GroupReader.ReadTimelinessGroups(two)).Should().Throw<QueryFaultException>().WithMessage("*not a valid in_population: '2'*");
    }

    [Fact]
    public void ReadShelvingGroups_ARow_IsRead()
    {
        using var reader = Result(["batch", "owner_id", "listed", "shelved"], ["批", "A", 7L, 5L]);

        GroupReader.ReadShelvingGroups(reader).Should().BeEquivalentTo([new ShelvingGroupRow { Batch = "批", OwnerId = "A", Listed = 7, Shelved = 5 }]);
    }

    [Theory]
    [InlineData("2024-12-03", 0)]
    [InlineData("2024-12-03 10:20:30", 10)]
    [InlineData("2024-12-03 10:20:30.5", 10)]
    [InlineData("2024-12-03T10:20:30", 10)]
    [InlineData("2024-12-03T10:20:30.1234567", 10)]
    public void ReadRequests_TimesAsTexts_AreReadAsDatabasesWriteThem(string submitted, int hour)
    {
        using var reader = Result(RequestColumns, RequestValues(submitted, "approved"));

        var row = GroupReader.ReadRequests(reader).Single();

        row.SubmittedAt.Date.Should().Be(Day(3));
        row.SubmittedAt.Hour.Should().Be(hour);
        row.Should().BeEquivalentTo(new
        {
            Id = "R",
            RequesterId = "A",
            ProviderId = "B",
            Resource = "甲",
            Attribute = SharingAttribute.Conditional,
            Review = ReviewOutcome.Passed,
            ReviewedAt = Day(4),
            ReceivedAt = Day(5),
            Reply = ReplyOutcome.Approved,
            RepliedAt = Day(6),
        });
    }

    [Theory]
    [InlineData("3 December 2024", "approved", "submitted_at: '3 December 2024'")]
    [InlineData("2024-12-03 10:20", "approved", "submitted_at: '2024-12-03 10:20'")]
    [InlineData("2024-12-03", "approved,rejected", "reply: 'approved,rejected'")]
    [InlineData("2024-12-03", "2", "reply: '2'")]
    [InlineData("2024-12-03", "agreed", "reply: 'agreed'")]
    public void ReadRequests_ATextOfAnotherKind_IsRefused(string submitted, string reply, string subject)
    {
        using var reader = Result(RequestColumns, RequestValues(submitted, reply));

        FluentActions.Invoking(() => GroupReader.ReadRequests(reader)).Should().Throw<QueryFaultException>()
            .Which.Faults.Should().Equal(new QueryFault(QueryFaultKind.InvalidValue, subject, 1));
    }

    private static string[] RequestColumns => ["id", "requester_id", "provider_id", "resource", "attribute", "submitted_at", "review", "reviewed_at", "received_at", "reply", "replied_at"];

    private static object[] RequestValues(string submitted, string reply) => ["R", "A", "B", "甲", "conditional", submitted, "PASSED", Day(4), Day(5), reply, Day(6)];

    private static DateTime Day(int day) => new(2024, 12, day, 0, 0, 0, DateTimeKind.Unspecified);

    private static DataTableReader Result(string[] columns, params object[][] rows)
    {
        using var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        foreach (var column in columns)
        {
            table.Columns.Add(column, typeof(object));
        }

        foreach (var row in rows)
        {
            table.Rows.Add(row);
        }

        return table.CreateDataReader();
    }
}
