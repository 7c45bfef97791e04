namespace GzShareMetrics.Rankings;

/// <summary>
/// Numbers that stand for values while sorting: a value that comes first never has the greater number. Sorting whole numbers needs no comparer,
/// which is most of the time a ranking takes; where different values may share a number, the values themselves decide.
/// </summary>
internal readonly struct SortPrefixes
{
    private const long ExactInDouble = 1L << 53;
    private const int SpareBits = 24;
    private const int DigitBits = 11;
    private const int Digits = 1 << DigitBits;

    /// <summary>Below this many values a comparison sort of the numbers is as fast.</summary>
    private const int FewValues = 256;

    private readonly ulong[] numbers;

    private SortPrefixes(ulong[] numbers, bool areExact)
    {
        this.numbers = numbers;
        AreExact = areExact;
    }

    /// <summary>Gets a value indicating whether equal numbers mean equal values.</summary>
    public bool AreExact { get; }

    /// <summary>Returns the numbers of the candidates' values in the type's own order, or null for types and magnitudes that have none.</summary>
    public static SortPrefixes? Of<TValue>(TValue[] values, int[] candidates, bool greatestFirst)
    {
        ulong[] prefixes;
        if (values is CallVolume[] volumes)
        {
            prefixes = Array.ConvertAll(candidates, i => (ulong)volumes[i].Calls);
        }
        else if (values is long[] longs && typeof(TValue) == typeof(long))
        {
            prefixes = Array.ConvertAll(candidates, i => unchecked((ulong)longs[i]) ^ (1UL << 63));
        }
        else if (values is int[] ints && typeof(TValue) == typeof(int))
        {
            prefixes = Array.ConvertAll(candidates, i => (ulong)(ints[i] - (long)int.MinValue));
        }
        else if (values is Rate[] rates && Array.TrueForAll(candidates, i => rates[i] is { IsDefined: true, Whole: <= ExactInDouble }))
        {
            prefixes = Array.ConvertAll(candidates, i => Prefix(rates[i]));
        }
        else
        {
            return null;
        }

        for (var i = 0; greatestFirst && i < prefixes.Length; i++)
        {
            prefixes[i] = ~prefixes[i];
        }

        return new SortPrefixes(prefixes, areExact: typeof(TValue) != typeof(Rate));
    }

    /// <summary>Sorts the items by their numbers, ascending. Items and numbers are in the same order before and after.</summary>
    public void Sort(int[] items)
    {
        if (numbers.Length < FewValues)
        {
            Array.Sort(numbers, items);
            return;
        }

        ulong differing = 0;
        foreach (var number in numbers)
        {
            differing |= number ^ numbers[0];
        }

        ulong[] fromNumbers = numbers, toNumbers = new ulong[numbers.Length];
        int[] fromItems = items, toItems = new int[items.Length];
        var starts = new int[Digits];
        for (var shift = 0; shift < 64 && differing >> shift != 0; shift += DigitBits)
        {
            if (((differing >> shift) & (Digits - 1)) == 0)
            {
                continue;
            }

            Pass(fromNumbers, fromItems, toNumbers, toItems, starts, shift);
            (fromNumbers, toNumbers) = (toNumbers, fromNumbers);
            (fromItems, toItems) = (toItems, fromItems);
        }

        if (!ReferenceEquals(fromItems, items))
        {
            fromItems.CopyTo(items, 0);
            fromNumbers.CopyTo(numbers, 0);
        }
    }

    /// <summary>Returns the end (exclusive) of the run of equal numbers that begins at a place.</summary>
    public int RunEnd(int start)
    {
        var end = start + 1;
        while (end < numbers.Length && numbers[end] == numbers[start])
        {
            end++;
        }

        return end;
    }

    /// <summary>
    /// Both counts are exact as doubles and division rounds monotonically, so a smaller rate never gets the greater quotient. Its upper bits
    /// tell most rates apart, and fewer bits are fewer passes.
    /// </summary>
    private static ulong Prefix(Rate rate) => (ulong)BitConverter.DoubleToInt64Bits((double)rate.Part / rate.Whole) >> SpareBits;

    private static void Pass(ulong[] fromNumbers, int[] fromItems, ulong[] toNumbers, int[] toItems, int[] starts, int shift)
    {
        Array.Clear(starts, 0, starts.Length);
        foreach (var number in fromNumbers)
        {
            starts[(int)((number >> shift) & (Digits - 1))]++;
        }

        var next = 0;
        for (var digit = 0; digit < starts.Length; digit++)
        {
            (starts[digit], next) = (next, next + starts[digit]);
        }

        for (var i = 0; i < fromNumbers.Length; i++)
        {
            var place = starts[(int)((fromNumbers[i] >> shift) & (Digits - 1))]++;
            toNumbers[place] = fromNumbers[i];
            toItems[place] = fromItems[i];
        }
    }
}
