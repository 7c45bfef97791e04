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
    /// <summary>Initializes a new instance of the <see cref="RankedEntry{TSubject, TValue}"/> class.</summary>
    /// <param name="rank">The rank, 1 or more.</param>
    /// <param name="subject">What is ranked.</param>
    /// <param name="value">Its value.</param>
    /// <param name="tieSize">How many subjects are tied at this value, this one included; 1 or more.</param>
    /// <param name="share">The share of the total, for values that are additive counts.</param>
    /// <param name="cumulativeShare">The share of the total of this and all rows above, for values that are additive counts.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rank"/> or <paramref name="tieSize"/> is less than 1.</exception>
    public RankedEntry(decimal rank, TSubject subject, TValue value, int tieSize = 1, Rate? share = null, Rate? cumulativeShare = null)
    {
        Rank = rank >= 1 ? rank : throw new ArgumentOutOfRangeException(nameof(rank), rank, Guard.Invariant($"'rank' is {rank}; ranks begin at 1."));
        Subject = subject;
        Value = value;
        TieSize = Guard.Positive(tieSize);
        Share = share;
        CumulativeShare = cumulativeShare;
    }

    /// <summary>Gets the rank, 1 or more. It prints without decimals, except a half under <see cref="TieRule.Fractional"/>.</summary>
    public decimal Rank { get; }

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
    public Rate? Share { get; }

    /// <summary>Gets the share of the total (累计占比) of this entry and all entries above it; <see langword="null"/> when the values are not additive counts.</summary>
    public Rate? CumulativeShare { get; }

    /// <summary>Returns "rank subject value" in the invariant culture, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", Rank, Subject, Value);
}
