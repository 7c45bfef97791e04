namespace GzShareMetrics.Reporting.Published;

/// <summary>Something that a sentence of a bulletin claims and that other parts of it can bear out or refute (文字表述).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public abstract class PublishedClaim
{
    private protected PublishedClaim(PublishedSection section, TextPlace place, string text)
    {
        Section = section;
        Place = place;
        Text = text;
    }

    /// <summary>Gets the section it stands in.</summary>
    public PublishedSection Section { get; }

    /// <summary>Gets where the sentence begins.</summary>
    public TextPlace Place { get; }

    /// <summary>Gets the sentence, without white space; a long one is cut.</summary>
    public string Text { get; }

    /// <summary>Returns the sentence.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;
}

/// <summary>A claim on who ranks where (排名表述): "数据服务量排名前三的地区为贵阳市、遵义市、黔南州".</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RankingClaim : PublishedClaim
{
    internal RankingClaim(PublishedSection section, TextPlace place, string text, FigureMeasure measure, int firstRank, int count, bool fromBottom, PublishedName[] names)
        : base(section, place, text)
    {
        Measure = measure;
        FirstRank = firstRank;
        Count = count;
        IsFromBottom = fromBottom;
        Names = Array.AsReadOnly(names);
    }

    /// <summary>Gets what the ranking goes by.</summary>
    public FigureMeasure Measure { get; }

    /// <summary>Gets the rank of the first name: 1, except for "排名第三的为…".</summary>
    public int FirstRank { get; }

    /// <summary>Gets how many ranks are spoken of: 10 for 前十.</summary>
    public int Count { get; }

    /// <summary>Gets a value indicating whether the last ones are named (后三位), the names then in the order of the sentence.</summary>
    public bool IsFromBottom { get; }

    /// <summary>Gets the names given, which may be fewer than <see cref="Count"/>.</summary>
    public IReadOnlyList<PublishedName> Names { get; }
}

/// <summary>Examples of a counted group (列举): "省生态环境厅、省司法厅等16个部门".</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ExampleClaim : PublishedClaim
{
    internal ExampleClaim(PublishedSection section, TextPlace place, string text, PublishedFigure count, PublishedName[] names)
        : base(section, place, text)
    {
        Count = count;
        Names = Array.AsReadOnly(names);
    }

    /// <summary>Gets the size of the group.</summary>
    public PublishedFigure Count { get; }

    /// <summary>Gets the members named.</summary>
    public IReadOnlyList<PublishedName> Names { get; }
}

/// <summary>A claim that bodies were late (逾期通报): who, and with which resources.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class OverdueClaim : PublishedClaim
{
    internal OverdueClaim(PublishedSection section, TextPlace place, string text, PublishedName[] names, string[] resources)
        : base(section, place, text)
    {
        Names = Array.AsReadOnly(names);
        Resources = Array.AsReadOnly(resources);
    }

    /// <summary>Gets the bodies.</summary>
    public IReadOnlyList<PublishedName> Names { get; }

    /// <summary>Gets the titles in quotation marks, as printed.</summary>
    public IReadOnlyList<string> Resources { get; }
}

/// <summary>A legal limit that a bulletin cites (时限引用): the instrument and its working days.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class DeadlineClaim : PublishedClaim
{
    internal DeadlineClaim(PublishedSection section, TextPlace place, string text, string instrument, PublishedFigure limit)
        : base(section, place, text)
    {
        Instrument = instrument;
        Limit = limit;
    }

    /// <summary>Gets the instrument's title, without title marks.</summary>
    public string Instrument { get; }

    /// <summary>Gets the limit in working days.</summary>
    public PublishedFigure Limit { get; }
}

/// <summary>A reference to a table (见表): to a numbered one, or to the one below.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TableReference : PublishedClaim
{
    internal TableReference(PublishedSection section, TextPlace place, string text, string number)
        : base(section, place, text) => Number = number;

    /// <summary>Gets the table's number, for example "3-2"; empty for "见下表".</summary>
    public string Number { get; }
}

/// <summary>The month up to which a sentence's cumulative figures count (统计截止): "截至12月".</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class CutOffClaim : PublishedClaim
{
    internal CutOffClaim(PublishedSection section, TextPlace place, string text, int? year, int month, int? day)
        : base(section, place, text)
    {
        Year = year;
        Month = month;
        Day = day;
    }

    /// <summary>Gets the year, or <see langword="null"/> when it is not printed.</summary>
    public int? Year { get; }

    /// <summary>Gets the month, 1 to 12.</summary>
    public int Month { get; }

    /// <summary>Gets the day of the month, or <see langword="null"/> when it is not printed.</summary>
    public int? Day { get; }
}
