using System.Text.Json;

namespace GzShareMetrics.Samples.Tests.MonthlyBulletin;

/// <summary>The bulletin.json that the program wrote, read as any JSON, the way somebody else's program would.</summary>
internal sealed class WrittenBulletin(string json)
{
    private readonly JsonElement root = JsonDocument.Parse(json).RootElement;

    public JsonElement this[string section] => root.GetProperty(section);

    public long Total(string name) => this["requests"].GetProperty("total").GetProperty(name).GetInt64();

    public long Exchanges(string name) => this["exchanges"].GetProperty(name).GetInt64();

    public JsonElement[] Entries(string ranking) => [.. this[ranking].GetProperty("entries").EnumerateArray()];

    public long[] Calls(string ranking) => [.. Entries(ranking).Select(static entry => entry.GetProperty("value").GetInt64())];

    public string[] Names(string ranking) => [.. Entries(ranking).Select(entry => Name(entry.GetProperty("subject").GetString()!))];

    public string[] Verdicts() => [.. this["reconciliation"].GetProperty("checks").EnumerateArray().Select(static check => check.GetProperty("verdict").GetString()!)];

    /// <summary>Finds the name that goes with an id, among the organizations that the text carries.</summary>
    public string Name(string id) => this["organizations"].EnumerateArray().Single(o => o.GetProperty("id").GetString() == id).GetProperty("name").GetString()!;
}
