using System.Data.Common;
using System.Globalization;
using System.Numerics;

namespace GzShareMetrics.Queries;

/// <summary>The columns of a result by name, read into the few kinds of values that groups have, whatever the engine calls its types.</summary>
internal sealed class ColumnReader
{
    private readonly DbDataReader reader;
    private readonly string[] columns;
    private readonly int[] ordinals;

    private ColumnReader(DbDataReader reader, string[] columns, int[] ordinals)
    {
        this.reader = reader;
        this.columns = columns;
        this.ordinals = ordinals;
    }

    public static ColumnReader Of(DbDataReader reader, string[] columns)
    {
        var present = Enumerable.Range(0, reader.FieldCount).ToLookup(reader.GetName, StringComparer.OrdinalIgnoreCase);
        var missing = columns.Where(column => !present.Contains(column)).Select(static column => new QueryFault(QueryFaultKind.MissingColumn, column, 0)).ToArray();
        return missing.Length == 0 ? new ColumnReader(reader, columns, [.. columns.Select(column => present[column].First())]) : throw new QueryFaultException(missing);
    }

    public bool IsNull(int column) => reader.IsDBNull(ordinals[column]);

    public string? Text(int column) => IsNull(column) ? null : Convert.ToString(Value(column), CultureInfo.InvariantCulture);

    public long Number(int column)
    {
        switch (Value(column))
        {
            case BigInteger big:
                return (long)big;
            case double and not (>= -9e15 and <= 9e15):
            case float or char or DateTime or DBNull:
                throw Fault(column);
            case double inexact when Math.Floor(inexact) != inexact:
                throw Fault(column);
            case decimal inexact when decimal.Truncate(inexact) != inexact:
                throw Fault(column);
            case string text:
                return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Fault(column);
            case IConvertible value:
                return value.ToInt64(CultureInfo.InvariantCulture);
            default:
                throw Fault(column);
        }
    }

    public bool YesOrNo(int column) => Value(column) is bool answer ? answer : Number(column) switch
    {
        0 => false,
        1 => true,
        _ => throw Fault(column),
    };

    public TEnum OneOf<TEnum>(int column)
        where TEnum : struct, Enum
    {
        var number = Number(column);
        return number is >= 0 and <= 255 && Enum.IsDefined(typeof(TEnum), (int)number) ? (TEnum)Enum.ToObject(typeof(TEnum), (int)number) : throw Fault(column);
    }

    /// <summary>A code such as <c>passed</c>; none is the value 0.</summary>
    public TEnum Named<TEnum>(int column)
        where TEnum : struct, Enum
    {
        var text = Text(column);
        return string.IsNullOrEmpty(text) ? default
            : text!.All(char.IsLetter) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) ? value : throw Fault(column);
    }

    public DateTime Time(int column) => Value(column) switch
    {
        DateTime time => DateTime.SpecifyKind(time, DateTimeKind.Unspecified),
#if NET8_0_OR_GREATER
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
#endif
        string text when DateTime.TryParseExact(
            text,
            ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time) => time,
        _ => throw Fault(column),
    };

    private object Value(int column) => reader.GetValue(ordinals[column]);

    private QueryFaultException Fault(int column)
    {
        var value = IsNull(column) ? "NULL" : $"'{Convert.ToString(Value(column), CultureInfo.InvariantCulture)}'";
        return new QueryFaultException([new QueryFault(QueryFaultKind.InvalidValue, $"{columns[column]}: {value}", 1)]);
    }
}
