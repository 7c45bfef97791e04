using System.Data;
using System.Data.Common;
using System.Numerics;
using GzShareMetrics.Catalog;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Data.Tests;

public sealed class RecordQueryTests
{
    private static readonly string[] ExchangeNames = ["provider", "consumer", "resource", "at", "count"];
    private static readonly OrganizationDirectory Guizhou = GuizhouOrganizations.Directory;
    private static readonly DateTimeZone Shanghai = DateTimeZone.ForOffset(Offset.FromHours(8));

    public static TheoryData<object, object> SameExchange => new()
    {
        { "2024-12-31", 5L },
        { "2024-12-31T00:00:00", 5 },
        { "2024-12-31 00:00:00", (short)5 },
        { "2024-12-31 00:00:00.0000000", (byte)5 },
        { new DateTime(2024, 12, 31), 5m },
        { new DateOnly(2024, 12, 31), 5.00m },
        { new LocalDate(2024, 12, 31), 5.0 },
        { new LocalDateTime(2024, 12, 31, 0, 0), 5UL },
        { new DateTime(2024, 12, 30, 16, 0, 0, DateTimeKind.Utc), new BigInteger(5) },
        { new DateTimeOffset(2024, 12, 30, 17, 0, 0, TimeSpan.FromHours(1)), " 5 " },
        { Instant.FromUtc(2024, 12, 30, 16, 0), 5U },
        { new LocalDateTime(2024, 12, 30, 16, 0).WithOffset(Offset.Zero), (sbyte)5 },
        { new LocalDateTime(2024, 12, 30, 16, 0).InUtc(), (ushort)5 },
    };

    [Theory]
    [MemberData(nameof(SameExchange))]
    public void Exchanges_ValuesOfEveryType_ReadAlike(object at, object count)
    {
        var stream = RecordQuery.Exchanges(new FakeReader(ExchangeNames, ["省税务局", "贵阳市", "名录", at, count]), Guizhou, options: new() { Zone = Shanghai });

        var exchange = stream.Should().ContainSingle().Subject;
        (exchange.Provider.Id, exchange.Consumer.Id, exchange.Resource, exchange.At, exchange.Calls).Should().Be(
            ("GZ-TAX", "CN-5201", "名录", new LocalDateTime(2024, 12, 31, 0, 0), 5));
    }

    [Theory]
    [MemberData(nameof(SameExchange))]
    public void TallyExchanges_ValuesOfEveryType_CountAlike(object at, object count)
    {
        var tallied = RecordQuery.TallyExchanges(new FakeReader(ExchangeNames, ["省税务局", "贵阳市", null, at, count]), Guizhou, MonthFolder.December, options: new() { Zone = Shanghai });

        tallied.Tally.ToVolumes().Flows.Should().ContainSingle().Which.Volume.Calls.Should().Be(5);
        tallied.Quality.Files.Should().Equal(new RecordFileRows("query", 1, 1, 0, 0));
    }

    public static TheoryData<object?, object?, string, RecordFaultKind, string> FaultyCells => new()
    {
        { null, 5, "at", RecordFaultKind.BlankCell, "blank" },
        { " ", 5, "at", RecordFaultKind.BlankCell, "blank" },
        { "2024-02-30", 5, "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "2024-12-01 00:00:00.", 5, "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "2024-12-01 00:00:00.1x", 5, "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "２０２４-12-01", 5, "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { 20241201, 5, "at", RecordFaultKind.MalformedDate, "Int32" },
        { new DateTime(2024, 12, 30, 16, 0, 0, DateTimeKind.Utc), 5, "at", RecordFaultKind.MalformedDate, "Zone" },
        { new DateTimeOffset(2024, 12, 30, 16, 0, 0, TimeSpan.Zero), 5, "at", RecordFaultKind.MalformedDate, "Zone" },
        { new DateTime(2024, 12, 30), null, "count", RecordFaultKind.BlankCell, "blank" },
        { new DateTime(2024, 12, 30), -1, "count", RecordFaultKind.MalformedNumber, "from 0" },
        { new DateTime(2024, 12, 30), 1.5m, "count", RecordFaultKind.MalformedNumber, "from 0" },
        { new DateTime(2024, 12, 30), 0.5, "count", RecordFaultKind.MalformedNumber, "from 0" },
        { new DateTime(2024, 12, 30), double.NaN, "count", RecordFaultKind.MalformedNumber, "from 0" },
        { new DateTime(2024, 12, 30), true, "count", RecordFaultKind.MalformedNumber, "from 0" },
        { new DateTime(2024, 12, 30), "1e3", "count", RecordFaultKind.MalformedNumber, "from 0" },
        { new DateTime(2024, 12, 30), new string('9', 100), "count", RecordFaultKind.MalformedNumber, "from 0" },
        { new DateTime(2024, 12, 30), ulong.MaxValue, "count", RecordFaultKind.Overflow, "beyond" },
        { new DateTime(2024, 12, 30), decimal.MaxValue, "count", RecordFaultKind.Overflow, "beyond" },
        { new DateTime(2024, 12, 30), "9223372036854775808", "count", RecordFaultKind.Overflow, "beyond" },
        { new DateTime(2024, 12, 30), new OverflowException("too large for the provider"), "count", RecordFaultKind.Unreadable, "too large for the provider" },
    };

    [Theory]
    [MemberData(nameof(FaultyCells))]
    public void TallyExchanges_OneFaultyCell_IsNamed(object? at, object? count, string column, RecordFaultKind kind, string reason)
    {
        var reader = new FakeReader(ExchangeNames, ["省税务局", "贵阳市", "x", "2024-12-01", 1], ["省税务局", "贵阳市", "x", at, count]);

        var thrown = FluentActions.Invoking(() => RecordQuery.TallyExchanges(reader, Guizhou, MonthFolder.December)).Should().ThrowExactly<RecordFileException>().Which;

        var fault = thrown.Faults.Should().ContainSingle().Subject;
        (fault.File, fault.Line, fault.Column, fault.ColumnNumber, fault.Kind).Should().Be(("query", 2, column, column == "at" ? 4 : 5, kind), fault.ToString());
        fault.Reason.Should().Contain(reason);
    }

    public static TheoryData<object> InstantsWithoutACivilTime => new()
    {
        DateTimeOffset.MaxValue,
        DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc),
        Instant.MaxValue,
    };

    [Theory]
    [MemberData(nameof(InstantsWithoutACivilTime))]
    public void AnyQuery_AnInstantAtTheEndOfTime_IsAFaultOfItsCell(object at)
    {
        FakeReader Rows() => new(ExchangeNames, ["省税务局", "贵阳市", "名录", at, 1], ["省税务局", "贵阳市", "名录", "9999-12-31", 1]);
        var options = new RecordQueryOptions { Zone = Shanghai, Lenient = true };
        var stream = RecordQuery.Exchanges(Rows(), Guizhou, options: options);

        stream.Should().ContainSingle();
        foreach (var quality in new[] { stream.Quality, RecordQuery.TallyExchanges(Rows(), Guizhou, MonthFolder.December, options: options).Quality })
        {
            var fault = quality.Faults.Should().ContainSingle().Subject;
            (fault.Line, fault.Column, fault.Kind).Should().Be((1, "at", RecordFaultKind.MalformedDate), fault.ToString());
            fault.Reason.Should().Contain("9999").And.Contain("NULL");
        }
    }

    [Fact]
    public void Exchanges_FaultyRows_AreNeverYieldedAndThrownTogetherAtTheEnd()
    {
        var stream = RecordQuery.Exchanges(
            new FakeReader(
                ExchangeNames,
                ["省税务局", "贵阳市", "名录", "2024-12-01", 1],
                ["甲", Guid.Empty, "名\0录", "2024-12-01", 1],
                ["省税务局", new byte[] { 1 }, " ", "2024-12-01", 1],
                ["省税务局", "贵阳市", "名录", "2024-12-01", 2]),
            Guizhou,
            options: new() { Name = "SELECT 1" });
        var seen = new List<DataExchange>();

        var thrown = FluentActions.Invoking(() => seen.AddRange(stream)).Should().Throw<RecordFileException>().Which;

        thrown.Faults.Select(f => (f.Line, f.Column, f.Kind)).Should().Equal(
            (2, "provider", RecordFaultKind.UnknownOrganization),
            (2, "consumer", RecordFaultKind.UnknownOrganization),
            (2, "resource", RecordFaultKind.WrongEncoding),
            (3, "consumer", RecordFaultKind.WrongEncoding),
            (3, "resource", RecordFaultKind.BlankCell));
        thrown.Faults[0].ToString().Should().StartWith("SELECT 1, line 2, column 'provider' (1), value '甲'");
        stream.Quality.Files.Should().Equal(new RecordFileRows("SELECT 1", 4, 2, 2, 5));
    }

    [Fact]
    public async Task Requests_OwnNamesAndWords_AreMapped()
    {
        using var table = new DataTable();
        table.Columns.Add("REQ_NO", typeof(int));
        table.Columns.Add("ASKED_BY", typeof(string));
        table.Columns.Add("ASKED", typeof(string));
        table.Columns.Add("RES", typeof(string));
        table.Columns.Add("ATTR", typeof(int));
        table.Columns.Add("T0", typeof(DateTime));
        table.Columns.Add("REVIEW", typeof(string));
        table.Columns.Add("T1", typeof(DateTime));
        table.Columns.Add("T2", typeof(DateTime));
        table.Columns.Add("REPLY", typeof(string));
        table.Columns.Add("T3", typeof(DateTime));
        table.Rows.Add(17, "520100", "GZ-WATER", "水情", 2, new DateTime(2024, 12, 2, 9, 0, 0), "通过", new DateTime(2024, 12, 2, 10, 0, 0), new DateTime(2024, 12, 3), "驳回", new DateTime(2024, 12, 4));
        table.Rows.Add(18, "省民政厅", "省公安厅", "核验", 1, new DateTime(2024, 12, 3), DBNull.Value, DBNull.Value, DBNull.Value, DBNull.Value, DBNull.Value);
        var columns = new RequestColumns
        {
            Id = "req_no",
            Requester = "asked_by",
            Provider = "asked",
            Resource = "res",
            Attribute = "attr",
            SubmittedAt = "t0",
            ReviewedAt = "t1",
            ReceivedAt = "t2",
            RepliedAt = "t3",
            Attributes = new Dictionary<string, SharingAttribute> { ["1"] = SharingAttribute.Unconditional, ["2"] = SharingAttribute.Conditional },
            Reviews = new Dictionary<string, ReviewOutcome> { ["通过"] = ReviewOutcome.Passed, ["退回"] = ReviewOutcome.Returned },
            Replies = new Dictionary<string, ReplyOutcome> { ["通过"] = ReplyOutcome.Approved, ["驳回"] = ReplyOutcome.Rejected },
        };

        var requests = RecordQuery.Requests(table.CreateDataReader(), Guizhou, columns).ToList();

        requests.Select(r => (r.Id, r.Requester.Id, r.Provider.Id, r.Attribute)).Should().Equal(
            ("17", "CN-5201", "GZ-WATER", SharingAttribute.Conditional), ("18", "GZ-CIVIL", "GZ-MPS", SharingAttribute.Unconditional));
        requests[0].Reply.Should().Be(new RequestReply(ReplyOutcome.Rejected, new LocalDateTime(2024, 12, 4, 0, 0)));
        var again = new List<string>();
        await foreach (var request in RecordQuery.Requests(table.CreateDataReader(), Guizhou, columns).ReadAllAsync())
        {
            again.Add(request.Id);
        }

        again.Should().Equal("17", "18");
    }

    [Fact]
    public void Requests_ContradictionsAndDuplicates_AreFaultsAsInFiles()
    {
        string[] names = [.. MonthFolder.RequestHeader.Split(',')];
        var reader = new FakeReader(
            names,
            ["R-1", "贵阳", "省水利厅", "水情", "conditional", "2024-12-05", "passed", "2024-12-04", null, null, null],
            ["R-1", "贵阳", "省水利厅", "水情", "unconditional", "2024-12-05", null, null, null, null, null],
            ["R-2", "贵阳", "省水利厅", "水情", "not_shared", "2024-12-05", null, null, null, null, null],
            ["R-3", "贵阳", "省水利厅", "水情", "no", "2024-12-05", null, null, null, null, null]);
        var words = new RequestColumns { Attributes = new Dictionary<string, SharingAttribute>(new RequestColumns().Attributes) { ["not_shared"] = SharingAttribute.NotShared } };
        var stream = RecordQuery.Requests(reader, Guizhou, words, new() { Lenient = true });

        stream.Should().BeEmpty();
        stream.Quality.Faults.Select(f => (f.Line, f.Column, f.Kind)).Should().Equal(
            (1, "reviewed_at", RecordFaultKind.ContradictoryStages),
            (2, "id", RecordFaultKind.DuplicateId),
            (3, "attribute", RecordFaultKind.ContradictoryStages),
            (4, "attribute", RecordFaultKind.UnknownWord));
        stream.Quality.RowsSetAside.Should().Be(4);
    }

    [Fact]
    public void Lists_AreReadAsInFiles()
    {
        RecordQuery.Responsibility(new FakeReader(["batch", "owner", "resource", "shelved_on"], ["一", "贵阳", "公交", new DateTime(2024, 12, 1)], ["一", "贵阳", "公交", null]), Guizhou)
            .Select(i => i.ShelvedOn).Should().Equal(new LocalDate(2024, 12, 1), null);
        RecordQuery.NationalRequests(new FakeReader(["department", "resource", "requested_on"], ["省民政厅", "婚姻", new DateOnly(2021, 3, 9)]), Guizhou)
            .Should().ContainSingle().Which.RequestedOn.Should().Be(new LocalDate(2021, 3, 9));
        RecordQuery.Recommendations(new FakeReader(["order", "resource", "ministry"], [3m, "水文", "水利部"]), Guizhou)
            .Should().ContainSingle().Which.Order.Should().Be(3);
        var late = RecordQuery.Responsibility(new FakeReader(["batch", "owner", "resource", "shelved_on"], ["一", "贵阳", "公交", new DateTime(2024, 12, 1, 10, 0, 0)]), Guizhou, options: new() { Lenient = true });
        late.Should().BeEmpty();
        late.Quality.Faults.Should().ContainSingle().Which.Kind.Should().Be(RecordFaultKind.MalformedDate, "a day has no hour");
    }

    [Fact]
    public void TallyExchanges_RowsWithoutCount_AreOneCallEach()
    {
        var reader = new FakeReader(["A", "B", "T"], ["省税务局", "贵阳市", "2024-12-01"], ["省税务局", "贵阳市", "2024-12-31 23:59:59.999"], ["省税务局", "贵阳市", "2025-01-01"]);

        var tallied = RecordQuery.TallyExchanges(reader, Guizhou, MonthFolder.December, new() { Provider = "a", Consumer = "b", At = "t", Count = null });

        var volumes = tallied.Tally.ToVolumes();
        (volumes.Total.Calls, volumes.Records, volumes.OutsidePeriod).Should().Be((2, 2, 1));
    }

    [Fact]
    public async Task TallyExchangeGroups_GroupsOfShards_AddUpToTheWhole()
    {
        string[] names = ["provider", "consumer", "calls", "records"];
        var one = await RecordQuery.TallyExchangeGroupsAsync(new FakeReader(names, ["省税务局", "贵阳市", 10m, 3L], ["省公安厅", "贵阳市", 0, 1]), Guizhou, MonthFolder.December);
        var other = RecordQuery.TallyExchangeGroups(new FakeReader(names, ["GZ-TAX", "贵阳", new BigInteger(32), 4L], ["GZ-TAX", "遵义", 0, 0]), Guizhou, MonthFolder.December);

        one.Tally.Merge(other.Tally);

        one.Tally.ToVolumes().Flows.Select(f => (f.Provider.Id, f.Consumer.Id, f.Volume.Calls, f.Records)).Should().Equal(
            ("GZ-MPS", "CN-5201", 0, 1), ("GZ-TAX", "CN-5201", 42, 7));
    }

    [Fact]
    public void TallyExchangeGroups_CallsWithoutRecordsOrBeyondTheTotal_AreFaults()
    {
        var reader = new FakeReader(
            ["provider", "consumer", "calls", "records"],
            ["省税务局", "贵阳市", long.MaxValue, 1],
            ["省税务局", "贵阳市", 1, 1],
            ["省税务局", "贵阳市", 0, 0],
            ["省税务局", "贵阳市", 1, 0]);

        var tallied = RecordQuery.TallyExchangeGroups(reader, Guizhou, MonthFolder.December, options: new() { Lenient = true });

        tallied.Quality.Faults.Select(f => (f.Line, f.Column, f.Kind)).Should().Equal((2, "calls", RecordFaultKind.Overflow), (4, "records", RecordFaultKind.MalformedNumber));
        tallied.Tally.ToVolumes().Total.Calls.Should().Be(long.MaxValue);
        tallied.Quality.Files.Should().Equal(new RecordFileRows("query", 4, 2, 2, 2));
    }

    [Fact]
    public void AnyQuery_MissingOrDoubleColumns_AreAllNamedEvenIfLenient()
    {
        var stream = RecordQuery.Exchanges(new FakeReader(["Provider", "PROVIDER", "at", "count"], ["x", "x", "x", "x"]), Guizhou, options: new() { Lenient = true });

        var thrown = FluentActions.Invoking(() => stream.Count()).Should().Throw<RecordFileException>().Which;

        thrown.Faults.Select(f => (f.Line, f.Column, f.Kind)).Should().Equal(
            (0, "provider", RecordFaultKind.DuplicateColumn), (0, "consumer", RecordFaultKind.MissingColumn), (0, "resource", RecordFaultKind.MissingColumn));
        stream.Quality.RowsRead.Should().Be(0);
    }

    [Fact]
    public void AnyQuery_GoneThroughTwice_IsRefused()
    {
        var stream = RecordQuery.Exchanges(new FakeReader(ExchangeNames), Guizhou);
        stream.Should().BeEmpty();

        FluentActions.Invoking(() => stream.Count()).Should().Throw<InvalidOperationException>().WithMessage("*once*");
    }

    [Fact]
    public void AnyQuery_ColumnsInAnyOrderOrUsedTwice_AreReadFromLeftToRight()
    {
        var reader = new FakeReader(["count", "at", "x", "consumer", "provider"], [5, "2024-12-01", "x", "贵阳市", "省税务局"]);

        var exchange = RecordQuery.Exchanges(reader, Guizhou, new() { Resource = "consumer" }).Should().ContainSingle().Subject;

        (exchange.Provider.Id, exchange.Consumer.Id, exchange.Resource, exchange.Calls).Should().Be(("GZ-TAX", "CN-5201", "贵阳市", 5));
    }

    [Fact]
    public void AnyQuery_FailingInACell_IsAFaultAndNeverAWhole()
    {
        Exception[] failures = [new FakeDbException(), new IOException("gone"), new TimeoutException("slow"), new InvalidOperationException("closed")];
        foreach (var failure in failures)
        {
            var reader = new FakeReader(ExchangeNames, ["省税务局", "贵阳市", "名录", "2024-12-01", 1], ["省税务局", "贵阳市", failure, "2024-12-01", 1], ["省税务局", "贵阳市", "名录", "2024-12-01", 1]);
            var stream = RecordQuery.Exchanges(reader, Guizhou, options: new() { Lenient = true });
            var seen = new List<DataExchange>();

            var thrown = FluentActions.Invoking(() => seen.AddRange(stream)).Should().Throw<RecordFileException>().Which;

            thrown.InnerException.Should().BeSameAs(failure);
            var fault = thrown.Faults.Should().ContainSingle().Subject;
            (fault.Kind, fault.Line).Should().Be((RecordFaultKind.Unreadable, 2));
            fault.Reason.Should().Contain("after 1 rows");
            stream.Quality.Files.Should().Equal(new RecordFileRows("query", 1, 1, 0, 1));
        }
    }

    [Fact]
    public void AnyQuery_ACellThatTheProviderCannotConvert_IsAFaultOfIt()
    {
        // The MySQL provider of Oracle throws an exception of no family for the day 0000-00-00.
        var reader = new FakeReader(ExchangeNames, ["省税务局", "贵阳市", "名录", new FakeConversionException(), 1]);

        var fault = FluentActions.Invoking(() => RecordQuery.Exchanges(reader, Guizhou).Count()).Should().Throw<RecordFileException>().Which.Faults.Should().ContainSingle().Subject;

        (fault.Line, fault.Column, fault.Kind).Should().Be((1, "at", RecordFaultKind.Unreadable));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnyQuery_FailingAtAnyRow_IsAFaultAndNeverAWhole(bool isAsync)
    {
        var rows = Enumerable.Repeat<object?[]>(["省税务局", "贵阳市", "名录", "2024-12-01", 1], 20).ToArray();
        for (var at = 1; at <= rows.Length + 1; at++)
        {
            Exception[] failures = [new FakeDbException(), new IOException("gone"), new TimeoutException("slow"), new InvalidOperationException("closed")];
            foreach (var failure in failures)
            {
                var failsAt = at;
                var reader = new FakeReader(ExchangeNames, rows) { OnRow = row => _ = row == failsAt ? throw failure : 0 };

                var tallying = () => isAsync
                    ? RecordQuery.TallyExchangesAsync(reader, Guizhou, MonthFolder.December, options: new() { Lenient = true })
                    : Task.FromResult(RecordQuery.TallyExchanges(reader, Guizhou, MonthFolder.December, options: new() { Lenient = true }));

                var thrown = (await tallying.Should().ThrowAsync<RecordFileException>()).Which;
                thrown.InnerException.Should().BeSameAs(failure);
                var fault = thrown.Faults.Should().ContainSingle().Subject;
                (fault.Kind, fault.Line).Should().Be((RecordFaultKind.Unreadable, at));
                fault.Reason.Should().Contain($"after {at - 1} rows");
            }
        }
    }

    [Fact]
    public async Task AnyQuery_CancelledAtAnyRow_Throws()
    {
        var rows = Enumerable.Repeat<object?[]>(["省税务局", "贵阳市", "名录", "2024-12-01", 1], 20).ToArray();
        for (var at = 1; at <= rows.Length; at++)
        {
            var stopsAt = at;
            using var cancellation = new CancellationTokenSource();
            var reader = new FakeReader(ExchangeNames, rows) { OnRow = row => _ = row == stopsAt ? Cancel(cancellation) : 0 };
            var stream = RecordQuery.Exchanges(reader, Guizhou, cancellationToken: cancellation.Token);

            var reading = async () =>
            {
                await foreach (var _ in stream.ReadAllAsync())
                {
                }
            };

            await reading.Should().ThrowAsync<OperationCanceledException>();
            stream.Quality.RowsRead.Should().BeLessThanOrEqualTo(at);
        }

        static int Cancel(CancellationTokenSource cancellation)
        {
            cancellation.Cancel();
            return 0;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnyQuery_CancelledByAProviderThatCallsItAFailure_IsCancelled(bool isAsync)
    {
        using var cancellation = new CancellationTokenSource();
        var failure = new FakeDbException();
        var reader = new FakeReader(ExchangeNames)
        {
            OnRow = _ =>
            {
                cancellation.Cancel();
                throw failure;
            },
        };

        var tallying = () => isAsync
            ? RecordQuery.TallyExchangesAsync(reader, Guizhou, MonthFolder.December, cancellationToken: cancellation.Token)
            : Task.FromResult(RecordQuery.TallyExchanges(reader, Guizhou, MonthFolder.December, cancellationToken: cancellation.Token));

        (await tallying.Should().ThrowAsync<OperationCanceledException>()).Which.InnerException.Should().BeSameAs(failure);
    }

    [Fact]
    public void AnyQuery_WithProgress_ReportsRowsAndTheEnd()
    {
        var reports = new List<ReadProgress>();
        var rows = Enumerable.Repeat<object?[]>(["省税务局", "贵阳市", "名录", "2024-12-01", 1], 20_000).ToArray();

        RecordQuery.TallyExchanges(new FakeReader(ExchangeNames, rows), Guizhou, MonthFolder.December, options: new() { Progress = new Synchronous(reports) });

        reports.Select(r => r.RowsRead).Should().Equal(8192, 16_384, 20_000);
    }

    [Fact]
    public void Columns_CompareByNameWithoutRegardToCase()
    {
        RecordQuery.Recommendations(new FakeReader(["ORDER", "Resource", "miNistry", "more"], [1, "水文", "水利部", new InvalidCastException("never asked for")]), Guizhou).Should().ContainSingle();
    }

    private sealed class FakeDbException : DbException
    {
        public override string Message => "the server went away";
    }

    private sealed class FakeConversionException : Exception;

    private sealed class Synchronous(List<ReadProgress> reports) : IProgress<ReadProgress>
    {
        public void Report(ReadProgress value) => reports.Add(value);
    }
}
