using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Printed;

namespace GzShareMetrics.Reporting.Templates;

/// <summary>How a value of the vocabulary may be printed.</summary>
internal enum ValueKind
{
    Text = 1,
    Count = 2,
    Volume = 3,
    Rate = 4,
    List = 5,
    Flag = 6,
}

/// <summary>A table, or a chart without columns, that a template may show, and the repeat it belongs in; an empty scope means anywhere.</summary>
internal sealed record VocabularyTable(string Scope, IReadOnlyDictionary<string, ValueKind> Columns);

/// <summary>
/// What a template may speak of: the values, repeats, tables and charts of a bulletin, the words and metrics it must bring. Every name that is not here
/// is a fault of the template.
/// </summary>
internal static class TemplateVocabulary
{
    public const string VolumeInTenThousands = "wan";
    public const string VolumeInHundredMillions = "yi";
    public const string VolumeInCalls = "calls";
    public const string NumberInWords = "words";

    /// <summary>Gets the values that may stand anywhere.</summary>
    public static IReadOnlyDictionary<string, ValueKind> Values { get; } = Named(
        (ValueKind.Text, "title province year month month-name period as-of imprint.masthead imprint.issue imprint.issuer imprint.issued-on imprint.report-to "
            + "imprint.send-to imprint.distribute-to imprint.office timeliness.definition timeliness.key timeliness.formula rule.id rule.instrument "
            + "rule.number rule.citation rule.evidence rule.unit rule.start rule.first-day"),
        (ValueKind.Count, "imprint.printed imprint.electronic leaders.places departments.places timeliness.places timeliness.part timeliness.whole "
            + "recommendations.count shelving.count overdue.count reconciliation.checked reconciliation.failed national.requests national.departments "
            + "rule.length timeliness.not-yet-due requests.submitted requests.conditional requests.unconditional requests.reviewed requests.unreviewed "
            + "requests.returned requests.withdrawn requests.decided requests.approved requests.rejected requests.pending"),
        (ValueKind.Volume, "exchanges.total exchanges.provincial-service exchanges.provincial-usage exchanges.regional-service exchanges.regional-usage "
            + "exchanges.national-service exchanges.national-usage"),
        (ValueKind.Rate, "timeliness.rate"),
        (ValueKind.List, "national.leaders timeliness.leaders department-service.leaders department-usage.leaders region-service.leaders region-usage.leaders"),
        (ValueKind.Flag, "exchanges.national national.more department-service.more department-usage.more region-service.more region-usage.more "
            + "rule.verified reconciliation.holds"));

    /// <summary>Gets the values that may stand inside a repeat only.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, ValueKind>> Repeats { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, ValueKind>>(StringComparer.Ordinal)
        {
            ["shelving"] = Named((ValueKind.Text, "shelving.batch"), (ValueKind.Count, "shelving.listed shelving.shelved"), (ValueKind.Rate, "shelving.rate")),
            ["overdue-providers"] = Named((ValueKind.Text, "provider.name"), (ValueKind.List, "provider.unanswered provider.late"), (ValueKind.Flag, "provider.both")),
            ["overdue"] = Named(
                (ValueKind.Text, "overdue.id overdue.provider overdue.requester overdue.resource overdue.received-on overdue.due-day overdue.status overdue.explanation"),
                (ValueKind.Count, "overdue.days-late")),
        };

    /// <summary>Gets the tables with their fields.</summary>
    public static IReadOnlyDictionary<string, VocabularyTable> Tables { get; } = new Dictionary<string, VocabularyTable>(StringComparer.Ordinal)
    {
        ["recommendations"] = Table((ValueKind.Count, "order"), (ValueKind.Text, "resource ministry")),
        ["department-service"] = Table((ValueKind.Count, "rank"), (ValueKind.Text, "name"), (ValueKind.Volume, "volume")),
        ["department-usage"] = Table((ValueKind.Count, "rank"), (ValueKind.Text, "name"), (ValueKind.Volume, "volume")),
        ["region-service"] = Table((ValueKind.Count, "rank"), (ValueKind.Text, "name"), (ValueKind.Volume, "volume")),
        ["region-usage"] = Table((ValueKind.Count, "rank"), (ValueKind.Text, "name"), (ValueKind.Volume, "volume")),
        ["shelving"] = new VocabularyTable(
            "shelving", Named((ValueKind.Count, "place listed shelved"), (ValueKind.Text, "name"), (ValueKind.Rate, "rate"))),
        ["overdue"] = Table((ValueKind.Count, "place days-late"), (ValueKind.Text, "provider requester resource id received-on due-day status explanation")),
        ["timeliness"] = Table((ValueKind.Count, "rank part whole"), (ValueKind.Text, "name"), (ValueKind.Rate, "rate")),
        ["flows"] = Table((ValueKind.Count, "place"), (ValueKind.Text, "provider consumer"), (ValueKind.Volume, "volume")),
        ["reconciliation"] = Table((ValueKind.Text, "key statement verdict"), (ValueKind.Count, "left right")),
        ["metrics"] = Table((ValueKind.Text, "metric definition basis as-of certainty unit")),
        ["figures"] = Table((ValueKind.Text, "figure printed exact part whole unit")),
    };

    /// <summary>Gets the charts, each with the repeat it belongs in.</summary>
    public static IReadOnlyDictionary<string, string> Charts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["department-service"] = string.Empty,
        ["department-usage"] = string.Empty,
        ["region-service"] = string.Empty,
        ["region-usage"] = string.Empty,
        ["shelving"] = "shelving",
        ["timeliness"] = string.Empty,
        ["flows"] = string.Empty,
        ["trend"] = string.Empty,
    };

    /// <summary>Gets the words a template must bring, each with the holes it must have.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = Holes(
        "list-separator quote{} numbers months colon semicolon none unit.requests unit.calls unit.ten-thousand-calls unit.hundred-million-calls unit.items "
        + "unit.departments unit.working-days unit.calendar-days unit.months unit.percent row.province row.national row.total row.others status.overdue status.late verdict.holds "
        + "verdict.fails verdict.not-applicable certainty.final certainty.as-of certainty.partial certainty.provisional certainty.unverified "
        + "evidence.verified evidence.unverified evidence.ungraded start.receipt start.application first-day.counted first-day.not-counted basis.records basis.definition{} article{} trace.exact trace.fraction trace.definition trace.basis trace.as-of "
        + "trace.certainty sheet.overview sheet.notes sheet.figure sheet.printed sheet.unit sheet.recommendations sheet.department-service "
        + "sheet.department-usage sheet.region-service sheet.region-usage sheet.shelving sheet.overdue sheet.timeliness sheet.flows sheet.reconciliation "
        + "sheet.metrics sheet.figures chart.within chart.beyond chart.days{} chart.same-day chart.days-axis chart.or-more{} chart.requests chart.rate chart.volume "
        + "chart.highest{name}{value}{count} chart.shown{count} page.contents page.skip page.table-scroll");

    /// <summary>Gets the keys of the metrics that a template must name and define.</summary>
    public static IReadOnlyList<string> Metrics { get; } = Array.AsReadOnly(Metric.All.Select(static m => m.Key).ToArray());

    /// <summary>Tells whether a value may be printed in a format; the empty format is always right, except for flags, which are not printed.</summary>
    public static bool Allows(ValueKind kind, string format) => kind switch
    {
        ValueKind.Flag => false,
        ValueKind.Volume => format is "" or VolumeInCalls or VolumeInTenThousands or VolumeInHundredMillions,
        ValueKind.Count => format is "" or NumberInWords,
        _ => format.Length == 0,
    };

    private static VocabularyTable Table(params (ValueKind Kind, string Names)[] columns) => new(string.Empty, Named(columns));

    private static Dictionary<string, ValueKind> Named(params (ValueKind Kind, string Names)[] groups) =>
        groups.SelectMany(static g => g.Names.Split(' ').Select(name => (name, g.Kind))).ToDictionary(static p => p.name, static p => p.Kind, StringComparer.Ordinal);

    private static Dictionary<string, IReadOnlyList<string>> Holes(string words) => words.Split(' ').ToDictionary(
        static w => w.Split('{')[0],
        static w => (IReadOnlyList<string>)Array.AsReadOnly(w.Split('{').Skip(1).Select(static hole => "{" + hole).ToArray()),
        StringComparer.Ordinal);
}
