using CsCheck;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Requests;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Bulletins;

/// <summary>Suspensions, corrections, extensions and transfers decide sections 三 and 六 of a bulletin.</summary>
public sealed class ClockEffectsTests
{
    private static readonly DataSharingRequest Unanswered = December.Conditional("R-1", December.At(2));
    private static readonly DataSharingRequest AnsweredOn12 = December.Conditional("R-2", December.At(2), December.At(12));

    [Fact]
    public void Request_WithoutEffects_IsOverdueOrLate()
    {
        var bulletin = Of([]);

        bulletin.Overdue.Select(o => (o.Request.Id, o.Verdict.Status)).Should().Equal(("R-1", DeadlineStatus.OverdueUnanswered), ("R-2", DeadlineStatus.AnsweredLate));
        bulletin.Timeliness.Overall.Rate.Should().Be(Rate.Of(0, 2));
    }

    [Fact]
    public void Correction_RestartsTheClock_AndSectionSixSaysSo()
    {
        var bulletin = Of([ClockEffect.Restart(Day(4), Day(10), "材料不齐")]);

        var named = bulletin.Overdue.Should().ContainSingle("R-2 was answered two working days after the corrected request").Subject;
        named.Request.Id.Should().Be("R-1");
        named.Verdict.DueDay.Should().Be(Day(17));
        named.Verdict.Explain(ExplanationLanguage.Chinese).Should().Contain("补正").And.Contain("到期日为2024-12-17");
        bulletin.Timeliness.Overall.Rate.Should().Be(Rate.Of(1, 2));
    }

    [Fact]
    public void Suspension_ThatLasts_IsNeitherOverdueNorInTheRate()
    {
        var bulletin = December.Builder().AddRequests([Unanswered], _ => [ClockEffect.Suspend(Day(4), null)]).Build();

        bulletin.Overdue.Should().BeEmpty();
        bulletin.Timeliness.Overall.Rate.IsDefined.Should().BeFalse();
        bulletin.Timeliness.Overall.Counts.Suspended.Should().Be(1);
        bulletin.Requests.Total.Pending.Should().Be(1, "the request still waits, whatever its clock does");
    }

    [Fact]
    public void Transfer_EndsTheClock() =>
        December.Builder().AddRequests([Unanswered], _ => [ClockEffect.Transfer(Day(20))]).Build().Overdue.Should().BeEmpty();

    [Fact]
    public void Function_IsNotAskedAboutUnconditionalRequests() =>
        December.Builder().AddRequests([December.Unconditional("R-3", December.At(2))], _ => throw new InvalidOperationException()).Build()
            .Requests.Total.Unconditional.Should().Be(1);

    [Fact]
    public void Request_OfALaterMonth_IsLeftOut()
    {
        var bulletin = December.Builder().AddRequests([December.Conditional("R-4", December.At(2, month: 1, year: 2025))], _ => [ClockEffect.Suspend(new LocalDate(2025, 1, 3), null)]).Build();

        bulletin.Overdue.Should().BeEmpty();
        bulletin.Requests.OutsidePeriod.Should().Be(1);
        bulletin.Timeliness.OutsidePopulation.Should().Be(1);
    }

    [Fact]
    public void Request_OfTheLastDay_IsNamedAsOfALaterDay_AndOneOfTheNextMonthIsNot()
    {
        var options = new MonthlyBulletinOptions(December.Month, December.Guizhou, ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply) { AsOf = new LocalDate(2025, 1, 31) };
        DataSharingRequest[] requests = [December.Conditional("R-5", December.At(31)), December.Conditional("R-6", December.At(2, month: 1, year: 2025))];

        new MonthlyBulletinBuilder(options)
            .AddRequests(requests, static r => [ClockEffect.Suspend(r.SubmittedAt.Date.PlusDays(1), r.SubmittedAt.Date.PlusDays(3))])
            .Build().Overdue.Select(static o => o.Request.Id).Should().Equal("R-5");
    }

    [Fact]
    public void Effects_ThatContradictTheRequest_AreRefusedBeforeAnythingIsCounted()
    {
        var builder = December.Builder();

        builder.Invoking(b => b.AddRequests([AnsweredOn12], _ => [ClockEffect.Suspend(Day(20), Day(23))]))
            .Should().Throw<InvalidDeadlineCaseException>().Which.CaseId.Should().Be("R-2");

        builder.Build().Requests.Total.Submitted.Should().Be(0);
        builder.AddRequests([AnsweredOn12]).Build().Requests.Total.Submitted.Should().Be(1, "the id is free still");
    }

    [Fact]
    public void Id_ThatWasAddedBefore_IsRefused() =>
        December.Builder().AddRequests([Unanswered]).Invoking(b => b.AddRequests([Unanswered], _ => [ClockEffect.Transfer(Day(4))]))
            .Should().Throw<ArgumentException>().WithMessage("Request R-1: the id was added before*");

    [Fact]
    public void AddRequests_AFunctionThatNeverHasAnything_IsThePlainRoad() =>
        SmallWorld.Requests.Array[0, 20].Sample(
            drawn =>
            {
                var requests = drawn.DistinctBy(r => r.Id).ToArray();
                var (plain, asked) = (December.Builder().AddRequests(requests).Build(), December.Builder().AddRequests(requests, static _ => []).Build());
                asked.Overdue.Select(o => o.ToString()).Should().Equal(plain.Overdue.Select(o => o.ToString()));
                asked.Timeliness.Overall.Counts.Should().Be(plain.Timeliness.Overall.Counts);
                asked.Requests.Total.Should().Be(plain.Requests.Total);
            },
            iter: 100);

    /// <summary>Effects that lie beyond the day of reading change nothing, so the long road through a case must agree with the short one.</summary>
    [Fact]
    public void AddRequests_WithAnEffectThatIsNotKnownYet_AgreesWithThePlainRoad() =>
        SmallWorld.Requests.Array[0, 20].Sample(
            drawn =>
            {
                var requests = drawn.DistinctBy(r => r.Id).Where(r => r.Reply is null && r.ReceivedAt is not null).ToArray();
                var later = ClockEffect.Suspend(new LocalDate(2026, 6, 1), null);
                var (plain, asked) = (December.Builder().AddRequests(requests).Build(), December.Builder().AddRequests(requests, _ => [later]).Build());
                asked.Overdue.Select(o => (o.Request.Id, o.Verdict.Status, o.Verdict.DueDay)).Should().Equal(plain.Overdue.Select(o => (o.Request.Id, o.Verdict.Status, o.Verdict.DueDay)));
                asked.Timeliness.Overall.Counts.Should().Be(plain.Timeliness.Overall.Counts);
                asked.Timeliness.OutsidePopulation.Should().Be(plain.Timeliness.OutsidePopulation);
            },
            iter: 100);

    private static LocalDate Day(int day) => new(2024, 12, day);

    private static MonthlyBulletin Of(ClockEffect[] effects) => December.Builder().AddRequests([Unanswered, AnsweredOn12], _ => effects).Build();
}
