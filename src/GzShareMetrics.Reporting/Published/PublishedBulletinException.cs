namespace GzShareMetrics.Reporting.Published;

/// <summary>Why a file cannot be read as a bulletin at all.</summary>
public enum UnreadableReason
{
    /// <summary>Not given; no exception has this reason.</summary>
    Unspecified = 0,

    /// <summary>There is no visible character.</summary>
    Empty = 1,

    /// <summary>The content is binary, or text in an unknown encoding.</summary>
    NotText = 2,

    /// <summary>The content is longer than <see cref="PublishedBulletinReaderOptions.MaxLength"/>.</summary>
    TooLong = 3,

    /// <summary>The content is no PDF file, or a damaged or locked one.</summary>
    BrokenPdf = 4,

    /// <summary>The PDF file holds pictures of pages and no text.</summary>
    PdfWithoutText = 5,
}

/// <summary>A file that cannot be read as a bulletin at all (无法读取). Whatever can be read is read, and what is not understood is listed instead.</summary>
public sealed class PublishedBulletinException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="PublishedBulletinException"/> class.</summary>
    /// <param name="reason">Why the content cannot be read.</param>
    /// <param name="message">The same in words, with the way out.</param>
    /// <param name="innerException">What lies behind it, or <see langword="null"/>.</param>
    public PublishedBulletinException(UnreadableReason reason, string message, Exception? innerException = null)
        : base(message, innerException) => Reason = reason;

    /// <summary>Gets why the content cannot be read.</summary>
    public UnreadableReason Reason { get; }
}
