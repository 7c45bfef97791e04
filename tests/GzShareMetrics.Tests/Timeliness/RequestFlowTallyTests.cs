using CsCheck;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Timeliness;

public sealed partial class RequestFlowTallyTests
{
    private static readonly DeadlineCalculator Deadlines = new(ChinaWorkingDays.National);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;

    [Fact]
    public void ToFlows_RandomRequests_AgreeWithASlowModelAndBalance() => SmallWorld.Requests.Array[0, 60].Sample(
        requests =>
        {
            var tally = Tally();
            Array.ForEach(requests, tally.Add);
            var flows = tally.ToFlows();

            var received = requests.Where(r => r.ReceivedAt is not null).Select(r => (r.Provider, Start: r.ReceivedAt!.Value.Date, End: r.Reply?.At.Date, Answered: r.Reply?.Outcome is not ReplyOutcome.Withdrawn)).ToArray();
            LocalDate first = new(2024, 12, 1), last = new(2024, 12, 31);
            flows.Overall.PendingAtStart.Should().Be(received.Count(r => r.Start < first && !(r.End < first)));
            flows.Overall.Received.Should().Be(received.Count(r => r.Start >= first && r.Start <= last));
            flows.Overall.Answered.Should().Be(received.Count(r => r.Answered && r.End >= first && r.End <= last));
            flows.Overall.ClosedOtherwise.Should().Be(received.Count(r => !r.Answered && r.End >= first && r.End <= last));
            flows.Overall.PendingAtEnd.Should().Be(received.Count(r => r.Start <= last && !(r.End <= last)));
            flows.Overall.BacklogAtStart.Should().Be(received.Count(r => r.Start < first && !(r.End < first) && Due(r.Start) < first.PlusDays(-1)));
            flows.Overall.BacklogAtEnd.Should().Be(received.Count(r => r.Start <= last && !(r.End <= last) && Due(r.Start) < last));
            flows.ByProvider.Values.Where(f => !f.IsBalanced).Should().BeEmpty();
            flows.Overall.IsBalanced.Should().BeTrue();
            flows.ByProvider.Values.Aggregate(default(RequestFlow), (sum, f) => sum + f).Should().Be(flows.Overall);
            (tally.NotConcerned + flows.Overall.PendingAtStart + flows.Overall.Received).Should().Be(requests.Length);
        },
        iter: 150);

    [Fact]
    public void ToFlows_OneMonthAfterAnother_CarriesOver() => SmallWorld.Requests.Array[0, 60].Sample(requests =>
    {
        var november = Tally(ReportingPeriod.OfMonth(2024, 11));
        var december = Tally();
        Array.ForEach(requests, november.Add);
        Array.ForEach(requests, december.Add);

        return november.ToFlows().Overall.PendingAtEnd == december.ToFlows().Overall.PendingAtStart
            && november.ToFlows().Overall.BacklogAtEnd == december.ToFlows().Overall.BacklogAtStart;
    });

    [Fact]
    public void ToFlows_Cumulative_BeginsWithNothing()
    {
        var tally = Tally(ReportingPeriod.CumulativeTo(new YearMonth(2024, 12)));
        tally.Add(SmallWorld.Police, new DeadlineCase { ReceivedOn = new LocalDate(2024, 3, 4), RepliedOn = new LocalDate(2024, 3, 6) });
        tally.Add(SmallWorld.Police, new DeadlineCase { ReceivedOn = new LocalDate(2024, 5, 6) });

        tally.ToFlows().Overall.Should().Be(new RequestFlow { Received = 2, Answered = 1, PendingAtEnd = 1, BacklogAtEnd = 1 });
    }

    [Theory]
    [InlineData("2024-11-30", 0, 0, "closed on the day before the period")]
    [InlineData("2024-12-01", 1, 0, "closed on its first day")]
    [InlineData("2024-12-31", 1, 0, "closed on its last day")]
    [InlineData("2025-01-01", 1, 1, "closed on the day after it")]
    public void Add_ClosedAroundThePeriod_CountsByItsDay(string closed, long pendingAtStart, long pendingAtEnd, string because)
    {
        var tally = Tally();

        tally.Add(SmallWorld.Police, new DeadlineCase { ReceivedOn = new LocalDate(2024, 11, 28), WithdrawnOn = NodaTime.Text.LocalDatePattern.Iso.Parse(closed).Value });

        var flow = tally.ToFlows().Overall;
        (flow.PendingAtStart, flow.PendingAtEnd).Should().Be((pendingAtStart, pendingAtEnd), because);
        flow.ClosedOtherwise.Should().Be(pendingAtStart - pendingAtEnd);
    }

    [Fact]
    public void Add_TransferredCase_LeavesTheDesk()
    {
        var tally = Tally();

        tally.Add(SmallWorld.Police, new DeadlineCase { ReceivedOn = new LocalDate(2024, 12, 2), Effects = [ClockEffect.Transfer(new LocalDate(2024, 12, 3))] });

        tally.ToFlows().Overall.Should().Be(new RequestFlow { Received = 1, ClosedOtherwise = 1 });
    }

    [Fact]
    public void Merge_RandomSplitsAndOrders_IsOnePass() => TallyLaws.Hold(SmallWorld.Requests, () => Tally(), (t, r) => t.Add(r), (t, o) => t.Merge(o), Text);

    [Fact]
    public void Merge_OfAnotherPeriodOrRule_NamesBoth()
    {
        FluentActions.Invoking(() => Tally().Merge(Tally(ReportingPeriod.OfMonth(2024, 11)))).Should().Throw<ArgumentException>().WithMessage("*2024-11*2024-12*");
        FluentActions.Invoking(() => Tally().Merge(new RequestFlowTally(Deadlines, FiveDays with { Id = "ten", Length = 10 }, SmallWorld.December)))
            .Should().Throw<ArgumentException>().WithMessage("*ten*GZ-2023-13-reply*");
    }

    private static RequestFlowTally Tally(ReportingPeriod? period = null) => new(Deadlines, FiveDays, period ?? SmallWorld.December);

    private static LocalDate Due(LocalDate received) => ChinaWorkingDays.National.AddWorkingDays(received, 5);

    /// <summary>All that a tally knows.</summary>
    private static string Text(RequestFlowTally tally) =>
        $"{tally.NotConcerned}\n" + string.Join('\n', tally.ToFlows().ByProvider.OrderBy(p => p.Key.Id, StringComparer.Ordinal).Select(p => $"{p.Key.Id} {p.Value}"));
}
