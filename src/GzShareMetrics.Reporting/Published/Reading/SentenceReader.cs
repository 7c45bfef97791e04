using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>A figure of a sentence, with its place in the compact text, until the whole sentence has been read.</summary>
internal sealed record SentenceFigure(PublishedFigure Figure, int Index, int End)
{
    /// <summary>Gets or sets which list of labels (甲、乙分别为) the figure stands in for; 0 for none.</summary>
    public int List { get; set; }

    /// <summary>Gets or sets a value indicating whether the figure is of another month or year, so that it measures nothing of this bulletin.</summary>
    public bool IsOfOtherPeriod { get; set; }
}

/// <summary>Reads the sentences of a paragraph: figures by their words, then claims.</summary>
internal sealed class SentenceReader
{
    private const int LongestQuotation = 80;

    private readonly ReadingContext context;
    private readonly CompactText text;
    private readonly ClaimReader claims;
    private readonly ClauseFigures clause;

    public SentenceReader(ReadingContext context, CompactText text)
    {
        this.context = context;
        this.text = text;
        claims = new ClaimReader(context, text);
        clause = new ClauseFigures(context, text);
    }

    /// <summary>Reads everything that the text holds, and empties it.</summary>
    public void ReadAll()
    {
        foreach (var offset in text.JoinedNumbers)
        {
            context.Unread.Add(UnreadReason.NumberAcrossLines, context.Source.PlaceOf(offset), context.Source.Compact(offset, Math.Min(offset + 12, context.Source.Folded.Length)));
        }

        var start = 0;
        var goesOn = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '“' or '《' or '"')
            {
                i = SkipQuotation(i, text.Length) - 1;
            }
            else if (text[i] is '。' or '!' or '?')
            {
                goesOn = ReadSentence(start, i, goesOn);
                start = i + 1;
            }
        }

        ReadSentence(start, text.Length, goesOn);
        text.Clear();
    }

    /// <summary>Reads one sentence.</summary>
    /// <returns>Whether nothing was understood, so that a following sentence of that sort goes on with it.</returns>
    private bool ReadSentence(int start, int end, bool goesOn)
    {
        if (start >= end)
        {
            return goesOn;
        }

        clause.Begin(start);
        for (var i = start; i < end;)
        {
            var c = text[i];
            if (IsDigit(c))
            {
                i = clause.ReadNumber(start, i, end);
            }
            else if (c is '“' or '《' or '"')
            {
                i = SkipQuotation(i, end);
            }
            else if (char.IsAsciiLetter(c))
            {
                i = SkipIdentifier(i, end);
            }
            else
            {
                clause.Pass(c, i++);
            }
        }

        clause.Finish(end);
        var isUnderstood = claims.Read(start, end, clause.Figures, clause.HasNumbers);
        clause.Commit();
        if (isUnderstood || clause.Figures.Count > 0 || clause.HasDate || clause.HasUnread)
        {
            return false;
        }

        context.Unread.Add(UnreadReason.Narrative, text.PlaceOf(start), text.Span(start, end), goesOn);
        return true;
    }

    /// <summary>Returns the index after a quotation; a mark that is not closed soon is no quotation.</summary>
    private int SkipQuotation(int index, int end)
    {
        var close = text[index] switch { '“' => '”', '《' => '》', _ => '"' };
        var limit = Math.Min(end, index + LongestQuotation);
        for (var i = index + 1; i < limit; i++)
        {
            if (text[i] == close)
            {
                return i + 1;
            }
        }

        return index + 1;
    }

    /// <summary>Digits in a name of letters and digits (R-17, TOP10) are no figures.</summary>
    private int SkipIdentifier(int index, int end)
    {
        while (index < end && (char.IsAsciiLetterOrDigit(text[index]) || (text[index] is '-' or '_' or '.' && index + 1 < end && char.IsAsciiLetterOrDigit(text[index + 1]))))
        {
            index++;
        }

        return index;
    }
}
