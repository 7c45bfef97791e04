using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Benchmarks.Published;

/// <summary>
/// Reading the source bulletin, many as files of their own and many as one text of 4 MB, against what any reader must do at least: decode the bytes and look
/// at every character for digits. Megabytes are those of UTF-8.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PublishedBulletinReaderBenchmarks
{
    private const int Bulletins = 800;

    private readonly PublishedBulletinReader reader = new(GuizhouOrganizations.Directory, new PublishedBulletinReaderOptions { MaxLength = 1 << 26 });
    private byte[] one = [];
    private byte[] many = [];

    /// <summary>Gets the bytes of the long text, to turn times into megabytes a second.</summary>
    public int Length => many.Length;

    [GlobalSetup]
    public void Setup()
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "guizhou-2024-12.txt"));
        var random = new Random(20241231);
        var text = new StringBuilder();
        for (var i = 0; i < Bulletins; i++)
        {
            text.Append(source.Replace("397", random.Next(300, 400).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        one = Encoding.UTF8.GetBytes(source);
        many = Encoding.UTF8.GetBytes(text.ToString());
    }

    [Benchmark(Baseline = true)]
    public int DecodeAndCountDigits_4MB()
    {
        var digits = 0;
        foreach (var c in Encoding.UTF8.GetString(many))
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    [Benchmark]
    public int Read_800_Bulletins()
    {
        var figures = 0;
        for (var i = 0; i < Bulletins; i++)
        {
            figures += reader.Read(new MemoryStream(one)).Figures.Count;
        }

        return figures;
    }

    [Benchmark]
    public int Read_4MB_OneText() => reader.Read(new MemoryStream(many)).Figures.Count;

    [Benchmark]
    public int ReadAndAudit_800_Bulletins()
    {
        var identities = 0;
        for (var i = 0; i < Bulletins; i++)
        {
            identities += BulletinAudit.Of(reader.Read(new MemoryStream(one))).Identities.Count;
        }

        return identities;
    }
}
