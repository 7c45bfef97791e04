using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// How many requests took how many working days (工作日分布): the whole distribution, so that mean, median, percentiles and day buckets are exact, and
/// those of a whole come from the merged counts and never from the figures of its parts.
/// </summary>
/// <remarks>
/// The figures of the US FOIA annual report, section VII (average, median, lowest, highest number of days; response time in day increments).
/// Immutable and thread-safe.
/// </remarks>
public sealed class WorkingDayDistribution
{
    internal WorkingDayDistribution(KeyValuePair<int, long>[] ascending)
    {
        ByWorkingDays = Array.AsReadOnly(ascending);
        foreach (var pair in ascending)
        {
            Requests = checked(Requests + pair.Value);
            TotalWorkingDays = checked(TotalWorkingDays + (pair.Key * pair.Value));
        }
    }

    /// <summary>Gets the distribution of nothing.</summary>
    public static WorkingDayDistribution Empty { get; } = new([]);

    /// <summary>Gets how many requests took how many working days, ascending; numbers of days that no request took are absent. 0 is the day of receipt.</summary>
    public IReadOnlyList<KeyValuePair<int, long>> ByWorkingDays { get; }

    /// <summary>Gets the number of requests.</summary>
    public long Requests { get; }

    /// <summary>Gets the working days of all requests together.</summary>
    public long TotalWorkingDays { get; }

    /// <summary>Gets the mean number of working days (平均用时), exact; <see langword="null"/> when there is no request.</summary>
    public Fraction? Mean => Requests == 0 ? null : Fraction.Of(TotalWorkingDays, Requests);

    /// <summary>
    /// Gets the median (中位数), in working days: the middle request's, or halfway between the two in the middle when their number is even;
    /// <see langword="null"/> when there is no request.
    /// </summary>
    public decimal? Median => Requests == 0 ? null : (At((Requests + 1) / 2) + At((Requests / 2) + 1)) / 2m;

    /// <summary>Gets the fewest working days (最短用时); <see langword="null"/> when there is no request.</summary>
    public int? Lowest => Requests == 0 ? null : ByWorkingDays[0].Key;

    /// <summary>Gets the most working days (最长用时); <see langword="null"/> when there is no request.</summary>
    public int? Highest => Requests == 0 ? null : ByWorkingDays[ByWorkingDays.Count - 1].Key;

    /// <summary>Makes a distribution from counts that were taken elsewhere, for instance by a database.</summary>
    /// <param name="requestsByWorkingDays">How many requests took how many working days, in any order; the same number of days may come twice and is added up.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentNullException">The counts are <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of days or of requests is negative.</exception>
    /// <exception cref="OverflowException">A sum is beyond <see cref="long.MaxValue"/>.</exception>
    public static WorkingDayDistribution Of(IEnumerable<KeyValuePair<int, long>> requestsByWorkingDays)
    {
        var histogram = new DayHistogram();
        foreach (var pair in Guard.NotNull(requestsByWorkingDays))
        {
            histogram.Add(Guard.NotNegative(pair.Key, nameof(requestsByWorkingDays)), Guard.NotNegative(pair.Value, nameof(requestsByWorkingDays)));
        }

        return new WorkingDayDistribution(histogram.Ascending());
    }

    /// <summary>Merges two distributions: every request of either counts once.</summary>
    /// <param name="left">One distribution.</param>
    /// <param name="right">The other distribution.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">A sum is beyond <see cref="long.MaxValue"/>.</exception>
    public static WorkingDayDistribution operator +(WorkingDayDistribution left, WorkingDayDistribution right) => Add(left, right);

    /// <summary>Merges two distributions; the named form of the addition.</summary>
    /// <param name="left">One distribution.</param>
    /// <param name="right">The other distribution.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">A sum is beyond <see cref="long.MaxValue"/>.</exception>
    public static WorkingDayDistribution Add(WorkingDayDistribution left, WorkingDayDistribution right) =>
        Of(Guard.NotNull(left).ByWorkingDays.Concat(Guard.NotNull(right).ByWorkingDays));

    /// <summary>
    /// Returns a percentile by the nearest-rank method (最近秩法): the fewest working days within which at least that share of the requests lies. It is
    /// always a number of days that a request took; nothing is interpolated. The 100th is the highest.
    /// </summary>
    /// <param name="percent">Which percentile, above 0 and at most 100; 90 for the ninetieth.</param>
    /// <returns>Working days; <see langword="null"/> when there is no request.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is 0 or less, or above 100.</exception>
    public int? Percentile(decimal percent)
    {
        if (percent is <= 0 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(percent), percent, Guard.Invariant($"'percent' is {percent}; it must be above 0 and at most 100."));
        }

        // As a fraction, since a decimal product of many digits would be rounded, perhaps past the next request.
        var place = Fraction.OfDecimal(percent) * Fraction.Of(Requests, 100);
        return Requests == 0 ? null : At((long)((place.Numerator + place.Denominator - 1) / place.Denominator));
    }

    /// <summary>Returns the share of the requests that took at most some working days; undefined when there is no request.</summary>
    /// <param name="workingDays">The most working days, included.</param>
    /// <returns>The share.</returns>
    public Rate Within(int workingDays) => Rate.Of(ByWorkingDays.TakeWhile(p => p.Key <= workingDays).Sum(static p => p.Value), Requests);

    /// <summary>Counts the requests by buckets of days (分段统计).</summary>
    /// <param name="buckets">The buckets, for example <see cref="DayBuckets.Foia"/>.</param>
    /// <returns>The count of each bucket in the buckets' order, empty ones included; they add up to <see cref="Requests"/>.</returns>
    /// <exception cref="ArgumentNullException">The buckets are <see langword="null"/>.</exception>
    public IReadOnlyList<DayBucketCount> InBuckets(DayBuckets buckets)
    {
        var counts = new long[Guard.NotNull(buckets).Buckets.Count];
        foreach (var pair in ByWorkingDays)
        {
            counts[buckets.IndexOf(pair.Key)] += pair.Value;
        }

        return Array.AsReadOnly(buckets.Buckets.Select((bucket, i) => new DayBucketCount(bucket, counts[i])).ToArray());
    }

    /// <summary>Returns the number of requests and their working days, in the invariant culture.</summary>
    /// <returns>A text for logs and debuggers.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0} requests, {1} working days", Requests, TotalWorkingDays);

    /// <summary>Returns the working days of the request at a place, counted from 1, when all stand in line from the fastest to the slowest.</summary>
    private int At(long place)
    {
        var (row, passed) = (0, ByWorkingDays[0].Value);
        while (passed < place)
        {
            passed += ByWorkingDays[++row].Value;
        }

        return ByWorkingDays[row].Key;
    }
}
