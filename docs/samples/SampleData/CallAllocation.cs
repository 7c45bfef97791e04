namespace GzShareMetrics.Samples.SampleData;

/// <summary>How many calls a consumer made of a provider in the month.</summary>
internal readonly record struct CallCell(string Provider, string Consumer, long Calls);

/// <summary>
/// Finds a sparse provider × consumer table with the given totals. Both sides are cut into random slices, shuffled and laid along the same
/// line of calls; where a provider's slice and a consumer's slice overlap, those calls are theirs. Totals on both sides are kept exactly.
/// </summary>
internal sealed class CallAllocation
{
    private readonly SortedDictionary<(int Provider, int Consumer), long> _calls = [];
    private readonly IReadOnlyList<(string Id, long Calls)> _providers;
    private readonly IReadOnlyList<(string Id, long Calls)> _consumers;

    private CallAllocation(IReadOnlyList<(string Id, long Calls)> providers, IReadOnlyList<(string Id, long Calls)> consumers)
    {
        _providers = providers;
        _consumers = consumers;
    }

    public static IReadOnlyList<CallCell> Allocate(
        IReadOnlyList<(string Id, long Calls)> providers, IReadOnlyList<(string Id, long Calls)> consumers, int cutsPerBody, SeededRandom random)
    {
        var allocation = new CallAllocation(providers, consumers);
        allocation.Overlay(Slices(providers, cutsPerBody, random), Slices(consumers, cutsPerBody, random));
        allocation.RemoveOwnCalls();
        return [.. allocation._calls.Where(cell => cell.Value > 0).Select(cell => new CallCell(providers[cell.Key.Provider].Id, consumers[cell.Key.Consumer].Id, cell.Value))];
    }

    private static (int Body, long Calls)[] Slices(IReadOnlyList<(string Id, long Calls)> bodies, int cuts, SeededRandom random) =>
        random.Shuffled(bodies.SelectMany((body, index) => random.SplitRandomly(body.Calls, cuts, 20, 100).Select(calls => (index, calls))));

    private void Overlay((int Body, long Calls)[] served, (int Body, long Calls)[] used)
    {
        var consumer = 0;
        var open = used[0].Calls;
        foreach (var (provider, calls) in served)
        {
            for (var left = calls; left > 0;)
            {
                while (open == 0)
                {
                    open = used[++consumer].Calls;
                }

                var shared = Math.Min(left, open);
                Add(provider, used[consumer].Body, shared);
                left -= shared;
                open -= shared;
            }
        }
    }

    /// <summary>Nobody asks itself: such calls trade places with calls of two other bodies, which leaves every total as it was.</summary>
    private void RemoveOwnCalls()
    {
        foreach (var own in _calls.Keys.Where(IsOwn).ToArray())
        {
            foreach (var other in _calls.Keys.Where(other => !IsOwn(other) && CanTrade(own, other)).ToArray())
            {
                var traded = Math.Min(_calls[own], _calls[other]);
                Add(own.Provider, own.Consumer, -traded);
                Add(other.Provider, other.Consumer, -traded);
                Add(own.Provider, other.Consumer, traded);
                Add(other.Provider, own.Consumer, traded);
            }

            if (_calls[own] > 0)
            {
                throw new InvalidDataException($"{_providers[own.Provider].Id} serves so much that only itself is left to use it: the targets allow no table.");
            }
        }
    }

    private bool IsOwn((int Provider, int Consumer) cell) => _providers[cell.Provider].Id == _consumers[cell.Consumer].Id;

    private bool CanTrade((int Provider, int Consumer) own, (int Provider, int Consumer) other) =>
        !IsOwn((own.Provider, other.Consumer)) && !IsOwn((other.Provider, own.Consumer));

    private void Add(int provider, int consumer, long calls) => _calls[(provider, consumer)] = _calls.GetValueOrDefault((provider, consumer)) + calls;
}
