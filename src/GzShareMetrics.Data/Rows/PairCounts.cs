using System.Runtime.InteropServices;

namespace GzShareMetrics.Data.Rows;

/// <summary>Calls and records by provider and consumer, numbered as in the directory: a square of counters, or a dictionary where that would be large.</summary>
internal sealed class PairCounts(int organizations)
{
    private const int LargestSide = 1024;

    private readonly Counter[]? square = organizations <= LargestSide ? new Counter[organizations * organizations] : null;
    private readonly Dictionary<long, Counter> sparse = [];

    public void Add(int provider, int consumer, long calls)
    {
        ref var counter = ref (square is not null
            ? ref square[(provider * organizations) + consumer]
            : ref CollectionsMarshal.GetValueRefOrAddDefault(sparse, (provider * (long)organizations) + consumer, out _));

        // Neither can overflow before the total of the calls, or the number of the rows, would.
        counter.Calls = unchecked(counter.Calls + calls);
        counter.Records = unchecked(counter.Records + 1);
    }

    public IEnumerable<(int Provider, int Consumer, long Calls, long Records)> All()
    {
        var cells = square is null
            ? sparse.OrderBy(static pair => pair.Key).Select(static pair => (pair.Key, pair.Value))
            : square.Select(static (counter, at) => (Key: (long)at, Value: counter));
        return cells
            .Where(static cell => cell.Value.Records > 0)
            .Select(cell => ((int)(cell.Key / organizations), (int)(cell.Key % organizations), cell.Value.Calls, cell.Value.Records));
    }

    private struct Counter
    {
        public long Calls;
        public long Records;
    }
}
