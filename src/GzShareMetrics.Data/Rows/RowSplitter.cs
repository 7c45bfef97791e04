using System.Globalization;

namespace GzShareMetrics.Data.Rows;

/// <summary>
/// Cuts a stream into chunks of whole rows, in the file's order, with memory bounded by the longest row allowed. A row that is malformed comes as a
/// chunk of its own, one line long, and reading goes on with the line after it, so one wrong quotation mark cannot swallow the rest of a file.
/// </summary>
internal sealed class RowSplitter(Stream stream, int maxRowLength, int chunkSize, bool leaveOpen = false) : IDisposable, IAsyncDisposable
{
    public const int DefaultChunkSize = 512 * 1024;

    /// <summary>How much of a row that is too long is kept, to show it.</summary>
    private const int SampleLength = 512;

    private readonly int firstTarget = Math.Min(chunkSize, maxRowLength);
    private byte[] carry = [];
    private int carryStart;
    private int carryEnd;
    private bool carryMayHoldRows;
    private bool isAtEnd;
    private bool startIsRead;
    private long index;
    private long accepted;

    // The chunk being filled: how much is in it, how much it is to hold, and whether a row too long is being passed over.
    private int filled;
    private int target;
    private bool isPassingOver;
    private int sampleLength;

    private enum Step
    {
        NeedsInput,
        Ready,
        End,
    }

    /// <summary>Gets the bytes consumed of what the stream is made from; unless set, those of the stream itself are counted.</summary>
    public Func<long>? SourcePosition { get; init; }

    /// <summary>Cuts the next chunk, or returns false at the end.</summary>
    public bool Next(RowChunk chunk)
    {
        for (var step = Begin(chunk); ; step = Advance(chunk))
        {
            if (step != Step.NeedsInput)
            {
                return step == Step.Ready;
            }

            var space = InputSpace(chunk);
            Accept(stream.Read(space.Span));
        }
    }

    /// <summary>Cuts the next chunk, or returns false at the end.</summary>
    public async ValueTask<bool> NextAsync(RowChunk chunk, CancellationToken cancellationToken)
    {
        for (var step = Begin(chunk); ; step = Advance(chunk))
        {
            if (step != Step.NeedsInput)
            {
                return step == Step.Ready;
            }

            Accept(await stream.ReadAsync(InputSpace(chunk), cancellationToken).ConfigureAwait(false));
        }
    }

    public void Dispose()
    {
        if (!leaveOpen)
        {
            stream.Dispose();
        }
    }

    public ValueTask DisposeAsync() => leaveOpen ? ValueTask.CompletedTask : stream.DisposeAsync();

    private Step Begin(RowChunk chunk)
    {
        if (carryMayHoldRows)
        {
            var rest = carry.AsSpan(carryStart, carryEnd - carryStart);
            if (TryCut(chunk, rest, isAtEnd, out var used))
            {
                carryStart += used;
                carryMayHoldRows = carryStart < carryEnd;
                return Done(chunk);
            }
        }

        filled = carryEnd - carryStart;
        target = Math.Max(firstTarget, Math.Min(maxRowLength, filled + 1));
        carry.AsSpan(carryStart, filled).CopyTo(chunk.Space(target).Span);
        carryStart = carryEnd = 0;
        carryMayHoldRows = false;
        return Advance(chunk);
    }

    private Memory<byte> InputSpace(RowChunk chunk) => chunk.Space(target)[filled..target];

    private void Accept(int read)
    {
        filled += read;
        accepted += read;
        isAtEnd |= read == 0;
    }

    private Step Advance(RowChunk chunk)
    {
        if (filled < target && !isAtEnd)
        {
            return Step.NeedsInput;
        }

        var text = WithoutByteOrderMark(chunk.Space(target).Span[..filled]);
        if (isPassingOver)
        {
            return PassOver(chunk, text);
        }

        if (text.IsEmpty)
        {
            return Step.End;
        }

        var scan = QuoteScan.Over(text, isAtEnd);
        if (scan.Length > 0)
        {
            Keep(text[scan.Length..], mayHoldRows: scan.Malformed is not null);
            chunk.SetRows(index, scan.Length, scan.HasQuotes, scan.HasPaddedQuotes);
            return Done(chunk);
        }

        if (scan.Malformed is not null && QuoteScan.FirstLine(text, isAtEnd) is > 0 and var line)
        {
            Keep(text[line..], mayHoldRows: true);
            chunk.SetDefect(index, line, RecordFaultKind.MalformedRow, scan.Malformed);
            return Done(chunk);
        }

        if (target < maxRowLength)
        {
            target = (int)Math.Min(maxRowLength, target * 2L);
            return Step.NeedsInput;
        }

        // The longest row allowed, and still no end. Inside quotes the first line is given up, else all up to the next line end.
        if (QuoteScan.FirstLine(text, isWhole: false) is > 0 and var first)
        {
            Keep(text[first..], mayHoldRows: true);
            chunk.SetDefect(index, first, RecordFaultKind.RowTooLong, TooLong() + "; is a quotation mark never closed?");
            return Done(chunk);
        }

        isPassingOver = true;
        sampleLength = Math.Min(SampleLength, text.Length);
        filled = sampleLength;
        return Step.NeedsInput;
    }

    private Span<byte> WithoutByteOrderMark(Span<byte> text)
    {
        var mark = startIsRead ? default : "\uFEFF"u8;
        startIsRead = true;
        if (mark.IsEmpty || !text.StartsWith(mark))
        {
            return text;
        }

        filled -= mark.Length;
        text[mark.Length..].CopyTo(text);
        return text[..filled];
    }

    /// <summary>Drops input up to the next line end; the first bytes of the row stay in front as its sample.</summary>
    private Step PassOver(RowChunk chunk, Span<byte> text)
    {
        var line = QuoteScan.FirstLine(text[sampleLength..], isAtEnd);
        if (line < 0)
        {
            filled = sampleLength;
            if (text[^1] == '\r')
            {
                // It may be the first half of a line end and stays.
                text[filled++] = (byte)'\r';
            }

            return Step.NeedsInput;
        }

        Keep(text[(sampleLength + line)..], mayHoldRows: true);
        chunk.SetDefect(index, sampleLength, RecordFaultKind.RowTooLong, TooLong() + "; does the file have line ends?");
        isPassingOver = false;
        return Done(chunk);
    }

    /// <summary>Cuts rows, or one malformed line, from what is left of an earlier chunk, if they are there whole.</summary>
    private bool TryCut(RowChunk chunk, ReadOnlySpan<byte> rest, bool isWhole, out int used)
    {
        var scan = QuoteScan.Over(rest, isWhole);
        used = scan.Length;
        if (used == 0)
        {
            used = scan.Malformed is null ? 0 : QuoteScan.FirstLine(rest, isWhole);
            if (used <= 0)
            {
                return false;
            }
        }

        rest[..used].CopyTo(chunk.Space(used).Span);
        if (scan.Length > 0)
        {
            chunk.SetRows(index, used, scan.HasQuotes, scan.HasPaddedQuotes);
        }
        else
        {
            chunk.SetDefect(index, used, RecordFaultKind.MalformedRow, scan.Malformed!);
        }

        return true;
    }

    private void Keep(ReadOnlySpan<byte> rest, bool mayHoldRows)
    {
        if (carry.Length < rest.Length)
        {
            carry = new byte[Math.Max(rest.Length, 64 * 1024)];
        }

        rest.CopyTo(carry);
        carryStart = 0;
        carryEnd = rest.Length;
        carryMayHoldRows = mayHoldRows && !rest.IsEmpty;
    }

    private Step Done(RowChunk chunk)
    {
        index++;
        chunk.SourcePosition = SourcePosition?.Invoke() ?? accepted;
        return Step.Ready;
    }

    private string TooLong() => string.Create(CultureInfo.InvariantCulture, $"the row is longer than {maxRowLength} bytes (MaxRowLength)");
}
