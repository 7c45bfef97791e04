using CsCheck;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Timeliness;

public sealed partial class OldestPendingTallyTests
{
    private static readonly DeadlineCalculator Deadlines = new(ChinaWorkingDays.National);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;
    private static readonly LocalDate AsOf = new(2024, 12, 31);

    [Fact]
    public void ToList_RandomRequests_AreTheOldestOfTheSortedPending() => Gen.Select(SmallWorld.Requests.Array[0, 80], Gen.Int[1, 12]).Sample(
        (requests, length) =>
        {
            var tally = new OldestPendingTally(Deadlines, FiveDays, AsOf, length);
            Array.ForEach(requests, tally.Add);

            var pending = requests.Select(r => SlowTimeliness.Judge(r, AsOf)).Where(j => j.Verdict is "running" or "overdue").ToArray();
            tally.Pending.Should().Be(pending.Length);
            tally.ToList().Select(p => (p.Id, p.ReceivedOn, p.WorkingDaysPending)).Should().Equal(pending
                .OrderBy(j => j.Request.ReceivedAt!.Value.Date).ThenBy(j => j.Request.Id, StringComparer.Ordinal)
                .Take(length)
                .Select(j => (j.Request.Id, j.Request.ReceivedAt!.Value.Date, j.WorkingDays)));
        },
        iter: 200);

    [Fact]
    public void Merge_RandomSplitsAndOrders_IsOnePass() =>
        TallyLaws.Hold(SmallWorld.Requests, () => new OldestPendingTally(Deadlines, FiveDays, AsOf, 5), (t, r) => t.Add(r), (t, o) => t.Merge(o), Text);

    [Fact]
    public void Merge_OfAnotherLength_NamesBoth() =>
        FluentActions.Invoking(() => new OldestPendingTally(Deadlines, FiveDays, AsOf, 5).Merge(new OldestPendingTally(Deadlines, FiveDays, AsOf)))
            .Should().Throw<ArgumentException>().WithMessage("*10 oldest*5 oldest*");

    [Fact]
    public void Add_SuspendedCase_IsPendingWithItsDaysKept()
    {
        var tally = new OldestPendingTally(Deadlines, FiveDays, AsOf);

        tally.Add(SmallWorld.Police, new DeadlineCase { Id = "R1", ReceivedOn = new LocalDate(2024, 12, 2), Effects = [ClockEffect.Suspend(new LocalDate(2024, 12, 4), null)] });

        tally.ToList().Should().Equal(new PendingRequest("R1", SmallWorld.Police, new LocalDate(2024, 12, 2), 1, DeadlineStatus.Suspended));
    }

    [Fact]
    public void Add_RequestOlderThanTheRule_WaitsWithoutADueDay()
    {
        var tally = new OldestPendingTally(Deadlines, FiveDays, AsOf);
        LocalDate before = new(2023, 6, 7);

        tally.Add(SmallWorld.Police, new DeadlineCase { Id = "open", ReceivedOn = before });
        tally.Add(SmallWorld.Police, new DeadlineCase { Id = "answered", ReceivedOn = before, RepliedOn = AsOf });
        tally.Add(SmallWorld.Police, new DeadlineCase { Id = "answered later", ReceivedOn = before, RepliedOn = AsOf.PlusDays(1) });

        tally.ToList().Select(p => (p.Id, p.Status)).Should().Equal(("answered later", DeadlineStatus.NoRuleApplies), ("open", DeadlineStatus.NoRuleApplies));
        tally.ToList()[0].WorkingDaysPending.Should().Be(ChinaWorkingDays.National.CountWorkingDays(before, AsOf));
    }

    [Fact]
    public void Add_RequestOlderThanTheRule_DoesNotCountTheDaysOnHold()
    {
        var tally = new OldestPendingTally(Deadlines, FiveDays with { EffectiveFrom = new LocalDate(2024, 12, 20) }, AsOf);
        LocalDate before = new(2024, 12, 2);

        tally.Add(SmallWorld.Police, new DeadlineCase { Id = "held", ReceivedOn = before, Effects = [ClockEffect.Suspend(new LocalDate(2024, 12, 4), null), ClockEffect.Extend(3, before, before)] });
        tally.Add(SmallWorld.Police, new DeadlineCase { Id = "held again", ReceivedOn = before, Effects = [ClockEffect.Suspend(new LocalDate(2024, 12, 24), new LocalDate(2024, 12, 27))] });

        tally.ToList().Should().Equal(
            new PendingRequest("held", SmallWorld.Police, before, 1, DeadlineStatus.NoRuleApplies),
            new PendingRequest("held again", SmallWorld.Police, before, ChinaWorkingDays.National.CountWorkingDays(before, AsOf) - 4, DeadlineStatus.NoRuleApplies));
    }

    [Fact]
    public void Constructor_NoPlace_IsAnError() =>
        FluentActions.Invoking(() => new OldestPendingTally(Deadlines, FiveDays, AsOf, 0)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("length");

    /// <summary>All that a tally knows.</summary>
    private static string Text(OldestPendingTally tally) => $"{tally.Pending}\n{string.Join('\n', tally.ToList())}";

    [Fact]
    public void ToList_LongerThanAllThatWaits_HoldsThemAll()
    {
        // The youngest first: were each put in its place at once, all would have to be moved for each.
        const int Many = 200_000;
        var tally = new OldestPendingTally(Deadlines, FiveDays, SmallWorld.December.LastDay, int.MaxValue);
        for (var i = Many; i > 0; i--)
        {
            tally.Add(SmallWorld.Police, new DeadlineCase { Id = $"{i:000000}", ReceivedOn = SmallWorld.December.LastDay });
        }

        tally.ToList().Select(static r => r.Id).Should().Equal(Enumerable.Range(1, Many).Select(static i => $"{i:000000}"));
    }
}
