using CsCheck;
using GzShareMetrics.Catalog;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Tests.Shelving;

public sealed partial class ShelvingTallyTests
{
    private const string First = "2024年度第一批";
    private static readonly LocalDate AsOf = new(2024, 12, 31);

    [Fact]
    public void ToRates_NoItems_IsUndefined()
    {
        var rates = new ShelvingTally(AsOf).ToRates();

        rates.Total.IsDefined.Should().BeFalse();
        rates.Batches.Should().BeEmpty();
        rates.OfBatch(First).IsDefined.Should().BeFalse();
    }

    [Fact]
    public void ToRates_RandomItems_AgreesWithASlowCount() => SmallWorld.Items.Array[0, 80].Sample(
        items =>
        {
            var rates = new ShelvingRateCalculator().Evaluate(items, AsOf);

            static Rate Count(IEnumerable<ResponsibilityItem> some) => Rate.Of(some.Count(i => i.ShelvedOn is { } day && day <= AsOf), some.Count());
            rates.Total.Should().Be(Count(items));
            rates.Batches.Should().Equal(items.Select(i => i.Batch).Distinct().Order(StringComparer.Ordinal));
            rates.ByOwner(SmallWorld.Bodies).Should().Equal(items
                .GroupBy(i => (i.Batch, i.Owner))
                .OrderBy(g => g.Key.Batch, StringComparer.Ordinal).ThenBy(g => SmallWorld.Bodies.IndexOf(g.Key.Owner))
                .Select(g => new ShelvingRate(g.Key.Batch, g.Key.Owner, Count(g))));
            rates.Of(First, o => o.Level == RegionLevel.Province).Should().Be(Count(items.Where(i => i.Batch == First && i.Owner.Level == RegionLevel.Province)));
            rates.OfBatch(First).Should().Be(Count(items.Where(i => i.Batch == First)));
        },
        iter: 200);

    [Fact]
    public void Merge_RandomSplitsAndOrders_IsOnePass() =>
        TallyLaws.Hold(SmallWorld.Items, () => new ShelvingTally(AsOf), (t, r) => t.Add(r), (t, o) => t.Merge(o), Text);

    [Fact]
    public void Merge_OfAnotherDay_NamesBoth() =>
        FluentActions.Invoking(() => new ShelvingTally(AsOf).Merge(new ShelvingTally(new LocalDate(2024, 11, 30))))
            .Should().Throw<ArgumentException>().WithMessage("*2024-11-30*2024-12-31*");

    [Theory]
    [InlineData("2024-12-30", 1)]
    [InlineData("2024-12-31", 1)]
    [InlineData("2025-01-01", 0)]
    [InlineData(null, 0)]
    public void Add_AroundTheDay_OnTheDayIsShelved(string? shelvedOn, int shelved)
    {
        var tally = new ShelvingTally(AsOf);

        tally.Add(new ResponsibilityItem(First, SmallWorld.Zunyi, "甲", shelvedOn is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(shelvedOn).Value));

        tally.ToRates().Total.Should().Be(Rate.Of(shelved, 1));
    }

    [Fact]
    public void AddGroups_OfADatabase_CountsShelvedAndMissing()
    {
        var tally = new ShelvingTally(AsOf);

        tally.AddGroups([new() { Batch = First, OwnerId = "ZY", Shelved = 2, Listed = 5 }, new() { Batch = First, OwnerId = "GY", Shelved = 1, Listed = 1 }], SmallWorld.Bodies);

        var rates = tally.ToRates();
        rates.ByOwner(SmallWorld.Bodies).Should().Equal(new ShelvingRate(First, SmallWorld.Guiyang, Rate.Of(1, 1)), new ShelvingRate(First, SmallWorld.Zunyi, Rate.Of(2, 5)));
        rates.TotalCounts.Should().Be(ShelvingCounts.Of(3, 0, 0, 3));
        rates.Unshelved(SmallWorld.Bodies).Should().BeEmpty("sums do not name the items");
    }

    [Fact]
    public void AddGroups_OfAListWithADueDay_AreRefused()
    {
        var tally = new ShelvingTally(AsOf, new ShelvingOptions().WithDueDay(First, new LocalDate(2024, 12, 20)));

        FluentActions.Invoking(() => tally.AddGroups([new() { Batch = First, OwnerId = "ZY", Shelved = 2, Listed = 5 }], SmallWorld.Bodies)).Should().Throw<InvalidOperationException>()
            .WithMessage("The list '2024年度第一批' is due on 2024-12-20, and sums of items do not tell those shelved late from those shelved in time. Add the items, or count without a due day.");
        tally.ToRates().Total.IsDefined.Should().BeFalse();
    }

    /// <summary>All that a tally knows.</summary>
    private static string Text(ShelvingTally tally)
    {
        var rates = tally.ToRates();
        return $"{rates.AsOf} {rates.TotalCounts}\n{string.Join('\n', rates.ByOwner(SmallWorld.Bodies))}\n{string.Join('\n', rates.Unshelved(SmallWorld.Bodies))}";
    }

    [Fact]
    public void Unshelved_AMillionItems_AreListedInOrder()
    {
        const int Many = 1_000_000;
        var tally = new ShelvingTally(new LocalDate(2024, 12, 31));
        for (var i = Many - 1; i >= 0; i--)
        {
            tally.Add(new ResponsibilityItem(i % 2 == 0 ? "一" : "二", i % 3 == 0 ? SmallWorld.Zunyi : SmallWorld.Guiyang, $"{i:0000000}", null));
        }

        var missing = tally.ToRates().Unshelved(SmallWorld.Bodies);

        missing.Should().HaveCount(Many);
        (missing[0].Batch, missing[0].Owner, missing[0].Resource).Should().Be(("一", SmallWorld.Guiyang, "0000002"));
        (missing[^1].Batch, missing[^1].Owner, missing[^1].Resource).Should().Be(("二", SmallWorld.Zunyi, "0999999"));
    }

    [Fact]
    public void ToRates_OfAStateWithTwoBillionEqualItems_TakesMemoryForTheOneName()
    {
        const long Most = int.MaxValue;
        var state = new TallyState(
            "shelving",
            new ShelvingTally(AsOf).ToState().Definition,
            [
                new TallyTable("owners", ["batch", "owner"], ["shelvedInTime", "shelvedLate", "overdue", "notYetDue"], [new TallyRow([First, SmallWorld.Guiyang.Id], [0, 0, 0, Most])]),
                new TallyTable("unshelved", ["batch", "owner", "resource"], ["items"], [new TallyRow([First, SmallWorld.Guiyang.Id, "停车场信息"], [Most])]),
            ]);
        var tally = ShelvingTally.FromState(state, SmallWorld.Bodies);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var rates = tally.ToRates().RolledUp(SmallWorld.Bodies, SuccessorPolicy.Current);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1_000_000);
        rates.Total.Should().Be(Rate.Of(0, Most));
    }

    [Fact]
    public void Unshelved_MoreItemsThanAListHolds_IsAnError()
    {
        var half = new ShelvingTally(AsOf);
        half.Add(new ResponsibilityItem(First, SmallWorld.Guiyang, "停车场信息", null));
        for (var doublings = 0; doublings < 31; doublings++)
        {
            var other = half.CreateEmpty();
            other.Merge(half);
            half.Merge(other);
        }

        half.ToRates().Invoking(rates => rates.Unshelved(SmallWorld.Bodies)).Should().Throw<OverflowException>();
    }
}
