using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Json.Tests;

/// <content>Deadlines and verdicts, of every status.</content>
internal sealed partial class Samples
{
    private void Deadlines()
    {
        var cases = Enumerable.Range(0, 40).Select(Case).ToArray();
        var verdicts = cases.Select(Judged).Where(static v => v is not null).Select(static v => v!).ToArray();
        Add(DeadlineRules.All);
        Add(new DeadlineRule { Id = "r", Instrument = world.Text(), EffectiveFrom = world.Day(), Length = 3, Unit = DeadlineUnit.Months, CutOff = new LocalTime(17, 30), MaxExtension = 4 });
        Add(DeadlineRules.Embedded, new DeadlineRuleSet("none", []));
        Add(new DeadlineRuleFault("r", world.Text()), new DeadlineRuleFault(string.Empty, "x", 3, 7));
        Add(Enumerable.Range(0, 20).Select(_ => world.Effect()));
        Add(cases);
        Add(new StageDays { Id = "s", SubmittedOn = world.Day(), ReplyEffects = [world.Effect()] }, new StageDays());
        Add(new StageRules(), new StageRules { ProviderReply = World.Rule });
        Add([default, .. verdicts.Select(static v => v.Figures)]);
        Add(verdicts);
        Add(verdicts.SelectMany(static v => v.Evidence.Take(3)));
        var start = world.Day();
        Add(world.Calculator.EvaluateStages(
            new StageRules { ComplianceReview = World.Rule with { Id = "review", Length = 2 }, ProviderReply = World.Rule },
            new StageDays { Id = "s", SubmittedOn = start, ReviewPassedOn = start.PlusDays(1), ReceivedOn = start.PlusDays(1) },
            world.AsOf));
        Add(new DeadlineCalculator(ChinaWorkingDays.National.WithRegionalDays(RegionalDays.Of("x", new HolidayNotice("n"), new LocalDate(2023, 1, 1))
            .WithDays(ScheduledDay.Holiday(ChinaWorkingDays.National.NextWorkingDay(start), "x")))).Reassess(verdicts.Where(static v => v.Rule is not null)));
        Worklists(world.Calculator.Worklist(World.Rule, cases.Where(c => Judged(c) is not null), world.AsOf));
        Worklists(world.Calculator.Worklist(world.Requests, static r => r.ToReplyCase(), static _ => World.Rule, world.AsOf));
        Names<ClockEffectKind>();
        Names<DeadlineDayKind>();
        Names<DeadlineStartEvent>();
        Names<DeadlineStatus>();
        Names<DeadlineStep>();
        Names<DeadlineSubject>();
        Names<DeadlineUnit>();
        Names<StartDayCounting>();
        Names<ExplanationDetail>();
        Names<ExplanationLanguage>();
    }

    private void Worklists<TRequest>(DeadlineWorklist<TRequest> worklist)
    {
        Add(worklist);
        Add(worklist.Open);
        Add(worklist.PerProvider(world.Random.Next(0, 5)));
    }

    private DeadlineCase Case(int number)
    {
        var received = World.Rule.EffectiveFrom > world.Period.FirstDay ? World.Rule.EffectiveFrom : world.Period.FirstDay.PlusDays(world.Random.Next(0, 20));
        var later = received.PlusDays(world.Random.Next(0, 15));
        var @case = new DeadlineCase { Id = "C-" + number, Provider = world.Text(), ReceivedOn = received, ReceivedAt = number % 5 == 0 ? new LocalTime(18, 1) : null };
        return (number % 10) switch
        {
            0 => @case,
            1 or 2 => @case with { RepliedOn = later },
            3 => @case with { WithdrawnOn = later },
            4 => @case with { AbandonedOn = later },
            5 => @case with { ReceivedOn = null, StoppedAtReviewOn = later },
            6 => @case with { Effects = [ClockEffect.Suspend(later, number % 20 == 6 ? null : later.PlusDays(3), world.Text())] },
            7 => @case with { Effects = [ClockEffect.Restart(received, later)] },
            8 => @case with { Effects = [ClockEffect.Transfer(later)] },
            _ => @case with { ReceivedOn = null },
        };
    }

    private DeadlineVerdict? Judged(DeadlineCase @case)
    {
        try
        {
            return world.Calculator.Evaluate(World.Rule with { CutOff = new LocalTime(17, 30) }, @case, world.AsOf);
        }
        catch (ArgumentException)
        {
            // Random effects may contradict one another.
            return null;
        }
    }
}
