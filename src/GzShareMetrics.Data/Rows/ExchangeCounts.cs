using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Rows;

/// <summary>What one worker has counted of exchange files, and the names and days it has met on the way.</summary>
internal sealed class ExchangeCounts(OrganizationDirectory directory, ReportingPeriod period)
{
    private readonly PairCounts pairs = new(directory.Organizations.Count);
    private long total;
    private long outsidePeriod;
    private bool hasOverflowed;

    public ReportingPeriod Period { get; } = period;

    public OrganizationNames Names { get; } = new(directory);

    public ResourceNames Resources { get; } = new();

    public MonthDays Days { get; } = new(period);

    /// <summary>Puts the counts of all workers together.</summary>
    /// <param name="workers">The workers' counts, at least one.</param>
    /// <param name="period">The period.</param>
    /// <param name="tally">The tally.</param>
    /// <returns>Whether the total is within limits; if not, the rows must be read in order to find the one that goes beyond.</returns>
    public static bool TrySum(IReadOnlyList<ExchangeCounts> workers, ReportingPeriod period, out ExchangeTally tally)
    {
        tally = new ExchangeTally(period);
        var sum = workers.Aggregate((UInt128)0, static (sum, worker) => sum + (UInt128)worker.total);
        if (sum > long.MaxValue || (workers.Count > 1 && workers.Any(static w => w.hasOverflowed)))
        {
            return false;
        }

        foreach (var worker in workers)
        {
            worker.AddTo(tally);
        }

        return true;
    }

    /// <summary>Counts a row, or returns false when its calls make the total too large.</summary>
    public bool TryAdd(int provider, int consumer, bool isInside, long calls)
    {
        if (!isInside)
        {
            outsidePeriod++;
            return true;
        }

        var sum = unchecked(total + calls);
        if (sum < 0)
        {
            hasOverflowed = true;
            return false;
        }

        total = sum;
        pairs.Add(provider, consumer, calls);
        return true;
    }

    private void AddTo(ExchangeTally tally)
    {
        tally.LeaveOut(outsidePeriod);
        foreach (var (provider, consumer, calls, records) in pairs.All())
        {
            tally.AddGroup(Names.Directory.Organizations[provider], Names.Directory.Organizations[consumer], calls, records);
        }
    }
}
