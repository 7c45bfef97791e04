using GzShareMetrics.Internal;

namespace GzShareMetrics.Timeliness;

/// <summary>The timeliness of one body, or of all together (及时度): the counts, and how many answers took how many working days.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TimelinessGroup
{
    internal TimelinessGroup(TimelinessCounts counts, IReadOnlyList<KeyValuePair<int, long>> answeredByWorkingDays, TimelinessDefinition definition, int limit)
    {
        Counts = counts;
        AnsweredByWorkingDays = answeredByWorkingDays;
        Rate = definition.RateOf(counts);
        var used = answeredByWorkingDays.Aggregate(0L, static (sum, p) => checked(sum + (p.Key * p.Value)));
        var allowed = checked(counts.Answered * limit);
        Earliness = EarlinessRatio.Of(checked(allowed - used), allowed);
    }

    /// <summary>Gets the counts behind every figure.</summary>
    public TimelinessCounts Counts { get; }

    /// <summary>Gets how many requests were answered after how many working days, ascending; 0 is the day of receipt.</summary>
    public IReadOnlyList<KeyValuePair<int, long>> AnsweredByWorkingDays { get; }

    /// <summary>Gets the rate by the result's definition; undefined when nothing falls under its denominator.</summary>
    public Rate Rate { get; }

    /// <summary>Gets the mean share of the limit that was left at the reply; undefined when nothing is answered.</summary>
    public EarlinessRatio Earliness { get; }

    internal static IReadOnlyList<KeyValuePair<int, long>> Ordered(IReadOnlyDictionary<int, long> histogram) =>
        Array.AsReadOnly(Guard.NotNull(histogram).OrderBy(static p => p.Key).ToArray());
}
