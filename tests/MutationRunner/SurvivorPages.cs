using System.Text;
using System.Text.RegularExpressions;

namespace GzShareMetrics.MutationRunner;

/// <summary>The pages under <c>docs/mutation</c>: every mutant that lives, with the reason that somebody wrote down for it.</summary>
/// <remarks>Reasons are carried over by file, kind of change, and the texts before and after it, in their order; the line may move.</remarks>
public sealed partial class SurvivorPages(string folder)
{
    /// <summary>What stands where nobody has written a reason yet.</summary>
    public const string NoReason = "not yet";

    private const string ByTime = "killed by time";
    private const string NotCovered = ", not covered";
    private const int Shown = 80;

    /// <summary>Writes the page of a folder.</summary>
    /// <returns>The survivors without a reason.</returns>
    public int Write(string name, IEnumerable<(Mutant Mutant, Verdict Verdict)> alive)
    {
        var path = Path.Combine(folder, name.ToLowerInvariant() + ".md");
        var reasons = Reasons(path);
        var page = new StringBuilder($"""
            # Surviving mutants: {name}

            Back to [mutation testing](../mutation-testing.md). Removed `checked` words are left out.


            """);
        var rows = 0;
        var open = 0;
        foreach (var (mutant, verdict) in alive)
        {
            if (rows++ == 0)
            {
                page.Append("| file:line | change | from | to | why it lives |\n|---|---|---|---|---|\n");
            }

            var (file, from, to) = (Path.GetFileName(mutant.File), Cell(mutant.From), Cell(mutant.To));
            var reason = verdict == Verdict.Timeout ? ByTime : reasons.TryGetValue(new Change(file, mutant.Change, from, to), out var known) && known.TryDequeue(out var text) ? text : NoReason;
            open += reason == NoReason ? 1 : 0;
            page.Append($"| {file}:{mutant.Line} | {mutant.Change}{(verdict == Verdict.NoCoverage ? NotCovered : string.Empty)} | `{from}` | `{to}` | {reason} |\n");
        }

        page.Append(rows == 0 ? "None.\n" : string.Empty);
        File.WriteAllText(path, page.ToString());
        return open;
    }

    private static Dictionary<Change, Queue<string>> Reasons(string path)
    {
        var reasons = new Dictionary<Change, Queue<string>>();
        foreach (var match in File.Exists(path) ? File.ReadLines(path).Select(l => Line().Match(l)).Where(m => m.Success) : [])
        {
            if (match.Groups["why"].Value is not (NoReason or ByTime) and var why)
            {
                var key = new Change(match.Groups["file"].Value, match.Groups["change"].Value.Replace(NotCovered, string.Empty, StringComparison.Ordinal), match.Groups["from"].Value, match.Groups["to"].Value);
                (reasons.TryGetValue(key, out var queue) ? queue : reasons[key] = new Queue<string>()).Enqueue(why);
            }
        }

        return reasons;
    }

    // One line, short, and without what would end a cell.
    private static string Cell(string source)
    {
        var text = Blanks().Replace(source.Trim(), " ").Replace("|", "\\|", StringComparison.Ordinal).Replace('`', '\'');
        return text.Length > Shown ? text[..Shown] + "…" : text;
    }

    [GeneratedRegex(@"^\| (?<file>\S+):\d+ \| (?<change>.*?) \| `(?<from>.*?)` \| `(?<to>.*?)` \| (?<why>.*) \|$", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    private sealed record Change(string File, string Kind, string From, string To);
}
