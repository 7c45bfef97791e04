using CsvHelper;

namespace GzShareMetrics.Benchmarks.Data;

/// <summary>A row of an exchange file as CsvHelper makes a record of it; its mapper is generated.</summary>
[CsvRecord]
internal sealed partial class ExchangeLine
{
    [CsvColumn("provider")]
    public string Provider { get; set; } = string.Empty;

    [CsvColumn("consumer")]
    public string Consumer { get; set; } = string.Empty;

    [CsvColumn("resource")]
    public string Resource { get; set; } = string.Empty;

    [CsvColumn("at")]
    public DateTime At { get; set; }

    [CsvColumn("count")]
    public long Count { get; set; }
}
