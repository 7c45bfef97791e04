using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Exchanges;

/// <summary>
/// The provider × consumer matrix of a tally, by the numbers of its organizations: a square while these are few, which is the usual case, and a dictionary
/// beyond, where a square would waste memory. Calls and records of a pair stand in one 64-bit word, which is unpacked before either could run into the other,
/// so that a row costs one addition in memory and the matrix of two hundred bodies fits the second cache.
/// </summary>
internal sealed class ExchangeCells
{
    /// <summary>The largest number of organizations that has a square: one of 8 MB, and of 16 MB more once it is unpacked.</summary>
    public const int LargestSide = 1024;

    /// <summary>The calls of one record and the record itself, side by side: one more record is this much more.</summary>
    public const long OneRecord = 1L << CallBits;

    /// <summary>Bits for the calls; those above count records.</summary>
    private const int CallBits = 42;
    private const long MostCalls = OneRecord - 1;
    private const long MostRecords = (1L << (64 - CallBits)) - 1;

    /// <summary>Rows that follow one another go to several squares while these are small, since rows of one pair would have to wait for each other.</summary>
    private const int Sets = 4;
    private const int LargestSideOfSets = 48;

    private const int CacheLine = 64;

    private int side;
    private int sets;
    private long[] packed;
    private Counter[]? unpacked;
    private Dictionary<long, Counter>? beyond;

    // What the words together can still take; all of it could meet in one of them.
    private long callsLeft = MostCalls;
    private long recordsLeft = MostRecords;

    /// <summary>Makes cells for so many organizations; more are taken in as they come.</summary>
    /// <param name="organizations">How many are expected.</param>
    /// <param name="isForBlocks">Whether rows will come in blocks, one close after the other.</param>
    public ExchangeCells(int organizations, bool isForBlocks = false)
    {
        side = Math.Max(1, Math.Min(organizations, LargestSide));
        sets = isForBlocks && side <= LargestSideOfSets ? Sets : 1;
        packed = Counters.Of<long>(side * side * sets);
    }

    /// <summary>Gets the words, how many make a row, and what they can still take, for those who count many records in a row and say so by <see cref="Took"/>.</summary>
    public (long[] Words, int Side, long CallsLeft, long RecordsLeft) Packed => (packed, side, callsLeft, recordsLeft);

    /// <summary>Counts records.</summary>
    public void Add(int provider, int consumer, long calls, long records)
    {
        if ((uint)provider >= (uint)side || (uint)consumer >= (uint)side)
        {
            AddOutside(provider, consumer, calls, records);
            return;
        }

        if (calls > callsLeft || records > recordsLeft)
        {
            Unpack();
            if (calls > callsLeft || records > recordsLeft)
            {
                AddUnpacked((provider * side) + consumer, calls, records);
                return;
            }
        }

        Took(calls, records);
        ref var word = ref packed[(provider * side) + consumer];
        word = unchecked(word + (records << CallBits) + calls);
    }

    /// <summary>Notes that so much has gone into the words.</summary>
    public void Took(long calls, long records)
    {
        callsLeft -= calls;
        recordsLeft -= records;
    }

    /// <summary>Takes back a record that was counted.</summary>
    public void Remove(int provider, int consumer, long calls)
    {
        if ((uint)provider < (uint)side && (uint)consumer < (uint)side)
        {
            AddUnpacked((provider * side) + consumer, -calls, -1);
        }
        else
        {
            AddOutside(provider, consumer, -calls, -1);
        }
    }

    /// <summary>Counts a block that was checked: every number is less than the number of organizations that the cells were made for.</summary>
    /// <param name="block">The rows.</param>
    /// <param name="sum">The sum of their calls, or a negative number where they are too many to be added up carelessly.</param>
    /// <param name="organizations">How many numbers there are.</param>
    public void Add(ExchangeBlock block, long sum, int organizations)
    {
        if (organizations > side || sum < 0 || sum > MostCalls)
        {
            for (var row = 0; row < block.Rows; row++)
            {
                if (block.Calls[row] != ExchangeBlock.NoRow)
                {
                    Add(block.Providers[row], block.Consumers[row], block.Calls[row], 1);
                }
            }

            return;
        }

        if (sum > callsLeft || block.Records > recordsLeft)
        {
            Unpack();
        }

        Took(sum, block.Records);
        AddPacked(block);
    }

    /// <summary>Counts what other cells hold that were made for the same numbers.</summary>
    /// <param name="other">The other cells, which are not changed, or these, which are doubled.</param>
    public void Add(ExchangeCells other)
    {
        if (other.side != side || other.sets != sets)
        {
            Add(other, static number => number);
            return;
        }

        var (calls, records) = (MostCalls - other.callsLeft, MostRecords - other.recordsLeft);
        if (calls > callsLeft || records > recordsLeft)
        {
            Unpack();
        }

        Took(calls, records);
        for (var (place, words) = (0, other.packed); place < words.Length; place++)
        {
            packed[place] = unchecked(packed[place] + words[place]);
        }

        for (var place = 0; place < side * side && other.unpacked is not null; place++)
        {
            AddUnpacked(place, other.unpacked[place].Calls, other.unpacked[place].Records);
        }

        AddBeyond(other, static number => number);
    }

    /// <summary>Counts what other cells hold.</summary>
    /// <param name="other">The other cells; they are not changed.</param>
    /// <param name="numberOf">The number that an organization of the other cells has here.</param>
    public void Add(ExchangeCells other, Func<int, int> numberOf)
    {
        var numbers = new int[other.side];
        for (var provider = 0; provider < other.side; provider++)
        {
            for (var consumer = 0; consumer < other.side; consumer++)
            {
                var (calls, records) = other.At((provider * other.side) + consumer);
                if (records > 0)
                {
                    Add(NumberOf(provider), NumberOf(consumer), calls, records);
                }
            }
        }

        AddBeyond(other, numberOf);

        // Asked once for each that has records, and never for the others.
        int NumberOf(int number) => (numbers[number] > 0 ? numbers[number] : numbers[number] = numberOf(number) + 1) - 1;
    }

    /// <summary>Returns the cells that hold records.</summary>
    public IEnumerable<(int Provider, int Consumer, long Calls, long Records)> All()
    {
        for (var i = 0; i < side * side; i++)
        {
            if (At(i) is { Records: > 0 } cell)
            {
                yield return (i / side, i % side, cell.Calls, cell.Records);
            }
        }

        foreach (var pair in beyond ?? [])
        {
            if (pair.Value.Records > 0)
            {
                yield return ((int)(pair.Key >> 32), unchecked((int)pair.Key), pair.Value.Calls, pair.Value.Records);
            }
        }
    }

    /// <summary>Reads one cell of the square.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (long Calls, long Records) At(int place)
    {
        // The sum of the sets' words overflows as little as each of them.
        var word = packed[place];
        for (var set = 1; set < sets; set++)
        {
            word = unchecked(word + packed[(set * side * side) + place]);
        }

        var (calls, records) = (word & MostCalls, (long)unchecked((ulong)word >> CallBits));
        return unpacked is null ? (calls, records) : (calls + unpacked[place].Calls, records + unpacked[place].Records);
    }

    private void AddBeyond(ExchangeCells other, Func<int, int> numberOf)
    {
        foreach (var pair in other.beyond?.ToArray() ?? [])
        {
            Add(numberOf((int)(pair.Key >> 32)), numberOf(unchecked((int)pair.Key)), pair.Value.Calls, pair.Value.Records);
        }
    }

    private void AddPacked(ExchangeBlock block)
    {
        unchecked
        {
            // Every number was checked a moment ago, so no place lies outside the matrix and its bounds are not looked at once more.
            ref var first = ref MemoryMarshal.GetReference(packed.AsSpan());
            ref var provider = ref MemoryMarshal.GetReference(block.Providers);
            ref var consumer = ref MemoryMarshal.GetReference(block.Consumers);
            ref var volume = ref MemoryMarshal.GetReference(block.Calls);
            var (rows, row, width, stride) = ((nint)block.Rows, (nint)0, side, sets == 1 ? 0 : side * side);
            ref var second = ref Unsafe.Add(ref first, stride);
            ref var third = ref Unsafe.Add(ref second, stride);
            ref var fourth = ref Unsafe.Add(ref third, stride);
            const int LineOfCalls = CacheLine / sizeof(long);
            for (; row <= rows - LineOfCalls; row += LineOfCalls)
            {
                // The block after this one is on its way while this one is counted.
                Ahead.Fetch(ref volume, row + ExchangeBlock.MaxRows);
                Ahead.Fetch(ref provider, row + ExchangeBlock.MaxRows);
                Ahead.Fetch(ref consumer, row + ExchangeBlock.MaxRows);
                Unsafe.Add(ref first, PlaceOf(ref provider, ref consumer, row, width)) += Unsafe.Add(ref volume, row) + OneRecord;
                Unsafe.Add(ref second, PlaceOf(ref provider, ref consumer, row + 1, width)) += Unsafe.Add(ref volume, row + 1) + OneRecord;
                Unsafe.Add(ref third, PlaceOf(ref provider, ref consumer, row + 2, width)) += Unsafe.Add(ref volume, row + 2) + OneRecord;
                Unsafe.Add(ref fourth, PlaceOf(ref provider, ref consumer, row + 3, width)) += Unsafe.Add(ref volume, row + 3) + OneRecord;
                Unsafe.Add(ref first, PlaceOf(ref provider, ref consumer, row + 4, width)) += Unsafe.Add(ref volume, row + 4) + OneRecord;
                Unsafe.Add(ref second, PlaceOf(ref provider, ref consumer, row + 5, width)) += Unsafe.Add(ref volume, row + 5) + OneRecord;
                Unsafe.Add(ref third, PlaceOf(ref provider, ref consumer, row + 6, width)) += Unsafe.Add(ref volume, row + 6) + OneRecord;
                Unsafe.Add(ref fourth, PlaceOf(ref provider, ref consumer, row + 7, width)) += Unsafe.Add(ref volume, row + 7) + OneRecord;
            }

            for (; row < rows; row++)
            {
                Unsafe.Add(ref first, PlaceOf(ref provider, ref consumer, row, width)) += Unsafe.Add(ref volume, row) + OneRecord;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint PlaceOf(ref int provider, ref int consumer, nint row, int width) =>
        unchecked((nint)(uint)((Unsafe.Add(ref provider, row) * width) + Unsafe.Add(ref consumer, row)));

    private void AddOutside(int provider, int consumer, long calls, long records)
    {
        var last = Math.Max(provider, consumer);
        if (last < LargestSide)
        {
            Grow(last);
            Add(provider, consumer, calls, records);
            return;
        }

        var key = ((long)provider << 32) | (uint)consumer;
        beyond ??= [];
        beyond.TryGetValue(key, out var counter);
        beyond[key] = new Counter(counter.Calls + calls, counter.Records + records);
    }

    private void AddUnpacked(int place, long calls, long records)
    {
        unpacked ??= Counters.Of<Counter>(side * side);
        ref var cell = ref unpacked[place];
        cell = new Counter(cell.Calls + calls, cell.Records + records);
    }

    /// <summary>Makes the words empty, so that they can take more.</summary>
    private void Unpack()
    {
        for (var place = 0; place < packed.Length; place++)
        {
            if (packed[place] is var word and not 0)
            {
                AddUnpacked(place % (side * side), word & MostCalls, (long)unchecked((ulong)word >> CallBits));
                packed[place] = 0;
            }
        }

        (callsLeft, recordsLeft) = (MostCalls, MostRecords);
    }

    /// <summary>Makes the square large enough for an organization.</summary>
    private void Grow(int last)
    {
        var (oldWords, oldSide) = (packed, side);
        side = Math.Min(LargestSide, Math.Max(side * 2, last + 1));
        packed = Counters.Of<long>(side * side);
        for (var place = 0; place < oldWords.Length; place++)
        {
            var row = place / oldSide % oldSide;
            ref var word = ref packed[(row * side) + (place % oldSide)];
            word = unchecked(word + oldWords[place]);
        }

        sets = 1;
        if (unpacked is { } oldCounters)
        {
            unpacked = Counters.Of<Counter>(side * side);
            for (var row = 0; row < oldSide; row++)
            {
                Array.Copy(oldCounters, row * oldSide, unpacked, row * side, oldSide);
            }
        }
    }

    private readonly struct Counter(long calls, long records)
    {
        public long Calls { get; } = calls;

        public long Records { get; } = records;
    }
}
