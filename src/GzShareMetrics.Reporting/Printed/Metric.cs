namespace GzShareMetrics.Reporting.Printed;

/// <summary>On what a metric's definition rests.</summary>
internal enum MetricBasis
{
    /// <summary>Counted from records; no law defines it.</summary>
    Records = 1,

    /// <summary>The reply rule of the bulletin.</summary>
    ReplyRule = 2,

    /// <summary>A definition that the compiler of the bulletin chose, over days that the reply rule sets; no law gives the formula.</summary>
    ChosenDefinition = 3,
}

/// <summary>The metrics a bulletin prints, in the order in which definitions are listed. Their names and definitions stand in the template.</summary>
/// <param name="Key">The key.</param>
/// <param name="Kind">What is counted.</param>
/// <param name="Basis">On what the definition rests.</param>
/// <param name="MovesWithAsOf">Whether later events may change the figure of the same month.</param>
internal sealed record Metric(string Key, FigureKind Kind, MetricBasis Basis = MetricBasis.Records, bool MovesWithAsOf = false)
{
    /// <summary>Gets a value indicating whether the reply rule bears on the figure, so that it is no surer than the rule.</summary>
    public bool RestsOnReplyRule => Basis is MetricBasis.ReplyRule or MetricBasis.ChosenDefinition;

    public static IReadOnlyList<Metric> All { get; } = Array.AsReadOnly<Metric>(
    [
        new("requests.submitted", FigureKind.Requests),
        new("requests.conditional", FigureKind.Requests),
        new("requests.unconditional", FigureKind.Requests),
        new("requests.reviewed", FigureKind.Requests, MovesWithAsOf: true),
        new("requests.unreviewed", FigureKind.Requests, MovesWithAsOf: true),
        new("requests.returned", FigureKind.Requests, MovesWithAsOf: true),
        new("requests.withdrawn", FigureKind.Requests, MovesWithAsOf: true),
        new("requests.decided", FigureKind.Requests, MovesWithAsOf: true),
        new("requests.approved", FigureKind.Requests, MovesWithAsOf: true),
        new("requests.rejected", FigureKind.Requests, MovesWithAsOf: true),
        new("requests.pending", FigureKind.Requests, MovesWithAsOf: true),
        new("exchanges.total", FigureKind.Volume),
        new("exchanges.provincial-service", FigureKind.Volume),
        new("exchanges.provincial-usage", FigureKind.Volume),
        new("exchanges.regional-service", FigureKind.Volume),
        new("exchanges.regional-usage", FigureKind.Volume),
        new("exchanges.national-service", FigureKind.Volume),
        new("exchanges.national-usage", FigureKind.Volume),
        new("exchanges.service", FigureKind.Volume),
        new("exchanges.usage", FigureKind.Volume),
        new("exchanges.flow", FigureKind.Volume),
        new("national.requests", FigureKind.Requests),
        new("national.departments", FigureKind.Departments),
        new("shelving.listed", FigureKind.Items),
        new("shelving.shelved", FigureKind.Items, MovesWithAsOf: true),
        new("shelving.rate", FigureKind.Rate, MovesWithAsOf: true),
        new("rule.length", FigureKind.WorkingDays, MetricBasis.ReplyRule),
        new("timeliness.rate", FigureKind.Rate, MetricBasis.ChosenDefinition, MovesWithAsOf: true),
        new("timeliness.not-yet-due", FigureKind.Requests, MetricBasis.ReplyRule, MovesWithAsOf: true),
        new("timeliness.days", FigureKind.Requests, MetricBasis.ReplyRule, MovesWithAsOf: true),
        new("overdue.days-late", FigureKind.WorkingDays, MetricBasis.ReplyRule, MovesWithAsOf: true),
    ]);
}
