using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Benchmarks.Timeliness;

/// <summary>
/// A million requests to 200 providers: verdict and working days of each, by provider; every figure is per row. The peer is the usual way, a loop from day to
/// day over a set of days off, and LINQ's grouping.
/// </summary>
[MemoryDiagnoser]
public class TimelinessTallyBenchmarks
{
    private const int Rows = 1_000_000;
    private const int Bodies = 200;
    private const int FirstDay = 20058;

    private static readonly ReportingPeriod Month = ReportingPeriod.OfMonth(2024, 12);
    private static readonly LocalDate AsOf = new(2025, 1, 15);

    private readonly DeadlineCalculator calculator = new(ChinaWorkingDays.National);
    private readonly int[] providers = new int[Rows];
    private readonly int[] started = new int[Rows];
    private readonly int[] replied = new int[Rows];
    private List<DataSharingRequest> records = [];
    private HashSet<LocalDate> daysOff = [];
    private OrganizationIndex index = OrganizationIndex.Of([]);

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(20241231);
        var province = new Region("GZ", "贵州省", RegionLevel.Province);
        index = OrganizationIndex.Of(Enumerable.Range(0, Bodies).Select(n => new Department("GZ-D" + n, "部门" + n, province)));
        for (var i = 0; i < Rows; i++)
        {
            (providers[i], started[i]) = (random.Next(Bodies), FirstDay + random.Next(31));
            replied[i] = random.Next(10) == 0 ? TimelinessTally.NoDay : started[i] + random.Next(12);
        }

        var first = new LocalDate(2024, 12, 1);
        records = [.. Enumerable.Range(0, Rows).Select(i =>
        {
            var at = first.PlusDays(started[i] - FirstDay).At(new LocalTime(random.Next(24), 0));
            return new DataSharingRequest(
                "R" + i, index[0], index[providers[i]], "资源", SharingAttribute.Conditional, at, new ComplianceReview(ReviewOutcome.Passed, at), at,
                replied[i] == TimelinessTally.NoDay ? null : new RequestReply(ReplyOutcome.Approved, at.PlusDays(replied[i] - started[i])));
        })];
        daysOff = [.. Enumerable.Range(0, 365).Select(n => first.PlusDays(n)).Where(day => !ChinaWorkingDays.National.IsWorkingDay(day))];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Rows)]
    public int DayLoopAndLinq_1000000_Records() => records
        .Where(r => r.ReceivedAt is not null)
        .Select(r => (r.Provider, Answered: r.Reply is not null && r.Reply.At.Date <= AsOf, Used: Used(r.ReceivedAt!.Value.Date, r.Reply is { } reply && reply.At.Date <= AsOf ? reply.At.Date : AsOf)))
        .GroupBy(r => r.Provider)
        .Select(g => (g.Key, OnTime: g.Count(r => r.Answered && r.Used <= 5), Late: g.Count(r => r.Used > 5), Mean: g.Where(r => r.Answered).Average(r => r.Used)))
        .ToList().Count;

    [Benchmark(OperationsPerInvoke = Rows)]
    public long Add_1000000_Records()
    {
        var tally = Tally();
        foreach (var record in CollectionsMarshal.AsSpan(records))
        {
            tally.Add(record);
        }

        return tally.OutsidePopulation;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddSpan_1000000_Records()
    {
        var tally = Tally();
        tally.Add(CollectionsMarshal.AsSpan(records));
        return tally.OutsidePopulation;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddColumns_1000000_Rows()
    {
        var tally = Tally();
        tally.AddColumns(index, providers, started, replied);
        return tally.OutsidePopulation;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddColumns_1000000_Rows_WithDaysOfSubmission()
    {
        var tally = Tally();
        tally.AddColumns(index, providers, started, replied, started);
        return tally.OutsidePopulation;
    }

    [Benchmark(OperationsPerInvoke = Rows)]
    public long AddColumns_1000000_Rows_TwoThreads()
    {
        var halves = new[] { Tally(), Tally() };
        Parallel.For(0, 2, half => halves[half].AddColumns(
            index, providers.AsSpan(half * Rows / 2, Rows / 2), started.AsSpan(half * Rows / 2, Rows / 2), replied.AsSpan(half * Rows / 2, Rows / 2)));
        halves[0].Merge(halves[1]);
        return halves[0].OutsidePopulation;
    }

    private TimelinessTally Tally() => new(calculator, DeadlineRules.GuizhouProviderReply, Month, AsOf);

    private int Used(LocalDate start, LocalDate end)
    {
        var used = 0;
        for (var day = start.PlusDays(1); day <= end; day = day.PlusDays(1))
        {
            used += daysOff.Contains(day) ? 0 : 1;
        }

        return used;
    }
}
