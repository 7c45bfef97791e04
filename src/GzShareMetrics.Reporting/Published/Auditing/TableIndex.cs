using GzShareMetrics.Organizations;

namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Finds the table that a sentence speaks of.</summary>
internal sealed class TableIndex
{
    private const int MostTablesCompared = 64;

    private readonly Dictionary<(PublishedSection Section, FigureMeasure Measure), List<PublishedTable>> bySection = [];
    private readonly Dictionary<FigureMeasure, List<PublishedTable>> byMeasure = [];
    private readonly Dictionary<PublishedTable, HashSet<string>> names = [];
    private readonly HashSet<string> numbers = new(StringComparer.Ordinal);

    public TableIndex(IEnumerable<PublishedTable> tables)
    {
        foreach (var table in tables)
        {
            numbers.Add(table.Number);
            if (table.Columns.All(static c => c.Kind != PublishedColumnKind.Name))
            {
                continue;
            }

            foreach (var column in table.Columns)
            {
                if (table.IndexOf(column.Measure) >= 0)
                {
                    Add(bySection, (table.Section, column.Measure), table);
                    if (table.Section.Top != table.Section)
                    {
                        Add(bySection, (table.Section.Top, column.Measure), table);
                    }

                    Add(byMeasure, column.Measure, table);
                }
            }
        }
    }

    public bool HasNumber(string number) => numbers.Contains(number);

    /// <summary>
    /// Finds the table of a measure in the claim's section, else in the section it belongs to, else anywhere: among several the one that lists most of the
    /// names. One that lists none of them, and bodies of another kind, is not that of the claim.
    /// </summary>
    public PublishedTable? Find(RankingClaim claim)
    {
        if (!bySection.TryGetValue((claim.Section, claim.Measure), out var list) && !bySection.TryGetValue((claim.Section.Top, claim.Measure), out list)
            && !byMeasure.TryGetValue(claim.Measure, out list))
        {
            return null;
        }

        var found = list.MaxBy(table => Listed(claim, table))!;
        return Listed(claim, found) > 0 || MayList(found, claim) ? found : null;
    }

    private int Listed(RankingClaim claim, PublishedTable table)
    {
        if (!names.TryGetValue(table, out var listed))
        {
            listed = table.Items.Select(static r => r.Name?.Identity).OfType<string>().ToHashSet(StringComparer.Ordinal);
            names.Add(table, listed);
        }

        return claim.Names.Count(n => listed.Contains(n.Identity));
    }

    private static bool MayList(PublishedTable table, RankingClaim claim) => TableSubjects.Of(table) switch
    {
        FigureParty.Regions => claim.Names.All(IsRegion),
        FigureParty.ProvincialBodies or FigureParty.NationalBodies => !claim.Names.Any(IsRegion),
        _ => true,
    };

    private static bool IsRegion(PublishedName name) => name.Organization is { } organization ? organization is Region : name.Text[^1] is '市' or '州' or '县' or '区' or '盟' or '旗';

    private static void Add<TKey>(Dictionary<TKey, List<PublishedTable>> index, TKey key, PublishedTable table)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = []);
        }

        if (list.Count < MostTablesCompared)
        {
            list.Add(table);
        }
    }
}
