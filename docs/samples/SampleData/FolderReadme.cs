namespace GzShareMetrics.Samples.SampleData;

/// <summary>Writes the page that tells where a folder's data comes from.</summary>
internal static class FolderReadme
{
    public static string Write(MonthTargets targets, long seed, IReadOnlyList<SampleFile> files)
    {
        var rows = string.Concat(files.Select(file => $"| `{file.Name}` | {CivilText.Of(file.Text.Count(character => character == '\n') - 1)} |\n"));
        var source = targets.Source;
        return $"""
            # {targets.Title}

            **Synthetic records.** Every single record in this folder was made by `docs/samples/SampleData` (seed {CivilText.Of(seed)}); none is a real request or exchange,
            and no conclusion about a real body may be drawn from one. The folder holds records only, no computed figure.

            {Origin(source)}

            {source.Ours}

            | file | records |
            |---|---|
            {rows.TrimEnd('\n')}

            The format is described in `docs/record-files.md`. Make the files again, or prove that they are unchanged:

            ```
            dotnet run --project docs/samples/SampleData
            dotnet run --project docs/samples/SampleData -- --check
            ```

            """.ReplaceLineEndings("\n");
    }

    private static string Origin(TargetSource source) => source.Document is { } document
        ? $"""
            | source of the totals | |
            |---|---|
            | document | {document.Title} |
            | publisher | {document.Publisher} |
            | published | {document.Published} |

            {source.Facts}
            """
        : source.Facts;
}
