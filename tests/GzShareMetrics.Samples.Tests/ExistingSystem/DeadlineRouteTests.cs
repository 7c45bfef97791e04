using System.Net;
using System.Text.Json;

namespace GzShareMetrics.Samples.Tests.ExistingSystem;

/// <summary>Deadlines and verdicts over HTTP.</summary>
public sealed class DeadlineRouteTests(RunningSystem system) : IClassFixture<RunningSystem>
{
    [Fact]
    public async Task Upcoming_OnTheLastDayOfTheYear_NamesTheTwoOverdueRequestsOfTheSourceFirst()
    {
        var answer = await system.JsonAsync("/deadlines/upcoming?within=0");

        answer.GetProperty("asOf").GetString().Should().Be("2024-12-31", "the sample's settings say which day it is");
        var overdue = answer.GetProperty("overdue").EnumerateArray().ToArray();
        overdue.Select(r => r.GetProperty("resource").GetString()).Should().Equal("工程类_招标项目", "工程类-中标结果公告");
        overdue.Should().OnlyContain(r => r.GetProperty("provider").GetString() == "省公共资源交易中心");
        answer.GetProperty("upcoming").EnumerateArray().Should().NotBeEmpty().And.OnlyContain(r => r.GetProperty("dueOn").GetString() == "2024-12-31");
    }

    [Fact]
    public async Task Upcoming_OnAnEarlierDay_KnowsNothingOfLaterReplies()
    {
        // Received on Thursday the 19th; five working days later is Thursday the 26th.
        var answer = await system.JsonAsync("/deadlines/upcoming?asOf=2024-12-26&within=0");

        answer.GetProperty("overdue").GetArrayLength().Should().Be(0);
        answer.GetProperty("upcoming").EnumerateArray().Should().Contain(r => r.GetProperty("formNumber").GetString() == "GZ-2024-12-0393");
        (await system.JsonAsync("/deadlines/upcoming?asOf=2024-12-26")).GetProperty("upcoming").GetArrayLength()
            .Should().BeGreaterThan(answer.GetProperty("upcoming").GetArrayLength(), "three working days ahead are the default");
    }

    [Theory]
    [InlineData("within=-1", "within")]
    [InlineData("within=61", "within")]
    [InlineData("within=two", "within")]
    [InlineData("asOf=31.12.2024", "asOf")]
    [InlineData("asOf=2024-02-30", "asOf")]
    [InlineData("asOf=2099-01-01", "asOf")]
    [InlineData("asOf=", "asOf")]
    public async Task Upcoming_WithABadArgument_IsAValidationProblemThatNamesIt(string query, string parameter) =>
        (await ProblemAsync($"/deadlines/upcoming?{query}", HttpStatusCode.BadRequest)).GetProperty("errors").TryGetProperty(parameter, out _).Should().BeTrue();

    [Fact]
    public async Task Verdicts_OfADepartment_ExplainThemselvesDayByDay()
    {
        var id = await NumberOfAsync("省公共资源交易中心");

        var verdicts = (await system.JsonAsync($"/departments/{id}/verdicts")).GetProperty("verdicts").EnumerateArray().ToArray();
        var english = (await system.JsonAsync($"/departments/{id}/verdicts?language=en")).GetProperty("verdicts").EnumerateArray().ToArray();

        var late = verdicts.Single(v => v.GetProperty("formNumber").GetString() == "GZ-2024-12-0393");
        late.GetProperty("status").GetString().Should().Be("OverdueUnanswered");
        late.GetProperty("dueOn").GetString().Should().Be("2024-12-26");
        late.GetProperty("workingDaysLate").GetInt32().Should().Be(3, "the 27th, the 30th and the 31st");
        late.GetProperty("explanation").GetString().Should().Contain("2024-12-26").And.Contain("黔府办发〔2023〕13号");
        foreach (var skipped in new[] { "2024-12-21", "2024-12-22" })
        {
            late.GetProperty("explanation").GetString().Should().Contain(skipped, "the weekend is not counted, and that is said");
        }

        english.Single(v => v.GetProperty("formNumber").GetString() == "GZ-2024-12-0393").GetProperty("explanation").GetString().Should().Contain("3 working days late");
    }

    [Fact]
    public async Task Verdicts_BeforeTheReceipt_AreNone()
    {
        var id = await NumberOfAsync("省公共资源交易中心");

        (await system.JsonAsync($"/departments/{id}/verdicts?asOf=2024-10-01")).GetProperty("verdicts").GetArrayLength().Should().Be(0);
    }

    [Theory]
    [InlineData("/departments/1/verdicts", HttpStatusCode.NotFound)]
    [InlineData("/departments/99999999999/verdicts", HttpStatusCode.BadRequest)]
    [InlineData("/departments/x/verdicts", HttpStatusCode.BadRequest)]
    [InlineData("/departments/1001/verdicts?language=fr", HttpStatusCode.BadRequest)]
    [InlineData("/departments/1001/verdicts?asOf=tomorrow", HttpStatusCode.BadRequest)]
    [InlineData("/no/such/route", HttpStatusCode.NotFound)]
    public async Task Verdicts_OfAnUnknownDepartmentOrABadArgument_AreAProblem(string path, HttpStatusCode status) =>
        (await ProblemAsync(path, status)).GetProperty("status").GetInt32().Should().Be((int)status);

    private async Task<int> NumberOfAsync(string ending) => (await system.JsonAsync("/departments")).EnumerateArray()
        .Single(d => d.GetProperty("name").GetString()!.EndsWith(ending, StringComparison.Ordinal)).GetProperty("id").GetInt32();

    private async Task<JsonElement> ProblemAsync(string path, HttpStatusCode status)
    {
        using var response = await system.GetAsync(path);
        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}
