using System.Text;
using CsvHelper;

namespace GzShareMetrics.Data.Rows;

/// <summary>How the CSV reader is told to read a chunk. Quoting has been checked when the chunk was cut; blank lines are judged by the parser.</summary>
internal static class CsvDialect
{
    private static readonly CsvReaderOptions Plain = new()
    {
        HasHeader = false,
        Separator = ',',
        SkipEmptyLines = false,
        Encoding = Encoding.UTF8,
    };

    // Blanks around cells are trimmed by the parser, which is faster; only around quotation marks the reader has to know of them.
    private static readonly CsvReaderOptions Padded = Plain with { TrimWhitespace = true };

    public static CsvReaderOptions For(RowChunk chunk) => chunk.HasPaddedQuotes ? Padded : Plain;
}
