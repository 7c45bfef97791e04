using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>
/// Ten thousand mutated bulletins, the same on every run: pieces cut, doubled, moved and swapped, digits and marks replaced. Each is read or refused with the
/// typed error; what is read points at its own text, and auditing it ends. GZSM_FUZZ_TEXTS sets another number for a longer run.
/// </summary>
public sealed class ReaderFuzzTests
{
    private const string Alphabet = "一二十〇0123456789０１.,，、。；：()（）“”《》|-_% \t\n\f次万亿个件第前后表分别其中环比占同截至年月日省市州部门厅局";

    private static readonly string[] Seeds = [BulletinFiles.Source, BulletinFiles.Text("hubei-2025-03"), BulletinFiles.Text("guangxi-2025-05"), BulletinFiles.Text("haizhou-2025-06")];

    [Fact]
    public void MutatedText_IsReadOrRefused_AndWhatIsReadStandsInIt()
    {
        var texts = int.TryParse(Environment.GetEnvironmentVariable("GZSM_FUZZ_TEXTS"), System.Globalization.CultureInfo.InvariantCulture, out var asked) ? asked : 10_000;
        Parallel.For(0, texts, seed =>
        {
            var text = Mutate(new Random(seed));
            PublishedBulletin bulletin;
            try
            {
                bulletin = BulletinFiles.Read(text);
            }
            catch (PublishedBulletinException)
            {
                return;
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"Seed {seed}: reading fails with {fault.GetType().Name}.", fault);
            }

            Check(seed, text, bulletin);
        });
    }

    private static void Check(int seed, string text, PublishedBulletin bulletin)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u2028', '\u2029');
        foreach (var figure in bulletin.Figures)
        {
            var first = lines[figure.Place.Line - 1][figure.Place.Column - 1];
            if (figure.Interval.Lower > figure.Interval.Upper || !figure.Interval.Contains(figure.Value) || !(char.IsDigit(first) || first is '+' or '-' or '－' or '＋' or '↑' or '↓'))
            {
                throw new InvalidOperationException($"Seed {seed}: the figure {figure} does not stand at its place, or its interval {figure.Interval} lacks it.");
            }
        }

        try
        {
            var audit = BulletinAudit.Of(bulletin);
            if (audit.FiguresInEquations.Count + audit.FiguresInBoundsOnly.Count + audit.FiguresUnchecked.Count != bulletin.Figures.Count)
            {
                throw new InvalidOperationException("The figures of the audit are not those of the bulletin.");
            }
        }
        catch (Exception fault)
        {
            throw new InvalidOperationException($"Seed {seed}: auditing fails with {fault.GetType().Name}.", fault);
        }
    }

    private static string Mutate(Random random)
    {
        var text = Seeds[random.Next(Seeds.Length)];
        for (var i = random.Next(1, 12); i > 0 && text.Length > 0; i--)
        {
            int at = random.Next(text.Length), length = Math.Min(random.Next(1, random.Next(2, 300)), text.Length - at), to = random.Next(text.Length - length + 1);
            var piece = text.Substring(at, length);
            text = random.Next(7) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, piece),
                2 => text.Remove(at, length).Insert(to, piece),
                3 => text.Insert(to, string.Concat(Enumerable.Repeat(piece, random.Next(2, 20)))),
                4 => text[..at] + Alphabet[random.Next(Alphabet.Length)] + text[(at + 1)..],
                5 => text.Insert(at, string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => Alphabet[random.Next(Alphabet.Length)]))),
                _ => text.Insert(to, Seeds[random.Next(Seeds.Length)] is var other && other.Length > 500 ? other.Substring(random.Next(other.Length - 400), 400) : piece),
            };
        }

        return text;
    }
}
