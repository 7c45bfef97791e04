using System.Globalization;
using System.Text;
using CsCheck;

namespace GzShareMetrics.Data.Tests;

public sealed partial class ExchangeFilesTests : IDisposable
{
    private const string Row = "省税务局,贵阳市,名录,2024-12-02,5";

    private readonly MonthFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Tally_AFile_CountsWhatTheFolderReadingCounts()
    {
        var read = folder.Read();

        var tallied = ExchangeFiles.Tally([folder["exchanges.csv"]], MonthFolder.December);

        tallied.Tally.ToVolumes().Flows.Should().Equal(read.Exchanges.ToVolumes().Flows);
        tallied.Tally.OutsidePeriod.Should().Be(1);
        tallied.Quality.Files.Should().Equal(new RecordFileRows(folder["exchanges.csv"], 4, 4, 0, 0));
        tallied.Notes.Should().BeEmpty();
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-01T00:00:00")]
    [InlineData("0001-01-01")]
    public void Tally_DaysAtTheEndsOfTheCalendar_AreOutsideThePeriod(string at)
    {
        folder.Rows("exchanges.csv", Row, $"省税务局,贵阳市,名录,{at},5");

        var tallied = ExchangeFiles.Tally([folder["exchanges.csv"]], MonthFolder.December);

        (tallied.Tally.Records, tallied.Tally.OutsidePeriod).Should().Be((1, 1));
        folder.Read().Exchanges.OutsidePeriod.Should().Be(1);
        ExchangeFiles.Tally([folder["exchanges.csv"]], ReportingPeriod.CumulativeTo(new YearMonth(9999, 12))).Tally.Records.Should().Be(2);
    }

    [Fact]
    public void Tally_NoFiles_IsEmpty()
    {
        var tallied = ExchangeFiles.Tally([], MonthFolder.December);

        (tallied.Tally.Records, tallied.Quality.RowsRead).Should().Be((0, 0));
    }

    [Fact]
    public void Tally_RowsSplitOverFilesInAnyWay_GivesTheTallyAndFaultsOfOneFile()
    {
        Gen.Select(Gen.OneOf(Row, "GZ-TAX,CN-5203,\"名\n录\",2024-12-31T23:59:59,7", "黔南州,省民政厅,\"a,b\",2025-01-01,9", "甲,贵阳市,名录,2024-12-02,5", "省税务局,贵阳市").Array[0, 60], Gen.Int[0, 1 << 20]).Sample(
            (rows, shape) =>
            {
                var random = new Random(shape);
                folder.Rows("exchanges.csv", rows);
                var options = new RecordFolderOptions { Lenient = true, MaxFaults = 1000 };
                var whole = ExchangeFiles.Tally([folder["exchanges.csv"]], MonthFolder.December, options with { DegreeOfParallelism = 1 });
                var parts = new List<string>();
                for (var at = 0; at < rows.Length || parts.Count == 0;)
                {
                    var next = Math.Min(rows.Length, at + random.Next(1, 30));
                    var name = string.Create(CultureInfo.InvariantCulture, $"part{parts.Count}.csv");

                    var bytes = Encoding.UTF8.GetBytes(string.Join('\n', [MonthFolder.ExchangeHeader, .. rows[at..next], string.Empty]));
                    var isCompressed = random.Next(3) == 0;
                    folder.Write(isCompressed ? name + ".gz" : name, isCompressed ? MonthFolder.Gzip(bytes) : bytes);
                    parts.Add(folder[isCompressed ? name + ".gz" : name]);
                    at = next;
                }

                var split = ExchangeFiles.Tally(parts, MonthFolder.December, options with { DegreeOfParallelism = random.Next(1, 5), ChunkSize = random.Next(1, 200) });

                split.Tally.ToVolumes().Flows.Should().Equal(whole.Tally.ToVolumes().Flows);
                split.Tally.OutsidePeriod.Should().Be(whole.Tally.OutsidePeriod);
                split.Quality.FaultsByKind.Should().BeEquivalentTo(whole.Quality.FaultsByKind);
                split.Quality.Faults.Select(static f => (f.Column, f.Value, f.Reason)).Should().Equal(whole.Quality.Faults.Select(static f => (f.Column, f.Value, f.Reason)));
                (split.Quality.RowsRead, split.Quality.RowsSetAside).Should().Be((whole.Quality.RowsRead, whole.Quality.RowsSetAside));
            },
            iter: 200,
            threads: 1);
    }

    [Fact]
    public void Tally_ColumnsInAnotherOrderInEachFile_AreReadByTheirNames()
    {
        folder.Write("a.csv", $"{MonthFolder.ExchangeHeader}\n{Row}\n").Write("b.csv", "count,x,at,resource,consumer,provider\n7,,2024-12-03,名录,贵阳市,省税务局\n");

        var tallied = ExchangeFiles.Tally([folder["a.csv"], folder["b.csv"]], MonthFolder.December);

        tallied.Tally.ToVolumes().Total.Calls.Should().Be(12);
        tallied.Notes.Should().ContainSingle().Which.Column.Should().Be("x");
    }

    [Fact]
    public void Tally_MissingAndRepeatedFiles_AreFaultsBeforeAnythingIsRead()
    {
        var thrown = Fail([folder["nowhere.csv"], folder["exchanges.csv"], System.IO.Path.Combine(folder.Path, ".", "exchanges.csv")], new() { Lenient = true });

        thrown.Faults.Select(static f => f.Kind).Should().Equal(RecordFaultKind.MissingFile, RecordFaultKind.DuplicateFile);
        thrown.Message.Should().Contain("nowhere.csv").And.Contain("named twice");
    }

    [Fact]
    public void Tally_OneFileWithoutItsColumns_FailsLenientOrNot()
    {
        folder.Write("b.csv", "provider\n");

        Fail([folder["exchanges.csv"], folder["b.csv"]], new() { Lenient = true }).Faults.Should().HaveCount(4)
            .And.OnlyContain(f => f.Kind == RecordFaultKind.MissingColumn && f.File == folder["b.csv"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Tally_TotalBeyondTheLargestNumberInTheSecondFile_NamesTheRow(int degree)
    {
        folder.Rows("exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,9223372036854775807")
            .Write("b.csv", $"{MonthFolder.ExchangeHeader}\n省税务局,贵阳市,名录,2024-12-02,0\n省税务局,贵阳市,名录,2024-12-02,1\n");

        var thrown = Fail([folder["exchanges.csv"], folder["b.csv"]], new() { DegreeOfParallelism = degree });

        thrown.Faults.Select(static f => (f.File, f.Line, f.Kind)).Should().Equal((folder["b.csv"], 3, RecordFaultKind.Overflow));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Tally_CancelledAtAnyChunk_ThrowsAndGivesNothing(int degree)
    {
        folder.Rows("exchanges.csv", [.. Enumerable.Repeat(Row, 40)]).Write("b.csv", File.ReadAllBytes(folder["exchanges.csv"]));
        string[] files = [folder["exchanges.csv"], folder["b.csv"]];
        var options = new RecordFolderOptions { ChunkSize = 300, DegreeOfParallelism = degree };
        var all = new Reports(int.MaxValue, static () => { });
        ExchangeFiles.Tally(files, MonthFolder.December, options, all);
        all.Count.Should().BeGreaterThan(8);
        for (var after = 1; after < all.Count; after++)
        {
            using var cancellation = new CancellationTokenSource();
            var reports = new Reports(after, cancellation.Cancel);

            await FluentActions.Awaiting(() => ExchangeFiles.TallyAsync(files, MonthFolder.December, options, reports, cancellation.Token)).Should().ThrowAsync<OperationCanceledException>();
            all.Last.BytesRead.Should().Be(all.Last.BytesTotal);
        }
    }

    [Fact]
    public void Tally_BadArguments_AreRefused()
    {
        FluentActions.Invoking(() => ExchangeFiles.Tally([" "], MonthFolder.December)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ExchangeFiles.Tally(null!, MonthFolder.December)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ExchangeFiles.Tally([], null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ExchangeFiles.TallyStream(null!, "x", MonthFolder.December)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => ExchangeFiles.TallyStream(Stream.Null, " ", MonthFolder.December)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ExchangeFiles.TallyStream(Stream.Null, "x", null!)).Should().Throw<ArgumentNullException>();
    }

    private static RecordFileException Fail(IReadOnlyList<string> files, RecordFolderOptions options) =>
        FluentActions.Invoking(() => ExchangeFiles.Tally(files, MonthFolder.December, options)).Should().ThrowExactly<RecordFileException>().Which;

    private sealed class Reports(int capacity, Action whenFull) : IProgress<ReadProgress>
    {
        public int Count { get; private set; }

        public ReadProgress Last { get; private set; }

        public void Report(ReadProgress value)
        {
            Last = value;
            if (++Count == capacity)
            {
                whenFull();
            }
        }
    }
}
