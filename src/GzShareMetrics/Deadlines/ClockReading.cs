using GzShareMetrics.Internal;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>One clock read at the end of one day.</summary>
internal readonly struct ClockReading
{
    private readonly IWorkingDayCalendar calendar;
    private readonly DeadlineRule rule;
    private readonly DeadlineStatus? ending;

    private ClockReading(
        IWorkingDayCalendar calendar, DeadlineRule rule, ClockCount? count, LocalDate day, DeadlineStatus? ending, ClockHistory? history)
    {
        this.calendar = calendar;
        this.rule = rule;
        this.ending = ending;
        Count = count;
        Day = day;
        History = history;
    }

    /// <summary>Gets the clock; none while it has not started.</summary>
    public ClockCount? Count { get; }

    /// <summary>Gets the day counted up to: that of the ending, or the day of the reading.</summary>
    public LocalDate Day { get; }

    /// <summary>Gets what the effects did; none when there are no effects.</summary>
    public ClockHistory? History { get; }

    public int Length => rule.Length + (History?.Extension ?? 0);

    public static ClockReading Of(IWorkingDayCalendar calendar, DeadlineRule rule, DeadlineCase @case, LocalDate asOf)
    {
        Guard.NotNull(rule);
        DeadlineCaseCheck.ThrowIfInvalid(rule, Guard.NotNull(@case));
        if (@case.ReceivedOn is { } day)
        {
            DeadlineCalculator.CheckInForce(rule, day);
        }

        var (ending, endedOn) = EndingOf(@case, asOf);
        if (@case.ReceivedOn is not { } received || received > asOf)
        {
            return new ClockReading(calendar, rule, null, endedOn, ending ?? DeadlineStatus.NotStarted, null);
        }

        var start = rule.CutOff is { } cutOff && @case.ReceivedAt is { } time && time > cutOff ? received.PlusDays(1) : received;
        var history = @case.Effects.Count == 0 ? null : ClockHistory.Of(calendar, rule, @case, start, endedOn);
        var count = history?.Count ?? new ClockCount(calendar, rule, start, null);
        return new ClockReading(calendar, rule, count, endedOn, ending, history);
    }

    /// <summary>Reads status and figures.</summary>
    public DeadlineClassification Figures()
    {
        if (Count is not { } count)
        {
            return new DeadlineClassification(ending.GetValueOrDefault(), 0, 0, 0);
        }

        var figures = Figures(calendar, rule, count, Day, ending == DeadlineStatus.OnTime, Length);
        if (ending is { } closed and not DeadlineStatus.OnTime)
        {
            return figures with { Status = closed, WorkingDaysRemaining = 0 };
        }

        if (History is not { } history)
        {
            return figures;
        }

        if (figures.Status == DeadlineStatus.OnTime && count.PositionOf(Day, rule.Length) == DuePosition.After)
        {
            return figures with { Status = DeadlineStatus.OnTimeByExtension };
        }

        return history.OpenPause is not null && figures.Status is DeadlineStatus.Running or DeadlineStatus.DueToday
            ? figures with { Status = DeadlineStatus.Suspended }
            : figures;
    }

    /// <summary>Reads status and figures of a clock up to a day, no ending but a reply considered.</summary>
    public static DeadlineClassification Figures(
        IWorkingDayCalendar calendar, DeadlineRule rule, in ClockCount count, LocalDate day, bool isAnswered, int length)
    {
        var used = count.WorkingDaysUsed(day);
        var position = count.PositionOf(day, length, used);
        if (position == DuePosition.After)
        {
            var status = isAnswered ? DeadlineStatus.AnsweredLate : DeadlineStatus.OverdueUnanswered;
            var late = rule.Unit == DeadlineUnit.WorkingDays ? used - length : calendar.CountWorkingDays(count.DueDay(length, out _)!.Value, day);
            return new DeadlineClassification(status, used, late, 0);
        }

        if (isAnswered)
        {
            return new DeadlineClassification(DeadlineStatus.OnTime, used, 0, 0);
        }

        return position == DuePosition.On
            ? new DeadlineClassification(DeadlineStatus.DueToday, used, 0, 0)
            : new DeadlineClassification(DeadlineStatus.Running, used, 0, Remaining(calendar, rule, count, day, used, length));
    }

    private static int Remaining(IWorkingDayCalendar calendar, DeadlineRule rule, in ClockCount count, LocalDate day, int used, int length)
    {
        if (rule.Unit == DeadlineUnit.WorkingDays)
        {
            return length - used;
        }

        var due = count.DueDay(length, out var isBeyond);
        var last = isBeyond ? calendar.Coverage.End : due;
        return last is { } end ? calendar.CountWorkingDays(day, end) : 0;
    }

    /// <summary>
    /// The ending that is known, as the status it leads to, with its day. A reply shows as <see cref="DeadlineStatus.OnTime"/> until it is measured.
    /// </summary>
    private static (DeadlineStatus? Ending, LocalDate Day) EndingOf(DeadlineCase @case, LocalDate asOf)
    {
        DeadlineStatus? known = null;
        var day = asOf;
        Consider(@case.RepliedOn, DeadlineStatus.OnTime);
        Consider(@case.StoppedAtReviewOn, DeadlineStatus.StoppedAtReview);
        Consider(@case.WithdrawnOn, DeadlineStatus.Withdrawn);
        Consider(@case.AbandonedOn, DeadlineStatus.Abandoned);
        for (var i = 0; i < @case.Effects.Count; i++)
        {
            if (@case.Effects[i] is { Kind: ClockEffectKind.Transfer } transfer)
            {
                Consider(transfer.From, DeadlineStatus.Transferred);
            }
        }

        return (known, day);

        void Consider(LocalDate? on, DeadlineStatus status)
        {
            if (on is { } candidate && (known is null ? candidate <= day : candidate < day))
            {
                known = status;
                day = candidate;
            }
        }
    }
}
