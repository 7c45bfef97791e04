using GzShareMetrics.Reporting.Published.Words;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Recognizes claims on ranks, with the names before or after them: "排名前三的地区为甲、乙、丙", "甲、乙位居前两位", "甲排名第一".</summary>
internal sealed class RankingClaimReader(ReadingContext context, CompactText text)
{
    private const int RankWordWindow = 8;
    private const int TopicWindow = 48;
    private const int NounWindow = 16;
    private const int NamesWindow = 600;
    private const int ExcerptWindow = 400;

    private static readonly WordSet RankWords = new("排名", "位居", "位列", "名列", "排在", "居", "列", "靠", "名次", "位于");
    private static readonly string[] Copulas = ["分别是", "分别为", "依次是", "依次为", "依次有", "包括", "为", "是", "有", ":"];

    private string? excerpt;
    private bool isReported;

    public bool Read(int start, int end, List<SentenceFigure> figures, bool hasNumbers)
    {
        var found = false;
        excerpt = null;
        isReported = false;
        for (var i = start; i < end;)
        {
            var step = text.Ahead(i, end).IndexOfAny("前后第首最");
            if (step < 0)
            {
                break;
            }

            i += step;
            if (TryMark(start, i, end, out var mark))
            {
                found |= TryClaim(start, end, i, mark, figures, hasNumbers);
                i = mark.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Recognizes the words that say which ranks are meant: 前三, 后3位, 第一, 首位.</summary>
    private bool TryMark(int start, int at, int end, out RankMark mark)
    {
        mark = default;
        var hasRankWord = RankWords.IsIn(text.Span(Math.Max(start, at - RankWordWindow), at));
        if (text[at] == '最')
        {
            // 最大的是, 最少的部门为; "最低生活保障" ranks nobody.
            var degree = at + 1 < end ? text[at + 1] : '\0';
            mark = new RankMark(1, 1, FromBottom: degree is '少' or '低' or '小', at + 2);
            return degree is '大' or '高' or '多' or '少' or '低' or '小' && at + 2 < end && text[at + 2] is '的' or '为' or '是';
        }

        if (text[at] == '首')
        {
            mark = new RankMark(1, 1, FromBottom: false, at + 2);
            return hasRankWord && at + 1 < end && text[at + 1] == '位';
        }

        var length = NumberScanner.ScanSmall(text.Ahead(at + 1, end), out var number);
        if (length == 0 && at + 1 < end && text[at + 1] == '两')
        {
            length = 1;
            number = 2;
        }

        if (length == 0 || number == 0)
        {
            return false;
        }

        var next = at + 1 + length;
        var after = next < end ? text[next] : '\0';
        if (after is '季' or '年' or '月' or '天' or '日' or '周' or '期' or '批' or '条' or '款' or '章' or '节' or '项' or '届' or '次' or '方' or '%'
            || (after == '个' && next + 1 < end && text[next + 1] is '月' or '工' or '季'))
        {
            return false;
        }

        var counts = after is '名' or '位' or '强';
        mark = text[at] == '第' ? new RankMark(number, 1, FromBottom: false, counts ? next + 1 : next) : new RankMark(1, number, text[at] == '后', counts ? next + 1 : next);
        return hasRankWord || (counts && text[at] != '第');
    }

    private bool TryClaim(int start, int end, int at, RankMark mark, List<SentenceFigure> figures, bool hasNumbers)
    {
        var (namesStart, namesEnd) = NamesAfter(mark.End, end);
        var items = namesStart >= 0 ? ItemsAfter(namesStart, namesEnd) : ItemsBefore(start, at);
        var measure = TopicOf(start, at);
        if (items.Count == 0)
        {
            if (!hasNumbers && !isReported)
            {
                context.Unread.Add(UnreadReason.ClaimWithoutNames, text.PlaceOf(start), text.Span(start, end));
                isReported = true;
            }

            return !hasNumbers;
        }

        var names = new PublishedName[items.Count];
        for (var i = 0; i < names.Length; i++)
        {
            var (from, nameEnd, to) = items[i];
            names[i] = context.Names.Read(text.Span(from, nameEnd), text.PlaceOf(from));
            Attribute(figures, from, to, names[i], measure);
        }

        context.Add(new RankingClaim(context.Section, text.PlaceOf(start), Excerpt(start, end), measure, mark.First, mark.Count, mark.FromBottom, names));
        return true;
    }

    private string Excerpt(int start, int end) => excerpt ??= UnreadNotes.Cut(text.Span(start, Math.Min(end, start + ExcerptWindow)));

    /// <summary>Figures between one name and the next are that body's: "贵阳市（398.32万次）、遵义市…".</summary>
    private static void Attribute(List<SentenceFigure> figures, int from, int to, PublishedName name, FigureMeasure measure)
    {
        foreach (var item in figures)
        {
            if (item.Index > from && item.Index < to && item.Figure.Change == FigureChange.None)
            {
                item.Figure.Subject = name;
                item.Figure.Party = FigureParty.Unspecified;
                if (item.Figure.Measure == FigureMeasure.Unspecified && item.Figure.Unit.Kind != FigureUnitKind.Unspecified && LabelReader.Agree(measure, item.Figure.Unit, isInTable: false))
                {
                    item.Figure.Measure = measure;
                    item.Figure.IsMeasureInferred = true;
                    item.Figure.Scope = LabelReader.ScopeOf(measure, isCumulative: false);
                }
            }
        }
    }

    private (int Start, int End) NamesAfter(int from, int end)
    {
        var noun = text.Span(from, Math.Min(end, from + NounWindow));
        var stop = noun.IndexOfAny('，', ',', ';');
        noun = stop >= 0 ? noun[..stop] : noun;
        int best = -1, bestEnd = -1;
        foreach (var copula in Copulas)
        {
            var at = noun.IndexOf(copula, StringComparison.Ordinal);
            if (at >= 0 && (best < 0 || at < best))
            {
                best = at;
                bestEnd = at + copula.Length;
            }
        }

        if (best < 0)
        {
            return (-1, -1);
        }

        // "分别为：甲、乙": the colon is no part of the first name.
        bestEnd += from + bestEnd < end && text[from + bestEnd] == ':' ? 1 : 0;
        var depth = 0;
        var i = from + bestEnd;
        for (; i < end && i - from < NamesWindow && (depth > 0 || text[i] is not ('，' or ',' or ';')); i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
        }

        return (from + bestEnd, i);
    }

    private List<(int Start, int NameEnd, int End)> ItemsAfter(int start, int end)
    {
        var items = new List<(int, int, int)>();
        int from = start, depth = 0;
        for (var i = start; i <= end; i++)
        {
            if (i == end || (depth == 0 && text[i] == '、'))
            {
                AddItem(items, from, i);
                from = i + 1;
            }
            else
            {
                depth += text[i] == '(' ? 1 : text[i] == ')' && depth > 0 ? -1 : 0;
            }
        }

        return items.TrueForAll(item => IsName(item.Item1, item.Item2)) || items.Exists(item => context.Names.IsKnown(text.Span(item.Item1, item.Item2))) ? items : [];
    }

    private void AddItem(List<(int Start, int NameEnd, int End)> items, int from, int to)
    {
        var nameEnd = from;
        while (nameEnd < to && text[nameEnd] != '(' && !CharacterFolding.IsDigit(text[nameEnd]))
        {
            nameEnd++;
        }

        nameEnd = nameEnd > from && text[nameEnd - 1] == '等' ? nameEnd - 1 : nameEnd;
        foreach (var (start, end) in context.Names.Split(text.Span(from, nameEnd)))
        {
            var isLast = from + end == nameEnd;
            items.Add((from + start, from + end, isLast ? to : from + end));
        }
    }

    private List<(int Start, int NameEnd, int End)> ItemsBefore(int start, int at)
    {
        var from = at;
        while (from > start && at - from < NamesWindow && text[from - 1] is not ('，' or ',' or ';' or ':'))
        {
            from--;
        }

        var items = new List<(int, int, int)>();
        foreach (var (itemStart, itemEnd) in context.Names.Split(text.Span(from, at)))
        {
            var words = text.Span(from + itemStart, from + itemEnd);
            var known = context.Names.LongestKnownPrefix(words);
            var length = known > 0 ? known : from + itemEnd == at ? NameBeforeTopic(words) : words.Length;
            if (length > 0 && IsName(from + itemStart, from + itemStart + length))
            {
                items.Add((from + itemStart, from + itemStart + length, from + itemEnd));
            }
        }

        return items;
    }

    /// <summary>An unknown name runs up to the measure that follows it: "甲市数据服务量排名第一".</summary>
    private int NameBeforeTopic(ReadOnlySpan<char> words)
    {
        var end = context.Vocabulary.Measures.TryFindLast(words, out _, out var start, out _) ? start : words.Length;
        while (end > 0 && words[end - 1] is '的' or '数' or '据' or '在')
        {
            end--;
        }

        return end;
    }

    private FigureMeasure TopicOf(int start, int at) =>
        context.Vocabulary.Measures.TryFindLast(text.Span(Math.Max(start, at - TopicWindow), at), out var measure)
        || context.Vocabulary.Measures.TryFindLast(context.Section.Title, out measure)
            ? measure
            : FigureMeasure.Unspecified;

    private bool IsName(int start, int end) => NameReader.LooksLikeName(text.Span(start, end)) || context.Names.IsKnown(text.Span(start, end));

    private readonly record struct RankMark(int First, int Count, bool FromBottom, int End);
}
