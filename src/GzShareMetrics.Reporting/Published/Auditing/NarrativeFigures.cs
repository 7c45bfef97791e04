namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Whose figures stand together: a group, a body, one responsibility list; and whether they are cumulative.</summary>
internal readonly record struct FigureGroup(FigureParty Party, string Subject, int Block, bool IsCumulative, string Topic);

/// <summary>The figures of sentences, by whose they are and what they measure. Changes are left out.</summary>
internal sealed class NarrativeFigures
{
    private const int ShortestCommonLabel = 4;

    private readonly Dictionary<FigureGroup, Dictionary<FigureMeasure, List<PublishedFigure>>> groups = [];

    public NarrativeFigures(PublishedBulletin bulletin)
    {
        var topics = new FigureTopics(bulletin);
        foreach (var figure in bulletin.Figures)
        {
            if (figure.Table is null && figure.Change == FigureChange.None && figure.Measure is not (FigureMeasure.Unspecified or FigureMeasure.Share or FigureMeasure.Bodies or FigureMeasure.Resources))
            {
                var key = new FigureGroup(figure.Party, figure.Subject?.Identity ?? string.Empty, figure.Block, figure.Scope == PeriodScope.Cumulative, topics.Of(figure));
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = []);
                }

                if (!group.TryGetValue(figure.Measure, out var list))
                {
                    group.Add(figure.Measure, list = []);
                }

                list.Add(figure);
            }
        }
    }

    /// <summary>Gets the groups, in the order of the text, each with the first figure of every measure.</summary>
    public IEnumerable<(FigureGroup Group, IReadOnlyDictionary<FigureMeasure, PublishedFigure> Figures)> Groups =>
        groups.Select(static g => (g.Key, (IReadOnlyDictionary<FigureMeasure, PublishedFigure>)g.Value.ToDictionary(static m => m.Key, static m => m.Value[0])));

    /// <summary>Gets all figures of a group, by measure.</summary>
    public IReadOnlyDictionary<FigureMeasure, List<PublishedFigure>> All(FigureGroup group) => groups[group];

    /// <summary>Finds the first figure of a group.</summary>
    public PublishedFigure? Find(FigureMeasure measure, FigureParty party = FigureParty.Unspecified, int block = 0, string subject = "") =>
        groups.TryGetValue(new FigureGroup(party, subject, block, IsCumulative: false, Topic: string.Empty), out var group) && group.TryGetValue(measure, out var list) ? list[0] : null;

    /// <summary>Gets pairs of figures that say the same in the same words: one label ends with the other.</summary>
    public IEnumerable<(PublishedFigure First, PublishedFigure Second)> Repetitions()
    {
        foreach (var list in groups.Values.SelectMany(static g => g.Values))
        {
            for (var i = 1; i < list.Count; i++)
            {
                PublishedFigure first = list[0], second = list[i];
                if (!first.IsAmong && !second.IsAmong && !first.IsMeasureInferred && !second.IsMeasureInferred && IsSameLabel(first.Label, second.Label) && string.Equals(first.Unit.Counter, second.Unit.Counter, StringComparison.Ordinal))
                {
                    yield return (first, second);
                }
            }
        }
    }

    private static bool IsSameLabel(string first, string second)
    {
        var (longer, shorter) = first.Length >= second.Length ? (first, second) : (second, first);
        return shorter.Length >= ShortestCommonLabel && longer.EndsWith(shorter, StringComparison.Ordinal);
    }
}
