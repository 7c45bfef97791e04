using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>
/// Puts subjects in the order of a value (排名). Values are compared exactly, before any rounding; the order is total, so the same subjects in
/// any input order give the same ranking.
/// </summary>
/// <remarks>Stateless and thread-safe.</remarks>
public sealed class RankingCalculator
{
    /// <summary>Ranks subjects by a value.</summary>
    /// <typeparam name="TSubject">What is ranked; each subject once, by its own equality.</typeparam>
    /// <typeparam name="TValue">What it is ranked by, for example <see cref="CallVolume"/>, <see cref="Rate"/>, <see cref="long"/> or <see cref="decimal"/>.</typeparam>
    /// <param name="items">The subjects, in any order; none gives an empty ranking.</param>
    /// <param name="value">Reads a subject's value; asked once for each.</param>
    /// <param name="options">The rules; by default greatest first, 1-2-2-4, everybody shown.</param>
    /// <returns>The ranking.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> or <paramref name="value"/> is null.</exception>
    /// <exception cref="ArgumentException">A subject is null.</exception>
    /// <exception cref="RankingValueException">A value or the key of a tie-break is NaN or infinite, or a count or volume is negative.</exception>
    /// <exception cref="DuplicateSubjectException">A subject stands more than once.</exception>
    /// <exception cref="RankingOptionsException">The options lack an order or contradict one another.</exception>
    /// <exception cref="TieAcrossCutException">A tie straddles the cut and the policy is <see cref="CutTiePolicy.Fail"/>.</exception>
    /// <exception cref="IndistinguishableSubjectsException">The listing order has tied or unranked subjects as equal that are not.</exception>
    /// <exception cref="OverflowException">The counts, for the shares, add up to more than <see cref="long.MaxValue"/>.</exception>
    public Ranking<TSubject, TValue> Rank<TSubject, TValue>(
        IEnumerable<TSubject> items, Func<TSubject, TValue> value, RankingOptions<TSubject, TValue>? options = null)
        where TSubject : notnull
    {
        Guard.NotNull(items);
        Guard.NotNull(value);
        var rules = new RankingRules<TSubject, TValue>(options ?? new RankingOptions<TSubject, TValue>());
        return new RankingField<TSubject, TValue>(rules, items, value).Rank();
    }

    /// <summary>Ranks subjects inside groups: the departments of each region, the provincial departments apart from the prefectures.</summary>
    /// <typeparam name="TSubject">What is ranked; each subject once, by its own equality.</typeparam>
    /// <typeparam name="TValue">What it is ranked by.</typeparam>
    /// <typeparam name="TGroup">What tells the groups apart, by its own equality.</typeparam>
    /// <param name="items">The subjects, in any order; none gives no groups.</param>
    /// <param name="value">Reads a subject's value; asked once for each.</param>
    /// <param name="group">Reads a subject's group.</param>
    /// <param name="options">The rules, which hold for each group by itself: a cut after 3 shows three of every group.</param>
    /// <param name="groupOrder">The order of the groups; by default the type's own (ordinal for texts).</param>
    /// <returns>The rankings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/>, <paramref name="value"/> or <paramref name="group"/> is null.</exception>
    /// <exception cref="ArgumentException">A subject is null, or <paramref name="groupOrder"/> is left out and groups have no order of their own.</exception>
    /// <exception cref="RankingValueException">A subject's group is null, a value or the key of a tie-break is NaN or infinite, or a count or volume is negative.</exception>
    /// <exception cref="DuplicateSubjectException">A subject stands more than once, in one group or in two.</exception>
    /// <exception cref="RankingOptionsException">The options lack an order or contradict one another.</exception>
    /// <exception cref="TieAcrossCutException">A tie straddles the cut of a group and the policy is <see cref="CutTiePolicy.Fail"/>.</exception>
    /// <exception cref="IndistinguishableSubjectsException">The listing order or the order of groups has as equal what is not.</exception>
    /// <exception cref="OverflowException">The counts of a group, for the shares, add up to more than <see cref="long.MaxValue"/>.</exception>
    public GroupedRanking<TGroup, TSubject, TValue> RankWithinGroups<TSubject, TValue, TGroup>(
        IEnumerable<TSubject> items,
        Func<TSubject, TValue> value,
        Func<TSubject, TGroup> group,
        RankingOptions<TSubject, TValue>? options = null,
        IComparer<TGroup>? groupOrder = null)
        where TSubject : notnull
        where TGroup : notnull
    {
        Guard.NotNull(items);
        Guard.NotNull(value);
        Guard.NotNull(group);
        var rules = new RankingRules<TSubject, TValue>(options ?? new RankingOptions<TSubject, TValue>());
        var order = groupOrder ?? DefaultOrder.Of<TGroup>()
            ?? throw new ArgumentException($"Groups of type {typeof(TGroup).Name} have no order of their own; give one.", nameof(groupOrder));
        return GroupedRanking<TGroup, TSubject, TValue>.Of([.. items], value, group, rules, order);
    }
}
