using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>
/// A legal time limit (答复时限规则): how long a step may take, by which article of which instrument, from when to when it is in force, and how well
/// that is evidenced.
/// </summary>
/// <remarks>Immutable and thread-safe. Equality compares every property.</remarks>
public sealed record DeadlineRule
{
    /// <summary>The longest length, and the longest extension, that is accepted: 3,660 units. Anything longer is taken for a mistake.</summary>
    public const int MaxLength = 3660;

    /// <summary>Gets the rule's own name, for example <c>GZ-2023-13-reply</c>. Unique among the rules of a set that are in force on the same day.</summary>
    /// <exception cref="ArgumentException">The value is blank.</exception>
    public required string Id { get; init => field = Guard.NotBlank(value, nameof(Id)); }

    /// <summary>Gets the title of the instrument, without title marks, for example 贵州省政务数据资源管理办法.</summary>
    /// <exception cref="ArgumentException">The value is blank.</exception>
    public required string Instrument { get; init => field = Guard.NotBlank(value, nameof(Instrument)); }

    /// <summary>Gets the instrument's document number, for example 黔府办发〔2023〕13号; empty when it has none.</summary>
    public string InstrumentNumber { get; init => field = Guard.NotNull(value, nameof(InstrumentNumber)); } = string.Empty;

    /// <summary>Gets an English rendering of the instrument's title; empty when there is none.</summary>
    public string EnglishTitle { get; init => field = Guard.NotNull(value, nameof(EnglishTitle)); } = string.Empty;

    /// <summary>Gets the number of the article or articles, for example <c>33</c> or <c>32, 33</c>; empty when it is not known.</summary>
    public string Article { get; init => field = Guard.NotNull(value, nameof(Article)); } = string.Empty;

    /// <summary>Gets the first day on which the rule is in force; a request received on it falls under the rule.</summary>
    public required LocalDate EffectiveFrom { get; init; }

    /// <summary>Gets the last day on which the rule is in force, included; <see langword="null"/> while no end is known.</summary>
    public LocalDate? EffectiveTo { get; init; }

    /// <summary>Gets what the rule applies to.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined subject.</exception>
    public DeadlineSubject AppliesTo { get; init => field = Guard.Specified(value, nameof(AppliesTo)); }

    /// <summary>Gets the step that the rule limits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined step.</exception>
    public DeadlineStep Step { get; init => field = Guard.Specified(value, nameof(Step)); }

    /// <summary>Gets how long the step may take, in <see cref="Unit"/>: 1 to <see cref="MaxLength"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="MaxLength"/>.</exception>
    public required int Length { get; init => field = Bounded(value, nameof(Length)); }

    /// <summary>Gets the unit of <see cref="Length"/> and <see cref="MaxExtension"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined unit.</exception>
    public required DeadlineUnit Unit { get; init => field = Guard.Specified(value, nameof(Unit)); }

    /// <summary>
    /// Gets the longest extension that the instrument allows, in <see cref="Unit"/>; <see langword="null"/> when none is known to be allowed, in which
    /// case a clock effect that extends is refused.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="MaxLength"/>.</exception>
    public int? MaxExtension { get; init => field = value is { } n ? Bounded(n, nameof(MaxExtension)) : null; }

    /// <summary>Gets the event that starts the clock.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined event.</exception>
    public DeadlineStartEvent StartEvent { get; init => field = Guard.Specified(value, nameof(StartEvent)); }

    /// <summary>Gets whether the start day is counted; <see cref="StartDayCounting.Exclude"/> unless the rule says otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined way of counting.</exception>
    public StartDayCounting StartDayCounting { get; init => field = Guard.Specified(value, nameof(StartDayCounting)); } = StartDayCounting.Exclude;

    /// <summary>
    /// Gets the time of day after which a receipt is taken as made on the next civil day; a receipt at the very time still belongs to its day.
    /// <see langword="null"/>, the default, for none. It acts only where the time of the receipt is given.
    /// </summary>
    public LocalTime? CutOff { get; init; }

    /// <summary>Gets how well the rule is evidenced; an unspecified grade is never shown as verified.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a defined grade.</exception>
    public EvidenceGrade Grade { get; init => field = Guard.Specified(value, nameof(Grade)); }

    /// <summary>Gets where the rule was read, as a citation; empty when it is not said.</summary>
    public string Source { get; init => field = Guard.NotNull(value, nameof(Source)); } = string.Empty;

    /// <summary>Tells whether the rule governs a clock that starts on <paramref name="day"/>; both ends are included.</summary>
    /// <param name="day">The day on which the clock starts.</param>
    /// <returns>The answer; always <see langword="false"/> when <see cref="EffectiveTo"/> lies before <see cref="EffectiveFrom"/>.</returns>
    public bool IsInForceOn(LocalDate day) => day >= EffectiveFrom && (EffectiveTo is not { } last || day <= last);

    /// <summary>Returns the rule's name, for logs.</summary>
    /// <returns>The <see cref="Id"/>.</returns>
    public override string ToString() => Id;

    private static int Bounded(int value, string name) =>
        value is >= 1 and <= MaxLength
            ? value
            : throw new ArgumentOutOfRangeException(name, value, Guard.Invariant($"'{name}' is {value}; it must be 1 to {MaxLength}."));
}
