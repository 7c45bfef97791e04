using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of rankings of one kind of subject by one kind of value.</summary>
internal sealed class RankingContracts<TSubject, TValue>
    where TSubject : notnull
{
    public RankingContracts(Shape<TSubject> subjects, Shape<TValue> values)
    {
        Subjects = subjects;
        Of = $"Of{typeof(TSubject).Name}By{NameOf(typeof(TValue))}";
        Entries = new ObjectShape<RankedEntry<TSubject, TValue>>("RankedEntry" + Of)
            .With("rank", Numbers.Decimal, static e => e.Rank, out var rank)
            .With("subject", subjects, static e => e.Subject, out var subject)
            .With("value", values, static e => e.Value, out var value)
            .Usually("tieSize", Numbers.Int, 1, static e => e.TieSize, out var tieSize)
            .Maybe("share", RootContracts.Rates, static e => e.Share, out var share)
            .Maybe("cumulativeShare", RootContracts.Rates, static e => e.CumulativeShare, out var cumulativeShare)
            .MadeBy(read => new RankedEntry<TSubject, TValue>(rank[read], subject[read], value[read], tieSize[read], share[read], cumulativeShare[read]));
        var rules = Options(static options => options);
        OptionsAlone = Options(WithoutFunctions);
        var entryList = new ListShape<RankedEntry<TSubject, TValue>>(Entries);
        var subjectList = new ListShape<TSubject>(subjects);
        Rankings = new ObjectShape<Ranking<TSubject, TValue>>("Ranking" + Of)
            .With("rules", rules, static r => r.Options, out var options)
            .With("entries", entryList, static r => r.Entries, out var entries)
            .With("beyondCut", entryList, static r => [.. r.AllEntries.Skip(r.Entries.Count)], out var beyondCut)
            .With("unranked", subjectList, static r => r.Unranked, out var unranked)
            .With("belowMinimumVolume", subjectList, static r => r.BelowMinimumVolume, out var belowMinimumVolume)
            .MadeBy(read => new RankingRestoration<TSubject, TValue>(options[read], entries[read], beyondCut[read]).Restore(unranked[read], belowMinimumVolume[read]));
    }

    public Shape<TSubject> Subjects { get; }

    /// <summary>Gets the end of the shapes' names.</summary>
    public string Of { get; }

    public Shape<RankedEntry<TSubject, TValue>> Entries { get; }

    public Shape<Ranking<TSubject, TValue>> Rankings { get; }

    /// <summary>Gets the shape of options by themselves, which must be without functions: those are code.</summary>
    public Shape<RankingOptions<TSubject, TValue>> OptionsAlone { get; }

    public IEnumerable<Contract> All => new ContractList { Entries, Rankings, OptionsAlone };

    /// <summary>Makes the contracts of rankings within groups.</summary>
    public IEnumerable<Contract> Grouped<TGroup>(Shape<TGroup> keys)
        where TGroup : notnull => new ContractList { Group(keys), GroupedBy(keys) };

    /// <summary>Makes the shape of rankings within groups.</summary>
    public Shape<GroupedRanking<TGroup, TSubject, TValue>> GroupedBy<TGroup>(Shape<TGroup> keys)
        where TGroup : notnull =>
        new ObjectShape<GroupedRanking<TGroup, TSubject, TValue>>($"GroupedRanking{Of}In{typeof(TGroup).Name}")
            .With("groups", new ListShape<RankingGroup<TGroup, TSubject, TValue>>(Group(keys)), static r => r.Groups, out var list)
            .MadeBy(read => Together(list[read]));

    internal static string NameOf(Type type) => type == typeof(long) ? "Count" : type.Name;

    private ObjectShape<RankingGroup<TGroup, TSubject, TValue>> Group<TGroup>(Shape<TGroup> keys)
        where TGroup : notnull =>
        new ObjectShape<RankingGroup<TGroup, TSubject, TValue>>($"RankingGroup{Of}In{typeof(TGroup).Name}")
            .With("key", keys, static g => g.Key, out var key)
            .With("ranking", Rankings, static g => g.Ranking, out var ranking)
            .MadeBy(read => new RankingGroup<TGroup, TSubject, TValue>(key[read], ranking[read]));

    private static GroupedRanking<TGroup, TSubject, TValue> Together<TGroup>(IReadOnlyList<RankingGroup<TGroup, TSubject, TValue>> groups)
        where TGroup : notnull
    {
        var homes = new Dictionary<TSubject, int>();
        var keys = new HashSet<TGroup>();
        for (var i = 0; i < groups.Count; i++)
        {
            if (!keys.Add(groups[i].Key))
            {
                throw new ArgumentException($"The group {groups[i].Key} stands twice.");
            }

            foreach (var subject in SubjectsOf(groups[i].Ranking))
            {
                if (homes.TryGetValue(subject, out var home))
                {
                    throw new ArgumentException($"{subject} stands in two groups, {groups[home].Key} and {groups[i].Key}.");
                }

                homes.Add(subject, i);
            }
        }

        return new GroupedRanking<TGroup, TSubject, TValue>([.. groups], homes);
    }

    private static IEnumerable<TSubject> SubjectsOf(Ranking<TSubject, TValue> ranking) =>
        ranking.AllEntries.Select(static entry => entry.Subject).Concat(ranking.Unranked).Concat(ranking.BelowMinimumVolume);

    private ObjectShape<RankingOptions<TSubject, TValue>> Options(Func<RankingOptions<TSubject, TValue>, RankingOptions<TSubject, TValue>> check) =>
        new ObjectShape<RankingOptions<TSubject, TValue>>("RankingOptions")
            .With("direction", Texts.Name<RankingDirection>(), o => check(o).Direction, out var direction)
            .With("tieRule", Texts.Name<TieRule>(), static o => o.TieRule, out var tieRule)
            .Maybe("topN", Numbers.Int, static o => o.TopN, out var topN)
            .With("cutTies", Texts.Name<CutTiePolicy>(), static o => o.CutTies, out var cutTies)
            .Usually("minimumVolume", Numbers.Count, 0, static o => o.MinimumVolume, out var minimumVolume)
            .MadeBy(read => new RankingOptions<TSubject, TValue>
            {
                Direction = direction[read],
                TieRule = tieRule[read],
                TopN = topN[read],
                CutTies = cutTies[read],
                MinimumVolume = minimumVolume[read],
            });

    private static RankingOptions<TSubject, TValue> WithoutFunctions(RankingOptions<TSubject, TValue> options)
    {
        string[] functions =
        [
            .. Named(options.Comparer, "Comparer"), .. Named(options.IsDefined, "IsDefined"), .. Named(options.DisplayedAs, "DisplayedAs"),
            .. Named(options.ListingOrder, "ListingOrder"), .. Named(options.CountOf, "CountOf"), .. Named(options.VolumeOf, "VolumeOf"),
            .. options.TieBreaks.Count > 0 ? new[] { "TieBreaks" } : [],
        ];
        return functions.Length == 0
            ? options
            : throw new NotSupportedException($"Ranking options with {string.Join(", ", functions)} cannot be written: functions and comparers are code. Write the options without them and set them where they are read.");
    }

    private static string[] Named(object? function, string name) => function is null ? [] : [name];
}

/// <summary>The rankings that can be written: organizations, regions and names, by each kind of figure.</summary>
internal static class RankingContracts
{
    public static readonly RankingContracts<Organization, CallVolume> OrganizationsByVolume = new(OrganizationContracts.References, RootContracts.Volumes);
    public static readonly RankingContracts<Organization, Rate> OrganizationsByRate = new(OrganizationContracts.References, RootContracts.Rates);
    public static readonly RankingContracts<Organization, long> OrganizationsByCount = new(OrganizationContracts.References, Numbers.Long);
    public static readonly RankingContracts<Organization, Fraction> OrganizationsByFraction = new(OrganizationContracts.References, RootContracts.Fractions);
    public static readonly RankingContracts<Region, CallVolume> RegionsByVolume = new(OrganizationContracts.RegionReferences, RootContracts.Volumes);
    public static readonly RankingContracts<Region, Rate> RegionsByRate = new(OrganizationContracts.RegionReferences, RootContracts.Rates);
    public static readonly RankingContracts<Region, long> RegionsByCount = new(OrganizationContracts.RegionReferences, Numbers.Long);
    public static readonly RankingContracts<Region, Fraction> RegionsByFraction = new(OrganizationContracts.RegionReferences, RootContracts.Fractions);
    public static readonly RankingContracts<string, CallVolume> NamesByVolume = new(Texts.Text, RootContracts.Volumes);
    public static readonly RankingContracts<string, Rate> NamesByRate = new(Texts.Text, RootContracts.Rates);
    public static readonly RankingContracts<string, long> NamesByCount = new(Texts.Text, Numbers.Long);
    public static readonly RankingContracts<string, Fraction> NamesByFraction = new(Texts.Text, RootContracts.Fractions);

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        AllOf(OrganizationsByVolume), AllOf(OrganizationsByRate), AllOf(OrganizationsByCount), AllOf(OrganizationsByFraction),
        AllOf(RegionsByVolume), AllOf(RegionsByRate), AllOf(RegionsByCount), AllOf(RegionsByFraction),
        AllOf(NamesByVolume), AllOf(NamesByRate), AllOf(NamesByCount), AllOf(NamesByFraction),
        ScoreContracts.Components, ScoreContracts.Adjustments,
        ScoreContracts.Of(OrganizationContracts.References, OrganizationsByFraction),
        ScoreContracts.Of(OrganizationContracts.RegionReferences, RegionsByFraction),
        ScoreContracts.Of(Texts.Text, NamesByFraction),
        Texts.AnyName<RankingDirection>(), Texts.AnyName<TieRule>(), Texts.AnyName<CutTiePolicy>(), Texts.AnyName<RankingStanding>(), Texts.AnyName<IndicatorDirection>(),
        Texts.AnyName<MissingIndicatorRule>(), Texts.AnyName<ScoreAdjustmentKind>(), Texts.AnyName<ScoreNormalization>(),
    };

    private static ContractList AllOf<TSubject, TValue>(RankingContracts<TSubject, TValue> rankings)
        where TSubject : notnull =>
        new ContractList
    {
            rankings.All, rankings.Grouped(Texts.Text), rankings.Grouped(OrganizationContracts.Levels), rankings.Grouped(OrganizationContracts.RegionReferences),
            ComparisonContracts.Of(rankings),
        };
}
