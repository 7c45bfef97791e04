using System.Text;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>A record file in the making: LF, comma, quotes only where RFC 4180 needs them.</summary>
internal sealed class CsvText
{
    private readonly StringBuilder _text = new();

    public CsvText(params ReadOnlySpan<string> columns) => Row(columns);

    public void Row(params ReadOnlySpan<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
            {
                _text.Append(',');
            }

            Append(fields[i]);
        }

        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();

    private void Append(string field)
    {
        if (field.AsSpan().IndexOfAny(",\"\r\n") < 0)
        {
            _text.Append(field);
            return;
        }

        _text.Append('"').Append(field.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
