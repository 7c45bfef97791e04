using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Json;
using GzShareMetrics.Reporting.Markdown;
using GzShareMetrics.Reporting.Tests.BadInput;
using GzShareMetrics.Reporting.Word;

namespace GzShareMetrics.Reporting.Tests.Files;

/// <summary>Files appear whole or not at all, and writing stops when it is told to.</summary>
public sealed class BulletinFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("gzsm-files-").FullName;
    private readonly MonthlyBulletin bulletin = SmallBulletin.Named("甲局");

    public static TheoryData<string> Formats() => [".md", ".html", ".docx", ".xlsx", ".json"];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task RenderAsync_Cancelled_ThrowsAndWritesNothing(string format)
    {
        using var stream = new MemoryStream();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Of(format).RenderAsync(bulletin, stream, new CancellationToken(canceled: true)));

        stream.Length.Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task RenderAsync_LeavesTheStreamOpenAndWritesToOneThatCannotSeek(string format)
    {
        using var stream = new ForwardStream();

        await Of(format).RenderAsync(bulletin, stream);

        stream.CanWrite.Should().BeTrue();
        stream.Written.Should().Equal(await Rendered.With(Of(format), bulletin));
    }

    [Fact]
    public async Task WriteAsync_IntoAFolderThatIsMissing_MakesIt()
    {
        var path = Path.Combine(folder, "a", "b", "bulletin.md");

        await BulletinFile.WriteAsync(new MarkdownBulletinRenderer(), bulletin, path);

        (await File.ReadAllTextAsync(path)).Should().Be(new MarkdownBulletinRenderer().Render(bulletin));
        Files().Should().Equal("a/b/bulletin.md");
    }

    [Fact]
    public async Task WriteAsync_OverAnOlderFile_ReplacesIt()
    {
        var path = Old("bulletin.md");

        await BulletinFile.WriteAsync(new MarkdownBulletinRenderer(), bulletin, path);

        (await File.ReadAllTextAsync(path)).Should().StartWith("# ");
        Files().Should().Equal("bulletin.md");
    }

    [Fact]
    public async Task WriteAsync_ThatBreaksHalfway_LeavesTheOlderFileAndNothingElse()
    {
        var path = Old("bulletin.md");

        await Assert.ThrowsAsync<IOException>(() => BulletinFile.WriteAsync(new BreakingRenderer(), bulletin, path));

        (await File.ReadAllTextAsync(path)).Should().Be("old");
        Files().Should().Equal("bulletin.md");
    }

    [Fact]
    public async Task WriteAsync_Cancelled_LeavesTheOlderFileAndNothingElse()
    {
        var path = Old("bulletin.docx");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BulletinFile.WriteAsync(new DocxBulletinRenderer(), bulletin, path, new CancellationToken(canceled: true)));

        (await File.ReadAllTextAsync(path)).Should().Be("old");
        Files().Should().Equal("bulletin.docx");
    }

    [Fact]
    public async Task WriteAllAsync_OverAnOlderSet_ReplacesItAndLeavesStrangersAlone()
    {
        Old("bulletin.md");
        Old("notes.txt");

        var files = await BulletinFile.WriteAllAsync(bulletin, folder, chartPictures: false);

        files.Take(5).Select(Path.GetFileName).Should().Equal("bulletin.md", "bulletin.html", "bulletin.docx", "bulletin.xlsx", "bulletin.json");
        files.Should().OnlyContain(f => File.Exists(f) && Path.IsPathFullyQualified(f));
        (await File.ReadAllTextAsync(Path.Combine(folder, "bulletin.md"))).Should().StartWith("# ");
        (await File.ReadAllTextAsync(Path.Combine(folder, "notes.txt"))).Should().Be("old");
        Files().Should().HaveCount(files.Count + 1, "nothing else stays behind");
    }

    [Fact]
    public async Task WriteAllAsync_WithOneFileThatCannotTakeItsPlace_PutsTheOlderSetBack()
    {
        Old("bulletin.md");
        Old("bulletin.html");
        Directory.CreateDirectory(Path.Combine(folder, "bulletin.xlsx"));

        await Assert.ThrowsAnyAsync<IOException>(() => BulletinFile.WriteAllAsync(bulletin, folder, chartPictures: false));

        Files().Should().Equal("bulletin.html", "bulletin.md");
        (await File.ReadAllTextAsync(Path.Combine(folder, "bulletin.md"))).Should().Be("old");
        (await File.ReadAllTextAsync(Path.Combine(folder, "bulletin.html"))).Should().Be("old");
        Directory.GetDirectories(folder).Select(Path.GetFileName).Should().Equal("bulletin.xlsx");
    }

    [Fact]
    public async Task WriteAllAsync_Cancelled_LeavesNothing()
    {
        var target = Path.Combine(folder, "new", "set");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BulletinFile.WriteAllAsync(bulletin, target, chartPictures: false, cancellationToken: new CancellationToken(canceled: true)));

        Directory.Exists(Path.Combine(folder, "new")).Should().BeFalse();
    }

    [NeedsChineseFontFact]
    public async Task WriteAllAsync_WithPictures_WritesEachChartTwice()
    {
        var files = await BulletinFile.WriteAllAsync(bulletin, folder);

        var charts = BulletinChart.AllOf(bulletin).Select(c => c.Key).ToArray();
        files.Skip(5).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Should().Equal(charts.SelectMany(c => new[] { $"charts/{c}.svg", $"charts/{c}.png" }));
    }

    private static IBulletinRenderer Of(string format) => format switch
    {
        ".md" => new MarkdownBulletinRenderer(),
        ".html" => new HtmlBulletinRenderer(),
        ".docx" => new DocxBulletinRenderer(),
        ".xlsx" => new XlsxBulletinRenderer(),
        _ => new JsonBulletinRenderer(),
    };

    private string Old(string name)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, "old");
        return path;
    }

    private IEnumerable<string> Files() =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    private sealed class BreakingRenderer : IBulletinRenderer
    {
        public string FileExtension => ".md";

        public string MediaType => "text/markdown";

        public async Task RenderAsync(MonthlyBulletin bulletin, Stream destination, CancellationToken cancellationToken = default)
        {
            await destination.WriteAsync(new byte[100], cancellationToken);
            throw new IOException("The disk is full.");
        }
    }

    /// <summary>A stream as a network gives it: written once, forward, without a length.</summary>
    private sealed class ForwardStream : Stream
    {
        private readonly MemoryStream inner = new();

        public byte[] Written => inner.ToArray();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => inner.CanWrite;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
