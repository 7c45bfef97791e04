using System.Text;

namespace GzShareMetrics.Data.Tests;

public sealed partial class RecordFolderTests
{
    public static TheoryData<string, string> SameExchanges => new()
    {
        { "LF", "provider,consumer,resource,at,count\n省税务局,贵阳市,名录,2024-12-02,5\n省公安厅,遵义市,名录,2024-12-03,7\n" },
        { "no line end at the end", "provider,consumer,resource,at,count\n省税务局,贵阳市,名录,2024-12-02,5\n省公安厅,遵义市,名录,2024-12-03,7" },
        { "CRLF", "provider,consumer,resource,at,count\r\n省税务局,贵阳市,名录,2024-12-02,5\r\n省公安厅,遵义市,名录,2024-12-03,7\r\n" },
        { "CR", "provider,consumer,resource,at,count\r省税务局,贵阳市,名录,2024-12-02,5\r省公安厅,遵义市,名录,2024-12-03,7\r" },
        { "byte order mark", "\uFEFFprovider,consumer,resource,at,count\n省税务局,贵阳市,名录,2024-12-02,5\n省公安厅,遵义市,名录,2024-12-03,7\n" },
        { "byte order mark and quotes", "\uFEFF\"provider\",consumer,resource,at,count\n省税务局,贵阳市,名录,2024-12-02,5\n省公安厅,遵义市,名录,2024-12-03,7\n" },
        { "blank lines at the end", "provider,consumer,resource,at,count\n省税务局,贵阳市,名录,2024-12-02,5\n省公安厅,遵义市,名录,2024-12-03,7\n\n\r\n  \n\t\n" },
        { "other column order", "count,resource,at,consumer,provider\n5,名录,2024-12-02,贵阳市,省税务局\n7,名录,2024-12-03,遵义市,省公安厅\n" },
        { "unknown columns", "x,provider,consumer,y,resource,at,count,\n,省税务局,贵阳市,1,名录,2024-12-02,5,\n,省公安厅,遵义市,2,名录,2024-12-03,7,\n" },
        { "quotes", "\"provider\",\"consumer\",\"resource\",\"at\",\"count\"\n\"省税务局\",\"贵阳市\",\"名\"\"录\"\"\",\"2024-12-02\",\"5\"\n省公安厅,遵义市,\"名,录\",2024-12-03,\"7\"\n" },
        { "line ends in quotes", "provider,consumer,resource,at,count\n省税务局,贵阳市,\"名\n\r\n录\r\",2024-12-02,5\n省公安厅,遵义市,\"\n名录\",2024-12-03,7\n" },
        { "blanks around cells", " provider ,consumer\t,resource,at,count\n 省税务局,贵阳市 , 名录\t, 2024-12-02 ,5 \n省公安厅,\t遵义市,名录 ,2024-12-03\t, 7\n" },
        { "blanks around quotes", "provider,consumer,resource,at,count\n \"省税务局\" ,贵阳市,\"名录\"\t,\t\"2024-12-02\",5\n省公安厅, \"遵义市\",名录,2024-12-03, \"7\"  \n" },
        { "blanks inside quotes", "provider,consumer,resource,at,count\n\" 省税务局 \",贵阳市,名录,\" 2024-12-02\",\"5 \"\n省公安厅,遵义市,名录,2024-12-03,7\n" },
        { "midnight and last second", "provider,consumer,resource,at,count\n省税务局,贵阳市,名录,2024-12-01T00:00:00,5\n省公安厅,遵义市,名录,2024-12-31T23:59:59,7\n" },
        { "leading zeros", "provider,consumer,resource,at,count\n省税务局,贵阳市,名录,2024-12-02,000000000000000000000005\n省公安厅,遵义市,名录,2024-12-03,07\n" },
        { "names in other forms", "provider,consumer,resource,at,count\n国家税务总局贵州省税务局,520100,名录,2024-12-02,5\n公安厅,ＣＮ－５２０３,名录,2024-12-03,7\n" },
        { "formulas and long names", "provider,consumer,resource,at,count\nGZ-TAX,贵阳市,=cmd|'/c calc'!A1,2024-12-02,5\n省公安厅,遵义市," + new string('长', 300) + ",2024-12-03,7\n" },
    };

    [Theory]
    [MemberData(nameof(SameExchanges))]
    public void Read_SameRowsWrittenDifferently_GivesTheSameTally(string form, string text)
    {
        foreach (var chunkSize in new[] { 16, 64, 1 << 19 })
        {
            var records = folder.Write("exchanges.csv", text).Read(new() { ChunkSize = chunkSize });

            records.Exchanges.ToVolumes().Flows.Select(f => (f.Provider.Id, f.Consumer.Id, f.Volume.Calls)).Should().Equal(
                [("GZ-MPS", "CN-5203", 7L), ("GZ-TAX", "CN-5201", 5L)], form);
            records.Quality.Files[1].RowsRead.Should().Be(2, form);
        }
    }

    [Fact]
    public void Read_UnknownColumns_AreNoted()
    {
        folder.Write("exchanges.csv", "x,provider,consumer,y,resource,at,count,\n,省税务局,贵阳市,1,名录,2024-12-02,5,\n");

        folder.Read().Notes.Select(n => (n.File, n.Column)).Should().Equal(("exchanges.csv", "x"), ("exchanges.csv", "y"), ("exchanges.csv", ""));
        folder.Read().Notes[1].ToString().Should().Be("exchanges.csv: unknown column 'y' (4) is not read");
    }

    [Fact]
    public void Read_ManyUnknownColumns_AreNotedInBounds()
    {
        var more = string.Concat(Enumerable.Range(0, 100_000).Select(i => $",c{i}"));
        folder.Write("exchanges.csv", $"provider,consumer,resource,at,count{more}\n省税务局,贵阳市,名录,2024-12-02,5{new string(',', 100_000)}\n");

        var records = folder.Read();

        records.Exchanges.Records.Should().Be(1);
        records.Notes.Should().HaveCount(21);
        records.Notes[^1].Text.Should().Be("99980 further unknown columns are not read");
    }

    [Fact]
    public void Read_TimesWhereDaysMayStand_AreReadAsWritten()
    {
        folder.Rows("requests.csv", "R-1,贵阳市,省水利厅,水情,conditional,2024-12-02,passed,2024-12-02,2024-12-02T15:01:07,approved,2024-12-02");

        var request = folder.Read().Requests.Should().ContainSingle().Subject;

        request.SubmittedAt.Should().Be(new LocalDateTime(2024, 12, 2, 0, 0));
        request.Reply!.At.Should().Be(new LocalDateTime(2024, 12, 2, 0, 0), "a bare day is compared by its day");
    }

    [Fact]
    public void Read_TextOutsideTheBasicPlane_IsKept()
    {
        folder.Rows("requests.csv", "R-𠮷,贵阳市,省水利厅,\"𠮷, \"\"😀\"\"\n二\",unconditional,2024-12-02,,,,,");

        var request = folder.Read().Requests.Should().ContainSingle().Subject;

        (request.Id, request.Resource).Should().Be(("R-𠮷", "𠮷, \"😀\"\n二"));
    }

    [Fact]
    public void Read_SeveralGzipMembers_AreReadOn()
    {
        var half = MonthFolder.Exchanges.IndexOf("省税务局", StringComparison.Ordinal);
        folder.Delete("exchanges.csv").Write(
            "exchanges.csv.gz",
            [.. MonthFolder.Gzip(Encoding.UTF8.GetBytes(MonthFolder.Exchanges[..half])), .. MonthFolder.Gzip(Encoding.UTF8.GetBytes(MonthFolder.Exchanges[half..]))]);

        folder.Read().Exchanges.ToVolumes().Total.Calls.Should().Be(48_227);
    }
}
