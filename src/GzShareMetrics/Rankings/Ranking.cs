using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>A ranking (排名): the entries in their order, what is left out and why, and the rules it was made by.</summary>
/// <typeparam name="TSubject">What is ranked.</typeparam>
/// <typeparam name="TValue">What it is ranked by.</typeparam>
/// <remarks>Made by <see cref="RankingCalculator"/>. Immutable and thread-safe.</remarks>
public sealed class Ranking<TSubject, TValue>
    where TSubject : notnull
{
    internal const int NoValue = -1;
    internal const int SmallVolume = -2;

    private readonly Dictionary<TSubject, int> candidates;

    /// <summary>Where each candidate stands in <see cref="AllEntries"/>, from 0; or why it does not.</summary>
    private readonly int[] places;

    internal Ranking(
        RankingOptions<TSubject, TValue> options,
        RankedEntry<TSubject, TValue>[] all,
        int shown,
        int tiedBeyondCut,
        TSubject[] unranked,
        TSubject[] belowMinimumVolume,
        Dictionary<TSubject, int> candidates,
        int[] places)
    {
        Options = options;
        AllEntries = Array.AsReadOnly(all);
        Entries = shown == all.Length ? AllEntries : Array.AsReadOnly(all.AsSpan(0, shown).ToArray());
        Unranked = Array.AsReadOnly(unranked);
        BelowMinimumVolume = Array.AsReadOnly(belowMinimumVolume);
        TiedBeyondCut = Array.AsReadOnly(Array.ConvertAll(all.AsSpan(shown, tiedBeyondCut).ToArray(), static entry => entry.Subject));
        this.candidates = candidates;
        this.places = places;
    }

    /// <summary>Gets the rows of the table, best first: all ranked subjects, or those down to the cut.</summary>
    public IReadOnlyList<RankedEntry<TSubject, TValue>> Entries { get; }

    /// <summary>Gets the rows of all ranked subjects, also those beyond the cut.</summary>
    public IReadOnlyList<RankedEntry<TSubject, TValue>> AllEntries { get; }

    /// <summary>Gets the subjects without a value (不参与排名), in listing order. They have no rank: neither the first nor the last.</summary>
    public IReadOnlyList<TSubject> Unranked { get; }

    /// <summary>Gets the subjects that have a value but too small a volume to be ranked, in listing order.</summary>
    public IReadOnlyList<TSubject> BelowMinimumVolume { get; }

    /// <summary>Gets the subjects that are tied with the last row of the table but stand beyond the cut; empty unless <see cref="CutTiePolicy.Truncate"/> cut through a tie.</summary>
    public IReadOnlyList<TSubject> TiedBeyondCut { get; }

    /// <summary>Gets the number of ranked subjects before the cut.</summary>
    public int TotalRanked => AllEntries.Count;

    /// <summary>Gets which values come first.</summary>
    public RankingDirection Direction => Options.Direction;

    /// <summary>Gets how tied ranks are written.</summary>
    public TieRule TieRule => Options.TieRule;

    /// <summary>Gets the options the ranking was made by.</summary>
    public RankingOptions<TSubject, TValue> Options { get; }

    /// <summary>Finds a subject's entry, whether or not the table shows it.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>The entry, or <see langword="null"/> when the subject is not ranked.</returns>
    public RankedEntry<TSubject, TValue>? Find(TSubject subject) => EntryAt(PlaceOf(subject));

    /// <summary>Tells how a subject stands: shown, beyond the cut, or left out and why.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>The standing; <see cref="RankingStanding.Absent"/> for strangers.</returns>
    public RankingStanding StandingOf(TSubject subject) => StandingAt(PlaceOf(subject));

    /// <summary>Returns the size of the table, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0} of {1} ranked, {2} unranked", Entries.Count, TotalRanked, Unranked.Count + BelowMinimumVolume.Count);

    /// <summary>Returns where a subject stands in <see cref="AllEntries"/>, from 0, a negative number that says why it does not, or none for strangers.</summary>
    internal int? PlaceOf(TSubject subject) => candidates.TryGetValue(Guard.NotNull(subject), out var candidate) ? places[candidate] : null;

    internal RankedEntry<TSubject, TValue>? EntryAt(int? place) => place >= 0 ? AllEntries[place.Value] : null;

    internal RankingStanding StandingAt(int? place) => place switch
    {
        null => RankingStanding.Absent,
        NoValue => RankingStanding.Unranked,
        SmallVolume => RankingStanding.BelowMinimumVolume,
        { } ranked => ranked < Entries.Count ? RankingStanding.Shown : RankingStanding.BeyondCut,
    };
}
