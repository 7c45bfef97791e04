using System.Collections.ObjectModel;
using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>An open request on a worklist (待办事项).</summary>
/// <typeparam name="TRequest">The caller's type of request.</typeparam>
/// <remarks>Immutable and thread-safe as far as the request is.</remarks>
public sealed class DeadlineWorklistEntry<TRequest>
{
    internal DeadlineWorklistEntry(TRequest request, DeadlineVerdict verdict)
    {
        Request = request;
        Verdict = verdict;
    }

    /// <summary>Gets the request.</summary>
    public TRequest Request { get; }

    /// <summary>Gets the verdict on it.</summary>
    public DeadlineVerdict Verdict { get; }

    /// <summary>Gets the request's id, as its case names it.</summary>
    public string Id => Verdict.Case.Id;

    /// <summary>Gets the body that owes the reply, as the case names it.</summary>
    public string Provider => Verdict.Case.Provider;
}

/// <summary>
/// What is to be answered, and how urgently (待办清单): the open requests at the end of one day. The order never depends on the order of the input:
/// equal entries follow the receipt, the earlier first, then id and provider by ordinal comparison.
/// </summary>
/// <typeparam name="TRequest">The caller's type of request.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DeadlineWorklist<TRequest>
{
    private readonly DeadlineWorklistEntry<TRequest>[] entries;

    internal DeadlineWorklist(IEnumerable<DeadlineWorklistEntry<TRequest>> open, LocalDate asOf)
    {
        // The most urgent first: overdue by lateness, then by the days left, then what is suspended.
        entries =
        [
            .. open.OrderBy(static e => e.Verdict.Status switch
                {
                    DeadlineStatus.OverdueUnanswered => 0,
                    DeadlineStatus.Suspended => 2,
                    _ => 1,
                })
                .ThenByDescending(static e => e.Verdict.WorkingDaysLate)
                .ThenBy(static e => e.Verdict.WorkingDaysRemaining)
                .ThenBy(static e => e.Verdict.ReceivedOn)
                .ThenBy(static e => e.Id, StringComparer.Ordinal)
                .ThenBy(static e => e.Provider, StringComparer.Ordinal),
        ];
        AsOf = asOf;
        Open = Array.AsReadOnly(entries);
    }

    /// <summary>Gets the day at whose end the worklist stands.</summary>
    public LocalDate AsOf { get; }

    /// <summary>Gets every open request, the most urgent first: overdue, then running by the days left, then suspended.</summary>
    public IReadOnlyList<DeadlineWorklistEntry<TRequest>> Open { get; }

    /// <summary>Returns what falls due soon (即将到期), the nearest first; nothing overdue and nothing suspended.</summary>
    /// <param name="within">How many working days ahead: 0 for what is due on the day itself, 2 for the two working days after it as well.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="within"/> is negative.</exception>
    public IReadOnlyList<DeadlineWorklistEntry<TRequest>> Upcoming(int within)
    {
        Guard.NotNegative(within);
        return Where(e => e.Verdict.Status is DeadlineStatus.Running or DeadlineStatus.DueToday && e.Verdict.WorkingDaysRemaining <= within);
    }

    /// <summary>Returns what is overdue and unanswered (逾期未答复), the latest first.</summary>
    /// <returns>The entries.</returns>
    public IReadOnlyList<DeadlineWorklistEntry<TRequest>> Overdue() => Where(static e => e.Verdict.Status == DeadlineStatus.OverdueUnanswered);

    /// <summary>Returns what is overdue and unanswered by more than a second threshold (严重逾期), the latest first.</summary>
    /// <param name="moreThanWorkingDays">The threshold in working days after the due day; an entry exactly as late is not returned.</param>
    /// <returns>The entries.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="moreThanWorkingDays"/> is negative.</exception>
    public IReadOnlyList<DeadlineWorklistEntry<TRequest>> VeryLate(int moreThanWorkingDays)
    {
        Guard.NotNegative(moreThanWorkingDays);
        return Where(e => IsVeryLate(e, moreThanWorkingDays));
    }

    /// <summary>Returns one account per provider (分部门清单), those with the most very late requests first, then the most overdue, then by name.</summary>
    /// <param name="veryLateAfter">A request is very late when it is overdue by more working days than this.</param>
    /// <returns>The accounts; a provider without open requests is not among them.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="veryLateAfter"/> is negative.</exception>
    public IReadOnlyList<ProviderWorklist<TRequest>> PerProvider(int veryLateAfter)
    {
        Guard.NotNegative(veryLateAfter);
        ProviderWorklist<TRequest>[] accounts =
        [
            .. entries.GroupBy(static e => e.Provider, StringComparer.Ordinal)
                .Select(group => new ProviderWorklist<TRequest>(group.Key, [.. group], group.Count(e => IsVeryLate(e, veryLateAfter))))
                .OrderByDescending(static account => account.VeryLateCount)
                .ThenByDescending(static account => account.OverdueCount)
                .ThenBy(static account => account.Provider, StringComparer.Ordinal),
        ];
        return Array.AsReadOnly(accounts);
    }

    private static bool IsVeryLate(DeadlineWorklistEntry<TRequest> entry, int threshold) =>
        entry.Verdict.Status == DeadlineStatus.OverdueUnanswered && entry.Verdict.WorkingDaysLate > threshold;

    private ReadOnlyCollection<DeadlineWorklistEntry<TRequest>> Where(Predicate<DeadlineWorklistEntry<TRequest>> test) =>
        Array.AsReadOnly(Array.FindAll(entries, test));
}

/// <summary>One provider's part of a worklist (分部门清单).</summary>
/// <typeparam name="TRequest">The caller's type of request.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ProviderWorklist<TRequest>
{
    internal ProviderWorklist(string provider, DeadlineWorklistEntry<TRequest>[] open, int veryLate)
    {
        Provider = provider;
        Open = Array.AsReadOnly(open);
        VeryLateCount = veryLate;
        OverdueCount = open.Count(static e => e.Verdict.Status == DeadlineStatus.OverdueUnanswered);
        DueTodayCount = open.Count(static e => e.Verdict.Status == DeadlineStatus.DueToday);
        SuspendedCount = open.Count(static e => e.Verdict.Status == DeadlineStatus.Suspended);
    }

    /// <summary>Gets the provider's name; empty when the cases name none.</summary>
    public string Provider { get; }

    /// <summary>Gets its open requests, the most urgent first.</summary>
    public IReadOnlyList<DeadlineWorklistEntry<TRequest>> Open { get; }

    /// <summary>Gets how many are overdue and unanswered, the very late ones included.</summary>
    public int OverdueCount { get; }

    /// <summary>Gets how many are overdue by more than the second threshold.</summary>
    public int VeryLateCount { get; }

    /// <summary>Gets how many are due on the day itself.</summary>
    public int DueTodayCount { get; }

    /// <summary>Gets how many are suspended.</summary>
    public int SuspendedCount { get; }
}
