namespace GzShareMetrics.Timeliness;

/// <summary>
/// A way to turn deadline counts into a timeliness rate (申请响应及时度定义). Nobody publishes a formula for 申请响应及时度, so every result names the
/// definition it used.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TimelinessDefinition
{
    private readonly Func<TimelinessCounts, Rate> rate;

    private TimelinessDefinition(string key, string chineseName, string formula, string chineseFormula, Func<TimelinessCounts, Rate> rate)
    {
        Key = key;
        ChineseName = chineseName;
        Formula = formula;
        ChineseFormula = chineseFormula;
        this.rate = rate;
    }

    /// <summary>
    /// Gets on time ÷ (answered + overdue unanswered), the default: requests not yet due, withdrawn or suspended are left out, as in the 按期结案率 of
    /// the cities' 12345 bulletins.
    /// </summary>
    public static TimelinessDefinition OnTimeOfDue { get; } = new(
        "OnTimeOfDue", "按时答复率（应答复口径）", "on time ÷ (answered + overdue unanswered)", "按时答复数 ÷（已答复数 + 逾期未答复数）",
        static c => Rate.Of(Kept(c), c.Due));

    /// <summary>Gets on time ÷ all that reached the provider and were not withdrawn; what is not yet due weighs as not on time.</summary>
    public static TimelinessDefinition OnTimeOfAll { get; } = new(
        "OnTimeOfAll", "按时答复率（全部收到口径）", "on time ÷ received", "按时答复数 ÷ 收到数", static c => Rate.Of(Kept(c), c.Received));

    /// <summary>Gets on time ÷ answered; what was never answered does not weigh.</summary>
    public static TimelinessDefinition OnTimeOfAnswered { get; } = new(
        "OnTimeOfAnswered", "按时答复率（已答复口径）", "on time ÷ answered", "按时答复数 ÷ 已答复数", static c => Rate.Of(Kept(c), c.Answered));

    /// <summary>Gets answered ÷ received, whether on time or late.</summary>
    public static TimelinessDefinition AnsweredRate { get; } = new(
        "AnsweredRate", "答复率", "answered ÷ received", "已答复数 ÷ 收到数", static c => Rate.Of(c.Answered, c.Received));

    /// <summary>
    /// Gets (on time + within a permitted extension) ÷ received, those on hold and those lapsed left out, as in the UK's FOI statistics. Lapsed are requests
    /// that were abandoned, transferred, or fall under no rule.
    /// </summary>
    public static TimelinessDefinition InTimeWithExtension { get; } = new(
        "InTimeWithExtension", "按时答复率（含延期）", "(on time + within a permitted extension) ÷ (received − on hold − lapsed)",
        "（按时答复数 + 依法延期内答复数）÷（收到数 − 中止数 − 其他终止数）",
        static c => Rate.Of(Kept(c), checked(c.Received - c.Suspended - c.Other)));

    /// <summary>Gets all definitions of the library.</summary>
    public static IReadOnlyList<TimelinessDefinition> All { get; } =
        Array.AsReadOnly(new[] { OnTimeOfDue, OnTimeOfAll, OnTimeOfAnswered, AnsweredRate, InTimeWithExtension });

    /// <summary>Gets the name by which results say which definition they used.</summary>
    public string Key { get; }

    /// <summary>Gets the Chinese name, for reports.</summary>
    public string ChineseName { get; }

    /// <summary>Gets the formula in English words.</summary>
    public string Formula { get; }

    /// <summary>Gets the formula in Chinese words, for reports.</summary>
    public string ChineseFormula { get; }

    /// <summary>Computes the rate of some counts.</summary>
    /// <param name="counts">The counts.</param>
    /// <returns>The rate; undefined when nothing falls under its denominator, never 0 % or 100 % then.</returns>
    public Rate RateOf(TimelinessCounts counts) => rate(counts);

    /// <summary>Returns the key.</summary>
    /// <returns>The key.</returns>
    public override string ToString() => Key;

    private static long Kept(TimelinessCounts counts) => checked(counts.OnTime + counts.OnTimeByExtension);
}
