using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using GzShareMetrics.Benchmarks.Bulletins;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Json;
using GzShareMetrics.Reporting.Markdown;
using GzShareMetrics.Reporting.Word;

namespace GzShareMetrics.Benchmarks.Reporting;

/// <summary>
/// The bulletin of December 2024 in each format, and all formats with their charts as files. There is no peer to compare with; what is asked for is less
/// than 300 ms for all of it, and less than 2 s the first time in a process (<see cref="FirstBulletinBenchmarks"/>).
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class BulletinDocumentBenchmarks : IDisposable
{
    private readonly MonthlyBulletin bulletin = DecemberBulletin.Compile();
    private readonly string folder = Directory.CreateTempSubdirectory("gzsm-bench-").FullName;

    [Benchmark]
    public Task Markdown() => Render(new MarkdownBulletinRenderer());

    [Benchmark]
    public Task Json() => Render(new JsonBulletinRenderer());

    [Benchmark]
    public Task Html() => Render(new HtmlBulletinRenderer());

    [Benchmark]
    public Task Docx() => Render(new DocxBulletinRenderer());

    [Benchmark]
    public Task Xlsx() => Render(new XlsxBulletinRenderer());

    [Benchmark]
    public Task AllFormats_AsFiles() => BulletinFile.WriteAllAsync(bulletin, folder, chartPictures: false);

    [Benchmark]
    public Task AllFormats_AsFiles_WithPictures() => BulletinFile.WriteAllAsync(bulletin, folder);

    [GlobalCleanup]
    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }

    private Task Render(IBulletinRenderer renderer) => renderer.RenderAsync(bulletin, Stream.Null);
}

/// <summary>The first bulletin of a process in all formats: once in each of five processes.</summary>
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1, invocationCount: 1)]
public class FirstBulletinBenchmarks : IDisposable
{
    private readonly MonthlyBulletin bulletin = DecemberBulletin.Compile();
    private readonly string folder = Directory.CreateTempSubdirectory("gzsm-bench-").FullName;

    [Benchmark]
    public Task AllFormats_AsFiles_WithPictures_First() => BulletinFile.WriteAllAsync(bulletin, folder);

    [GlobalCleanup]
    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}
