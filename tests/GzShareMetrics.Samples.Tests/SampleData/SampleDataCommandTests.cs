using GzShareMetrics.Samples.SampleData;

namespace GzShareMetrics.Samples.Tests.SampleData;

public sealed class SampleDataCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gzshare-sampledata-");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public void Dispose()
    {
        folder.Delete(recursive: true);
        output.Dispose();
        error.Dispose();
    }

    [Fact]
    public void Check_InTheRepository_FindsTheFilesAsMade()
    {
        Run("--check", "--out", RecordFolder.DataFolder).Should().Be(0);
        error.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Write_ThenCheck_Agree()
    {
        Run("--seed", "3", "--out", folder.FullName).Should().Be(0);
        Run("--check", "--seed", "3", "--out", folder.FullName).Should().Be(0);
        Run("--check", "--seed", "4", "--out", folder.FullName).Should().Be(1);
    }

    [Fact]
    public void Check_AChangedLine_NamesFileAndLine()
    {
        Run("--out", folder.FullName).Should().Be(0);
        var path = Path.Combine(folder.FullName, "demo-2026-03", "national_recommendations.csv");
        File.WriteAllText(path, File.ReadAllText(path).Replace("海关总署", "海关", StringComparison.Ordinal));

        Run("--check", "--out", folder.FullName).Should().Be(1);
        error.ToString().Should().Contain("national_recommendations.csv, line 3: found '2,出口车辆信息,海关', made '2,出口车辆信息,海关总署'.");
    }

    [Fact]
    public void Check_WithoutFiles_NamesTheFirstMissing()
    {
        Run("--check", "--out", folder.FullName).Should().Be(1);
        error.ToString().Should().Contain("requests.csv: missing.");
    }

    [Theory]
    [InlineData("'--chek' is not an option", "--chek")]
    [InlineData("--seed wants a value", "--seed")]
    [InlineData("--seed wants a whole number, not 'x'", "--seed", "x")]
    [InlineData("no-such-file.json", "--targets", "no-such-file.json")]
    public void Run_WithBadOptions_SaysSoAndEndsWith2(string message, params string[] arguments)
    {
        Run(arguments).Should().Be(2);
        error.ToString().Should().Contain(message);
        output.ToString().Should().BeEmpty();
    }

    private int Run(params string[] arguments) => SampleDataCommand.Run(arguments, output, error);
}
