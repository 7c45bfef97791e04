using System.Numerics;
using System.Runtime.InteropServices;
using GzShareMetrics.Internal;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Exchanges;

/// <summary>Some rows of exchange columns, so few that they stay in the nearest cache while they are checked first and counted then.</summary>
internal readonly ref struct ExchangeBlock(ReadOnlySpan<int> providers, ReadOnlySpan<int> consumers, ReadOnlySpan<long> calls, int records)
{
    public const int MaxRows = 1024;

    /// <summary>Stands for the calls of a row that is not to be counted: with its record added it is 0, so that adding it changes nothing.</summary>
    public const long NoRow = -ExchangeCells.OneRecord;

    /// <summary>Calls below this do not overflow within a block.</summary>
    private const long Small = long.MaxValue / 2 / MaxRows;

    public ReadOnlySpan<int> Providers { get; } = providers;

    public ReadOnlySpan<int> Consumers { get; } = consumers;

    public ReadOnlySpan<long> Calls { get; } = calls;

    public int Rows => Calls.Length;

    /// <summary>Gets how many rows are to be counted.</summary>
    public int Records => records;

    /// <summary>
    /// Tells whether all numbers are in the index and all calls are neither negative nor so many that a sum might overflow, and what the sum is. False does
    /// not say that anything is wrong; <see cref="Check"/> does.
    /// </summary>
    public bool IsPlain(int organizations, out long sum)
    {
        unchecked
        {
            var (row, highest, bits) = (0, 0u, 0L);
            sum = 0;
#if NET8_0_OR_GREATER
            if (Vector.IsHardwareAccelerated)
            {
                var (numbers, allBits, sums) = (Vector<uint>.Zero, Vector<long>.Zero, Vector<long>.Zero);
                var p = MemoryMarshal.Cast<int, Vector<uint>>(Providers);
                var c = MemoryMarshal.Cast<int, Vector<uint>>(Consumers)[..p.Length];
                var v = MemoryMarshal.Cast<long, Vector<long>>(Calls)[..(2 * p.Length)];
                for (var i = 0; i < p.Length; i++)
                {
                    numbers = Vector.Max(numbers, Vector.Max(p[i], c[i]));
                    var (low, high) = (v[2 * i], v[(2 * i) + 1]);
                    allBits |= low | high;
                    sums += low + high;
                }

                row = p.Length * Vector<uint>.Count;
                sum = Vector.Sum(sums);
                for (var lane = 0; lane < Vector<uint>.Count; lane++)
                {
                    highest = Math.Max(highest, numbers[lane]);
                    bits |= allBits[lane & (Vector<long>.Count - 1)];
                }
            }
#endif
            for (; row < Calls.Length; row++)
            {
                highest = Math.Max(highest, Math.Max((uint)Providers[row], (uint)Consumers[row]));
                bits |= Calls[row];
                sum += Calls[row];
            }

            return highest < (uint)organizations && (ulong)bits < Small;
        }
    }

    /// <summary>Finds the first row that is wrong.</summary>
    /// <param name="organizations">How many numbers the index has.</param>
    /// <param name="before">How many rows the columns have before this block.</param>
    public void Check(int organizations, int before)
    {
        for (var row = 0; row < Rows; row++)
        {
            if (Providers[row] < 0 || Providers[row] >= organizations)
            {
                throw InvalidColumnException.NoSuchOrganization(before + row, "providers", Providers[row], organizations);
            }

            if (Consumers[row] < 0 || Consumers[row] >= organizations)
            {
                throw InvalidColumnException.NoSuchOrganization(before + row, "consumers", Consumers[row], organizations);
            }

            if (Calls[row] < 0)
            {
                throw new InvalidColumnException(before + row, "calls", Guard.Invariant($"{Calls[row]} calls; a number of calls is 0 or more"));
            }
        }
    }
}
