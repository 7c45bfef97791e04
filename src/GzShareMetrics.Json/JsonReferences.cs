using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Json;

/// <summary>What a JSON text refers to but does not hold, and a reader therefore needs: the organizations behind ids, working days, and rules.</summary>
/// <remarks>Immutable and thread-safe. Writing needs none of it.</remarks>
public sealed record JsonReferences
{
    /// <summary>
    /// Gets the organizations that ids are looked up in; empty by default. A bulletin and an <see cref="OrganizationDirectory"/> carry their own.
    /// </summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public OrganizationDirectory Directory
    {
        get;
        init => field = Guard.NotNull(value, nameof(Directory));
    } = OrganizationDirectory.Empty;

    /// <summary>
    /// Gets the working days of bulletins, their options and the tallies that count working days; those of the State Council's notices by default.
    /// </summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public IWorkingDayCalendar Calendar
    {
        get;
        init => field = Guard.NotNull(value, nameof(Calendar));
    } = ChinaWorkingDays.National;

    /// <summary>Gets the rules that tallies name by id; the embedded ones by default.</summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public DeadlineRuleSet Rules
    {
        get;
        init => field = Guard.NotNull(value, nameof(Rules));
    } = DeadlineRules.Embedded;
}
