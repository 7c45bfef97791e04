using System.Text;

namespace GzShareMetrics.Fuzz;

/// <summary>Makes new inputs of those of a corpus. The same random numbers make the same input.</summary>
internal sealed class Damage
{
    private static readonly byte[][] Odd =
    [
        .. ((string[])["", "\0", "\uFEFF", "\u3000", "\u202E", "𠮷", "\r", "\r\n", "\n\n", "\t", "\"", "\"\"", "{", "}", "[", "]", ",", ":", "|", "\\u0000", "\\", "null", "true", "-", "-0", "1e999",
            "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0.1", "2024-02-30", "0001-01-01", "9999-12-31", "2024-12-31T24:00:00", "、", "，", "。", "%", "万次", "①", "\f"])
            .Select(Encoding.UTF8.GetBytes),
        [0xC3], [0xFF, 0xFE], [0xE4, 0xBD], [0x80],
    ];

    private readonly IReadOnlyList<byte[]> inputs;
    private readonly byte[][] pieces;

    public Damage(IEnumerable<byte[]> corpus)
    {
        inputs = [.. corpus];

        // The words of the format itself get further than noise does.
        pieces = [.. inputs.SelectMany(Words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(4000).Select(Encoding.UTF8.GetBytes), .. Odd];
    }

    /// <summary>Damages the input at a place of the corpus in one to six ways.</summary>
    public byte[] Of(int place, Random random)
    {
        var input = inputs[place];
        for (var left = 1 + random.Next(random.Next(1, 7)); left > 0; left--)
        {
            input = Once(input, random);
        }

        return input;
    }

    private static IEnumerable<string> Words(byte[] input) => Encoding.UTF8.GetString(input).Split([' ', '\n', '\r', ',', '"', ':', '\t'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length <= 40);

    private static byte[] Flip(byte[] input, int at, Random random)
    {
        var changed = input.ToArray();
        changed[at] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static byte[] Digit(byte[] input, int at, Random random)
    {
        var changed = input.ToArray();
        for (var i = 0; i < changed.Length; i++)
        {
            var place = (at + i) % changed.Length;
            if (char.IsAsciiDigit((char)changed[place]))
            {
                changed[place] = (byte)('0' + random.Next(10));
                break;
            }
        }

        return changed;
    }

    private static byte[] ExchangeLines(byte[] input, Random random)
    {
        var lines = Encoding.Latin1.GetString(input).Split('\n');
        var (one, other) = (random.Next(lines.Length), random.Next(lines.Length));
        (lines[one], lines[other]) = (lines[other], lines[one]);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private byte[] Once(byte[] input, Random random)
    {
        var at = random.Next(input.Length + 1);
        var to = Math.Min(input.Length, at + random.Next(1, 40));
        var piece = pieces[random.Next(pieces.Length)];
        switch (random.Next(11))
        {
            case 0 when input.Length > 0:
                return Flip(input, at % input.Length, random);
            case 1 when input.Length > 0:
                return Digit(input, at % input.Length, random);
            case 2:
                return [.. input.AsSpan(0, at), .. piece, .. input.AsSpan(at)];
            case 3:
                return [.. input.AsSpan(0, at), .. piece, .. input.AsSpan(to)];
            case 4:
                return [.. input.AsSpan(0, at), .. input.AsSpan(to)];
            case 5:
                return [.. input.AsSpan(0, to), .. input.AsSpan(at)];
            case 6:
                return random.Next(2) == 0 ? input[..at] : input[at..];
            case 7:
                var other = inputs[random.Next(inputs.Count)];
                return [.. input.AsSpan(0, at), .. other.AsSpan(random.Next(other.Length + 1))];
            case 8:
                var noise = new byte[random.Next(1, 12)];
                random.NextBytes(noise);
                return [.. input.AsSpan(0, at), .. noise, .. input.AsSpan(to)];
            case 9:
                // Depth and length, which recursion and quadratic loops do not bear.
                return [.. input.AsSpan(0, at), .. Enumerable.Repeat(piece, random.Next(1, 400 / (piece.Length + 1) + 2)).SelectMany(p => p), .. input.AsSpan(at)];
            default:
                return ExchangeLines(input, random);
        }
    }
}
