namespace GzShareMetrics.Reporting.Published;

/// <summary>What a unit counts in (单位类别).</summary>
public enum FigureUnitKind
{
    /// <summary>No unit is printed.</summary>
    Unspecified = 0,

    /// <summary>Whole things: 次, 个, 件, 条, 份 and so on, or ten thousands or hundred millions of them.</summary>
    Count = 1,

    /// <summary>Percent of a whole (%).</summary>
    Percent = 2,

    /// <summary>The difference of two percentages (百分点).</summary>
    PercentagePoints = 3,

    /// <summary>Working days (个工作日).</summary>
    WorkingDays = 4,

    /// <summary>Anything else: hours, days, bytes, money.</summary>
    Other = 5,
}

/// <summary>The unit that a figure is printed in (计量单位), with its scale: 万次 is 10,000 of 次.</summary>
/// <remarks><c>default(FigureUnit)</c> is "no unit printed", with a scale of 1. Immutable and thread-safe.</remarks>
public readonly record struct FigureUnit
{
    private readonly Definition? definition;

    internal FigureUnit(string name, string counter, long scale, FigureUnitKind kind) => definition = new Definition(name, counter, scale, kind);

    /// <summary>Gets the unit as printed, for example 万次; empty when none is printed.</summary>
    public string Name => definition?.Name ?? string.Empty;

    /// <summary>Gets what is counted, without the scale: 次 for 万次; empty when none is printed.</summary>
    public string Counter => definition?.Counter ?? string.Empty;

    /// <summary>Gets how many of <see cref="Counter"/> one unit is: 1, 10,000 or 100,000,000.</summary>
    public long Scale => definition?.Scale ?? 1;

    /// <summary>Gets what the unit counts in.</summary>
    public FigureUnitKind Kind => definition?.Kind ?? FigureUnitKind.Unspecified;

    /// <summary>Gets a value indicating whether figures in this unit stand for whole numbers of <see cref="Counter"/>.</summary>
    public bool IsWhole => Kind is FigureUnitKind.Count or FigureUnitKind.WorkingDays or FigureUnitKind.Unspecified;

    /// <summary>Returns the name.</summary>
    /// <returns>For example <c>万次</c>.</returns>
    public override string ToString() => Name;

    /// <summary>What is known of a unit, shared by all its figures.</summary>
    private sealed record Definition(string Name, string Counter, long Scale, FigureUnitKind Kind);
}
