using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using NodaTime;

namespace GzShareMetrics.Benchmarks.Requests;

/// <summary>
/// Two hundred thousand requests by stage, for each provider, requester and resource; every figure is per request. All roads ask the request for its stage; the
/// calculator also refuses a number that occurs twice.
/// </summary>
[MemoryDiagnoser]
public class RequestTallyBenchmarks
{
    private const int Rows = 200_000;

    private static readonly LocalDate AsOf = SyntheticProvince.Month.LastDay;

    private readonly RequestStatisticsCalculator calculator = new();
    private List<DataSharingRequest> requests = [];

    [GlobalSetup]
    public void Setup()
    {
        requests = SyntheticProvince.Requests(Rows);
        var tally = new RequestTally(SyntheticProvince.Month);
        requests.ForEach(tally.Add);
        var ours = tally.ToStatistics();
        foreach (var (group, count) in LinqGroups())
        {
            Agreement.Require($"{group.Provider} {group.Stage}", count, ours.ByProvider[group.Provider].At(group.Stage));
        }

        Agreement.Require("groups", LinqGroupBy_200000_Requests(), LinqCountBy_200000_Requests(), DictionaryByRef_200000_Requests());
        Agreement.Require("all requests", Rows, ours.Total.Submitted, calculator.Evaluate(requests, SyntheticProvince.Month).Total.Submitted);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public int LinqGroupBy_200000_Requests() => LinqGroups().Count
        + InMonth().GroupBy(r => (r.Requester, Stage: r.StageAsOf(AsOf))).ToDictionary(g => g.Key, g => g.LongCount()).Count
        + InMonth().GroupBy(r => (r.Resource, Stage: r.StageAsOf(AsOf))).ToDictionary(g => g.Key, g => g.LongCount()).Count;

    [Benchmark(OperationsPerInvoke = Rows)]
    public int LinqCountBy_200000_Requests() => InMonth().CountBy(r => (r.Provider, r.StageAsOf(AsOf))).Count()
        + InMonth().CountBy(r => (r.Requester, r.StageAsOf(AsOf))).Count()
        + InMonth().CountBy(r => (r.Resource, r.StageAsOf(AsOf))).Count();

    [Benchmark(OperationsPerInvoke = Rows)]
    public int DictionaryByRef_200000_Requests()
    {
        var providers = new Dictionary<(Organization, RequestStage), long>();
        var requesters = new Dictionary<(Organization, RequestStage), long>();
        var resources = new Dictionary<(string, RequestStage), long>();
        foreach (var request in requests)
        {
            if (SyntheticProvince.Month.Contains(request.SubmittedAt.Date))
            {
                var stage = request.StageAsOf(AsOf);
                CollectionsMarshal.GetValueRefOrAddDefault(providers, (request.Provider, stage), out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(requesters, (request.Requester, stage), out _)++;
                CollectionsMarshal.GetValueRefOrAddDefault(resources, (request.Resource, stage), out _)++;
            }
        }

        return providers.Count + requesters.Count + resources.Count;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long Tally_200000_Requests()
    {
        var tally = new RequestTally(SyntheticProvince.Month);
        foreach (var request in requests)
        {
            tally.Add(request);
        }

        return tally.ToStatistics().Total.Submitted;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long Evaluate_200000_Requests() => calculator.Evaluate(requests, SyntheticProvince.Month).Total.Submitted;

    /// <summary>The floor: the fields that have to be read.</summary>
    [Benchmark(OperationsPerInvoke = Rows)]
    public int StagesRead_200000_Requests()
    {
        var sum = 0;
        foreach (var request in requests)
        {
            sum += (int)request.StageAsOf(AsOf) + request.Resource.Length;
        }

        return sum;
    }

    private IEnumerable<DataSharingRequest> InMonth() => requests.Where(r => SyntheticProvince.Month.Contains(r.SubmittedAt.Date));

    private Dictionary<(Organization Provider, RequestStage Stage), long> LinqGroups() =>
        InMonth().GroupBy(r => (r.Provider, Stage: r.StageAsOf(AsOf))).ToDictionary(g => g.Key, g => g.LongCount());
}
