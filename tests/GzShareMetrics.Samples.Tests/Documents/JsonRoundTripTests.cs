using System.Text;
using GzShareMetrics.Json;
using GzShareMetrics.Reporting.Json;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>The JSON of a bulletin is enough: read back, it renders every format to the same bytes, and is written to the same JSON.</summary>
public sealed class JsonRoundTripTests
{
    [Fact]
    public async Task Bulletin_ReadBackFromItsJson_RendersTheSameBytesInEveryFormat()
    {
        var json = await December.Render(new JsonBulletinRenderer());

        var back = GzShareMetricsJson.Read<Bulletins.MonthlyBulletin>(Encoding.UTF8.GetString(json));

        foreach (var renderer in December.Renderers(December.Full).Append(new JsonBulletinRenderer()))
        {
            using var stream = new MemoryStream();
            await renderer.RenderAsync(back, stream);
            var expected = await December.Render(renderer);
            stream.ToArray().AsSpan().SequenceEqual(expected).Should().BeTrue(renderer.FileExtension);
        }
    }
}
