namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// Tables whose rows are measures (指标 / 数值): the words of a row say what its figures measure, and the header of a column says of when they are, or, in a
/// table turned on its side, whose.
/// </summary>
internal sealed class MeasureRows
{
    private const int RowsLookedAt = 8;

    private static readonly WordSet ValueWords = new("数值", "数量", "值", "数", "指标值", "数据", "本月", "当月", "本期", "本月数", "当月数", "本期数", "累计", "累计数", "累计值", "结果", "完成情况", "情况");

    private readonly ReadingContext context;
    private readonly int labelColumn;
    private readonly int unitColumn;
    private readonly PublishedName?[] bodies;
    private readonly PublishedFigure?[] wholes;

    private MeasureRows(ReadingContext context, int labelColumn, int unitColumn, PublishedName?[] bodies)
    {
        this.context = context;
        this.labelColumn = labelColumn;
        this.unitColumn = unitColumn;
        this.bodies = bodies;
        wholes = new PublishedFigure?[bodies.Length];
    }

    /// <summary>Recognizes such a table: columns of figures without a measure of their own, beside texts most of which are measures.</summary>
    public static MeasureRows? Find(ReadingContext context, List<PublishedColumn> columns, List<TableToken?[]> rows, TextPlace headerPlace)
    {
        var label = columns.FindIndex(static c => c.Kind is PublishedColumnKind.Text or PublishedColumnKind.Name && !IsUnitHeader(c.Header));
        if (label < 0 || !columns.Exists(static c => c.Kind == PublishedColumnKind.Figure)
            || columns.Exists(c => c.Kind == PublishedColumnKind.Figure && c.Measure != FigureMeasure.Unspecified))
        {
            return null;
        }

        int seen = 0, measures = 0;
        foreach (var row in rows.Take(RowsLookedAt))
        {
            if (row[label] is { Text.Length: > 0 } token)
            {
                seen++;
                measures += MeasureOf(context, Words(token.Text, out _)) != FigureMeasure.Unspecified ? 1 : 0;
            }
        }

        return 2 * measures > seen
            ? new MeasureRows(context, label, columns.FindIndex(static c => c.Kind != PublishedColumnKind.Figure && IsUnitHeader(c.Header)), [.. columns.Select(c => Body(context, c, headerPlace))])
            : null;
    }

    /// <summary>Returns the unit that a row states for its figures, in its words or in a column of units.</summary>
    public FigureUnit UnitOf(TableToken?[] row, FigureUnit otherwise)
    {
        if (unitColumn >= 0 && row[unitColumn] is { } token && Units.TryParse(token.Text, out var unit))
        {
            return unit;
        }

        _ = Words(row[labelColumn]?.Text ?? string.Empty, out unit);
        return unit.Kind != FigureUnitKind.Unspecified ? unit : otherwise;
    }

    /// <summary>Tells what a figure measures, and whose it is.</summary>
    public void Describe(PublishedFigure figure, TableToken?[] row, PublishedColumn column, int index)
    {
        var label = row[labelColumn]?.Text ?? string.Empty;
        var words = Words(label, out _);
        figure.Label = label + column.Header;
        figure.Subject = bodies[index];
        figure.Party = figure.Subject is null && (LabelReader.TryFindParty(context.Vocabulary, column.Header, out var party) || LabelReader.TryFindParty(context.Vocabulary, words, out party))
            ? party
            : FigureParty.Unspecified;
        var measure = figure.Subject is not null || column.Change != FigureChange.None || HoldsValues(column.Header) ? MeasureOf(context, words) : FigureMeasure.Unspecified;
        figure.Measure = column.Change != FigureChange.None || LabelReader.Agree(measure, figure.Unit, isInTable: !LabelReader.IsRate(measure)) ? measure : FigureMeasure.Unspecified;
        figure.Scope = LabelReader.ScopeOf(figure.Measure, figure.Label.Contains("累计", StringComparison.Ordinal));
        if (figure.Change != FigureChange.None)
        {
            return;
        }

        figure.IsAmong = label.StartsWith("其中", StringComparison.Ordinal);
        if (!figure.IsAmong)
        {
            wholes[index] = figure;
        }
        else if (wholes[index] is { } whole && PartWholes.CanHold(whole.Measure, figure.Measure))
        {
            figure.Whole = whole;
        }
    }

    public static bool IsUnitHeader(string header) => header is "单位" or "计量单位";

    /// <summary>Tells whether a column holds the values themselves. One of another header, such as 上月 or 分子, holds figures that the words of the row alone do not tell.</summary>
    private bool HoldsValues(string header) =>
        ValueWords.Contains(header.AsSpan(0, Captions.FindUnit(header, out _))) || context.Vocabulary.IsParty(header) || TableBuilder.IsTotalName(header)
        || (DateReader.TryFind(header, out var date) && date.End - date.Start == header.Length && !context.IsOfOtherPeriod(header));

    /// <summary>The words end with the measure; a resource whose name only contains such a word is none, and neither is a formula.</summary>
    private static FigureMeasure MeasureOf(ReadingContext context, ReadOnlySpan<char> words) =>
        words.IndexOfAny('=', '+') < 0 && context.Vocabulary.Measures.TryFindLast(words, out var measure, out _, out var end) && end == words.Length ? measure : FigureMeasure.Unspecified;

    private static ReadOnlySpan<char> Words(string label, out FigureUnit unit) => label.AsSpan(0, Captions.FindUnit(label, out unit));

    /// <summary>The header of a column names a body, and no group and no whole.</summary>
    private static PublishedName? Body(ReadingContext context, PublishedColumn column, TextPlace place) =>
        column.Kind == PublishedColumnKind.Figure && column.Change == FigureChange.None && !context.Vocabulary.IsParty(column.Header) && !TableBuilder.IsTotalName(column.Header)
        && (NameReader.LooksLikeName(column.Header) || context.Names.IsKnownBody(column.Header))
            ? context.Names.Read(column.Header, place)
            : null;
}
