using System.Text;

namespace GzShareMetrics.Data.Tests;

/// <summary>Damages a file as disks, editors, transfers and enemies do. The same random numbers make the same damage.</summary>
internal static class Mutation
{
    private static readonly string[] Pieces =
    [
        "\"", "\"\"", ",", "\n", "\r\n", "\r", "\0", "\uFEFF", " ", "\t", "\u3000", "=cmd|'/c calc'!A1", "-1", "9223372036854775807", "99999999999999999999", "2024-02-30", "2024-12-31T23:59:60",
        "省水务厅", "\u202E", "\n\n\n", ",,,,,,,,,", "id", "CN-5201", "|", "region", "province", "NaN", "𠮷", "1e5",
    ];

    public static byte[] Apply(byte[] file, Random random)
    {
        for (var left = random.Next(1, 4); left > 0; left--)
        {
            file = Once(file, random);
        }

        return file;
    }

    private static byte[] Once(byte[] file, Random random)
    {
        var at = random.Next(file.Length + 1);
        var to = Math.Min(file.Length, at + random.Next(1, 60));
        switch (random.Next(15))
        {
            case 0:
                return file[..at];
            case 1:
                return file[at..];
            case 2 when file.Length > 0:
                var flipped = file.ToArray();
                flipped[at % file.Length] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 3 when file.Length > 0:
                var replaced = file.ToArray();
                replaced[at % file.Length] = (byte)random.Next(256);
                return replaced;
            case 4:
                return [.. file[..at], .. Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]), .. file[at..]];
            case 5:
                return [.. file[..at], .. file[to..]];
            case 6:
                return [.. file[..to], .. file[at..]];
            case 7:
                var noise = new byte[random.Next(1, 40)];
                random.NextBytes(noise);
                return [.. file[..at], .. noise, .. file[to..]];
            case 8:
                return random.Next(4) == 0 ? Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(file)) : file;
            case 9:
                return [.. file[..at], .. Enumerable.Repeat((byte)"x,\"\n"[random.Next(4)], random.Next(1, 5000)), .. file[at..]];
            case 10:
                var lines = Encoding.UTF8.GetString(file).Split('\n');
                random.Shuffle(lines);
                return Encoding.UTF8.GetBytes(string.Join('\n', lines));
            case 11:
                var cells = Encoding.UTF8.GetString(file).Split(',');
                var (one, other) = (random.Next(cells.Length), random.Next(cells.Length));
                (cells[one], cells[other]) = (cells[other], cells[one]);
                return Encoding.UTF8.GetBytes(string.Join(',', cells));
            case 12:
                return [.. file[..at], .. "\0\0\0\0"u8, .. file[to..]];
            case 13:
                return [.. file[..at], 0xC3, .. file[at..]];
            default:
                return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        }
    }
}
