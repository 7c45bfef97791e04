using BenchmarkDotNet.Attributes;
using GzShareMetrics.Benchmarks.WorkingDays;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Data;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Benchmarks.Bulletins;

/// <summary>
/// The bulletin of December 2024 from its records in memory. The peer is what a report job does with LINQ: the figures of the tables and nothing else, neither
/// the identities between them nor what was left out, nor exact ranks.
/// </summary>
[MemoryDiagnoser]
public class MonthlyBulletinBenchmarks
{
    private readonly HolidaySetCalendar loop = new(ChinaWorkingDays.National);
    private readonly MonthlyRecords records = DecemberBulletin.Records();
    private List<DataExchange> exchanges = [];

    [GlobalSetup]
    public void Setup()
    {
        // The files are tallied as they are read; as many records with as many calls take their place.
        exchanges = [.. records.Exchanges.ToVolumes().Flows.SelectMany(flow => Enumerable.Range(0, (int)flow.Records).Select(i =>
            new DataExchange(flow.Provider, flow.Consumer, "资源", DecemberBulletin.Period.FirstDay.PlusDays(i % 31).AtMidnight(), i == 0 ? flow.Volume.Calls : 0)))];
        var bulletin = Build();
        Agreement.Require("identities", true, bulletin.Reconciliation.Holds);
        Agreement.Require("calls", exchanges.Where(IsExchangedInMonth).Sum(e => e.Calls), bulletin.ExchangeVolumes.Total.Calls);
        Agreement.Require("first provider", TopDepartments(static e => e.Provider).First().Calls, bulletin.DepartmentService.Entries[0].Value.Calls);
        Agreement.Require("first consumer", TopDepartments(static e => e.Consumer).First().Calls, bulletin.DepartmentUsage.Entries[0].Value.Calls);
        Agreement.Require("on time", OnTime().Values.Sum(g => g.OnTime), bulletin.Timeliness.Overall.Rate.Part);
        Agreement.Require("shelved", Shelved().Values.Sum(g => g.Shelved), bulletin.ShelvingRates.Total.Part);
    }

    [Benchmark(Baseline = true)]
    public int LinqFigures() =>
        TopDepartments(static e => e.Provider).Count + TopDepartments(static e => e.Consumer).Count
        + Regions(static e => e.Provider).Count + Regions(static e => e.Consumer).Count
        + records.Requests.Where(IsSubmittedInMonth).GroupBy(r => (r.Provider, r.StageAsOf(DecemberBulletin.Period.LastDay))).ToDictionary(g => g.Key, g => g.Count()).Count
        + records.Requests.Where(IsSubmittedInMonth).GroupBy(r => r.Requester).ToDictionary(g => g.Key, g => g.Count()).Count
        + OnTime().Count + Shelved().Count;

    [Benchmark]
    public MonthlyBulletin Build() => DecemberBulletin.Compile(records, exchanges);

    private static bool IsExchangedInMonth(DataExchange exchange) => DecemberBulletin.Period.Contains(exchange.At.Date);

    private static bool IsSubmittedInMonth(DataSharingRequest request) => DecemberBulletin.Period.Contains(request.SubmittedAt.Date);

    private List<(Organization Body, long Calls)> TopDepartments(Func<DataExchange, Organization> side) =>
        [.. exchanges.Where(IsExchangedInMonth).Where(e => side(e).Level == RegionLevel.Province).GroupBy(side)
            .Select(g => (g.Key, g.Sum(e => e.Calls))).OrderByDescending(g => g.Item2).Take(10)];

    private Dictionary<Region, long> Regions(Func<DataExchange, Organization> side) =>
        exchanges.Where(IsExchangedInMonth).Where(e => side(e).ReportingRegion is not null).GroupBy(e => side(e).ReportingRegion!).ToDictionary(g => g.Key, g => g.Sum(e => e.Calls));

    private Dictionary<Organization, (int OnTime, int Due)> OnTime()
    {
        var last = DecemberBulletin.Period.LastDay;
        return records.Requests.Where(IsSubmittedInMonth)
            .Where(r => r.Attribute == SharingAttribute.Conditional && r.ReceivedAt is not null && r.Reply is not { Outcome: ReplyOutcome.Withdrawn })
            .Select(r => (r.Provider, Due: loop.Add(r.ReceivedAt!.Value.Date, DeadlineRules.GuizhouProviderReply.Length), Reply: r.Reply?.At.Date is { } day && day <= last ? day : (NodaTime.LocalDate?)null))
            .GroupBy(r => r.Provider)
            .ToDictionary(g => g.Key, g => (g.Count(r => r.Reply <= r.Due), g.Count(r => r.Reply is not null || r.Due < last)));
    }

    private Dictionary<(string, Organization), (int Shelved, int Listed)> Shelved() =>
        records.Responsibility.GroupBy(i => (i.Batch, i.Owner)).ToDictionary(g => g.Key, g => (g.Count(i => i.ShelvedOn <= DecemberBulletin.Period.LastDay), g.Count()));
}
