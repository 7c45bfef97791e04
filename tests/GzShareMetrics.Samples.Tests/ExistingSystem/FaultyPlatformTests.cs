using System.Net;
using System.Text.Json;

namespace GzShareMetrics.Samples.Tests.ExistingSystem;

/// <summary>Rows that cannot be counted: the client gets a problem that lists all of them, and no bulletin.</summary>
public sealed class FaultyPlatformTests(RunningSystem system) : IClassFixture<RunningSystem>
{
    [Fact]
    public async Task Bulletin_OverUnknownBodies_IsAServerErrorThatListsThem()
    {
        system.Execute("""
            INSERT INTO T_BM VALUES (9001, '没有的局'), (9002, '也没有的局');
            INSERT INTO T_JKDYTJ (FWBM, DYBM, DYSJ, DYCS) VALUES (9001, 9002, '2024-12-05 00:00:00', 7), (9001, 1001, '2024-12-06 00:00:00', 7);
            """);

        using var response = await system.GetAsync("/bulletins/2024-12", "text/html, */*;q=0.8");

        response.StatusCode.Should().Be(HttpStatusCode.InternalServerError);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
        var faults = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("faults");
        faults.EnumerateArray().Select(f => f.GetString()).Should().Equal(
            "unknown organization '也没有的局' (1 records)", "unknown organization '没有的局' (2 records)");
    }
}
