using GzShareMetrics.Data.Rows;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Files;

/// <summary>Reads exchange files one after the other, each with all workers, into one tally. The workers keep what they know from file to file.</summary>
internal sealed class ExchangeReading(
    OrganizationDirectory directory, ReportingPeriod period, RecordFolderOptions options, ProgressMeter meter, bool isAsync, CancellationToken cancellationToken)
{
    private readonly List<RecordNote> notes = [];
    private readonly List<RecordFileRows> rows = [];

    public FaultLog Faults { get; private set; } = new(options.MaxFaults);

    public IReadOnlyList<RecordNote> Notes => notes;

    public IReadOnlyList<RecordFileRows> Rows => rows;

    /// <summary>Gets what made a file unreadable, or <see langword="null"/>.</summary>
    public Exception? Unreadable { get; private set; }

    /// <summary>Gets a value indicating whether a whole file is at fault, which no leniency excuses.</summary>
    public bool IsUnusable { get; private set; }

    public async ValueTask<ExchangeTally> RunAsync(IReadOnlyList<RecordFile> files)
    {
        var degree = options.DegreeOfParallelism == 0 ? Environment.ProcessorCount : options.DegreeOfParallelism;
        var before = meter.Before;
        while (true)
        {
            var workers = Enumerable.Range(0, degree).Select(_ => new ExchangeCounts(directory, period)).ToArray();
            foreach (var file in files)
            {
                await ReadAsync(file, workers).ConfigureAwait(false);
            }

            if (ExchangeCounts.TrySum(workers, period, out var tally))
            {
                return tally;
            }

            if (files.Any(static f => !f.CanBeReadAgain))
            {
                Faults.Add(new RecordFault
                {
                    File = files[^1].Name,
                    Kind = RecordFaultKind.Overflow,
                    Reason = $"the calls of {period} add up beyond {Records.CivilText.LargestCount}; with one thread (DegreeOfParallelism) the row would be found",
                });
                IsUnusable = true;
                return tally;
            }

            // Which row goes beyond the largest total can only be told in the files' order.
            degree = 1;
            Faults = new FaultLog(options.MaxFaults);
            notes.Clear();
            rows.Clear();
            meter.Before = before;
        }
    }

    private async ValueTask ReadAsync(RecordFile file, ExchangeCounts[] workers)
    {
        var next = 0;
        using var reading = new RecordFileReading<ExchangeParser>(
            file, options, meter, header => new ExchangeParser(header, workers[next++], options.MaxFaults), isAsync, cancellationToken);
        await reading.RunAsync(workers.Length).ConfigureAwait(false);
        Faults.Append(reading.Faults);
        notes.AddRange(reading.Notes);
        rows.Add(reading.Rows);
        Unreadable ??= reading.Unreadable;
        IsUnusable |= reading.Parsers.Count == 0 || reading.Unreadable is not null;
    }
}
