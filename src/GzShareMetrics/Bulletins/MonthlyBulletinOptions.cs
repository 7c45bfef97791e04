using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Bulletins;

/// <summary>
/// What a bulletin is compiled from besides the records (月报编制口径): the month, the directory, the working days and the reply rule, which the caller
/// names, and the counting rules, whose defaults are those of Guizhou's bulletin.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record MonthlyBulletinOptions
{
    /// <summary>Initializes a new instance of the <see cref="MonthlyBulletinOptions"/> class.</summary>
    /// <param name="period">The month reported on.</param>
    /// <param name="directory">The organizations; its order lists ties and the tables without a ranking.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="replyRule">The rule for the provider's reply, for example <see cref="DeadlineRules.GuizhouProviderReply"/>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The period is cumulative.</exception>
    public MonthlyBulletinOptions(ReportingPeriod period, OrganizationDirectory directory, IWorkingDayCalendar calendar, DeadlineRule replyRule)
    {
        Period = Guard.NotNull(period);
        if (period.Scope != PeriodScope.Month)
        {
            throw new ArgumentException($"A monthly bulletin is of one month; the period {period} is {period.Scope}.", nameof(period));
        }

        Directory = Guard.NotNull(directory);
        Calendar = Guard.NotNull(calendar);
        ReplyRule = Guard.NotNull(replyRule);
        AsOf = period.LastDay;
    }

    /// <summary>Gets the month reported on.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets the organizations.</summary>
    public OrganizationDirectory Directory { get; }

    /// <summary>Gets the working days.</summary>
    public IWorkingDayCalendar Calendar { get; }

    /// <summary>Gets the rule for the provider's reply.</summary>
    public DeadlineRule ReplyRule { get; }

    /// <summary>Gets the day at whose end records are read; the period's last day unless set. Later events are not known yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set before the period.</exception>
    public LocalDate AsOf
    {
        get;
        init => field = value >= Period.FirstDay
            ? value
            : throw new ArgumentOutOfRangeException(
                nameof(AsOf), value, $"The state as of {Guard.Iso(value)} lies before the period {Period}, which begins on {Guard.Iso(Period.FirstDay)}.");
    }

    /// <summary>Gets the definition of response timeliness; <see cref="TimelinessDefinition.OnTimeOfDue"/> unless set.</summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public TimelinessDefinition TimelinessDefinition
    {
        get;
        init => field = Guard.NotNull(value, nameof(TimelinessDefinition));
    } = TimelinessDefinition.OnTimeOfDue;

    /// <summary>Gets which requests timeliness is taken over; those submitted in the period unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to unspecified.</exception>
    public TimelinessPopulation TimelinessPopulation
    {
        get;
        init => field = Guard.Specified(value, nameof(TimelinessPopulation));
    } = TimelinessPopulation.SubmittedInPeriod;

    /// <summary>Gets how many places the department tables show; 10 unless set. A tie at the cut is shown whole.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int DepartmentPlaces
    {
        get;
        init => field = Guard.Positive(value, nameof(DepartmentPlaces));
    } = 10;

    /// <summary>Gets how many places the timeliness ranking shows; 3 unless set. A tie at the cut is shown whole.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int TimelinessPlaces
    {
        get;
        init => field = Guard.Positive(value, nameof(TimelinessPlaces));
    } = 3;

    /// <summary>Returns period, day, rule and definition, in the invariant culture.</summary>
    /// <returns>For example <c>2024-12 as of 2024-12-31, GZ-2023-13-reply, OnTimeOfDue, SubmittedInPeriod</c>.</returns>
    public override string ToString() => $"{Period} as of {Guard.Iso(AsOf)}, {ReplyRule}, {TimelinessDefinition}, {TimelinessPopulation}";
}
