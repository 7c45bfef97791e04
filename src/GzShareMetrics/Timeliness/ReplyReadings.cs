using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Timeliness;

/// <summary>
/// How many clocks of each provider had which reading: one counter for each, so that a request costs one indexed add. What the readings say is told when
/// somebody reads the tally.
/// </summary>
internal sealed class ReplyReadings(int capacity)
{
    /// <summary>Readings below this are counted here: clocks of less than 64 working days, which is nearly all of them.</summary>
    public const int Width = 256;

    private uint[] counts = new uint[Math.Max(1, capacity) * Width];

    // How often a counter began anew: half the bytes for each counter leave more of them in the nearest cache.
    private Dictionary<int, long>? carries;

    /// <summary>Counts a clock, when its reading has a counter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(int provider, int reading)
    {
        if ((uint)reading >= Width)
        {
            return false;
        }

        unchecked
        {
            var place = (provider * Width) + reading;
            if ((uint)place >= (uint)counts.Length)
            {
                Grow(place);
            }

            if (++counts[place] == 0)
            {
                Carry(place);
            }

            return true;
        }
    }

    /// <summary>Counts rows of columns as long as the table tells all about them.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="first">The first row to count.</param>
    /// <param name="clock">The clock, whose days are days since 1970-01-01.</param>
    /// <param name="submitted">The days of submission that count, where the columns tell them.</param>
    /// <param name="organizations">How many numbers the index has; there are counters for each.</param>
    /// <param name="outside">Takes the rows submitted on other days.</param>
    /// <returns>The row that somebody else must look at, or the number of rows.</returns>
    public int Add(in ReplyColumns columns, int first, ReplyClock clock, (int First, int Last) submitted, int organizations, ref long outside)
    {
        unchecked
        {
            var (origin, starts, ends) = clock.Table;
            var (asOf, asOfPlace, length, lastDay, hasSubmitted) = (clock.AsOf, clock.AsOf - origin, (uint)ends.Length, DayNumber.Last, !columns.Submitted.IsEmpty);

            // Every place is checked before it is read: rows by the loop, days and numbers by the condition.
            ref var starting = ref MemoryMarshal.GetReference(starts.AsSpan());
            ref var ending = ref MemoryMarshal.GetReference(ends.AsSpan());
            ref var counter = ref MemoryMarshal.GetReference(counts.AsSpan());
            ref var provider = ref MemoryMarshal.GetReference(columns.Providers);
            ref var started = ref MemoryMarshal.GetReference(columns.Started);
            ref var replied = ref MemoryMarshal.GetReference(columns.Replied);
            for (nint row = first; row < columns.Providers.Length; row++)
            {
                // No reply is the smallest number; less one it is the largest, and so beyond the day of reading like any reply not known yet.
                var reply = Unsafe.Add(ref replied, row);
                var isAnswered = reply - 1 < asOf;
                var number = (uint)Unsafe.Add(ref provider, row);
                var start = (uint)(Unsafe.Add(ref started, row) - origin);
                var end = (uint)(isAnswered ? reply - origin : asOfPlace);
                if (number >= (uint)organizations || start > end || end >= length || reply > lastDay)
                {
                    return (int)row;
                }

                var reading = (uint)(((Unsafe.Add(ref ending, (nint)end) - Unsafe.Add(ref starting, (nint)start)) << 1) | (isAnswered ? 1 : 0));
                if (reading >= Width)
                {
                    return (int)row;
                }

                if (hasSubmitted && !IsSubmitted(columns.Submitted[(int)row], submitted, out var isDay))
                {
                    if (!isDay)
                    {
                        return (int)row;
                    }

                    outside++;
                    continue;
                }

                var place = (int)((number * Width) + reading);
                if (++Unsafe.Add(ref counter, place) == 0)
                {
                    Carry(place);
                }
            }

            return columns.Providers.Length;
        }
    }

    /// <summary>Hands out what was counted, and forgets it.</summary>
    public void MoveTo(ReplyClock clock, Func<int, ProviderReplies> repliesOf)
    {
        for (var place = 0; place < counts.Length; place++)
        {
            if (counts[place] > 0)
            {
                Move(place, counts[place]);
                counts[place] = 0;
            }
        }

        foreach (var carry in carries ?? [])
        {
            Move(carry.Key, carry.Value);
        }

        carries = null;

        void Move(int place, long requests)
        {
            var (status, workingDays) = clock.Tell(place % Width);
            repliesOf(place / Width).Count(status, workingDays, requests);
        }
    }

    private static bool IsSubmitted(int day, (int First, int Last) submitted, out bool isDay)
    {
        isDay = day >= DayNumber.First && day <= DayNumber.Last;
        return day >= submitted.First && day <= submitted.Last;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Carry(int place)
    {
        carries ??= [];
        carries[place] = (carries.TryGetValue(place, out var before) ? before : 0) + (1L << 32);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int place) => Array.Resize(ref counts, Math.Max(counts.Length * 2, (place | (Width - 1)) + 1));
}
