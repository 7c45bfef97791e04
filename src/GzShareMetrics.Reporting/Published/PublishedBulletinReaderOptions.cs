using GzShareMetrics.Formatting;

namespace GzShareMetrics.Reporting.Published;

/// <summary>How published bulletins are read (读取选项).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record PublishedBulletinReaderOptions
{
    /// <summary>
    /// Gets the greatest length that is read, in UTF-16 code units; 4,194,304 unless set, hundreds of times the length of a bulletin. It bounds the memory
    /// that a hostile file can ask for; what is longer is refused.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int MaxLength
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxLength), value, FormattableString.Invariant($"'MaxLength' is {value}; it must be 1 or more."));
    } = 4 * 1024 * 1024;

    /// <summary>
    /// Gets how many stretches that were not understood get a note of their own; 10,000 unless set. Further ones are counted in one note for each reason, with the
    /// places of the first and the last.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to less than 1.</exception>
    public int MaxUnread
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(MaxUnread), value, FormattableString.Invariant($"'MaxUnread' is {value}; it must be 1 or more."));
    } = 10_000;

    /// <summary>Gets how the publisher rounds halves; away from zero (四舍五入) unless set. It decides which end of an interval belongs to it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set to unspecified.</exception>
    public RoundingRule Rounding
    {
        get;
        init => field = value is RoundingRule.HalfAwayFromZero or RoundingRule.HalfEven
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Rounding), value, $"'Rounding' is {value}; it must be HalfAwayFromZero or HalfEven.");
    } = RoundingRule.HalfAwayFromZero;

    /// <summary>Gets the words by which figures are understood; <see cref="BulletinVocabulary.Standard"/> unless set.</summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public BulletinVocabulary Vocabulary
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Vocabulary));
    } = BulletinVocabulary.Standard;
}
