using GzShareMetrics.Comparisons;
using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of comparisons between periods.</summary>
internal static class ComparisonContracts
{
    public static readonly Shape<PeriodPair> Pairs = new ObjectShape<PeriodPair>(nameof(PeriodPair))
        .With("previous", RootContracts.Periods, static p => p.Previous, out var previous)
        .With("current", RootContracts.Periods, static p => p.Current, out var current)
        .Derived("basis", Texts.Name<ComparisonBasis>(), static p => p.Basis)
        .MadeBy(read => PeriodPair.Of(previous[read], current[read]));

    public static readonly Shape<VolumeChange> Volumes = new ObjectShape<VolumeChange>(nameof(VolumeChange))
        .With("periods", Pairs, static c => c.Periods, out var volumePeriods)
        .Maybe("previousCalls", RootContracts.Volumes, static c => c.Previous, out var volumeBefore)
        .Maybe("currentCalls", RootContracts.Volumes, static c => c.Current, out var volumeNow)
        .Derived("kind", Texts.Name<ChangeKind>(), static c => c.Kind)
        .MaybeDerived("differenceCalls", Numbers.Long, static c => c.Difference)
        .MaybeDerived("relativeChange", RootContracts.Fractions, static c => c.RelativeChange)
        .MadeBy(read => VolumeChange.Between(volumePeriods[read], volumeBefore[read], volumeNow[read]));

    public static readonly Shape<RateChange> Rates = new ObjectShape<RateChange>(nameof(RateChange))
        .With("periods", Pairs, static c => c.Periods, out var ratePeriods)
        .With("previous", RootContracts.Rates, static c => c.Previous, out var rateBefore)
        .With("current", RootContracts.Rates, static c => c.Current, out var rateNow)
        .Derived("kind", Texts.Name<ChangeKind>(), static c => c.Kind)
        .MaybeDerived("percentagePoints", RootContracts.Fractions, static c => c.PercentagePoints)
        .MadeBy(read => RateChange.Between(ratePeriods[read], rateBefore[read], rateNow[read]));

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        Pairs, Volumes, Rates, SeriesOf(RootContracts.Volumes), SeriesOf(RootContracts.Rates), SeriesOf(Numbers.Long), SeriesOf(Numbers.Decimal),
        SeriesOf(RootContracts.Fractions), Texts.AnyName<ChangeKind>(), Texts.AnyName<ComparisonBasis>(), Texts.AnyName<RankMovement>(),
    };

    /// <summary>The shapes of comparisons of rankings.</summary>
    public static IEnumerable<Contract> Of<TSubject, TValue>(RankingContracts<TSubject, TValue> rankings)
        where TSubject : notnull
    {
        var comparisons = new ObjectShape<RankingComparison<TSubject, TValue>>("RankingComparison" + rankings.Of)
            .With("periods", Pairs, static c => c.Periods, out var periods)
            .With("previous", rankings.Rankings, static c => c.Previous, out var before)
            .With("current", rankings.Rankings, static c => c.Current, out var now)
            .MadeBy(read => RankingComparison.Between(periods[read], before[read], now[read]));
        return new ContractList { comparisons, Moves(rankings) };
    }

    private static ObjectShape<RankMove<TSubject, TValue>> Moves<TSubject, TValue>(RankingContracts<TSubject, TValue> rankings)
        where TSubject : notnull =>
        new ObjectShape<RankMove<TSubject, TValue>>("RankMove" + rankings.Of)
            .With("subject", rankings.Subjects, static m => m.Subject, out var subject)
            .With("previousStanding", Texts.Name<RankingStanding>(), static m => m.PreviousStanding, out var standingBefore)
            .Maybe("previous", rankings.Entries, static m => m.Previous, out var entryBefore)
            .With("currentStanding", Texts.Name<RankingStanding>(), static m => m.CurrentStanding, out var standingNow)
            .Maybe("current", rankings.Entries, static m => m.Current, out var entryNow)
            .Derived("movement", Texts.Name<RankMovement>(), static m => m.Movement)
            .MaybeDerived("places", Numbers.Decimal, static m => m.Places)
            .MadeBy(read =>
            {
                Check(subject[read], standingBefore[read], entryBefore[read]);
                Check(subject[read], standingNow[read], entryNow[read]);
                return new RankMove<TSubject, TValue>(subject[read], entryBefore[read], standingBefore[read], entryNow[read], standingNow[read]);
            });

    /// <summary>Refuses an entry that does not go with the standing, or that is somebody else's.</summary>
    private static void Check<TSubject, TValue>(TSubject subject, RankingStanding standing, RankedEntry<TSubject, TValue>? entry)
        where TSubject : notnull
    {
        var isRanked = standing is RankingStanding.Shown or RankingStanding.BeyondCut;
        if (isRanked != entry is not null || !(entry?.Subject.Equals(subject) ?? true))
        {
            throw new ArgumentException($"The standing is {standing} and there is {(entry is null ? "no entry" : $"an entry of {entry.Subject}")}; {subject} has an entry if and only if it is shown or beyond the cut.");
        }
    }

    private static ContractList SeriesOf<TValue>(Shape<TValue> values)
    {
        var of = "Of" + (typeof(TValue) == typeof(long) ? "Count" : typeof(TValue).Name);
        var points = new ObjectShape<MetricPoint<TValue>>("MetricPoint" + of)
            .With("period", RootContracts.Periods, static p => p.Period, out var period)
            .With("value", values, static p => p.Value, out var value)
            .MadeBy(read => new MetricPoint<TValue>(period[read], value[read]));
        var series = new ObjectShape<MetricSeries<TValue>>("MetricSeries" + of)
            .With("name", Texts.Text, static s => s.Name, out var name)
            .With("points", new ListShape<MetricPoint<TValue>>(points), static s => s.Points, out var list)
            .MadeBy(read => new MetricSeries<TValue>(name[read], list[read]));
        var steps = new ObjectShape<MetricStep<TValue>>("MetricStep" + of)
            .With("periods", Pairs, static s => s.Periods, out var periods)
            .Maybe("previous", points, static s => s.Previous, out var before)
            .With("current", points, static s => s.Current, out var now)
            .MadeBy(read => now[read].Period != periods[read].Current || (before[read] is { } point && point.Period != periods[read].Previous)
                ? throw new ArgumentException($"The figures are not of the periods {periods[read]}.")
                : new MetricStep<TValue>(periods[read], before[read], now[read]));
        return new ContractList { points, series, steps };
    }
}
