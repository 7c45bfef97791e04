using System.Reflection;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace GzShareMetrics.MutationRunner;

/// <summary>The test cases of an assembly, as xunit finds them, by their identities and in an order that does not change.</summary>
public static class TestCases
{
    /// <summary>Skipped cases, and classes that want more than class fixtures, are left to the ordinary test run.</summary>
    public static Dictionary<string, IXunitTestCase> Of(Assembly assembly)
    {
        using var found = new Found();
        using var discoverer = new XunitTestFrameworkDiscoverer(Reflector.Wrap(assembly), new NoSource(), new Xunit.Sdk.NullMessageSink());
        discoverer.Find(includeSourceInformation: false, found, new Defaults());
        found.Finished.WaitOne();
        return found.Cases
            .Where(c => c.SkipReason is null && Fixtures.AreEnoughFor(c.TestMethod.TestClass.Class.ToRuntimeType()))
            .OrderBy(c => c.TestMethod.TestClass.Class.Name, StringComparer.Ordinal)
            .ThenBy(c => c.TestMethod.Method.Name, StringComparer.Ordinal)
            .ThenBy(c => c.DisplayName, StringComparer.Ordinal)
            .DistinctBy(c => c.UniqueID)
            .ToDictionary(c => c.UniqueID);
    }

    private sealed class Found : LongLivedMarshalByRefObject, IMessageSink, IDisposable
    {
        public List<IXunitTestCase> Cases { get; } = [];

        public ManualResetEvent Finished { get; } = new(initialState: false);

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage { TestCase: IXunitTestCase test }:
                    Cases.Add(test);
                    break;
                case IDiscoveryCompleteMessage:
                    Finished.Set();
                    break;
            }

            return true;
        }

        public void Dispose() => Finished.Dispose();
    }

    private sealed class NoSource : LongLivedMarshalByRefObject, ISourceInformationProvider
    {
        public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

        public void Dispose()
        {
        }
    }

    private sealed class Defaults : LongLivedMarshalByRefObject, ITestFrameworkDiscoveryOptions
    {
        public TValue? GetValue<TValue>(string name) => default;

        public void SetValue<TValue>(string name, TValue value)
        {
        }
    }
}
