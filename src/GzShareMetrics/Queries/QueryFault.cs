using GzShareMetrics.Internal;

namespace GzShareMetrics.Queries;

/// <summary>What is wrong with rows that a database has grouped (分组缺陷).</summary>
public enum QueryFaultKind
{
    /// <summary>Nothing is wrong.</summary>
    None = 0,

    /// <summary>No organization of the directory has this id, code or name.</summary>
    UnknownOrganization = 1,

    /// <summary>The name stands for several organizations of the directory.</summary>
    AmbiguousOrganization = 2,

    /// <summary>The organization is not given.</summary>
    MissingOrganization = 3,

    /// <summary>A number of calls is below 0, or not given.</summary>
    InvalidCalls = 4,

    /// <summary>A request is neither conditional nor unconditional.</summary>
    InvalidAttribute = 5,

    /// <summary>The stages of a request contradict one another by their outcomes or days.</summary>
    ContradictoryStages = 6,

    /// <summary>A day that has to be counted is not in the calendar table.</summary>
    DayOutsideCalendar = 7,

    /// <summary>A text that a figure hangs on is not given: a batch, or a resource.</summary>
    MissingText = 8,

    /// <summary>A value is not given, or is not of the kind that its column holds.</summary>
    InvalidValue = 9,

    /// <summary>Two requests have the same id.</summary>
    DuplicateRequest = 10,

    /// <summary>A column that is needed is not there.</summary>
    MissingColumn = 11,

    /// <summary>A column is of a type that cannot hold what is needed.</summary>
    WrongColumnType = 12,
}

/// <summary>One fault of a query's result, with how many records share it (分组缺陷).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record QueryFault
{
    /// <summary>Initializes a new instance of the <see cref="QueryFault"/> class.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="subject">What it is wrong with: the id as it was written, or the bodies concerned.</param>
    /// <param name="records">How many records share the fault.</param>
    /// <exception cref="ArgumentNullException">The subject is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The kind says that nothing is wrong, or the number is negative.</exception>
    public QueryFault(QueryFaultKind kind, string subject, long records)
    {
        Kind = Guard.Specified(kind);
        Subject = Guard.NotNull(subject);
        Records = Guard.NotNegative(records);
    }

    /// <summary>Gets what is wrong.</summary>
    public QueryFaultKind Kind { get; }

    /// <summary>Gets what it is wrong with: the id as it was written, or the bodies concerned.</summary>
    public string Subject { get; }

    /// <summary>Gets how many records share the fault; a record with two unknown organizations is in two faults, and a fault of a column, or of a group that says it has no records, has 0.</summary>
    public long Records { get; }

    /// <summary>Says what is wrong, in the invariant culture.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() => Records > 0 ? Guard.Invariant($"{Statement} ({Records} records)") : Statement;

    private string Statement => Kind switch
    {
        QueryFaultKind.UnknownOrganization => $"unknown organization '{Subject}'",
        QueryFaultKind.AmbiguousOrganization => $"ambiguous organization '{Subject}'",
        QueryFaultKind.MissingOrganization => $"no {Subject}",
        QueryFaultKind.InvalidCalls => $"calls below 0 or not given, {Subject}",
        QueryFaultKind.InvalidAttribute => $"neither conditional nor unconditional, {Subject}",
        QueryFaultKind.ContradictoryStages => $"stages that contradict one another, {Subject}",
        QueryFaultKind.DayOutsideCalendar => $"a day outside the calendar table, {Subject}",
        QueryFaultKind.MissingText => $"no {Subject}",
        QueryFaultKind.InvalidValue => $"not a valid {Subject}",
        QueryFaultKind.DuplicateRequest => $"request id '{Subject}' given more than once",
        QueryFaultKind.MissingColumn => $"no column {Subject}",
        _ => $"a column of the wrong type, {Subject}",
    };
}
