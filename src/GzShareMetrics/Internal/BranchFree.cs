using System.Runtime.CompilerServices;

namespace GzShareMetrics.Internal;

/// <summary>Choices that a processor computes where it would have to guess, one time in ten or so wrongly, which way a branch goes.</summary>
internal static class BranchFree
{
    /// <summary>Returns the smaller of two numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Min(int left, int right)
    {
        unchecked
        {
            var difference = (long)left - right;
            return (int)(right + (difference & (difference >> 63)));
        }
    }
}
