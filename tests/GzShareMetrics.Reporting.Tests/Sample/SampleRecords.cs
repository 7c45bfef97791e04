using System.Globalization;
using System.Text;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.WorkingDays;
using NodaTime.Text;

namespace GzShareMetrics.Reporting.Tests.Sample;

/// <summary>The shipped month, December 2024, read in the most obvious way, so that the renderers are tested without the reader of another package.</summary>
internal static class SampleRecords
{
    private static readonly Lazy<MonthlyBulletin> Compiled = new(Compile);

    public static MonthlyBulletin December2024 => Compiled.Value;

    public static string RepositoryFolder { get; } = FindRepository();

    private static MonthlyBulletin Compile()
    {
        var directory = GuizhouOrganizations.Directory;
        var options = new MonthlyBulletinOptions(ReportingPeriod.OfMonth(2024, 12), directory, ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply);
        return new MonthlyBulletinBuilder(options)
            .AddRequests(Rows("requests.csv").Select(row => Request(row, directory)))
            .AddExchanges(Rows("exchanges.csv").Select(row => new DataExchange(
                directory.Resolve(row["provider"]), directory.Resolve(row["consumer"]), row["resource"], Time(row["at"])!.Value, Number(row["count"]))))
            .AddResponsibility(Rows("responsibility.csv").Select(row => new ResponsibilityItem(
                row["batch"], directory.Resolve(row["owner"]), row["resource"], row["shelved_on"].Length == 0 ? null : Time(row["shelved_on"])!.Value.Date)))
            .AddNationalRequests(Rows("national_requests.csv").Select(row => new NationalDataRequest(
                directory.Resolve(row["department"]), row["resource"], Time(row["requested_on"])!.Value.Date)))
            .AddRecommendations(Rows("national_recommendations.csv").Select(row => new RecommendedResource(
                (int)Number(row["order"]), new DataResource(row["resource"], directory.Resolve(row["ministry"])))))
            .Build();
    }

    private static DataSharingRequest Request(Dictionary<string, string> row, OrganizationDirectory directory) => new(
        row["id"],
        directory.Resolve(row["requester"]),
        directory.Resolve(row["provider"]),
        row["resource"],
        row["attribute"] == "conditional" ? SharingAttribute.Conditional : SharingAttribute.Unconditional,
        Time(row["submitted_at"])!.Value,
        Time(row["reviewed_at"]) is { } reviewed ? new ComplianceReview(row["review"] == "passed" ? ReviewOutcome.Passed : ReviewOutcome.Returned, reviewed) : null,
        Time(row["received_at"]),
        Time(row["replied_at"]) is { } replied
            ? new RequestReply(row["reply"] switch { "approved" => ReplyOutcome.Approved, "rejected" => ReplyOutcome.Rejected, _ => ReplyOutcome.Withdrawn }, replied)
            : null);

    private static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static LocalDateTime? Time(string text) => text.Length switch
    {
        0 => null,
        10 => LocalDatePattern.Iso.Parse(text).GetValueOrThrow().AtMidnight(),
        _ => LocalDateTimePattern.GeneralIso.Parse(text).GetValueOrThrow(),
    };

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        var records = Records(File.ReadAllText(Path.Combine(RepositoryFolder, "docs", "samples", "data", "guizhou-2024-12", file))).ToArray();
        return records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
    }

    private static IEnumerable<string[]> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"')
            {
                if (isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append(text[i++]);
                }
                else
                {
                    isQuoted = !isQuoted;
                }
            }
            else if (!isQuoted && text[i] is ',' or '\n')
            {
                record.Add(field.ToString());
                field.Clear();
                if (text[i] == '\n')
                {
                    yield return [.. record];
                    record.Clear();
                }
            }
            else if (text[i] != '\r')
            {
                field.Append(text[i]);
            }
        }
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GzShareMetrics.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
