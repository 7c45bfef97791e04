namespace GzShareMetrics.Packages.Tests;

/// <summary>What comes along with a package is a promise: a new name in a list below is a decision, not an accident.</summary>
public sealed class PackageDependencyTests
{
    [Fact]
    public void Core_OnNet8AndLater_DependsOnNodaTimeAlone() => PackageFolder.Package("GzShareMetrics").Dependencies.Should().BeEquivalentTo(
        "net10.0: NodaTime", "net8.0: NodaTime", ".NETStandard2.0: NodaTime", ".NETStandard2.0: System.Memory", ".NETStandard2.0: Microsoft.Bcl.HashCode");

    [Theory]
    [InlineData("GzShareMetrics.Data", "CsvHelper")]
    [InlineData("GzShareMetrics.DuckDB", "DuckDB.NET.Data.Full")]
    [InlineData("GzShareMetrics.Json", "System.Text.Json")]
    [InlineData("GzShareMetrics.Reporting", "GzShareMetrics.Json", "DocumentFormat.OpenXml", "PdfPig", "ScottPlot", "SkiaSharp", "SkiaSharp.HarfBuzz", "SkiaSharp.NativeAssets.Linux.NoDependencies", "HarfBuzzSharp.NativeAssets.Linux", "System.Text.Json")]
    public void Package_BesideTheCore_BringsNothingElse(string id, params string[] known)
    {
        if (!PackageFolder.Ids.Contains(id))
        {
            return;
        }

        var names = PackageFolder.Package(id).Dependencies.Select(d => d.Split(": ")[1]).Distinct().ToList();
        names.Should().Contain("GzShareMetrics");
        names.Except(["GzShareMetrics", .. known]).Should().BeEmpty();
    }
}
