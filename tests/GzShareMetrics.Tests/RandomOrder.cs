using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestCaseOrderer("GzShareMetrics.Tests.RandomOrder", "GzShareMetrics.Tests")]
[assembly: TestCollectionOrderer("GzShareMetrics.Tests.RandomOrder", "GzShareMetrics.Tests")]

namespace GzShareMetrics.Tests;

/// <summary>Runs classes, and the tests within each, in an order that changes from run to run; <c>TEST_ORDER_SEED</c> brings an order back.</summary>
public sealed class RandomOrder : ITestCaseOrderer, ITestCollectionOrderer
{
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("TEST_ORDER_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var seed)
        ? seed
        : Random.Shared.Next(1_000_000);

    static RandomOrder() => Console.WriteLine($"Order of the tests: TEST_ORDER_SEED={Seed}");

    public IEnumerable<TTestCase> OrderTestCases<TTestCase>(IEnumerable<TTestCase> testCases)
        where TTestCase : ITestCase => Shuffled(testCases.OrderBy(c => c.UniqueID, StringComparer.Ordinal));

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        Shuffled(testCollections.OrderBy(c => c.DisplayName, StringComparer.Ordinal));

    private static T[] Shuffled<T>(IEnumerable<T> ordered)
    {
        T[] all = [.. ordered];
        new Random(Seed).Shuffle(all);
        return all;
    }
}
