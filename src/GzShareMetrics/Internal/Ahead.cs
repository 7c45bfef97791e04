using System.Runtime.CompilerServices;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
#endif

namespace GzShareMetrics.Internal;

/// <summary>
/// Asks memory for records that will be read soon. Records stand scattered, each read waits for memory, and a processor looks only a few of them ahead by
/// itself. A hint and nothing else: no result depends on it.
/// </summary>
internal static class Ahead
{
    /// <summary>How many records ahead of the one at work is asked for; measured, a flat optimum.</summary>
    public const int Records = 32;

    private const int CacheLine = 64;
    private const int FirstField = 8;

    /// <summary>Finds the records of an array or a list where they stand, so that they can be asked for ahead of time.</summary>
    /// <param name="records">The records.</param>
    /// <param name="span">Where they stand; a list must not be changed meanwhile.</param>
    /// <returns>Whether they stand side by side.</returns>
    public static bool TryGetSpan<T>(IEnumerable<T> records, out ReadOnlySpan<T> span)
        where T : class
    {
        switch (records)
        {
            case T[] array:
                span = array;
                return true;
#if NET8_0_OR_GREATER
            case List<T> list:
                span = CollectionsMarshal.AsSpan(list);
                return true;
#endif
            default:
                span = default;
                return false;
        }
    }

    /// <summary>Asks for the lines of the record in a slot that hold its first hundred bytes or so, save those of its header.</summary>
    /// <param name="slot">Where the reference to the record stands.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref readonly T slot)
        where T : class
    {
#if NET8_0_OR_GREATER
        if (Sse.IsSupported)
        {
            // The address is read as a number and never followed: should the record move meanwhile, the hint is for nothing.
            var address = Unsafe.As<T, nint>(ref Unsafe.AsRef(in slot));
            Sse.Prefetch0((void*)unchecked(address + FirstField));
            Sse.Prefetch0((void*)unchecked(address + FirstField + CacheLine));
        }
#endif
    }

    /// <summary>Asks for the line of a column in which a row stands; it may lie beyond the end of the column.</summary>
    /// <param name="column">The first row of the column.</param>
    /// <param name="row">How many rows further on.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref T column, nint row)
        where T : unmanaged
    {
#if NET8_0_OR_GREATER
        if (Sse.IsSupported)
        {
            Sse.Prefetch0((void*)unchecked((nint)Unsafe.AsPointer(ref column) + (row * sizeof(T))));
        }
#endif
    }
}
