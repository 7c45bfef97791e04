namespace GzShareMetrics.Data.Tests;

public sealed class ReadProgressTests : IDisposable
{
    private readonly MonthFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Read_WithProgress_EndsAtTheSumOfAllFiles(int degree)
    {
        folder.Rows("exchanges.csv", [.. Enumerable.Range(0, 500).Select(i => i % 7 == 0 ? "甲" : "省税务局,贵阳市,名录,2024-12-02,5")]);
        var reports = new Reports();
        var clock = new SteppingClock();

        var records = RecordFolder.Open(folder.Path, new() { Lenient = true, ChunkSize = 1000, DegreeOfParallelism = degree, TimeProvider = clock }).Read(MonthFolder.December, reports);

        var size = Directory.GetFiles(folder.Path).Sum(f => new FileInfo(f).Length);
        reports.All.Should().HaveCountGreaterThan(10).And.OnlyContain(r => r.BytesTotal == size && r.BytesRead <= size);
        reports.All.Select(r => r.RowsRead).Should().BeInAscendingOrder();
        reports.All.Select(r => r.Faults).Should().BeInAscendingOrder();
        reports.All.Select(r => r.File).Distinct().Should().Equal(records.Quality.Files.Select(f => f.File));
        var last = reports.All[^1];
        (last.BytesRead, last.RowsRead, last.Faults).Should().Be((size, records.Quality.RowsRead, 72));
        reports.All.Should().OnlyContain(r => r.RowsPerSecond > 0 && r.RowsPerSecond <= r.RowsRead, "the clock goes on by a second whenever it is asked");
    }

    [Fact]
    public void Read_WithoutClock_HasNoRate()
    {
        var reports = new Reports();

        RecordFolder.Open(folder.Path).Read(MonthFolder.December, reports);

        reports.All.Should().HaveCount(5).And.OnlyContain(r => r.RowsPerSecond == null);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    public async Task Read_CancelledAtAnyChunk_ThrowsAndGivesNothing(int degree, bool isAsync)
    {
        folder.Rows("exchanges.csv", [.. Enumerable.Repeat("省税务局,贵阳市,名录,2024-12-02,5", 100)]);
        var source = RecordFolder.Open(folder.Path, new() { ChunkSize = 300, DegreeOfParallelism = degree });
        var all = new Reports();
        source.Read(MonthFolder.December, all);

        for (var after = 1; after < all.All.Count; after++)
        {
            using var cancellation = new CancellationTokenSource();
            var reports = new Reports { WhenFull = cancellation.Cancel, Capacity = after };

            var reading = () => isAsync
                ? source.ReadAsync(MonthFolder.December, reports, cancellation.Token)
                : Task.FromResult(source.Read(MonthFolder.December, reports, cancellation.Token));

            await reading.Should().ThrowAsync<OperationCanceledException>($"it is cancelled after {after} of {all.All.Count} chunks");
        }
    }

    [Fact]
    public void Read_CancelledBefore_DoesNotRead()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        var reports = new Reports();

        FluentActions.Invoking(() => RecordFolder.Open(folder.Path).Read(MonthFolder.December, reports, cancellation.Token)).Should().Throw<OperationCanceledException>();

        reports.All.Should().BeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Read_ProgressThatThrows_StopsWithItsException(int degree)
    {
        folder.Rows("exchanges.csv", [.. Enumerable.Repeat("省税务局,贵阳市,名录,2024-12-02,5", 1000)]);
        var reports = new Reports { Capacity = 7, WhenFull = static () => throw new TimeoutException("enough") };

        FluentActions.Invoking(() => RecordFolder.Open(folder.Path, new() { ChunkSize = 300, DegreeOfParallelism = degree }).Read(MonthFolder.December, reports))
            .Should().Throw<TimeoutException>();
    }

    private sealed class Reports : IProgress<ReadProgress>
    {
        public List<ReadProgress> All { get; } = [];

        public int Capacity { get; init; } = int.MaxValue;

        public Action? WhenFull { get; init; }

        public void Report(ReadProgress value)
        {
            All.Add(value);
            if (All.Count == Capacity)
            {
                WhenFull!();
            }
        }
    }

    private sealed class SteppingClock : TimeProvider
    {
        private long seconds;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref seconds);
    }
}
