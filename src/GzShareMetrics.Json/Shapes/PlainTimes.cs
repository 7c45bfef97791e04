using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Json.Reading;
using NodaTime;

namespace GzShareMetrics.Json.Shapes;

/// <summary>
/// Days of the years 1 to 9999, as nearly all are, written and read without running a pattern or making a text. Anything else is left to another shape, which
/// also says what is wrong.
/// </summary>
internal sealed class PlainDayShape(Shape<LocalDate> any) : Shape<LocalDate>
{
    private static readonly StandardFormat Digits2 = new('D', 2);
    private static readonly StandardFormat Digits4 = new('D', 4);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, LocalDate value)
    {
        if (value.Calendar != CalendarSystem.Iso || value.Year < 1)
        {
            any.Write(json, value);
            return;
        }

        Span<byte> text = stackalloc byte["yyyy-MM-dd".Length];
        Utf8Formatter.TryFormat(value.Year, text, out _, Digits4);
        text[4] = (byte)'-';
        Utf8Formatter.TryFormat(value.Month, text.Slice(5), out _, Digits2);
        text[7] = (byte)'-';
        Utf8Formatter.TryFormat(value.Day, text.Slice(8), out _, Digits2);
        json.WriteStringValue(text);
    }

    /// <inheritdoc/>
    public override LocalDate Read(ref Utf8JsonReader json, ReadScope scope) =>
        json.TokenType == JsonTokenType.String && !json.HasValueSequence && json.ValueSpan.Length == "yyyy-MM-dd".Length && json.TryGetDateTime(out var day)
            ? LocalDate.FromDateTime(day)
            : any.Read(ref json, scope);

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => any.Schema(book);
}

/// <summary>Days and times of the years 1 to 9999 in ticks of 100 nanoseconds; as <see cref="PlainDayShape"/>.</summary>
internal sealed class PlainTimeShape(Shape<LocalDateTime> any) : Shape<LocalDateTime>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, LocalDateTime value)
    {
        if (value.Calendar == CalendarSystem.Iso && value.Year >= 1 && value.NanosecondOfSecond % NodaConstants.NanosecondsPerTick == 0)
        {
            json.WriteStringValue(value.ToDateTimeUnspecified());
        }
        else
        {
            any.Write(json, value);
        }
    }

    /// <inheritdoc/>
    public override LocalDateTime Read(ref Utf8JsonReader json, ReadScope scope) =>
        json.TokenType == JsonTokenType.String && !json.HasValueSequence && IsInSeconds(json.ValueSpan) && json.TryGetDateTime(out var time)
            ? LocalDateTime.FromDateTime(time)
            : any.Read(ref json, scope);

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => any.Schema(book);

    // A reader of times takes offsets, fewer parts and more; this length with a colon there is nothing but a day, an hour, a minute and a second.
    private static bool IsInSeconds(ReadOnlySpan<byte> text) => text.Length == "yyyy-MM-ddTHH:mm:ss".Length && text[16] == ':';
}
