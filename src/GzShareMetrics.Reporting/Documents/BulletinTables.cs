using System.Globalization;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Reporting.Printed;
using GzShareMetrics.Reporting.Templates;

namespace GzShareMetrics.Reporting.Documents;

/// <summary>Fills the tables that a template may show.</summary>
internal sealed class BulletinTables(MonthlyBulletin bulletin, BulletinTemplate template, BulletinFacts facts, FigureMaker figures, FigureLedger ledger)
{
    /// <summary>How many of the largest flows are listed.</summary>
    private const int LargestFlows = 20;

    private delegate TableCell Field(string name, string format);

    public TableBlock? Build(TemplateTable table, IReadOnlyList<Inline> caption, ShelvingTable? shelving)
    {
        var rows = Rows(table.Name, shelving)
            .Select(field => (IReadOnlyList<TableCell>)Array.AsReadOnly(table.Columns.Select(column => field(column.Field, column.Format)).ToArray()))
            .ToArray();
        if (rows.Length == 0)
        {
            return null;
        }

        foreach (var figure in rows.SelectMany(static row => row).Select(static cell => cell.Figure).OfType<Figure>())
        {
            ledger.Add(figure);
        }

        var kinds = TemplateVocabulary.Tables[table.Name].Columns;
        return new TableBlock(
            table.Name,
            template.Word("sheet." + table.Name) + (shelving is not null && bulletin.Shelving.Count > 1 ? " " + PlainText.Clean(shelving.Batch) : string.Empty),
            caption,
            Array.AsReadOnly(table.Columns.Select(column => new TableColumn(column.Header, AlignmentOf(column.Field, kinds[column.Field]))).ToArray()),
            Array.AsReadOnly(rows),
            EndsWithTotal: shelving is not null);
    }

    private IEnumerable<Field> Rows(string table, ShelvingTable? shelving) => table switch
    {
        "recommendations" => bulletin.Recommendations.Select(r => (Field)((name, _) => name switch
        {
            "order" => Place(r.Order),
            "resource" => Text(r.Resource.Name),
            _ => Text(r.Resource.Provider.Name),
        })),
        "department-service" => Volumes(bulletin.DepartmentService, "exchanges.service"),
        "department-usage" => Volumes(bulletin.DepartmentUsage, "exchanges.usage"),
        "region-service" => Volumes(bulletin.RegionService, "exchanges.service"),
        "region-usage" => Volumes(bulletin.RegionUsage, "exchanges.usage"),
        "shelving" => Shelving(shelving!),
        "overdue" => bulletin.Overdue.Select(Overdue),
        "timeliness" => bulletin.TimelinessRanking.AllEntries.Select(Timeliness),
        "flows" => LargestFirst(bulletin).Take(LargestFlows).Select(Flow),
        "reconciliation" => bulletin.Reconciliation.Checks.Select(Check),
        "metrics" => ledger.Metrics.ToArray().Select(MetricRow),
        _ => ledger.Figures.ToArray().Select(FigureRow),
    };

    /// <summary>The flows between reporting bodies, those of a region's departments added to the region's, the largest first.</summary>
    public static IEnumerable<(Organization Provider, Organization Consumer, CallVolume Volume)> LargestFirst(MonthlyBulletin bulletin) =>
        bulletin.ExchangeVolumes.Flows
            .GroupBy(static f => (Provider: f.Provider.ReportingRegion ?? f.Provider, Consumer: f.Consumer.ReportingRegion ?? f.Consumer))
            .Select(static g => (g.Key.Provider, g.Key.Consumer, Volume: g.Aggregate(CallVolume.Zero, static (sum, f) => sum + f.Volume)))
            .Where(static f => f.Volume > CallVolume.Zero)
            .OrderByDescending(static f => f.Volume)
            .ThenBy(static f => f.Provider, bulletin.Options.Directory.OrderComparer)
            .ThenBy(static f => f.Consumer, bulletin.Options.Directory.OrderComparer);

    private IEnumerable<Field> Volumes<TOrganization>(Ranking<TOrganization, CallVolume> ranking, string metric)
        where TOrganization : Organization =>
        ranking.Entries.Select(e => (Field)((name, format) => name switch
        {
            "rank" => Rank(e.Rank),
            "name" => Text(e.Subject.Name),
            _ => TableCell.Of(figures.Volume(metric, e.Value, format, e.Subject.Name)),
        }));

    private IEnumerable<Field> Shelving(ShelvingTable table) => table.Rows
        .Select(row => (Name: facts.RowName(row), row.Rate))
        .Append((Name: template.Word("row.total"), Rate: table.Total))
        .Select((row, i) => (Field)((name, _) => name switch
        {
            "place" => Place(i + 1),
            "name" => Text(row.Name),
            "listed" => TableCell.Of(figures.Count("shelving.listed", FigureKind.Items, row.Rate.Whole, facts.ShelvingSubject(table, row.Name))),
            "shelved" => TableCell.Of(figures.Count("shelving.shelved", FigureKind.Items, row.Rate.Part, facts.ShelvingSubject(table, row.Name))),
            _ => TableCell.Of(figures.Rate("shelving.rate", row.Rate, facts.ShelvingSubject(table, row.Name))),
        }));

    private Field Overdue(OverdueRequest overdue, int index) => (name, _) => name switch
    {
        "place" => Place(index + 1),
        "provider" => Text(overdue.Request.Provider.Name),
        "requester" => Text(overdue.Request.Requester.Name),
        "resource" => Text(overdue.Request.Resource),
        "id" => Text(overdue.Request.Id),
        "received-on" => Text(facts.Day(overdue.Verdict.ReceivedOn)),
        "due-day" => Text(facts.Day(overdue.Verdict.DueDay)),
        "status" => Text(facts.StatusWord(overdue)),
        "explanation" => Text(overdue.Verdict.Explain(template.ExplanationLanguage)),
        _ => TableCell.Of(figures.Count("overdue.days-late", FigureKind.WorkingDays, overdue.Verdict.WorkingDaysLate, overdue.Request.Id)),
    };

    private Field Timeliness(RankedEntry<Organization, Rate> entry) => (name, _) => name switch
    {
        "rank" => Rank(entry.Rank),
        "name" => Text(entry.Subject.Name),
        "part" => Place(entry.Value.Part),
        "whole" => Place(entry.Value.Whole),
        _ => TableCell.Of(figures.Rate("timeliness.rate", entry.Value, entry.Subject.Name)),
    };

    private Field Flow((Organization Provider, Organization Consumer, CallVolume Volume) flow, int index) => (name, format) => name switch
    {
        "place" => Place(index + 1),
        "provider" => Text(flow.Provider.Name),
        "consumer" => Text(flow.Consumer.Name),
        _ => TableCell.Of(figures.Volume("exchanges.flow", flow.Volume, format, flow.Provider.Name + " → " + flow.Consumer.Name)),
    };

    private Field Check(IdentityCheck check) => (name, _) => name switch
    {
        "key" => Text(check.Key),
        "statement" => Text(check.Statement),
        "left" => Place(check.Left),
        "right" => Place(check.Right),
        _ => new TableCell(
            template.Word(check.Verdict switch { IdentityVerdict.Holds => "verdict.holds", IdentityVerdict.Fails => "verdict.fails", _ => "verdict.not-applicable" }),
            IsAlarm: check.Verdict == IdentityVerdict.Fails),
    };

    private Field MetricRow(Metric metric) => (name, _) => name switch
    {
        "metric" => Text(template.MetricOf(metric.Key).Name),
        "definition" => Text(ledger.DefinitionOf(metric)),
        "basis" => Text(ledger.BasisOf(metric)),
        "as-of" => Text(ledger.AsOf),
        "unit" => Text(FigureMaker.UnitWord(template, ledger.KindOf(metric), string.Empty)),
        _ => Text(ledger.CertaintyOf(metric)),
    };

    private Field FigureRow(Figure figure) => (name, _) => name switch
    {
        "figure" => Text(ledger.NameOf(figure)),
        "printed" => new TableCell(figure.Text, figure.Number),
        "exact" => figure.Kind == FigureKind.Rate ? Text(figure.Exact) : Place(figure.Part),
        "part" => figure.Kind == FigureKind.Rate ? Place(figure.Part) : Text(template.Word("none")),
        "whole" => figure.Kind == FigureKind.Rate ? Place(figure.Whole) : Text(template.Word("none")),
        _ => Text(ledger.ExactUnitOf(figure)),
    };

    private static TableCell Place(long number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    private static TableCell Rank(decimal rank) => new(rank.ToString("0.#", CultureInfo.InvariantCulture), rank);

    private static TableCell Text(string text) => new(PlainText.Clean(text));

    private static ColumnAlignment AlignmentOf(string field, ValueKind kind) => kind switch
    {
        _ when field is "rank" or "place" or "order" or "due-day" or "received-on" or "status" or "verdict" or "as-of" => ColumnAlignment.Center,
        _ when field is "printed" or "exact" or "part" or "whole" => ColumnAlignment.End,
        ValueKind.Count or ValueKind.Volume or ValueKind.Rate => ColumnAlignment.End,
        _ => ColumnAlignment.Start,
    };
}
