namespace GzShareMetrics.Rankings;

/// <summary>The lowest and the highest value of an indicator in a group.</summary>
internal readonly record struct IndicatorSpan(Fraction Lowest, Fraction Highest)
{
    public static IndicatorSpan[] Of<TSubject>(IEnumerable<ScoreSheet<TSubject>> sheets, int indicators)
        where TSubject : notnull
    {
        var spans = new IndicatorSpan?[indicators];
        foreach (var sheet in sheets)
        {
            for (var i = 0; i < indicators; i++)
            {
                if (sheet.Values[i] is { } value)
                {
                    var span = spans[i] ?? new IndicatorSpan(value, value);
                    spans[i] = new IndicatorSpan(value < span.Lowest ? value : span.Lowest, value > span.Highest ? value : span.Highest);
                }
            }
        }

        return Array.ConvertAll(spans, static span => span ?? default);
    }
}

/// <summary>One subject's values, before the group's bests are known.</summary>
internal sealed class ScoreSheet<TSubject>
    where TSubject : notnull
{
    private readonly CompositeScoreDefinition<TSubject> definition;

    public ScoreSheet(TSubject subject, CompositeScoreDefinition<TSubject> definition)
    {
        this.definition = definition;
        Subject = subject;
        Group = definition.Group is { } group ? group(subject) ?? throw new RankingValueException(subject, "it has no group (null)") : null;
        Values = [.. definition.Indicators.Select(indicator => indicator.Value(subject))];
    }

    public TSubject Subject { get; }

    public string? Group { get; }

    public Fraction?[] Values { get; }

    public bool IsScored => definition.Missing switch
    {
        MissingIndicatorRule.NotScored => Array.TrueForAll(Values, static value => value is not null),
        MissingIndicatorRule.Redistribute => Array.Exists(Values, static value => value is not null),
        _ => true,
    };

    public string[] MissingIndicators() => [.. definition.Indicators.Where((_, i) => Values[i] is null).Select(static indicator => indicator.Name)];

    public CompositeScore<TSubject> Score(IndicatorSpan[] spans)
    {
        var scale = Fraction.OfDecimal(definition.MaximumOf(Group)) / WeightToShare();
        var components = new ScoreComponent[Values.Length];
        for (var i = 0; i < components.Length; i++)
        {
            var indicator = definition.Indicators[i];
            var isLeftOut = Values[i] is null && definition.Missing == MissingIndicatorRule.Redistribute;
            var full = isLeftOut ? Fraction.Zero : Fraction.OfDecimal(indicator.Weight) * scale;
            Fraction? normalized = Values[i] is { } value ? indicator.Normalize(Subject, value, spans[i].Lowest, spans[i].Highest) : null;
            components[i] = new ScoreComponent(indicator.Name, full, Values[i], normalized);
        }

        return new CompositeScore<TSubject>(
            Subject, Group, components, [.. definition.Adjustments.Select(adjustment => adjustment.Apply(Subject))], definition.LowestTotal, definition.HighestTotal);
    }

    private Fraction WeightToShare() => definition.Missing == MissingIndicatorRule.Redistribute
        ? definition.Indicators.Where((_, i) => Values[i] is not null).Aggregate(Fraction.Zero, static (all, indicator) => all + Fraction.OfDecimal(indicator.Weight))
        : Fraction.OfDecimal(definition.WeightSum);
}
