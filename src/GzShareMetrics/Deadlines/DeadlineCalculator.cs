using System.Runtime.CompilerServices;
using GzShareMetrics.Internal;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>
/// Answers when a reply is due, and whether it came in time (时限计算). The start day is not counted unless the rule says so; a reply on or before
/// the due day is on time; days are compared, not instants. A reply on a rest day behind the due day is late.
/// </summary>
/// <remarks>
/// Stateless after construction and thread-safe. Every question names its day: <c>asOf</c> stands for the end of that civil day, and what happened
/// later is not known yet. Verdicts are proved from the days up to then, so that they hold at the end of the calendar's coverage even where the due
/// day itself lies beyond it; <see cref="WorkingDayRangeException"/> is thrown only when a figure cannot be decided.
/// </remarks>
public sealed partial class DeadlineCalculator
{
    private readonly IWorkingDayCalendar calendar;

    /// <summary>Initializes a new instance of the <see cref="DeadlineCalculator"/> class.</summary>
    /// <param name="calendar">The working days to count by.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is <see langword="null"/>.</exception>
    public DeadlineCalculator(IWorkingDayCalendar calendar) => this.calendar = Guard.NotNull(calendar);

    /// <summary>Gets the working days counted by.</summary>
    public IWorkingDayCalendar Calendar => calendar;

    /// <summary>Returns the due day (到期日) of a request received on a day: the last day on which a reply is on time.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="receivedOn">The day on which the clock starts.</param>
    /// <returns>The due day.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleNotInForceException">The rule is not in force on <paramref name="receivedOn"/>.</exception>
    /// <exception cref="WorkingDayRangeException">The receipt or the due day is outside the calendar's coverage.</exception>
    public LocalDate DeadlineFor(DeadlineRule rule, LocalDate receivedOn)
    {
        CheckInForce(rule, receivedOn);
        if (rule.Unit == DeadlineUnit.WorkingDays)
        {
            var counted = rule.StartDayCounting == StartDayCounting.Include && calendar.IsWorkingDay(receivedOn) ? 1 : 0;
            return calendar.AddWorkingDays(receivedOn, rule.Length - counted);
        }

        return calendar.NextOrSame(new ClockCount(calendar, rule, receivedOn, null).LastDay(rule.Length));
    }

    /// <summary>Judges a plain request: received on a day, replied to or not.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="receivedOn">The day on which the clock starts.</param>
    /// <param name="repliedOn">The day of the reply, or <see langword="null"/> while there is none. A reply after <paramref name="asOf"/> is not known yet.</param>
    /// <param name="asOf">The day at whose end the verdict stands.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleNotInForceException">The rule is not in force on <paramref name="receivedOn"/>.</exception>
    /// <exception cref="InvalidDeadlineCaseException">The reply is before the receipt.</exception>
    /// <exception cref="WorkingDayRangeException">A day that has to be counted is outside the calendar's coverage.</exception>
    public DeadlineVerdict Evaluate(DeadlineRule rule, LocalDate receivedOn, LocalDate? repliedOn, LocalDate asOf)
    {
        var figures = Classify(rule, receivedOn, repliedOn, asOf);
        return DeadlineVerdict.OfPlain(this, rule, receivedOn, repliedOn, asOf, figures);
    }

    /// <summary>Judges a request with all that happened to its clock.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="case">What is known of the clock; facts after <paramref name="asOf"/> are left aside.</param>
    /// <param name="asOf">The day at whose end the verdict stands.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleNotInForceException">The rule is not in force on the day of the receipt.</exception>
    /// <exception cref="InvalidDeadlineCaseException">The days of the case contradict each other, or an extension goes beyond the rule.</exception>
    /// <exception cref="WorkingDayRangeException">A day that has to be counted is outside the calendar's coverage.</exception>
    public DeadlineVerdict Evaluate(DeadlineRule rule, DeadlineCase @case, LocalDate asOf) =>
        DeadlineVerdict.Of(this, rule, @case, asOf);

    /// <summary>Judges a plain request without allocating: the figures of <see cref="Evaluate(DeadlineRule, LocalDate, LocalDate?, LocalDate)"/> alone.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="receivedOn">The day on which the clock starts.</param>
    /// <param name="repliedOn">The day of the reply, or <see langword="null"/> while there is none.</param>
    /// <param name="asOf">The day at whose end the verdict stands.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleNotInForceException">The rule is not in force on <paramref name="receivedOn"/>.</exception>
    /// <exception cref="InvalidDeadlineCaseException">The reply is before the receipt.</exception>
    /// <exception cref="WorkingDayRangeException">A day that has to be counted is outside the calendar's coverage.</exception>
    public DeadlineClassification Classify(DeadlineRule rule, LocalDate receivedOn, LocalDate? repliedOn, LocalDate asOf)
    {
        CheckInForce(rule, receivedOn);
        var answered = false;
        var day = asOf;
        if (repliedOn is { } replied)
        {
            if (replied < receivedOn)
            {
                throw RepliedBefore(replied, receivedOn);
            }

            answered = replied <= asOf;
            day = answered ? replied : asOf;
        }

        return asOf < receivedOn
            ? new DeadlineClassification(DeadlineStatus.NotStarted, 0, 0, 0)
            : ClockReading.Figures(calendar, rule, new ClockCount(calendar, rule, receivedOn, null), day, answered, rule.Length);
    }

    /// <summary>Judges a request with all that happened to its clock, and returns the figures alone. A case without effects costs no allocation.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="case">What is known of the clock.</param>
    /// <param name="asOf">The day at whose end the verdict stands.</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="DeadlineRuleNotInForceException">The rule is not in force on the day of the receipt.</exception>
    /// <exception cref="InvalidDeadlineCaseException">The days of the case contradict each other, or an extension goes beyond the rule.</exception>
    /// <exception cref="WorkingDayRangeException">A day that has to be counted is outside the calendar's coverage.</exception>
    public DeadlineClassification Classify(DeadlineRule rule, DeadlineCase @case, LocalDate asOf) => ClockReading.Of(calendar, rule, @case, asOf).Figures();

    internal static void CheckInForce(DeadlineRule rule, LocalDate day)
    {
        if (!Guard.NotNull(rule).IsInForceOn(day))
        {
            throw new DeadlineRuleNotInForceException(rule, day);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static InvalidDeadlineCaseException RepliedBefore(LocalDate replied, LocalDate received) =>
        new(string.Empty, [$"replied on {DayText.Iso(replied)}, before it was received on {DayText.Iso(received)}"]);
}
