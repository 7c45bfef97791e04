using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>A file of a sample folder and its text (UTF-8 without a byte order mark, LF).</summary>
internal sealed record SampleFile(string Name, string Text);

/// <summary>Makes the files of one month: the same targets and seed give the same bytes, everywhere.</summary>
internal static class SampleMonth
{
    public static IReadOnlyList<SampleFile> Generate(MonthTargets targets, long? seed = null)
    {
        var used = seed ?? targets.Seed;
        var calendar = ChinaWorkingDays.National;
        var names = new OrganizationNames(targets);
        SeededRandom Stream(string file) => SeededRandom.ForStream(used, $"{targets.Folder}/{file}");

        var national = new NationalGenerator(targets, names, calendar, Stream("national_requests.csv"));
        List<SampleFile> files =
        [
            new("requests.csv", new RequestGenerator(targets, names, calendar, Stream("requests.csv")).Generate()),
            new("exchanges.csv", new ExchangeGenerator(targets, names, calendar, Stream("exchanges.csv")).Generate()),
            new("responsibility.csv", new ResponsibilityGenerator(targets, names, calendar, Stream("responsibility.csv")).Generate()),
            new("national_requests.csv", national.GenerateRequests()),
            new("national_recommendations.csv", national.GenerateRecommendations()),
        ];
        if (targets.Organizations is { } rows)
        {
            files.Insert(0, new("organizations.csv", Organizations(rows)));
        }

        files.Add(new("README.md", FolderReadme.Write(targets, used, files)));
        return files;
    }

    private static string Organizations(IReadOnlyList<OrganizationRow> rows)
    {
        var csv = new CsvText("id", "kind", "level", "name", "full_name", "aliases", "region", "valid_from", "valid_to", "successor");
        foreach (var row in rows)
        {
            csv.Row(row.Id, row.Kind, row.Level, row.Name, row.FullName, row.Aliases, row.Region, row.ValidFrom, row.ValidTo, row.Successor);
        }

        return csv.ToString();
    }
}
