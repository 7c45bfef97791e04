namespace GzShareMetrics.Data;

/// <summary>Keeps the first faults and counts all of them, by kind.</summary>
internal sealed class FaultLog(int capacity)
{
    private readonly List<RecordFault> kept = [];
    private readonly Dictionary<RecordFaultKind, long> byKind = [];

    public IReadOnlyList<RecordFault> Kept => kept;

    public IReadOnlyDictionary<RecordFaultKind, long> ByKind => byKind;

    public long Count { get; private set; }

    /// <summary>Gets a value indicating whether further faults are only counted, so that nobody need describe them.</summary>
    public bool IsFull => kept.Count >= capacity;

    public void Add(RecordFault fault)
    {
        if (!IsFull)
        {
            kept.Add(fault with { Reason = FaultText.OneLine(fault.Reason) });
        }

        CountOnly(fault.Kind, 1);
    }

    public void CountOnly(RecordFaultKind kind, long count)
    {
        Count += count;
        byKind[kind] = byKind.GetValueOrDefault(kind) + count;
    }

    /// <summary>Adds the faults of a later part of the same file, or of a later file.</summary>
    /// <param name="other">The other log.</param>
    /// <param name="lineOffset">What to add to its line numbers.</param>
    public void Append(FaultLog other, long lineOffset = 0)
    {
        foreach (var fault in other.kept)
        {
            if (IsFull)
            {
                break;
            }

            kept.Add(lineOffset == 0 ? fault : fault with { Line = fault.Line + lineOffset });
        }

        foreach (var (kind, count) in other.byKind)
        {
            CountOnly(kind, count);
        }
    }

    /// <summary>Adds faults of the same lines, found later; the first of both together are kept.</summary>
    public void AppendByLine(FaultLog other)
    {
        var first = kept.Concat(other.kept).OrderBy(static f => f.Line).Take(capacity).ToArray();
        kept.Clear();
        kept.AddRange(first);
        foreach (var (kind, count) in other.byKind)
        {
            CountOnly(kind, count);
        }
    }
}
