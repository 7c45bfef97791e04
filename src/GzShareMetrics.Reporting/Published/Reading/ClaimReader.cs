using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Recognizes what a sentence claims besides its figures: ranks, examples, delays, limits, tables, cut-offs.</summary>
internal sealed class ClaimReader(ReadingContext context, CompactText text)
{
    private static readonly WordSet LateWords = new("未按时", "未按期", "逾期", "超期", "未在规定时限", "未及时审批", "未及时答复");
    private static readonly WordSet NobodyLateWords = new("没有逾期", "无逾期", "不存在逾期", "未发现逾期", "未出现逾期", "没有超期", "无超期", "均按时", "均未逾期");

    private const int ExcerptWindow = 400;
    private const int InstrumentWindow = 120;
    private const int NamesWindow = 240;

    private readonly RankingClaimReader rankings = new(context, text);
    private string? excerpt;

    /// <summary>Reads the claims of a sentence whose figures have been read.</summary>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="hasNumbers">Whether it has any number that is not part of a date, a code or a name.</param>
    /// <returns>Whether there is one, or something that should have been one and was listed as not understood.</returns>
    public bool Read(int start, int end, List<SentenceFigure> figures, bool hasNumbers)
    {
        var sentence = text.Span(start, end);
        excerpt = null;
        var found = rankings.Read(start, end, figures, hasNumbers);
        foreach (var figure in figures)
        {
            found |= TryExamples(start, end, figure) | TryDeadline(start, end, figure);
        }

        found |= TryCutOff(start, end, sentence);
        found |= TryTableReferences(start, end, sentence);
        found |= TryOverdue(start, end, sentence, hasNumbers);
        return found;
    }

    private bool TryExamples(int start, int end, SentenceFigure figure)
    {
        if (figure.Figure.Measure != FigureMeasure.Bodies || figure.Index - 1 <= start || text[figure.Index - 1] != '等')
        {
            return false;
        }

        var from = figure.Index - 1;
        while (from > start && figure.Index - from < NamesWindow && text[from - 1] is not ('，' or ',' or ';' or ':'))
        {
            from--;
        }

        var names = ReadNames(from, figure.Index - 1);
        context.Add(new ExampleClaim(context.Section, text.PlaceOf(start), Excerpt(start, end), figure.Figure, names));
        return true;
    }

    private bool TryDeadline(int start, int end, SentenceFigure figure)
    {
        if (figure.Figure.Measure != FigureMeasure.DeadlineLimit)
        {
            return false;
        }

        var sentence = text.Span(Math.Max(start, figure.Index - InstrumentWindow), figure.Index);
        var open = sentence.LastIndexOf('《');
        var close = open < 0 ? -1 : sentence[open..].IndexOf('》');
        var instrument = close > 0 ? sentence.Slice(open + 1, close - 1).ToString() : string.Empty;
        context.Add(new DeadlineClaim(context.Section, text.PlaceOf(start), Excerpt(start, end), instrument, figure.Figure));
        return true;
    }

    private bool TryCutOff(int start, int end, ReadOnlySpan<char> sentence)
    {
        var at = sentence.IndexOf("截至", StringComparison.Ordinal);
        at = at < 0 ? sentence.IndexOf("截止", StringComparison.Ordinal) : at;
        var window = at < 0 ? default : sentence[(at + 2)..Math.Min(sentence.Length, at + 16)].TrimStart('到');
        if (!DateReader.TryFind(window, out var date) || date.Start > 0)
        {
            return false;
        }

        context.Add(new CutOffClaim(context.Section, text.PlaceOf(start), Excerpt(start, end), date.Year > 0 ? date.Year : null, date.Month, date.Day > 0 ? date.Day : null));
        return true;
    }

    private bool TryTableReferences(int start, int end, ReadOnlySpan<char> sentence)
    {
        var found = false;
        for (var at = sentence.IndexOf('表'); at >= 0;)
        {
            var before = at > 0 ? sentence[at - 1] : '\0';
            var i = at + 1;
            while (i < sentence.Length && (IsDigit(sentence[i]) || (sentence[i] is '-' or '.' && i > at + 1 && i + 1 < sentence.Length && IsDigit(sentence[i + 1]))))
            {
                i++;
            }

            if ((i > at + 1 && Units.Scan(sentence[i..], out _) == 0) || (i == at + 1 && before is '下' or '附'))
            {
                context.Add(new TableReference(context.Section, text.PlaceOf(start), Excerpt(start, end), sentence[(at + 1)..i].ToString()));
                found = true;
            }

            var next = sentence[i..].IndexOf('表');
            at = next < 0 ? -1 : i + next;
        }

        return found;
    }

    private bool TryOverdue(int start, int end, ReadOnlySpan<char> sentence, bool hasNumbers)
    {
        if (!LateWords.IsIn(sentence))
        {
            return false;
        }

        if (NobodyLateWords.IsIn(sentence))
        {
            context.Add(new OverdueClaim(context.Section, text.PlaceOf(start), Excerpt(start, end), [], []));
            return true;
        }

        var nameEnd = start;
        while (nameEnd < end && nameEnd - start < NamesWindow && text[nameEnd] is not ('在' or '收' or '对' or '未' or '因' or '逾' or '超' or '，' or ',' or ':' or ';' or '“' or '('))
        {
            nameEnd++;
        }

        var names = NamesIn(start, nameEnd);
        if (names.Length > 0)
        {
            context.Add(new OverdueClaim(context.Section, text.PlaceOf(start), Excerpt(start, end), names, Quotations(sentence)));
            return true;
        }

        if (!hasNumbers)
        {
            context.Unread.Add(UnreadReason.ClaimWithoutNames, text.PlaceOf(start), text.Span(start, end));
        }

        return true;
    }

    private PublishedName[] NamesIn(int start, int end)
    {
        var words = text.Span(start, end);
        var items = context.Names.Split(words);
        return items.Count > 0 && items.TrueForAll(item => IsName(start + item.Start, start + item.End)) ? ReadNames(start, end) : [];
    }

    private bool IsName(int start, int end) => NameReader.LooksLikeName(text.Span(start, end)) || context.Names.IsKnown(text.Span(start, end));

    private PublishedName[] ReadNames(int start, int end) =>
        [.. context.Names.Split(text.Span(start, end)).Select(item => context.Names.Read(text.Span(start + item.Start, start + item.End), text.PlaceOf(start + item.Start)))];

    private static string[] Quotations(ReadOnlySpan<char> sentence)
    {
        var quoted = new List<string>();
        for (var rest = sentence; ;)
        {
            var open = rest.IndexOf('“');
            var length = open < 0 ? -1 : rest[(open + 1)..].IndexOf('”');
            if (length < 0)
            {
                return [.. quoted];
            }

            quoted.Add(rest.Slice(open + 1, length).ToString());
            rest = rest[(open + length + 2)..];
        }
    }

    private string Excerpt(int start, int end) => excerpt ??= UnreadNotes.Cut(text.Span(start, Math.Min(end, start + ExcerptWindow)));
}
