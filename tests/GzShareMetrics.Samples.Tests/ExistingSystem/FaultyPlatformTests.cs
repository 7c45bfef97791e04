using System.Net;
using System.Text.Json;

namespace GzShareMetrics.Samples.Tests.ExistingSystem;

/// <summary>Rows that cannot be counted: the client gets a problem that lists all of them, whatever it asked for, and no bulletin.</summary>
public sealed class FaultyPlatformTests
{
    [Theory]
    [InlineData("text/html, */*;q=0.8")]
    [InlineData("text/html")]
    [InlineData("text/html, application/xhtml+xml")]
    public async Task Bulletin_OverUnknownBodies_IsAServerErrorThatListsThem(string accept)
    {
        const string UnknownBodies = """
            INSERT INTO T_BM VALUES (9001, '没有的局'), (9002, '也没有的局');
            INSERT INTO T_JKDYTJ (FWBM, DYBM, DYSJ, DYCS) VALUES (9001, 9002, '2024-12-05 00:00:00', 7), (9001, 1001, '2024-12-06 00:00:00', 7);
            """;

        var problem = await ProblemAsync(UnknownBodies, accept);

        problem.GetProperty("title").GetString().Should().Be("The platform's records are faulty.");
        problem.GetProperty("faults").EnumerateArray().Select(f => f.GetString()).Should().Equal(
            "unknown organization '也没有的局' (1 records)", "unknown organization '没有的局' (2 records)");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("text/html")]
    public async Task Bulletin_OverATableThatIsGone_IsAServerErrorWithoutItsInnards(string accept)
    {
        var problem = await ProblemAsync("ALTER TABLE T_JKDYTJ RENAME TO ELSEWHERE", accept);

        problem.GetProperty("status").GetInt32().Should().Be(500);
        problem.GetProperty("title").GetString().Should().Be("An error occurred while processing your request.");
        problem.ToString().Should().NotContain("T_JKDYTJ");
    }

    private static async Task<JsonElement> ProblemAsync(string sql, string accept)
    {
        var system = new RunningSystem();
        await system.InitializeAsync();
        try
        {
            system.Execute(sql);
            using var response = await system.GetAsync("/bulletins/2024-12", accept);

            response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
            response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
            return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        }
        finally
        {
            await system.DisposeAsync();
        }
    }
}
