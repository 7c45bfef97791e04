using System.Collections.Concurrent;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// What the directory makes of a name, remembered from one bulletin to the next, for bulletins name the same bodies. It remembers a bounded number, so no text
/// can make it grow. Thread-safe.
/// </summary>
internal sealed class ResolvedNames(OrganizationDirectory directory)
{
    private const int MostRemembered = 4096;

    private readonly ConcurrentDictionary<string, IReadOnlyList<Organization>> remembered = new(StringComparer.Ordinal);
    private int count;

    public IReadOnlyList<Organization> Find(string name)
    {
        if (remembered.TryGetValue(name, out var organizations))
        {
            return organizations;
        }

        organizations = directory.Find(name);
        if (Volatile.Read(ref count) < MostRemembered && remembered.TryAdd(name, organizations))
        {
            Interlocked.Increment(ref count);
        }

        return organizations;
    }
}
