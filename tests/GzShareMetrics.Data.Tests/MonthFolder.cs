using System.IO.Compression;
using System.Text;

namespace GzShareMetrics.Data.Tests;

/// <summary>A small valid month in a folder of its own, to be changed by a test and deleted after it.</summary>
internal sealed class MonthFolder : IDisposable
{
    public const string RequestHeader = "id,requester,provider,resource,attribute,submitted_at,review,reviewed_at,received_at,reply,replied_at";
    public const string ExchangeHeader = "provider,consumer,resource,at,count";
    public const string OrganizationHeader = "id,kind,level,name,full_name,aliases,region,valid_from,valid_to,successor";

    public const string Requests = RequestHeader + """

        R-1,贵阳市,省水利厅,水库水情信息,conditional,2024-12-02T09:12:40,passed,2024-12-02T14:20:00,2024-12-02T15:01:07,approved,2024-12-09T16:40:00
        R-2,省民政厅,省公安厅,机动车登记核验信息,unconditional,2024-12-03T10:00:00,,,,,
        R-3,遵义市,GZ-NATRES,矿业权信息,conditional,2024-12-04T11:30:00,returned,2024-12-05T09:15:00,,,

        """;

    public const string Exchanges = ExchangeHeader + """

        省政务服务中心,贵阳市,电子证照信息,2024-12-02,48210
        省税务局,GZ-HRSS,纳税信用等级名录,2024-12-31T23:59:59,17
        省税务局,GZ-HRSS,纳税信用等级名录,2025-01-01T00:00:00,1
        黔南布依族苗族自治州,贵州省民政厅,低保信息,2024-12-01,0

        """;

    public static readonly ReportingPeriod December = ReportingPeriod.OfMonth(2024, 12);

    public MonthFolder()
    {
        Directory.CreateDirectory(Path);
        Write("requests.csv", Requests);
        Write("exchanges.csv", Exchanges);
        Write("responsibility.csv", "batch,owner,resource,shelved_on\n2024年度第一批,贵阳市,公交线路信息,2024-11-30\n2024年度第一批,安顺市,景区信息,\n");
        Write("national_requests.csv", "department,resource,requested_on\n省民政厅,婚姻登记信息,2021-03-09\n");
        Write("national_recommendations.csv", "order,resource,ministry\n1,水文信息,水利部\n");
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "gzsharemetrics-" + Guid.NewGuid().ToString("N"));

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public MonthFolder Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public MonthFolder Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(this[file], bytes);
        return this;
    }

    /// <summary>Puts rows behind the header of a file in place of those it has.</summary>
    public MonthFolder Rows(string file, params string[] rows) =>
        Write(file, string.Join('\n', [file == "organizations.csv" ? OrganizationHeader : File.ReadLines(this[file]).First(), .. rows, string.Empty]));

    public MonthFolder Delete(string file)
    {
        File.Delete(this[file]);
        return this;
    }

    public MonthFolder Compress(string file)
    {
        Write(file + ".gz", Gzip(File.ReadAllBytes(this[file])));
        return Delete(file);
    }

    public MonthlyRecords Read(RecordFolderOptions? options = null) => RecordFolder.Open(Path, options).Read(December);

    public RecordFileException Fail(RecordFolderOptions? options = null) =>
        FluentActions.Invoking(() => Read(options)).Should().ThrowExactly<RecordFileException>().Which;

    /// <summary>Reads the folder and returns its only fault.</summary>
    public RecordFault Fault()
    {
        var thrown = Fail();
        thrown.FaultCount.Should().Be(1, thrown.Message);
        return thrown.Faults.Should().ContainSingle().Subject;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return target.ToArray();
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
