namespace GzShareMetrics.Internal;

/// <summary>Arrays of counters.</summary>
internal static class Counters
{
    /// <summary>Makes counters that stand at 0, in memory that has been written to.</summary>
    /// <remarks>
    /// A large array is made of pages that nobody has touched. A counter reads before it writes, so each page would first be lent to it for reading and then
    /// given to it for writing, and the second makes every processor of the program stop for a moment: threads that count at once hold each other up, measured,
    /// to half their speed. Written to from end to end, each page is given once.
    /// </remarks>
    public static T[] Of<T>(int length)
        where T : struct
    {
        var counters = new T[length];
        Array.Clear(counters, 0, length);
        return counters;
    }
}
