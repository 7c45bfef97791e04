using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Comparisons;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Formatting;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Json.Tests;

/// <summary>Values of every type with a contract, made of a world by the library's own calculators and constructors.</summary>
internal sealed partial class Samples
{
    private readonly World world;
    private readonly List<(Type Type, object Value)> values = [];

    public Samples(World world)
    {
        this.world = world;
        Roots();
        Organizations();
        Records();
        RequestResults();
        Exchanges();
        Shelving();
        WorkingDays();
        Deadlines();
        Timeliness();
        Rankings();
        Comparisons();
        Tallies();
        Bulletins();
    }

    public IReadOnlyList<(Type Type, object Value)> Values => values;

    private void Add<T>(params IEnumerable<T> some)
        where T : notnull => values.AddRange(some.Take(25).Select(static value => (typeof(T), (object)value)));

    private void Names<TEnum>()
        where TEnum : struct, Enum => Add<TEnum>(Enum.GetValues<TEnum>());

    private void Roots()
    {
        Add<Rate>(default, Rate.Of(0, 5), Rate.Of(long.MaxValue, long.MaxValue), world.Rate());
        Add(CallVolume.Zero, CallVolume.OfCalls(long.MaxValue), world.Volume());
        Add(Fraction.Zero, Fraction.One, Fraction.Of(-7, 12), world.Fraction());
        Add(world.Period, ReportingPeriod.CumulativeTo(world.Period.YearMonth));
        Add(FormatProfile.Guizhou, FormatProfile.WholeNumbers, FormatProfile.FixedTwoDecimals with { Rounding = RoundingRule.HalfEven, Undefined = "N/A" });
        Names<PeriodScope>();
        Names<RoundingRule>();
        Names<VolumeUnit>();
        Names<Provenance.EvidenceGrade>();
    }

    private void Organizations()
    {
        Add(World.Directory.Organizations);
        Add(World.Directory.Organizations.OfType<Region>());
        Add(World.Directory.Organizations.OfType<Department>());
        Add<CreditCode>(default, CreditCode.Parse("11520000MB19665465"));
        Add<RegionCode>(default, RegionCode.Parse("520100"));
        Add(OrganizationEvidence.None, new OrganizationEvidence { Name = world.Name<Provenance.EvidenceGrade>(), Code = world.Name<Provenance.EvidenceGrade>(), Note = world.Text() });
        Add(SuccessorPolicy.AsReported, SuccessorPolicy.Current, SuccessorPolicy.AsOf(world.Day()));
        Add(OrganizationDirectory.Empty, World.Directory, World.Directory.With([new Department("x", world.Text(), World.Directory.Organizations.OfType<Region>().First(), OrganizationKind.Court)
        {
            FullName = "x法院", Aliases = [world.Text()], ValidFrom = new LocalDate(2001, 2, 3), ValidTo = world.Day(), SuccessorId = World.Directory.Organizations[0].Id,
            CreditCode = CreditCode.Parse("11520000MB19665465"), Evidence = new OrganizationEvidence { Relations = Provenance.EvidenceGrade.Secondary },
        }]));
        Names<OrganizationKind>();
        Names<RegionLevel>();
    }

    private void Records()
    {
        Add(new DataResource(world.Text(), world.Body()));
        Add(world.Bulletin.Recommendations);
        Add(world.Items);
        Add(new ResponsibilityList("第1批", world.Items.Where(static i => i.Batch == "第1批")));
        Add(world.Requests.Where(static r => r.Review is not null).Select(static r => r.Review!));
        Add(world.Requests.Where(static r => r.Reply is not null).Select(static r => r.Reply!));
        Add(world.Requests);
        Add(new NationalDataRequest(world.Body(), world.Text(), world.Day()));
        Add(world.Exchanges);
        Add(new QueryFault(world.Name<QueryFaultKind>(), world.Text(), world.Number()));
        Names<SharingAttribute>();
        Names<ReviewOutcome>();
        Names<ReplyOutcome>();
        Names<RequestStage>();
        Names<QueryFaultKind>();
    }

    private void RequestResults()
    {
        var statistics = world.Bulletin.Requests;
        Add([default, statistics.Total, .. statistics.ByProvider.Values]);
        Add<RequestRate>(RequestRate.All);
        var funnel = RequestFunnel.Of(statistics.Total);
        Add(funnel, RequestFunnel.Of(default));
        Add(funnel.Steps);
        Add(statistics, statistics.RolledUp(World.Directory, SuccessorPolicy.Current));
    }

    private void Exchanges()
    {
        var volumes = world.Bulletin.ExchangeVolumes;
        Add(volumes.Flows);
        Add(volumes, volumes.BetweenRegions());
        Add(volumes.Balances(World.Directory));
        Add(volumes.ServiceRemainder([world.Body(), world.Body()]));
    }

    private void Shelving()
    {
        var rates = world.Bulletin.ShelvingRates;
        var due = new ShelvingRateCalculator().Evaluate(world.Items, world.AsOf, new ShelvingOptions().WithDueDay("第1批", world.Day()).WithDueDay("第2批", world.Day()));
        Add(default, rates.TotalCounts, due.TotalCounts);
        Add(ShelvingOptions.Default, due.Options);
        Add(rates.ByOwner(World.Directory));
        Add(due.Unshelved(World.Directory));
        Add(rates, due);
        Names<ShelvingStanding>();
    }

    private void WorkingDays()
    {
        var notice = new HolidayNotice(world.Text())
        {
            DocumentNumber = "国办发明电〔2024〕12号",
            Address = "https://example.org/notice",
            NumberGrade = world.Name<Provenance.EvidenceGrade>(),
            NumberEvidence = world.Text(),
            PublishedOn = world.Day(),
            PublishedOnGrade = Provenance.EvidenceGrade.Secondary,
            PublishedOnEvidence = world.Text(),
        };
        var calendar = ChinaWorkingDays.National;
        var regional = RegionalDays.Of("黔南州", notice, new LocalDate(2023, 1, 1), world.Random.Next(2) == 0 ? null : new LocalDate(2026, 1, 1))
            .WithAnnualDayOff(new AnnualDate(8, 8), "州庆").WithDays(ScheduledDay.MakeUp(new LocalDate(2024, 8, 10), "州庆"));
        Add(notice, new HolidayNotice("t"));
        Add(ScheduledDay.Holiday(world.Day(), world.Text()), ScheduledDay.MakeUp(world.Day(), "x"), ScheduledDay.Rest(world.Day(), "y"));
        Add(calendar.Schedules);
        Add(new HolidaySpan("春节", new LocalDate(2024, 2, 10), new LocalDate(2024, 2, 17), new LocalDate(2024, 2, 4)) { StatedDays = 8 }, new HolidaySpan("x", world.Period.FirstDay, world.Period.FirstDay));
        Add(regional);
        var local = calendar.WithRegionalDays(regional);
        Add(calendar, local);
        Add(Enumerable.Range(0, 20).Select(i => calendar.DayInfo(new LocalDate(2024, 2, 1).PlusDays(i))));
        Add(Enumerable.Range(0, 20).Select(_ => local.DayInfo(world.Day())));
        Add(calendar.RankTable.Skip(world.Random.Next(500)).Take(9));
        Names<DayKind>();
        Names<DayCertainty>();
        Names<ScheduledDayKind>();
    }

    private void Timeliness()
    {
        var timeliness = world.Bulletin.Timeliness;
        var flow = new RequestFlowTally(world.Calculator, World.Rule, world.Period);
        var oldest = new OldestPendingTally(world.Calculator, World.Rule, world.AsOf, 5);
        foreach (var request in world.Requests)
        {
            flow.Add(request);
            oldest.Add(request);
        }

        Add<TimelinessDefinition>(TimelinessDefinition.All);
        Add([default, timeliness.Overall.Counts, .. timeliness.ByProvider.Values.Select(static g => g.Counts)]);
        Add<WilsonInterval>(default, WilsonInterval.Of(world.Rate()), timeliness.Overall.Interval);
        Add<EarlinessRatio>(default, timeliness.Overall.Earliness, EarlinessRatio.Of(-3, 10));
        Add(WorkingDayDistribution.Empty, timeliness.Overall.WorkingDaysToReply, timeliness.Overall.WorkingDaysPending);
        Add(DayBuckets.Foia.Buckets);
        Add(timeliness.Overall.WorkingDaysToReply.InBuckets(DayBuckets.EndingAt(1, 3, 5)));
        Add(DayBuckets.Foia, DayBuckets.EndingAt());
        Add([timeliness.Overall, .. timeliness.ByProvider.Values]);
        Add(timeliness, timeliness.WithDefinition(TimelinessDefinition.OnTimeOfAll), timeliness.RolledUp(World.Directory, SuccessorPolicy.Current));
        var tenDays = new ResponseTimelinessCalculator(ChinaWorkingDays.National, World.Rule with { Id = "ten", Length = 10 })
            .Evaluate(world.Requests, world.Period, world.AsOf, timeliness.Definition, timeliness.Population);
        Add(TimelinessByRule.Of([timeliness]), TimelinessByRule.Of([timeliness, tenDays]));
        Add([.. oldest.ToList(), new PendingRequest("p", world.Body(), world.Day(), 3, DeadlineStatus.DueToday)]);
        Add([default, .. flow.ToFlows().ByProvider.Values]);
        Add(flow.ToFlows());
        Add(flow);
        Add(oldest);
        Names<TimelinessPopulation>();
    }

    private void Tallies()
    {
        var exchanges = new ExchangeTally(world.Period);
        world.Exchanges.ToList().ForEach(exchanges.Add);
        var requests = new RequestTally(world.Period, world.AsOf);
        world.Requests.ToList().ForEach(requests.Add);
        var shelving = new ShelvingTally(world.AsOf, new ShelvingOptions().WithDueDay("第1批", world.Day()));
        world.Items.ToList().ForEach(shelving.Add);
        var timeliness = new TimelinessTally(world.Calculator, World.Rule, world.Period, world.AsOf);
        world.Requests.ToList().ForEach(timeliness.Add);
        Add(exchanges);
        Add(requests);
        Add(shelving);
        Add(timeliness);
        Add(exchanges.ToState(), requests.ToState(), shelving.ToState(), timeliness.ToState());
        Add(timeliness.ToState().Tables);
        Add(timeliness.ToState().Tables.SelectMany(static t => t.Rows));
    }

    private void Bulletins()
    {
        var bulletin = world.Bulletin;
        Add(bulletin);
        Add(bulletin.Options);
        Add(bulletin.Exchanges);
        Add(bulletin.NationalRequests);
        Add(bulletin.Shelving);
        Add(bulletin.Shelving.SelectMany(static t => t.Rows));
        Add(bulletin.Overdue);
        Add(bulletin.Reconciliation);
        Add(bulletin.Reconciliation.Checks);
        Names<IdentityVerdict>();
    }
}
