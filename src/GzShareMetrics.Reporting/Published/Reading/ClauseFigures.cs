namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Gathers the figures of one sentence while it is walked through: which words lead to which figure, whose it is, and what it is a part of.</summary>
internal sealed class ClauseFigures
{
    private const int LongestLabel = 64;
    private const int LongestNoun = 8;
    private const int LongestAfter = 12;
    private const int DeepestBracket = 8;
    private const string AmongWord = "其中";

    private static readonly WordSet MonthWords = new("本月", "当月");
    private static readonly WordSet WholeWords = new("全省", "全市", "全区", "全州", "全国");
    private static readonly WordSet PartWords = new("含", "包括");

    private readonly ReadingContext context;
    private readonly CompactText text;
    private readonly FigureMeaningReader meaning;
    private readonly LabelLists lists;
    private readonly SentencePeriod period;
    private readonly List<SentenceFigure> figures = [];
    private readonly List<(PublishedFigure? Whole, int Start)> brackets = [];
    private readonly List<UnreadNumber> unread = [];

    private int labelStart;
    private int clauseStart;
    private (int Start, int End) clauseBefore;
    private int listOpen;
    private bool hasListMember;
    private (int Start, int End) before;
    private PublishedFigure? last;
    private int lastEnd;
    private PublishedFigure? lastLevel;
    private PublishedFigure? among;
    private FigureChange change;
    private FigureParty party;
    private FigureMeasure topic;

    public ClauseFigures(ReadingContext context, CompactText text)
    {
        this.context = context;
        this.text = text;
        meaning = new FigureMeaningReader(context, text);
        lists = new LabelLists(context, text, meaning);
        period = new SentencePeriod(context, text);
    }

    public List<SentenceFigure> Figures => figures;

    /// <summary>Gets a value indicating whether the sentence has a number that was taken for a figure, understood or not.</summary>
    public bool HasNumbers { get; private set; }

    public bool HasDate { get; private set; }

    public bool HasUnread => unread.Count > 0;

    public void Begin(int start)
    {
        figures.Clear();
        brackets.Clear();
        lists.Clear();
        unread.Clear();
        labelStart = clauseStart = start;
        before = clauseBefore = default;
        listOpen = 0;
        last = lastLevel = among = null;
        lastEnd = -1;
        change = FigureChange.None;
        party = FigureParty.Unspecified;
        topic = FigureMeasure.Unspecified;
        HasDate = HasNumbers = false;
        period.Begin(start);
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
                clauseBefore = lastEnd <= clauseStart ? (clauseStart, index) : default;
                clauseStart = index + 1;
                break;
            case ';':
                EndLabel(index);
                EndClause(index);
                break;
            case '(' when brackets.Count < DeepestBracket:
                brackets.Add((last is not null && labelStart == lastEnd && index - lastEnd <= LongestNoun ? last : null, index));
                labelStart = index + 1;
                break;
            case ')' when brackets.Count > 0:
                // What follows the brackets goes on with the figure before them.
                lastLevel = brackets[^1].Whole ?? lastLevel;
                brackets.RemoveAt(brackets.Count - 1);
                labelStart = index + 1;
                break;
            case '别' when index > clauseStart && text[index - 1] == '分' && brackets.Count == 0:
                lists.Open(Math.Max(clauseStart, lastEnd), index - 1, index + 1, clauseBefore);
                clauseBefore = default;
                listOpen = lists.Count;
                hasListMember = false;
                break;
            default:
                period.Pass(c, index);
                break;
        }
    }

    /// <summary>Reads the number at an index, as a figure or as something else, and returns where reading goes on.</summary>
    public int ReadNumber(int sentenceStart, int index, int end)
    {
        var number = NumberScanner.Scan(text.Ahead(index, end));
        var next = index + number.Length;
        var previous = index > sentenceStart ? text[index - 1] : '\0';
        var date = DateReader.Skip(text, index, next, end, previous);
        if (date > next)
        {
            HasDate = true;
            period.Date(index, next, date, end);
            return date;
        }

        if (NumberContext.IsOrdinal(text, previous, next, end) || NumberContext.IsPartOfCode(text, index, next, end, sentenceStart))
        {
            var codeEnd = NumberContext.SkipCode(text, next, end);
            if (next < end && text[next] == '/')
            {
                unread.Add(new UnreadNumber(UnreadReason.NumberWithoutMeaning, index, index, index, codeEnd));
            }

            return codeEnd;
        }

        var after = next < end && text[next] == ' ' ? next + 1 : next;
        var blur = after < end && text[after] is '余' or '多' or '来' ? 1 : 0;
        var unitLength = Units.Scan(text.Ahead(Math.Min(after + blur, end), end), out var unit);
        var unitEnd = unitLength > 0 ? after + blur + unitLength : next;
        if (number.IsTooLong || number.Value * unit.Scale > FigureRounding.LargestValue || (unitLength == 0 && NumberContext.IsFactor(text, unitEnd, end)))
        {
            unread.Add(new UnreadNumber(UnreadReason.NumberWithoutMeaning, index, index, index, unitEnd));
            labelStart = unitEnd;
            return unitEnd;
        }

        var figure = new PublishedFigure(text.PlaceOf(index), number.Value, number.Decimals, unit) { KeepsZero = number.KeepsZero };
        Describe(new SentenceFigure(figure, index, unitEnd), unitEnd, end, text.Span(next, Math.Min(end, next + 2)));
        return unitEnd;
    }

    /// <summary>Completes what only the whole sentence tells: the lists of labels.</summary>
    public void Finish(int end)
    {
        if (lists.Count > 0)
        {
            lists.Relabel(figures, end, period.IsCumulative, (from, to) => unread.Add(new UnreadNumber(UnreadReason.UnequalLists, from, from, from, to)));
        }
    }

    /// <summary>Hands the figures over to the bulletin, and lists those that are not understood.</summary>
    public void Commit()
    {
        foreach (var number in unread)
        {
            var printed = text.Span(number.Start, number.End);
            context.Unread.Add(number.Reason, text.PlaceOf(number.Start), number.LabelStart == number.LabelEnd ? printed : string.Concat(text.Span(number.LabelStart, number.LabelEnd), printed));
        }

        foreach (var item in figures)
        {
            var figure = item.Figure;
            if (figure.Whole is { } whole && IsNoFigure(whole))
            {
                figure.Whole = null;
            }

            if (figure.Measure == FigureMeasure.Unspecified)
            {
                context.Unread.Add(IsNoFigure(figure) ? UnreadReason.NumberWithoutMeaning : UnreadReason.FigureWithoutMeasure, figure.Place, string.Concat(figure.Label, figure.Printed));
                if (IsNoFigure(figure))
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

    /// <summary>A number without unit and meaning is listed as not understood, and nothing refers to it.</summary>
    private static bool IsNoFigure(PublishedFigure figure) => figure is { Measure: FigureMeasure.Unspecified, Unit.Kind: FigureUnitKind.Unspecified, Table: null };

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

    private void AddUnread(SentenceFigure item, (int Start, int End) label) =>
        unread.Add(new UnreadNumber(UnreadReason.NumberWithoutMeaning, Math.Max(label.Start, label.End - LongestLabel), label.End, item.Index, item.End));

    private void EndLabel(int index)
    {
        if (index > labelStart && lastEnd < labelStart)
        {
            before = (labelStart, index);
        }

        labelStart = index + 1;
    }

    private void EndClause(int index)
    {
        clauseStart = index + 1;
        clauseBefore = default;
        party = FigureParty.Unspecified;
        lastLevel = among ?? lastLevel;
        among = null;
        change = FigureChange.None;
        listOpen = 0;
        before = default;
    }

    private void Describe(SentenceFigure item, int unitEnd, int end, ReadOnlySpan<char> afterNumber)
    {
        var figure = item.Figure;
        var start = Math.Max(labelStart, item.Index - LongestLabel);
        var label = text.Span(start, Math.Max(start, item.Index)).TrimStart(' ');
        var earlier = lastEnd <= before.Start && before.End > before.Start ? text.Span(Math.Max(before.Start, before.End - LongestLabel), before.End) : default;
        var words = new FigureWords(label, earlier, text.Span(unitEnd, Math.Min(end, unitEnd + LongestAfter)));
        figure.Approximation = LabelReader.ApproximationOf(label, afterNumber);
        if (MonthWords.IsIn(label))
        {
            period.EnterMonth();
        }

        figure.Change = LabelReader.ChangeOf(label, change);
        EnterParty(label, earlier);
        if (figure.Change != FigureChange.None)
        {
            DescribeChange(figure, label);
        }
        else
        {
            DescribeLevel(item, words);
        }

        if (period.IsOther && LabelReader.ScopeOf(figure.Measure, isCumulative: false) != PeriodScope.Unspecified)
        {
            item.IsOfOtherPeriod = true;
            figure.Measure = FigureMeasure.Unspecified;
        }

        figure.Approximation = figure.Measure == FigureMeasure.DeadlineLimit ? Approximation.None : figure.Approximation;
        figure.Scope = period.ScopeOf(figure.Measure);
        HasNumbers = true;
        if (IsNoFigure(figure) && item.List == 0)
        {
            // Nothing that follows gives it a meaning; what follows may still go on with the words before it.
            AddUnread(item, label.IsEmpty && !earlier.IsEmpty ? before : (item.Index - label.Length, item.Index));
        }
        else
        {
            figure.Printed = text.Text(item.Index, item.End);
            figure.Label = label.IsEmpty && !earlier.IsEmpty ? earlier.ToString() : label.ToString();
            figures.Add(item);
        }

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

    /// <summary>A group that a sentence names stays in force until another is named, or the whole province is.</summary>
    private void EnterParty(ReadOnlySpan<char> label, ReadOnlySpan<char> earlier)
    {
        if (LabelReader.TryFindParty(context.Vocabulary, label, out var named) || (!earlier.IsEmpty && LabelReader.TryFindParty(context.Vocabulary, earlier, out named)))
        {
            party = named;
        }
        else if (WholeWords.IsIn(label))
        {
            party = FigureParty.Unspecified;
        }
    }

    private void DescribeLevel(SentenceFigure item, FigureWords words)
    {
        var figure = item.Figure;
        var isAmong = words.Label.IndexOf(AmongWord, StringComparison.Ordinal) >= 0;
        if (isAmong && brackets.Count == 0 && lastLevel is not null)
        {
            among = lastLevel;
        }

        figure.Whole = brackets.Count > 0 ? brackets[^1].Whole : among;
        figure.IsAmong = isAmong || PartWords.IsIn(words.Label) || words.Earlier.IndexOf(AmongWord, StringComparison.Ordinal) >= 0 || (brackets.Count == 0 && among is not null);
        figure.Party = party;
        figure.Measure = meaning.MeasureOf(figure, words);
        meaning.FindSubject(figure, item.Index - words.Label.Length, item.Index, clauseStart, brackets.Count > 0 ? brackets[^1].Start : -1, topic);
        if (figure.Measure == FigureMeasure.Share)
        {
            figure.Whole = lastLevel;
            figure.Subject = lastLevel?.Subject;
            figure.Party = lastLevel?.Party ?? FigureParty.Unspecified;
        }
        else
        {
            LeaveWhole(figure);
            EnterList(item, words.Label);
        }
    }

    /// <summary>A figure that cannot be a part of the whole in force ends it.</summary>
    private void LeaveWhole(PublishedFigure figure)
    {
        if (figure.Whole is { } whole && !PartWholes.CanHold(whole.Measure, figure.Measure))
        {
            figure.Whole = null;
            figure.IsAmong = false;
            among = brackets.Count > 0 ? among : null;
        }
    }

    /// <summary>The figures of a list follow one another; one with words of its own is none of them.</summary>
    private void EnterList(SentenceFigure item, ReadOnlySpan<char> label)
    {
        if (listOpen == 0 || brackets.Count > 0)
        {
            return;
        }

        listOpen = hasListMember && label is not ("" or "和" or "及" or "与" or "、") ? 0 : listOpen;
        item.List = listOpen;
        hasListMember = true;
    }

    private void DescribeChange(PublishedFigure figure, ReadOnlySpan<char> label)
    {
        if (LabelReader.IsFall(label))
        {
            figure.Number = -figure.Number;
        }

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

    /// <summary>A number that is no figure, with the words that lead to it.</summary>
    private readonly record struct UnreadNumber(UnreadReason Reason, int LabelStart, int LabelEnd, int Start, int End);
}
