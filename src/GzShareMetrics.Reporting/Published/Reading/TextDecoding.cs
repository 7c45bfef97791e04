using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Reads the bytes of a text file: UTF-8, UTF-16 with its mark, or GB 18030, the three that Chinese text files come in.</summary>
internal static class TextDecoding
{
    private const int BytesPerCharacter = 4;
    private const int ControlsAllowedIn = 200;
    private const int BufferSize = 81_920;

    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(static c => (char)c).Where(static c => char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f' or '\v')), '\uFFFD']);

    /// <summary>Reads at most as many bytes as the greatest length can take.</summary>
    public static ArraySegment<byte> ReadBounded(Stream stream, int maxLength)
    {
        var most = ((long)maxLength * BytesPerCharacter) + 4;
        using var bytes = new MemoryStream(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, Math.Min(most, Array.MaxLength)) : 0);
        var buffer = new byte[BufferSize];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
            {
                throw TooLong(maxLength);
            }
        }

        return new ArraySegment<byte>(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    public static char[] Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Strict(new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..]);
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Strict(new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), bytes[2..]);
        }

        if (bytes.Contains((byte)0))
        {
            throw NotText(null);
        }

        return Utf8.IsValid(bytes)
            ? Chars(Encoding.UTF8, bytes)
            : Strict(CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!, bytes);
    }

    /// <summary>Refuses what is no text: more than a stray control character, or nothing visible.</summary>
    public static void Check(ReadOnlySpan<char> text, int maxLength)
    {
        if (text.Length > maxLength)
        {
            throw TooLong(maxLength);
        }

        var controls = 0;
        var rest = text;
        for (int at; (at = rest.IndexOfAny(Controls)) >= 0; rest = rest[(at + 1)..])
        {
            controls++;
        }

        if (controls > text.Length / ControlsAllowedIn)
        {
            throw NotText(null);
        }

        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !Controls.Contains(c) && c is not ('\uFEFF' or '\u200B'))
            {
                return;
            }
        }

        throw new PublishedBulletinException(UnreadableReason.Empty, "The bulletin is empty: there is no visible character. If it was taken from a scanned PDF file, it has to be recognized (OCR) first.");
    }

    public static PublishedBulletinException TooLong(int maxLength) => new(
        UnreadableReason.TooLong,
        FormattableString.Invariant($"The bulletin is longer than {maxLength} characters. If it really is one, raise PublishedBulletinReaderOptions.MaxLength."));

    private static char[] Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Chars(encoding, bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw NotText(fault);
        }
    }

    private static char[] Chars(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        var text = new char[encoding.GetCharCount(bytes)];
        encoding.GetChars(bytes, text);
        return text;
    }

    private static PublishedBulletinException NotText(Exception? inner) => new(
        UnreadableReason.NotText, "The bulletin is not text in UTF-8, UTF-16 or GB 18030. Read a PDF file with ReadPdf; save a Word file as text or PDF first.", inner);
}
