using GzShareMetrics.Internal;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Comparisons;

/// <summary>Makes comparisons of rankings.</summary>
public static class RankingComparison
{
    /// <summary>Compares the rankings of two periods.</summary>
    /// <typeparam name="TSubject">What is ranked.</typeparam>
    /// <typeparam name="TValue">What it is ranked by.</typeparam>
    /// <param name="periods">The periods.</param>
    /// <param name="previous">The ranking of the earlier period.</param>
    /// <param name="current">The ranking of the later period.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RankingMismatchException">
    /// The rankings differ in direction or tie rule, so that their ranks do not mean the same; or in where their tables are cut, so that who is new would only
    /// tell that one table is longer.
    /// </exception>
    public static RankingComparison<TSubject, TValue> Between<TSubject, TValue>(
        PeriodPair periods, Ranking<TSubject, TValue> previous, Ranking<TSubject, TValue> current)
        where TSubject : notnull
    {
        Guard.NotNull(periods);
        Guard.NotNull(previous);
        Guard.NotNull(current);
        if (previous.Direction != current.Direction || previous.TieRule != current.TieRule || !AreCutAlike(previous.Options, current.Options))
        {
            throw new RankingMismatchException(periods, Describe(previous), Describe(current));
        }

        return new RankingComparison<TSubject, TValue>(periods, previous, current);
    }

    /// <summary>A policy for ties across the cut means nothing to tables without one.</summary>
    private static bool AreCutAlike<TSubject, TValue>(RankingOptions<TSubject, TValue> one, RankingOptions<TSubject, TValue> other)
        where TSubject : notnull =>
        one.TopN == other.TopN && (one.TopN is null || one.CutTies == other.CutTies);

    private static string Describe<TSubject, TValue>(Ranking<TSubject, TValue> ranking)
        where TSubject : notnull => Guard.Invariant($"{ranking.Direction}, {ranking.TieRule}, ")
            + (ranking.Options.TopN is { } topN ? Guard.Invariant($"top {topN}, ties across the cut: {ranking.Options.CutTies}") : "all");
}

/// <summary>How the table of one period differs from that of an earlier one (排名变化): moves, newcomers, leavers.</summary>
/// <typeparam name="TSubject">What is ranked.</typeparam>
/// <typeparam name="TValue">What it is ranked by.</typeparam>
/// <remarks>
/// The tables are what is compared: who stands beyond the cut is not in the table, but its rank is still known, so a newcomer to the top ten
/// may come from place 11. Immutable and thread-safe.
/// </remarks>
public sealed class RankingComparison<TSubject, TValue>
    where TSubject : notnull
{
    internal RankingComparison(PeriodPair periods, Ranking<TSubject, TValue> previous, Ranking<TSubject, TValue> current)
    {
        Periods = periods;
        Previous = previous;
        Current = current;
        var rows = new RankMove<TSubject, TValue>[current.Entries.Count];
        var moves = new List<RankMove<TSubject, TValue>>(rows.Length);
        var newcomers = new List<RankMove<TSubject, TValue>>();
        var stayed = new bool[previous.Entries.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            var entry = current.Entries[i];
            var place = previous.PlaceOf(entry.Subject);
            var standing = previous.StandingAt(place);
            rows[i] = new(entry.Subject, previous.EntryAt(place), standing, entry, RankingStanding.Shown);
            if (standing == RankingStanding.Shown)
            {
                stayed[place!.Value] = true;
                moves.Add(rows[i]);
            }
            else
            {
                newcomers.Add(rows[i]);
            }
        }

        Rows = Array.AsReadOnly(rows);
        Newcomers = newcomers.AsReadOnly();
        Moves = moves.AsReadOnly();
        Leavers = Array.AsReadOnly(previous.Entries.Where((_, place) => !stayed[place]).Select(Leaver).ToArray());
    }

    /// <summary>Gets the compared periods.</summary>
    public PeriodPair Periods { get; }

    /// <summary>Gets the earlier ranking.</summary>
    public Ranking<TSubject, TValue> Previous { get; }

    /// <summary>Gets the current ranking.</summary>
    public Ranking<TSubject, TValue> Current { get; }

    /// <summary>Gets a row for each entry of the current table, in its order.</summary>
    public IReadOnlyList<RankMove<TSubject, TValue>> Rows { get; }

    /// <summary>Gets the subjects in both tables, in the order of the current one.</summary>
    public IReadOnlyList<RankMove<TSubject, TValue>> Moves { get; }

    /// <summary>Gets the subjects that are in the current table only (新上榜), in its order.</summary>
    public IReadOnlyList<RankMove<TSubject, TValue>> Newcomers { get; }

    /// <summary>Gets the subjects that are in the earlier table only (退榜), in its order.</summary>
    public IReadOnlyList<RankMove<TSubject, TValue>> Leavers { get; }

    private RankMove<TSubject, TValue> Leaver(RankedEntry<TSubject, TValue> entry)
    {
        var place = Current.PlaceOf(entry.Subject);
        return new(entry.Subject, entry, RankingStanding.Shown, Current.EntryAt(place), Current.StandingAt(place));
    }
}

/// <summary>Rankings whose ranks do not mean the same, or whose tables are cut in different places.</summary>
public sealed class RankingMismatchException : InvalidOperationException
{
    internal RankingMismatchException(PeriodPair periods, string previous, string current)
        : base($"The ranking of {periods.Previous} ({previous}) and that of {periods.Current} ({current}) are made by different rules, so their ranks do not compare. Rank both by the same direction and tie rule, and cut both at the same place.") =>
        Periods = periods;

    /// <summary>Gets the periods of the rankings.</summary>
    public PeriodPair Periods { get; }
}
