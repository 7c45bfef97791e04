using System.Text;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Reads the bytes of a text file: UTF-8, UTF-16 with its mark, or GB 18030, the three that Chinese text files come in.</summary>
internal static class TextDecoding
{
    private const int BytesPerCharacter = 4;
    private const int ControlsAllowedIn = 200;

    /// <summary>Reads at most as many bytes as the greatest length can take.</summary>
    public static byte[] ReadBounded(Stream stream, int maxLength)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        var most = ((long)maxLength * BytesPerCharacter) + 4;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most)
            {
                throw TooLong(maxLength);
            }
        }

        return bytes.ToArray();
    }

    public static string Decode(ReadOnlySpan<byte> bytes)
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

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            return Strict(gb18030!, bytes);
        }
    }

    /// <summary>Refuses what is no text: more than a stray control character, or nothing visible.</summary>
    public static void Check(string text, int maxLength)
    {
        if (text.Length > maxLength)
        {
            throw TooLong(maxLength);
        }

        int controls = 0, visible = 0;
        foreach (var c in text)
        {
            if (c is '\uFFFD' || (char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f' or '\v')))
            {
                controls++;
            }
            else if (!char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B'))
            {
                visible++;
            }
        }

        if (controls > text.Length / ControlsAllowedIn)
        {
            throw NotText(null);
        }

        if (visible == 0)
        {
            throw new PublishedBulletinException(UnreadableReason.Empty, "The bulletin is empty: there is no visible character. If it was taken from a scanned PDF file, it has to be recognized (OCR) first.");
        }
    }

    public static PublishedBulletinException TooLong(int maxLength) => new(
        UnreadableReason.TooLong,
        FormattableString.Invariant($"The bulletin is longer than {maxLength} characters. If it really is one, raise PublishedBulletinReaderOptions.MaxLength."));

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException fault)
        {
            throw NotText(fault);
        }
    }

    private static PublishedBulletinException NotText(Exception? inner) => new(
        UnreadableReason.NotText, "The bulletin is not text in UTF-8, UTF-16 or GB 18030. Read a PDF file with ReadPdf; save a Word file as text or PDF first.", inner);
}
