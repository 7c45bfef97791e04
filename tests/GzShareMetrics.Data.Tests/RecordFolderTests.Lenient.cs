using System.Text;

namespace GzShareMetrics.Data.Tests;

public sealed partial class RecordFolderTests
{
    private static readonly RecordFolderOptions Lenient = new() { Lenient = true };

    [Fact]
    public void Lenient_FaultyRows_AreSetAsideAndCounted()
    {
        folder.Rows("requests.csv", "R-1,贵阳市,省水利厅,水情,unconditional,2024-12-02,,,,,", "R-1,贵阳市,省水利厅,水情,unconditional,2024-12-02,,,,,", "R-2,甲,乙,水情,unconditional,2024-12-02,,,,,")
            .Rows("exchanges.csv", ValidExchange, string.Empty, "省税务局,贵阳市,名录,2024-12-02", "省税务局,贵阳市,\"名录,2024-12-02,5", ValidExchange);

        var records = folder.Read(Lenient);

        records.Requests.Should().ContainSingle();
        records.Exchanges.ToVolumes().Total.Calls.Should().Be(10);
        var quality = records.Quality;
        quality.Files.Take(2).Should().Equal(new RecordFileRows("requests.csv", 3, 1, 2, 3), new RecordFileRows("exchanges.csv", 5, 2, 3, 3));
        quality.FaultsByKind.Should().BeEquivalentTo(new Dictionary<RecordFaultKind, long>
        {
            [RecordFaultKind.DuplicateId] = 1,
            [RecordFaultKind.UnknownOrganization] = 2,
            [RecordFaultKind.WrongCellCount] = 2,
            [RecordFaultKind.MalformedRow] = 1,
        });
        (quality.FaultCount, quality.RowsRead, quality.RowsTallied, quality.RowsSetAside).Should().Be((6, 12, 7, 5));
    }

    [Fact]
    public void Lenient_FaultInAColumnThatIsNotRead_KeepsTheRowOutOfTheTally()
    {
        byte[] notText = [0xB9, 0xF3];
        folder.Write("exchanges.csv", [.. Encoding.UTF8.GetBytes("provider,consumer,resource,at,count,remark\n" + ValidExchange + ",\n" + ValidExchange + ","), .. notText, (byte)'\n']);

        var records = folder.Read(Lenient);

        records.Quality.Files.Should().ContainSingle(f => f.File == "exchanges.csv").Which.Should().Be(new RecordFileRows("exchanges.csv", 2, 1, 1, 1));
        records.Exchanges.ToVolumes().Records.Should().Be(1);
    }

    [Fact]
    public void Lenient_NoFault_EqualsStrict()
    {
        var strict = folder.Read();

        var lenient = folder.Read(Lenient);

        lenient.Exchanges.ToVolumes().Flows.Should().Equal(strict.Exchanges.ToVolumes().Flows);
        lenient.Quality.Files.Should().Equal(strict.Quality.Files);
    }

    [Fact]
    public void Lenient_OverflowingTotal_SetsAsideWhatGoesBeyondWhateverTheDegree()
    {
        folder.Rows(
            "exchanges.csv",
            "省税务局,贵阳市,名录,2024-12-02,9223372036854775800",
            "省税务局,贵阳市,名录,2024-12-02,8",
            "省税务局,贵阳市,名录,2024-12-02,7",
            "省税务局,贵阳市,名录,2024-12-02,1");

        foreach (var degree in new[] { 1, 2, 4 })
        {
            var records = folder.Read(Lenient with { DegreeOfParallelism = degree, ChunkSize = 16 });

            records.Exchanges.ToVolumes().Total.Calls.Should().Be(long.MaxValue);
            records.Quality.Faults.Select(f => f.Line).Should().Equal(3, 5);
            records.Quality.Files[1].Should().Be(new RecordFileRows("exchanges.csv", 4, 2, 2, 2));
        }
    }

    [Fact]
    public void Lenient_FilesAtFault_FailAllTheSame()
    {
        folder.Delete("requests.csv").Write("exchanges.csv", "provider\n");

        var thrown = folder.Fail(Lenient);

        thrown.Faults.Select(f => f.Kind).Distinct().Should().Equal(RecordFaultKind.MissingFile, RecordFaultKind.MissingColumn);
    }

    [Fact]
    public void Lenient_Utf16_FailsAllTheSame()
    {
        folder.Write("exchanges.csv", Encoding.Unicode.GetBytes(MonthFolder.Exchanges));

        folder.Fail(Lenient).Faults.Should().ContainSingle().Which.Kind.Should().Be(RecordFaultKind.WrongEncoding);
    }

    [Fact]
    public void Compressed_CutOffAnywhere_IsAFault()
    {
        var whole = MonthFolder.Gzip(Encoding.UTF8.GetBytes(MonthFolder.Exchanges));
        folder.Delete("exchanges.csv");
        for (var length = 1; length < whole.Length; length++)
        {
            var fault = folder.Write("exchanges.csv.gz", whole[..length]).Fail(Lenient).Faults[^1];

            (fault.File, fault.Kind).Should().Be(("exchanges.csv.gz", RecordFaultKind.Unreadable), $"of {length} bytes");
        }
    }

    [Fact]
    public void Compressed_DamagedAnywhere_IsAFaultOrChangesNothing()
    {
        var whole = MonthFolder.Gzip(Encoding.UTF8.GetBytes(MonthFolder.Exchanges));
        folder.Delete("exchanges.csv");
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x10;
            folder.Write("exchanges.csv.gz", damaged);
            try
            {
                folder.Read().Exchanges.ToVolumes().Total.Calls.Should().Be(48_227, $"byte {at} of the gzip header says nothing of the data");
            }
            catch (RecordFileException thrown)
            {
                thrown.Faults.Should().Contain(f => f.Kind == RecordFaultKind.Unreadable, $"byte {at} is damaged");
            }
        }
    }

    [Fact]
    public void Compressed_NotGzipAtAll_IsAFault()
    {
        folder.Delete("exchanges.csv").Write("exchanges.csv.gz", MonthFolder.Exchanges);

        folder.Fault().Kind.Should().Be(RecordFaultKind.Unreadable);
    }

    [Fact]
    public void Compressed_UnderAPlainName_IsAFault()
    {
        folder.Write("exchanges.csv", MonthFolder.Gzip(Encoding.UTF8.GetBytes(MonthFolder.Exchanges)));

        folder.Fail().Faults[0].Kind.Should().Be(RecordFaultKind.WrongEncoding);
    }
}
