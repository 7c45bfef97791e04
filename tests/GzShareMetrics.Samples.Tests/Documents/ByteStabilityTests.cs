using System.Globalization;
using GzShareMetrics.Samples.Tests.MonthlyBulletin;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>The same bulletin is the same bytes: twice in a row, from many threads, in any culture and any time zone.</summary>
public sealed class ByteStabilityTests(ByteStabilityTests.Usual usual) : IClassFixture<ByteStabilityTests.Usual>
{
    [Theory]
    [InlineData("zh_CN.UTF-8", "Asia/Shanghai")]
    [InlineData("tr_TR.UTF-8", "Pacific/Kiritimati")]
    [InlineData("ar_SA.UTF-8", "America/Los_Angeles")]
    public void AllFiles_WrittenElsewhere_AreTheSameBytes(string locale, string zone)
    {
        using var run = SampleProgram.RunIn(locale, zone);

        run.ExitCode.Should().Be(0, run.Errors);
        FilesOf(run.Folder).Should().Equal(FilesOf(usual.Program.Folder));
        foreach (var file in FilesOf(run.Folder))
        {
            File.ReadAllBytes(Path.Combine(run.Folder, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(usual.Program.Folder, file))).Should().BeTrue("{0} in {1}, {2}", file, locale, zone);
        }
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public async Task EveryRenderer_InACulture_WritesTheSameBytes(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        foreach (var renderer in December.Renderers(December.Full))
        {
            var expected = await December.Render(renderer);
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);

                (await December.Render(renderer)).AsSpan().SequenceEqual(expected).Should().BeTrue("{0} in {1}", renderer.FileExtension, culture);
            }
            finally
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
            }
        }
    }

    [Fact]
    public async Task EveryRenderer_UsedByManyThreads_WritesTheSameBytes()
    {
        foreach (var renderer in December.Renderers(December.Full))
        {
            var expected = await December.Render(renderer);

            var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => December.Render(renderer))));

            all.Count(bytes => !bytes.AsSpan().SequenceEqual(expected)).Should().Be(0, renderer.FileExtension);
        }
    }

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal);

    public sealed class Usual : IDisposable
    {
        internal SampleProgram Program { get; } = SampleProgram.Run();

        public void Dispose() => Program.Dispose();
    }
}
