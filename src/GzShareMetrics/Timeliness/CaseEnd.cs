using GzShareMetrics.Deadlines;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>Finds the day on which a case left its provider's desk for good.</summary>
internal static class CaseEnd
{
    /// <summary>The day a clock ended for good, the first of all endings, and whether a reply ended it.</summary>
    public static (LocalDate? Day, bool ByReply) Of(DeadlineCase @case)
    {
        var transferred = @case.Effects.FirstOrDefault(static e => e.Kind == ClockEffectKind.Transfer)?.From;
        LocalDate? other = null;
        foreach (var day in new[] { @case.WithdrawnOn, @case.AbandonedOn, @case.StoppedAtReviewOn, transferred })
        {
            other = day is null || other <= day ? other : day;
        }

        return @case.RepliedOn is { } replied && (other is null || replied <= other) ? (replied, true) : (other, false);
    }
}
