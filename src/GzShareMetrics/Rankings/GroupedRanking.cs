using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>The ranking inside one group (分组排名), for example among the departments of one region.</summary>
/// <typeparam name="TGroup">What tells the groups apart.</typeparam>
/// <typeparam name="TSubject">What is ranked.</typeparam>
/// <typeparam name="TValue">What it is ranked by.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RankingGroup<TGroup, TSubject, TValue>
    where TGroup : notnull
    where TSubject : notnull
{
    internal RankingGroup(TGroup key, Ranking<TSubject, TValue> ranking)
    {
        Key = key;
        Ranking = ranking;
    }

    /// <summary>Gets what the subjects of the group have in common.</summary>
    public TGroup Key { get; }

    /// <summary>Gets the ranking among them; ranks begin at 1, the cut and the shares are the group's own.</summary>
    public Ranking<TSubject, TValue> Ranking { get; }
}

/// <summary>Rankings inside groups (分组排名), one for each.</summary>
/// <typeparam name="TGroup">What tells the groups apart.</typeparam>
/// <typeparam name="TSubject">What is ranked.</typeparam>
/// <typeparam name="TValue">What it is ranked by.</typeparam>
/// <remarks>Made by <see cref="RankingCalculator.RankWithinGroups"/>. Immutable and thread-safe.</remarks>
public sealed class GroupedRanking<TGroup, TSubject, TValue>
    where TGroup : notnull
    where TSubject : notnull
{
    private readonly Dictionary<TSubject, int> groupOf;

    internal GroupedRanking(RankingGroup<TGroup, TSubject, TValue>[] groups, Dictionary<TSubject, int> groupOf)
    {
        Groups = Array.AsReadOnly(groups);
        this.groupOf = groupOf;
    }

    /// <summary>Gets the groups, in their order; none is empty.</summary>
    public IReadOnlyList<RankingGroup<TGroup, TSubject, TValue>> Groups { get; }

    /// <summary>Finds the group a subject was ranked in, or left out of the ranking of.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>The group, or <see langword="null"/> for a subject that was not given.</returns>
    public RankingGroup<TGroup, TSubject, TValue>? GroupOf(TSubject subject) => groupOf.TryGetValue(Guard.NotNull(subject), out var group) ? Groups[group] : null;

    /// <summary>Finds a subject's entry in the ranking of its group, whether or not the table shows it.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>The entry, or <see langword="null"/> when the subject is not ranked.</returns>
    public RankedEntry<TSubject, TValue>? Find(TSubject subject) => GroupOf(subject)?.Ranking.Find(subject);

    internal static GroupedRanking<TGroup, TSubject, TValue> Of(
        TSubject[] subjects, Func<TSubject, TValue> value, Func<TSubject, TGroup> group, RankingRules<TSubject, TValue> rules, IComparer<TGroup> groupOrder)
    {
        var homes = SubjectRegister.Number(subjects, "items");
        var members = new Dictionary<TGroup, List<TSubject>>();
        foreach (var subject in subjects)
        {
            var key = group(subject) ?? throw new RankingValueException(subject, "it has no group (null)");
            if (!members.TryGetValue(key, out var list))
            {
                members.Add(key, list = []);
            }

            list.Add(subject);
        }

        var keys = members.Keys.ToArray();
        Array.Sort(keys, groupOrder);
        var groups = new RankingGroup<TGroup, TSubject, TValue>[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (i > 0 && groupOrder.Compare(keys[i - 1], keys[i]) == 0)
            {
                throw IndistinguishableSubjectsException.OfGroups(keys[i - 1], keys[i]);
            }

            groups[i] = new RankingGroup<TGroup, TSubject, TValue>(keys[i], new RankingField<TSubject, TValue>(rules, members[keys[i]], value).Rank());
            foreach (var subject in members[keys[i]])
            {
                homes[subject] = i;
            }
        }

        return new GroupedRanking<TGroup, TSubject, TValue>(groups, homes);
    }
}
