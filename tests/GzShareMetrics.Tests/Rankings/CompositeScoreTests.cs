using CsCheck;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Rankings;

public sealed class CompositeScoreTests
{
    private static readonly CompositeScoreCalculator Calculator = new();

    private sealed record Body(string Id, Rate OnTime, long Calls, decimal? Days, string Group = "省级", decimal Extra = 0, decimal Fault = 0) : IComparable<Body>
    {
        public int CompareTo(Body? other) => string.CompareOrdinal(Id, other?.Id);

        public override string ToString() => Id;
    }

    // The worked example of docs/metrics/rankings.md: 40 for replies on time, 40 for volume, 20 for speed.
    private static readonly Body[] Three =
    [
        new("甲", Rate.Of(9, 10), 300, 2),
        new("乙", Rate.Of(10, 10), 150, 4),
        new("丙", Rate.Of(1, 3), 100, 1),
    ];

    private static ScoreIndicator<Body> OnTime => new("及时度", 40, b => Fraction.OfRate(b.OnTime), ScoreNormalization.AsGiven);

    private static ScoreIndicator<Body> Calls => new("服务量", 40, b => Fraction.Of(b.Calls), ScoreNormalization.ShareOfBest);

    private static ScoreIndicator<Body> Days =>
        new("平均用时", 20, b => b.Days is { } days ? Fraction.OfDecimal(days) : null, ScoreNormalization.ShareOfBest, IndicatorDirection.LowerIsBetter);

    private static CompositeScoreDefinition<Body> Assessment => new("综合考核", [OnTime, Calls, Days]);

    [Fact]
    public void Evaluate_WorkedExample_GivesTheScoresByHand()
    {
        var scores = Calculator.Evaluate(Three, Assessment);

        // 甲 0.9×40 + 300/300×40 + 1/2×20 = 86; 乙 1×40 + 150/300×40 + 1/4×20 = 65; 丙 1/3×40 + 100/300×40 + 1/1×20 = 46 2/3.
        scores.Ranking.Entries.Select(e => $"{e.Rank} {e.Subject} {e.Value}").Should().Equal("1 甲 86", "2 乙 65", "3 丙 140/3");
        scores.NotScored.Should().BeEmpty();
        scores.GroupRankings.Should().BeNull();
        scores.Definition.Name.Should().Be("综合考核");
    }

    [Fact]
    public void Find_AScore_ShowsItsBreakdown()
    {
        var score = Calculator.Evaluate(Three, Assessment).Find(Three[2])!;

        score.Components.Select(c => $"{c.Indicator} {c.Value} → {c.Normalized} × {c.FullPoints} = {c.Points}")
            .Should().Equal("及时度 1/3 → 1/3 × 40 = 40/3", "服务量 100 → 1/3 × 40 = 40/3", "平均用时 1 → 1 × 20 = 20");
        score.IndicatorPoints.Should().Be(Fraction.Of(140, 3));
        score.Total.Should().Be(score.IndicatorPoints);
        score.ToString().Should().Be("丙 140/3");
    }

    [Fact]
    public void Evaluate_ThirdsThatMakeAWhole_TieExactly()
    {
        var thirds = new CompositeScoreDefinition<Body>(
            "三分之一", [.. Enumerable.Range(1, 3).Select(i => new ScoreIndicator<Body>($"第{i}项", 1, b => Fraction.OfRate(b.OnTime), ScoreNormalization.AsGiven))], weightsSumTo: 3);
        Body[] bodies = [new("甲", Rate.Of(1, 3), 0, 0), new("乙", Rate.Of(2, 6), 0, 0)];

        Calculator.Evaluate(bodies, thirds).Ranking.Entries.Should().OnlyContain(e => e.Rank == 1 && e.Value == Fraction.One);
    }

    [Theory]
    [InlineData(ScoreNormalization.ShareOfBest, IndicatorDirection.HigherIsBetter, "1 1/2 0")]
    [InlineData(ScoreNormalization.ShareOfBest, IndicatorDirection.LowerIsBetter, "0 0 1")]
    [InlineData(ScoreNormalization.BetweenWorstAndBest, IndicatorDirection.HigherIsBetter, "1 1/2 0")]
    [InlineData(ScoreNormalization.BetweenWorstAndBest, IndicatorDirection.LowerIsBetter, "0 1/2 1")]
    [InlineData(ScoreNormalization.ShareOfTarget, IndicatorDirection.HigherIsBetter, "1 2/3 0")]
    [InlineData(ScoreNormalization.ShareOfTarget, IndicatorDirection.LowerIsBetter, "3/4 1 1")]
    public void Normalization_OfFourTwoAndZero_IsByItsRule(ScoreNormalization normalization, IndicatorDirection direction, string expected)
    {
        Fraction? target = normalization == ScoreNormalization.ShareOfTarget ? Fraction.Of(3) : null;
        Body[] bodies = [new("a", default, 4, 0), new("b", default, 2, 0), new("c", default, 0, 0)];
        var definition = new CompositeScoreDefinition<Body>("一项", [new("量", 1, b => Fraction.Of(b.Calls), normalization, direction, target)], weightsSumTo: null);

        var scores = Calculator.Evaluate(bodies, definition);

        string.Join(' ', bodies.Select(b => scores.Find(b)!.Total)).Should().Be(expected);
    }

    [Theory]
    [InlineData(ScoreNormalization.ShareOfBest, IndicatorDirection.HigherIsBetter, 7, "1")]
    [InlineData(ScoreNormalization.ShareOfBest, IndicatorDirection.HigherIsBetter, 0, "0")]
    [InlineData(ScoreNormalization.ShareOfBest, IndicatorDirection.LowerIsBetter, 7, "1")]
    [InlineData(ScoreNormalization.ShareOfBest, IndicatorDirection.LowerIsBetter, 0, "1")]
    [InlineData(ScoreNormalization.BetweenWorstAndBest, IndicatorDirection.HigherIsBetter, 7, "1")]
    [InlineData(ScoreNormalization.BetweenWorstAndBest, IndicatorDirection.LowerIsBetter, 0, "1")]
    public void Normalization_AllTheSame_IsStillANumber(ScoreNormalization normalization, IndicatorDirection direction, long calls, string expected)
    {
        Body[] bodies = [new("a", default, calls, 0), new("b", default, calls, 0)];
        var definition = new CompositeScoreDefinition<Body>("一项", [new("量", 1, b => Fraction.Of(b.Calls), normalization, direction)], weightsSumTo: 1);

        Calculator.Evaluate(bodies, definition).Ranking.Entries.Should().OnlyContain(e => e.Value.ToString() == expected && e.Rank == 1);
    }

    [Theory]
    [InlineData(IndicatorDirection.HigherIsBetter, "1 1/3 0")]
    [InlineData(IndicatorDirection.LowerIsBetter, "0 2/3 1")]
    public void BetweenWorstAndBest_OfFiveThreeAndTwo_CountsFromTheWorst(IndicatorDirection direction, string expected)
    {
        Body[] bodies = [new("a", default, 5, 0), new("b", default, 3, 0), new("c", default, 2, 0)];

        var scores = Calculator.Evaluate(bodies, new CompositeScoreDefinition<Body>("一项", [new("量", 1, b => Fraction.Of(b.Calls), ScoreNormalization.BetweenWorstAndBest, direction)], weightsSumTo: 1));

        string.Join(' ', bodies.Select(b => scores.Find(b)!.Total)).Should().Be(expected);
    }

    [Theory]
    [InlineData(IndicatorDirection.HigherIsBetter, "1/4")]
    [InlineData(IndicatorDirection.LowerIsBetter, "3/4")]
    public void AsGiven_ByDirection_IsTheValueOrItsComplement(IndicatorDirection direction, string expected)
    {
        var definition = new CompositeScoreDefinition<Body>("一项", [new("率", 1, b => Fraction.OfRate(b.OnTime), ScoreNormalization.AsGiven, direction)], weightsSumTo: 1);

        Calculator.Evaluate([new("a", Rate.Of(1, 4), 0, 0)], definition).Ranking.Entries[0].Value.ToString().Should().Be(expected);
    }

    [Fact]
    public void Evaluate_BonusAndPenalty_AreAppliedWithinTheirLimits()
    {
        var definition = new CompositeScoreDefinition<Body>("加减分", [new("及时度", 100, b => Fraction.OfRate(b.OnTime), ScoreNormalization.AsGiven)])
        {
            Adjustments = [new("典型案例", ScoreAdjustmentKind.Bonus, b => b.Extra, limit: 5), new("逾期通报", ScoreAdjustmentKind.Penalty, b => b.Fault)],
            LowestTotal = 0,
            HighestTotal = 103,
        };
        Body capped = new("a", Rate.Of(1, 1), 0, 0, Extra: 8.5m), mixed = new("b", Rate.Of(1, 2), 0, 0, Extra: 2, Fault: 1.5m), floored = new("c", Rate.Of(0, 1), 0, 0, Fault: 4);

        var scores = Calculator.Evaluate([capped, mixed, floored], definition);

        scores.Find(capped)!.Adjustments.Select(a => FormattableString.Invariant($"{a.Name} {a.Kind} {a.Asked} {a.Points}")).Should().Equal("典型案例 Bonus 8.5 5", "逾期通报 Penalty 0 0");
        scores.Find(capped)!.UnlimitedTotal.Should().Be(Fraction.Of(105));
        scores.Find(capped)!.Total.Should().Be(Fraction.Of(103));
        scores.Find(mixed)!.Total.Should().Be(Fraction.Of(101, 2));
        scores.Find(floored)!.UnlimitedTotal.Should().Be(Fraction.Of(-4));
        scores.Find(floored)!.Total.Should().Be(Fraction.Zero);
    }

    [Fact]
    public void Evaluate_Groups_HaveBestsMaximaAndRankingsOfTheirOwn()
    {
        var definition = new CompositeScoreDefinition<Body>("分组", [new("量", 100, b => Fraction.Of(b.Calls), ScoreNormalization.ShareOfBest)])
        {
            Group = b => b.Group,
            GroupMaxima = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["市州"] = 90 },
        };
        Body[] bodies = [new("a", default, 1000, 0), new("b", default, 500, 0), new("c", default, 8, 0, "市州"), new("d", default, 6, 0, "市州")];

        var scores = Calculator.Evaluate(bodies, definition);

        scores.Ranking.Entries.Select(e => $"{e.Rank} {e.Subject} {e.Value}").Should().Equal("1 a 100", "2 c 90", "3 d 135/2", "4 b 50");
        scores.GroupRankings!.Groups.Select(g => g.Key).Should().Equal("市州", "省级");
        scores.GroupRankings.Find(bodies[2])!.Rank.Should().Be(1);
        scores.Find(bodies[3])!.Components[0].FullPoints.Should().Be(Fraction.Of(90));
    }

    [Fact]
    public void Evaluate_MissingIndicator_IsNotScoredAndSetsNoBest()
    {
        Body[] bodies = [new("a", Rate.Of(1, 1), 100, 2), new("b", default, 900, null), new("c", Rate.Of(1, 1), 50, 2)];

        var scores = Calculator.Evaluate(bodies, Assessment);

        scores.NotScored.Should().ContainSingle().Which.Should().Match<UnscoredSubject<Body>>(
            u => u.Subject.Id == "b" && u.MissingIndicators.SequenceEqual(new[] { "及时度", "平均用时" }));
        scores.Find(bodies[1]).Should().BeNull();
        scores.Find(bodies[0])!.Components[1].Normalized.Should().Be(Fraction.One, "the best is that of the scored");
    }

    [Fact]
    public void Evaluate_OptionsOfTheRanking_AreThoseGiven() =>
        Calculator.Evaluate(Three, Assessment, new() { Direction = RankingDirection.Ascending, TopN = 1 }).Ranking.Entries.Select(e => $"{e.Rank} {e.Subject}").Should().Equal("1 丙");

    [Fact]
    public void Definition_TotalsAndLimitsOnTheirBounds_AreTaken()
    {
        var raisedFirst = new CompositeScoreDefinition<Body>("定", [OnTime], 40) { LowestTotal = 30, HighestTotal = 30, Adjustments = [new("扣", ScoreAdjustmentKind.Penalty, static _ => 5, limit: 0)] };
        var loweredFirst = new CompositeScoreDefinition<Body>("定", [OnTime], 40) { HighestTotal = 30, LowestTotal = 30 };

        Calculator.Evaluate(Three, raisedFirst).Ranking.Entries.Should().OnlyContain(e => e.Value == Fraction.Of(30));
        Calculator.Evaluate(Three, loweredFirst).Ranking.Entries.Should().OnlyContain(e => e.Value == Fraction.Of(30));
        Calculator.Evaluate(Three, raisedFirst).Find(Three[1])!.UnlimitedTotal.Should().Be(Fraction.Of(40), "a limit of 0 points takes none");
    }

    [Theory]
    [InlineData(MissingIndicatorRule.ZeroPoints, "40", "40 60", 3)]
    [InlineData(MissingIndicatorRule.Redistribute, "100", "100 0", 2)]
    public void Evaluate_MissingIndicator_CostsPointsOrPassesItsWeightOn(MissingIndicatorRule rule, string total, string fullPoints, int scored)
    {
        Body[] bodies = [new("a", Rate.Of(1, 1), 100, 2), new("b", Rate.Of(1, 1), 0, null), new("c", default, 0, null)];
        var definition = new CompositeScoreDefinition<Body>("缺项", [OnTime, new("平均用时", 60, b => b.Days is { } d ? Fraction.OfDecimal(d) : null, ScoreNormalization.ShareOfBest)]) { Missing = rule };

        var scores = Calculator.Evaluate(bodies, definition);

        scores.Find(bodies[1])!.Total.ToString().Should().Be(total);
        scores.Find(bodies[1])!.Components[1].Normalized.Should().BeNull();
        string.Join(' ', scores.Find(bodies[1])!.Components.Select(static c => c.FullPoints)).Should().Be(fullPoints);
        scores.Ranking.TotalRanked.Should().Be(scored);
    }

    [Fact]
    public void Definition_WeightsThatDoNotSum_AreAnErrorNamingBothSums()
    {
        var act = () => new CompositeScoreDefinition<Body>("百分制", [OnTime, Calls]);

        var error = act.Should().Throw<WeightSumException>().WithMessage("*'百分制' add up to 80, not to 100: 及时度 40, 服务量 40.*").Which;
        (error.Required, error.Actual).Should().Be((100m, 80m));
        new CompositeScoreDefinition<Body>("任意", [OnTime, Calls], weightsSumTo: null).WeightSum.Should().Be(80);
    }

    [Fact]
    public void Definition_Faulty_IsRefused()
    {
        Action[] acts =
        [
            () => _ = new CompositeScoreDefinition<Body>("空", []),
            () => _ = new CompositeScoreDefinition<Body>("重名", [OnTime, OnTime], weightsSumTo: null),
            () => _ = new CompositeScoreDefinition<Body>(" ", [OnTime], weightsSumTo: null),
            () => _ = new CompositeScoreDefinition<Body>("空项", [null!], weightsSumTo: null),
            () => _ = new CompositeScoreDefinition<Body>("重名", [OnTime], 40) { Adjustments = [Bonus(), Bonus()] },
            () => _ = new CompositeScoreDefinition<Body>("组", [OnTime], 40) { GroupMaxima = new Dictionary<string, decimal> { ["a"] = 0 } },
            () => _ = new CompositeScoreDefinition<Body>("限", [OnTime], 40) { LowestTotal = 5, HighestTotal = 4 },
            () => _ = new CompositeScoreDefinition<Body>("限", [OnTime], 40) { HighestTotal = 4, LowestTotal = 5 },
            () => _ = new CompositeScoreDefinition<Body>("缺", [OnTime], 40) { Missing = MissingIndicatorRule.Unspecified },
            () => _ = new ScoreIndicator<Body>("权", 0, static _ => null, ScoreNormalization.AsGiven),
            () => _ = new ScoreIndicator<Body>("标", 1, static _ => null, ScoreNormalization.Unspecified),
            () => _ = new ScoreIndicator<Body>("标", 1, static _ => null, ScoreNormalization.ShareOfTarget),
            () => _ = new ScoreIndicator<Body>("标", 1, static _ => null, ScoreNormalization.ShareOfTarget, target: Fraction.Zero),
            () => _ = new ScoreIndicator<Body>("标", 1, static _ => null, ScoreNormalization.ShareOfBest, target: Fraction.One),
            () => _ = new ScoreAdjustment<Body>("限", ScoreAdjustmentKind.Bonus, static _ => 1, -1),
            () => _ = new ScoreAdjustment<Body>("类", ScoreAdjustmentKind.Unspecified, static _ => 1),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
    }

    [Fact]
    public void Definition_WeightsWhoseSumIsNoDecimal_AreRefusedAndNeverRounded()
    {
        // The sum needs 29 decimals; as decimals the two add up to exactly 100.
        var rounded = () => new CompositeScoreDefinition<Body>(
            "细", [new("甲", 99.999999999999999999999999999m, static _ => null, ScoreNormalization.AsGiven), new("乙", 0.0000000000000000000000000011m, static _ => null, ScoreNormalization.AsGiven)]);
        var huge = () => new CompositeScoreDefinition<Body>(
            "大", [new("甲", decimal.MaxValue, static _ => null, ScoreNormalization.AsGiven), new("乙", 1, static _ => null, ScoreNormalization.AsGiven)], null);

        rounded.Should().Throw<ArgumentException>().WithMessage("*'细'*round them*");
        new CompositeScoreDefinition<Body>(
                "最", [new("甲", decimal.MaxValue - 1, static _ => null, ScoreNormalization.AsGiven), new("乙", 1, static _ => null, ScoreNormalization.AsGiven)], null)
            .WeightSum.Should().Be(decimal.MaxValue);
        huge.Should().Throw<ArgumentException>().WithMessage("*'大'*79228162514264337593543950336*");
    }

    [Fact]
    public void Evaluate_MaximaOfGroupsThatNobodyTells_IsAnError()
    {
        var definition = new CompositeScoreDefinition<Body>("组", [OnTime], 40) { GroupMaxima = new Dictionary<string, decimal> { ["省直"] = 40, ["市州"] = 30 } };

        FluentActions.Invoking(() => Calculator.Evaluate(Three, definition))
            .Should().Throw<ArgumentException>().WithMessage("'组' has maxima for the groups 市州, 省直, but nothing tells the groups; set Group.*").WithParameterName("definition");
    }

    [Fact]
    public void Evaluate_UnusableValues_AreErrorsNamingSubjectAndIndicator()
    {
        static Action Evaluating(ScoreIndicator<Body> indicator) => () => Calculator.Evaluate([Three[0]], new CompositeScoreDefinition<Body>("一项", [indicator], null));

        Evaluating(new("率", 1, static _ => Fraction.Of(7, 5), ScoreNormalization.AsGiven)).Should().Throw<RankingValueException>().WithMessage("'甲' cannot be ranked: its indicator '率' is 7/5; *0 to 1*");
        Evaluating(new("率", 1, static _ => Fraction.Of(-1), ScoreNormalization.AsGiven)).Should().Throw<RankingValueException>();
        Evaluating(new("量", 1, static _ => Fraction.Of(-1), ScoreNormalization.ShareOfBest)).Should().Throw<RankingValueException>().WithMessage("*'量' is -1; a value that shares are made of is 0 or more*");
        var penalty = () => Calculator.Evaluate([Three[0]], new CompositeScoreDefinition<Body>("扣", [OnTime], 40) { Adjustments = [new("扣", ScoreAdjustmentKind.Penalty, static _ => -2)] });
        penalty.Should().Throw<RankingValueException>().WithMessage("*'扣' is -2 points*");
        var group = () => Calculator.Evaluate([Three[0]], new CompositeScoreDefinition<Body>("组", [OnTime], 40) { Group = static _ => null! });
        group.Should().Throw<RankingValueException>().WithMessage("*no group*");
    }

    [Fact]
    public void Evaluate_DuplicateSubjects_AreAnErrorEvenWhenNotScored()
    {
        var act = () => Calculator.Evaluate([new Body("a", default, 0, null), new("a", default, 0, null)], Assessment);

        act.Should().Throw<DuplicateSubjectException>();
    }

    [Fact]
    public void Evaluate_NoSubjects_IsEmpty() => Calculator.Evaluate([], Assessment).Ranking.Entries.Should().BeEmpty();

    [Fact]
    public void Evaluate_RandomBodies_AgreesWithTheSlowModelInAnyOrder()
    {
        var body = Gen.Select(Gen.Long[1, 20], Gen.Long[0, 20], Gen.Long[0, 1L << 40], Gen.Int[1, 30], Gen.Int[0, 1])
            .Select(static (whole, part, calls, days, group) => (Rate: Rate.Of(Math.Min(part, whole), whole), calls, days, Group: group == 0 ? "省级" : "市州"));
        Gen.Select(body.Array[1, 25], Gen.Int).Sample((rows, seed) =>
        {
            var bodies = rows.Select((r, i) => new Body($"{i:00}", r.Rate, r.calls, r.days, r.Group)).ToArray();
            var definition = new CompositeScoreDefinition<Body>("随机", [OnTime, Calls, Days]) { Group = b => b.Group };
            var shuffled = (Body[])bodies.Clone();
            new Random(seed).Shuffle(shuffled);

            var scores = Calculator.Evaluate(bodies, definition);

            Calculator.Evaluate(shuffled, definition).Ranking.Entries.Should().Equal(scores.Ranking.Entries);
            foreach (var subject in bodies)
            {
                var group = bodies.Where(b => b.Group == subject.Group).ToArray();
                var most = group.Max(b => b.Calls);
                var expected = (40 * (double)subject.OnTime.Part / subject.OnTime.Whole) + (most == 0 ? 0 : 40.0 * subject.Calls / most)
                    + (20 * (double)group.Min(b => b.Days)! / (double)subject.Days!);
                ((double)scores.Find(subject)!.Total.ToDecimal()).Should().BeApproximately(expected, 1e-9);
                scores.Find(subject)!.Total.Should().BeInRange(Fraction.Zero, Fraction.Of(100));
            }
        }, iter: 60);
    }

    [Fact]
    public void Evaluate_AnyDefinition_IsTheExactSumOfItsBreakdown()
    {
        var figure = Gen.Select(Gen.Int[0, 7], Gen.Int[1, 7], static (part, whole) => Fraction.Of(Math.Min(part, whole), whole));
        var rows = Gen.Select(figure.Nullable(), figure, Gen.Int[0, 1], Gen.Int[0, 40]).Array[1, 12];
        Gen.Select(rows, Gen.Int[1, 4], Gen.Int[1, 2], Gen.Int[1, 3], Gen.Int[1, 60], Gen.Bool).Sample(
            (bodies, normalization, direction, missing, firstWeight, isGrouped) =>
            {
                var (by, better) = ((ScoreNormalization)normalization, (IndicatorDirection)direction);
                Fraction? target = by == ScoreNormalization.ShareOfTarget ? Fraction.Of(3, 5) : null;
                decimal[] weights = [firstWeight + 0.5m, 99.5m - firstWeight];
                var definition = new CompositeScoreDefinition<int>(
                    "任意",
                    [
                        new("甲", weights[0], i => bodies[i].Item1, by, better, target),
                        new("乙", weights[1], i => bodies[i].Item2, ScoreNormalization.AsGiven),
                    ])
                {
                    Missing = (MissingIndicatorRule)missing,
                    Adjustments = [new("加", ScoreAdjustmentKind.Bonus, i => bodies[i].Item4 / 4m, 7), new("扣", ScoreAdjustmentKind.Penalty, i => bodies[i].Item4)],
                    Group = isGrouped ? i => bodies[i].Item3 == 0 ? "省级" : "市州" : null,
                    GroupMaxima = isGrouped ? new Dictionary<string, decimal> { ["市州"] = 90 } : [],
                    LowestTotal = 0,
                };

                var scores = Calculator.Evaluate(Enumerable.Range(0, bodies.Length), definition);

                for (var i = 0; i < bodies.Length; i++)
                {
                    var isWhole = bodies[i].Item1 is not null;
                    if (!isWhole && definition.Missing == MissingIndicatorRule.NotScored)
                    {
                        scores.Find(i).Should().BeNull();
                        continue;
                    }

                    var others = Enumerable.Range(0, bodies.Length).Where(k => (!isGrouped || bodies[k].Item3 == bodies[i].Item3) && bodies[k].Item1 is not null).Select(k => bodies[k].Item1!.Value).Order().ToArray();
                    Fraction? normalized = bodies[i].Item1 is { } value ? Normalized(by, better, value, others[0], others[^1]) : null;
                    var maximum = Fraction.OfDecimal(isGrouped && bodies[i].Item3 == 1 ? 90 : 100);
                    var redistributes = !isWhole && definition.Missing == MissingIndicatorRule.Redistribute;
                    var first = redistributes ? Fraction.Zero : maximum * Fraction.OfDecimal(weights[0]) / Fraction.Of(100);
                    var second = redistributes ? maximum : maximum * Fraction.OfDecimal(weights[1]) / Fraction.Of(100);
                    var bonus = Math.Min(bodies[i].Item4 / 4m, 7);
                    var sum = (first * (normalized ?? Fraction.Zero)) + (second * bodies[i].Item2) + Fraction.OfDecimal(bonus - bodies[i].Item4);

                    var score = scores.Find(i)!;
                    score.UnlimitedTotal.Should().Be(sum);
                    score.Total.Should().Be(sum.Sign < 0 ? Fraction.Zero : sum);
                    score.Components.Aggregate(Fraction.Zero, static (all, c) => all + c.Points).Should().Be(score.IndicatorPoints);
                    score.Components.Aggregate(Fraction.Zero, static (all, c) => all + c.FullPoints).Should().Be(maximum);
                    score.Adjustments.Select(static a => a.Points).Should().Equal(bonus, -bodies[i].Item4);
                }
            },
            iter: 200);

        static Fraction Normalized(ScoreNormalization by, IndicatorDirection better, Fraction value, Fraction lowest, Fraction highest)
        {
            var isLower = better == IndicatorDirection.LowerIsBetter;
            var full = Fraction.Of(3, 5);
            return by switch
            {
                ScoreNormalization.AsGiven => isLower ? Fraction.One - value : value,
                ScoreNormalization.BetweenWorstAndBest when lowest == highest => Fraction.One,
                ScoreNormalization.BetweenWorstAndBest => isLower ? (highest - value) / (highest - lowest) : (value - lowest) / (highest - lowest),
                ScoreNormalization.ShareOfBest when isLower => value.Sign == 0 ? Fraction.One : lowest / value,
                ScoreNormalization.ShareOfBest => highest.Sign == 0 ? Fraction.Zero : value / highest,
                _ when isLower => value <= full ? Fraction.One : full / value,
                _ => value >= full ? Fraction.One : value / full,
            };
        }
    }

    private static ScoreAdjustment<Body> Bonus() => new("加", ScoreAdjustmentKind.Bonus, static _ => 1);
}
