using GzShareMetrics.Internal;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Rankings;

/// <summary>What a report may vary in a ranking (排名规则). The defaults: greatest value first, 1-2-2-4, everybody shown, ties at a cut included.</summary>
/// <typeparam name="TSubject">What is ranked.</typeparam>
/// <typeparam name="TValue">What it is ranked by.</typeparam>
/// <remarks>
/// Immutable and thread-safe, if the functions and comparers in it are. Options that contradict one another are found when a ranking is made
/// and reported together in a <see cref="RankingOptionsException"/>.
/// </remarks>
public sealed record RankingOptions<TSubject, TValue>
    where TSubject : notnull
{
    /// <summary>Gets which values come first; the greatest by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is unspecified or unknown.</exception>
    public RankingDirection Direction
    {
        get;
        init => field = Guard.Specified(value, nameof(Direction));
    }
    = RankingDirection.Descending;

    /// <summary>Gets how tied ranks are written; 1-2-2-4 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is unspecified or unknown.</exception>
    public TieRule TieRule
    {
        get;
        init => field = Guard.Specified(value, nameof(TieRule));
    }
    = TieRule.Competition;

    /// <summary>Gets how many entries the table shows, 1 or more; <see langword="null"/>, the default, shows all.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int? TopN
    {
        get;
        init => field = value is { } n ? Guard.Positive(n, nameof(TopN)) : null;
    }

    /// <summary>Gets what happens to a tie that straddles the cut; all of it is shown by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is unspecified or unknown.</exception>
    public CutTiePolicy CutTies
    {
        get;
        init => field = Guard.Specified(value, nameof(CutTies));
    }
    = CutTiePolicy.IncludeTies;

    /// <summary>
    /// Gets the order of values; values that compare as 0 are tied. By default the type's own order, which is exact for
    /// <see cref="CallVolume"/>, <see cref="Rate"/> and <see cref="EarlinessRatio"/> (by value: 1/2 and 2/4 tie), integers and decimals, and ordinal for texts.
    /// </summary>
    public IComparer<TValue>? Comparer { get; init; }

    /// <summary>
    /// Gets a test of whether a value is defined; undefined ones go to <see cref="Ranking{TSubject, TValue}.Unranked"/>. By default
    /// <see langword="null"/>, an undefined <see cref="Rate"/> and an undefined <see cref="EarlinessRatio"/> are undefined, all else is defined.
    /// </summary>
    public Func<TValue, bool>? IsDefined { get; init; }

    /// <summary>
    /// Gets the number a reader sees for a value, rounded as it is printed. When set, the ranking goes by it and values that print alike are
    /// tied; by default values are compared exactly, and being equal after rounding is not a tie.
    /// </summary>
    public Func<TValue, decimal>? DisplayedAs { get; init; }

    /// <summary>
    /// Gets the tie-breaks, first to last: of two subjects with equal values the one that comes first in the comparer's order has the better
    /// rank, whatever the <see cref="Direction"/>. A tie that is broken is no longer a tie. None by default. See <see cref="WithTieBreak{TKey}"/>.
    /// </summary>
    /// <exception cref="ArgumentNullException">The list, or a comparer in it, is null.</exception>
    public IReadOnlyList<IComparer<TSubject>> TieBreaks
    {
        get;
        init => field = Array.AsReadOnly(Guard.NotNull(value).Select(static comparer => Guard.NotNull(comparer, nameof(TieBreaks))).ToArray());
    }
    = Array.AsReadOnly(Array.Empty<IComparer<TSubject>>());

    /// <summary>
    /// Gets the order in which the members of a remaining tie, and the unranked, are listed. It never changes a rank, except under
    /// <see cref="TieRule.Ordinal"/>. By default the subject type's own order (ordinal for texts); a type without one needs it set.
    /// </summary>
    public IComparer<TSubject>? ListingOrder { get; init; }

    /// <summary>
    /// Gets the count a value stands for, for values that add up; each entry then has its share of the total. By default the calls of a
    /// <see cref="CallVolume"/>; other values have no shares.
    /// </summary>
    public Func<TValue, long>? CountOf { get; init; }

    /// <summary>Gets the volume a subject's value rests on, for <see cref="MinimumVolume"/>. By default the whole of a <see cref="Rate"/>.</summary>
    public Func<TSubject, long>? VolumeOf { get; init; }

    /// <summary>
    /// Gets the least volume, included, at which a subject is ranked; those below go to <see cref="Ranking{TSubject, TValue}.BelowMinimumVolume"/>.
    /// 0, the default, ranks everybody.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public long MinimumVolume
    {
        get;
        init => field = Guard.NotNegative(value, nameof(MinimumVolume));
    }

    /// <summary>Returns a copy with one more tie-break, after those already there.</summary>
    /// <typeparam name="TKey">What the tied are compared by.</typeparam>
    /// <param name="key">Reads it from a subject.</param>
    /// <param name="direction">Which of the tied comes first: the one with the greatest key, or with the smallest.</param>
    /// <param name="comparer">The order of keys; by default the type's own (exact for rates, ordinal for texts).</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="direction"/> is unspecified or unknown.</exception>
    /// <exception cref="ArgumentException"><paramref name="comparer"/> is left out and the type has no order of its own.</exception>
    /// <remarks>A key that is NaN or infinite is a <see cref="RankingValueException"/> when the ranking is made.</remarks>
    public RankingOptions<TSubject, TValue> WithTieBreak<TKey>(Func<TSubject, TKey> key, RankingDirection direction, IComparer<TKey>? comparer = null)
    {
        Guard.NotNull(key);
        var sign = Guard.Specified(direction) == RankingDirection.Descending ? -1 : 1;
        var order = comparer ?? DefaultOrder.Of<TKey>()
            ?? throw new ArgumentException($"{typeof(TKey).Name} has no order of its own; give a comparer.", nameof(comparer));
        var tieBreak = Comparer<TSubject>.Create((x, y) => sign * Math.Sign(order.Compare(KeyOf(x), KeyOf(y))));
        return this with { TieBreaks = [.. TieBreaks, tieBreak] };

        TKey KeyOf(TSubject subject)
        {
            var read = key(subject);
            return Guard.IsNotFinite(read)
                ? throw new RankingValueException(subject, Guard.Invariant($"the key of a tie-break is {read}, which is no finite number; make it null, or break ties by something else"))
                : read;
        }
    }

    /// <summary>Tells whether other options are the same: the same values, functions and comparers, and the same tie-breaks in the same order.</summary>
    /// <param name="other">The other options, or <see langword="null"/>.</param>
    /// <returns>The answer. Functions are the same when they are one and the same.</returns>
    public bool Equals(RankingOptions<TSubject, TValue>? other) => other is not null
        && Direction == other.Direction
        && TieRule == other.TieRule
        && TopN == other.TopN
        && CutTies == other.CutTies
        && MinimumVolume == other.MinimumVolume
        && Equals(Comparer, other.Comparer)
        && IsDefined == other.IsDefined
        && DisplayedAs == other.DisplayedAs
        && Equals(ListingOrder, other.ListingOrder)
        && CountOf == other.CountOf
        && VolumeOf == other.VolumeOf
        && TieBreaks.SequenceEqual(other.TieBreaks);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Direction, TieRule, TopN, CutTies, MinimumVolume, TieBreaks.Count);
}
