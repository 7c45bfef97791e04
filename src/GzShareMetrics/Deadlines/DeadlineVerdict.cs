using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>
/// What became of one deadline by the end of one day (时限判定): the status, the figures, and, when asked for, the evidence day by day and a text that
/// defends it.
/// </summary>
/// <remarks>Immutable and thread-safe. Evidence and explanations are made on demand and cost nothing when they are not read.</remarks>
public sealed class DeadlineVerdict
{
    private readonly DeadlineCalculator? calculator;
    private readonly LocalDate? receivedOn;
    private readonly LocalDate? repliedOn;
    private readonly DeadlineClassification figures;
    private readonly LocalDate countedTo;
    private DeadlineCase? @case;
    private IReadOnlyList<DeadlineDay>? evidence;

    private DeadlineVerdict(
        DeadlineCalculator? calculator, DeadlineRule? rule, LocalDate? receivedOn, LocalDate? repliedOn, LocalDate asOf, LocalDate countedTo, DeadlineClassification figures)
    {
        this.calculator = calculator;
        this.receivedOn = receivedOn;
        this.repliedOn = repliedOn;
        this.countedTo = countedTo;
        this.figures = figures;
        Rule = rule;
        AsOf = asOf;
    }

    /// <summary>Gets the rule judged by; <see langword="null"/> only when <see cref="Status"/> is <see cref="DeadlineStatus.NoRuleApplies"/>.</summary>
    public DeadlineRule? Rule { get; }

    /// <summary>Gets where the clock stands.</summary>
    public DeadlineStatus Status => figures.Status;

    /// <summary>Gets the day of the receipt; <see langword="null"/> when there is none by <see cref="AsOf"/>.</summary>
    public LocalDate? ReceivedOn => receivedOn is { } day && day <= AsOf ? day : null;

    /// <summary>
    /// Gets the day the count starts from: the receipt, or the next day when it came after the cut-off, or the receipt of the corrected request;
    /// <see langword="null"/> when the clock has not started.
    /// </summary>
    public LocalDate? StartDay { get; private init; }

    /// <summary>
    /// Gets the due day (到期日), the last day on which a reply is on time. <see langword="null"/> when the clock has not started, while it is
    /// suspended, and when <see cref="DueDayIsBeyondCoverage"/>.
    /// </summary>
    public LocalDate? DueDay { get; private init; }

    /// <summary>Gets a value indicating whether the due day lies after the days that the calendar covers, so that nobody can name it yet.</summary>
    public bool DueDayIsBeyondCoverage { get; private init; }

    /// <summary>Gets the day of the reply; <see langword="null"/> when there is none by <see cref="AsOf"/>.</summary>
    public LocalDate? RepliedOn => repliedOn is { } day && day <= AsOf ? day : null;

    /// <summary>Gets the day at whose end the verdict stands.</summary>
    public LocalDate AsOf { get; }

    /// <summary>
    /// Gets the day up to which was counted: the day of the reply, the withdrawal or another ending, else <see cref="AsOf"/>.
    /// </summary>
    public LocalDate CountedTo => countedTo;

    /// <summary>
    /// Gets how many working days of the clock were used (已用工作日) up to <see cref="CountedTo"/>, days of suspension left out; 0 for a reply on the
    /// day of the receipt, unless the rule counts that day. Working days also where the rule counts calendar days or months.
    /// </summary>
    public int WorkingDaysUsed => figures.WorkingDaysUsed;

    /// <summary>
    /// Gets how many working days after the due day <see cref="CountedTo"/> is (逾期工作日); 0 when it is not after it, and for a reply on a rest day
    /// right behind the due day, which is late all the same: see <see cref="CalendarDaysLate"/>.
    /// </summary>
    public int WorkingDaysLate => figures.WorkingDaysLate;

    /// <summary>Gets how many civil days after the due day <see cref="CountedTo"/> is (逾期自然日); 0 when it is not after it.</summary>
    public int CalendarDaysLate => DueDay is { } due ? Math.Max(0, Period.DaysBetween(due, countedTo)) : 0;

    /// <summary>
    /// Gets how many working days are left up to and including the due day (剩余工作日): 0 on the due day, after it and when the clock has ended; the
    /// days kept while it is suspended. For a rule in calendar days or months: at least this many when <see cref="DueDayIsBeyondCoverage"/>, and 0
    /// while suspended, since it depends on the day of resumption.
    /// </summary>
    public int WorkingDaysRemaining => figures.WorkingDaysRemaining;

    /// <summary>Gets by how many units of the rule the period was extended; 0 when it was not.</summary>
    public int Extension { get; private init; }

    /// <summary>Gets the effects that changed nothing because they came after the due day.</summary>
    public IReadOnlyList<ClockEffect> EffectsNotApplied { get; private init; } = [];

    /// <summary>Gets the bare figures.</summary>
    public DeadlineClassification Figures => figures;

    /// <summary>Gets a value indicating whether the request was answered in time, by extension or without.</summary>
    public bool IsOnTime => figures.IsOnTime;

    /// <summary>Gets a value indicating whether the request was answered late, or is unanswered after its due day.</summary>
    public bool IsOverdue => figures.IsOverdue;

    /// <summary>Gets a value indicating whether a reply is still owed: running, due today, overdue and unanswered, or suspended.</summary>
    public bool IsOpen => Status is DeadlineStatus.Running or DeadlineStatus.DueToday or DeadlineStatus.OverdueUnanswered or DeadlineStatus.Suspended;

    /// <summary>Gets the facts judged, those after <see cref="AsOf"/> included.</summary>
    public DeadlineCase Case => @case ??= new DeadlineCase { ReceivedOn = receivedOn, RepliedOn = repliedOn };

    /// <summary>
    /// Gets the evidence (依据): every civil day from the receipt to the due day or to <see cref="CountedTo"/>, whichever is later, with its number or the
    /// reason why it is not counted. Empty when the clock has not started; it ends with the calendar's coverage. Made when first read.
    /// </summary>
    public IReadOnlyList<DeadlineDay> Evidence => evidence ??= calculator is null ? [] : EvidenceTrail.Of(calculator.Calendar, this);

    /// <summary>
    /// Gets a value indicating whether the count rests on provisional days (暂定), which the notice of the next year may still change. Always
    /// <see langword="false"/> when the calendar does not tell how sure it is. Reads the evidence.
    /// </summary>
    public bool RestsOnProvisionalDays => Evidence.Any(static day => day.CalendarDay is { Certainty: DayCertainty.Provisional });

    /// <summary>Explains the verdict as a person would defend it (判定说明), in one sentence.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The sentence.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="language"/> is not a defined language.</exception>
    public string Explain(ExplanationLanguage language) => Explain(language, ExplanationDetail.Sentence);

    /// <summary>Explains the verdict as a person would defend it (判定说明).</summary>
    /// <param name="language">The language.</param>
    /// <param name="detail">One sentence, or the whole count day by day. Lines end with a line feed.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a defined value.</exception>
    public string Explain(ExplanationLanguage language, ExplanationDetail detail) => VerdictExplanation.Of(this, language, detail);

    /// <summary>Returns the rule, the status and the due day, for logs.</summary>
    /// <returns>A text in the invariant culture.</returns>
    public override string ToString() =>
        $"{Rule?.Id ?? "no rule"}: {Status}{(DueDay is { } due ? ", due " + DayText.Iso(due) : string.Empty)} as of {DayText.Iso(AsOf)}";

    internal static DeadlineVerdict OfPlain(
        DeadlineCalculator calculator, DeadlineRule rule, LocalDate receivedOn, LocalDate? repliedOn, LocalDate asOf, DeadlineClassification figures)
    {
        var day = LocalDate.Min(repliedOn ?? asOf, asOf);
        if (figures.Status == DeadlineStatus.NotStarted)
        {
            return new DeadlineVerdict(calculator, rule, receivedOn, repliedOn, asOf, day, figures);
        }

        var due = new ClockCount(calculator.Calendar, rule, receivedOn, null).DueDay(rule.Length, out var isBeyond);
        return new DeadlineVerdict(calculator, rule, receivedOn, repliedOn, asOf, day, figures)
        {
            StartDay = receivedOn,
            DueDay = due,
            DueDayIsBeyondCoverage = isBeyond,
        };
    }

    internal static DeadlineVerdict Of(DeadlineCalculator calculator, DeadlineRule rule, DeadlineCase @case, LocalDate asOf)
    {
        var reading = ClockReading.Of(calculator.Calendar, rule, @case, asOf);
        var isBeyond = false;
        var due = reading.Count is { } count ? count.DueDay(reading.Length, out isBeyond) : null;
        return new DeadlineVerdict(calculator, rule, @case.ReceivedOn, @case.RepliedOn, asOf, reading.Day, reading.Figures())
        {
            @case = @case,
            StartDay = reading.Count is { } clock ? clock.Start : null,
            DueDay = due,
            DueDayIsBeyondCoverage = isBeyond,
            Extension = reading.History?.Extension ?? 0,
            EffectsNotApplied = reading.History?.NotApplied ?? [],
        };
    }

    /// <summary>Makes a verdict of what was written down of one, its evidence included. Nothing is judged again.</summary>
    internal static DeadlineVerdict OfRecord(
        DeadlineRule? rule,
        DeadlineCase @case,
        LocalDate asOf,
        LocalDate countedTo,
        DeadlineClassification figures,
        (LocalDate? StartDay, LocalDate? DueDay, bool DueDayIsBeyondCoverage) clock,
        int extension,
        IReadOnlyList<ClockEffect> effectsNotApplied,
        IReadOnlyList<DeadlineDay> evidence) =>
        new(null, rule, @case.ReceivedOn, @case.RepliedOn, asOf, countedTo, figures)
        {
            @case = @case,
            evidence = evidence,
            StartDay = clock.StartDay,
            DueDay = clock.DueDay,
            DueDayIsBeyondCoverage = clock.DueDayIsBeyondCoverage,
            Extension = extension,
            EffectsNotApplied = effectsNotApplied,
        };

    internal static DeadlineVerdict WithoutRule(DeadlineCase @case, LocalDate asOf) =>
        new(null, null, @case.ReceivedOn, @case.RepliedOn, asOf, asOf, new DeadlineClassification(DeadlineStatus.NoRuleApplies, 0, 0, 0)) { @case = @case };
}
