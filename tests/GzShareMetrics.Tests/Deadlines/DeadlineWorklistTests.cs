using CsCheck;
using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

public sealed class DeadlineWorklistTests
{
    private static readonly DeadlineCalculator Calculator = new(ChinaWorkingDays.National);
    private static readonly LocalDate Fri_2024_12_20 = new(2024, 12, 20);

    /// <summary>Five working days each; on 12-20 those received on 12-13 are due, those of 12-16 and 12-17 fall due in one and two working days.</summary>
    private static readonly DeadlineCase[] Cases =
    [
        Case("C", "甲", 2),
        Case("A", "甲", 13),
        Case("B", "乙", 13),
        Case("D", "乙", 16),
        Case("E", "乙", 17),
        Case("F", "甲", 18),
        Case("G", "丙", 12),
        Case("H", "丙", 12) with { RepliedOn = Fri_2024_12_20 },
        Case("I", "丁", 12) with { Effects = [ClockEffect.Suspend(new LocalDate(2024, 12, 16), null)] },
        Case("J", "戊", 12) with { WithdrawnOn = Fri_2024_12_20 },
    ];

    private static readonly DeadlineWorklist<DeadlineCase> Worklist = Calculator.Worklist(DeadlineRules.GuizhouProviderReply, Cases, Fri_2024_12_20);

    private static DeadlineCase Case(string id, string provider, int day) => new() { Id = id, Provider = provider, ReceivedOn = new LocalDate(2024, 12, day) };

    private static string Ids<T>(IEnumerable<DeadlineWorklistEntry<T>> entries) => string.Concat(entries.Select(e => e.Id));

    [Fact]
    public void Open_MixedCases_IsInTheOrderOfUrgency() => Ids(Worklist.Open).Should().Be("CGABDEFI");

    [Fact]
    public void Open_AsUrgent_FollowsReceiptIdAndProvider()
    {
        // Received on Friday, Saturday or Sunday: day 1 is Monday, and all are due on the same day.
        DeadlineCase[] inOrder = [Case("Z", "甲", 13), Case("Y", "甲", 14), Case("Q", "乙", 15), Case("Q", "甲", 15), Case("W", "乙", 15)];

        var open = Calculator.Worklist(DeadlineRules.GuizhouProviderReply, inOrder.Reverse(), new LocalDate(2024, 12, 16)).Open;

        open.Select(e => e.Request).Should().Equal(inOrder);
        open.Should().OnlyContain(e => e.Verdict.WorkingDaysRemaining == 4);
    }

    [Theory]
    [InlineData(0, "AB")]
    [InlineData(1, "ABD")]
    [InlineData(2, "ABDE")]
    [InlineData(3, "ABDEF")]
    [InlineData(100, "ABDEF")]
    public void Upcoming_Within_CountsWorkingDays(int within, string ids) => Ids(Worklist.Upcoming(within)).Should().Be(ids);

    [Theory]
    [InlineData(0, "CG")]
    [InlineData(1, "C")]
    [InlineData(8, "C")]
    [InlineData(9, "")]
    public void VeryLate_Threshold_IsExclusive(int threshold, string ids)
    {
        Ids(Worklist.Overdue()).Should().Be("CG");
        Ids(Worklist.VeryLate(threshold)).Should().Be(ids);
    }

    [Fact]
    public void PerProvider_VeryLateFirst_CountsEachState()
    {
        var accounts = Worklist.PerProvider(veryLateAfter: 5);

        accounts.Select(a => (a.Provider, a.Open.Count, a.OverdueCount, a.VeryLateCount, a.DueTodayCount, a.SuspendedCount)).Should().Equal(
            ("甲", 3, 1, 1, 1, 0), ("丙", 1, 1, 0, 0, 0), ("丁", 1, 0, 0, 0, 1), ("乙", 3, 0, 0, 1, 0));
        Ids(accounts[0].Open).Should().Be("CAF");
    }

    [Fact]
    public void Worklist_ShuffledInput_IsTheSame() =>
        Gen.Shuffle(Cases).Sample(shuffled => Ids(Calculator.Worklist(DeadlineRules.GuizhouProviderReply, shuffled, Fri_2024_12_20).Open) == "CGABDEFI", iter: 200);

    [Fact]
    public void Worklist_OwnRequestType_KeepsTheRequest()
    {
        var worklist = Calculator.Worklist(
            [("R-1", 13), ("R-2", 2)], r => Case(r.Item1, "甲", r.Item2), r => DeadlineRules.GuizhouProviderReply with { Length = r.Item2 == 2 ? 10 : 5 }, Fri_2024_12_20);

        worklist.Open.Select(e => (e.Request, e.Verdict.Status)).Should().Equal((("R-2", 2), DeadlineStatus.OverdueUnanswered), (("R-1", 13), DeadlineStatus.DueToday));
        worklist.AsOf.Should().Be(Fri_2024_12_20);
    }

    [Fact]
    public void Worklist_NothingOpen_IsEmpty()
    {
        var empty = Calculator.Worklist(DeadlineRules.GuizhouProviderReply, [], Fri_2024_12_20);

        empty.Open.Should().BeEmpty();
        empty.PerProvider(0).Should().BeEmpty();
    }

    [Fact]
    public void Worklist_BadArguments_Throw()
    {
        Worklist.Invoking(w => w.Upcoming(-1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("within");
        Worklist.Invoking(w => w.VeryLate(-1)).Should().Throw<ArgumentOutOfRangeException>();
        Worklist.Invoking(w => w.PerProvider(-1)).Should().Throw<ArgumentOutOfRangeException>();
        Calculator.Invoking(c => c.Worklist(null!, Cases, Fri_2024_12_20)).Should().Throw<ArgumentNullException>().WithParameterName("rule");
        Calculator.Invoking(c => c.Worklist(DeadlineRules.GuizhouProviderReply, null!, Fri_2024_12_20)).Should().Throw<ArgumentNullException>();
    }
}
