using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>What a made month must add up to: published totals with their source, and the choices that are ours.</summary>
internal sealed record MonthTargets(
    string Folder,
    string Title,
    string Period,
    long Seed,
    string IdPrefix,
    TargetSource Source,
    RequestTargets Requests,
    ExchangeTargets Exchanges,
    ResponsibilityTargets Responsibility,
    NationalRequestTargets NationalRequests,
    IReadOnlyList<RecommendationTarget> Recommendations,
    IReadOnlyList<OrganizationRow>? Organizations = null)
{
    /// <summary>Gets the days of the month the files are about.</summary>
    [JsonIgnore]
    public DateInterval Month { get; } = MonthOf(Period);

    /// <summary>Gets the names of the target files that come with the program.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = ["guizhou-2024-12.json", "demo-2026-03.json"];

    public static MonthTargets OpenBuiltIn(string name) => TargetFile.OpenBuiltIn<MonthTargets>(name);

    public static MonthTargets Open(string path) => TargetFile.Parse<MonthTargets>(File.ReadAllText(path), path);

    private static DateInterval MonthOf(string period)
    {
        var month = ReportingPeriod.Parse(period);
        return new DateInterval(month.FirstDay, month.LastDay);
    }
}

/// <summary>Where the totals were printed, and what was not printed and therefore chosen here.</summary>
internal sealed record TargetSource(string Facts, string Ours, PublishedDocument? Document = null);

internal sealed record PublishedDocument(string Title, string Publisher, string Published);

/// <summary>Requests by what has become of them at the end of the month's last day.</summary>
internal sealed record RequestTargets(
    int Unconditional,
    int Approved,
    int Rejected,
    int AnsweredLate,
    int Running,
    int Returned,
    int Withdrawn,
    int WithdrawnBeforeReview,
    int Unreviewed,
    int AwaitingReceipt,
    int ReplyLimit,
    IReadOnlyList<OverdueRequest> Overdue,
    IReadOnlyList<string> Timeliest,
    IReadOnlyList<WeightedBody> Providers,
    IReadOnlyList<string> Requesters,
    EarlierMonthTargets EarlierMonth,
    int LaterMonth);

/// <summary>Requests submitted in the month before: they are no part of the month's figures.</summary>
internal sealed record EarlierMonthTargets(int Unconditional, int AnsweredOnTime, int AnsweredLate, IReadOnlyList<OverdueRequest> Overdue);

/// <summary>A request that stands unanswered past its due day.</summary>
internal sealed record OverdueRequest(string Provider, string Resource);

internal sealed record WeightedBody(string Id, int Weight);

/// <summary>Exchanges: both sides add up to one total, which is drawn between two bounds.</summary>
internal sealed record ExchangeTargets(
    long TotalAtLeast,
    long TotalAtMost,
    VolumeTargets Service,
    VolumeTargets Usage,
    int CutsPerBody,
    int ActiveDays,
    int MostResources,
    int ZeroCountRows,
    int RowsOutside);

/// <summary>One side of the exchanges: exact calls, calls known as printed 万次, and bodies that share what remains.</summary>
internal sealed record VolumeTargets(IReadOnlyList<ExactVolume> Exact, IReadOnlyList<PrintedVolume> Printed, SharedVolume Rest);

internal sealed record ExactVolume(string Id, long Calls);

/// <summary>A volume printed in 万次 with at most two decimals; any number of calls that rounds to it (half up) will do.</summary>
internal sealed record PrintedVolume(string Id, decimal TenThousands);

/// <summary>Bodies that share the remaining calls, each strictly below <paramref name="Below"/> calls.</summary>
internal sealed record SharedVolume(IReadOnlyList<string> Ids, long Below);

internal sealed record ResponsibilityTargets(string Batch, string FirstShelvedOn, IReadOnlyList<ResponsibilityRow> Rows);

/// <summary>One row of the shelving table: the owners share the listed items.</summary>
internal sealed record ResponsibilityRow(IReadOnlyList<string> Owners, int Listed, int Shelved);

/// <summary>National requests, cumulative; the named departments lead in the order given.</summary>
internal sealed record NationalRequestTargets(
    int Requests, IReadOnlyList<string> Leading, IReadOnlyList<string> Others, string FirstRequestedOn, int AfterMonth, IReadOnlyList<string> AfterMonthDepartments);

internal sealed record RecommendationTarget(int Order, string Resource, string Ministry);

/// <summary>A row of the month's own organizations.csv, with the spellings and topics the generator uses for it.</summary>
internal sealed record OrganizationRow(
    string Id,
    string Kind,
    string Level,
    string Name,
    string FullName,
    string Aliases,
    string Region,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Topics,
    string ValidFrom = "",
    string ValidTo = "",
    string Successor = "");

/// <summary>Reads target files strictly: an unknown, missing or null member is an error.</summary>
internal static class TargetFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static T OpenBuiltIn<T>(string name)
    {
        using var stream = typeof(TargetFile).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"No built-in file '{name}'.", name);
        using var reader = new StreamReader(stream);
        return Parse<T>(reader.ReadToEnd(), name);
    }

    public static T Parse<T>(string json, string name)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException($"{name}: the file holds no object.");
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new InvalidDataException($"{name}: {fault.Message}", fault);
        }
    }
}
