using System.Globalization;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Provenance;
using GzShareMetrics.Rankings;
using GzShareMetrics.Reporting.Printed;
using GzShareMetrics.Reporting.Templates;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Reporting.Documents;

/// <summary>What a bulletin has to say for every name of the template's vocabulary.</summary>
internal sealed class BulletinFacts(MonthlyBulletin bulletin, BulletinTextOptions options, FigureMaker figures, FigureLedger ledger)
{
    private readonly BulletinTemplate template = options.Template;

    /// <summary>The values that may stand anywhere.</summary>
    public Dictionary<string, Fact> General()
    {
        var facts = new Dictionary<string, Fact>(StringComparer.Ordinal);
        Frame(facts);
        Requests(facts);
        Exchanges(facts);
        Leaders(facts, "national", bulletin.NationalRequests.Departments);
        Leaders(facts, "department-service", bulletin.DepartmentService);
        Leaders(facts, "department-usage", bulletin.DepartmentUsage);
        Leaders(facts, "region-service", bulletin.RegionService);
        Leaders(facts, "region-usage", bulletin.RegionUsage);
        Counts(facts);
        Timeliness(facts);
        Rule(facts);
        return facts;
    }

    /// <summary>The values of one shelving table.</summary>
    public Dictionary<string, Fact> Of(ShelvingTable table) => new(StringComparer.Ordinal)
    {
        ["shelving.batch"] = Text(table.Batch),
        ["shelving.listed"] = Count("shelving.listed", FigureKind.Items, table.Total.Whole, ShelvingSubject(table, template.Word("row.total"))),
        ["shelving.shelved"] = Count("shelving.shelved", FigureKind.Items, table.Total.Part, ShelvingSubject(table, template.Word("row.total"))),
        ["shelving.rate"] = new FigureFact(_ => figures.Rate("shelving.rate", table.Total, ShelvingSubject(table, template.Word("row.total")))),
    };

    /// <summary>The values of the overdue requests of one provider.</summary>
    public Dictionary<string, Fact> Of(IGrouping<Organization, OverdueRequest> provider)
    {
        var unanswered = Titles(provider, DeadlineStatus.OverdueUnanswered);
        var late = Titles(provider, DeadlineStatus.AnsweredLate);
        return new Dictionary<string, Fact>(StringComparer.Ordinal)
        {
            ["provider.name"] = Text(provider.Key.Name),
            ["provider.unanswered"] = unanswered,
            ["provider.late"] = late,
            ["provider.both"] = new FlagFact(unanswered.IsPresent && late.IsPresent),
        };
    }

    /// <summary>The values of one overdue request.</summary>
    public Dictionary<string, Fact> Of(OverdueRequest overdue) => new(StringComparer.Ordinal)
    {
        ["overdue.id"] = Text(overdue.Request.Id),
        ["overdue.provider"] = Text(overdue.Request.Provider.Name),
        ["overdue.requester"] = Text(overdue.Request.Requester.Name),
        ["overdue.resource"] = Text(overdue.Request.Resource),
        ["overdue.received-on"] = new TextFact(Day(overdue.Verdict.ReceivedOn)),
        ["overdue.due-day"] = new TextFact(Day(overdue.Verdict.DueDay)),
        ["overdue.status"] = new TextFact(StatusWord(overdue)),
        ["overdue.explanation"] = Text(overdue.Verdict.Explain(template.ExplanationLanguage)),
        ["overdue.days-late"] = Count("overdue.days-late", FigureKind.WorkingDays, overdue.Verdict.WorkingDaysLate, overdue.Request.Id),
    };

    public string StatusWord(OverdueRequest overdue) =>
        template.Word(overdue.Verdict.Status == DeadlineStatus.AnsweredLate ? "status.late" : "status.overdue");

    public string Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : template.Word("none");

    public string RowName(ShelvingRow row) => PlainText.Clean(row.Region?.Name ?? template.Word(row.Level == RegionLevel.Province ? "row.province" : "row.national"));

    /// <summary>Whose figure a row of a shelving table is; with more than one list the list is named too.</summary>
    public string ShelvingSubject(ShelvingTable table, string row) => bulletin.Shelving.Count > 1 ? table.Batch + " " + row : row;

    private void Frame(Dictionary<string, Fact> facts)
    {
        var month = bulletin.Period.YearMonth;
        facts["province"] = Text(ProvinceName());
        facts["year"] = new TextFact(Plain(month.Year));
        facts["month"] = new TextFact(Plain(month.Month));
        facts["month-name"] = new TextFact(template.Months[month.Month - 1]);
        facts["period"] = new TextFact(bulletin.Period.ToString());
        facts["as-of"] = new TextFact(Day(bulletin.AsOf));
        facts["title"] = Text(options.Title ?? string.Concat(template.Settings.Title.Select(p => p switch
        {
            LiteralPiece literal => literal.Text,
            ValuePiece value => ((TextFact)facts[value.Name]).Text,
            _ => string.Empty,
        })));
        var imprint = options.Imprint;
        facts["imprint.masthead"] = Text(imprint?.Masthead);
        facts["imprint.issue"] = Text(imprint?.Issue);
        facts["imprint.issuer"] = Text(imprint?.Issuer);
        facts["imprint.issued-on"] = new TextFact(imprint?.IssuedOn is { } day ? Day(day) : string.Empty);
        facts["imprint.report-to"] = Text(imprint?.ReportTo);
        facts["imprint.send-to"] = Text(imprint?.SendTo);
        facts["imprint.distribute-to"] = Text(imprint?.DistributeTo);
        facts["imprint.office"] = Text(imprint?.Office);
        facts["imprint.printed"] = new NumberFact(imprint?.PrintedCopies ?? 0);
        facts["imprint.electronic"] = new NumberFact(imprint?.ElectronicCopies ?? 0);
    }

    private void Requests(Dictionary<string, Fact> facts)
    {
        var counts = bulletin.Requests.Total;
        (string Name, long Count)[] all =
        [
            ("submitted", counts.Submitted), ("conditional", counts.Conditional), ("unconditional", counts.Unconditional), ("reviewed", counts.Reviewed),
            ("unreviewed", counts.Unreviewed), ("returned", counts.Returned), ("withdrawn", checked(counts.Withdrawn + counts.WithdrawnBeforeReview)),
            ("decided", counts.Decided), ("approved", counts.Approved), ("rejected", counts.Rejected), ("pending", counts.Pending),
        ];
        foreach (var (name, count) in all)
        {
            facts["requests." + name] = Count("requests." + name, FigureKind.Requests, count);
        }
    }

    private void Exchanges(Dictionary<string, Fact> facts)
    {
        var exchanges = bulletin.Exchanges;
        (string Name, CallVolume Volume)[] all =
        [
            ("total", exchanges.Total), ("provincial-service", exchanges.ProvincialService), ("provincial-usage", exchanges.ProvincialUsage),
            ("regional-service", exchanges.RegionalService), ("regional-usage", exchanges.RegionalUsage), ("national-service", exchanges.NationalService),
            ("national-usage", exchanges.NationalUsage),
        ];
        foreach (var (name, volume) in all)
        {
            facts["exchanges." + name] = new FigureFact(unit => figures.Volume("exchanges." + name, volume, unit));
        }

        facts["exchanges.national"] = new FlagFact(exchanges.NationalService > CallVolume.Zero || exchanges.NationalUsage > CallVolume.Zero);
    }

    private void Leaders<TOrganization, TValue>(Dictionary<string, Fact> facts, string name, Ranking<TOrganization, TValue> ranking)
        where TOrganization : Organization
    {
        facts[name + ".leaders"] = new ListFact([.. ranking.Entries.Take(template.Settings.Leaders).Select(static e => PlainText.Clean(e.Subject.Name))]);
        facts[name + ".more"] = new FlagFact(ranking.Entries.Count > template.Settings.Leaders);
    }

    private void Counts(Dictionary<string, Fact> facts)
    {
        var checks = bulletin.Reconciliation.Checks;
        facts["leaders.places"] = new NumberFact(template.Settings.Leaders);
        facts["departments.places"] = new NumberFact(bulletin.Options.DepartmentPlaces);
        facts["timeliness.places"] = new NumberFact(bulletin.Options.TimelinessPlaces);
        facts["recommendations.count"] = new NumberFact(bulletin.Recommendations.Count);
        facts["shelving.count"] = new NumberFact(bulletin.Shelving.Count);
        facts["overdue.count"] = new NumberFact(bulletin.Overdue.Count);
        facts["reconciliation.checked"] = new NumberFact(checks.Count(static c => c.Verdict != IdentityVerdict.NotApplicable));
        facts["reconciliation.failed"] = new NumberFact(checks.Count(static c => c.Verdict == IdentityVerdict.Fails));
        facts["reconciliation.holds"] = new FlagFact(bulletin.Reconciliation.Holds);
        facts["national.requests"] = Count("national.requests", FigureKind.Requests, bulletin.NationalRequests.Requests);
        facts["national.departments"] = Count("national.departments", FigureKind.Departments, bulletin.NationalRequests.Departments.TotalRanked);
    }

    private void Timeliness(Dictionary<string, Fact> facts)
    {
        var timeliness = bulletin.Timeliness;
        var rate = timeliness.Overall.Rate;
        facts["timeliness.leaders"] = new ListFact([.. bulletin.TimelinessRanking.Entries.Select(static e => PlainText.Clean(e.Subject.Name))]);
        facts["timeliness.definition"] = Text(timeliness.Definition.ChineseName);
        facts["timeliness.key"] = Text(timeliness.Definition.Key);
        facts["timeliness.formula"] = Text(ledger.Formula);
        facts["timeliness.rate"] = new FigureFact(_ => figures.Rate("timeliness.rate", rate));
        facts["timeliness.part"] = new NumberFact(rate.Part);
        facts["timeliness.whole"] = new NumberFact(rate.Whole);
        facts["timeliness.not-yet-due"] = Count("timeliness.not-yet-due", FigureKind.Requests, timeliness.Overall.Counts.NotYetDue);
    }

    private void Rule(Dictionary<string, Fact> facts)
    {
        var rule = bulletin.ReplyRule;
        facts["rule.id"] = Text(rule.Id);
        facts["rule.instrument"] = Text(rule.Instrument);
        facts["rule.number"] = Text(rule.InstrumentNumber);
        facts["rule.citation"] = new TextFact(ledger.Citation(rule));
        facts["rule.evidence"] = new TextFact(ledger.Evidence(rule));
        facts["rule.verified"] = new FlagFact(rule.Grade.IsVerified());
        facts["rule.length"] = Count("rule.length", ledger.RuleKind, rule.Length);
        facts["rule.unit"] = Text(ledger.RuleUnit);
        facts["rule.start"] = Text(ledger.RuleStart);
        facts["rule.first-day"] = Text(ledger.RuleFirstDay);
    }

    private string ProvinceName()
    {
        var provinces = bulletin.Options.Directory.Organizations.OfType<Region>().Where(static r => r.Level == RegionLevel.Province).Take(2).ToArray();
        return provinces is [var province] ? province.FullName : string.Empty;
    }

    private ListFact Titles(IEnumerable<OverdueRequest> requests, DeadlineStatus status) => new(
        [.. requests.Where(o => o.Verdict.Status == status).Select(static o => PlainText.Clean(o.Request.Resource))], template.Word("quote"));

    private FigureFact Count(string metric, FigureKind kind, long count, string subject = "") => new(_ => figures.Count(metric, kind, count, subject));

    private static TextFact Text(string? text) => new(PlainText.Clean(text ?? string.Empty));

    private static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);
}
