using System.Text;
using System.Text.Json;
using GzShareMetrics.Json.Contracts;

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
            var mutated = Mutated(json, random);
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

    private static string Mutated(string json, Random random)
    {
        var text = new StringBuilder(json);
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(6))
            {
                case 0:
                    text[at] = (char)random.Next(32, 127);
                    break;
                case 1:
                    text.Remove(at, random.Next(1, Math.Min(12, text.Length - at) + 1)).Append(text.Length == 0 ? " " : string.Empty);
                    break;
                case 2:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 3 when Number(text, at) is { } number:
                    text.Remove(number.Start, number.Length).Insert(number.Start, Pieces[random.Next(6)]);
                    break;
                case 4:
                    var from = random.Next(text.Length);
                    text.Insert(at, text.ToString(from, random.Next(0, Math.Min(40, text.Length - from) + 1)));
                    break;
                default:
                    text[at] = text[random.Next(text.Length)];
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Finds the first number at or behind a place.</summary>
    private static (int Start, int Length)? Number(StringBuilder text, int at)
    {
        while (at < text.Length && !char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end > at ? (at, end - at) : null;
    }
}
