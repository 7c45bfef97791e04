using System.Text.Json;

namespace GzShareMetrics.Reporting.Published.Comparing;

/// <summary>Writes a comparison as JSON.</summary>
internal static class ComparisonJson
{
    public static void Write(BulletinComparison comparison, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("firstPeriod", comparison.FirstPeriod?.ToString());
        json.WriteString("secondPeriod", comparison.SecondPeriod?.ToString());
        json.WriteBoolean("agrees", comparison.Agrees);
        json.WriteStartObject("outcomes");
        foreach (var outcome in Enum.GetValues<ComparisonOutcome>().Skip(1))
        {
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString()), comparison.Count(outcome));
        }

        json.WriteEndObject();
        json.WriteStartArray("figures");
        foreach (var figure in comparison.Figures)
        {
            json.WriteStartObject();
            json.WriteString("name", figure.Name);
            json.WriteString("measure", figure.Measure.ToString());
            json.WriteString("subject", figure.Subject);
            json.WriteString("outcome", figure.Outcome.ToString());
            Value("first", figure.First, json);
            Value("second", figure.Second, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("relations");
        foreach (var relation in comparison.Relations)
        {
            json.WriteStartObject();
            json.WriteString("key", relation.Key);
            json.WriteString("statement", relation.Statement);
            json.WriteString("verdict", relation.Verdict.ToString());
            json.WriteString("arithmetic", relation.Arithmetic);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notCompared");
        foreach (var figure in comparison.NotCompared)
        {
            json.WriteStartObject();
            json.WriteString("printed", figure.Printed);
            json.WriteString("label", figure.Label);
            json.WriteString("place", figure.Place.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Value(string name, ComparedValue? value, Utf8JsonWriter json)
    {
        if (value is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", value.Text);
        json.WriteNumber("value", value.Value);
        json.WriteString("interval", value.Interval.ToString());
        json.WriteString("place", value.Figure?.Place.ToString());
        json.WriteEndObject();
    }
}
