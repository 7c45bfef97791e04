namespace GzShareMetrics.Samples.Tests.MonthlyBulletin;

/// <summary>Another month, made by the generator with other counts, goes through the same command.</summary>
public sealed class OtherMonthTests
{
    private static string Data => Path.Combine(AppContext.BaseDirectory, "Data", "demo-2026-03");

    [Fact]
    public void OtherMonth_ThroughTheSameCommand_ReconcilesAndHasItsOwnFigures()
    {
        using var run = SampleProgram.Run("--data", Data, "--period", "2026-03", "--as-of", "2026-03-31");

        run.ExitCode.Should().Be(0, run.Errors);
        var bulletin = new WrittenBulletin(run.Json);
        long Of(string name) => bulletin.Total(name);
        new[] { Of("submitted"), Of("conditional"), Of("unconditional"), Of("reviewed"), Of("unreviewed"), Of("returned"), Of("withdrawn"), Of("decided"), Of("approved"), Of("rejected"), Of("pending") }
            .Should().Equal(95, 61, 34, 57, 4, 4, 3, 36, 30, 6, 14);
        bulletin.Exchanges("totalCalls").Should().Be(3_145_000);
        bulletin.Entries("departmentService").Should().HaveCount(11, "two bodies tie at the tenth place");
        bulletin["overdue"].GetArrayLength().Should().Be(10);
        bulletin["nationalRequests"].GetProperty("requests").GetInt32().Should().Be(47);
        bulletin.Verdicts().Should().OnlyContain(static verdict => verdict == "Holds");
    }
}
