using System.Text.Json;
using GzShareMetrics.Json;

namespace GzShareMetrics.Samples.Tests.MonthlyBulletin;

/// <summary>The main job: the shipped records become the bulletin of December 2024, every printed figure exact.</summary>
public sealed class DecemberBulletinTests(DecemberBulletinTests.Run run) : IClassFixture<DecemberBulletinTests.Run>
{
    [Fact]
    public void SampleProgram_WithoutArguments_Succeeds() => run.Program.ExitCode.Should().Be(0, run.Program.Errors + run.Program.Output);

    [Theory]
    [InlineData('一', 14)]
    [InlineData('二', 16)]
    [InlineData('三', 46)]
    [InlineData('四', 44)]
    [InlineData('五', 48)]
    public void Bulletin_Section_HasExactlyTheFiguresOfTheSource(char section, int figures)
    {
        var source = BulletinText.FiguresBySection(Source.Text)[section];

        source.Should().HaveCount(figures, "that many stand in the source, counted by hand");
        BulletinText.FiguresBySection(run.Program.Markdown)[section].Should().Equal(source);
    }

    [Fact]
    public void Bulletin_SectionSix_HasTheFiguresOfTheSourceAndTheTwoOverdueRequests()
    {
        BulletinText.FiguresBySection(run.Program.Markdown)['六'].Should().Contain(BulletinText.FiguresBySection(Source.Text)['六']);
        run.Program.Markdown.Should().Contain("省公共资源交易中心收到“工程类_招标项目”、“工程类-中标结果公告”有条件共享数据申请后，未按时完成审批");
    }

    [Theory]
    [InlineData("712.37")] // the sum of table 4-1's rows, each rounded first
    [InlineData("1647.35")] // the same of table 4-2
    [InlineData("83.54")] // the mean of the rows' rates
    public void Bulletin_WrongRoadsToATotal_AreNotTaken(string wrong) => run.Program.Markdown.Should().NotContain(wrong);

    [Fact]
    public void Bulletin_Rankings_NameTheBodiesOfTheSourceInItsOrder()
    {
        run.Program.Markdown.Should().Contain("申请响应及时度排名前三的部门为省水利厅、省残联、省中医药管理局。");
        var bulletin = new WrittenBulletin(run.Program.Json);
        bulletin.Names("departmentService").Should().Equal(Source.DepartmentService);
        bulletin.Names("departmentUsage").Should().Equal(Source.DepartmentUsage);
        bulletin.Names("regionService").Should().Equal(Source.RegionService);
        bulletin.Names("regionUsage").Should().Equal(Source.RegionUsage);
    }

    [Fact]
    public void Bulletin_RawTotal_LiesInTheFeasibleInterval()
    {
        var bulletin = new WrittenBulletin(run.Program.Json);
        var total = bulletin.Exchanges("totalCalls");

        total.Should().BeInRange(38_118_880, 38_118_903);
        bulletin.Exchanges("provincialServiceCalls").Should().Be(total - 7_123_854);
        bulletin.Exchanges("provincialUsageCalls").Should().Be(total - 16_473_430);
    }

    [Fact]
    public void Bulletin_EveryIdentity_Holds()
    {
        new WrittenBulletin(run.Program.Json).Verdicts().Should().HaveCountGreaterThan(20).And.OnlyContain(static verdict => verdict == "Holds");
    }

    [Fact]
    public void Bulletin_TimelinessDefinition_IsNotPassedOffAsLaw() => run.Program.Markdown.Split('\n')
        .Should().ContainSingle(line => line.StartsWith("| 申请响应及时度 | 按时答复率", StringComparison.Ordinal))
        .Which.Should().Contain("按时答复数 ÷（已答复数 + 逾期未答复数）").And.Contain("口径由编制方选定，无法定公式；答复时限依据《贵州省政务数据资源管理办法》");

    [Fact]
    public void SampleProgram_RunAgain_WritesTheSameBytes()
    {
        using var again = SampleProgram.Run();

        again.Markdown.Should().Be(run.Program.Markdown);
        again.Json.Should().Be(run.Program.Json);
    }

    [Fact]
    public void BulletinJson_ReadBack_IsTheBulletinThatWasWritten()
    {
        var bulletin = GzShareMetricsJson.Read<Bulletins.MonthlyBulletin>(run.Program.Json);

        bulletin.Reconciliation.Holds.Should().BeTrue();
        bulletin.Exchanges.Total.Calls.Should().Be(new WrittenBulletin(run.Program.Json).Exchanges("totalCalls"));
        var indented = new JsonSerializerOptions(GzShareMetricsJson.Default) { WriteIndented = true };
        GzShareMetricsJson.Write(bulletin, indented).Should().Be(run.Program.Json);
    }

    public sealed class Run : IDisposable
    {
        internal SampleProgram Program { get; } = SampleProgram.Run();

        public void Dispose() => Program.Dispose();
    }
}
