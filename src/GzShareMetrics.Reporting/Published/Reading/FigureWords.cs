using GzShareMetrics.Reporting.Published.Words;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>The words around one figure of a sentence.</summary>
/// <param name="label">The words that lead to it, from the figure or mark before.</param>
/// <param name="earlier">The words before that mark, when no figure has taken them.</param>
/// <param name="after">The words that follow.</param>
internal readonly ref struct FigureWords(ReadOnlySpan<char> label, ReadOnlySpan<char> earlier, ReadOnlySpan<char> after)
{
    public ReadOnlySpan<char> Label { get; } = label;

    public ReadOnlySpan<char> Earlier { get; } = earlier;

    public ReadOnlySpan<char> After { get; } = after;
}

/// <summary>Decides what a figure measures, and whose it is, by the words around it.</summary>
internal sealed class FigureMeaningReader(ReadingContext context, CompactText text)
{
    private const int LongestName = 64;

    /// <summary>What may stand between a body and its figure.</summary>
    private static readonly string[] Connectives = ["收到的", "受理的", "提出的", "提交的", "提供的", "的", "共"];

    private static readonly WordSet LimitWords = new("时限", "期限");
    private static readonly WordSet NationalWords = new("国家数据", "国家部委");

    public FigureMeasure MeasureOf(PublishedFigure figure, FigureWords words)
    {
        if (figure.Unit.Kind == FigureUnitKind.WorkingDays)
        {
            return words.After.StartsWith("内", StringComparison.Ordinal) || words.After.StartsWith("以内", StringComparison.Ordinal) || words.Label.EndsWith("之日起", StringComparison.Ordinal) || LimitWords.IsIn(words.After)
                ? FigureMeasure.DeadlineLimit
                : FigureMeasure.Unspecified;
        }

        if (LabelReader.IsOfEarlierPeriod(words.Label) || LabelReader.IsAverage(words.Label))
        {
            return FigureMeasure.Unspecified;
        }

        if (figure.Unit.Kind == FigureUnitKind.Unspecified)
        {
            return MeasureOfBareNumber(words.Label, words.After);
        }

        if (figure.Unit is { Kind: FigureUnitKind.Count, Scale: 1, Counter: "个" or "家" } && (LabelReader.IsBodyNoun(words.After) || LabelReader.EndsWithBodyNoun(words.Label)))
        {
            return FigureMeasure.Bodies;
        }

        var measure = Fitting(figure, Find(words.Label));
        measure = measure != FigureMeasure.Unspecified ? measure : Fitting(figure, LabelReader.MeasureAfter(context.Vocabulary, words.After));
        measure = measure != FigureMeasure.Unspecified ? measure : Fitting(figure, Find(words.Earlier));
        if (measure == FigureMeasure.Unspecified && figure.Whole is { } whole && LabelReader.TryFindParty(context.Vocabulary, words.Label, out _))
        {
            measure = Fitting(figure, whole.Measure);
        }

        return measure == FigureMeasure.Requests && IsNational(words) ? FigureMeasure.NationalRequests : measure;
    }

    /// <summary>Finds the body whose figure it is, when its name stands right before the figure: "贵阳市398.32万次", "贵阳市（398.32万次）", "贵阳市收到的3件".</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="start">Where its label begins.</param>
    /// <param name="end">Where the figure begins.</param>
    /// <param name="clauseStart">Where its clause begins.</param>
    /// <param name="bracket">Where the bracket opens that the figure stands in; −1 for none.</param>
    /// <param name="topic">What the figures before it measure.</param>
    public void FindSubject(PublishedFigure figure, int start, int end, int clauseStart, int bracket, FigureMeasure topic)
    {
        if (start == end && bracket >= 0 && bracket == end - 1)
        {
            end = start = bracket;
            while (start > clauseStart && end - start < LongestName && text[start - 1] is not ('、' or '，' or ',' or ';' or ')'))
            {
                start--;
            }
        }

        var words = text.Span(start, end);
        var copula = words.LastIndexOfAny("为是有:");
        words = copula >= 0 ? words[(copula + 1)..] : words;
        words = words.StartsWith("其中", StringComparison.Ordinal) ? words[2..] : words;
        foreach (var connective in Connectives)
        {
            if (words.EndsWith(connective, StringComparison.Ordinal))
            {
                words = words[..^connective.Length];
                end -= connective.Length;
                break;
            }
        }

        if (words.Length < 2 || LabelReader.TryFindParty(context.Vocabulary, words, out _) || !context.Names.IsKnownBody(words))
        {
            return;
        }

        figure.Subject = context.Names.Read(words, text.PlaceOf(end - words.Length));
        figure.Party = FigureParty.Unspecified;
        if (figure.Measure == FigureMeasure.Unspecified && figure.Unit.Kind != FigureUnitKind.Unspecified && LabelReader.Agree(topic, figure.Unit, isInTable: false))
        {
            figure.Measure = topic;
            figure.IsMeasureInferred = true;
        }
    }

    private FigureMeasure Find(ReadOnlySpan<char> words) => context.Vocabulary.Measures.TryFindLast(words, out var found) ? found : FigureMeasure.Unspecified;

    private static FigureMeasure Fitting(PublishedFigure figure, FigureMeasure found) =>
        found != FigureMeasure.Unspecified && LabelReader.Agree(found, figure.Unit, isInTable: false) ? found : FigureMeasure.Unspecified;

    /// <summary>A number without a unit is believed only right after the words for its measure and at the end of a clause: "责任清单总数为1741。"</summary>
    private FigureMeasure MeasureOfBareNumber(ReadOnlySpan<char> label, ReadOnlySpan<char> after)
    {
        if (!after.IsEmpty && (CharacterFolding.IsIdeograph(after[0]) || CharacterFolding.IsDigit(after[0]) || after[0] == ' '))
        {
            return FigureMeasure.Unspecified;
        }

        var words = label.TrimEnd("为是达到共计有:=");
        return context.Vocabulary.Measures.TryFindLast(words, out var measure, out _, out var end) && end == words.Length && !LabelReader.IsRate(measure) ? measure : FigureMeasure.Unspecified;
    }

    private bool IsNational(FigureWords words) =>
        NationalWords.IsIn(words.Label) || NationalWords.IsIn(words.Earlier) || NationalWords.IsIn(words.After)
        || context.Section.Top.Title.Contains("国家", StringComparison.Ordinal);
}
