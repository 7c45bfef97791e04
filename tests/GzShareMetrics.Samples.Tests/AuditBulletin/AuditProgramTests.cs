using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GzShareMetrics.Samples.Tests.MonthlyBulletin;

namespace GzShareMetrics.Samples.Tests.AuditBulletin;

/// <summary>The sample program that audits a published bulletin, run as a user runs it.</summary>
public sealed class AuditProgramTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("gzsm-audit-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Program_WithoutArguments_AuditsTheShippedBulletinAndItHolds()
    {
        var (exitCode, output, errors) = Run();

        exitCode.Should().Be(0, errors);
        output.Should().Contain("贵州省公共数据共享开放月报").And.Contain("读出数字 95 个").And.Contain("397 + 230 = 627").And.Contain("没有不成立的关系");
        output.Should().NotContain("\u001b", "a file takes no colors");
    }

    [Fact]
    public void Program_OnAnAlteredFigure_EndsWithOneAndSaysWhichRelationFails()
    {
        var (exitCode, output, _) = Run(Write("altered.txt", Source.Text.Replace("有条件共享 397次", "有条件共享 387次", StringComparison.Ordinal)));

        exitCode.Should().Be(1);
        output.Should().Contain("387 + 230 = 617").And.Contain("不成立 2");
    }

    [Fact]
    public void Program_OnAnEmptyFile_EndsWithTwoAndSaysWhy()
    {
        var (exitCode, output, errors) = Run(Write("empty.txt", "\n"));

        exitCode.Should().Be(2);
        output.Should().BeEmpty();
        errors.Should().Contain("empty.txt").And.Contain("no visible character");
    }

    [Theory]
    [InlineData("nothing-here.txt")]
    [InlineData("--format", "yaml")]
    [InlineData("--no-such-option")]
    public void Program_CalledWrongly_EndsWithTwo(params string[] arguments)
    {
        var (exitCode, _, errors) = Run(arguments);

        exitCode.Should().Be(2);
        errors.Should().NotBeEmpty();
    }

    [Fact]
    public void Program_AskedForJson_WritesNothingElse()
    {
        var (exitCode, output, _) = Run("--format", "json");

        exitCode.Should().Be(0);
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("holds").GetBoolean().Should().BeTrue();
        json.RootElement.GetProperty("figures").GetProperty("read").GetInt32().Should().Be(95);
        json.RootElement.GetProperty("identities").EnumerateArray().Should().Contain(i => i.GetProperty("key").GetString() == "exchange.feasible");
    }

    [Fact]
    public void Program_AskedForMarkdown_WritesTheReport()
    {
        var (exitCode, output, _) = Run("--format", "markdown");

        exitCode.Should().Be(0);
        output.Should().StartWith("# 核验：贵州省公共数据共享开放月报（2024-12）").And.Contain("## 可行的原始次数").And.Contain("38118880");
    }

    [Fact]
    public void Program_ComparingARestatement_EndsWithOneWhereAFigureDiffers()
    {
        var restated = Write("restated.txt", Source.Text.Replace("6 省公安厅 68.47", "6 省公安厅 67.48", StringComparison.Ordinal));
        var (exitCode, output, _) = Run("--compare", restated);

        exitCode.Should().Be(1);
        output.Should().Contain("相同 94").And.Contain("不同 1").And.Contain("省公安厅服务量").And.Contain("67.48");
    }

    [Fact]
    public void Program_ComparingTheSameFigures_EndsWithZero()
    {
        var (exitCode, output, _) = Run("--format", "json", "--compare", Write("same.txt", Source.Text));

        exitCode.Should().Be(0);
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("comparison").GetProperty("outcomes").GetProperty("equal").GetInt32().Should().Be(95);
    }

    [Fact]
    public void Program_ComparingAFileThatIsNoText_EndsWithTwoAndNamesIt()
    {
        var (exitCode, _, errors) = Run("--compare", Write("binary.txt", new string('\0', 100)));

        exitCode.Should().Be(2);
        errors.Should().Contain("binary.txt");
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static (int ExitCode, string Output, string Errors) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AuditBulletin.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.GetAwaiter().GetResult());
    }
}
