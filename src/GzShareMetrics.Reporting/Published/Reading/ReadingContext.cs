using System.Globalization;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>What one reading has gathered so far, and where it stands.</summary>
internal sealed class ReadingContext(SourceText source, PublishedBulletinReaderOptions options, NameReader names)
{
    public SourceText Source { get; } = source;

    public BulletinVocabulary Vocabulary { get; set; } = options.Vocabulary;

    public NameReader Names { get; } = names;

    public List<PublishedSection> Sections { get; } = [];

    public List<PublishedFigure> Figures { get; } = [];

    public List<PublishedTable> Tables { get; } = [];

    public List<PublishedClaim> Claims { get; } = [];

    public UnreadNotes Unread { get; } = new(options.MaxUnread);

    public PublishedImprint Imprint { get; } = new();

    public string Title { get; set; } = string.Empty;

    public ReportingPeriod? Period { get; set; }

    public PublishedSection Section { get; private set; } = null!;

    /// <summary>Gets or sets the number of the current block of listed items: one responsibility list, its sentences and its table.</summary>
    public int Block { get; set; } = 1;

    /// <summary>Gets or sets how the current block's listed items were introduced.</summary>
    public string? BlockLabel { get; set; }

    /// <summary>Gets or sets the section's last claim on ranks that no table has followed yet.</summary>
    public RankingClaim? LastRanking { get; set; }

    /// <summary>Tells whether words name another month, or another year, than the one reported on.</summary>
    public bool IsOfOtherPeriod(ReadOnlySpan<char> words)
    {
        const int yearDigits = 4;
        if (Period is not { YearMonth: var month })
        {
            return false;
        }

        if (DateReader.TryFind(words, out var date))
        {
            return date.Month != month.Month || (date.Year > 0 && date.Year != month.Year);
        }

        var year = words.IndexOf('年') - yearDigits;
        return year >= 0 && words.Slice(year, yearDigits).StartsWith("20", StringComparison.Ordinal)
            && int.TryParse(words.Slice(year, yearDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number != month.Year;
    }

    public void Enter(PublishedSection section)
    {
        section.Ordinal = Sections.Count;
        Sections.Add(section);
        Section = section;
        LastRanking = null;
    }

    public void Open(int level, int number, string title, TextPlace place)
    {
        var parent = Section;
        while (parent is not null && parent.Level >= level)
        {
            parent = parent.Parent;
        }

        Enter(new PublishedSection(level, number, title, place, parent is { Level: 0 } ? null : parent));
    }

    public void Add(PublishedFigure figure)
    {
        figure.Section = Section;
        Figures.Add(figure);
        Section.Add(figure);
    }

    public void Add(PublishedClaim claim)
    {
        Claims.Add(claim);
        Section.Add(claim);
        LastRanking = claim as RankingClaim ?? LastRanking;
    }

    public void Add(PublishedTable table)
    {
        table.Ordinal = Tables.Count;
        Tables.Add(table);
        Section.Add(table);
    }
}
