namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Finds the table that a sentence speaks of.</summary>
internal sealed class TableIndex
{
    private const int MostTablesCompared = 64;

    private readonly Dictionary<(PublishedSection Section, FigureMeasure Measure), PublishedTable> bySection = [];
    private readonly Dictionary<FigureMeasure, List<PublishedTable>> byMeasure = [];
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
                    bySection.TryAdd((table.Section, column.Measure), table);
                    bySection.TryAdd((table.Section.Top, column.Measure), table);
                    if (!byMeasure.TryGetValue(column.Measure, out var list))
                    {
                        byMeasure.Add(column.Measure, list = []);
                    }

                    list.Add(table);
                }
            }
        }
    }

    public bool HasNumber(string number) => numbers.Contains(number);

    /// <summary>Finds the table of a measure in the claim's section, else in the section it belongs to, else the one that lists most of the names.</summary>
    public PublishedTable? Find(RankingClaim claim)
    {
        if (bySection.TryGetValue((claim.Section, claim.Measure), out var table) || bySection.TryGetValue((claim.Section.Top, claim.Measure), out table))
        {
            return table;
        }

        var names = claim.Names.Select(static n => n.Identity).ToHashSet(StringComparer.Ordinal);
        return byMeasure.TryGetValue(claim.Measure, out var list)
            ? list.Take(MostTablesCompared).MaxBy(t => t.Items.Count(r => r.Name is { } name && names.Contains(name.Identity)))
            : null;
    }
}
