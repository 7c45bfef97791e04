using System.Text.Json;

namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Writes an audit as JSON.</summary>
internal static class AuditJson
{
    public static void Write(BulletinAudit audit, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("title", audit.Bulletin.Title);
        json.WriteString("period", audit.Bulletin.Period?.ToString());
        json.WriteBoolean("holds", audit.Holds);
        json.WriteStartObject("figures");
        json.WriteNumber("read", audit.Bulletin.Figures.Count);
        json.WriteNumber("inEquations", audit.FiguresInEquations.Count);
        json.WriteNumber("inBoundsOnly", audit.FiguresInBoundsOnly.Count);
        json.WriteNumber("unchecked", audit.FiguresUnchecked.Count);
        json.WriteEndObject();
        Figures("boundsOnly", audit.FiguresInBoundsOnly, json);
        Figures("unchecked", audit.FiguresUnchecked, json);
        Identities(audit, json);
        json.WriteStartArray("feasibleVolumes");
        foreach (var volume in audit.FeasibleVolumes)
        {
            json.WriteStartObject();
            json.WriteString("name", volume.Name);
            json.WriteNumber("lower", volume.Lower);
            json.WriteNumber("upper", volume.Upper);
            json.WriteString("printed", volume.Figure?.Printed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in audit.Notes)
        {
            json.WriteStartObject();
            json.WriteString("kind", note.Kind.ToString());
            json.WriteString("severity", note.Severity.ToString());
            json.WriteString("text", note.Text);
            Places(json, note.Places);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Unread(audit, json);
        json.WriteEndObject();
    }

    private static void Identities(BulletinAudit audit, Utf8JsonWriter json)
    {
        json.WriteStartArray("identities");
        foreach (var identity in audit.Identities)
        {
            json.WriteStartObject();
            json.WriteString("key", identity.Key);
            json.WriteString("kind", identity.Kind.ToString());
            json.WriteString("statement", identity.Statement);
            json.WriteString("verdict", identity.Verdict.ToString());
            json.WriteString("arithmetic", identity.Arithmetic);
            Figures("figures", identity.Figures, json);
            Places(json, identity.Places);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Figures(string name, IEnumerable<PublishedFigure> figures, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var figure in figures)
        {
            json.WriteStartObject();
            json.WriteString("printed", figure.Printed);
            json.WriteString("unit", figure.Unit.Name);
            json.WriteString("measure", figure.Measure.ToString());
            json.WriteString("label", figure.Label);
            json.WriteString("subject", figure.Subject?.Text);
            json.WriteNumber("value", figure.Value);
            json.WriteString("interval", figure.Interval.ToString());
            json.WriteNumber("line", figure.Place.Line);
            json.WriteNumber("column", figure.Place.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Unread(BulletinAudit audit, Utf8JsonWriter json)
    {
        json.WriteStartArray("unread");
        foreach (var unread in audit.Bulletin.Unread)
        {
            json.WriteStartObject();
            json.WriteString("reason", unread.Reason.ToString());
            json.WriteNumber("line", unread.Place.Line);
            json.WriteNumber("column", unread.Place.Column);
            json.WriteString("text", unread.Text);
            if (unread.Count > 1)
            {
                json.WriteNumber("count", unread.Count);
                json.WriteNumber("lastLine", unread.Last.Line);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Places(Utf8JsonWriter json, IReadOnlyList<TextPlace> places)
    {
        json.WriteStartArray("places");
        foreach (var place in places)
        {
            json.WriteStringValue(place.ToString());
        }

        json.WriteEndArray();
    }
}
