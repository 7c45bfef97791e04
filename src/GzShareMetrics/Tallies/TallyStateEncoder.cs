using System.Text;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Tallies;

/// <summary>
/// Writes a state as bytes: a mark, the version, kind and definition, every distinct key once, and the rows as numbers of seven bits to a byte; last a
/// checksum of all before it.
/// </summary>
internal static class TallyStateEncoder
{
    /// <summary>The first bytes of every state: "GZTS".</summary>
    public static readonly byte[] Mark = [0x47, 0x5A, 0x54, 0x53];

    public static byte[] Write(TallyState state)
    {
        var output = new MemoryStream();
        output.Write(Mark, 0, Mark.Length);
        Number(output, TallyState.CurrentVersion);
        Text(output, state.Kind);
        Number(output, state.Definition.Count);
        foreach (var pair in state.Definition)
        {
            Text(output, pair.Key);
            Text(output, pair.Value);
        }

        string[] keys = [.. state.Tables.SelectMany(static t => t.Rows).SelectMany(static r => r.Keys).Distinct(StringComparer.Ordinal).OrderBy(static k => k, StringComparer.Ordinal)];
        var numbers = new Dictionary<string, int>(keys.Length, StringComparer.Ordinal);
        Texts(output, keys);
        foreach (var key in keys)
        {
            numbers.Add(key, numbers.Count);
        }

        Number(output, state.Tables.Count);
        foreach (var table in state.Tables)
        {
            Table(output, table, numbers);
        }

        var bytes = output.ToArray();
        var crc = Crc32.Of(bytes, bytes.Length);
        Array.Resize(ref bytes, bytes.Length + 4);
        for (var i = 1; i <= 4; i++)
        {
            bytes[bytes.Length - i] = unchecked((byte)crc);
            crc >>= 8;
        }

        return bytes;
    }

    private static void Table(MemoryStream output, TallyTable table, Dictionary<string, int> numbers)
    {
        Text(output, table.Name);
        Texts(output, table.KeyColumns);
        Texts(output, table.ValueColumns);
        Number(output, table.Rows.Count);
        foreach (var row in table.Rows)
        {
            foreach (var key in row.KeySpan)
            {
                Number(output, numbers[key]);
            }

            foreach (var value in row.ValueSpan)
            {
                Number(output, value);
            }
        }
    }

    private static void Texts(MemoryStream output, IReadOnlyCollection<string> texts)
    {
        Number(output, texts.Count);
        foreach (var text in texts)
        {
            Text(output, text);
        }
    }

    private static void Text(MemoryStream output, string text)
    {
        if (Guard.HalfPair(text) is var half and >= 0)
        {
            throw new InvalidOperationException(
                Guard.Invariant($"A text of {text.Length} characters holds half a surrogate pair (U+{(int)text[half]:X4}) at place {half} and cannot be written as UTF-8. Correct the name or number it is."));
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        Number(output, bytes.Length);
        output.Write(bytes, 0, bytes.Length);
    }

    private static void Number(MemoryStream output, long number)
    {
        while (number > 0x7F)
        {
            output.WriteByte((byte)((number & 0x7F) | 0x80));
            number >>= 7;
        }

        output.WriteByte((byte)number);
    }
}
