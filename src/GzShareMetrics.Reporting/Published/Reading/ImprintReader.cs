namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Recognizes the lines of an imprint (报：, 送：, 共印…份) and contact lines, whose words are not kept.</summary>
internal sealed class ImprintReader(ReadingContext context)
{
    private const int LongestKind = 4;
    private const int LongestContinuation = 80;

    private static readonly WordSet Kinds = new("报", "送", "发", "呈", "抄报", "抄送", "主送", "分送", "呈报", "印送", "印发");
    private static readonly WordSet ContactWords = new("联系人", "联系电话", "联系方式", "电话:", "手机:", "传真", "邮箱", "电子邮件", "Email", "E-mail", "联系地址");

    private bool isInDistribution;

    /// <summary>Takes a distribution line, or one that goes on with it.</summary>
    public bool TryTake(TextLine line)
    {
        if (IsDistribution(context.Source, line, out var colon))
        {
            var kind = context.Source.Compact(line.Start, colon);
            context.Imprint.Add(new PublishedDistribution(kind, context.Source.Compact(colon + 1, line.End), context.Source.PlaceOf(line)));
            isInDistribution = true;
            return true;
        }

        if (isInDistribution && !IsPrintRun(context.Source, line) && !IsContact(context.Source, line) && line.End - line.Start <= LongestContinuation)
        {
            context.Imprint.Extend(context.Source.Compact(line.Start, line.End));
            return true;
        }

        isInDistribution = false;
        return false;
    }

    public static bool IsDistribution(SourceText source, TextLine line, out int colon)
    {
        var text = source[line];
        var at = text[..Math.Min(text.Length, LongestKind + 2)].IndexOf(':');
        colon = line.Start + at;
        return at > 0 && Kinds.Contains(source.Compact(line.Start, colon));
    }

    /// <summary>Tells whether a line says who printed how many copies.</summary>
    public static bool IsPrintRun(SourceText source, TextLine line)
    {
        var text = source[line];
        return text.Length <= LongestContinuation && text.Contains('印') && text.Contains('份') && text.Contains("共印", StringComparison.Ordinal) && text.IndexOfAnyInRange('0', '9') >= 0;
    }

    /// <summary>Tells whether a line holds contact details. "（联系方式略）" holds none.</summary>
    public static bool IsContact(SourceText source, TextLine line)
    {
        var text = source[line];
        return ContactWords.IsIn(text) && (text.IndexOfAnyInRange('0', '9') >= 0 || text.Contains('@') || text.Contains("联系人:", StringComparison.Ordinal));
    }

    /// <summary>Fills in the copies from the figures that the sentences gave.</summary>
    public static void TakeCopies(ReadingContext context)
    {
        foreach (var figure in context.Figures)
        {
            if (figure.Measure == FigureMeasure.Copies)
            {
                context.Imprint.Copies = figure;
            }
            else if (figure.Measure == FigureMeasure.ElectronicCopies)
            {
                context.Imprint.ElectronicCopies = figure;
            }
        }
    }
}
