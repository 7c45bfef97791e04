using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using GzShareMetrics.Reporting;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Templates;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>
/// What the renderers write is what they wrote when somebody last looked at it: Markdown as text, the parts of the other formats by their hashes (of their
/// content; how well a package is compressed is the runtime's affair).
/// </summary>
/// <remarks>
/// After an intended change run the tests once with GZSM_RENEW_GOLDEN=1, which writes the files of the folder Golden anew, look at the documents that
/// changed, and commit both.
/// </remarks>
public sealed class GoldenTests
{
    private static readonly bool Renews = Environment.GetEnvironmentVariable("GZSM_RENEW_GOLDEN") == "1";

    public static TheoryData<string> Languages() => ["zh-CN", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Markdown_OfDecember_IsTheGoldenText(string language) =>
        Check($"december.{language}.md", Encoding.UTF8.GetString(await December.Render(December.Renderers(OptionsOf(language))[0])));

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Parts_OfEveryOtherFormat_HaveTheGoldenHashes(string language)
    {
        var options = OptionsOf(language);
        var lines = new List<string>();
        foreach (var renderer in December.Renderers(options).Skip(1))
        {
            var bytes = await December.Render(renderer);
            if (renderer.FileExtension is ".html")
            {
                lines.Add(Line(bytes, "html"));
                continue;
            }

            using var package = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in package.Entries)
            {
                using var content = new MemoryStream();
                await using (var part = await entry.OpenAsync())
                {
                    await part.CopyToAsync(content);
                }

                // The workbook inside a chart is a package again; its cells are in the chart's own part too.
                lines.Add(entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal) ? $"(package) {renderer.FileExtension[1..]}/{entry.FullName}" : Line(content.ToArray(), $"{renderer.FileExtension[1..]}/{entry.FullName}"));
            }
        }

        lines.AddRange(BulletinChart.AllOf(December.Bulletin, options).Select(chart => Line(Encoding.UTF8.GetBytes(chart.ToSvg()), $"svg/{chart.Key}")));

        Check($"december.{language}.sha256", string.Join('\n', lines) + "\n");
    }

    private static BulletinTextOptions OptionsOf(string language) => December.Full with { Template = language == "en" ? BulletinTemplate.English : BulletinTemplate.Chinese };

    private static string Line(byte[] content, string name) => $"{Convert.ToHexStringLower(SHA256.HashData(content))} {name}";

    private static void Check(string name, string actual, [CallerFilePath] string here = "")
    {
        if (Renews)
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(here)!, "Golden", name), actual);
            return;
        }

        // Only what differs, or the message would be as long as the document.
        var golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name)).Split('\n');
        actual.Split('\n').Except(golden, StringComparer.Ordinal).Should().BeEmpty("{0} has no such lines", name);
        actual.Split('\n').Should().Equal(golden, "{0} has these lines in this order", name);
    }
}
