namespace GzShareMetrics.Timeliness;

/// <summary>
/// How many requests took how many working days, as a counter that grows with what it meets: an array for the first few hundred days, where nearly
/// all requests are, and a dictionary beyond.
/// </summary>
internal sealed class DayHistogram
{
    private const int NearDays = 512;

    private long[] near = new long[32];
    private Dictionary<int, long>? far;

    /// <summary>Counts requests, or takes them back where their number is negative.</summary>
    public void Add(int workingDays, long requests)
    {
        if (workingDays < NearDays)
        {
            if (workingDays >= near.Length)
            {
                Array.Resize(ref near, Math.Min(NearDays, Math.Max(workingDays + 1, near.Length * 2)));
            }

            near[workingDays] = checked(near[workingDays] + requests);
            return;
        }

        far ??= [];
        far[workingDays] = far.TryGetValue(workingDays, out var before) ? checked(before + requests) : requests;
    }

    public void Merge(DayHistogram other)
    {
        foreach (var pair in other.Ascending())
        {
            Add(pair.Key, pair.Value);
        }
    }

    /// <summary>Returns a copy of the counts that are not zero, by working days.</summary>
    public KeyValuePair<int, long>[] Ascending()
    {
        var pairs = new List<KeyValuePair<int, long>>();
        for (var day = 0; day < near.Length; day++)
        {
            if (near[day] > 0)
            {
                pairs.Add(new KeyValuePair<int, long>(day, near[day]));
            }
        }

        if (far is not null)
        {
            pairs.AddRange(far.Where(static pair => pair.Value > 0).OrderBy(static pair => pair.Key));
        }

        return [.. pairs];
    }
}
