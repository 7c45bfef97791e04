namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>
/// Quantities known by intervals and bound by sums. Narrows every interval by every sum until nothing changes: what is left are the values that no sum
/// rules out.
/// </summary>
internal sealed class IntervalSystem
{
    private const int MostRounds = 64;

    private readonly List<ValueInterval> values = [];
    private readonly List<(int Whole, int[] Parts)> sums = [];

    public ValueInterval this[int variable] => values[variable];

    public int Add(ValueInterval interval)
    {
        values.Add(interval);
        return values.Count - 1;
    }

    public void AddSum(int whole, params int[] parts) => sums.Add((whole, parts));

    /// <summary>Narrows the intervals.</summary>
    /// <returns><see langword="false"/> when some quantity has no value left.</returns>
    public bool Narrow()
    {
        var isChanged = true;
        for (var round = 0; isChanged && round < MostRounds; round++)
        {
            isChanged = false;
            foreach (var (whole, parts) in sums)
            {
                var all = parts.Aggregate(ValueInterval.Exactly(0), (sum, p) => sum + values[p]);
                if (!TryNarrow(whole, all, ref isChanged))
                {
                    return false;
                }

                foreach (var part in parts)
                {
                    var others = parts.Where(p => p != part).Aggregate(ValueInterval.Exactly(0), (sum, p) => sum + values[p]);
                    if (!TryNarrow(part, values[whole] - others, ref isChanged))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private bool TryNarrow(int variable, ValueInterval by, ref bool isChanged)
    {
        if (values[variable].Intersect(by) is not { } common)
        {
            return false;
        }

        isChanged |= common != values[variable];
        values[variable] = common;
        return true;
    }
}
