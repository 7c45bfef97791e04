using GzShareMetrics.Formatting;

namespace GzShareMetrics.Reporting.Published;

/// <summary>
/// One figure of a published bulletin (公布数字): where it stands, how it is printed, what it measures, and the exact values that could have been rounded
/// to it.
/// </summary>
/// <remarks>
/// <para>The rounding interval goes by the printed decimals. A bulletin that prints "3099.5" beside "712.39" trims zeros, so the first stands for
/// 3099.50: the decimals that count are the most that its column, or its section's sentences, print in that unit, unless a kept zero ("3099.50")
/// shows that they are not trimmed. Counts without a scale (次, 个, 件) are exact.</para>
/// <para>Immutable once the reader hands it out, and thread-safe.</para>
/// </remarks>
public sealed class PublishedFigure
{
    internal PublishedFigure(TextPlace place, decimal number, int decimals, FigureUnit unit)
    {
        Place = place;
        Number = number;
        Decimals = decimals;
        Precision = decimals;
        Unit = unit;
        Interval = ValueInterval.Exactly(number);
    }

    /// <summary>Gets where the figure stands.</summary>
    public TextPlace Place { get; }

    /// <summary>Gets the figure as printed with its unit, without white space, for example "3099.5万次".</summary>
    public string Printed { get; internal set; } = string.Empty;

    /// <summary>Gets the printed number, in <see cref="Unit"/>; a fall (下降) is negative.</summary>
    public decimal Number { get; internal set; }

    /// <summary>Gets how many decimals are printed.</summary>
    public int Decimals { get; }

    /// <summary>Gets to how many decimals the figure was rounded, trimmed zeros included.</summary>
    public int Precision { get; private set; }

    /// <summary>Gets the unit.</summary>
    public FigureUnit Unit { get; internal set; }

    /// <summary>Gets the printed number in the base unit: calls and not 万次.</summary>
    public decimal Value => Number * Unit.Scale;

    /// <summary>Gets the exact values, in the base unit, that print as this figure.</summary>
    public ValueInterval Interval { get; private set; }

    /// <summary>Gets the words that lead to the figure: the clause before it, or the column's header.</summary>
    public string Label { get; internal set; } = string.Empty;

    /// <summary>Gets what it measures.</summary>
    public FigureMeasure Measure { get; internal set; }

    /// <summary>Gets whose figure it is, where a group is named.</summary>
    public FigureParty Party { get; internal set; }

    /// <summary>Gets whether it covers the month or everything so far (累计); unspecified for stocks such as listed items.</summary>
    public PeriodScope Scope { get; internal set; }

    /// <summary>Gets whether it is a level or a change.</summary>
    public FigureChange Change { get; internal set; }

    /// <summary>Gets the body whose figure it is, or <see langword="null"/> for a whole or a group.</summary>
    public PublishedName? Subject { get; internal set; }

    /// <summary>Gets a value indicating whether a word such as 约, 超 or 余 makes the figure an approximation.</summary>
    public bool IsApproximate => Approximation != Approximation.None;

    /// <summary>Gets the section it stands in.</summary>
    public PublishedSection Section { get; internal set; } = null!;

    /// <summary>Gets the table it stands in, or <see langword="null"/> for a figure of a sentence.</summary>
    public PublishedTable? Table { get; internal set; }

    /// <summary>Gets the figure it is a part of by its brackets ("627次（有条件共享397次…）"), or <see langword="null"/>.</summary>
    public PublishedFigure? Whole { get; internal set; }

    /// <summary>Gets a value indicating whether the figure is announced as one part among others (其中).</summary>
    public bool IsAmong { get; internal set; }

    /// <summary>Gets or sets a value indicating whether the measure comes from the sentence's topic and not from the words before the figure.</summary>
    internal bool IsMeasureInferred { get; set; }

    internal Approximation Approximation { get; set; }

    internal bool KeepsZero { get; init; }

    internal int Column { get; set; } = -1;

    /// <summary>Gets the number of the responsibility list or other block that the figure belongs to, in the order of the text.</summary>
    internal int Block { get; set; }

    /// <summary>Returns the printed form and its place, for logs and debuggers.</summary>
    /// <returns>For example <c>3099.5万次 @12:5</c>.</returns>
    public override string ToString() => $"{Printed} @{Place}";

    /// <summary>Decides the rounding interval, once, when the decimals of the figure's neighbours are known.</summary>
    internal void Settle(int precision, RoundingRule rounding)
    {
        Precision = precision;
        Interval = FigureRounding.IntervalOf(this, rounding);
    }
}
