using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Shelving;

/// <content>Counting items that somebody else has added up: a database, or another machine.</content>
public sealed partial class ShelvingTally
{
    /// <summary>Counts the listed and shelved items of one owner in one batch; their names stay unknown.</summary>
    internal void AddGroup(string batch, Organization owner, long shelved, long listed)
    {
        if (Options.DueDayOf(batch) is { } due)
        {
            throw new InvalidOperationException(
                $"The list '{batch}' is due on {Guard.Iso(due)}, and sums of items do not tell those shelved late from those shelved in time. Add the items, or count without a due day.");
        }

        var rate = Rate.Of(shelved, listed);
        ListOf(batch).Owners.Of(owner).Counts += ShelvingCounts.Of(rate.Part, 0, 0, rate.Whole - rate.Part);
    }
}
