using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published.Auditing;

namespace GzShareMetrics.Reporting.Published.Comparing;

/// <summary>A published figure under the key by which it meets another.</summary>
internal readonly record struct KeyedFigure(FigureKey Key, PublishedFigure Figure, string Subject);

/// <summary>Gives every figure of a published bulletin its key.</summary>
internal static class PublishedFigures
{
    public static List<KeyedFigure> Of(PublishedBulletin bulletin)
    {
        var lists = ListNames(bulletin);
        var parties = bulletin.Tables.ToDictionary(static t => t, TableSubjects.Of);
        var national = bulletin.Figures.Where(static f => f.Measure == FigureMeasure.NationalRequests).Select(static f => f.Section).ToHashSet();
        var topics = new FigureTopics(bulletin);
        var keyed = new List<KeyedFigure>(bulletin.Figures.Count);
        foreach (var table in bulletin.Tables)
        {
            if (table.ListsMeasures)
            {
                keyed.AddRange(table.Rows.SelectMany(static r => r.Cells).Select(static c => c.Figure).OfType<PublishedFigure>().Select(OfItsWords));
                continue;
            }

            foreach (var row in table.Rows)
            {
                var (party, identity, subject) = Subject(table, row, parties[table]);
                keyed.AddRange(row.Cells.Select(static c => c.Figure).OfType<PublishedFigure>().Select(f => new KeyedFigure(Key(f, party, identity), f, subject)));
            }
        }

        keyed.AddRange(bulletin.Figures.Where(static f => f.Table is null).Select(OfItsWords));
        keyed.Sort(static (a, b) => a.Figure.Place.CompareTo(b.Figure.Place));
        return keyed;

        KeyedFigure OfItsWords(PublishedFigure figure) =>
            new(Key(figure, figure.Party, figure.Subject?.Identity ?? string.Empty), figure, figure.Subject?.Text ?? string.Empty);

        FigureKey Key(PublishedFigure figure, FigureParty party, string subject) => new(
            figure.Measure,
            party,
            subject,
            lists.GetValueOrDefault(figure.Block, string.Empty),
            figure.Scope == PeriodScope.Cumulative,
            figure.Change,
            Words(figure, national.Contains(figure.Section), topics));
    }

    /// <summary>The rows of a group (省级部门) are the group's; those of a table of flows have two bodies; a total row is that of all the table's bodies.</summary>
    private static (FigureParty Party, string Identity, string Subject) Subject(PublishedTable table, PublishedRow row, FigureParty party)
    {
        if (row.IsTotal)
        {
            return (table.Top is null ? party : FigureParty.Unspecified, string.Empty, string.Empty);
        }

        if (row.Name?.Organization is { Kind: OrganizationKind.Aggregate } || (row.Name is { Organization: null } name && BulletinVocabulary.Standard.IsParty(name.Text, FigureParty.ProvincialBodies)))
        {
            return (FigureParty.ProvincialBodies, string.Empty, string.Empty);
        }

        var text = table.ListsPairs ? string.Join(" → ", row.Cells.Where((_, c) => table.Columns[c].Kind == PublishedColumnKind.Name).Select(static c => c.Text)) : row.Name?.Text ?? RowText(table, row);
        return (FigureParty.Unspecified, table.ListsPairs ? text : row.Name?.Identity ?? text, text);
    }

    private static string RowText(PublishedTable table, PublishedRow row) =>
        string.Join(' ', row.Cells.Where((_, c) => table.Columns[c].Kind == PublishedColumnKind.Text).Select(static c => c.Text));

    /// <summary>A measure that is not understood is told by its words; a change also by its unit, for a change in 次 and one in % are two figures.</summary>
    private static string Words(PublishedFigure figure, bool isNational, FigureTopics topics) => figure switch
    {
        { Measure: FigureMeasure.Unspecified } => figure.Label,
        { Change: not FigureChange.None } => figure.Unit.Counter,
        { Measure: FigureMeasure.Bodies } when isNational => nameof(FigureMeasure.NationalRequests),
        { Measure: FigureMeasure.Share } => figure.Whole?.Label ?? figure.Label,
        _ => topics.Of(figure),
    };

    /// <summary>A responsibility list is known by its batch (2024年度第一批), where the sentence names one, else by its place among the lists.</summary>
    private static Dictionary<int, string> ListNames(PublishedBulletin bulletin)
    {
        var names = new Dictionary<int, string>();
        foreach (var figure in bulletin.Figures.Where(static f => f.Block > 0))
        {
            if (!names.TryGetValue(figure.Block, out var known) || (known.Length == 0 && figure.Table is null))
            {
                var batch = figure.Table is null ? figure.Label.LastIndexOf('批') : -1;
                names[figure.Block] = batch > 0 ? figure.Label[YearBefore(figure.Label, batch)..(batch + 1)] : string.Empty;
            }
        }

        foreach (var block in names.Keys.Order().ToArray())
        {
            names[block] = names[block].Length > 0 ? names[block] : names.Count > 1 ? FormattableString.Invariant($"清单{block}") : "清单";
        }

        return names;
    }

    /// <summary>A batch is named from its year on; words before it, such as the title of a chart, are none of its name.</summary>
    private static int YearBefore(string label, int batch)
    {
        const int yearDigits = 4;
        var year = label.LastIndexOf('年', batch) - yearDigits;
        return year >= 0 && label.AsSpan(year, yearDigits).IndexOfAnyExceptInRange('0', '9') < 0 ? year : 0;
    }
}
