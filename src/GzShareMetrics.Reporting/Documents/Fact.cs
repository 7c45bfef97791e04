using GzShareMetrics.Reporting.Printed;

namespace GzShareMetrics.Reporting.Documents;

/// <summary>A value that a template may print or ask about.</summary>
internal abstract record Fact
{
    /// <summary>Gets a value indicating whether the value is there: not blank, not zero, not empty, true.</summary>
    public abstract bool IsPresent { get; }
}

/// <summary>A text.</summary>
internal sealed record TextFact(string Text) : Fact
{
    public override bool IsPresent => Text.Length > 0;
}

/// <summary>A number that needs no trace: a place, a number of rows.</summary>
internal sealed record NumberFact(long Number) : Fact
{
    public override bool IsPresent => Number != 0;
}

/// <summary>A figure, printed in the unit asked for.</summary>
internal sealed record FigureFact(Func<string, Figure> Print) : Fact
{
    public override bool IsPresent => Print(string.Empty) is { Part: not 0 } or { Whole: not 0 };
}

/// <summary>A list of names, each between quotes when a quote is given.</summary>
internal sealed record ListFact(IReadOnlyList<string> Names, string Quote = "{}") : Fact
{
    public override bool IsPresent => Names.Count > 0;
}

/// <summary>Something that is so or is not.</summary>
internal sealed record FlagFact(bool Holds) : Fact
{
    public override bool IsPresent => Holds;
}
