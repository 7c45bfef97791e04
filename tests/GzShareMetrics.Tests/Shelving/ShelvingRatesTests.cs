using CsCheck;
using GzShareMetrics.Catalog;
using GzShareMetrics.Organizations;
using GzShareMetrics.Shelving;
using static GzShareMetrics.Tests.SmallWorld;

namespace GzShareMetrics.Tests.Shelving;

public sealed class ShelvingRatesTests
{
    private const string First = "2024年度第一批";
    private const string Second = "2024年度第二批";
    private static readonly LocalDate AsOf = new(2024, 12, 31);
    private static readonly LocalDate Due = new(2024, 12, 20);

    [Theory]
    [InlineData("2024-12-19", 1, 0, 0, "before the due day")]
    [InlineData("2024-12-20", 1, 0, 0, "on the due day")]
    [InlineData("2024-12-21", 0, 1, 0, "on the day after it")]
    [InlineData("2024-12-31", 0, 1, 0, "on the day of reading")]
    [InlineData("2025-01-01", 0, 0, 1, "shelved only after the reading")]
    [InlineData(null, 0, 0, 1, "never shelved")]
    public void Counts_AroundTheDueDay_AreInTimeUpToIt(string? shelvedOn, long inTime, long late, long overdue, string because)
    {
        var rates = Rates(new ShelvingOptions().WithDueDay(First, Due), Item(First, Zunyi, "甲", shelvedOn));

        rates.TotalCounts.Should().Be(ShelvingCounts.Of(inTime, late, overdue, 0), because);
        rates.Unshelved(Bodies).Should().HaveCount((int)overdue);
    }

    [Theory]
    [InlineData("2024-12-19", true)]
    [InlineData("2024-12-20", false)]
    [InlineData("2024-12-21", false)]
    public void Overdue_ReadAroundTheDueDay_IsOnlyAfterIt(string due, bool overdue)
    {
        var tally = new ShelvingTally(new LocalDate(2024, 12, 20), new ShelvingOptions().WithDueDay(First, Day(due)));
        tally.Add(Item(First, Zunyi, "甲", null));

        var rates = tally.ToRates();

        rates.TotalCounts.Overdue.Should().Be(overdue ? 1 : 0);
        rates.Unshelved(Bodies).Should().Equal(new UnshelvedItem(First, Zunyi, "甲", Day(due), overdue));
    }

    [Fact]
    public void Counts_AListWithoutADueDay_IsNeverOverdue() =>
        Rates(new ShelvingOptions().WithDueDay(Second, Due), Item(First, Zunyi, "甲", null)).TotalCounts.Should().Be(ShelvingCounts.Of(0, 0, 0, 1));

    [Fact]
    public void StandingOf_EveryCase_IsDistinct()
    {
        var tally = new ShelvingTally(AsOf);
        tally.Add(Item(First, Guiyang, "甲", null));
        tally.Add(Item(First, Zunyi, "甲", "2024-12-02"));
        tally.Add(Item(First, Police, "甲", "2024-12-02"));
        tally.Add(Item(First, Police, "乙", null));
        tally.AddToScope(First, Farming);
        tally.AddToScope(First, Police);
        var rates = tally.ToRates();

        ShelvingStanding Of(Organization owner, string batch = First) => rates.StandingOf(batch, owner.Equals);
        Of(GuiAn).Should().Be(ShelvingStanding.NotInScope);
        Of(Police, Second).Should().Be(ShelvingStanding.NotInScope);
        Of(Farming).Should().Be(ShelvingStanding.NothingListed);
        Of(Guiyang).Should().Be(ShelvingStanding.NothingShelved);
        Of(Police).Should().Be(ShelvingStanding.PartlyShelved);
        Of(Zunyi).Should().Be(ShelvingStanding.FullyShelved);
        rates.Of(First, GuiAn.Equals).Should().Be(rates.Of(First, Farming.Equals), "both rates are undefined; the standing tells them apart");
        rates.Of(First, Guiyang.Equals).Should().Be(Rate.Of(0, 1));
        rates.Total.Should().Be(Rate.Of(2, 4), "scope alone adds no item");
    }

    [Fact]
    public void Groups_RandomItems_AgreeWithASlowCount() => SmallWorld.Items.Array[0, 80].Sample(
        items =>
        {
            var options = new ShelvingOptions().WithDueDay(First, Due).WithDueDay(Second, new LocalDate(2025, 1, 10));
            var rates = new ShelvingRateCalculator().Evaluate(items, AsOf, options);

            ShelvingCounts Count(IEnumerable<ResponsibilityItem> some) => some.Select(i => (i.ShelvedOn <= AsOf, Due: options.DueDayOf(i.Batch)) switch
            {
                (true, { } due) when i.ShelvedOn > due => ShelvingCounts.Of(0, 1, 0, 0),
                (true, _) => ShelvingCounts.Of(1, 0, 0, 0),
                (false, { } due) when due < AsOf => ShelvingCounts.Of(0, 0, 1, 0),
                _ => ShelvingCounts.Of(0, 0, 0, 1),
            }).Aggregate(default(ShelvingCounts), (sum, c) => sum + c);
            var first = items.Where(i => i.Batch == First).ToArray();
            rates.TotalCounts.Should().Be(Count(items));
            rates.ByLevel(First).Should().BeEquivalentTo(first.GroupBy(i => i.Owner.Level).ToDictionary(g => g.Key, Count));
            rates.ByRegion(First).ToDictionary(p => p.Key.Id, p => p.Value).Should().BeEquivalentTo(
                first.Where(i => i.Owner.ReportingRegion is not null).GroupBy(i => i.Owner.ReportingRegion!.Id).ToDictionary(g => g.Key, Count));
            rates.Unshelved(Bodies).Select(i => (i.Batch, i.Owner, i.Resource)).Should().Equal(items
                .Where(i => !(i.ShelvedOn <= AsOf))
                .OrderBy(i => i.Batch, StringComparer.Ordinal).ThenBy(i => Bodies.IndexOf(i.Owner)).ThenBy(i => i.Resource, StringComparer.Ordinal)
                .Select(i => (i.Batch, i.Owner, i.Resource)));
            var rolled = rates.RolledUp(Bodies, SuccessorPolicy.Current);
            rolled.CountsOf(First, Farming.Equals).Should().Be(Count(first.Where(i => i.Owner == Farming || i.Owner == Revival)));
            rolled.Unshelved(Bodies).Should().NotContain(i => i.Owner == Revival).And.HaveCount(rates.Unshelved(Bodies).Count);
        },
        iter: 150);

    [Fact]
    public void Total_TheBulletinsTable_IsPooledAndNoMeanOfRates()
    {
        // Table 五 of December 2024: listed and shelved by row.
        (int Listed, int Shelved)[] rows = [(162, 56), (129, 129), (219, 219), (187, 113), (92, 72), (201, 180), (257, 257), (192, 192), (145, 145), (157, 114)];
        var tally = new ShelvingTally(AsOf);
        for (var row = 0; row < rows.Length; row++)
        {
            var owner = new Region("R" + row, "地区" + row, RegionLevel.Prefecture);
            for (var i = 0; i < rows[row].Listed; i++)
            {
                tally.Add(Item(First, owner, "资源" + i, i < rows[row].Shelved ? "2024-12-02" : null));
            }
        }

        var total = tally.ToRates().Total;

        total.Should().Be(Rate.Of(1477, 1741));
        Math.Round(100 * total.Value, 2).Should().Be(84.84m);
        Math.Round(rows.Average(r => 100m * r.Shelved / r.Listed), 2).Should().Be(83.54m, "the mean of the rates is another number");
    }

    [Fact]
    public void Merge_OtherDueDays_NamesBoth() =>
        FluentActions.Invoking(() => new ShelvingTally(AsOf).Merge(new ShelvingTally(AsOf, new ShelvingOptions().WithDueDay(First, Due))))
            .Should().Throw<ArgumentException>().WithMessage($"*{First} due 2024-12-20*no due day*");

    [Fact]
    public void Options_SameDueDaysInAnotherOrder_AreEqual()
    {
        var one = new ShelvingOptions().WithDueDay(First, Due).WithDueDay(Second, AsOf);
        var other = new ShelvingOptions().WithDueDay(Second, AsOf).WithDueDay(First, AsOf).WithDueDay(First, Due);

        one.Should().Be(other);
        one.GetHashCode().Should().Be(other.GetHashCode());
        one.Should().NotBe(new ShelvingOptions().WithDueDay(First, Due));
        one.DueDayOf("2026").Should().BeNull();
        one.ToString().Should().Be("2024年度第一批 due 2024-12-20, 2024年度第二批 due 2024-12-31");
        FluentActions.Invoking(() => one.WithDueDay(" ", Due)).Should().Throw<ArgumentException>();
    }

    private static ShelvingRates Rates(ShelvingOptions options, params ResponsibilityItem[] items) => new ShelvingRateCalculator().Evaluate(items, AsOf, options);

    private static ResponsibilityItem Item(string batch, Organization owner, string resource, string? shelvedOn) => new(batch, owner, resource, shelvedOn is null ? null : Day(shelvedOn));

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
