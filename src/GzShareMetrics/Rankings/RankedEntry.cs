using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>One row of a ranking (名次): the subject, its rank, and the value that earned it.</summary>
/// <typeparam name="TSubject">What is ranked.</typeparam>
/// <typeparam name="TValue">What it is ranked by.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RankedEntry<TSubject, TValue>
    where TSubject : notnull
{
    private const long NotCounted = -1;

    // A ranking makes one of these for each subject, so it is kept small: ranks in halves, both shares by their common whole.
    private readonly int halfRanks;
    private readonly long count;
    private readonly long cumulativeCount;
    private readonly long total;

    /// <summary>Initializes a new instance of the <see cref="RankedEntry{TSubject, TValue}"/> class.</summary>
    /// <param name="rank">The rank, 1 or more, whole or with a half.</param>
    /// <param name="subject">What is ranked.</param>
    /// <param name="value">Its value.</param>
    /// <param name="tieSize">How many subjects are tied at this value, this one included; 1 or more.</param>
    /// <param name="share">The share of the total, for values that are additive counts.</param>
    /// <param name="cumulativeShare">The share of the total of this and all rows above; of the same whole as <paramref name="share"/>, and given if and only if that is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="subject"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> or <paramref name="tieSize"/> is less than 1, or the rank is no multiple of a half.</exception>
    /// <exception cref="ArgumentException">The shares are not of one whole, or the cumulative one is the smaller.</exception>
    public RankedEntry(decimal rank, TSubject subject, TValue value, int tieSize = 1, Rate? share = null, Rate? cumulativeShare = null)
        : this(HalfRanks(rank), Guard.NotNull(subject), value, Guard.Positive(tieSize), share?.Part ?? 0, cumulativeShare?.Part ?? 0, share?.Whole ?? NotCounted)
    {
        if (share?.Whole != cumulativeShare?.Whole || count > cumulativeCount)
        {
            throw new ArgumentException($"A share of {share?.ToString() ?? "nothing"} does not go with a cumulative share of {cumulativeShare?.ToString() ?? "nothing"}: they are of one whole, and the cumulative one is not the smaller.", nameof(cumulativeShare));
        }
    }

    private RankedEntry(int halfRanks, TSubject subject, TValue value, int tieSize, long count, long cumulativeCount, long total)
    {
        this.halfRanks = halfRanks;
        Subject = subject;
        Value = value;
        TieSize = tieSize;
        this.count = count;
        this.cumulativeCount = cumulativeCount;
        this.total = total;
    }

    /// <summary>Gets the rank, 1 or more. It prints without decimals, except a half under <see cref="TieRule.Fractional"/>.</summary>
    public decimal Rank => halfRanks / 2m;

    /// <summary>Gets what is ranked.</summary>
    public TSubject Subject { get; }

    /// <summary>Gets the value, exact and as it was given, also where the ranking went by displayed values.</summary>
    public TValue Value { get; }

    /// <summary>Gets how many subjects are tied here, this one and those beyond a cut included; 1 when there is no tie.</summary>
    public int TieSize { get; }

    /// <summary>Gets a value indicating whether the subject shares its place (并列) with another.</summary>
    public bool IsTied => TieSize > 1;

    /// <summary>
    /// Gets the share (占比) of the total of all subjects with a value, shown or not; <see langword="null"/> when the values are not additive
    /// counts. Undefined when the total is 0.
    /// </summary>
    public Rate? Share => total == NotCounted ? null : Rate.Of(count, total);

    /// <summary>Gets the share of the total (累计占比) of this entry and all entries above it; <see langword="null"/> when the values are not additive counts.</summary>
    public Rate? CumulativeShare => total == NotCounted ? null : Rate.Of(cumulativeCount, total);

    /// <summary>Returns "rank subject value" in the invariant culture, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", Rank, Subject, Value);

    /// <summary>Compares ranks: negative when this one is the better.</summary>
    internal int CompareRank(RankedEntry<TSubject, TValue> other) => halfRanks.CompareTo(other.halfRanks);

    /// <summary>Makes an entry without shares.</summary>
    internal static RankedEntry<TSubject, TValue> Plain(int halfRanks, TSubject subject, TValue value, int tieSize) =>
        new(halfRanks, subject, value, tieSize, 0, 0, NotCounted);

    /// <summary>Makes an entry with shares of a total.</summary>
    internal static RankedEntry<TSubject, TValue> Counted(int halfRanks, TSubject subject, TValue value, int tieSize, long count, long cumulativeCount, long total) =>
        new(halfRanks, subject, value, tieSize, count, cumulativeCount, total);

    private static int HalfRanks(decimal rank) => rank >= 1 && rank <= int.MaxValue / 2 && rank * 2 == decimal.Truncate(rank * 2)
        ? (int)(rank * 2)
        : throw new ArgumentOutOfRangeException(nameof(rank), rank, Guard.Invariant($"'rank' is {rank}; ranks are whole or halves and begin at 1."));
}
