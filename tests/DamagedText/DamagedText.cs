using System.Text;

namespace GzShareMetrics.Tests;

/// <summary>Texts that are right but for a few characters.</summary>
internal static class DamagedText
{
    private const int LongestCopy = 60;

    /// <summary>Changes a text in one to three places.</summary>
    /// <param name="text">The right text.</param>
    /// <param name="pieces">What is inserted: whatever the readers of the text may take for something else.</param>
    /// <param name="numbers">What is put in the place of a number.</param>
    /// <param name="random">Decides where and how.</param>
    public static string Of(string text, string[] pieces, string[] numbers, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(damaged.Length);
            switch (random.Next(6))
            {
                case 0:
                    damaged[at] = (char)random.Next(32, 127);
                    break;
                case 1:
                    damaged.Remove(at, random.Next(1, Math.Min(12, damaged.Length - at) + 1)).Append(damaged.Length == 0 ? " " : string.Empty);
                    break;
                case 2:
                    damaged.Insert(at, pieces[random.Next(pieces.Length)]);
                    break;
                case 3 when NumberFrom(damaged, at) is { } number:
                    damaged.Remove(number.Start, number.Length).Insert(number.Start, numbers[random.Next(numbers.Length)]);
                    break;
                case 4:
                    var from = random.Next(damaged.Length);
                    damaged.Insert(at, damaged.ToString(from, random.Next(0, Math.Min(LongestCopy, damaged.Length - from) + 1)));
                    break;
                default:
                    damaged[at] = damaged[random.Next(damaged.Length)];
                    break;
            }
        }

        return damaged.ToString();
    }

    /// <summary>Finds the first number at or behind a place.</summary>
    private static (int Start, int Length)? NumberFrom(StringBuilder text, int at)
    {
        while (at < text.Length && !char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at ? (at, end - at) : null;
    }
}
