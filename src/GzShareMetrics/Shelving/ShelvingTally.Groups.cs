using GzShareMetrics.Organizations;

namespace GzShareMetrics.Shelving;

/// <content>Counting items that somebody else has added up: a database, or another machine.</content>
public sealed partial class ShelvingTally
{
    /// <summary>Counts the listed and shelved items of one owner in one batch.</summary>
    internal void AddGroup(string batch, Organization owner, long shelved, long listed) => Count((batch, owner), Rate.Of(shelved, listed));
}
