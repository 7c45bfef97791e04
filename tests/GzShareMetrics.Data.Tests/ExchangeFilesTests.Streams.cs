using System.Text;

namespace GzShareMetrics.Data.Tests;

public sealed partial class ExchangeFilesTests
{
    private static readonly byte[] Header = Encoding.UTF8.GetBytes(MonthFolder.ExchangeHeader + "\n");

    [Theory]
    [InlineData("pipe", false)]
    [InlineData("pipe.gz", false)]
    [InlineData("pipe", true)]
    [InlineData("pipe.gz", true)]
    public async Task TallyStream_PlainOrCompressed_ReadsToTheEndAndLeavesItOpen(string name, bool isAsync)
    {
        var bytes = Encoding.UTF8.GetBytes(MonthFolder.Exchanges);
        using var stream = new MemoryStream(name == "pipe" ? bytes : MonthFolder.Gzip(bytes));

        var tallied = isAsync
            ? await ExchangeFiles.TallyStreamAsync(stream, name, MonthFolder.December)
            : ExchangeFiles.TallyStream(stream, name, MonthFolder.December);

        tallied.Tally.ToVolumes().Total.Calls.Should().Be(48_227);
        tallied.Quality.Files.Should().Equal(new RecordFileRows(name, 4, 4, 0, 0));
        stream.Position.Should().Be(stream.Length, "it is still open");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TallyStream_NoGzipOrNotAllOfIt_SaysWhatToDo(bool isCompressed)
    {
        var text = Encoding.UTF8.GetBytes(MonthFolder.Exchanges);
        using var stream = new MemoryStream(isCompressed ? MonthFolder.Gzip(text)[..^5] : text);

        var fault = FluentActions.Invoking(() => ExchangeFiles.TallyStream(stream, "pipe.gz", MonthFolder.December)).Should().Throw<RecordFileException>().Which.Faults.Should().ContainSingle().Subject;

        fault.Kind.Should().Be(RecordFaultKind.Unreadable);
        fault.Reason.Should().EndWith("Is it gzip, and all of it? Compress or copy it once more");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void TallyStream_FailingAfterAnyByte_IsAFaultAndNeverATally(int degree)
    {
        var bytes = Encoding.UTF8.GetBytes(MonthFolder.Exchanges);
        for (var after = 0; after <= bytes.Length; after++)
        {
            using var stream = new Endless(bytes[..after], static _ => throw new IOException("the line is dead"));

            var thrown = FluentActions.Invoking(() => ExchangeFiles.TallyStream(stream, "line", MonthFolder.December, new() { DegreeOfParallelism = degree, Lenient = true }))
                .Should().Throw<RecordFileException>($"it fails after {after} bytes").Which;

            thrown.Faults[^1].Kind.Should().Be(RecordFaultKind.Unreadable);
            thrown.Message.Should().Contain("the line is dead");
            thrown.InnerException.Should().BeOfType<IOException>();
        }
    }

    [Fact]
    public void TallyStream_TotalBeyondTheLargestNumber_IsAFaultWhateverTheDegree()
    {
        var text = Encoding.UTF8.GetBytes($"{MonthFolder.ExchangeHeader}\n省税务局,贵阳市,名录,2024-12-02,9223372036854775807\n{Row}\n");
        foreach (var degree in new[] { 1, 2 })
        {
            using var stream = new MemoryStream(text);

            var thrown = FluentActions.Invoking(() => ExchangeFiles.TallyStream(stream, "pipe", MonthFolder.December, new() { DegreeOfParallelism = degree, ChunkSize = 60 }))
                .Should().Throw<RecordFileException>().Which;

            // What has gone by cannot be looked at again to find the row.
            thrown.Faults.Should().OnlyContain(f => f.Kind == RecordFaultKind.Overflow).And.Contain(f => degree > 1 || f.Line == 3);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData(",")]
    [InlineData("\0")]
    public void TallyStream_ALineOf100Megabytes_IsAFaultInBoundedMemory(string filler)
    {
        const int Length = 100 << 20;
        var rest = Encoding.UTF8.GetBytes($"\n{Row}\n");
        long given = 0;
        using var stream = new Endless(Header, buffer =>
        {
            if (given < Length)
            {
                var count = (int)Math.Min(buffer.Length, Length - given);
                buffer[..count].Fill((byte)filler[0]);
                given += count;
                return count;
            }

            var left = Math.Min(buffer.Length, (int)(Length + rest.Length - given));
            rest.AsSpan((int)(given - Length), left).CopyTo(buffer);
            given += left;
            return left;
        });
        var before = GC.GetAllocatedBytesForCurrentThread();

        var tallied = ExchangeFiles.TallyStream(stream, "line", MonthFolder.December, new() { Lenient = true, DegreeOfParallelism = 1 });

        tallied.Tally.Records.Should().Be(1, "the row after the long line is read");
        tallied.Quality.Files.Should().Equal(new RecordFileRows("line", 2, 1, 1, 1));
        tallied.Quality.Faults[0].Value!.Length.Should().BeLessThan(1000);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(40 << 20);
    }

    [Fact]
    public void TallyStream_AMillionColumns_AreFaultsOrNotesInBounds()
    {
        var commas = new string(',', 1_000_000);
        var columns = string.Concat(Enumerable.Range(0, 1_000_000).Select(static i => "," + (char)('a' + (i % 26)) + i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var options = new RecordFolderOptions { MaxRowLength = 16 << 20, Lenient = true };
        using var wideRow = new MemoryStream(Encoding.UTF8.GetBytes($"{MonthFolder.ExchangeHeader}\n{Row}{commas}\n{Row}\n"));
        using var wideHeader = new MemoryStream(Encoding.UTF8.GetBytes($"{MonthFolder.ExchangeHeader}{columns}\n{Row}{commas}\n"));

        var row = ExchangeFiles.TallyStream(wideRow, "wide", MonthFolder.December, options);
        var header = ExchangeFiles.TallyStream(wideHeader, "wide", MonthFolder.December, options);

        row.Quality.Faults.Should().ContainSingle().Which.Reason.Should().Be("the row has 1000005 cells, the header has 5");
        (row.Tally.Records, header.Tally.Records).Should().Be((1, 1));
        header.Notes.Should().HaveCount(21);
    }

    [Fact]
    public void TallyStream_EveryPrefix_GivesWhatItsWholeRowsHold()
    {
        var bytes = Encoding.UTF8.GetBytes(MonthFolder.Exchanges.ReplaceLineEndings("\r\n"));
        for (var length = 0; length <= bytes.Length; length++)
        {
            using var stream = new MemoryStream(bytes[..length]);
            try
            {
                var tallied = ExchangeFiles.TallyStream(stream, "cut", MonthFolder.December, new() { Lenient = true });

                var whole = bytes[..length].Count(static b => b == '\n') - 1;
                tallied.Quality.RowsTallied.Should().BeInRange(whole, whole + 1, $"of {length} bytes");
                tallied.Quality.RowsRead.Should().Be(tallied.Quality.RowsTallied + tallied.Quality.RowsSetAside);
            }
            catch (RecordFileException thrown)
            {
                thrown.Faults.Should().OnlyContain(f => f.Kind == RecordFaultKind.MissingColumn, $"of {length} bytes").And.NotBeEmpty();
                length.Should().BeLessThan(Header.Length);
            }
        }
    }

    /// <summary>Some bytes, and then whatever comes, in reads as short as a network's.</summary>
    private sealed class Endless(byte[] start, Func<Span<byte>, int> more) : Stream
    {
        private int given;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            if (given == start.Length)
            {
                return more(buffer);
            }

            var count = Math.Min(Math.Min(buffer.Length, 7), start.Length - given);
            start.AsSpan(given, count).CopyTo(buffer);
            given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
