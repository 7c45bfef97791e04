using GzShareMetrics;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Data;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Formatting;
using GzShareMetrics.Reporting;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.WorkingDays;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace MonthlyBulletinSample;

/// <summary>The road from a folder of records to the written bulletin: read, compile, reconcile, render.</summary>
internal static class BulletinCompilation
{
    public const int FaultyInput = 2;

    public static async Task<int> RunAsync(string folder, string month, string? asOf, string? imprint, string? output, CancellationToken cancellation)
    {
        try
        {
            var period = ReportingPeriod.Parse(month);
            var records = await ReadAsync(folder, period, cancellation);
            var bulletin = Compile(records, asOf is null ? period.LastDay : LocalDatePattern.Iso.Parse(asOf).GetValueOrThrow());
            var target = output ?? Path.Combine("out", period.ToString());
            var text = new BulletinTextOptions { Imprint = imprint is null ? null : ImprintFile.Read(imprint) };
            var hasFont = BulletinChart.PictureFont is not null;
            var files = await BulletinFile.WriteAllAsync(bulletin, target, text, chartPictures: hasFont, cancellation);
            Summarize(bulletin, records.Notes);
            AnsiConsole.WriteLine($"Written: {files.Count} files in {Path.GetFullPath(target)}: {string.Join(", ", files.Take(5).Select(Path.GetFileName))}, charts/");
            if (!hasFont)
            {
                await Console.Error.WriteLineAsync(
                    $"注意 note: charts/*.png are left out, no font with Chinese characters was found. Install one of {string.Join(", ", BulletinChart.PictureFonts)} (Debian: apt-get install fonts-noto-cjk).");
            }

            return bulletin.Reconciliation.Holds ? 0 : 1;
        }
        catch (Exception fault) when (fault is RecordFileException or FormatException or UnparsableValueException or ArgumentException or OverflowException or IOException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return FaultyInput;
        }
    }

    private static Task<MonthlyRecords> ReadAsync(string folder, ReportingPeriod period, CancellationToken cancellation) =>
        AnsiConsole.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).StartAsync(async context =>
        {
            var task = context.AddTask("读取记录 reading records", maxValue: 1);
            var progress = new Progress<ReadProgress>(p => task.Value = p.BytesTotal > 0 ? (double)p.BytesRead / p.BytesTotal : 0);
            var records = await RecordFolder.Open(folder).ReadAsync(period, progress, cancellation);
            task.Value = 1;
            return records;
        });

    private static MonthlyBulletin Compile(MonthlyRecords records, LocalDate asOf)
    {
        // The legal limit is the caller's choice: Guizhou's measures, five working days, on the State Council's calendar.
        var options = new MonthlyBulletinOptions(records.Period, records.Directory, ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply) { AsOf = asOf };
        return new MonthlyBulletinBuilder(options)
            .AddRequests(records.Requests)
            .AddExchanges(records.Exchanges)
            .AddResponsibility(records.Responsibility)
            .AddNationalRequests(records.NationalRequests)
            .AddRecommendations(records.Recommendations)
            .Build();
    }

    private static void Summarize(MonthlyBulletin bulletin, IEnumerable<RecordNote> notes)
    {
        foreach (var note in notes)
        {
            AnsiConsole.WriteLine($"注意 note: {note}");
        }

        var format = FormatProfile.Guizhou;
        var counts = bulletin.Requests.Total;
        AnsiConsole.WriteLine($"{bulletin.Period}  as of {LocalDatePattern.Iso.Format(bulletin.AsOf)}");
        AnsiConsole.WriteLine($"申请 {counts.Submitted} = 有条件 {counts.Conditional} + 无条件 {counts.Unconditional}；已审批 {counts.Decided}，未审批 {counts.Pending}");
        AnsiConsole.WriteLine($"交换 {format.FormatWithUnit(bulletin.Exchanges.Total, VolumeUnit.TenThousandCalls)}；上架率 {format.Format(bulletin.ShelvingRates.Total)}；逾期 {bulletin.Overdue.Count}");
        AnsiConsole.WriteLine($"及时度前列 {string.Join("、", bulletin.TimelinessRanking.Entries.Select(e => e.Subject.Name))}");

        var table = new Table().AddColumns("勾稽关系 identity", "左 left", "右 right", "结论 verdict");
        foreach (var check in bulletin.Reconciliation.Checks)
        {
            table.AddRow(Markup.Escape(check.Statement), $"{check.Left}", $"{check.Right}", check.Verdict == IdentityVerdict.Fails ? "[red]Fails[/]" : $"{check.Verdict}");
        }

        AnsiConsole.Write(table);
    }
}
