using System.Buffers.Binary;

namespace GzShareMetrics.Samples.Tests.MonthlyBulletin;

/// <summary>The sample program writes every format; on a machine without a Chinese font it leaves out the pictures and says so.</summary>
public sealed class AllFormatsTests
{
    private static readonly string[] Documents = ["bulletin.docx", "bulletin.html", "bulletin.json", "bulletin.md", "bulletin.xlsx"];
    private static readonly string[] Charts = ["department-service", "department-usage", "flows", "region-service", "region-usage", "shelving", "timeliness"];

    [NeedsChineseFontFact]
    public void SampleProgram_WithAChineseFont_WritesEveryFormatAndEachChartTwice()
    {
        using var run = SampleProgram.Run();

        run.ExitCode.Should().Be(0, run.Errors);
        run.Errors.Should().BeEmpty();
        FilesOf(run).Should().BeEquivalentTo([.. Documents, .. Charts.SelectMany(c => new[] { $"charts/{c}.png", $"charts/{c}.svg" })]);
        foreach (var chart in Charts)
        {
            var png = File.ReadAllBytes(Path.Combine(run.Folder, "charts", chart + ".png"));
            png.AsSpan(0, 8).SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).Should().BeTrue(chart);
            BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).Should().BeGreaterThanOrEqualTo(880, chart);
        }
    }

    [NeedsHiddenFontsFact]
    public void SampleProgram_WithoutAChineseFont_WritesTheSameDocumentsButNoPictures()
    {
        using var usual = SampleProgram.Run();
        using var bare = SampleProgram.RunWithoutFonts();

        bare.ExitCode.Should().Be(0, bare.Errors);
        FilesOf(bare).Should().BeEquivalentTo([.. Documents, .. Charts.Select(c => $"charts/{c}.svg")]);
        bare.Errors.Should().Contain("charts/*.png").And.Contain("Noto Sans CJK SC").And.Contain("fonts-noto-cjk");
        foreach (var file in FilesOf(bare))
        {
            File.ReadAllBytes(Path.Combine(bare.Folder, file)).Should().Equal(File.ReadAllBytes(Path.Combine(usual.Folder, file)), file);
        }
    }

    [Fact]
    public void SampleProgram_ForTheShippedMonth_PrintsTheImprintOfTheSource()
    {
        using var run = SampleProgram.Run();

        run.Markdown.Should().Contain("贵州省信息中心　2025-01-13").And.Contain("报：省大数据局").And.Contain("共印95份（其中电子公文85份）");
    }

    [Theory]
    [InlineData("""{"issuer":"某中心","issuedOn":"13.1.2025"}""", "13.1.2025")]
    [InlineData("""{"printer":"某中心"}""", "printer")]
    [InlineData("""{"printedCopies":-1}""", "-1")]
    [InlineData("[", "imprint")]
    public void SampleProgram_WithAFaultyImprint_SaysSoAndWritesNothing(string imprint, string expected)
    {
        var file = Path.Combine(Path.GetTempPath(), $"gzsm-imprint-{Guid.NewGuid():N}.json");
        File.WriteAllText(file, imprint);
        try
        {
            using var run = SampleProgram.Run("--imprint", file);

            run.ExitCode.Should().Be(2);
            run.Errors.Should().Contain(expected).And.Contain(file);
            Directory.Exists(run.Folder).Should().BeFalse();
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string[] FilesOf(SampleProgram run) =>
        [.. Directory.GetFiles(run.Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(run.Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
