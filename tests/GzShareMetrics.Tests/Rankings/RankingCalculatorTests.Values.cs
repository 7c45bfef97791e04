using System.Globalization;
using GzShareMetrics.Rankings;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Tests.Rankings;

public sealed partial class RankingCalculatorTests
{
    [Fact]
    public void Rank_UndefinedRates_AreListedApartNeitherFirstNorLast()
    {
        var rates = new Dictionary<string, Rate>(StringComparer.Ordinal) { ["d"] = Rate.Of(0, 0), ["a"] = Rate.Of(0, 5), ["c"] = default, ["b"] = Rate.Of(5, 5) };

        foreach (var direction in new[] { RankingDirection.Ascending, RankingDirection.Descending })
        {
            var ranking = Calculator.Rank(rates.Keys, s => rates[s], new() { Direction = direction });

            ranking.Entries.Select(e => e.Subject).Should().BeEquivalentTo("a", "b");
            ranking.Unranked.Should().Equal("c", "d");
        }
    }

    [Fact]
    public void Rank_NullableRates_AreUndefinedWhenNullOrWithoutAWhole()
    {
        var rates = new Dictionary<string, Rate?>(StringComparer.Ordinal) { ["a"] = null, ["b"] = Rate.Of(0, 0), ["c"] = Rate.Of(1, 2), ["d"] = Rate.Of(2, 4), ["e"] = Rate.Of(2, 3) };

        var ranking = Calculator.Rank(rates.Keys, s => rates[s]);

        ranking.Unranked.Should().Equal("a", "b");
        ranking.Entries.Select(e => $"{e.Rank} {e.Subject}").Should().Equal("1 e", "2 c", "2 d");
    }

    [Fact]
    public void Rank_EarlinessRatios_AreInTheirOwnOrderAndApartWhenUndefined()
    {
        var ratios = new Dictionary<string, EarlinessRatio>(StringComparer.Ordinal) { ["a"] = EarlinessRatio.Of(-3, 5), ["b"] = default, ["c"] = EarlinessRatio.Of(1, 2), ["d"] = EarlinessRatio.Of(2, 4) };

        foreach (var options in new[] { new RankingOptions<string, EarlinessRatio>(), new RankingOptions<string, EarlinessRatio> { Comparer = EarlinessRatio.ByValue } })
        {
            var ranking = Calculator.Rank(ratios.Keys, s => ratios[s], options);

            ranking.Unranked.Should().Equal("b");
            ranking.Entries.Select(e => $"{e.Rank} {e.Subject}").Should().Equal("1 c", "1 d", "3 a");
        }

        var known = Calculator.Rank<string, EarlinessRatio?>(["b", "a", "c", "e", "d"], s => ratios.TryGetValue(s, out var ratio) ? ratio : null);
        known.Unranked.Should().Equal("b", "e");
        known.Entries.Select(e => $"{e.Rank} {e.Subject}").Should().Equal("1 c", "1 d", "3 a");
    }

    [Fact]
    public void Options_OfNoSuchValue_NameTheOption()
    {
        var options = new RankingOptions<string, long>();

        FluentActions.Invoking(() => options with { Direction = (RankingDirection)9 }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Direction").WithMessage("'Direction' is 9; *");
        FluentActions.Invoking(() => options with { TieRule = TieRule.Unspecified }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("TieRule");
        FluentActions.Invoking(() => options with { CutTies = CutTiePolicy.Unspecified }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("CutTies");
    }

    [Fact]
    public void Rank_OwnTestOfDefinedness_ReplacesTheDefault()
    {
        var ranking = Calculator.Rank(["a 0", "b 3", "c 0"], Number, new() { IsDefined = static n => n != 0 });

        Names(ranking).Should().Be("b");
        ranking.Unranked.Should().Equal("a 0", "c 0");
    }

    [Theory]
    [InlineData("4", "a c", "b 3,d 0")]
    [InlineData("3", "a b c", "d 0")]
    [InlineData("1", "a b c", "d 0")]
    [InlineData("0", "a b c d", "")]
    public void Rank_MinimumVolume_IsIncludedAndLeavesTheSmallOnesApart(string minimum, string ranked, string below)
    {
        var options = new RankingOptions<string, Rate> { MinimumVolume = long.Parse(minimum, CultureInfo.InvariantCulture), VolumeOf = Number };

        var ranking = Calculator.Rank(["a 9", "b 3", "c 8", "d 0"], s => Rate.Of(Number(s) / 2, Number(s) + 1), options);

        ranking.Entries.Select(e => e.Subject[..1]).Should().BeEquivalentTo(ranked.Split(' '));
        string.Join(',', ranking.BelowMinimumVolume).Should().Be(below);
        ranking.StandingOf("b 3").Should().Be(below.StartsWith("b 3", StringComparison.Ordinal) ? RankingStanding.BelowMinimumVolume : RankingStanding.Shown);
    }

    [Fact]
    public void Rank_MinimumVolumeOfRates_IsThatOfTheirWholes()
    {
        var ranking = Calculator.Rank(["a 4", "b 3"], s => Rate.Of(1, Number(s)), new() { MinimumVolume = 4 });

        Names(ranking).Should().Be("a");
        ranking.BelowMinimumVolume.Should().Equal("b 3");
    }

    [Fact]
    public void Rank_VolumesWithACountOfTheirOwn_HaveSharesOfThat()
    {
        var ranking = Calculator.Rank(["a 90", "b 10"], Volume, new() { CountOf = static _ => 1 });

        ranking.Entries.Select(e => e.Share).Should().Equal(Rate.Of(1, 2), Rate.Of(1, 2));
    }

    [Fact]
    public void Rank_MinimumVolumeOfVolumes_KeepsTheSmallOnesInTheTotal()
    {
        var ranking = Calculator.Rank(["a 90", "b 10"], Volume, new() { VolumeOf = Number, MinimumVolume = 50 });

        ranking.Entries.Should().ContainSingle().Which.Share.Should().Be(Rate.Of(90, 100));
        ranking.BelowMinimumVolume.Should().Equal("b 10");
    }

    [Fact]
    public void Rank_DuplicateSubjects_AreAllNamed()
    {
        var act = () => Calculator.Rank(["a 1", "b 1", "a 1", "c 1", "b 1", "a 1"], Number);

        act.Should().Throw<DuplicateSubjectException>().WithMessage("*'a 1', 'b 1'*").Which.Subjects.Should().Equal("a 1", "b 1");
    }

    [Fact]
    public void Rank_DuplicateOfAnUnrankedSubject_IsAnErrorToo()
    {
        var act = () => Calculator.Rank(["a -", "a -"], NumberOrNothing);

        act.Should().Throw<DuplicateSubjectException>();
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Rank_NoFiniteNumber_IsAnErrorNamingTheSubject(double value)
    {
        var act = () => Calculator.Rank(["a", "b"], s => s == "b" ? value : 1d);
        var actFloat = () => Calculator.Rank(["a", "b"], s => s == "b" ? (float)value : 1f);
        var actNullable = () => Calculator.Rank(["a", "b"], s => s == "b" ? value : (double?)null);

#if !NETSTANDARD_ASSET
        var actHalf = () => Calculator.Rank(["a", "b"], s => s == "b" ? (Half)value : (Half)1f);
        actHalf.Should().Throw<RankingValueException>().WithMessage("'b' cannot be ranked: *");
#endif
        var actTieBreak = () => Calculator.Rank(["a", "b", "c"], _ => 1, new RankingOptions<string, int>().WithTieBreak(s => s == "b" ? value : 1d, RankingDirection.Ascending));

        var shown = value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        act.Should().Throw<RankingValueException>().WithMessage($"'b' cannot be ranked: its value is {shown}*").Which.Subject.Should().Be("b");
        actFloat.Should().Throw<RankingValueException>();
        actNullable.Should().Throw<RankingValueException>();
        actTieBreak.Should().Throw<RankingValueException>().WithMessage($"'b' cannot be ranked: the key of a tie-break is {shown}*");
    }

    [Fact]
    public void Rank_NotANumberToldToBeUndefined_IsUnranked() =>
        Calculator.Rank(["a", "b"], s => s == "b" ? double.NaN : 1d, new() { IsDefined = static d => !double.IsNaN(d) }).Unranked.Should().Equal("b");

    [Fact]
    public void Rank_NegativeCountOrVolume_IsAnErrorNamingTheSubject()
    {
        var count = () => Calculator.Rank(["a 1", "b -1"], Number, new() { CountOf = static n => n });
        var volume = () => Calculator.Rank(["a 1", "b -1"], Number, new() { VolumeOf = Number, MinimumVolume = 1 });

        count.Should().Throw<RankingValueException>().WithMessage("'b -1' cannot be ranked: its count is -1*");
        volume.Should().Throw<RankingValueException>().WithMessage("'b -1' cannot be ranked: its volume is -1*");
    }

    [Fact]
    public void Rank_NullSubject_IsAnError()
    {
        var act = () => Calculator.Rank(["a 1", null!], Number);

        act.Should().Throw<ArgumentException>().WithMessage("*subject at place 1 is null*");
    }

    [Fact]
    public void Rank_NullArguments_AreErrors()
    {
        var items = () => Calculator.Rank(null!, (Func<string, long>)Number);
        var value = () => Calculator.Rank<string, long>([], null!);

        items.Should().Throw<ArgumentNullException>().WithParameterName("items");
        value.Should().Throw<ArgumentNullException>().WithParameterName("value");
    }

    [Fact]
    public void Rank_OptionsWithSeveralFaults_ReportsThemTogether()
    {
        var act = () => Calculator.Rank([new object()], static o => o, new() { MinimumVolume = 1 });

        act.Should().Throw<RankingOptionsException>().WithParameterName("options").WithMessage(
            "MinimumVolume is set, but it is not known how to read a subject's volume; set VolumeOf. Values of type Object have no order of their own; set Comparer. Subjects of type Object have no order of their own, *set ListingOrder, *")
            .Which.Faults.Should().HaveCount(3);
    }

    [Fact]
    public void Rank_ComparerAndDisplayedAs_ContradictOneAnother()
    {
        var act = () => Calculator.Rank(["a 1"], Number, new() { Comparer = Comparer<long>.Default, DisplayedAs = static n => n });

        act.Should().Throw<RankingOptionsException>().Which.Faults.Should().ContainSingle();
    }

    [Fact]
    public void Rank_SubjectsThatAreTuples_NeedAListingOrder()
    {
        // The order of a tuple of texts is that of the machine's culture.
        var act = () => Calculator.Rank([("a", 1)], static s => s.Item2);

        act.Should().Throw<RankingOptionsException>().WithMessage("*ListingOrder*");
    }

    [Fact]
    public void Rank_OwnComparer_DecidesOrderAndTies()
    {
        var byLength = Comparer<string>.Create((x, y) => x.Length.CompareTo(y.Length));

        var ranking = Calculator.Rank(["aa", "b", "cc"], s => s, new() { Comparer = byLength });

        ranking.Entries.Select(e => $"{e.Rank} {e.Subject}").Should().Equal("1 aa", "1 cc", "3 b");
    }

    [Fact]
    public void Rank_OwnComparerOfNumbers_ReplacesTheirOrder()
    {
        var bySize = Comparer<long>.Create(static (x, y) => Math.Abs(x).CompareTo(Math.Abs(y)));

        var ranking = Calculator.Rank(["a -3", "b 2", "c 3"], Number, new() { Comparer = bySize });

        ranking.Entries.Select(e => $"{e.Rank} {e.Subject}").Should().Equal("1 a -3", "1 c 3", "3 b 2");
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Rank_AnyCulture_ListsTiesInOrdinalOrder(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            var ranking = Calculator.Rank(["省水利厅", "省残联", "I", "ı", "i", "Z"], static _ => 0.5m, new() { TieRule = TieRule.Fractional });

            ranking.Entries.Select(e => e.Subject).Should().Equal("I", "Z", "i", "ı", "省残联", "省水利厅");
            ranking.Entries[0].ToString().Should().Be("3.5 I 0.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Options_UnspecifiedOrImpossible_AreRefusedWhenSet()
    {
        var options = new RankingOptions<string, long>();
        Action[] acts =
        [
            () => _ = options with { TieRule = TieRule.Unspecified },
            () => _ = options with { TieRule = (TieRule)9 },
            () => _ = options with { Direction = RankingDirection.Unspecified },
            () => _ = options with { CutTies = (CutTiePolicy)9 },
            () => _ = options with { TopN = 0 },
            () => _ = options with { MinimumVolume = -1 },
            () => options.WithTieBreak(s => s, RankingDirection.Unspecified),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentOutOfRangeException>());
        new Action(() => _ = options with { TieBreaks = [null!] }).Should().Throw<ArgumentNullException>();
        new Action(() => options.WithTieBreak(static _ => new object(), RankingDirection.Ascending)).Should().Throw<ArgumentException>().WithMessage("*comparer*");
    }

    [Fact]
    public void TieBreaks_ChangedAfterwards_DoNotChangeTheOptions()
    {
        var list = new List<IComparer<string>> { StringComparer.Ordinal };
        var options = new RankingOptions<string, long> { TieBreaks = list };

        list.Clear();

        options.TieBreaks.Should().ContainSingle();
    }

    [Fact]
    public void Options_OfTheSameContents_AreEqual()
    {
        var tieBreak = StringComparer.Ordinal;
        Func<long, decimal> displayed = static v => v;
        RankingOptions<string, long> Options() => new() { TopN = 3, TieBreaks = [tieBreak], DisplayedAs = displayed };

        Options().Should().Be(Options()).And.NotBe(Options() with { TopN = 4 }).And.NotBe(Options() with { TieBreaks = [] }).And.NotBe(Options() with { DisplayedAs = null });
        Options().GetHashCode().Should().Be(Options().GetHashCode());
        RankingOptions<string, long>[] others =
        [
            Options() with { Direction = RankingDirection.Ascending },
            Options() with { TieRule = TieRule.Dense },
            Options() with { CutTies = CutTiePolicy.Truncate },
            Options() with { MinimumVolume = 1 },
            Options() with { Comparer = Comparer<long>.Default },
            Options() with { IsDefined = static _ => true },
            Options() with { ListingOrder = StringComparer.Ordinal },
            Options() with { CountOf = static v => v },
            Options() with { VolumeOf = static _ => 1 },
        ];
        others.Should().AllSatisfy(other => other.Should().NotBe(Options())).And.OnlyHaveUniqueItems();
        new RankingOptions<string, long>().Should().Be(new RankingOptions<string, long>());
    }

    [Fact]
    public void Rank_NullableTuplesOfTexts_NeedAComparer()
    {
        // A tuple of texts would be compared by the machine's culture, whether or not it may be missing.
        var act = () => Calculator.Rank(["a", "b"], static s => ((string, string)?)(s, s));

        act.Should().Throw<RankingOptionsException>().WithMessage("*set Comparer*");
    }
}
