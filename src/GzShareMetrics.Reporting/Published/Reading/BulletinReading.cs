namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>One text on its way into a bulletin: goes through the lines once, tells structure from narrative, and lets the recognizers read each.</summary>
internal sealed class BulletinReading
{
    private const int LongestBareNumber = 3;

    private readonly SourceText source;
    private readonly ReadingContext context;
    private readonly PublishedBulletinReaderOptions options;
    private readonly HashSet<int> furniture;
    private readonly CompactText paragraph;
    private readonly SentenceReader sentences;
    private readonly TableReader tables;
    private readonly FrontMatter front;
    private readonly ImprintReader imprint;
    private Caption? caption;
    private FigureUnit tableUnit;
    private bool isFresh = true;
    private bool hasHeading;

    public BulletinReading(char[] text, ResolvedNames names, PublishedBulletinReaderOptions options)
    {
        this.options = options;
        source = SourceText.Of(text);
        context = new ReadingContext(source, options, new NameReader(names));
        furniture = PageFurniture.Find(source, context.Unread);
        paragraph = new CompactText(source);
        sentences = new SentenceReader(context, paragraph);
        tables = new TableReader(context, IsFurniture, IsStructure);
        front = new FrontMatter(context);
        imprint = new ImprintReader(context);
        context.Enter(new PublishedSection(0, 0, string.Empty, source.Lines.Count > 0 ? source.PlaceOf(source.Lines[0]) : default, null));
    }

    /// <summary>Gets the measure of the work done, in characters.</summary>
    public long CharactersLookedAt => source.CharactersLookedAt + paragraph.CharactersLookedAt;

    public PublishedBulletin Read()
    {
        for (var i = 0; i < source.Lines.Count;)
        {
            i = ReadAt(i);
        }

        EndParagraph();
        DropCaption();
        front.Close();
        FigurePrecision.Settle(context.Figures, options.Rounding);
        ImprintReader.TakeCopies(context);
        ListUnresolvedNames();
        context.Sections.RemoveAll(static s => s is { Level: 0, Figures.Count: 0, Tables.Count: 0, Claims.Count: 0 });

        return new PublishedBulletin(
            context.Title, context.Period, context.Imprint, context.Sections, context.Figures, context.Tables, context.Claims, context.Names.Names, context.Unread.InOrder());
    }

    /// <summary>Reads the line at an index, or the table that begins there, and returns where reading goes on.</summary>
    private int ReadAt(int index)
    {
        var line = source.Lines[index];
        if (IsFurniture(index))
        {
            return index + 1;
        }

        if (ImprintReader.IsContact(source, line))
        {
            EndParagraph();
            context.Unread.Add(UnreadReason.ContactLine, source.PlaceOf(line), string.Empty);
            return index + 1;
        }

        if (Headings.TryRead(source, line, isFresh, hasHeading, out var heading) && !IsTitle(line))
        {
            Enter(heading, line);
            return index + 1;
        }

        if (!hasHeading && !front.IsOver && !BeginsTable(line) && front.TryTake(line))
        {
            return index + 1;
        }

        if (TryReadStructure(line))
        {
            return index + 1;
        }

        return ReadTable(index) is var next and > 0 ? next : ReadNarrative(index);
    }

    /// <summary>A caption or the header of a table ends the title, in a bulletin that has no headings.</summary>
    private bool BeginsTable(TextLine line)
    {
        if (source[line][0] != '|' && !TableHeaderReader.BeginsLikeHeader(source[line]) && !Captions.TryRead(source, line, out _))
        {
            return false;
        }

        front.Close();
        return true;
    }

    private bool TryReadStructure(TextLine line)
    {
        if (Captions.TryRead(source, line, out var read))
        {
            EndParagraph();
            DropCaption();
            caption = read;
            return true;
        }

        if (Captions.TryReadUnit(source, line, out var unit))
        {
            EndParagraph();
            tableUnit = unit;
            return true;
        }

        if (imprint.TryTake(line))
        {
            EnterImprint(line);
            return true;
        }

        if (front.TryTakeSignature(line))
        {
            EndParagraph();
            return true;
        }

        return false;
    }

    private int ReadTable(int index)
    {
        if (!TableHeaderReader.MayBegin(source, source.Lines[index]))
        {
            return -1;
        }

        if (paragraph.Length > 0 && IsOpen(paragraph))
        {
            // A header after an unfinished sentence is more likely its next line.
            var text = source[source.Lines[index]];
            if (!text.StartsWith("序号", StringComparison.Ordinal) && !text.StartsWith("排名", StringComparison.Ordinal) && !text.Contains('|'))
            {
                return -1;
            }
        }

        EndParagraph();
        var next = tables.TryRead(index, caption, tableUnit, out var table);
        if (table is null)
        {
            return -1;
        }

        caption = null;
        tableUnit = default;
        isFresh = true;
        return next;
    }

    private int ReadNarrative(int index)
    {
        var line = source.Lines[index];
        var isPrintRun = ImprintReader.IsPrintRun(source, line);
        if (isPrintRun)
        {
            EnterImprint(line);
        }

        if (!isPrintRun && IsLikeRow(source[line]))
        {
            EndParagraph();
            context.Unread.Add(UnreadReason.RowMisfit, source.PlaceOf(line), source.Compact(line.Start, line.End));
            return index + 1;
        }

        paragraph.Append(line.Start, line.End);
        isFresh = !IsOpen(paragraph);
        if (isPrintRun)
        {
            EndParagraph();
        }

        return index + 1;
    }

    /// <summary>A line with two or more wide gaps and no sentence mark is a row of some table that was not recognized, and no part of a sentence.</summary>
    private static bool IsLikeRow(ReadOnlySpan<char> text)
    {
        var gaps = 0;
        if (text.IndexOfAny("，。;") >= 0)
        {
            return false;
        }

        for (var i = 1; i < text.Length; i++)
        {
            gaps += text[i] == '\t' || (text[i] == ' ' && text[i - 1] == ' ' && (i < 2 || text[i - 2] != ' ')) ? 1 : 0;
        }

        return gaps >= 2;
    }

    /// <summary>The imprint belongs to no section of the bulletin.</summary>
    private void EnterImprint(TextLine line)
    {
        EndParagraph();
        if (context.Section.Level > 0)
        {
            context.Enter(new PublishedSection(0, 0, string.Empty, source.PlaceOf(line), null));
        }
    }

    private void Enter(Heading heading, TextLine line)
    {
        EndParagraph();
        DropCaption();
        tableUnit = default; // a unit is stated for a table of its own section
        if (!hasHeading)
        {
            front.Close();
            hasHeading = true;
            if (context.Title.Contains('市', StringComparison.Ordinal) && context.Title.AsSpan().IndexOfAny("省区") < 0)
            {
                context.Vocabulary = context.Vocabulary.ForCity();
            }
        }

        context.Open(LevelOf(heading, line), heading.Number, source.Compact(heading.TitleStart, heading.TitleEnd), source.PlaceOf(line));
        isFresh = true;
        if (heading.TitleEnd < line.End)
        {
            paragraph.Append(heading.TitleEnd + 1, line.End);
            isFresh = paragraph.Length == 0 || !IsOpen(paragraph);
        }
    }

    /// <summary>A title without number or mark parts the section it stands in; the next numbered heading goes on with the numbers before it.</summary>
    private int LevelOf(Heading heading, TextLine line)
    {
        var section = context.Section;
        return heading.Number > 0 || line.MarkdownLevel > 0 || section.Level == 0 ? heading.Level
            : section.Number > 0 ? section.Level + 1
            : section.Level;
    }

    private static bool IsOpen(CompactText text) => text.Length > 0 && text[text.Length - 1] is not ('。' or ';' or ':' or '!' or '?' or ')' or '”');

    private bool IsTitle(TextLine line) => !hasHeading && line.MarkdownLevel == 1;

    /// <summary>Page numbers and titles repeated at the top of a page are no content.</summary>
    private bool IsFurniture(int index)
    {
        var line = source.Lines[index];
        if (Captions.IsPageNumber(source, line) || furniture.Contains(index))
        {
            return true;
        }

        var endsPage = index + 1 < source.Lines.Count ? source.Lines[index + 1].StartsPage : line.Page > 1;
        if (line.End - line.Start <= LongestBareNumber && (endsPage || line.StartsPage) && source[line].IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return true;
        }

        return line.StartsPage && context.Title.Length > 0 && source.IsCompact(line, context.Title);
    }

    /// <summary>Tells whether a line ends a table: a heading, a caption, an imprint line.</summary>
    private bool IsStructure(int index)
    {
        var line = source.Lines[index];
        return Headings.TryRead(source, line, isFresh: true, mayBePlain: true, out _)
            || (Captions.TryRead(source, line, out var next) && next is not null)
            || ImprintReader.IsDistribution(source, line, out _) || ImprintReader.IsContact(source, line) || Captions.TryReadUnit(source, line, out _);
    }

    private void EndParagraph()
    {
        if (paragraph.Length > 0)
        {
            sentences.ReadAll();
        }

        isFresh = true;
    }

    private void DropCaption()
    {
        if (caption is not null)
        {
            context.Unread.Add(UnreadReason.CaptionWithoutTable, caption.Place, caption.Number + caption.Words);
            caption = null;
        }
    }

    private void ListUnresolvedNames()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in context.Names.Names)
        {
            if (name.Candidates.Count != 1 && !context.Vocabulary.IsParty(name.Text) && seen.Add(name.Text))
            {
                context.Unread.Add(name.Candidates.Count == 0 ? UnreadReason.UnknownName : UnreadReason.AmbiguousName, name.Place, name.Text);
            }
        }
    }
}
