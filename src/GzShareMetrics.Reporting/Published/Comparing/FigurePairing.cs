namespace GzShareMetrics.Reporting.Published.Comparing;

/// <summary>Sets the figures of two sides beside each other.</summary>
internal sealed class FigurePairing
{
    public List<ComparedFigure> Figures { get; } = [];

    public List<PublishedFigure> NotCompared { get; } = [];

    /// <summary>Each printing of a quantity meets the one value that the records give for it.</summary>
    public static FigurePairing WithRecords(List<KeyedFigure> published, List<ComputedFigure> computed)
    {
        var pairing = new FigurePairing();
        var values = new Dictionary<FigureKey, ComputedFigure>();
        foreach (var figure in computed)
        {
            values.TryAdd(figure.Key, figure);
        }

        var met = new HashSet<FigureKey>();
        foreach (var (key, figure, subject) in published)
        {
            if (!IsOfRecords(key))
            {
                pairing.NotCompared.Add(figure);
                continue;
            }

            met.Add(key);
            pairing.Add(key, subject, ComparedValue.Of(figure), values.TryGetValue(key, out var value) ? value.Value : null);
        }

        foreach (var figure in computed.Where(f => f.IsExpected && met.Add(f.Key)))
        {
            pairing.Add(figure.Key, figure.Subject, null, figure.Value);
        }

        return pairing;
    }

    /// <summary>Sentences meet sentences and tables meet tables; where a side prints a quantity oftener, the surplus is missing on the other.</summary>
    public static FigurePairing OfIssues(List<KeyedFigure> first, List<KeyedFigure> second)
    {
        var pairing = new FigurePairing();
        var waiting = new Dictionary<(FigureKey Key, bool IsInTable), Queue<KeyedFigure>>();
        foreach (var figure in second)
        {
            var place = (figure.Key, figure.Figure.Table is not null);
            if (!waiting.TryGetValue(place, out var queue))
            {
                waiting.Add(place, queue = new Queue<KeyedFigure>());
            }

            queue.Enqueue(figure);
        }

        var met = new HashSet<PublishedFigure>();
        foreach (var (key, figure, subject) in first)
        {
            PublishedFigure? other = null;
            if (waiting.TryGetValue((key, figure.Table is not null), out var queue) && queue.TryDequeue(out var found))
            {
                other = found.Figure;
                met.Add(other);
            }

            pairing.Add(key, subject, ComparedValue.Of(figure), other is null ? null : ComparedValue.Of(other));
        }

        foreach (var (key, figure, subject) in second.Where(f => !met.Contains(f.Figure)))
        {
            pairing.Add(key, subject, null, ComparedValue.Of(figure));
        }

        return pairing;
    }

    private static bool IsOfRecords(FigureKey key) =>
        key.Change == FigureChange.None
        && key.Measure is not (FigureMeasure.Unspecified or FigureMeasure.Share or FigureMeasure.Resources or FigureMeasure.DeadlineLimit
            or FigureMeasure.Copies or FigureMeasure.ElectronicCopies or FigureMeasure.PaperCopies)
        && (key.Measure == FigureMeasure.Bodies) == (key.Words.Length > 0);

    private void Add(FigureKey key, string subject, ComparedValue? first, ComparedValue? second)
    {
        var outcome = first is null ? ComparisonOutcome.MissingInFirst
            : second is null ? ComparisonOutcome.MissingInSecond
            : first.Value == second.Value ? ComparisonOutcome.Equal
            : first.Interval.Overlaps(second.Interval) ? ComparisonOutcome.EqualWithinRounding
            : ComparisonOutcome.Different;
        Figures.Add(new ComparedFigure(key.Name(subject), key.Measure, subject, first, second, outcome));
    }
}
