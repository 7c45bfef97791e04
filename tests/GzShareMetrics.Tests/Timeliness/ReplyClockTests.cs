using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Timeliness;

/// <summary>The table of a reply clock reads exactly the days that it holds, and of them what counting day by day tells.</summary>
public sealed class ReplyClockTests
{
    private static readonly IWorkingDayCalendar Calendar = ChinaWorkingDays.National;
    private static readonly DeadlineCalculator Deadlines = new(Calendar);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply with { Id = "five", EffectiveFrom = new LocalDate(2016, 1, 1) };
    private static readonly LocalDate AsOf = new(2024, 12, 31);

    [Theory]
    [InlineData(StartDayCounting.Exclude, true)]
    [InlineData(StartDayCounting.Include, false)]
    public void TryRead_AnyStartAndReply_IsCountedDayByDayOrNotRead(StartDayCounting counting, bool byNumber)
    {
        var earliest = new LocalDate(2024, 11, 25);
        var rule = FiveDays with { EffectiveFrom = earliest, StartDayCounting = counting };
        Func<LocalDate, int> numberOf = byNumber ? DayNumber.Of : DayKey.Of;
        var clock = new ReplyClock(Deadlines, rule, AsOf, numberOf);
        clock.Classify(earliest, null);

        var wrong = new List<(LocalDate Start, LocalDate? Reply, (DeadlineStatus Status, int WorkingDays)? Read)>();
        var days = Enumerable.Range(-3, 44).Select(n => earliest.PlusDays(n)).ToArray();
        foreach (var start in days)
        {
            foreach (var reply in days.Select(static d => (LocalDate?)d).Append(null))
            {
                var isRead = clock.TryRead(numberOf(start), reply is { } day ? numberOf(day) : int.MaxValue, out var reading) && reading < ReplyReadings.Width;
                (DeadlineStatus, int)? read = isRead ? clock.Tell(reading) : null;
                (DeadlineStatus, int)? expected = start >= earliest && start <= AsOf && !(reply < start) ? Slowly(rule, start, reply) : null;
                if (read != expected)
                {
                    wrong.Add((start, reply, read));
                }
            }
        }

        wrong.Should().BeEmpty();
    }

    /// <summary>A rule that ended before the day of reading leaves days of the table without a rule, so there is none.</summary>
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void TryRead_ARuleThatEndsAboutTheDayOfReading_IsReadWhileItIsInForce(int days, bool isRead)
    {
        var clock = new ReplyClock(Deadlines, FiveDays with { EffectiveTo = AsOf.PlusDays(days) }, AsOf, DayNumber.Of);
        clock.Classify(AsOf.PlusDays(-5), null).Status.Should().Be(DeadlineStatus.Running);

        clock.TryRead(DayNumber.Of(AsOf), int.MaxValue, out _).Should().Be(isRead);
    }

    /// <summary>A hundred days back come fifty and a month more with them; what lies within asks for no other table.</summary>
    [Fact]
    public void Classify_ADayBeforeTheTable_ReachesHalfAsFarAgainAndAMonth()
    {
        var clock = new ReplyClock(Deadlines, FiveDays, AsOf, DayNumber.Of);
        clock.Classify(AsOf.PlusDays(-100), null);

        var table = clock.Table;
        table.Origin.Should().Be(DayNumber.Of(AsOf) - 100 - 50 - 31);
        table.Starts.Should().HaveCount(183, "182 days and one place after the last");
        clock.Classify(AsOf.PlusDays(-181), null);
        clock.Table.Starts.Should().BeSameAs(table.Starts);
        clock.Classify(AsOf.PlusDays(-182), null);
        clock.Table.Origin.Should().Be(DayNumber.Of(AsOf) - 182 - 91 - 31);
    }

    [Fact]
    public void Classify_TheFirstDayOfTheRule_IsTheFirstOfTheTableAndTheDayBeforeHasNoRule()
    {
        var rule = FiveDays with { EffectiveFrom = AsOf.PlusDays(-1) };
        var clock = new ReplyClock(Deadlines, rule, AsOf, DayNumber.Of);

        clock.Classify(AsOf.PlusDays(-2), null).Should().Be((DeadlineStatus.NoRuleApplies, 0));
        clock.TryRead(DayNumber.Of(AsOf), int.MaxValue, out _).Should().BeFalse("nothing has asked for a table");
        clock.Classify(AsOf.PlusDays(-1), null).Should().Be((DeadlineStatus.Running, 1));

        clock.Table.Origin.Should().Be(DayNumber.Of(AsOf) - 1);
    }

    [Fact]
    public void Classify_AStartOnTheDayOfReading_MakesTheTable()
    {
        var clock = new ReplyClock(Deadlines, FiveDays, AsOf, DayNumber.Of);

        clock.Classify(AsOf, null);

        clock.TryRead(DayNumber.Of(AsOf), int.MaxValue, out _).Should().BeTrue();
    }

    /// <summary>Behind the last day that can be written down there is none for a table to begin.</summary>
    [Fact]
    public void Classify_ReadOnTheLastDayThereIs_HasNoTable()
    {
        var clock = new ReplyClock(Deadlines, FiveDays, LocalDate.MaxIsoValue, DayNumber.Of);

        FluentActions.Invoking(() => clock.Classify(AsOf, null)).Should().Throw<WorkingDayRangeException>();
        clock.Classify(AsOf, AsOf).Should().Be((DeadlineStatus.OnTime, 0));
        clock.TryRead(DayNumber.Of(AsOf), DayNumber.Of(AsOf), out _).Should().BeFalse();
    }

    private static (DeadlineStatus Status, int WorkingDays) Slowly(DeadlineRule rule, LocalDate start, LocalDate? reply)
    {
        var isAnswered = reply <= AsOf;
        var end = isAnswered ? reply!.Value : AsOf;
        var first = rule.StartDayCounting == StartDayCounting.Include ? start : start.PlusDays(1);
        var (used, total, due) = (0, 0, first.PlusDays(-1));
        while (total < rule.Length)
        {
            due = due.PlusDays(1);
            total += Calendar.IsWorkingDay(due) ? 1 : 0;
        }

        for (var day = first; day <= end; day = day.PlusDays(1))
        {
            used += Calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return isAnswered ? (end <= due ? DeadlineStatus.OnTime : DeadlineStatus.AnsweredLate, used)
            : end < due ? (DeadlineStatus.Running, used)
            : (end == due ? DeadlineStatus.DueToday : DeadlineStatus.OverdueUnanswered, used);
    }
}
