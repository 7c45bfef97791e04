using System.Runtime.ExceptionServices;
using GzShareMetrics.Data.Rows;

namespace GzShareMetrics.Data.Files;

/// <summary>
/// One reading of one file, by one worker or several. Workers take turns at cutting the next chunk and parse side by side; outcomes are put together in
/// the file's order, so lines, faults and counts do not depend on who was faster.
/// </summary>
/// <typeparam name="TParser">What makes records of the rows.</typeparam>
internal sealed class RecordFileReading<TParser>(
    RecordFile file, RecordFolderOptions options, ProgressMeter progress, Func<RecordHeader, TParser> newParser, bool isAsync, CancellationToken cancellationToken)
    : IDisposable
    where TParser : RowParser
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly Dictionary<long, ChunkOutcome> early = [];
    private readonly List<RecordNote> notes = [];
    private readonly List<TParser> parsers = [];
    private RowSplitter? splitter;
    private ExceptionDispatchInfo? failure;
    private long nextIndex;
    private long lines;
    private long rows;
    private long setAside;
    private long blankLines;
    private long firstBlankLine;

    public FaultLog Faults { get; } = new(options.MaxFaults);

    public IReadOnlyList<RecordNote> Notes => notes;

    /// <summary>Gets the parsers, one per worker; none when the file could not be opened or has no usable header.</summary>
    public IReadOnlyList<TParser> Parsers => parsers;

    /// <summary>Gets what made the file unreadable, or <see langword="null"/>.</summary>
    public Exception? Unreadable { get; private set; }

    public RecordFileRows Rows => new(file.Name, rows, rows - setAside, setAside, Faults.Count);

    /// <summary>Sets rows aside whose faults showed only when the whole file was read, and logs what else is wrong with rows that were set aside before.</summary>
    public void SetAside(IReadOnlyList<RecordFault> found, int furtherRows)
    {
        var late = new FaultLog(options.MaxFaults);
        foreach (var fault in found)
        {
            late.Add(fault);
        }

        Faults.AppendByLine(late);
        setAside += furtherRows;
    }

    public async ValueTask RunAsync(int degree)
    {
        try
        {
            await ReadAsync(degree).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Unreadable = e;
            Faults.Add(new RecordFault
            {
                File = file.Name,
                Line = parsers.Count == 0 ? 0 : lines + 1,
                Kind = RecordFaultKind.Unreadable,
                Reason = $"the file cannot be read any further: {FaultText.Show(e.Message)}{(e is InvalidDataException && file.IsCompressed ? ". Is it gzip, and all of it? Compress or copy it once more" : string.Empty)}",
            });
        }

        progress.Complete(file.Length, rows, Faults.Count);
    }

    public void Dispose() => gate.Dispose();

    private async ValueTask ReadAsync(int degree)
    {
        var opened = splitter = file.Open(options, isAsync);
        await using (opened.ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunk = new RowChunk();
            if (!await NextAsync(chunk).ConfigureAwait(false))
            {
                Faults.Add(new RecordFault
                {
                    File = file.Name,
                    Kind = RecordFaultKind.MissingColumn,
                    Reason = $"the file is empty; a header row is needed: {string.Join(',', file.Layout.Columns)}",
                });
                return;
            }

            if (RecordHeader.Read(chunk, file.Layout, file.Name, Faults, notes) is not { } header)
            {
                return;
            }

            for (var i = 0; i < degree; i++)
            {
                parsers.Add(newParser(header));
            }

            Assemble(parsers[0].Parse(chunk, skipsHeader: true));
            if (degree == 1)
            {
                await WorkAsync(parsers[0], chunk).ConfigureAwait(false);
            }
            else if (isAsync)
            {
                await Task.WhenAll(parsers.Select(parser => Task.Run(() => WorkAsync(parser, new RowChunk()).AsTask()))).ConfigureAwait(false);
            }
            else
            {
                Parallel.ForEach(
                    parsers,
                    new ParallelOptions { MaxDegreeOfParallelism = degree },
                    parser => WorkAsync(parser, new RowChunk()).AsTask().GetAwaiter().GetResult());
            }

            failure?.Throw();
        }
    }

    /// <summary>Cuts and parses chunks until there are none or something fails; never throws.</summary>
    private async ValueTask WorkAsync(TParser parser, RowChunk chunk)
    {
        try
        {
            while (failure is null && await TakeAsync(chunk).ConfigureAwait(false))
            {
                // Right with one worker, and of no use to several.
                parser.LinesBefore = lines;
                Assemble(parser.Parse(chunk));
            }
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(e), null);
        }
    }

    private async ValueTask<bool> TakeAsync(RowChunk chunk)
    {
        if (isAsync)
        {
            await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        else
        {
            gate.Wait(cancellationToken);
        }

        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return failure is null && await NextAsync(chunk).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    private ValueTask<bool> NextAsync(RowChunk chunk) =>
        isAsync ? splitter!.NextAsync(chunk, cancellationToken) : new ValueTask<bool>(splitter!.Next(chunk));

    private void Assemble(ChunkOutcome outcome)
    {
        lock (early)
        {
            early.Add(outcome.Index, outcome);
            while (early.Remove(nextIndex, out var next))
            {
                Append(next);
                nextIndex++;
                progress.Report(file.Name, next.SourcePosition, rows, Faults.Count);
            }
        }
    }

    private void Append(ChunkOutcome outcome)
    {
        if (blankLines > 0 && outcome.Rows > 0)
        {
            RowParser.AddBlankLines(Faults, file.Name, firstBlankLine, blankLines);
            rows += blankLines;
            setAside += blankLines;
            blankLines = 0;
        }

        Faults.Append(outcome.Faults, lines);
        rows += outcome.Rows;
        setAside += outcome.SetAside;
        lines += outcome.Lines;
        if (outcome.BlankLinesAtEnd > 0)
        {
            firstBlankLine = blankLines > 0 ? firstBlankLine : lines - outcome.BlankLinesAtEnd + 1;
            blankLines += outcome.BlankLinesAtEnd;
        }
    }
}
