using System.Globalization;
using System.Numerics;
using GzShareMetrics.Data.Records;
using NodaTime;

namespace GzShareMetrics.Data.Queries;

/// <summary>Takes the values that databases and their providers hand over for what they are: texts, days, civil times and whole numbers.</summary>
internal static class QueryValue
{
    private const string NoZone = "an instant; civil time of the jurisdiction is needed. Convert it in the query or set RecordQueryOptions.Zone";
    private const string BeyondCalendar = "an instant beyond the civil times of the zone, which end with 9999-12-31; select NULL where it stands for no time";

    /// <summary>Returns the value as text, trimmed, or null for one that is not text.</summary>
    public static string? Text(object value) => value switch
    {
        string text => text.Trim(),
        byte[] => null,
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()?.Trim(),
    };

    public static bool TryDay(object value, DateTimeZone? zone, out LocalDate day)
    {
        if (value is DateOnly date)
        {
            day = LocalDate.FromDateOnly(date);
            return true;
        }

        var isDay = Time(value, zone, out var time) is null && time.TimeOfDay == LocalTime.Midnight;
        day = time.Date;
        return isDay;
    }

    /// <summary>Reads a time, a day standing for its midnight; returns why the value is none, or null.</summary>
    public static string? Time(object value, DateTimeZone? zone, out LocalDateTime time)
    {
        Instant instant;
        switch (value)
        {
            case DateTime { Kind: DateTimeKind.Unspecified } civil:
                time = LocalDateTime.FromDateTime(civil);
                return null;
            case LocalDateTime civil:
                time = civil;
                return null;
            case LocalDate day:
                time = day.AtMidnight();
                return null;
            case DateOnly day:
                time = LocalDate.FromDateOnly(day).AtMidnight();
                return null;
            case string text:
                return TryParse(text.Trim(), out time) ? null : "no such time; " + CivilText.TimeForm;
            case DateTime dateTime:
                instant = Instant.FromDateTimeUtc(dateTime.ToUniversalTime());
                break;
            case DateTimeOffset offset:
                instant = Instant.FromDateTimeOffset(offset);
                break;
            case Instant at:
                instant = at;
                break;
            case OffsetDateTime at:
                instant = at.ToInstant();
                break;
            case ZonedDateTime at:
                instant = at.ToInstant();
                break;
            default:
                time = default;
                return $"a value of type {value.GetType().Name} is no time";
        }

        time = default;
        if (zone is null)
        {
            return NoZone;
        }

        try
        {
            time = instant.InZone(zone).LocalDateTime;
            return null;
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            return BeyondCalendar;
        }
    }

    public static bool TryCount(object value, out long count, out bool isBeyond)
    {
        BigInteger whole;
        switch (value)
        {
            case long number:
                whole = number;
                break;
            case int or short or byte or sbyte or ushort or uint:
                whole = Convert.ToInt64(value, CultureInfo.InvariantCulture);
                break;
            case ulong number:
                whole = number;
                break;
            case BigInteger number:
                whole = number;
                break;
            case decimal number when decimal.Truncate(number) == number:
                whole = new BigInteger(number);
                break;
            case double number when Math.Truncate(number) == number && Math.Abs(number) <= 1L << 53:
                whole = new BigInteger(number);
                break;
            case string text:
                return TryParse(text.Trim(), out count, out isBeyond);
            default:
                (count, isBeyond) = (0, false);
                return false;
        }

        isBeyond = whole > long.MaxValue;
        count = whole.Sign < 0 || isBeyond ? 0 : (long)whole;
        return whole.Sign >= 0 && !isBeyond;
    }

    /// <summary>Reads a time as record files write it, or as databases without a type for times do: with a blank for the T and a fraction of the second.</summary>
    private static bool TryParse(string text, out LocalDateTime time)
    {
        time = default;
        Span<byte> ascii = stackalloc byte[19];
        if (text.Length is < 10 or > 29 || !TryAscii(text.AsSpan(0, Math.Min(text.Length, ascii.Length)), ascii, out var length))
        {
            return false;
        }

        if (length == ascii.Length && ascii[10] == ' ')
        {
            ascii[10] = (byte)'T';
        }

        if (!CivilText.TryParseTime(ascii[..length], out time))
        {
            return false;
        }

        var fraction = text.AsSpan(length);
        if (fraction.IsEmpty)
        {
            return true;
        }

        if (fraction[0] != '.' || fraction.Length == 1 || fraction[1..].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        time = time.PlusNanoseconds(long.Parse(fraction[1..].ToString().PadRight(9, '0'), CultureInfo.InvariantCulture));
        return true;
    }

    private static bool TryParse(string text, out long count, out bool isBeyond)
    {
        Span<byte> ascii = stackalloc byte[64];
        if (text.Length > ascii.Length || !TryAscii(text, ascii, out var length))
        {
            (count, isBeyond) = (0, false);
            return false;
        }

        return CivilText.TryParseCount(ascii[..length], out count, out isBeyond);
    }

    private static bool TryAscii(ReadOnlySpan<char> text, Span<byte> bytes, out int length) =>
        System.Text.Ascii.FromUtf16(text, bytes, out length) == System.Buffers.OperationStatus.Done;
}
