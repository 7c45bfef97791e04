namespace GzShareMetrics.Reporting.Published;

/// <summary>
/// A published bulletin as data (公布月报): its sections, every figure with its place and interval, its tables, the claims of its sentences, its imprint, and
/// whatever was not understood. Made by <see cref="PublishedBulletinReader"/>.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PublishedBulletin
{
    internal PublishedBulletin(
        string title,
        ReportingPeriod? period,
        PublishedImprint imprint,
        List<PublishedSection> sections,
        List<PublishedFigure> figures,
        List<PublishedTable> tables,
        List<PublishedClaim> claims,
        List<PublishedName> names,
        List<UnreadText> unread)
    {
        Title = title;
        Period = period;
        Imprint = imprint;
        Sections = sections.AsReadOnly();
        Figures = figures.AsReadOnly();
        Tables = tables.AsReadOnly();
        Claims = claims.AsReadOnly();
        Names = names.AsReadOnly();
        Unread = unread.AsReadOnly();
    }

    /// <summary>Gets the title, without white space; empty when there is none.</summary>
    public string Title { get; }

    /// <summary>Gets the month reported on, or <see langword="null"/> when it is not printed.</summary>
    public ReportingPeriod? Period { get; }

    /// <summary>Gets the imprint.</summary>
    public PublishedImprint Imprint { get; }

    /// <summary>Gets all sections and subsections, in the order of the text.</summary>
    public IReadOnlyList<PublishedSection> Sections { get; }

    /// <summary>Gets every figure, in the order of the text. Row numbers, dates, and numbers of tables and documents are not figures.</summary>
    public IReadOnlyList<PublishedFigure> Figures { get; }

    /// <summary>Gets every table, in the order of the text.</summary>
    public IReadOnlyList<PublishedTable> Tables { get; }

    /// <summary>Gets every claim, in the order of the text.</summary>
    public IReadOnlyList<PublishedClaim> Claims { get; }

    /// <summary>Gets every name of a body or region, in the order of reading; the same body as often as it is named.</summary>
    public IReadOnlyList<PublishedName> Names { get; }

    /// <summary>Gets what was not understood, each with its place and reason.</summary>
    public IReadOnlyList<UnreadText> Unread { get; }

    /// <summary>Returns the title and the size, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Title} {Period}: {Figures.Count} figures, {Tables.Count} tables");
}
