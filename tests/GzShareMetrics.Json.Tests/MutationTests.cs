using System.Text;
using System.Text.Json;
using GzShareMetrics.Json.Contracts;
using GzShareMetrics.Tests;

namespace GzShareMetrics.Json.Tests;

/// <summary>
/// Thousands of texts, each right but for a few bytes: what is read is right and comes back as it stands, and what is not is refused as JSON. Nothing
/// else escapes, and nothing hangs.
/// </summary>
public sealed class MutationTests
{
    private const int Mutations = 10_000;
    private const int LongestText = 20_000;

    private static readonly JsonSerializerOptions Options = GzShareMetricsJson.CreateOptions(World.Directory);

    private static readonly string[] Pieces =
    [
        "0", "-1", "1.5", "1e3", "9223372036854775808", "null", "true", "\"\"", "\"x\"", "{}", "[]", ",", ":", "}", "]", "\"", "\\u0000", "\\ud800", "NaN", "/**/", "-", " ",
        "2024-02-30", "GZ-MPS", "Unspecified", "..", "1/0", "\"part\":1,", "\uFFFD", "99999999999999999999999999999999999999",
    ];

    private static readonly string[] Numbers = ["0", "-1", "1.5", "1e3", "9223372036854775808", "null"];

    [Fact]
    public void MutatedText_IsReadRightOrRefused()
    {
        var random = new Random(20241231);
        var samples = new Samples(new World(21)).Values.Select(static s => (s.Type, Json: JsonSerializer.Serialize(s.Value, Options.GetTypeInfo(s.Type))))
            .Where(static s => s.Json.Length < LongestText).ToArray();
        var read = 0;
        var typed = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var (type, json) = samples[random.Next(samples.Length)];
            var mutated = DamagedText.Of(json, Pieces, Numbers, random);
            try
            {
                var value = JsonSerializer.Deserialize(mutated, Options.GetTypeInfo(type));
                if (value is not null)
                {
                    read++;
                    var written = JsonSerializer.Serialize(value, Options.GetTypeInfo(type));
                    JsonSerializer.Serialize(JsonSerializer.Deserialize(written, Options.GetTypeInfo(type)), Options.GetTypeInfo(type)).Should().Be(written, "what was read from {0} is a value", mutated);
                }
            }
            catch (ShareMetricsJsonException fault)
            {
                typed++;
                fault.Message.Should().StartWith("$").And.NotContain("\n");
            }
            catch (JsonException)
            {
                // What stands before or behind the value.
            }
        }

        read.Should().BeInRange(Mutations / 100, Mutations / 2, "some mutations leave a right text, most do not");
        typed.Should().BeGreaterThan(Mutations / 2, "faults inside a value are named");
    }

    [Fact]
    public void CutText_IsRefusedEverywhere()
    {
        foreach (var json in ContractRegister.All.Select(static contract => contract.Type).Intersect([typeof(Rate), typeof(Deadlines.DeadlineRule), typeof(Organizations.OrganizationEvidence)])
            .SelectMany(static type => new Samples(new World(22)).Values.Where(s => s.Type == type).Take(2)).Select(static s => (s.Type, Text: JsonSerializer.Serialize(s.Value, Options.GetTypeInfo(s.Type)))))
        {
            var bytes = Encoding.UTF8.GetBytes(json.Text);
            for (var length = 0; length < bytes.Length; length++)
            {
                FluentActions.Invoking(() => JsonSerializer.Deserialize(bytes.AsSpan(0, length), Options.GetTypeInfo(json.Type))).Should().Throw<JsonException>();
            }
        }
    }
}
