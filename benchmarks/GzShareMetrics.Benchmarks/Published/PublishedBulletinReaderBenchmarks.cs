using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Benchmarks.Published;

/// <summary>
/// Reading 4 MB (of UTF-8) of bulletins: the source's, its figures varied, as 800 texts and as one; and noise made of the same characters. Beside it the
/// floor, the cut into lines that any reader begins with, and the usual quick way, a compiled regular expression that finds the numbers with their units and
/// nothing else: no labels, tables, names or places.
/// </summary>
[MemoryDiagnoser]
public partial class PublishedBulletinReaderBenchmarks
{
    private const int Bulletins = 800;

    private readonly PublishedBulletinReader reader = new(GuizhouOrganizations.Directory, new PublishedBulletinReaderOptions { MaxLength = 1 << 26 });
    private string[] texts = [];
    private string one = string.Empty;
    private string noise = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "guizhou-2024-12.txt"));
        var random = new Random(20241231);
        texts = [.. Enumerable.Range(0, Bulletins).Select(_ => source.Replace("397", random.Next(300, 400).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))];
        one = string.Concat(texts);
        var shuffled = one.ToCharArray();
        random.Shuffle(shuffled);
        noise = new string(shuffled);
        Console.WriteLine($"// {Encoding.UTF8.GetByteCount(one)} bytes of UTF-8");
    }

    [Benchmark]
    public int Lines_4MB()
    {
        var lines = 0;
        foreach (var line in one.AsSpan().EnumerateLines())
        {
            lines += line.Trim().Length > 0 ? 1 : 0;
        }

        return lines;
    }

    [Benchmark(Baseline = true)]
    public int NumbersByRegex_4MB()
    {
        var length = 0;
        foreach (Match match in NumberWithUnit().Matches(one))
        {
            length += match.Groups[1].Value.Length + match.Groups[2].Value.Length;
        }

        return length;
    }

    [Benchmark]
    public int Read_4MB_800Texts()
    {
        var figures = 0;
        foreach (var text in texts)
        {
            figures += reader.Read(text).Figures.Count;
        }

        return figures;
    }

    [Benchmark]
    public int Read_4MB_OneText() => reader.Read(one).Figures.Count;

    [Benchmark]
    public int Read_4MB_Noise() => reader.Read(noise).Unread.Count;

    [Benchmark]
    public int ReadAndAudit_4MB_800Texts()
    {
        var identities = 0;
        foreach (var text in texts)
        {
            identities += BulletinAudit.Of(reader.Read(text)).Identities.Count;
        }

        return identities;
    }

    [GeneratedRegex(@"(\d+(?:,\d{3})*(?:\.\d+)?)\s*((?:万|亿)?(?:次|个|件|条|项|份)|%|个百分点|个工作日)?")]
    private static partial Regex NumberWithUnit();
}
