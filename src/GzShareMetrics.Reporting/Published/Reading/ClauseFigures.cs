using static GzShareMetrics.Reporting.Published.Reading.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Gathers the figures of one sentence while it is walked through: which words lead to which figure, whose it is, and what it is a part of.</summary>
internal sealed class ClauseFigures(ReadingContext context, CompactText text)
{
    private const int LongestLabel = 64;
    private const int LongestNoun = 8;
    private const int DeepestBracket = 8;

    private readonly List<SentenceFigure> figures = [];
    private readonly List<(PublishedFigure? Whole, int Start)> brackets = [];
    private readonly List<LabelList> lists = [];
    private readonly List<(UnreadReason Reason, int Start, int End)> unread = [];

    private int labelStart;
    private int clauseStart;
    private int listsOpen;
    private (int Start, int End) before;
    private PublishedFigure? last;
    private int lastEnd;
    private PublishedFigure? lastLevel;
    private PublishedFigure? among;
    private FigureChange change;
    private FigureParty party;
    private FigureMeasure topic;
    private bool isCumulative;

    public IReadOnlyList<SentenceFigure> Figures => figures;

    public bool HasDate { get; private set; }

    public bool HasUnread => unread.Count > 0;

    public void Begin(int start)
    {
        figures.Clear();
        brackets.Clear();
        lists.Clear();
        unread.Clear();
        labelStart = clauseStart = start;
        before = default;
        listsOpen = 0;
        last = lastLevel = among = null;
        lastEnd = -1;
        change = FigureChange.None;
        party = FigureParty.Unspecified;
        topic = FigureMeasure.Unspecified;
        isCumulative = false;
        HasDate = false;
    }

    /// <summary>Takes note of a character that is neither a digit nor a letter nor part of a quotation.</summary>
    public void Pass(char c, int index)
    {
        switch (c)
        {
            case '、':
                EndLabel(index);
                break;
            case ',' or '，' or ':':
                EndLabel(index);
                clauseStart = index + 1;
                break;
            case ';':
                EndLabel(index);
                clauseStart = index + 1;
                party = FigureParty.Unspecified;
                among = null;
                change = FigureChange.None;
                listsOpen = 0;
                before = default;
                break;
            case '(' when brackets.Count < DeepestBracket:
                brackets.Add((last is not null && labelStart == lastEnd && index - lastEnd <= LongestNoun ? last : null, index));
                labelStart = index + 1;
                break;
            case ')' when brackets.Count > 0:
                brackets.RemoveAt(brackets.Count - 1);
                labelStart = index + 1;
                break;
            case '别' when index > clauseStart && text[index - 1] == '分' && brackets.Count == 0:
                lists.Add(new LabelList(SplitLabels(Math.Max(Math.Max(clauseStart, lastEnd), index - (4 * LongestLabel)), index - 1), index + 1));
                listsOpen = lists.Count;
                break;
            case '计' when index > 0 && text[index - 1] == '累':
                isCumulative = true;
                break;
            default:
                break;
        }
    }

    /// <summary>Reads the number at an index, as a figure or as something else, and returns where reading goes on.</summary>
    public int ReadNumber(int sentenceStart, int index, int end)
    {
        var number = NumberScanner.Scan(text.Span(index, end));
        var next = index + number.Length;
        var previous = index > sentenceStart ? text[index - 1] : '\0';
        var date = DateReader.Skip(text, index, next, end, previous);
        if (date > next)
        {
            HasDate = true;
            return date;
        }

        if (IsOrdinal(previous, next, end) || IsPartOfCode(index, next, end, sentenceStart))
        {
            var codeEnd = SkipCode(next, end);
            if (next < end && text[next] == '/')
            {
                unread.Add((UnreadReason.NumberWithoutMeaning, index, codeEnd));
            }

            return codeEnd;
        }

        var after = next < end && text[next] == ' ' ? next + 1 : next;
        var blur = after < end && text[after] is '余' or '多' or '来' ? 1 : 0;
        var unitLength = Units.Scan(text.Span(Math.Min(after + blur, end), end), out var unit);
        var unitEnd = unitLength > 0 ? after + blur + unitLength : next;
        if (number.IsTooLong || (unitLength == 0 && unitEnd < end && text[unitEnd] is '×' or '*' or 'x'))
        {
            unread.Add((UnreadReason.NumberWithoutMeaning, index, unitEnd));
            labelStart = unitEnd;
            return unitEnd;
        }

        var figure = new PublishedFigure(text.PlaceOf(index), text.Text(index, unitEnd), number.Value, number.Decimals, unit) { KeepsZero = number.KeepsZero };
        Describe(new SentenceFigure(figure, index, unitEnd, labelStart), unitEnd, end, text.Span(next, Math.Min(end, next + 2)));
        return unitEnd;
    }

    /// <summary>Completes what only the whole sentence tells: the lists of labels.</summary>
    public void Finish(int end)
    {
        if (lists.Count == 0)
        {
            return;
        }

        foreach (var members in figures.Where(static f => f.List > 0).GroupBy(static f => f.List))
        {
            RelabelAll(lists[members.Key - 1], [.. members], end);
        }
    }

    /// <summary>Hands the figures over to the bulletin, and lists those that are not understood.</summary>
    public void Commit()
    {
        foreach (var (reason, start, end) in unread)
        {
            context.AddUnread(reason, text.PlaceOf(start), text.Text(start, end));
        }

        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures[i].Figure;
            if (figure.Measure == FigureMeasure.Unspecified)
            {
                var hasUnit = figure.Unit.Kind != FigureUnitKind.Unspecified;
                context.AddUnread(hasUnit ? UnreadReason.FigureWithoutMeasure : UnreadReason.NumberWithoutMeaning, figure.Place, figure.Label + figure.Printed);
                if (!hasUnit)
                {
                    continue;
                }
            }

            if (LabelReader.IsShelving(figure.Measure) && figure.Change == FigureChange.None && figure.Subject is null)
            {
                EnterBlock(figure);
            }

            context.Add(figure);
        }
    }

    private static void Scope(PublishedFigure figure, bool isCumulative) => figure.Scope = LabelReader.ScopeOf(figure.Measure, isCumulative);

    /// <summary>A second count of listed items with other words is another responsibility list.</summary>
    private void EnterBlock(PublishedFigure figure)
    {
        if (figure.Measure == FigureMeasure.ListedItems)
        {
            if (context.BlockLabel is { } label && !string.Equals(label, figure.Label, StringComparison.Ordinal))
            {
                context.Block++;
            }

            context.BlockLabel = figure.Label;
        }

        figure.Block = context.Block;
    }

    private void EndLabel(int index)
    {
        if (index > labelStart && lastEnd < labelStart)
        {
            before = (labelStart, index);
        }

        labelStart = index + 1;
    }

    private List<string> SplitLabels(int start, int end)
    {
        var labels = new List<string>();
        for (var i = start; i <= end; i++)
        {
            if (i == end || text[i] is '、' or '和' or '及' or '与')
            {
                if (i > start)
                {
                    labels.Add(text.Text(Math.Max(start, i - LongestLabel), i));
                }

                start = i + 1;
            }
        }

        return labels;
    }

    private void Describe(SentenceFigure item, int unitEnd, int end, ReadOnlySpan<char> afterNumber)
    {
        var figure = item.Figure;
        var start = Math.Max(item.LabelStart, item.Index - LongestLabel);
        var label = text.Span(start, Math.Max(start, item.Index)).TrimStart(' ');
        var earlier = lastEnd <= before.Start && before.End > before.Start ? text.Span(Math.Max(before.Start, before.End - LongestLabel), before.End) : default;
        var after = text.Span(unitEnd, Math.Min(end, unitEnd + 12));
        figure.Label = label.IsEmpty && !earlier.IsEmpty ? earlier.ToString() : label.ToString();
        figure.Approximation = LabelReader.ApproximationOf(label, afterNumber);
        figure.Whole = brackets.Count > 0 ? brackets[^1].Whole : among;
        figure.IsAmong = LabelReader.ContainsAny(label, ["其中", "含", "包括"]) || LabelReader.ContainsAny(earlier, ["其中"]) || (brackets.Count == 0 && among is not null);
        if (LabelReader.ContainsAny(label, ["其中"]) && brackets.Count == 0 && lastLevel is not null)
        {
            among = figure.Whole = lastLevel;
        }

        isCumulative &= !LabelReader.ContainsAny(label, ["本月", "当月"]);
        figure.Change = LabelReader.ChangeOf(label, change);
        if (LabelReader.TryFindParty(context.Vocabulary, label, out var named) || (!earlier.IsEmpty && LabelReader.TryFindParty(context.Vocabulary, earlier, out named)))
        {
            party = named;
        }

        if (figure.Change != FigureChange.None)
        {
            DescribeChange(item, label);
        }
        else
        {
            figure.Party = party;
            figure.Measure = MeasureOf(figure, label, earlier, after);
            FindSubject(item, label);
            DescribeShare(item);
        }

        Scope(figure, isCumulative);
        item.List = brackets.Count == 0 && figure.Change == FigureChange.None && figure.Measure != FigureMeasure.Share ? listsOpen : 0;
        figures.Add(item);
        change = figure.Change;
        last = figure;
        lastEnd = labelStart = unitEnd;
        before = default;
        if (figure.Change == FigureChange.None && figure.Measure != FigureMeasure.Share)
        {
            lastLevel = figure;
            topic = figure.Measure != FigureMeasure.Unspecified ? figure.Measure : topic;
        }
    }

    private void DescribeChange(SentenceFigure item, ReadOnlySpan<char> label)
    {
        var figure = item.Figure;
        if (LabelReader.IsFall(label))
        {
            figure.Number = -figure.Number;
        }

        item.Base = lastLevel;
        if (context.Vocabulary.Measures.TryFindLast(label, out var own) && own is not (FigureMeasure.Share or FigureMeasure.Unspecified))
        {
            figure.Measure = own;
            figure.Party = party;
        }
        else if (lastLevel is not null)
        {
            figure.Measure = lastLevel.Measure;
            figure.Party = lastLevel.Party;
            figure.Subject = lastLevel.Subject;
        }

        figure.Whole = lastLevel;
    }

    private void DescribeShare(SentenceFigure item)
    {
        if (item.Figure.Measure == FigureMeasure.Share)
        {
            item.Base = lastLevel;
            item.Figure.Whole = lastLevel;
            item.Figure.Subject = lastLevel?.Subject;
            item.Figure.Party = lastLevel?.Party ?? FigureParty.Unspecified;
        }
    }

    private FigureMeasure MeasureOf(PublishedFigure figure, ReadOnlySpan<char> label, ReadOnlySpan<char> earlier, ReadOnlySpan<char> after)
    {
        if (figure.Unit.Kind == FigureUnitKind.WorkingDays)
        {
            return after.StartsWith("内", StringComparison.Ordinal) || after.StartsWith("以内", StringComparison.Ordinal) || label.EndsWith("之日起", StringComparison.Ordinal)
                ? FigureMeasure.DeadlineLimit
                : FigureMeasure.Unspecified;
        }

        if (LabelReader.IsOfEarlierPeriod(label))
        {
            return FigureMeasure.Unspecified;
        }

        if (figure.Unit.Kind == FigureUnitKind.Unspecified)
        {
            return MeasureOfBareNumber(label);
        }

        if (figure.Unit is { Kind: FigureUnitKind.Count, Scale: 1, Counter: "个" or "家" } && (LabelReader.IsBodyNoun(after) || LabelReader.EndsWithBodyNoun(label)))
        {
            return FigureMeasure.Bodies;
        }

        var measure = Find(label);
        if (!IsFitting(measure))
        {
            measure = LabelReader.MeasureAfter(context.Vocabulary, after);
            measure = IsFitting(measure) ? measure : Find(earlier);
            measure = !IsFitting(measure) && figure.Whole is not null && LabelReader.TryFindParty(context.Vocabulary, label, out _) ? figure.Whole.Measure : measure;
        }

        if (!IsFitting(measure))
        {
            return FigureMeasure.Unspecified;
        }

        return measure == FigureMeasure.Requests && IsNational(label, earlier, after) ? FigureMeasure.NationalRequests : measure;

        FigureMeasure Find(ReadOnlySpan<char> words) => context.Vocabulary.Measures.TryFindLast(words, out var found) ? found : FigureMeasure.Unspecified;

        bool IsFitting(FigureMeasure found) => found != FigureMeasure.Unspecified && LabelReader.Agree(found, figure.Unit, isInTable: false);
    }

    /// <summary>A number without a unit is believed only right after the words for its measure: "责任清单总数为1741".</summary>
    private FigureMeasure MeasureOfBareNumber(ReadOnlySpan<char> label)
    {
        var words = label.TrimEnd("为是达到共计有:=");
        return context.Vocabulary.Measures.TryFindLast(words, out var measure, out _, out var end) && end == words.Length && !LabelReader.IsRate(measure) ? measure : FigureMeasure.Unspecified;
    }

    private bool IsNational(ReadOnlySpan<char> label, ReadOnlySpan<char> earlier, ReadOnlySpan<char> after) =>
        LabelReader.ContainsAny(label, ["国家数据", "国家部委"]) || LabelReader.ContainsAny(earlier, ["国家数据", "国家部委"]) || LabelReader.ContainsAny(after, ["国家数据", "国家部委"])
        || context.Section.Top.Title.Contains("国家", StringComparison.Ordinal);

    /// <summary>Finds the body whose figure it is, when its name stands right before the figure: "贵阳市398.32万次", "贵阳市（398.32万次）".</summary>
    private void FindSubject(SentenceFigure item, ReadOnlySpan<char> label)
    {
        var start = item.Index - label.Length;
        var end = item.Index;
        if (label.IsEmpty && brackets.Count > 0 && brackets[^1].Start == item.Index - 1)
        {
            end = item.Index - 1;
            start = end;
            while (start > clauseStart && end - start < LongestLabel && text[start - 1] is not ('、' or '，' or ',' or ';' or ')'))
            {
                start--;
            }
        }

        var words = text.Span(start, end);
        var copula = words.LastIndexOfAny("为是有:");
        words = copula >= 0 ? words[(copula + 1)..] : words;
        if (words.Length >= 2 && !LabelReader.TryFindParty(context.Vocabulary, words, out _) && context.Names.IsKnownBody(words.ToString()))
        {
            item.Figure.Subject = context.Names.Read(words.ToString(), text.PlaceOf(end - words.Length));
            item.Figure.Party = FigureParty.Unspecified;
            if (item.Figure.Measure == FigureMeasure.Unspecified && item.Figure.Unit.Kind != FigureUnitKind.Unspecified && LabelReader.Agree(topic, item.Figure.Unit, isInTable: false))
            {
                item.Figure.Measure = topic;
                item.Figure.IsMeasureInferred = true;
            }
        }
    }

    private void RelabelAll(LabelList list, SentenceFigure[] members, int end)
    {
        if (members.Length != list.Labels.Count)
        {
            unread.Add((UnreadReason.UnequalLists, list.TailStart, members[^1].End));
            return;
        }

        var tail = text.Text(list.TailStart, Math.Max(list.TailStart, Math.Min(members[0].Index, list.TailStart + LongestLabel)));
        for (var k = 0; k < members.Length; k++)
        {
            Relabel(members[k].Figure, list.Labels[k], tail, text.Span(members[k].End, end));
        }
    }

    private void Relabel(PublishedFigure figure, string label, string tail, ReadOnlySpan<char> after)
    {
        figure.Label = label + tail;
        var own = MeasureOf(figure, label, default, default);
        figure.Measure = own != FigureMeasure.Unspecified ? own : MeasureOf(figure, figure.Label, default, after);
        figure.Party = LabelReader.TryFindParty(context.Vocabulary, label, out var named) ? named : figure.Party;
        Scope(figure, isCumulative);
    }

    /// <summary>Tells whether a number only counts places or names something: 第3, 前10名, 表2, 13号.</summary>
    private bool IsOrdinal(char previous, int next, int end)
    {
        var after = next < end ? text[next] : '\0';
        return previous switch
        {
            '第' => true,
            '前' => after is '\0' or '名' or '位' or '强' or '的' or '为' or '有' or '是' or '部' or '地' or '市' or '，' || (after == '个' && next + 1 < end && text[next + 1] is not ('工' or '月')),
            '后' => after is '名' or '位',
            '表' or '图' => Units.Scan(text.Span(next, end), out _) == 0,
            _ => after == '号',
        };
    }

    /// <summary>Tells whether a number is a piece of a code, a range or a fraction: 2-2, 1477/1741, 〔2023〕13号.</summary>
    private bool IsPartOfCode(int index, int next, int end, int sentenceStart) =>
        (next < end && text[next] == '-')
        || (next + 1 < end && text[next] is '_' or '/' or '.' && char.IsAsciiLetterOrDigit(text[next + 1]))
        || (index - 1 > sentenceStart && text[index - 1] is '-' or '_' or '/' && char.IsAsciiLetterOrDigit(text[index - 2]))
        || (next < end && char.IsAsciiLetter(text[next]) && Units.Scan(text.Span(next, end), out _) == 0);

    private int SkipCode(int index, int end)
    {
        while (index + 1 < end && text[index] is '-' or '_' or '/' or '.' && char.IsAsciiLetterOrDigit(text[index + 1]))
        {
            index++;
            while (index < end && char.IsAsciiLetterOrDigit(text[index]))
            {
                index++;
            }
        }

        return index;
    }

    private sealed record LabelList(List<string> Labels, int TailStart);
}
