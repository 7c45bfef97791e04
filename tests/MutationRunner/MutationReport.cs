using System.Text.Json;
using System.Text.Json.Nodes;

namespace GzShareMetrics.MutationRunner;

/// <summary>Stryker's JSON report: the mutants of it that compile, and the place where their verdicts are written.</summary>
public sealed class MutationReport
{
    // The whole build is checked, so taking the word away changes nothing.
    private const string SameByBuild = "Remove checked";

    private readonly JsonObject root;
    private readonly Dictionary<int, JsonObject> entries = [];

    public MutationReport(string path)
    {
        root = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        var project = root["projectRoot"]!.GetValue<string>().TrimEnd('/');
        var mutants = new List<Mutant>();
        foreach (var (name, file) in root["files"]!.AsObject())
        {
            var lines = file!["source"]!.GetValue<string>().Split('\n');
            foreach (var entry in file["mutants"]!.AsArray().Select(m => m!.AsObject()))
            {
                if (entry["status"]!.GetValue<string>() is "CompileError" or "Ignored" || Text(entry, "mutatorName").StartsWith(SameByBuild, StringComparison.Ordinal))
                {
                    continue;
                }

                var mutant = new Mutant(
                    int.Parse(Text(entry, "id"), System.Globalization.CultureInfo.InvariantCulture),
                    Path.GetRelativePath(project, name).Replace('\\', '/'),
                    entry["location"]!["start"]!["line"]!.GetValue<int>(),
                    Text(entry, "mutatorName").Replace(" mutation", string.Empty, StringComparison.Ordinal),
                    Source(lines, entry["location"]!),
                    Text(entry, "replacement"));
                mutants.Add(mutant);
                entries[mutant.Id] = entry;
            }
        }

        Mutants = [.. mutants.OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line).ThenBy(m => m.Id)];
    }

    public IReadOnlyList<Mutant> Mutants { get; }

    public void Set(int mutant, Verdict verdict, string killer)
    {
        entries[mutant]["status"] = verdict.ToString();
        entries[mutant]["killedBy"] = new JsonArray();
        entries[mutant]["statusReason"] = killer;
    }

    public void Save(string path)
    {
        using (var stream = File.Create(path + ".part"))
        {
            using var writer = new Utf8JsonWriter(stream);
            root.WriteTo(writer);
        }

        File.Move(path + ".part", path, overwrite: true);
    }

    private static string Text(JsonObject entry, string name) => entry[name]?.GetValue<string>() ?? string.Empty;

    private static string Source(string[] lines, JsonNode location)
    {
        var (first, from) = Place(location["start"]!);
        var (last, to) = Place(location["end"]!);
        return first == last
            ? lines[first][from..to]
            : string.Join('\n', [lines[first][from..], .. lines[(first + 1)..last], lines[last][..to]]);
    }

    private static (int Line, int Column) Place(JsonNode place) => (place["line"]!.GetValue<int>() - 1, place["column"]!.GetValue<int>() - 1);
}
