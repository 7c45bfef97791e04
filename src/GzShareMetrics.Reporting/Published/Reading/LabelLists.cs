using System.Buffers;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// The lists of labels whose figures follow in the same order: "省直部门、市州提供数据服务分别为900万次、300万次，使用数据分别为700万次、500万次". A list that
/// names one thing only goes on with the bodies of the list before.
/// </summary>
internal sealed class LabelLists(ReadingContext context, CompactText text, FigureMeaningReader meaning)
{
    private const int LongestLabel = 64;

    private static readonly SearchValues<char> Separators = SearchValues.Create("、和及与");

    private readonly List<LabelList> lists = [];

    /// <summary>Gets the number of lists of the sentence so far, which is the number of the latest.</summary>
    public int Count => lists.Count;

    public void Clear() => lists.Clear();

    /// <summary>Takes the labels between two indexes, the word 分别 following them.</summary>
    /// <param name="start">Where the labels begin.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="tailStart">Where the words between them and their figures begin.</param>
    /// <param name="clauseBefore">The clause before, if it has no figure: "前三名是甲、乙、丙，分别为…".</param>
    public void Open(int start, int end, int tailStart, (int Start, int End) clauseBefore)
    {
        var list = ListOf(start, end, tailStart);
        if (list.Count > 1)
        {
            lists.Add(list);
            return;
        }

        var bodies = list.Count == 1 && lists is [.., { Count: > 1 } before] ? before.Bodies ?? before : Bodies(clauseBefore);
        lists.Add(bodies is null ? list : list with { Count = bodies.Count, Bodies = bodies });
    }

    /// <summary>Gives the figures of every list their labels, once the sentence is read.</summary>
    /// <param name="figures">The figures of the sentence.</param>
    /// <param name="end">Where the sentence ends.</param>
    /// <param name="isCumulative">Whether its figures are cumulative.</param>
    /// <param name="addUneven">Told of the bounds of a list that has more or fewer figures than labels.</param>
    public void Relabel(IEnumerable<SentenceFigure> figures, int end, bool isCumulative, Action<int, int> addUneven)
    {
        foreach (var group in figures.Where(static f => f.List > 0).GroupBy(static f => f.List))
        {
            SentenceFigure[] members = [.. group];
            var list = lists[group.Key - 1];
            if (members.Length != list.Count)
            {
                addUneven(list.TailStart, members[^1].End);
                continue;
            }

            var labels = LabelsOf(list);
            var tail = text.Text(list.TailStart, Math.Max(list.TailStart, Math.Min(members[0].Index, list.TailStart + LongestLabel)));
            for (var k = 0; k < members.Length; k++)
            {
                Relabel(members[k].Figure, labels[k], labels[^1], tail, text.Ahead(members[k].End, end));
                if (list.Bodies is { LeadStart: >= 0 } bodies)
                {
                    Attribute(members[k].Figure, bodies, k);
                }

                if (members[k].IsOfOtherPeriod || context.IsOfOtherPeriod(labels[k]))
                {
                    members[k].Figure.Measure = FigureMeasure.Unspecified;
                }

                members[k].Figure.Scope = LabelReader.ScopeOf(members[k].Figure.Measure, isCumulative);
            }
        }
    }

    /// <summary>Gives a figure the body at its place among the names of the clause before, and the measure that clause speaks of if none is nearer.</summary>
    private void Attribute(PublishedFigure figure, LabelList bodies, int index)
    {
        var start = bodies.Start;
        for (var k = 0; k < index || LabelEnd(start, bodies.End) == start; start = LabelEnd(start, bodies.End) + 1)
        {
            k += LabelEnd(start, bodies.End) > start ? 1 : 0;
        }

        var name = text.Span(start, LabelEnd(start, bodies.End));
        figure.Subject = context.Names.Read(name, text.PlaceOf(start));
        figure.Party = FigureParty.Unspecified;
        if (figure.Measure == FigureMeasure.Unspecified && context.Vocabulary.Measures.TryFindLast(text.Span(bodies.LeadStart, bodies.Start), out var measure) && LabelReader.Agree(measure, figure.Unit, isInTable: false))
        {
            figure.Measure = measure;
            figure.IsMeasureInferred = true;
        }
    }

    /// <summary>Returns the labels of a list. They are made only for one that has its figures: a sentence may say 分别 any number of times.</summary>
    private List<string> LabelsOf(LabelList list)
    {
        var labels = new List<string>();
        for (var from = list.Start; from < list.End; from = LabelEnd(from, list.End) + 1)
        {
            var to = LabelEnd(from, list.End);
            if (to > from)
            {
                labels.Add(text.Text(Math.Max(from, to - LongestLabel), to));
            }
        }

        return list.Bodies is { } bodies ? LabelsOf(bodies).ConvertAll(label => Body(label) + (labels.Count > 0 ? labels[0] : string.Empty)) : labels;
    }

    private LabelList ListOf(int start, int end, int tailStart)
    {
        start = Math.Max(start, end - (4 * LongestLabel));
        var count = 0;
        for (var from = start; from < end; from = LabelEnd(from, end) + 1)
        {
            count += LabelEnd(from, end) > from ? 1 : 0;
        }

        return new LabelList(start, end, tailStart, count, null);
    }

    /// <summary>Takes a list of names from the clause before.</summary>
    private LabelList? Bodies((int Start, int End) clause)
    {
        var start = Math.Max(clause.Start, clause.End - (4 * LongestLabel));
        var copula = text.Ahead(start, Math.Max(start, clause.End)).LastIndexOfAny("是为有:");
        var list = ListOf(start + copula + 1, Math.Max(start, clause.End), clause.End);
        return list.Count > 1 && LabelsOf(list).TrueForAll(label => NameReader.LooksLikeName(label) || context.Names.IsKnown(label)) ? list with { LeadStart = start } : null;
    }

    private int LabelEnd(int from, int end)
    {
        var length = text.Ahead(from, end).IndexOfAny(Separators);
        return length < 0 ? end : from + length;
    }

    /// <summary>A label without a measure of its own shares that of the last one: 省直部门、市州提供数据服务.</summary>
    private void Relabel(PublishedFigure figure, string label, string last, string tail, ReadOnlySpan<char> after)
    {
        figure.Label = label + tail;
        var measure = meaning.MeasureOf(figure, new FigureWords(label, default, default));
        measure = measure != FigureMeasure.Unspecified ? measure : meaning.MeasureOf(figure, new FigureWords(figure.Label, default, after));
        figure.Measure = measure != FigureMeasure.Unspecified ? measure : meaning.MeasureOf(figure, new FigureWords(last, default, default));
        figure.Party = LabelReader.TryFindParty(context.Vocabulary, label, out var named) ? named : figure.Party;
    }

    /// <summary>Returns the words for the body in a label, without those for the measure that follow it.</summary>
    private string Body(string label)
    {
        var end = label.Length;
        while (end > 0 && context.Vocabulary.Measures.TryFindLast(label.AsSpan(0, end), out _, out var start, out var found) && found == end)
        {
            end = start;
        }

        return label[..end];
    }

    /// <summary>A list of labels.</summary>
    /// <param name="Start">Where the first label begins.</param>
    /// <param name="End">Where the last one ends.</param>
    /// <param name="TailStart">Where the words between the labels and their figures begin.</param>
    /// <param name="Count">How many figures belong to it.</param>
    /// <param name="Bodies">The list whose bodies a list that names one thing only goes on with.</param>
    private sealed record LabelList(int Start, int End, int TailStart, int Count, LabelList? Bodies)
    {
        /// <summary>Gets where the words begin that lead to the names of a clause of its own, and say what is counted; −1 for none.</summary>
        public int LeadStart { get; init; } = -1;
    }
}
