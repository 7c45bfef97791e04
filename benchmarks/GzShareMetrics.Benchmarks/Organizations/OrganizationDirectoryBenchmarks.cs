using BenchmarkDotNet.Attributes;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Benchmarks.Organizations;

/// <summary>
/// Names as records spell them, short, full or by an alias, to organizations; every figure is per name. The baseline is the scan that systems without a
/// directory write; a dictionary of the exact spellings is the floor, since it knows no other width, white space or prefix.
/// </summary>
[MemoryDiagnoser]
public class OrganizationDirectoryBenchmarks
{
    private const int Names = 10_000;

    private readonly OrganizationDirectory directory = GuizhouOrganizations.Directory;
    private readonly string[] names = new string[Names];
    private Dictionary<string, Organization> spellings = new(StringComparer.Ordinal);

    [GlobalSetup]
    public void Setup()
    {
        spellings = directory.Organizations
            .SelectMany(o => o.Aliases.Append(o.Name).Append(o.FullName).Append(o.Id).Distinct(StringComparer.Ordinal).Select(name => (name, o)))
            .Where(spelling => directory.TryResolve(spelling.name, out var found) && found == spelling.o)
            .DistinctBy(spelling => spelling.name, StringComparer.Ordinal)
            .ToDictionary(spelling => spelling.name, spelling => spelling.o, StringComparer.Ordinal);
        var known = spellings.Keys.Order(StringComparer.Ordinal).ToArray();
        var random = new Random(20241231);
        for (var i = 0; i < Names; i++)
        {
            names[i] = known[random.Next(known.Length)];
        }

        Agreement.Require("bodies", Scan_10000_Names(), Dictionary_10000_Names(), Resolve_10000_Names());
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Names)]
    public long Scan_10000_Names()
    {
        var sum = 0L;
        foreach (var name in names)
        {
            sum += directory.Organizations.First(o => o.Name == name || o.FullName == name || o.Id == name || o.Aliases.Contains(name)).Id.Length;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Names)]
    public long Resolve_10000_Names()
    {
        var sum = 0L;
        foreach (var name in names)
        {
            sum += directory.Resolve(name).Id.Length;
        }

        return sum;
    }

    /// <summary>The floor.</summary>
    [Benchmark(OperationsPerInvoke = Names)]
    public long Dictionary_10000_Names()
    {
        var sum = 0L;
        foreach (var name in names)
        {
            sum += spellings[name].Id.Length;
        }

        return sum;
    }
}
