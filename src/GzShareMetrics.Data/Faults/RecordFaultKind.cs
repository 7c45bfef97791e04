namespace GzShareMetrics.Data;

/// <summary>What sort of fault was found in a record file or a query's rows (数据问题类别).</summary>
public enum RecordFaultKind
{
    /// <summary>Not given; no fault is of this kind.</summary>
    Unspecified = 0,

    /// <summary>A required file, or the folder itself, does not exist.</summary>
    MissingFile = 1,

    /// <summary>A file stands twice in the folder, plain and compressed.</summary>
    DuplicateFile = 2,

    /// <summary>A file or a query cannot be read to its end: no permission, a failing disk, compressed data that is damaged or cut off.</summary>
    Unreadable = 3,

    /// <summary>The text is not UTF-8: an invalid byte sequence, a NUL, or another encoding altogether.</summary>
    WrongEncoding = 4,

    /// <summary>The header row, or one of the columns that a file must have, is missing.</summary>
    MissingColumn = 5,

    /// <summary>Two columns have the same name.</summary>
    DuplicateColumn = 6,

    /// <summary>A quotation mark stands where RFC 4180 allows none, or is never closed.</summary>
    MalformedRow = 7,

    /// <summary>A row has more or fewer cells than the header, or is blank though it is not at the end.</summary>
    WrongCellCount = 8,

    /// <summary>A row is longer than <see cref="RecordFolderOptions.MaxRowLength"/>.</summary>
    RowTooLong = 9,

    /// <summary>A cell that needs a value is blank.</summary>
    BlankCell = 10,

    /// <summary>A name that no organization of the directory has.</summary>
    UnknownOrganization = 11,

    /// <summary>A name that several organizations of the directory have.</summary>
    AmbiguousOrganization = 12,

    /// <summary>Not a whole number of the required range.</summary>
    MalformedNumber = 13,

    /// <summary>Not a day written <c>yyyy-MM-dd</c> or a time written <c>yyyy-MM-ddTHH:mm:ss</c>, or a day that does not exist.</summary>
    MalformedDate = 14,

    /// <summary>Not one of the words that the column allows.</summary>
    UnknownWord = 15,

    /// <summary>An identifier that stands twice in its file.</summary>
    DuplicateId = 16,

    /// <summary>Stages of a request that contradict one another, such as a reply before the receipt.</summary>
    ContradictoryStages = 17,

    /// <summary>A count, or the sum of the counts so far, beyond 9 223 372 036 854 775 807 calls.</summary>
    Overflow = 18,

    /// <summary>An organization whose region, level, dates or successor do not fit the directory.</summary>
    InvalidOrganization = 19,

    /// <summary>Neither a request nor an exchange falls in the period asked for.</summary>
    EmptyPeriod = 20,

    /// <summary>Not a unified social credit code: wrong form or wrong check character.</summary>
    InvalidCreditCode = 21,
}
