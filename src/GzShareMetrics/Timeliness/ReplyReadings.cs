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

    /// <summary>Rows of a column that stand in one line of the caches.</summary>
    private const int RowsOfLine = 16;

    private static readonly uint[] Nothing = new uint[Width];

    private uint[] counts = Counters.Of<uint>(Math.Max(1, capacity) * Width);

    // What the counters held when one of them might have begun anew: half the bytes for each counter leave more of them in the nearest cache.
    private Dictionary<int, long>? carried;
    private uint room = uint.MaxValue;

    /// <summary>Gets the counts, for those who count many clocks in a row: <see cref="Width"/> of them for each provider that has any.</summary>
    public uint[] Counts => counts;

    /// <summary>Makes sure that so many clocks can be counted before a counter runs over; those that were are said by <see cref="Took"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reserve(int clocks)
    {
        if ((uint)clocks > room)
        {
            Carry();
        }
    }

    /// <summary>Notes that so many clocks were counted.</summary>
    public void Took(int clocks) => room -= (uint)clocks;

    /// <summary>Counts a clock, when its reading has a counter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryAdd(int provider, int reading)
    {
        if (reading >= Width)
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

            Reserve(1);
            Took(1);
            counts[place]++;
            return true;
        }
    }

    /// <summary>Counts rows of columns as long as the table tells all about them.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="first">The first row to count.</param>
    /// <param name="clock">The clock, whose days are days since 1970-01-01.</param>
    /// <param name="submitted">The days of submission that count, where the columns tell them.</param>
    /// <param name="organizations">How many numbers the index has; there are counters for each.</param>
    /// <param name="oddUntil">Keeps from one call to the next up to which row it is known that not all are plain.</param>
    /// <param name="outside">Takes the rows submitted on other days.</param>
    /// <returns>The row that somebody else must look at, or the number of rows.</returns>
    public int Add(
        in ReplyColumns columns, int first, ReplyClock clock, (int First, int Last) submitted, int organizations, ref int oddUntil, ref long outside)
    {
        var row = first;
        while (row < columns.Providers.Length)
        {
            var isOdd = row < oddUntil;
            var end = isOdd ? oddUntil : Math.Min(row + ReplyColumns.RowsOfBlock, columns.Providers.Length);
            isOdd = isOdd || !columns.Slice(row, end - row).IsPlain(clock, submitted, organizations);
            oddUntil = isOdd ? end : oddUntil;
            row = isOdd ? AddOdd(columns, row, end, clock, submitted, organizations, ref outside) : AddPlain(columns, row, end, clock);
            if (row < end)
            {
                return row;
            }
        }

        return row;
    }

    /// <summary>Counts what others have counted.</summary>
    /// <param name="other">The other readings; they are not changed.</param>
    /// <param name="numberOf">The number that a provider of the others has here; asked for those alone of whom something was counted.</param>
    public void Add(ReplyReadings other, Func<int, int> numberOf)
    {
        var clocks = uint.MaxValue - other.room;
        if (clocks > room)
        {
            Carry();
        }

        room -= clocks;
        for (var provider = 0; provider < other.counts.Length / Width; provider++)
        {
            var theirs = other.counts.AsSpan(provider * Width, Width);
            if (theirs.SequenceEqual(Nothing))
            {
                continue;
            }

            var place = numberOf(provider) * Width;
            if (place >= counts.Length)
            {
                Grow(place);
            }

            var ours = counts.AsSpan(place, Width);
            for (var reading = 0; reading < theirs.Length; reading++)
            {
                ours[reading] += theirs[reading];
            }
        }

        foreach (var pair in other.carried ?? [])
        {
            AddCarried((numberOf(pair.Key / Width) * Width) + (pair.Key % Width), pair.Value);
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

        foreach (var pair in carried ?? [])
        {
            Move(pair.Key, pair.Value);
        }

        (carried, room) = (null, uint.MaxValue);

        void Move(int place, long requests)
        {
            var (status, workingDays) = clock.Tell(place % Width);
            repliesOf(place / Width).Count(status, workingDays, requests);
        }
    }

    /// <summary>Counts rows whose numbers and days were all found to stand in the tables, so that no place is looked at once more.</summary>
    private int AddPlain(in ReplyColumns columns, int first, int last, ReplyClock clock)
    {
        Reserve(last - first);
        Took(last - first);
        unchecked
        {
            var (origin, starts, ends) = clock.Table;
            var (asOf, beforeOrigin) = (clock.AsOf, origin - 1);
            ref var starting = ref MemoryMarshal.GetReference(starts.AsSpan());
            ref var ending = ref MemoryMarshal.GetReference(ends.AsSpan());
            ref var counter = ref MemoryMarshal.GetReference(counts.AsSpan());
            ref var provider = ref MemoryMarshal.GetReference(columns.Providers);
            ref var started = ref MemoryMarshal.GetReference(columns.Started);
            ref var replied = ref MemoryMarshal.GetReference(columns.Replied);
            for (nint row = first; row < last;)
            {
                // The block after this one is on its way while this one is counted.
                Ahead.Fetch(ref provider, row + ReplyColumns.RowsOfBlock);
                Ahead.Fetch(ref started, row + ReplyColumns.RowsOfBlock);
                Ahead.Fetch(ref replied, row + ReplyColumns.RowsOfBlock);
                for (var lineEnd = Math.Min(row + RowsOfLine, last); row < lineEnd; row++)
                {
                    // No reply is the smallest number; less one it is the largest, and so not before the day of reading, like any reply not known yet.
                    var end = (nint)(uint)(BranchFree.Min(Unsafe.Add(ref replied, row) - 1, asOf) - beforeOrigin);
                    var start = (nint)(uint)(Unsafe.Add(ref started, row) - origin);
                    var reading = (uint)(Unsafe.Add(ref ending, end) - Unsafe.Add(ref starting, start));
                    if (reading >= Width)
                    {
                        return (int)row;
                    }

                    Unsafe.Add(ref counter, (nint)(((uint)Unsafe.Add(ref provider, row) * Width) + reading))++;
                }
            }

            return last;
        }
    }

    /// <summary>Counts rows one by one, each as long as the table tells all about it.</summary>
    private int AddOdd(in ReplyColumns columns, int first, int last, ReplyClock clock, (int First, int Last) submitted, int organizations, ref long outside)
    {
        for (var row = first; row < last; row++)
        {
            var (number, reply) = (columns.Providers[row], columns.Replied[row]);
            if (number < 0 || number >= organizations || reply > DayNumber.Last
                || !clock.TryRead(columns.Started[row], reply == TimelinessTally.NoDay ? int.MaxValue : reply, out var reading) || reading >= Width)
            {
                return row;
            }

            if (!columns.Submitted.IsEmpty && !IsSubmitted(columns.Submitted[row], submitted, out var isDay))
            {
                if (!isDay)
                {
                    return row;
                }

                outside++;
                continue;
            }

            TryAdd(number, reading);
        }

        return last;
    }

    private static bool IsSubmitted(int day, (int First, int Last) submitted, out bool isDay)
    {
        isDay = day >= DayNumber.First && day <= DayNumber.Last;
        return day >= submitted.First && day <= submitted.Last;
    }

    /// <summary>Carries what was counted to where there is room for it, and makes the counters begin anew.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Carry()
    {
        for (var place = 0; place < counts.Length; place++)
        {
            if (counts[place] > 0)
            {
                AddCarried(place, counts[place]);
                counts[place] = 0;
            }
        }

        room = uint.MaxValue;
    }

    private void AddCarried(int place, long clocks)
    {
        carried ??= [];
        carried[place] = (carried.TryGetValue(place, out var before) ? before : 0) + clocks;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int place) => Array.Resize(ref counts, Math.Max(counts.Length * 2, (place | (Width - 1)) + 1));
}
