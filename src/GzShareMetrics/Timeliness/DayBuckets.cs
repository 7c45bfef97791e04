using System.Globalization;
using System.Runtime.InteropServices;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Timeliness;

/// <summary>A range of working days (工作日区间), both ends included.</summary>
/// <remarks><c>default(DayBucket)</c> holds day 0 alone. Immutable and thread-safe.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayBucket
{
    private readonly bool isOpen;

    internal DayBucket(int first, int? last)
    {
        First = first;
        isOpen = last is null;
        LastOrFirst = last ?? first;
    }

    /// <summary>Gets the first number of working days of the range.</summary>
    public int First { get; }

    /// <summary>Gets the last number of working days of the range, included; <see langword="null"/> for a range without an end.</summary>
    public int? Last => isOpen ? null : LastOrFirst;

    private int LastOrFirst { get; }

    /// <summary>Returns the range as the FOIA annual report heads its columns: <c>&lt;1-20</c>, <c>21-40</c>, <c>401+</c>.</summary>
    /// <returns>The heading; a range that begins with day 0 begins with "&lt;1".</returns>
    public override string ToString()
    {
        var first = First == 0 ? "<1" : First.ToString(CultureInfo.InvariantCulture);
        return Last switch
        {
            null => First == 0 ? "0+" : first + "+",
            { } last when last == First => first,
            { } last => first + "-" + last.ToString(CultureInfo.InvariantCulture),
        };
    }
}

/// <summary>The requests of one range of working days.</summary>
/// <param name="Bucket">The range.</param>
/// <param name="Requests">How many requests took so many days.</param>
/// <exception cref="ArgumentOutOfRangeException">The number of requests is negative.</exception>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DayBucketCount(DayBucket Bucket, long Requests)
{
    /// <summary>Gets how many requests took so many days; 0 or more.</summary>
    public long Requests { get; init => field = Guard.NotNegative(value, nameof(Requests)); } = Guard.NotNegative(Requests);
}

/// <summary>Ranges of working days that follow one another without a gap (工作日分段), from day 0 to no end.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DayBuckets
{
    private readonly int[] lasts;

    private DayBuckets(int[] lasts)
    {
        this.lasts = lasts;
        var first = 0;
        var buckets = new List<DayBucket>(lasts.Length + 1);
        foreach (var last in lasts)
        {
            buckets.Add(new DayBucket(first, last));
            first = last + 1;
        }

        buckets.Add(new DayBucket(first, null));
        Buckets = Array.AsReadOnly(buckets.ToArray());
    }

    /// <summary>
    /// Gets the day increments of the US FOIA annual report, section VII.C: &lt;1-20, 21-40, … 181-200, 201-300, 301-400, 401+.
    /// </summary>
    public static DayBuckets Foia { get; } = EndingAt(20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 300, 400);

    /// <summary>Gets the ranges in their order; the last one has no end.</summary>
    public IReadOnlyList<DayBucket> Buckets { get; }

    /// <summary>Makes ranges from the last day of each; a range without an end follows the last one.</summary>
    /// <param name="lastDays">The last day of each range, included, strictly ascending from 0 or more; none gives one range of all days.</param>
    /// <returns>The ranges.</returns>
    /// <exception cref="ArgumentNullException">The days are <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The days are not strictly ascending, or one is negative or <see cref="int.MaxValue"/>.</exception>
    public static DayBuckets EndingAt(params int[] lastDays)
    {
        int[] copy = [.. Guard.NotNull(lastDays)];
        var before = -1;
        foreach (var last in copy)
        {
            if (last <= before || last == int.MaxValue)
            {
                throw new ArgumentException(Guard.Invariant($"A range cannot end at day {last} after one that ends at day {before}; the days must ascend from 0 or more."), nameof(lastDays));
            }

            before = last;
        }

        return new DayBuckets(copy);
    }

    /// <summary>Finds the range of a number of working days.</summary>
    /// <param name="workingDays">Working days, 0 or more.</param>
    /// <returns>The zero-based place of the range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int IndexOf(int workingDays)
    {
        var found = Array.BinarySearch(lasts, Guard.NotNegative(workingDays));
        return found >= 0 ? found : ~found;
    }
}
