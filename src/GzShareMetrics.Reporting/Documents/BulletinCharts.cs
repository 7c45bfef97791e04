using System.Globalization;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Reporting.Printed;
using GzShareMetrics.Reporting.Templates;
using NodaTime.Text;

namespace GzShareMetrics.Reporting.Documents;

/// <summary>Takes the data of the charts from a bulletin.</summary>
internal sealed class BulletinCharts(MonthlyBulletin bulletin, BulletinTextOptions options, BulletinFacts facts, FigureMaker figures)
{
    /// <summary>More bars than this are hard to read; the table has them all.</summary>
    private const int MostBars = 20;

    /// <summary>More bodies than this on one side of a flow; the others are drawn as one.</summary>
    private const int MostFlowEnds = 7;

    /// <summary>How far the answers are shown day by day, to twice as many working days, where the rule counts otherwise.</summary>
    private const int UsualLimit = 10;

    private readonly BulletinTemplate template = options.Template;

    public ChartData? Build(TemplateChart chart, string title, ShelvingTable? shelving) => chart.Name switch
    {
        "department-service" => Volumes(chart, title, bulletin.DepartmentService, "exchanges.service"),
        "department-usage" => Volumes(chart, title, bulletin.DepartmentUsage, "exchanges.usage"),
        "region-service" => Volumes(chart, title, bulletin.RegionService, "exchanges.service"),
        "region-usage" => Volumes(chart, title, bulletin.RegionUsage, "exchanges.usage"),
        "shelving" => Shelving(title, shelving!),
        "timeliness" => Timeliness(title),
        "flows" => Flows(chart, title),
        _ => Trend(chart, title),
    };

    private ChartData? Volumes<TOrganization>(TemplateChart chart, string title, Ranking<TOrganization, CallVolume> ranking, string metric)
        where TOrganization : Organization =>
        Chart(chart.Name, ChartShape.Bars, title, template.Word("chart.volume"), [.. ranking.Entries.Select(e => new ChartPoint(
            PlainText.Clean(e.Subject.Name), figures.Volume(metric, e.Value, chart.Format, e.Subject.Name)))]);

    private ChartData? Shelving(string title, ShelvingTable table)
    {
        var points = table.Rows.Select(row => (Name: facts.RowName(row), row.Rate, IsTotal: false))
            .Append((Name: template.Word("row.total"), Rate: table.Total, IsTotal: true))
            .Select(row => new ChartPoint(row.Name, figures.Rate("shelving.rate", row.Rate, facts.ShelvingSubject(table, row.Name)), row.IsTotal));
        var index = bulletin.Shelving.TakeWhile(other => other != table).Count();
        var key = "shelving" + (index == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"-{index + 1}"));
        return Chart(key, ChartShape.Bars, title, template.Word("chart.rate"), [.. points]) is { } chart ? chart with { IsRate = true } : null;
    }

    private ChartData? Timeliness(string title)
    {
        var answered = bulletin.Timeliness.Overall.AnsweredByWorkingDays;
        if (answered.Count == 0)
        {
            return null;
        }

        // Every day up to twice the limit has its column, empty or not; what took longer shares the last one. A limit in days or months is none in working days.
        var tellsLimit = bulletin.ReplyRule.Unit == DeadlineUnit.WorkingDays;
        var limit = tellsLimit ? bulletin.ReplyRule.Length : UsualLimit;
        var last = Math.Min(Math.Max(answered[^1].Key, limit), Math.Max(2 * limit, limit + 3));
        var counts = new long[last + 1];
        foreach (var (days, requests) in answered)
        {
            counts[Math.Min(days, last)] += requests;
        }

        var hasMore = answered[^1].Key > last;
        var points = counts.Select((requests, days) =>
        {
            var name = days == 0 ? template.Word("chart.same-day") : Filled(hasMore && days == last ? "chart.or-more" : "chart.days", days);
            var label = days == 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{(hasMore && days == last ? "≥" : string.Empty)}{days}");
            return new ChartPoint(label, figures.Count("timeliness.days", FigureKind.Requests, requests, name), tellsLimit && days > limit);
        });
        return Chart("timeliness", ChartShape.Columns, title, template.Word("chart.requests"), [.. points], mayShorten: false) is { } chart
            ? chart with { Legend = tellsLimit ? [template.Word("chart.within"), template.Word("chart.beyond")] : [], AxisTitle = template.Word("chart.days-axis") }
            : null;
    }

    private ChartData? Flows(TemplateChart template, string title)
    {
        var flows = BulletinTables.LargestFirst(bulletin).ToArray();
        if (flows.Length == 0)
        {
            return null;
        }

        var sources = Ends(flows, static f => f.Provider);
        var targets = Ends(flows, static f => f.Consumer);
        var bands = flows
            .GroupBy(f => (Source: PlaceOf(sources, f.Provider), Target: PlaceOf(targets, f.Consumer)))
            .Select(g => new ChartBand(g.Key.Source, g.Key.Target, figures.Volume("exchanges.flow", Sum(g), template.Format)))
            .OrderBy(static b => b.Source).ThenBy(static b => b.Target);
        var points = Points(flows, sources, static f => f.Provider, "exchanges.service", template.Format);
        return Chart("flows", ChartShape.Flow, title, this.template.Word("chart.volume"), points, mayShorten: false) is { } chart
            ? chart with { Targets = Points(flows, targets, static f => f.Consumer, "exchanges.usage", template.Format), Bands = [.. bands] }
            : null;
    }

    private ChartData? Trend(TemplateChart chart, string title)
    {
        if (options.EarlierMonths.All(p => p.Month >= bulletin.Period.YearMonth))
        {
            return null;
        }

        var points = options.EarlierMonths.Where(p => p.Month < bulletin.Period.YearMonth).Append(TrendPoint.Of(bulletin)).Select(point =>
        {
            var month = YearMonthPattern.Iso.Format(point.Month);
            return new ChartPoint(month, figures.Volume("exchanges.total", point.Exchanged, chart.Format, point.Month == bulletin.Period.YearMonth ? string.Empty : month));
        });
        return Chart("trend", ChartShape.Line, title, template.Word("chart.volume"), [.. points], mayShorten: false);
    }

    private static List<Organization> Ends(
        IEnumerable<(Organization Provider, Organization Consumer, CallVolume Volume)> flows,
        Func<(Organization Provider, Organization Consumer, CallVolume Volume), Organization> end)
    {
        // The order of first appearance among the largest flows breaks ties, and that order is total.
        var all = flows.GroupBy(end).Select(static g => (g.Key, Volume: Sum(g))).OrderByDescending(static e => e.Volume).Select(static e => e.Key).ToList();
        return all.Count <= MostFlowEnds + 1 ? all : all[..MostFlowEnds];
    }

    private ChartPoint[] Points(
        (Organization Provider, Organization Consumer, CallVolume Volume)[] flows,
        List<Organization> ends,
        Func<(Organization Provider, Organization Consumer, CallVolume Volume), Organization> end,
        string metric,
        string unit)
    {
        var named = ends.Select(e => (Name: PlainText.Clean(e.Name), Volume: Sum(flows.Where(f => end(f).Equals(e)))));
        var others = flows.Where(f => !ends.Contains(end(f))).ToArray();
        return
        [
            .. (others.Length == 0 ? named : named.Append((Name: template.Word("row.others"), Volume: Sum(others))))
                .Select(e => new ChartPoint(e.Name, figures.Volume(metric, e.Volume, unit, e.Name))),
        ];
    }

    private static int PlaceOf(List<Organization> ends, Organization body) => ends.IndexOf(body) is var place and >= 0 ? place : ends.Count;

    private static CallVolume Sum(IEnumerable<(Organization Provider, Organization Consumer, CallVolume Volume)> flows) =>
        flows.Aggregate(CallVolume.Zero, static (sum, f) => sum + f.Volume);

    private ChartData? Chart(string key, ChartShape shape, string title, string measure, ChartPoint[] points, bool mayShorten = true)
    {
        if (points.Length == 0)
        {
            return null;
        }

        var highest = points.Where(static p => p.Figure.Number is not null).MaxBy(static p => p.Figure.Number) ?? points[0];

        // The name goes in last: it may itself hold what looks like a placeholder.
        var description = title + template.Word("semicolon") + template.Word("chart.highest")
            .Replace("{value}", highest.Figure.Text, StringComparison.Ordinal)
            .Replace("{count}", points.Length.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{name}", highest.Label, StringComparison.Ordinal);
        if (mayShorten && points.Length > MostBars)
        {
            points = points[..MostBars];
            description += template.Word("chart.shown").Replace("{count}", MostBars.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        }

        return new ChartData(key, shape, title, measure, description, Array.AsReadOnly(points));
    }

    private string Filled(string word, int number) => template.Word(word).Replace("{}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
