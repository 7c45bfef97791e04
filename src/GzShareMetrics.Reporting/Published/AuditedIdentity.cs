namespace GzShareMetrics.Reporting.Published;

/// <summary>What became of an identity of a published bulletin (核验结论).</summary>
public enum AuditVerdict
{
    /// <summary>Not given; no identity has this verdict.</summary>
    Unspecified = 0,

    /// <summary>The printed figures satisfy it as they stand (成立).</summary>
    Holds = 1,

    /// <summary>The printed figures miss it by no more than their rounding explains (舍入范围内成立).</summary>
    HoldsWithinRounding = 2,

    /// <summary>No exact values behind the printed figures satisfy it (不成立).</summary>
    Fails = 3,

    /// <summary>A figure that it needs is not printed, or the table it is about was not read whole (无法核验).</summary>
    CannotBeChecked = 4,
}

/// <summary>What sort of relation an identity states (勾稽关系类别).</summary>
public enum IdentityKind
{
    /// <summary>Not given; no identity is of this kind.</summary>
    Unspecified = 0,

    /// <summary>A whole is the sum of its parts.</summary>
    Sum = 1,

    /// <summary>A percentage is the quotient of two counts.</summary>
    Rate = 2,

    /// <summary>The same quantity, printed twice, is the same.</summary>
    Repetition = 3,

    /// <summary>A part is at most its whole.</summary>
    Part = 4,

    /// <summary>Rows are in the order of their figures.</summary>
    Order = 5,

    /// <summary>Row numbers and counts of rows or names are right.</summary>
    Numbering = 6,

    /// <summary>What a sentence says agrees with a table.</summary>
    Claim = 7,

    /// <summary>All volumes together can come from one set of records.</summary>
    Feasibility = 8,

    /// <summary>A legal limit or a date is right.</summary>
    Fact = 9,
}

/// <summary>
/// A relation that the figures of a bulletin must satisfy, with its verdict and the arithmetic behind it (勾稽关系核验).
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AuditedIdentity
{
    internal AuditedIdentity(string key, IdentityKind kind, string statement, AuditVerdict verdict, string arithmetic, IEnumerable<PublishedFigure> figures, IEnumerable<TextPlace> places)
    {
        Key = key;
        Kind = kind;
        Statement = statement;
        Verdict = verdict;
        Arithmetic = arithmetic;
        Figures = Array.AsReadOnly(figures.ToArray());
        Places = Array.AsReadOnly(places.Concat(Figures.Select(static f => f.Place)).Distinct().Order().ToArray());
    }

    /// <summary>Gets the name, for example <c>requests.attributes</c>; the same name recurs for every table, row or list that the relation is checked on.</summary>
    public string Key { get; }

    /// <summary>Gets what sort of relation it is.</summary>
    public IdentityKind Kind { get; }

    /// <summary>Gets the relation in words, in Chinese as reports print it.</summary>
    public string Statement { get; }

    /// <summary>Gets the verdict.</summary>
    public AuditVerdict Verdict { get; }

    /// <summary>Gets the calculation with the printed figures and, where rounding matters, with their intervals; or the reason why nothing can be checked.</summary>
    public string Arithmetic { get; }

    /// <summary>Gets the figures used, in the order of the relation.</summary>
    public IReadOnlyList<PublishedFigure> Figures { get; }

    /// <summary>Gets the places in the text, in their order.</summary>
    public IReadOnlyList<TextPlace> Places { get; }

    /// <summary>Gets a value indicating whether the relation is an equation, which a change of one of its figures breaks, and not only a bound or an order.</summary>
    public bool IsEquation => Kind is IdentityKind.Sum or IdentityKind.Rate or IdentityKind.Repetition or IdentityKind.Numbering;

    /// <summary>Returns the name and the verdict, for logs and debuggers.</summary>
    /// <returns>For example <c>requests.attributes: Holds</c>.</returns>
    public override string ToString() => $"{Key}: {Verdict}";
}
