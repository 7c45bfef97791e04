using GzShareMetrics.Comparisons;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Json.Tests;

/// <content>Rankings by every rule, their groups and comparisons, scores and series.</content>
internal sealed partial class Samples
{
    private static PeriodPair Pair(ReportingPeriod period) => PeriodPair.PeriodOnPeriod(period);

    private void Rankings()
    {
        Organization[] organizations = [.. World.Directory.Organizations.OrderBy(_ => world.Random.Next()).Take(12)];
        Region[] regions = [.. World.Directory.Organizations.OfType<Region>()];
        string[] names = ["甲", "乙", "丙", "a\"b", "丁"];
        RankedBy<Organization>(organizations, World.Directory.OrderComparer);
        RankedBy<Region>(regions, World.Directory.OrderComparer);
        RankedBy(names, StringComparer.Ordinal);
        Names<RankingDirection>();
        Names<TieRule>();
        Names<CutTiePolicy>();
        Names<RankingStanding>();
        Names<IndicatorDirection>();
        Names<MissingIndicatorRule>();
        Names<ScoreAdjustmentKind>();
        Names<ScoreNormalization>();
    }

    private void RankedBy<TSubject>(TSubject[] subjects, IComparer<TSubject> order)
        where TSubject : notnull
    {
        // Few values, so that ties are frequent.
        Ranked(subjects, order, () => CallVolume.OfCalls(world.Random.Next(0, 5)));
        Ranked(subjects, order, () => Rate.Of(world.Random.Next(0, 3), world.Random.Next(2, 4)));
        Ranked<TSubject, long>(subjects, order, () => world.Random.Next(-2, 3));
        Ranked(subjects, order, () => Fraction.Of(world.Random.Next(-2, 3), 7));
        Scored(subjects, order);
    }

    private void Ranked<TSubject, TValue>(TSubject[] subjects, IComparer<TSubject> order, Func<TValue> any)
        where TSubject : notnull
    {
        var ranking = Ranking(subjects, order, any);
        Add(ranking, new RankingCalculator().Rank(subjects[..0], _ => any(), new RankingOptions<TSubject, TValue> { ListingOrder = order }));
        Add(ranking.AllEntries);
        Add(
            new RankingOptions<TSubject, TValue>(),
            new RankingOptions<TSubject, TValue> { Direction = RankingDirection.Ascending, TieRule = TieRule.Dense, TopN = 3, CutTies = CutTiePolicy.Fail, MinimumVolume = 7 });
        Grouped(subjects, order, any, s => "组" + Place(s));
        Grouped(subjects, order, any, s => Place(s) == 0 ? RegionLevel.County : RegionLevel.Province);
        Grouped(subjects, order, any, s => World.Directory.Organizations.OfType<Region>().ElementAt(Place(s)));
        var options = new RankingOptions<TSubject, TValue> { ListingOrder = order, TopN = 3, CutTies = CutTiePolicy.Truncate };
        var rules = new[] { any, any }.Select(value => new RankingCalculator().Rank(subjects.Where(_ => world.Random.Next(4) > 0), _ => value(), options)).ToArray();
        var comparison = RankingComparison.Between(Pair(world.Period), rules[0], rules[1]);
        Add(comparison);
        Add([.. comparison.Rows, .. comparison.Leavers]);

        // Hash codes of texts differ from run to run; places in the list do not.
        int Place(TSubject subject) => Array.IndexOf(subjects, subject) % 2;
    }

    private Ranking<TSubject, TValue> Ranking<TSubject, TValue>(TSubject[] subjects, IComparer<TSubject> order, Func<TValue> any)
        where TSubject : notnull
    {
        var options = new RankingOptions<TSubject, TValue>
        {
            Direction = world.Name<RankingDirection>(),
            TieRule = world.Name<TieRule>(),
            TopN = world.Random.Next(3) == 0 ? null : world.Random.Next(1, 8),
            CutTies = world.Random.Next(2) == 0 ? CutTiePolicy.IncludeTies : CutTiePolicy.Truncate,
            ListingOrder = order,
            MinimumVolume = world.Random.Next(0, 4),
            VolumeOf = _ => world.Random.Next(0, 9),
            IsDefined = world.Random.Next(2) == 0 ? null : _ => world.Random.Next(5) > 0,
        };
        return new RankingCalculator().Rank(subjects, _ => any(), options);
    }

    private void Grouped<TGroup, TSubject, TValue>(TSubject[] subjects, IComparer<TSubject> order, Func<TValue> any, Func<TSubject, TGroup> group)
        where TGroup : notnull
        where TSubject : notnull
    {
        var options = new RankingOptions<TSubject, TValue> { ListingOrder = order, TieRule = world.Name<TieRule>() };
        var groupOrder = Comparer<TGroup>.Create(static (x, y) => string.CompareOrdinal(x.ToString(), y.ToString()));
        var grouped = new RankingCalculator().RankWithinGroups(subjects, _ => any(), group, options, groupOrder);
        Add(grouped);
        Add(grouped.Groups);
    }

    private void Scored<TSubject>(TSubject[] subjects, IComparer<TSubject> order)
        where TSubject : notnull
    {
        var values = subjects.ToDictionary(static s => s, _ => world.Random.Next(5) == 0 ? (Fraction?)null : Fraction.Of(world.Random.Next(0, 8), 7));
        var indicators = new[]
        {
            new ScoreIndicator<TSubject>("及时度", 60, s => values[s], ScoreNormalization.ShareOfBest),
            new ScoreIndicator<TSubject>("用时", 40, s => Fraction.Of(Array.IndexOf(subjects, s)), ScoreNormalization.ShareOfTarget, IndicatorDirection.LowerIsBetter, Fraction.Of(5, 2)),
        };
        var isGrouped = world.Random.Next(2) == 0;
        var definition = new CompositeScoreDefinition<TSubject>("考核", indicators)
        {
            Adjustments = [new("加分", ScoreAdjustmentKind.Bonus, _ => world.Random.Next(0, 6), 3), new("扣分", ScoreAdjustmentKind.Penalty, _ => world.Random.Next(0, 60))],
            Group = isGrouped ? s => Array.IndexOf(subjects, s) % 2 == 0 ? "省直" : "市州" : null,
            GroupMaxima = isGrouped ? new Dictionary<string, decimal> { ["市州"] = 80.5m } : [],
            Missing = world.Name<MissingIndicatorRule>(),
            LowestTotal = world.Random.Next(2) == 0 ? null : 10.5m,
            HighestTotal = world.Random.Next(2) == 0 ? null : 70,
        };
        var scores = new CompositeScoreCalculator().Evaluate(subjects, definition, new RankingOptions<TSubject, Fraction> { ListingOrder = order });
        var each = subjects.Select(scores.Find).Where(static s => s is not null).Select(static s => s!).ToArray();
        Add(scores);
        Add(each);
        Add(scores.NotScored);
        Add(each.SelectMany(static s => s.Components));
        Add(each.SelectMany(static s => s.Adjustments));
    }

    private void Comparisons()
    {
        Add(Pair(world.Period), PeriodPair.YearOnYear(world.Period), PeriodPair.Of(world.Period.Earlier(3), world.Period));
        CallVolume?[] volumes = [null, CallVolume.Zero, world.Volume(), world.Volume()];
        Add(from before in volumes from now in volumes select VolumeChange.Between(Pair(world.Period), before, now));
        Rate[] rates = [default, world.Rate(), world.Rate(), Rate.Of(0, 3)];
        Add(from before in rates from now in rates select RateChange.Between(Pair(world.Period), before, now));
        Series(world.Volume);
        Series(world.Rate);
        Series(world.Number);
        Series(world.Decimal);
        Series(world.Fraction);
        Names<ChangeKind>();
        Names<ComparisonBasis>();
        Names<RankMovement>();
    }

    private void Series<TValue>(Func<TValue> any)
    {
        var points = Enumerable.Range(0, 16).Where(_ => world.Random.Next(3) > 0).Select(i => new MetricPoint<TValue>(world.Period.Earlier(i), any())).ToArray();
        var series = new MetricSeries<TValue>(world.Text() + "x", points);
        Add(points);
        Add(series);
        Add(series.Steps(ComparisonBasis.YearOnYear));
    }
}
