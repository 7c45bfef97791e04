namespace GzShareMetrics.Samples.Tests.MonthlyBulletin;

/// <summary>Faulty input: exit code 2, every fault with its place, and nothing written.</summary>
public sealed class FaultyInputTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "gzsm-" + Guid.NewGuid().ToString("N"));

    public FaultyInputTests()
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", "demo-2026-03"), "*.csv"))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void FaultsOfSeveralFiles_AreReportedTogether()
    {
        File.Delete(Path.Combine(folder, "responsibility.csv"));
        File.AppendAllText(Path.Combine(folder, "requests.csv"), "X-1,省水利厅,省没有厅,资源,conditional,2026-03-02T10:00:00,passed,2026-03-03T10:00:00,2026-03-05T10:00:00,approved,2026-03-02T10:00:00\n");
        File.AppendAllText(Path.Combine(folder, "exchanges.csv"), "省水利厅,贵阳市,资源,2026-03-32,1\n省水利厅,贵阳市,资源,2026-03-02,-1\n");

        using var run = SampleProgram.Run("--data", folder, "--period", "2026-03");

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain("responsibility.csv").And.Contain("省没有厅").And.Contain("2026-03-32").And.Contain("-1");
        Directory.Exists(run.Folder).Should().BeFalse("nothing is written");
    }

    [Theory]
    [InlineData("--period", "2026-3", "yyyy-MM")]
    [InlineData("--period", "2031-01", "2031-01")]
    [InlineData("--as-of", "2026-02-30", "2026-02-30")]
    [InlineData("--as-of", "2026-02-28", "2026-02-28")]
    [InlineData("--nonsense", "1", "--nonsense")]
    public void WrongArguments_AreSaidToBeSo(string option, string value, string expected)
    {
        string[] arguments = option == "--period" ? ["--data", folder, option, value] : ["--data", folder, "--period", "2026-03", option, value];

        using var run = SampleProgram.Run(arguments);

        run.ExitCode.Should().Be(2);
        run.Errors.Should().Contain(expected);
        Directory.Exists(run.Folder).Should().BeFalse("nothing is written");
    }
}
