using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>The header of a table: its columns, and the lines it takes.</summary>
internal sealed record TableHeader(List<PublishedColumn> Columns, List<string> Lines, bool HasBars, int Next);

/// <summary>
/// Recognizes table headers: a line of column names that a line with figures follows, or, where each cell stands in a line of its own, such lines from
/// 序号 to the first row number.
/// </summary>
internal sealed class TableHeaderReader(ReadingContext context)
{
    private const int MostColumns = 24;
    private const int LongestHeader = 20;
    private const int LongestFirstColumn = 4;

    private static readonly WordSet NumberWords = new("序号", "排名", "名次", "位次", "排序", "编号", "序");
    private static readonly WordSet NameWords = new("部门", "单位", "地区", "市州", "市(州)", "市", "州", "区县", "县区", "城市", "部委", "机构", "提供方", "使用方", "区域", "盟市", "地市");
    private static readonly WordSet EndWords = new(
        "名称", "量", "数", "率", "占比", "比", "次", "增幅", "增长", "得分", "备注", "时间", "情况", "类型", "结论", "日", "天", "合计", "总计", "度", "关系", "左", "右", "编号", "资源", "依据", "说明", "指标", "项目", "内容", "值", "本月", "当月", "上月", "本期", "上期", "累计");

    private static readonly WordSet FigureEndWords = new("量", "数", "率", "占比", "次", "增幅", "得分", "度", "环比", "同比", "日", "天", "合计", "总计", "左", "右", "值", "本月", "当月", "上月", "本期", "上期", "累计");

    private readonly List<TableToken> tokens = [];

    /// <summary>Tells cheaply whether a line may be a header, so that most lines of narrative cost nothing.</summary>
    public static bool MayBegin(SourceText source, TextLine line)
    {
        var text = source[line];
        return text.Length <= 400 && text.IndexOfAny('。', '；', ';') < 0 && (text.IndexOfAny(" \t|") >= 0 || text.Length <= LongestFirstColumn);
    }

    public static bool BeginsLikeHeader(ReadOnlySpan<char> text) => NumberWords.Begins(text);

    public bool TryRead(int index, out TableHeader header)
    {
        header = null!;
        var lines = context.Source.Lines;
        tokens.Clear();
        var hasBars = TableRow.Split(context.Source, lines[index], tokens);
        if (tokens.Count > MostColumns || !tokens.TrueForAll(static t => IsColumnName(t.Text)))
        {
            return false;
        }

        return hasBars ? TryBars(index, ref header)
            : NumberWords.Contains(tokens[0].Text) ? TryNumbered(index, ref header)
            : tokens.Count == 1 ? TryStacked(index, ref header)
            : TryPlain(index, ref header);
    }

    /// <summary>Describes a column by its name, its cells being figures or not.</summary>
    public PublishedColumn Describe(string text, bool? isFigure, FigureUnit tableUnit)
    {
        if (NumberWords.Contains(text))
        {
            return new PublishedColumn(text, PublishedColumnKind.RowNumber, default, FigureMeasure.Unspecified, FigureChange.None);
        }

        var words = text.AsSpan(0, Captions.FindUnit(text, out var unit));
        // 逾期工作日 are days and not late requests.
        var isOfDays = words.EndsWith("日", StringComparison.Ordinal) || words.EndsWith("天", StringComparison.Ordinal);
        var measure = !isOfDays && context.Vocabulary.Measures.TryFindLast(words, out var found) ? found : FigureMeasure.Unspecified;
        var change = LabelReader.ChangeOf(words, FigureChange.None);
        measure = change == FigureChange.None && (LabelReader.IsOfEarlierPeriod(words) || LabelReader.IsAverage(words) || context.IsOfOtherPeriod(words)) ? FigureMeasure.Unspecified : measure;
        if (isFigure ?? (unit.Kind != FigureUnitKind.Unspecified || EndsLikeFigure(words)))
        {
            unit = unit.Kind != FigureUnitKind.Unspecified || LabelReader.IsRate(measure) || change != FigureChange.None ? unit : tableUnit;
            return new PublishedColumn(text, PublishedColumnKind.Figure, unit, measure, change);
        }

        return new PublishedColumn(text, NameWords.Ends(words) ? PublishedColumnKind.Name : PublishedColumnKind.Text, default, FigureMeasure.Unspecified, FigureChange.None);
    }

    private static bool IsColumnName(string text)
    {
        if (text.Length is 0 or > LongestHeader)
        {
            return false;
        }

        var depth = 0;
        foreach (var c in text)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c is '，' or '。' or ';' or ':' or '、' || (IsDigit(c) && depth == 0 && !text.StartsWith("20", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsKnownColumn(string text)
    {
        var words = text.AsSpan(0, Captions.FindUnit(text, out var unit));
        return unit.Kind != FigureUnitKind.Unspecified || EndWords.Ends(words) || NameWords.Ends(words) || NumberWords.Contains(text);
    }

    private static bool EndsLikeFigure(ReadOnlySpan<char> words) => FigureEndWords.Ends(words);

    /// <summary>In Markdown a line of dashes follows the header.</summary>
    private bool TryBars(int index, ref TableHeader header)
    {
        var lines = context.Source.Lines;
        if (index + 1 >= lines.Count || !IsRule(context.Source[lines[index + 1]]))
        {
            return tokens.Count >= 2 && tokens.TrueForAll(static t => IsKnownColumn(t.Text)) && Make(index, index + 1, hasBars: true, ref header);
        }

        return Make(index, index + 2, hasBars: true, ref header);
    }

    public static bool IsRule(ReadOnlySpan<char> text) => text.IndexOf('-') >= 0 && text.IndexOf('|') >= 0 && text.IndexOfAnyExcept("|-: ") < 0;

    /// <summary>From 序号 on, lines of column names belong to the header until a line begins with a number.</summary>
    private bool TryNumbered(int index, ref TableHeader header)
    {
        var lines = context.Source.Lines;
        var first = tokens.Count;
        var next = index + 1;
        for (; next < lines.Count && next - index < MostColumns; next++)
        {
            var line = lines[next];
            if (Captions.IsPageNumber(context.Source, line))
            {
                continue;
            }

            if (IsDigit(context.Source[line][0]))
            {
                break;
            }

            var before = tokens.Count;
            if (line.End - line.Start > 4 * LongestHeader || TableRow.Split(context.Source, line, tokens) || tokens.Count > MostColumns
                || string.Equals(tokens[before].Text, tokens[0].Text, StringComparison.Ordinal) || tokens.FindIndex(before, static t => !IsColumnName(t.Text)) >= 0)
            {
                return false;
            }
        }

        if (next >= lines.Count || tokens.Count is < 2 or > MostColumns || next - index >= MostColumns)
        {
            return false;
        }

        if (first > 1 && tokens.Count > first)
        {
            JoinWrapped(first, lines[next]);
        }

        return Make(index, next, hasBars: false, ref header);
    }

    /// <summary>Without 序号, every piece must be a known column name, and the next line a row of that size.</summary>
    private bool TryPlain(int index, ref TableHeader header)
    {
        var lines = context.Source.Lines;
        if (tokens.Count < 2 || index + 1 >= lines.Count || !tokens.TrueForAll(static t => IsKnownColumn(t.Text)))
        {
            return false;
        }

        var row = new List<TableToken>();
        TableRow.Split(context.Source, lines[index + 1], row);
        return row.Count == tokens.Count && row.Exists(static t => t.IsNumeric) && !row.TrueForAll(static t => t.IsNumeric) && Make(index, index + 1, hasBars: false, ref header);
    }

    /// <summary>Without 序号 and with each cell in a line of its own: a column of names, columns of figures, then a name and as many figures.</summary>
    private bool TryStacked(int index, ref TableHeader header)
    {
        var lines = context.Source.Lines;
        if (!NameWords.Ends(tokens[0].Text))
        {
            return false;
        }

        var next = index + 1;
        for (; next < lines.Count && next - index < MostColumns && IsStackedCell(lines[next]) && EndsLikeFigure(Words(lines[next])); next++)
        {
            _ = TableRow.Split(context.Source, lines[next], tokens);
        }

        if (tokens.Count < 2 || tokens.Count != next - index || next + tokens.Count > lines.Count || !IsStackedCell(lines[next]) || TableRow.IsNumeric(context.Source[lines[next]]))
        {
            return false;
        }

        for (var i = 1; i < tokens.Count; i++)
        {
            if (!TableRow.IsNumeric(context.Source[lines[next + i]]))
            {
                return false;
            }
        }

        return Make(index, next, hasBars: false, ref header);
    }

    private static bool IsStackedCell(TextLine line) => line.End - line.Start <= LongestHeader;

    private string Words(TextLine line)
    {
        var text = context.Source.Compact(line.Start, line.End);
        return text[..Captions.FindUnit(text, out _)];
    }

    /// <summary>Pieces of a second header line belong to the column above them, when the first line alone has as many columns as a row.</summary>
    private void JoinWrapped(int first, TextLine rowLine)
    {
        var row = new List<TableToken>();
        TableRow.Split(context.Source, rowLine, row);
        if (row.Count != first)
        {
            return;
        }

        var lineStart = context.Source.PlaceOf(tokens[0].Start).Column;
        for (var i = first; i < tokens.Count; i++)
        {
            var center = Center(tokens[i]);
            var nearest = Enumerable.Range(0, first).MinBy(c => Math.Abs(Center(tokens[c]) - center));
            tokens[nearest] = tokens[nearest] with { Text = tokens[nearest].Text + tokens[i].Text };
        }

        tokens.RemoveRange(first, tokens.Count - first);

        int Center(TableToken token) => (2 * (context.Source.PlaceOf(token.Start).Column - lineStart)) + token.Text.Length;
    }

    private bool Make(int index, int next, bool hasBars, ref TableHeader header)
    {
        var lines = new List<string>();
        for (var i = index; i < next; i++)
        {
            lines.Add(context.Source.Compact(context.Source.Lines[i].Start, context.Source.Lines[i].End));
        }

        header = new TableHeader(tokens.ConvertAll(t => Describe(t.Text, isFigure: null, default)), lines, hasBars, next);
        return true;
    }
}
