namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// The lists of labels whose figures follow in the same order: "省直部门、市州提供数据服务分别为900万次、300万次，使用数据分别为700万次、500万次". A list that
/// names one thing only goes on with the bodies of the list before.
/// </summary>
internal sealed class LabelLists(ReadingContext context, CompactText text, FigureMeaningReader meaning)
{
    private const int LongestLabel = 64;

    private readonly List<(List<string> Labels, int TailStart)> lists = [];

    /// <summary>Gets the number of lists of the sentence so far, which is the number of the latest.</summary>
    public int Count => lists.Count;

    public void Clear() => lists.Clear();

    /// <summary>Takes the labels between two indexes, the word 分别 following them.</summary>
    public void Open(int start, int end, int tailStart)
    {
        var labels = new List<string>();
        start = Math.Max(start, end - (4 * LongestLabel));
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

        if (labels is [var predicate] && lists is [.., { Labels.Count: > 1 } before] && lists.Count > 0)
        {
            labels = before.Labels.ConvertAll(label => Body(label) + predicate);
        }

        lists.Add((labels, tailStart));
    }

    /// <summary>Gives the figures of every list their labels, once the sentence is read.</summary>
    /// <param name="figures">The figures of the sentence.</param>
    /// <param name="end">Where the sentence ends.</param>
    /// <param name="isCumulative">Whether its figures are cumulative.</param>
    /// <param name="addUneven">Told of the bounds of a list that has more or fewer figures than labels.</param>
    public void Relabel(IEnumerable<SentenceFigure> figures, int end, bool isCumulative, Action<int, int> addUneven)
    {
        if (lists.Count == 0)
        {
            return;
        }

        foreach (var group in figures.Where(static f => f.List > 0).GroupBy(static f => f.List))
        {
            SentenceFigure[] members = [.. group];
            var (labels, tailStart) = lists[group.Key - 1];
            if (members.Length != labels.Count)
            {
                addUneven(tailStart, members[^1].End);
                continue;
            }

            var tail = text.Text(tailStart, Math.Max(tailStart, Math.Min(members[0].Index, tailStart + LongestLabel)));
            for (var k = 0; k < members.Length; k++)
            {
                Relabel(members[k].Figure, labels[k], labels[^1], tail, text.Ahead(members[k].End, end));
                members[k].Figure.Scope = LabelReader.ScopeOf(members[k].Figure.Measure, isCumulative);
            }
        }
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
}
