using System.Text.Json;
using System.Xml.Linq;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Json;

namespace GzShareMetrics.Reporting.Tests.BadInput;

/// <summary>Bad names in charts and in JSON.</summary>
public sealed class ChartAndJsonNameTests
{
    [Theory]
    [MemberData(nameof(BadName.Labels), MemberType = typeof(BadName))]
    public void Svg_WithABadName_IsWellFormedAndTellsTheNameInWords(string label)
    {
        var name = BadName.Of(label);

        foreach (var chart in BulletinChart.AllOf(SmallBulletin.Named(name.Name)))
        {
            var svg = XDocument.Parse(chart.ToSvg());
            svg.Descendants().Select(e => e.Name.LocalName).Distinct().Should().BeSubsetOf(["svg", "title", "desc", "style", "rect", "g", "text", "path", "polygon", "line", "circle"]);
            svg.Root!.Elements().Single(e => e.Name.LocalName == "desc").Value.Should().Be(chart.Description);
            if (chart.Key == "department-service")
            {
                chart.Description.Should().EndWith($"最高为{name.Shown}（12.35），共1项。", "the description is filled in once, whatever the name holds");
            }
        }
    }

    [NeedsChineseFontFact]
    public void Png_WithEveryBadName_IsDrawn()
    {
        foreach (var name in BadName.All)
        {
            BulletinChart.AllOf(SmallBulletin.Named(name.Name)).First(c => c.Key == "department-service").ToPng().Should().StartWith([0x89, 0x50, 0x4E, 0x47]);
        }
    }

    [Theory]
    [MemberData(nameof(BadName.Labels), MemberType = typeof(BadName))]
    public async Task Json_WithABadName_HoldsItUnchanged(string label)
    {
        var name = BadName.Of(label);

        using var json = JsonDocument.Parse(await Rendered.With(new JsonBulletinRenderer(), SmallBulletin.Named(name.Name)));

        Texts(json.RootElement).Should().Contain(WithoutHalfPairs(name.Name), "data is not cleaned; only what UTF-8 cannot write is replaced");
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        _ => [],
    };

    private static string WithoutHalfPairs(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
