using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published.Reading;

namespace GzShareMetrics.Reporting.Published;

/// <summary>
/// Reads a published bulletin into data (公布月报读取): from text, as pdftotext, copying or Word give it, or from a PDF file. It goes by the words and the shape
/// of sentences and tables, not by one bulletin's layout; section order, further sections, other provinces and other units do not matter.
/// </summary>
/// <remarks>
/// <para>Time grows with the length of the text and not faster, and memory with it. What is not understood is listed in
/// <see cref="PublishedBulletin.Unread"/> with its place.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class PublishedBulletinReader
{
    private static readonly byte[] PdfMark = "%PDF-"u8.ToArray();

    private readonly ResolvedNames names;
    private readonly PublishedBulletinReaderOptions options;

    /// <summary>Initializes a new instance of the <see cref="PublishedBulletinReader"/> class.</summary>
    /// <param name="directory">The organizations by which names are resolved; <see cref="OrganizationDirectory.Empty"/> resolves none, and every name is kept as printed.</param>
    /// <param name="options">How to read; the defaults unless given.</param>
    /// <exception cref="ArgumentNullException">The directory is <see langword="null"/>.</exception>
    public PublishedBulletinReader(OrganizationDirectory directory, PublishedBulletinReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(directory);
        names = new ResolvedNames(directory);
        this.options = options ?? new PublishedBulletinReaderOptions();
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text, hard-wrapped or not; form feeds part pages. The marks of Markdown are understood.</param>
    /// <returns>The bulletin. A text in which nothing is recognized gives one without figures, with everything listed as not understood.</returns>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    /// <exception cref="PublishedBulletinException">The text is empty, binary or too long.</exception>
    public PublishedBulletin Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextDecoding.Check(text, options.MaxLength);
        return new BulletinReading(text.ToCharArray(), names, options).Read();
    }

    /// <summary>Reads a text file (UTF-8, UTF-16 or GB 18030) or a PDF file, told apart by its first bytes.</summary>
    /// <param name="content">The content, read to its end; it stays open.</param>
    /// <returns>The bulletin.</returns>
    /// <exception cref="ArgumentNullException">The stream is <see langword="null"/>.</exception>
    /// <exception cref="PublishedBulletinException">The content is empty, binary, too long, or a PDF file that is damaged, locked or without text.</exception>
    public PublishedBulletin Read(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Read(TextOf(content));
    }

    /// <summary>Reads a PDF file. Columns of its tables are told apart by the gaps between letters.</summary>
    /// <param name="content">The content, read to its end; it stays open.</param>
    /// <returns>The bulletin, with places by page and by line of the text taken from it.</returns>
    /// <exception cref="ArgumentNullException">The stream is <see langword="null"/>.</exception>
    /// <exception cref="PublishedBulletinException">The content is no PDF file, is damaged or locked, holds no text, or is too long.</exception>
    public PublishedBulletin ReadPdf(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Read(PdfText.Extract(TextDecoding.ReadBounded(content, options.MaxLength), options.MaxLength));
    }

    /// <summary>Returns the text that a PDF file is read as, to compare places with.</summary>
    /// <param name="content">The content, read to its end; it stays open.</param>
    /// <returns>The text: lines, two blanks between cells, form feeds between pages.</returns>
    /// <exception cref="ArgumentNullException">The stream is <see langword="null"/>.</exception>
    /// <exception cref="PublishedBulletinException">The content is no PDF file, is damaged or locked, holds no text, or is too long.</exception>
    public string ExtractText(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return PdfText.Extract(TextDecoding.ReadBounded(content, options.MaxLength), options.MaxLength);
    }

    /// <summary>Takes the text from a stream, and lets go of its bytes.</summary>
    private char[] TextOf(Stream content)
    {
        var bytes = TextDecoding.ReadBounded(content, options.MaxLength);
        return bytes.AsSpan().StartsWith(PdfMark) ? PdfText.Extract(bytes, options.MaxLength).ToCharArray() : TextDecoding.Decode(bytes);
    }

    /// <summary>Reads a text in its own memory, which it changes.</summary>
    private PublishedBulletin Read(char[] text)
    {
        TextDecoding.Check(text, options.MaxLength);
        return new BulletinReading(text, names, options).Read();
    }
}
