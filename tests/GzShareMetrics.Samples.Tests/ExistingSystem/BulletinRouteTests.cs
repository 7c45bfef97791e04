using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using GzShareMetrics.Samples.Tests.MonthlyBulletin;

namespace GzShareMetrics.Samples.Tests.ExistingSystem;

/// <summary>Bulletins over HTTP, compiled by the database of a system with its own tables and codes.</summary>
public sealed partial class BulletinRouteTests(RunningSystem system) : IClassFixture<RunningSystem>
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    [Fact]
    public async Task Bulletin_OfDecember_HasTheFiguresOfTheSource()
    {
        var bulletin = await system.JsonAsync("/bulletins/2024-12");

        var requests = bulletin.GetProperty("requests").GetProperty("total");
        Number(requests, "submitted").Should().Be(627);
        Number(requests, "conditional").Should().Be(397);
        Number(requests, "unconditional").Should().Be(230);
        Number(requests, "approved").Should().Be(336);
        Number(requests, "rejected").Should().Be(27);
        Number(requests, "pending").Should().Be(34);
        var exchanges = bulletin.GetProperty("exchanges");
        Number(exchanges, "totalCalls").Should().BeInRange(38_118_880, 38_118_903);
        (Number(exchanges, "totalCalls") - Number(exchanges, "provincialServiceCalls")).Should().Be(7_123_854);
        (Number(exchanges, "totalCalls") - Number(exchanges, "provincialUsageCalls")).Should().Be(16_473_430);
        bulletin.GetProperty("reconciliation").GetProperty("checks").EnumerateArray()
            .Should().HaveCountGreaterThan(20).And.OnlyContain(check => check.GetProperty("verdict").GetString() == "Holds");
    }

    [Fact]
    public async Task Bulletin_OfDecember_IsTheOneThatTheFilesGive()
    {
        using var files = SampleProgram.Run();

        using var response = await system.GetAsync("/bulletins/2024-12.json");

        WhatAQueryTells(await response.Content.ReadAsStringAsync()).Should().Be(WhatAQueryTells(files.Json));
    }

    [Theory]
    [InlineData("一", "<b>627</b>", "<b>3811.89</b>", "<b>712.39</b>", "<b>1647.34</b>")]
    [InlineData("五", "34.57%", "84.84%", "72.61%")]
    public async Task Bulletin_AsHtml_ShowsTheFiguresOfTheSource(string section, params string[] figures)
    {
        using var response = await system.GetAsync("/bulletins/2024-12.html");
        var page = Attributes().Replace(await response.Content.ReadAsStringAsync(), "<$1>");

        page.Should().Contain($"{section}、");
        figures.Should().OnlyContain(figure => Tags().Replace(page, string.Empty).Contains(Tags().Replace(figure, string.Empty), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("application/json;q=0.2, text/html;q=0.7", "text/html")]
    [InlineData("application/json;q=0, */*;q=0.1", "text/html")]
    [InlineData("text/*", "text/html")]
    [InlineData(Word, Word)]
    public async Task Bulletin_WithAnAcceptHeader_IsWhatItPrefers(string? accept, string mediaType)
    {
        using var response = await system.GetAsync("/bulletins/2024-12", accept);

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be(mediaType);
        response.Headers.Vary.Should().Equal("Accept");
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("text/html;q=0")]
    [InlineData("nonsense")]
    public async Task Bulletin_WithAnUnsupportedAccept_IsNotAcceptableAndSaysWhatThereIs(string accept)
    {
        var problem = await ProblemAsync("/bulletins/2024-12", HttpStatusCode.NotAcceptable, accept);

        problem.GetProperty("detail").GetString().Should().Contain("text/html").And.Contain("application/json");
    }

    [Theory]
    [InlineData("2024-13")]
    [InlineData("2024-1")]
    [InlineData("24-12")]
    [InlineData("december")]
    [InlineData("2024-12-01")]
    [InlineData("2024-12%20")]
    public async Task Bulletin_OfABadMonth_IsAValidationProblem(string month)
    {
        var problem = await ProblemAsync($"/bulletins/{month}", HttpStatusCode.BadRequest);

        problem.GetProperty("errors").GetProperty("month")[0].GetString().Should().Contain("write it as yyyy-MM");
    }

    [Theory]
    [InlineData("/bulletins/2025-01", "has not begun; today is 2024-12-31")]
    [InlineData("/bulletins/2024-05", "has no records of 2024-05")]
    [InlineData("/bulletins/2024-12.pdf", "no format 'pdf'")]
    public async Task Bulletin_ThatIsNotThere_IsNotFoundAndSaysWhy(string path, string reason)
    {
        var problem = await ProblemAsync(path, HttpStatusCode.NotFound);

        problem.GetProperty("detail").GetString().Should().Contain(reason);
    }

    [Fact]
    public async Task OpenApi_Document_DescribesTheRoutesAndTheirProblems()
    {
        var document = await system.JsonAsync("/openapi/v1.json");

        var paths = document.GetProperty("paths");
        paths.EnumerateObject().Select(path => path.Name).Should().BeEquivalentTo(
            "/bulletins/{month}", "/bulletins/{month}.{extension}", "/deadlines/upcoming", "/departments", "/departments/{id}/verdicts");
        var responses = paths.GetProperty("/bulletins/{month}").GetProperty("get").GetProperty("responses");
        responses.EnumerateObject().Select(response => response.Name).Should().BeEquivalentTo("200", "400", "404", "406");
        responses.GetProperty("200").GetProperty("content").EnumerateObject().Select(content => content.Name).Should().BeEquivalentTo("application/json", "text/html");
    }

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private async Task<JsonElement> ProblemAsync(string path, HttpStatusCode status, string? accept = null)
    {
        using var response = await system.GetAsync(path, accept);
        response.StatusCode.Should().Be(status);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>A query does not read what lies outside the month, so it cannot tell how much that was, nor resources by name.</summary>
    private static string WhatAQueryTells(string bulletin)
    {
        var json = JsonNode.Parse(bulletin)!;
        LeaveOut(json);
        return json.ToJsonString();
    }

    private static void LeaveOut(JsonNode? json)
    {
        if (json is JsonObject properties)
        {
            foreach (var name in new[] { "outsidePeriod", "outsidePopulation", "byResource", "unshelved" })
            {
                properties.Remove(name);
            }
        }

        foreach (var inner in json switch { JsonObject some => some.Select(static p => p.Value), JsonArray items => items, _ => [] })
        {
            LeaveOut(inner);
        }
    }

    [GeneratedRegex("<(/?[a-z0-9]+)[^>]*>")]
    private static partial Regex Attributes();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
