namespace GzShareMetrics.Reporting.Published;

/// <summary>Why a stretch of a bulletin was not understood (未识别原因).</summary>
public enum UnreadReason
{
    /// <summary>Not given; no text has this reason.</summary>
    Unspecified = 0,

    /// <summary>Narrative in which no figure and no claim was found.</summary>
    Narrative = 1,

    /// <summary>A number without a unit whose words say nothing known, or one too long to be a figure.</summary>
    NumberWithoutMeaning = 2,

    /// <summary>A figure with a unit whose words say nothing known; it is among the figures, with its label.</summary>
    FigureWithoutMeasure = 3,

    /// <summary>A table row that does not fit its header, or that belongs to no table that was recognized.</summary>
    RowMisfit = 4,

    /// <summary>A table cell that is missing.</summary>
    CellMissing = 5,

    /// <summary>A name that the directory does not know.</summary>
    UnknownName = 6,

    /// <summary>A name that the directory knows for several organizations.</summary>
    AmbiguousName = 7,

    /// <summary>A claim on ranks or delays whose names could not be made out.</summary>
    ClaimWithoutNames = 8,

    /// <summary>A contact line. Its words are left out on purpose: they are personal data.</summary>
    ContactLine = 9,

    /// <summary>A number that a line break splits; it is read as one number.</summary>
    NumberAcrossLines = 10,

    /// <summary>A caption that no table follows.</summary>
    CaptionWithoutTable = 11,

    /// <summary>A list of labels and figures (分别) whose lengths differ.</summary>
    UnequalLists = 12,

    /// <summary>A running header or footer: one line, its digits aside, at the edge of most pages. It is listed once, with its count, and not read.</summary>
    PageFurniture = 13,
}

/// <summary>A stretch of a bulletin that was not understood (未识别内容). Nothing is dropped: what the reader cannot place stands here.</summary>
/// <param name="Reason">Why it was not understood.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="Text">Its text without white space; a long one is cut, a contact line is left out.</param>
/// <param name="Length">Its whole length in characters, white space left out.</param>
public sealed record UnreadText(UnreadReason Reason, TextPlace Place, string Text, int Length)
{
    /// <summary>
    /// Gets how many stretches the note stands for: 1, unless the bulletin has more of them than <see cref="PublishedBulletinReaderOptions.MaxUnread"/>, or the line
    /// runs through the pages. <see cref="Text"/> is then that of the first, and <see cref="Length"/> that of all.
    /// </summary>
    public int Count { get; internal init; } = 1;

    /// <summary>Gets where the last of the stretches begins; <see cref="Place"/> for a single one.</summary>
    public TextPlace Last { get; internal init; } = Place;
}
