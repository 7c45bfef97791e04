using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Exchanges;

/// <summary>
/// The provider × consumer matrix of columns whose organizations are numbers of one index. Calls and records of a pair stand in one 64-bit word, which is
/// unpacked before either could run into the other, so that a row costs one addition in memory and the matrix of two hundred bodies fits the second cache.
/// </summary>
internal sealed class NumberedCells
{
    /// <summary>Bits for the calls; those above count records.</summary>
    private const int CallBits = 44;
    private const long OneRecord = 1L << CallBits;
    private const long MostCalls = OneRecord - 1;
    private const long MostRecords = (1L << (64 - CallBits)) - 1;

    /// <summary>Rows that follow one another go to several matrices while these are small, since rows of one pair would have to wait for each other.</summary>
    private const int Sets = 4;
    private const int LargestSideOfSets = 48;

    private readonly ExchangeCells unpacked;
    private readonly int side;
    private readonly int stride;
    private readonly long[] packed;
    private long calls;
    private long records;

    public NumberedCells(OrganizationIndex organizations)
    {
        Organizations = organizations;
        unpacked = new ExchangeCells(Math.Min(organizations.Count, 32));
        side = organizations.Count <= ExchangeCells.LargestSide ? organizations.Count : 0;
        stride = side <= LargestSideOfSets ? side * side : 0;
        packed = new long[stride > 0 ? stride * Sets : side * side];
    }

    /// <summary>Gets what the numbers stand for.</summary>
    public OrganizationIndex Organizations { get; }

    /// <summary>Counts a block that was checked.</summary>
    /// <param name="block">The rows; every number is in the index.</param>
    /// <param name="sum">The sum of their calls, or a negative number where they are too many to be added up carelessly.</param>
    public void Add(ExchangeBlock block, long sum)
    {
        if (side == 0 || sum < 0 || sum > MostCalls)
        {
            for (var row = 0; row < block.Rows; row++)
            {
                unpacked.Add(block.Providers[row], block.Consumers[row], block.Calls[row], 1);
            }

            return;
        }

        if (sum > MostCalls - calls || block.Rows > MostRecords - records)
        {
            Unpack();
        }

        calls += sum;
        records += block.Rows;
        AddPacked(block);
    }

    /// <summary>Takes back a row that was counted.</summary>
    public void Remove(int provider, int consumer, long volume) => unpacked.Add(provider, consumer, -volume, -1);

    /// <summary>Moves everything to the cells of a tally.</summary>
    public void MoveTo(ExchangeCells target, OrganizationPalette palette)
    {
        Unpack();
        foreach (var cell in unpacked.All())
        {
            target.Add(palette.IndexOf(Organizations[cell.Provider]), palette.IndexOf(Organizations[cell.Consumer]), cell.Calls, cell.Records);
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
            var (rows, row, width) = ((nint)block.Rows, (nint)0, side);
            ref var second = ref Unsafe.Add(ref first, stride);
            ref var third = ref Unsafe.Add(ref second, stride);
            ref var fourth = ref Unsafe.Add(ref third, stride);
            for (; row <= rows - Sets; row += Sets)
            {
                Unsafe.Add(ref first, PlaceOf(ref provider, ref consumer, row, width)) += Unsafe.Add(ref volume, row) + OneRecord;
                Unsafe.Add(ref second, PlaceOf(ref provider, ref consumer, row + 1, width)) += Unsafe.Add(ref volume, row + 1) + OneRecord;
                Unsafe.Add(ref third, PlaceOf(ref provider, ref consumer, row + 2, width)) += Unsafe.Add(ref volume, row + 2) + OneRecord;
                Unsafe.Add(ref fourth, PlaceOf(ref provider, ref consumer, row + 3, width)) += Unsafe.Add(ref volume, row + 3) + OneRecord;
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

    private void Unpack()
    {
        if (records == 0)
        {
            return;
        }

        for (var i = 0; i < packed.Length; i++)
        {
            if (packed[i] != 0)
            {
                var place = stride > 0 ? i % stride : i;
                unpacked.Add(place / side, place % side, packed[i] & MostCalls, (long)unchecked((ulong)packed[i] >> CallBits));
                packed[i] = 0;
            }
        }

        (calls, records) = (0, 0);
    }
}
