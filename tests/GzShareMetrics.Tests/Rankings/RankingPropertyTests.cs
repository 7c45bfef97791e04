using CsCheck;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Rankings;

public sealed class RankingPropertyTests
{
    private static readonly RankingCalculator Calculator = new();

    private static readonly Gen<TieRule> Rules = Gen.Int[1, 4].Select(static rule => (TieRule)rule);

    private static readonly Gen<RankingDirection> Directions = Gen.Int[1, 2].Select(static direction => (RankingDirection)direction);

    // Few different values, so that there are many ties; sizes on both sides of the radix sort's threshold.
    private static readonly Gen<long[]> Longs = Gen.OneOf(
        Gen.Long[-3, 3].Array[0, 40],
        Gen.Long.Array[0, 40],
        Gen.Long[0, 100_000].Array[256, 270]);

    private static readonly Gen<Rate[]> Rates = Gen.OneOf(
        Gen.Select(Gen.Long[1, 12], Gen.Long[0, 12]).Select(static (whole, part) => Rate.Of(Math.Min(part, whole), whole)),
        Gen.Select(Gen.Long[1, long.MaxValue], Gen.Long[0, long.MaxValue]).Select(static (whole, part) => Rate.Of(Math.Min(part, whole), whole)),
        Gen.Select(Gen.Long[(1L << 53) - 3, 1L << 53], Gen.Long[0, 3]).Select(static (whole, less) => Rate.Of(whole - less, whole))).Array[0, 60];

    [Fact]
    public void Rank_Numbers_AgreesWithTheSlowModel() =>
        Gen.Select(Longs, Rules, Directions).Sample(
            static (values, rule, direction) => AgreesWithTheSlowModel(values, static (x, y) => x.CompareTo(y), rule, direction), iter: 100);

    /// <summary>Three hundred numbers, each twice, that differ in nine bits or in all.</summary>
    [Theory]
    [InlineData(1L, "the lowest digit of the radix sort")]
    [InlineData(1L << 6, "across two digits")]
    [InlineData(1L << 22, "a digit that others precede")]
    [InlineData(1L << 54, "the highest digit")]
    [InlineData(0x1E3779B97F4A7C15L, "all bits")]
    public void Rank_ManyNumbersThatDifferInSomeBits_AgreesWithTheSlowModel(long factor, string bits)
    {
        var values = Enumerable.Range(0, 600).Select(i => unchecked(i * 7 % 300 * factor)).ToArray();

        values.Distinct().Should().HaveCount(300, bits);
        AgreesWithTheSlowModel(values, static (x, y) => x.CompareTo(y), TieRule.Competition, RankingDirection.Descending);
        AgreesWithTheSlowModel(values, static (x, y) => x.CompareTo(y), TieRule.Competition, RankingDirection.Ascending);
    }

    [Fact]
    public void Rank_Rates_AgreesWithTheSlowModel() =>
        Gen.Select(Rates, Rules, Directions).Sample(
            static (values, rule, direction) => AgreesWithTheSlowModel(values, static (x, y) => Fraction.OfRate(x)!.Value.CompareTo(Fraction.OfRate(y)!.Value), rule, direction), iter: 100);

    [Fact]
    public void Rank_Volumes_AgreesWithTheSlowModelAndSharesAddUp() =>
        Gen.Select(Gen.Long[0, 1L << 40].Array[200, 300], Rules, Directions).Sample(
            static (counts, rule, direction) =>
            {
                var ranking = AgreesWithTheSlowModel(Array.ConvertAll(counts, CallVolume.OfCalls), static (x, y) => x.Calls.CompareTo(y.Calls), rule, direction);
                ranking.Entries.Sum(e => e.Share!.Value.Part).Should().Be(counts.Sum());
                long above = 0;
                ranking.Entries.Select(e => e.CumulativeShare!.Value.Part).Should().Equal(ranking.Entries.Select(e => above += e.Value.Calls));
            },
            iter: 30);

    [Fact]
    public void Rank_ShuffledInput_GivesTheSameTable() =>
        Gen.Select(Gen.Int[0, 5].Array[0, 300], Gen.Int, Rules, Gen.Int[1, 20]).Sample(
            static (values, seed, rule, topN) =>
            {
                var items = Enumerable.Range(0, values.Length).Select(i => $"{i:000}").ToArray();
                int? Value(string subject) => values[int.Parse(subject, System.Globalization.CultureInfo.InvariantCulture)] is var v and > 0 ? v : null;
                var options = new RankingOptions<string, int?> { TieRule = rule, TopN = topN, CutTies = CutTiePolicy.Truncate }
                    .WithTieBreak(static s => s[2], RankingDirection.Descending);
                var shuffled = (string[])items.Clone();
                new Random(seed).Shuffle(shuffled);

                var one = Calculator.Rank(items, Value, options);
                var other = Calculator.Rank(shuffled, Value, options);

                other.AllEntries.Should().Equal(one.AllEntries);
                other.Entries.Count.Should().Be(one.Entries.Count);
                other.TiedBeyondCut.Should().Equal(one.TiedBeyondCut);
                other.Unranked.Should().Equal(one.Unranked);
            },
            iter: 100);

    [Fact]
    public void Rank_Fractional_KeepsTheSumOfAllRanks() =>
        Gen.Int[0, 4].Array[0, 50].Sample(static values =>
            Calculator.Rank(Subjects(values).Keys, s => Subjects(values)[s], new() { TieRule = TieRule.Fractional })
                .Entries.Sum(e => e.Rank).Should().Be(values.Length * (values.Length + 1) / 2m), iter: 100);

    [Fact]
    public void Rank_IncludeTies_NeverSplitsATie() =>
        Gen.Select(Gen.Int[0, 4].Array[1, 50], Gen.Int[1, 60]).Sample(
            static (values, topN) =>
            {
                var subjects = Subjects(values);
                var ranking = Calculator.Rank(subjects.Keys, s => subjects[s], new() { TopN = topN });
                ranking.Entries.Count.Should().BeGreaterThanOrEqualTo(Math.Min(topN, values.Length));
                var last = ranking.Entries[^1].Value;
                ranking.AllEntries.Skip(ranking.Entries.Count).Any(e => e.Value >= last).Should().BeFalse();
            },
            iter: 200);

    [Fact]
    public void Rank_EveryRulePolicyDirectionAndRounding_AgreesWithTheSlowModel() =>
        Gen.Select(Gen.Int[0, 60].Array[0, 40], Rules, Directions, Gen.Int[1, 3], Gen.Int[1, 45], Gen.Bool, Gen.Int).Sample(
            static (tenths, rule, direction, policy, topN, asDisplayed, seed) =>
            {
                // Tenths that print as whole numbers, half away from zero: 5 and 14 tie, 4 and 5 do not.
                static decimal Displayed(decimal value) => Math.Round(value, 0, MidpointRounding.AwayFromZero);
                var subjects = Subjects(Array.ConvertAll(tenths, static t => t / 10m));
                var keys = subjects.ToDictionary(static p => p.Key, p => asDisplayed ? Displayed(p.Value) : p.Value, StringComparer.Ordinal);
                var expected = SlowRanking.Of(keys, static (x, y) => x.CompareTo(y), direction, rule);
                var shuffled = subjects.Keys.ToArray();
                new Random(seed).Shuffle(shuffled);
                var options = new RankingOptions<string, decimal>
                {
                    TieRule = rule,
                    Direction = direction,
                    CutTies = (CutTiePolicy)policy,
                    TopN = topN,
                    DisplayedAs = asDisplayed ? Displayed : null,
                };
                var straddles = topN < expected.Count && keys[expected[topN - 1].Subject] == keys[expected[topN].Subject];
                if (straddles && options.CutTies == CutTiePolicy.Fail)
                {
                    FluentActions.Invoking(() => Calculator.Rank(shuffled, s => subjects[s], options)).Should().Throw<TieAcrossCutException>()
                        .Which.Tied.Should().Equal(expected.Where(e => keys[e.Subject] == keys[expected[topN].Subject]).Select(static e => (object)e.Subject));
                    return;
                }

                var ranking = Calculator.Rank(shuffled, s => subjects[s], options);

                ranking.AllEntries.Select(static e => (e.Subject, e.Rank, e.TieSize)).Should().Equal(expected);
                ranking.AllEntries.Select(static e => e.Value).Should().Equal(ranking.AllEntries.Select(e => subjects[e.Subject]), "the exact value is kept");
                var last = straddles ? keys[expected[topN].Subject] : 0;
                var shown = options.CutTies == CutTiePolicy.IncludeTies && straddles ? expected.FindLastIndex(e => keys[e.Subject] == last) + 1 : Math.Min(topN, expected.Count);
                ranking.Entries.Should().Equal(ranking.AllEntries.Take(shown));
                ranking.TiedBeyondCut.Should().Equal(straddles ? expected.Skip(shown).Where(e => keys[e.Subject] == last).Select(static e => e.Subject) : []);
            },
            iter: 400);

    [Fact]
    public void Rank_HundredThousandTiedOrGroupsOrMoved_StaysInProportion()
    {
        // Were one of these quadratic, the suite would not end.
        const int Many = 100_000;
        var subjects = Enumerable.Range(0, Many).Select(static i => $"S{i:000000}").ToArray();

        var tied = Calculator.Rank(subjects, static _ => 1L, new() { TopN = 1, CutTies = CutTiePolicy.Truncate });
        var level = Calculator.Rank(subjects, static _ => 1L, new() { TopN = Many / 2, CutTies = CutTiePolicy.Truncate });
        var moved = Calculator.Rank(subjects.Reverse(), static s => (long)s[^1], new() { TopN = Many / 2, CutTies = CutTiePolicy.Truncate });
        var groups = Calculator.RankWithinGroups(subjects, static _ => 1L, static s => s);
        var comparison = GzShareMetrics.Comparisons.RankingComparison.Between(GzShareMetrics.Comparisons.PeriodPair.PeriodOnPeriod(SmallWorld.December), moved, level);

        tied.TiedBeyondCut.Should().HaveCount(Many - 1);
        groups.Groups.Should().HaveCount(Many);
        (comparison.Newcomers.Count, comparison.Moves.Count, comparison.Leavers.Count).Should().Be((Many / 4, Many / 4, Many / 4), "five of ten last digits, and the first half of the numbers");
        FluentActions.Invoking(() => Calculator.Rank(subjects, static _ => 1L, new() { TopN = 2, CutTies = CutTiePolicy.Fail })).Should().Throw<TieAcrossCutException>();
    }

    private static Ranking<string, TValue> AgreesWithTheSlowModel<TValue>(TValue[] values, Func<TValue, TValue, int> compare, TieRule rule, RankingDirection direction)
    {
        var subjects = Subjects(values);

        var ranking = Calculator.Rank(subjects.Keys, s => subjects[s], new() { TieRule = rule, Direction = direction });

        ranking.Entries.Select(static e => (e.Subject, e.Rank, e.TieSize)).Should().Equal(SlowRanking.Of(subjects, compare, direction, rule));
        return ranking;
    }

    private static Dictionary<string, TValue> Subjects<TValue>(TValue[] values) =>
        values.Select(static (value, i) => (value, i)).ToDictionary(static v => $"S{v.i}", static v => v.value, StringComparer.Ordinal);
}
