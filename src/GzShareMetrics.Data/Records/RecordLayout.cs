namespace GzShareMetrics.Data.Records;

/// <summary>The columns that a kind of records has (记录格式).</summary>
/// <param name="FileName">The name of its file in a folder.</param>
/// <param name="Columns">The columns that must be there, in the order in which parsers number them.</param>
/// <param name="OptionalColumns">Columns that may be missing; parsers number them after the others.</param>
internal sealed record RecordLayout(string FileName, IReadOnlyList<string> Columns, IReadOnlyList<string> OptionalColumns)
{
    public static RecordLayout Organizations { get; } = new(
        "organizations.csv",
        ["id", "kind", "level", "name", "full_name", "aliases", "region", "valid_from", "valid_to", "successor"],
        ["credit_code"]);

    public static RecordLayout Requests { get; } = new(
        "requests.csv",
        ["id", "requester", "provider", "resource", "attribute", "submitted_at", "review", "reviewed_at", "received_at", "reply", "replied_at"],
        []);

    public static RecordLayout Exchanges { get; } = new("exchanges.csv", ["provider", "consumer", "resource", "at", "count"], []);

    public static RecordLayout Responsibility { get; } = new("responsibility.csv", ["batch", "owner", "resource", "shelved_on"], []);

    public static RecordLayout NationalRequests { get; } = new("national_requests.csv", ["department", "resource", "requested_on"], []);

    public static RecordLayout Recommendations { get; } = new("national_recommendations.csv", ["order", "resource", "ministry"], []);
}
