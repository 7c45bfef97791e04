using System.Globalization;
using GzShareMetrics.Data.Records;
using GzShareMetrics.Data.Rows;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Data.Files;

/// <summary>One reading of a folder: file after file, organizations first, faults together at the end.</summary>
internal sealed class FolderReading(
    string folder, RecordFolderOptions options, ReportingPeriod period, IProgress<ReadProgress>? progress, bool isAsync, CancellationToken cancellationToken)
{
    // Faults that rows alone can have; any other makes a whole file unusable, lenient or not.
    private static readonly HashSet<RecordFaultKind> OfWholeFiles =
    [
        RecordFaultKind.MissingFile, RecordFaultKind.DuplicateFile, RecordFaultKind.Unreadable, RecordFaultKind.MissingColumn, RecordFaultKind.DuplicateColumn,
        RecordFaultKind.EmptyPeriod,
    ];

    private readonly FaultLog faults = new(options.MaxFaults);
    private readonly List<RecordNote> notes = [];
    private readonly List<RecordFileRows> rows = [];
    private ProgressMeter meter = new(null, null, 0);
    private Exception? unreadable;
    private bool isUnusable;

    public async ValueTask<MonthlyRecords> RunAsync()
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(new RecordFault { File = folder, Kind = RecordFaultKind.MissingFile, Reason = "the folder does not exist" });
            throw new RecordFileException(faults.Kept, faults.Count);
        }

        // Found first, for the sum of their sizes; a missing file is logged where its own faults would be.
        RecordLayout[] layouts =
        [
            RecordLayout.Organizations, RecordLayout.Requests, RecordLayout.Exchanges, RecordLayout.Responsibility, RecordLayout.NationalRequests, RecordLayout.Recommendations,
        ];
        var found = layouts.ToDictionary(static l => l, l =>
        {
            var log = new FaultLog(1);
            return (File: RecordFile.Find(folder, l, isRequired: l != RecordLayout.Organizations, log), Log: log);
        });
        meter = new ProgressMeter(progress, options.TimeProvider, found.Values.Sum(static f => f.File?.Length ?? 0));

        var directory = await ReadOrganizationsAsync(found[RecordLayout.Organizations]).ConfigureAwait(false);
        var names = new OrganizationNames(directory);
        var requests = await ReadAsync(found[RecordLayout.Requests], names, new RequestMaker(RequestWords.OfFiles)).ConfigureAwait(false);
        var exchanges = await ReadExchangesAsync(found[RecordLayout.Exchanges], directory).ConfigureAwait(false);
        CheckPeriod(requests, exchanges);
        var responsibility = await ReadAsync(found[RecordLayout.Responsibility], names, new ResponsibilityMaker()).ConfigureAwait(false);
        var national = await ReadAsync(found[RecordLayout.NationalRequests], names, new NationalRequestMaker()).ConfigureAwait(false);
        var recommended = await ReadAsync(found[RecordLayout.Recommendations], names, new RecommendationMaker()).ConfigureAwait(false);

        isUnusable |= faults.ByKind.Keys.Any(OfWholeFiles.Contains);
        if (faults.Count > 0 && (isUnusable || !options.Lenient))
        {
            throw new RecordFileException(faults.Kept, faults.Count, unreadable);
        }

        return new MonthlyRecords(period, directory, exchanges, new DataQualityReport(faults.Kept, faults.ByKind, rows))
        {
            Requests = requests!.AsReadOnly(),
            Responsibility = responsibility!.AsReadOnly(),
            NationalRequests = national!.AsReadOnly(),
            Recommendations = recommended!.AsReadOnly(),
            Notes = notes.AsReadOnly(),
        };
    }

    private async ValueTask<OrganizationDirectory> ReadOrganizationsAsync((RecordFile? File, FaultLog Log) found)
    {
        if (found.File is null)
        {
            faults.Append(found.Log);
            return options.BaseDirectory;
        }

        using var reading = new OrganizationReading(found.File, options, meter, isAsync, cancellationToken);
        var directory = await reading.RunAsync().ConfigureAwait(false);
        Complete(reading.Rows);
        return directory;
    }

    private async ValueTask<List<TRecord>?> ReadAsync<TRecord>((RecordFile? File, FaultLog Log) found, OrganizationNames names, RecordMaker<TRecord> maker)
        where TRecord : class
    {
        if (found.File is null)
        {
            faults.Append(found.Log);
            return null;
        }

        using var reading = NewReading(found.File, h => new RecordParser<TRecord>(h, names, options.MaxFaults, maker));
        await reading.RunAsync(1).ConfigureAwait(false);
        Complete(reading);
        return reading.Parsers is [var parser] ? parser.Records : null;
    }

    private async ValueTask<ExchangeTally> ReadExchangesAsync((RecordFile? File, FaultLog Log) found, OrganizationDirectory directory)
    {
        if (found.File is null)
        {
            faults.Append(found.Log);
            return new ExchangeTally(period);
        }

        var reading = new ExchangeReading(directory, period, options, meter, isAsync, cancellationToken);
        var tally = await reading.RunAsync([found.File]).ConfigureAwait(false);
        faults.Append(reading.Faults);
        notes.AddRange(reading.Notes);
        rows.AddRange(reading.Rows);
        unreadable ??= reading.Unreadable;
        isUnusable |= reading.IsUnusable;
        return tally;
    }

    private RecordFileReading<TParser> NewReading<TParser>(RecordFile file, Func<RecordHeader, TParser> newParser)
        where TParser : RowParser => new(file, options, meter, newParser, isAsync, cancellationToken);

    private void Complete<TParser>(RecordFileReading<TParser> reading)
        where TParser : RowParser
    {
        faults.Append(reading.Faults);
        notes.AddRange(reading.Notes);
        rows.Add(reading.Rows);
        unreadable ??= reading.Unreadable;
        isUnusable |= reading.Parsers.Count == 0;
    }

    /// <summary>Logs a fault when nothing falls in the period although every row of both files could be read.</summary>
    private void CheckPeriod(List<DataSharingRequest>? requests, ExchangeTally exchanges)
    {
        var both = rows.Where(static r => r.File.StartsWith("requests", StringComparison.Ordinal) || r.File.StartsWith("exchanges", StringComparison.Ordinal)).ToArray();
        if (both.Length == 2 && both.All(static r => r.Faults == 0) && exchanges.Records == 0 && !requests!.Exists(r => period.Contains(r.SubmittedAt.Date)))
        {
            faults.Add(new RecordFault
            {
                File = both[0].File,
                Column = "submitted_at",
                Value = period.ToString(),
                Kind = RecordFaultKind.EmptyPeriod,
                Reason = string.Create(
                    CultureInfo.InvariantCulture,
                    $"the period is empty: none of {both[0].RowsRead} requests was submitted in it, and none of {both[1].RowsRead} rows of {both[1].File} falls in it"),
            });
        }
    }
}
