using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Json.Reading;
using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Organizations;
using GzShareMetrics.Timeliness;
using NodaTime;

namespace GzShareMetrics.Json.Contracts;

/// <summary>
/// The shapes of a bulletin. It stands alone: it carries the organizations it names. Its summary, rankings, tables and proof follow from its other
/// figures; they are written for those who only read, and worked out anew and compared when it is read.
/// </summary>
internal static class BulletinContracts
{
    private const string Format = "GzShareMetrics.MonthlyBulletin";
    private const int Version = 1;

    public static readonly Shape<IdentityCheck> Checks = new ObjectShape<IdentityCheck>(nameof(IdentityCheck))
        .With("key", Texts.Text, static c => c.Key, out var key)
        .With("statement", Texts.Text, static c => c.Statement, out var statement)
        .With("left", Numbers.Long, static c => c.Left, out var left)
        .With("right", Numbers.Long, static c => c.Right, out var right)
        .With("verdict", Texts.Name<IdentityVerdict>(), static c => c.Verdict, out var verdict)
        .MadeBy(read => (left[read] == right[read], verdict[read]) is (true, IdentityVerdict.Fails) or (false, IdentityVerdict.Holds)
            ? throw new ArgumentException(Internal.Guard.Invariant($"The sides are {left[read]} and {right[read]}; the identity cannot be said to be '{verdict[read]}'."))
            : new IdentityCheck(key[read], statement[read], left[read], right[read], verdict[read]));

    public static readonly Shape<Reconciliation> Reconciliations = new ObjectShape<Reconciliation>(nameof(Reconciliation))
        .Derived("holds", Numbers.Bool, static r => r.Holds)
        .With("checks", new ListShape<IdentityCheck>(Checks), static r => r.Checks, out var checks)
        .MadeBy(read => new Reconciliation(checks[read]));

    public static readonly Shape<ExchangeSummary> Summaries = new ObjectShape<ExchangeSummary>(nameof(ExchangeSummary))
        .With("totalCalls", RootContracts.Volumes, static s => s.Total, out var total)
        .With("provincialServiceCalls", RootContracts.Volumes, static s => s.ProvincialService, out var provincialService)
        .With("regionalServiceCalls", RootContracts.Volumes, static s => s.RegionalService, out var regionalService)
        .With("nationalServiceCalls", RootContracts.Volumes, static s => s.NationalService, out var nationalService)
        .With("provincialUsageCalls", RootContracts.Volumes, static s => s.ProvincialUsage, out var provincialUsage)
        .With("regionalUsageCalls", RootContracts.Volumes, static s => s.RegionalUsage, out var regionalUsage)
        .With("nationalUsageCalls", RootContracts.Volumes, static s => s.NationalUsage, out var nationalUsage)
        .MadeBy(read => new ExchangeSummary(
            total[read], provincialService[read], regionalService[read], nationalService[read], provincialUsage[read], regionalUsage[read], nationalUsage[read]));

    public static readonly Shape<NationalRequestSummary> NationalSummaries = new ObjectShape<NationalRequestSummary>(nameof(NationalRequestSummary))
        .With("period", RootContracts.Periods, static s => s.Period, out var nationalPeriod)
        .With("requests", Numbers.Count, static s => s.Requests, out var nationalRequests)
        .With("departments", RankingContracts.OrganizationsByCount.Rankings, static s => s.Departments, out var departments)
        .MadeBy(read => Counted(new NationalRequestSummary(nationalPeriod[read], nationalRequests[read], departments[read])));

    public static readonly Shape<ShelvingRow> ShelvingRows = new ObjectShape<ShelvingRow>(nameof(ShelvingRow))
        .With("level", OrganizationContracts.Levels, static r => r.Level, out var level)
        .Maybe("region", OrganizationContracts.RegionReferences, static r => r.Region, out var region)
        .With("rate", RootContracts.Rates, static r => r.Rate, out var rate)
        .MadeBy(read => new ShelvingRow(level[read], region[read], rate[read]));

    public static readonly Shape<ShelvingTable> ShelvingTables = new ObjectShape<ShelvingTable>(nameof(ShelvingTable))
        .With("batch", Texts.Text, static t => t.Batch, out var batch)
        .With("rows", new ListShape<ShelvingRow>(ShelvingRows), static t => t.Rows, out var rows)
        .With("total", RootContracts.Rates, static t => t.Total, out var tableTotal)
        .MadeBy(read => new ShelvingTable(batch[read], rows[read], tableTotal[read]));

    public static readonly Shape<OverdueRequest> OverdueRequests = new ObjectShape<OverdueRequest>(nameof(OverdueRequest))
        .With("request", RecordContracts.Requests, static o => o.Request, out var request)
        .With("verdict", VerdictContracts.Verdicts, static o => o.Verdict, out var overdueVerdict)
        .MadeBy(read => new OverdueRequest(request[read], overdueVerdict[read]));

    /// <summary>The options without the directory and the calendar, which the reader brings along.</summary>
    public static readonly Shape<MonthlyBulletinOptions> Options = new ObjectShape<MonthlyBulletinOptions>(nameof(MonthlyBulletinOptions))
        .With("period", RootContracts.Periods, static o => o.Period, out var period)
        .With("asOf", Days.Day, static o => o.AsOf, out var asOf)
        .With("replyRule", DeadlineContracts.Rules, static o => o.ReplyRule, out var replyRule)
        .With("timelinessDefinition", TimelinessContracts.Definitions, static o => o.TimelinessDefinition, out var definition)
        .With("timelinessPopulation", Texts.Name<TimelinessPopulation>(), static o => o.TimelinessPopulation, out var population)
        .With("departmentPlaces", Numbers.Int, static o => o.DepartmentPlaces, out var departmentPlaces)
        .With("timelinessPlaces", Numbers.Int, static o => o.TimelinessPlaces, out var timelinessPlaces)
        .MadeBy((read, scope) => new MonthlyBulletinOptions(period[read], scope.Directory, scope.References.Calendar, replyRule[read])
        {
            AsOf = asOf[read],
            TimelinessDefinition = definition[read],
            TimelinessPopulation = population[read],
            DepartmentPlaces = departmentPlaces[read],
            TimelinessPlaces = timelinessPlaces[read],
        });

    public static readonly Shape<MonthlyBulletin> Bulletins = new BulletinShape(new ObjectShape<MonthlyBulletin>(nameof(MonthlyBulletin))
        .With("format", Constant(Format), static _ => Format, out _)
        .With("version", Numbers.Int, static _ => Version, out var version)
        .With("options", Options, static b => b.Options, out var options)
        .With("organizations", OrganizationContracts.DirectoryLists, static b => b.Options.Directory, out var directory)
        .With("requests", RequestContracts.Statistics, static b => b.Requests, out var requests)
        .Derived("exchanges", Summaries, static b => b.Exchanges)
        .With("nationalRequests", NationalSummaries, static b => b.NationalRequests, out var national)
        .With("recommendations", new ListShape<RecommendedResource>(RecordContracts.Recommendations), static b => b.Recommendations, out var recommendations)
        .With("timeliness", TimelinessContracts.Results, static b => b.Timeliness, out var timeliness)
        .Derived("timelinessRanking", RankingContracts.OrganizationsByRate.Rankings, static b => b.TimelinessRanking)
        .Derived("departmentService", RankingContracts.OrganizationsByVolume.Rankings, static b => b.DepartmentService)
        .Derived("departmentUsage", RankingContracts.OrganizationsByVolume.Rankings, static b => b.DepartmentUsage)
        .Derived("regionService", RankingContracts.RegionsByVolume.Rankings, static b => b.RegionService)
        .Derived("regionUsage", RankingContracts.RegionsByVolume.Rankings, static b => b.RegionUsage)
        .Derived("shelving", new ListShape<ShelvingTable>(ShelvingTables), static b => b.Shelving)
        .With("overdue", new ListShape<OverdueRequest>(OverdueRequests), static b => b.Overdue, out var overdue)
        .Derived("reconciliation", Reconciliations, static b => b.Reconciliation)
        .With("shelvingRates", ShelvingContracts.Rates, static b => b.ShelvingRates, out var shelvingRates)
        .With("exchangeVolumes", ExchangeContracts.Volumes, static b => b.ExchangeVolumes, out var exchangeVolumes)
        .ReadingFirst(version, static (told, scope) =>
        {
            if (told != Version)
            {
                throw scope.Refused(new FormatException(Internal.Guard.Invariant($"The bulletin is of version {told}; this library reads version {Version}. Read it with a library of its time, or a newer one.")));
            }
        })
        .ReadingFirst(directory, static (carried, scope) => scope.Directory = carried)
        .MadeBy((read, scope) =>
        {
            var bulletin = new BulletinFigures(
                options[read],
                requests[read],
                exchangeVolumes[read],
                national[read].Departments.AllEntries.ToDictionary(static entry => entry.Subject, static entry => entry.Value),
                recommendations[read],
                timeliness[read],
                shelvingRates[read],
                overdue[read]).ToBulletin();
            MustAgree(bulletin, national[read], scope);
            return bulletin;
        }));

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        Checks, Reconciliations, Summaries, NationalSummaries, ShelvingRows, ShelvingTables, OverdueRequests, Options, Bulletins, Texts.AnyName<IdentityVerdict>(),
    };

    private static Shape<string> Constant(string text) => Texts.Keyed("format", [text], static one => one);

    /// <summary>The sections are read each for itself; they must be of one month, one day and one rule.</summary>
    private static void MustAgree(MonthlyBulletin bulletin, NationalRequestSummary national, ReadScope scope)
    {
        (string Section, object Said, object Needed)[] all =
        [
            ("requests.period", bulletin.Requests.Period, bulletin.Period), ("exchangeVolumes.period", bulletin.ExchangeVolumes.Period, bulletin.Period),
            ("timeliness.period", bulletin.Timeliness.Period, bulletin.Period), ("requests.asOf", bulletin.Requests.AsOf, bulletin.AsOf),
            ("timeliness.asOf", bulletin.Timeliness.AsOf, bulletin.AsOf), ("shelvingRates.asOf", bulletin.ShelvingRates.AsOf, bulletin.AsOf),
            ("timeliness.rule", bulletin.Timeliness.Rule, bulletin.ReplyRule), ("timeliness.definition", bulletin.Timeliness.Definition, bulletin.Options.TimelinessDefinition),
            ("timeliness.population", bulletin.Timeliness.Population, bulletin.Options.TimelinessPopulation),
        ];
        if (Array.Find(all, static one => !one.Said.Equals(one.Needed)) is { Section: not null } other)
        {
            var (said, needed) = (Shown(other.Said), Shown(other.Needed));
            throw new ArgumentException(
                $"The sections are not of one period, one day, one rule and one definition, those of 'options': '{other.Section}' is {said} and must be {needed}{(string.Equals(said, needed, StringComparison.Ordinal) ? ", in every property" : string.Empty)}.");
        }

        if (national.Period != bulletin.NationalRequests.Period)
        {
            scope.Enter("nationalRequests");
            throw scope.Fault($"the period is {national.Period}; by 'options' it must be {bulletin.NationalRequests.Period}");
        }

        MustBeOverdue(bulletin, scope);
    }

    private static string? Shown(object value) => value is LocalDate day ? Internal.Guard.Iso(day) : value.ToString();

    /// <summary>The verdicts are not judged again, but they must be those of their requests, on the bulletin's day and by its rule.</summary>
    private static void MustBeOverdue(MonthlyBulletin bulletin, ReadScope scope)
    {
        scope.Enter("overdue");
        for (var i = 0; i < bulletin.Overdue.Count; i++)
        {
            var (request, verdict) = bulletin.Overdue[i];
            scope.Enter(i);
            if (verdict.Status is not (DeadlineStatus.OverdueUnanswered or DeadlineStatus.AnsweredLate))
            {
                throw scope.Fault($"the status is {verdict.Status}; an overdue request is {DeadlineStatus.OverdueUnanswered} or {DeadlineStatus.AnsweredLate}");
            }

            if (verdict.AsOf != bulletin.AsOf)
            {
                throw scope.Fault($"the verdict is as of {Internal.Guard.Iso(verdict.AsOf)}; by 'options' it must be as of {Internal.Guard.Iso(bulletin.AsOf)}");
            }

            if (verdict.Rule != bulletin.ReplyRule)
            {
                throw scope.Fault("the verdict is by another rule than the 'replyRule' of 'options'");
            }

            if (Facts(verdict.Case) != Facts(request.ToReplyCase(bulletin.ReplyRule.StartEvent)))
            {
                throw scope.Fault($"the verdict is of the case '{verdict.Case.Id}'; it must be of the request '{request.Id}', with its provider and its days");
            }

            scope.Leave();
        }

        scope.Leave();

        static (string Id, string Provider, LocalDate? ReceivedOn, LocalTime? ReceivedAt, LocalDate? RepliedOn) Facts(DeadlineCase of) => (of.Id, of.Provider, of.ReceivedOn, of.ReceivedAt, of.RepliedOn);
    }

    private static NationalRequestSummary Counted(NationalRequestSummary summary)
    {
        var sum = 0L;
        foreach (var entry in summary.Departments.AllEntries)
        {
            sum = Internal.Guard.Sum(sum, Internal.Guard.NotNegative(entry.Value, "departments"), "departments");
        }

        return sum == summary.Requests
            ? summary
            : throw new ArgumentException(Internal.Guard.Invariant($"There are {summary.Requests} requests, but the departments have {sum} together."));
    }
}
