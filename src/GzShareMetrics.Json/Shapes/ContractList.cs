using System.Collections;

namespace GzShareMetrics.Json.Shapes;

/// <summary>The contracts of a folder, listed by their shapes.</summary>
/// <remarks>
/// Only a shape that is named in such a list becomes a contract. A conversion in the shape itself would let a native compiler that keeps the whole
/// library prepare contracts for lists of lists without end, since a list is a shape too.
/// </remarks>
internal sealed class ContractList : IEnumerable<Contract>
{
    private readonly List<Contract> contracts = [];

    public void Add<T>(Shape<T> shape) => contracts.Add(new Contract<T>(shape));

    public void Add(IEnumerable<Contract> some) => contracts.AddRange(some);

    public IEnumerator<Contract> GetEnumerator() => contracts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
