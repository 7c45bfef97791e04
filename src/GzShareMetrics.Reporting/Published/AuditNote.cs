namespace GzShareMetrics.Reporting.Published;

/// <summary>How much a note matters (提示级别).</summary>
public enum AuditSeverity
{
    /// <summary>Not given; no note has this severity.</summary>
    Unspecified = 0,

    /// <summary>Good to know.</summary>
    Information = 1,

    /// <summary>A reader may be misled.</summary>
    Warning = 2,

    /// <summary>Probably a mistake.</summary>
    Serious = 3,
}

/// <summary>What a note is about (提示类别).</summary>
public enum AuditNoteKind
{
    /// <summary>Not given; no note is of this kind.</summary>
    Unspecified = 0,

    /// <summary>The same body under different names (简称与全称混用).</summary>
    MixedNames = 1,

    /// <summary>The same measure in different units (万次与次混用).</summary>
    MixedUnits = 2,

    /// <summary>A region that stands in one table and not in another (地区缺列).</summary>
    MissingRegion = 3,

    /// <summary>Table numbers with gaps, or tables without a number (表号).</summary>
    TableNumbers = 4,

    /// <summary>A total that bears a row number (合计行编号).</summary>
    NumberedTotal = 5,

    /// <summary>Different marks in titles of one sort, such as _ and - (连接符混用).</summary>
    MixedTitleMarks = 6,

    /// <summary>A count that is suspiciously round (整数可疑).</summary>
    RoundFigure = 7,

    /// <summary>Trimmed zeros beside figures with all decimals (小数位数不一).</summary>
    TrimmedZeros = 8,

    /// <summary>A count of what is still open, without the day on which it was taken (未注明统计时点).</summary>
    MissingCutOff = 9,

    /// <summary>A table that a page break splits, its header repeated (跨页表头).</summary>
    RepeatedHeader = 10,

    /// <summary>Rows whose rounded values add up to another total than the exact ones (先舍入后相加不符).</summary>
    RoundedRowsDoNotAdd = 11,

    /// <summary>The mean of the rows' rates differs from the pooled rate (行均值不等于合并率).</summary>
    MeanIsNotPooled = 12,

    /// <summary>Rows with the same figure (并列).</summary>
    TiedRows = 13,

    /// <summary>Bodies that stand in two rankings (同时入榜).</summary>
    SharedBodies = 14,

    /// <summary>A body that stands in one table twice (重复列示).</summary>
    RepeatedBody = 15,

    /// <summary>A table that is printed twice (重复的表).</summary>
    DuplicateTable = 16,

    /// <summary>Names that the directory does not resolve (未识别机构).</summary>
    UnresolvedName = 17,

    /// <summary>Section numbers with gaps or repetitions (章节编号).</summary>
    SectionNumbers = 18,

    /// <summary>Something that the reader did not understand (未识别内容).</summary>
    UnreadText = 19,
}

/// <summary>An oddity that does not make a figure wrong but that a reader of the bulletin should know (提示).</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Text">The note, in Chinese as reports print it.</param>
/// <param name="Places">Where it shows.</param>
public sealed record AuditNote(AuditNoteKind Kind, AuditSeverity Severity, string Text, IReadOnlyList<TextPlace> Places);
