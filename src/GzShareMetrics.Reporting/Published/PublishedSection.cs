namespace GzShareMetrics.Reporting.Published;

/// <summary>
/// A section of a published bulletin (章节) with what stands directly in it, that is, not in one of its subsections. Text before the first heading,
/// and the imprint, form sections of level 0 without a title.
/// </summary>
/// <remarks>Immutable once the reader hands it out, and thread-safe.</remarks>
public sealed class PublishedSection
{
    private List<PublishedFigure>? figures;
    private List<PublishedTable>? tables;
    private List<PublishedClaim>? claims;

    internal PublishedSection(int level, int number, string title, TextPlace place, PublishedSection? parent)
    {
        Level = level;
        Number = number;
        Title = title;
        Place = place;
        Parent = parent;
    }

    /// <summary>Gets the level of the section's heading: 1 for 一、, 2 for （一）, 3 for 1. and so on; 0 before the first heading and in the imprint.</summary>
    public int Level { get; }

    /// <summary>Gets the printed number of the section: 3 for 三、; 0 for a heading without one.</summary>
    public int Number { get; }

    /// <summary>Gets the title without its number.</summary>
    public string Title { get; }

    /// <summary>Gets where the heading begins.</summary>
    public TextPlace Place { get; }

    /// <summary>Gets the section it belongs to, or <see langword="null"/> at the top.</summary>
    public PublishedSection? Parent { get; }

    /// <summary>Gets the figures of its sentences and tables, in their order.</summary>
    public IReadOnlyList<PublishedFigure> Figures => figures is null ? [] : figures.AsReadOnly();

    /// <summary>Gets its tables, in their order.</summary>
    public IReadOnlyList<PublishedTable> Tables => tables is null ? [] : tables.AsReadOnly();

    /// <summary>Gets the claims of its sentences, in their order.</summary>
    public IReadOnlyList<PublishedClaim> Claims => claims is null ? [] : claims.AsReadOnly();

    internal PublishedSection Top => Parent is null ? this : Parent.Top;

    /// <summary>Gets the number of the section in the order of the text.</summary>
    internal int Ordinal { get; set; }

    internal void Add(PublishedFigure figure) => (figures ??= []).Add(figure);

    internal void Add(PublishedTable table) => (tables ??= []).Add(table);

    internal void Add(PublishedClaim claim) => (claims ??= []).Add(claim);

    /// <summary>Returns the title.</summary>
    /// <returns>For example <c>总体情况</c>.</returns>
    public override string ToString() => Title;
}
