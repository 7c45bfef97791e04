using CsCheck;
using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

public sealed partial class DeadlineCalculatorTests
{
    private static readonly LocalDate Mon_2024_01_01 = new(2024, 1, 1);

    private static readonly Gen<DeadlineRule> GenRule =
        from unit in Gen.OneOf(DeadlineUnit.WorkingDays, DeadlineUnit.WorkingDays, DeadlineUnit.CalendarDays, DeadlineUnit.Months)
        from length in unit == DeadlineUnit.Months ? Gen.Int[1, 2] : Gen.Int[1, 12]
        from start in Gen.OneOf(StartDayCounting.Exclude, StartDayCounting.Include)
        from hasCutOff in Gen.Bool
        select FiveDays with
        {
            EffectiveFrom = Mon_2024_01_01,
            Unit = unit,
            Length = length,
            MaxExtension = DeadlineRule.MaxLength,
            StartDayCounting = start,
            CutOff = hasCutOff ? new LocalTime(17, 0) : null,
        };

    /// <summary>Four hundred days, of which about two in three are worked, in no order that a week would have.</summary>
    private static readonly Gen<ListedCalendar> GenCalendar =
        from works in Gen.Int[0, 9].Array[400]
        from weekly in Gen.Bool
        select new ListedCalendar(Mon_2024_01_01, [.. works.Select((n, i) => weekly ? i % 7 < 5 != (n == 0) : n < 6)]);

    /// <summary>Effects one after the other: gaps of some days, spans of some days, the last perhaps without an end.</summary>
    private static readonly Gen<List<ClockEffect>> GenEffects =
        from count in Gen.OneOf(0, 0, 1, 1, 2, 3, 4)
        from kinds in Gen.Int[0, 9].Array[count]
        from gaps in Gen.Int[0, 8].Array[count]
        from lengths in Gen.Int[0, 6].Array[count]
        from isOpen in Gen.Bool
        select Sequence(kinds, gaps, lengths, isOpen);

    private static Gen<(ListedCalendar Calendar, DeadlineRule Rule, DeadlineCase Facts, int AsOf)> GenOpenCase =>
        from calendar in GenCalendar
        from rule in GenRule
        from effects in GenEffects
        from received in Gen.Int[0, 20]
        from asOf in Gen.Int[20, 80]
        select (calendar, rule, new DeadlineCase { ReceivedOn = Mon_2024_01_01.PlusDays(received), Effects = effects }, asOf);

    private static List<ClockEffect> Sequence(int[] kinds, int[] gaps, int[] lengths, bool isOpen)
    {
        var effects = new List<ClockEffect>();
        var day = Mon_2024_01_01.PlusDays(20);
        for (var i = 0; i < kinds.Length; i++)
        {
            day = day.PlusDays(gaps[i]);
            LocalDate? end = isOpen && i == kinds.Length - 1 ? null : day.PlusDays(lengths[i]);
            switch (kinds[i])
            {
                case < 3:
                    effects.Add(ClockEffect.Exclude(day, day.PlusDays(lengths[i])));
                    day = day.PlusDays(lengths[i] + 1);
                    break;
                case < 6:
                    effects.Add(ClockEffect.Suspend(day, end));
                    day = day.PlusDays(lengths[i]);
                    break;
                case 6:
                    effects.Add(ClockEffect.Restart(day, end));
                    if (gaps[i] > 4)
                    {
                        effects.Add(ClockEffect.Extend(gaps[i], day, day.PlusDays((lengths[i] + 1) / 2)));
                    }

                    day = day.PlusDays(lengths[i]);
                    break;
                case 7 when i == kinds.Length - 1:
                    effects.Add(ClockEffect.Transfer(day));
                    break;
                default:
                    effects.Add(ClockEffect.Extend(lengths[i] + 1, day, day));
                    day = day.PlusDays(1);
                    break;
            }
        }

        return effects;
    }

    [Fact]
    public void Evaluate_AnyCase_AgreesWithLivingThroughTheDays() =>
        (from calendar in GenCalendar
         from rule in GenRule
         from effects in GenEffects
         from received in Gen.Int[0, 20]
         from hour in Gen.Int[15, 19]
         from reply in Gen.Int[0, 60]
         from ending in Gen.Int[0, 5]
         from asOf in Gen.Int[0, 80]
         select (calendar, rule, effects, received, hour, reply, ending, asOf)).Sample(
            x =>
            {
                var received = Mon_2024_01_01.PlusDays(x.received);
                var ended = received.PlusDays(x.reply);
                var asOf = Mon_2024_01_01.PlusDays(x.asOf);
                var facts = new DeadlineCase
                {
                    ReceivedOn = received,
                    ReceivedAt = new LocalTime(x.hour, 0),
                    RepliedOn = x.ending < 3 ? ended : null,
                    WithdrawnOn = x.ending == 3 ? ended : null,
                    AbandonedOn = x.ending == 4 ? ended : null,
                    Effects = x.ending < 3 ? x.effects.FindAll(e => e.From <= ended) : x.effects,
                };

                var expected = DayByDayClock.Run(x.calendar, x.rule, facts, asOf);
                var verdict = new DeadlineCalculator(x.calendar).Evaluate(x.rule, facts, asOf);

                verdict.Status.Should().Be(expected.Status);
                verdict.WorkingDaysUsed.Should().Be(expected.WorkingDaysUsed);
                verdict.WorkingDaysLate.Should().Be(expected.WorkingDaysLate);
                verdict.DueDay.Should().Be(expected.DueDay);
                verdict.Extension.Should().Be(expected.Extension);
                verdict.EffectsNotApplied.Should().Equal(expected.NotApplied);
                new DeadlineCalculator(x.calendar).Classify(x.rule, facts, asOf).Should().Be(verdict.Figures);
            },
            iter: 20_000);

    [Fact]
    public void Classify_PlainRequest_AgreesWithTheCaseOfTheSameDays() =>
        Gen.Select(GenCalendar, GenRule, Gen.Int[0, 90], Gen.Int[0, 40], Gen.Int[0, 120], Gen.Bool).Sample(
            (calendar, rule, received, reply, asOf, isAnswered) =>
            {
                var calculator = new DeadlineCalculator(calendar);
                var start = Mon_2024_01_01.PlusDays(received);
                LocalDate? replied = isAnswered ? start.PlusDays(reply) : null;
                var day = Mon_2024_01_01.PlusDays(asOf);

                var plain = calculator.Evaluate(rule, start, replied, day);
                var full = calculator.Evaluate(rule, new DeadlineCase { ReceivedOn = start, RepliedOn = replied }, day);

                plain.Figures.Should().Be(full.Figures).And.Be(calculator.Classify(rule, start, replied, day));
                plain.DueDay.Should().Be(full.DueDay);
                if (plain.DueDay is { } due)
                {
                    calculator.DeadlineFor(rule, start).Should().Be(due);
                }
            },
            iter: 5_000);

    [Fact]
    public void DeadlineFor_EveryDayOfTheCalendar_AgreesWithWalking()
    {
        var national = ChinaWorkingDays.National;
        var rules = new[] { 1, 2, 5, 10, 15, 20 }.Select(n => FiveDays with { Length = n, EffectiveFrom = national.Coverage.Start }).ToArray();
        for (var received = national.Coverage.Start; received < new LocalDate(2026, 11, 1); received = received.PlusDays(1))
        {
            foreach (var rule in rules)
            {
                var due = received;
                for (var left = rule.Length; left > 0;)
                {
                    due = due.PlusDays(1);
                    left -= national.IsWorkingDay(due) ? 1 : 0;
                }

                Calculator.DeadlineFor(rule, received).Should().Be(due);
            }
        }
    }

    [Fact]
    public void Evaluate_AnyCase_EvidenceCountsWhatTheVerdictSays() =>
        GenOpenCase.Sample(
            x =>
            {
                var verdict = new DeadlineCalculator(x.Calendar).Evaluate(x.Rule, x.Facts, Mon_2024_01_01.PlusDays(x.AsOf));
                var upTo = verdict.Evidence.Where(d => d.Day <= verdict.CountedTo).ToList();

                upTo.Count(d => d.Kind == DeadlineDayKind.Counted && x.Calendar.IsWorkingDay(d.Day)).Should().Be(verdict.WorkingDaysUsed);
                verdict.Evidence.Where(d => d.IsDueDay).Select(d => (LocalDate?)d.Day).SingleOrDefault().Should().Be(verdict.DueDay);
                verdict.Evidence.Where(d => d.Number is not null).Select(d => d.Number).Should().Equal(Enumerable.Range(1, verdict.Evidence.Count(d => d.Number is not null)).Cast<int?>());
                if (x.Rule.Unit == DeadlineUnit.WorkingDays && verdict.DueDay is not null)
                {
                    verdict.Evidence.Single(d => d.IsDueDay).Number.Should().Be(x.Rule.Length + verdict.Extension);
                }
            },
            iter: 5_000);
}
