using System.Text.Json;
using GzShareMetrics.Reporting.Published;
using GzShareMetrics.Reporting.Tests.Sample;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>Published against computed, and issue against issue.</summary>
public sealed class BulletinComparisonTests
{
    private readonly PublishedBulletin source = BulletinFiles.ReadSource();

    /// <summary>The shipped records were made to give the source's figures: 92 of the 95 printed figures meet a computed one; the legal limit and the copies are no matter of records.</summary>
    [Fact]
    public void Source_AgainstTheShippedRecords_IsEqualWithinRounding()
    {
        var comparison = BulletinComparison.WithRecords(source, SampleRecords.December2024);

        comparison.Figures.Where(f => f.Outcome is not (ComparisonOutcome.Equal or ComparisonOutcome.EqualWithinRounding)).Select(f => $"{f.Name}: {f.Outcome}").Should().BeEmpty();
        comparison.Figures.Should().HaveCount(92);
        comparison.NotCompared.Select(f => f.Printed).Should().Equal("5个工作日", "95份", "85份");
        comparison.Agrees.Should().BeTrue();
        comparison.IsOfOneMonth.Should().BeTrue();
    }

    [Fact]
    public void Source_AgainstTheShippedRecords_IsEqualWhereCountsArePrinted()
    {
        var comparison = BulletinComparison.WithRecords(source, SampleRecords.December2024);

        // Rounded are the 5 + 20 volumes in 万次 and the rates that are no whole percent: 5 rows, the total row and the sentence.
        comparison.Figures.Where(f => f.Outcome == ComparisonOutcome.Equal).Should().OnlyContain(f => f.First!.Interval.IsExact || f.First.Text == "100%");
        comparison.Count(ComparisonOutcome.Equal).Should().Be(92 - 25 - 7);
        comparison.Figures.Single(f => f.Name == "市州服务量").Should().Match<ComparedFigure>(f =>
            f.Outcome == ComparisonOutcome.EqualWithinRounding && f.First!.Text == "712.39万次" && f.Second!.Text == "7123854" && f.Difference == -46);
    }

    [Theory]
    [InlineData("有条件共享 397次", "有条件共享 398次", "有条件共享申请数", -1)]
    [InlineData("1 贵阳市 3983229", "1 贵阳市 3983228", "贵阳市服务量", 1)]
    [InlineData("4 六盘水市 187 113 60.43%", "4 六盘水市 187 112 60.43%", "2024年度第一批 六盘水市已上架数", 1)]
    [InlineData("1 省级部门 162 56", "1 省级部门 163 56", "2024年度第一批 省直部门责任清单数", -1)]
    public void AlteredFigure_AgainstTheRecords_IsDifferent(string printed, string altered, string name, int difference)
    {
        var comparison = BulletinComparison.WithRecords(BulletinFiles.Read(Altered(printed, altered)), SampleRecords.December2024);

        var different = comparison.Figures.Where(f => f.Outcome == ComparisonOutcome.Different).Should().ContainSingle().Subject;
        (different.Name, different.Difference).Should().Be((name, difference));
        comparison.Agrees.Should().BeFalse();
    }

    [Fact]
    public void FigureLeftOut_AgainstTheRecords_IsMissingInTheFirst()
    {
        var comparison = BulletinComparison.WithRecords(BulletinFiles.Read(Altered("10 毕节市 2740", string.Empty)), SampleRecords.December2024);

        comparison.Figures.Where(f => f.Outcome == ComparisonOutcome.MissingInFirst).Select(f => (f.Name, f.Second!.Text)).Should().Equal(("毕节市服务量", "2740"));
    }

    [Fact]
    public void BodyThatTheRecordsDoNotHave_IsMissingInTheSecond()
    {
        var comparison = BulletinComparison.WithRecords(BulletinFiles.Read(Altered("8 省高院 51.39", "8 省档案局 51.39")), SampleRecords.December2024);

        comparison.Figures.Where(f => f.Outcome == ComparisonOutcome.MissingInSecond).Select(f => f.Name).Should().Equal("省档案局服务量");
        comparison.Figures.Where(f => f.Outcome == ComparisonOutcome.MissingInFirst).Select(f => f.Name).Should().Equal("省高院服务量");
    }

    [Fact]
    public void Issue_AgainstItself_IsEqualThroughout()
    {
        var comparison = BulletinComparison.OfIssues(source, BulletinFiles.ReadSource());

        comparison.Count(ComparisonOutcome.Equal).Should().Be(95);
        comparison.Figures.Should().HaveCount(95);
        comparison.Relations.Should().BeEmpty("it is one month");
    }

    /// <summary>A restatement in calls, with one correction, one row dropped and the sentence left uncorrected.</summary>
    [Fact]
    public void Issue_AgainstItsRestatement_TellsWhatChanged()
    {
        var restated = Altered("市\n\n州提供数据服务 712.39万次", "市\n\n州提供数据服务 7123854次")
            .Replace("6 省公安厅 68.47", "6 省公安厅 67.48", StringComparison.Ordinal)
            .Replace("10 铜仁市 21485", string.Empty, StringComparison.Ordinal);
        var comparison = BulletinComparison.OfIssues(source, BulletinFiles.Read(restated));

        Outcomes(comparison, ComparisonOutcome.Different).Should().Equal("省公安厅服务量 68.47 67.48");
        Outcomes(comparison, ComparisonOutcome.EqualWithinRounding).Should().Equal("市州服务量 712.39万次 7123854次");
        Outcomes(comparison, ComparisonOutcome.MissingInSecond).Should().Equal("铜仁市使用量 21485 ");
        comparison.Count(ComparisonOutcome.Equal).Should().Be(92);
        comparison.Agrees.Should().BeFalse();
    }

    /// <summary>By hand: 660 / 627 = 1.05263, so +5.26 %; 3812.2 less 3811.89 is 0.31; the cumulative 395 cannot fall to 390.</summary>
    [Theory]
    [InlineData("环比增长5.26%", "累计申请国家数据390次", AuditVerdict.HoldsWithinRounding, null)] // another year: cumulative figures begin anew
    [InlineData("环比增长5.36%", "累计申请国家数据400次", AuditVerdict.Fails, null)]
    [InlineData("环比下降5.26%", "累计申请国家数据400次", AuditVerdict.Fails, null)]
    public void NextIssue_StatesAChange_WhichIsCheckedAgainstTheIssueBefore(string change, string cumulative, AuditVerdict verdict, AuditVerdict? fall)
    {
        var comparison = BulletinComparison.OfIssues(source, BulletinFiles.Read(Next("2025年1月", change, cumulative)));

        comparison.IsOfOneMonth.Should().BeFalse();
        comparison.Relations.Where(r => r.Key == "issues.change").Should().ContainSingle().Which.Verdict.Should().Be(verdict);
        comparison.Relations.SingleOrDefault(r => r.Key == "issues.cumulative")?.Verdict.Should().Be(fall);
    }

    [Theory]
    [InlineData("累计申请国家数据390次", AuditVerdict.Fails)]
    [InlineData("累计申请国家数据395次", AuditVerdict.Holds)]
    public void CumulativeFigure_OfTheSameYear_DoesNotFall(string cumulative, AuditVerdict verdict)
    {
        var november = BulletinFiles.Read(BulletinFiles.Source.Replace("2024年 12月", "2024年 11月", StringComparison.Ordinal).Replace("截至 12 月", "截至 11 月", StringComparison.Ordinal));
        var comparison = BulletinComparison.OfIssues(november, BulletinFiles.Read(Next("2024年12月", "环比增长5.26%", cumulative)));

        comparison.Relations.Where(r => r.Key == "issues.cumulative").Should().ContainSingle().Which.Verdict.Should().Be(verdict);
    }

    [Fact]
    public void Issues_ThatAreNotConsecutive_HaveNoRelations() =>
        BulletinComparison.OfIssues(source, BulletinFiles.Read(Next("2025年2月", "环比增长9%", "累计申请国家数据1次"))).Relations.Should().BeEmpty();

    [Fact]
    public void Reports_OfAComparison_SayTheSame()
    {
        var comparison = BulletinComparison.WithRecords(BulletinFiles.Read(Altered("有条件共享 397次", "有条件共享 398次")), SampleRecords.December2024);

        comparison.ToMarkdown().Should().StartWith("# 比对：2024-12 与 2024-12\n").And.Contain("不同 1 项").And.Contain("| 有条件共享申请数 | 398次（16:9） | 397 | -1 |");
        using var json = JsonDocument.Parse(comparison.ToJson());
        json.RootElement.GetProperty("agrees").GetBoolean().Should().BeFalse();
        json.RootElement.GetProperty("outcomes").GetProperty("different").GetInt32().Should().Be(1);
        json.RootElement.GetProperty("figures").GetArrayLength().Should().Be(92);
    }

    private static IEnumerable<string> Outcomes(BulletinComparison comparison, ComparisonOutcome outcome) =>
        comparison.Figures.Where(f => f.Outcome == outcome).Select(f => $"{f.Name} {f.First?.Text} {f.Second?.Text}");

    private static string Altered(string printed, string altered)
    {
        BulletinFiles.Source.Should().Contain(printed);
        return BulletinFiles.Source.Replace(printed, altered, StringComparison.Ordinal);
    }

    private static string Next(string month, string change, string cumulative) => $"""
        贵州省公共数据共享开放月报
        {month}
        一、总体情况
        （一）数据调度情况
        各部门发起数据共享申请660次，{change}。
        二、国家数据共享情况
        截至{month[5..]}，省生态环境厅等16个部门{cumulative}。
        """;
}
