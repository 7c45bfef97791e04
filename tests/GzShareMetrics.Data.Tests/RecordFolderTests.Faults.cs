using System.Text;

namespace GzShareMetrics.Data.Tests;

public sealed partial class RecordFolderTests
{
    private const string ValidExchange = "省税务局,贵阳市,名录,2024-12-02,5";

    public static TheoryData<string, string, string, RecordFaultKind, string> FaultyCells => new()
    {
        // Exchanges: row, column, kind, reason.
        { "exchanges.csv", "省水务厅,贵阳市,名录,2024-12-02,5", "provider", RecordFaultKind.UnknownOrganization, "Unknown organization '省水务厅'" },
        { "exchanges.csv", "省税务局,,名录,2024-12-02,5", "consumer", RecordFaultKind.BlankCell, "blank" },
        { "exchanges.csv", "省税务局,贵阳市, ,2024-12-02,5", "resource", RecordFaultKind.BlankCell, "blank" },
        { "exchanges.csv", "省税务局,贵阳市,\u3000,2024-12-02,5", "resource", RecordFaultKind.BlankCell, "blank" },
        { "exchanges.csv", "省税务局,\u3000,名录,2024-12-02,5", "consumer", RecordFaultKind.BlankCell, "blank" },
        { "exchanges.csv", "省税务局,贵阳市,名录,\u00A0,5", "at", RecordFaultKind.BlankCell, "blank" },
        { "exchanges.csv", "省税务局,贵阳市,名录,,5", "at", RecordFaultKind.BlankCell, "blank" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-32,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-11-31,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2023-02-29,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-00,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-13-01,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-00-01,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,0000-01-01,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-2,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024/12/02,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,20241202,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02 10:00:00,5", "at", RecordFaultKind.MalformedDate, "THH:mm:ss" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02T24:00:00,5", "at", RecordFaultKind.MalformedDate, "THH:mm:ss" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02T29:00:00,5", "at", RecordFaultKind.MalformedDate, "THH:mm:ss" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02T10:60:00,5", "at", RecordFaultKind.MalformedDate, "THH:mm:ss" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02T10:00:60,5", "at", RecordFaultKind.MalformedDate, "THH:mm:ss" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02T10:00,5", "at", RecordFaultKind.MalformedDate, "THH:mm:ss" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02T10:00:00Z,5", "at", RecordFaultKind.MalformedDate, "THH:mm:ss" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02T10:00:00.5,5", "at", RecordFaultKind.MalformedDate, "THH:mm:ss" },
        { "exchanges.csv", "省税务局,贵阳市,名录,２０２４-12-02,5", "at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,", "count", RecordFaultKind.BlankCell, "blank" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,-5", "count", RecordFaultKind.MalformedNumber, "from 0" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,+5", "count", RecordFaultKind.MalformedNumber, "digits" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,5.0", "count", RecordFaultKind.MalformedNumber, "digits" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,1e3", "count", RecordFaultKind.MalformedNumber, "digits" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,\"1,200\"", "count", RecordFaultKind.MalformedNumber, "digits" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,５", "count", RecordFaultKind.MalformedNumber, "digits" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,9223372036854775808", "count", RecordFaultKind.Overflow, "beyond" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,99999999999999999999999999", "count", RecordFaultKind.Overflow, "beyond" },
        { "exchanges.csv", "省税务局,贵阳市,名录,2024-12-02,99999999999999999999999999x", "count", RecordFaultKind.MalformedNumber, "digits" },

        // Requests.
        { "requests.csv", ",贵阳市,省水利厅,水情,unconditional,2024-12-02,,,,,", "id", RecordFaultKind.BlankCell, "blank" },
        { "requests.csv", "R-1,贵阳,省水务厅,水情,unconditional,2024-12-02,,,,,", "provider", RecordFaultKind.UnknownOrganization, "省水务厅" },
        { "requests.csv", "R-1,贵阳,省水利厅,,unconditional,2024-12-02,,,,,", "resource", RecordFaultKind.BlankCell, "blank" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,,2024-12-02,,,,,", "attribute", RecordFaultKind.BlankCell, "blank" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,Conditional,2024-12-02,,,,,", "attribute", RecordFaultKind.UnknownWord, "conditional, unconditional" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,not_shared,2024-12-02,,,,,", "attribute", RecordFaultKind.UnknownWord, "conditional, unconditional" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,unconditional,,,,,,", "submitted_at", RecordFaultKind.BlankCell, "blank" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,unconditional,2024-02-30,,,,,", "submitted_at", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,pass,2024-12-02,,,", "review", RecordFaultKind.UnknownWord, "passed, returned" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,passed,,,,", "reviewed_at", RecordFaultKind.BlankCell, "'review' is given" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,,2024-12-02,,,", "review", RecordFaultKind.BlankCell, "'reviewed_at' is given" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,passed,2024-12-03,2024-12-03,approved,", "replied_at", RecordFaultKind.BlankCell, "'reply' is given" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,passed,2024-12-03,2024-12-03,,2024-12-04", "reply", RecordFaultKind.BlankCell, "'replied_at' is given" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,passed,2024-12-03,2024-12-03,ok,2024-12-04", "reply", RecordFaultKind.UnknownWord, "approved, rejected, withdrawn" },

        // White space of any kind is blank, and no value.
        { "requests.csv", "R-1,贵阳,\u3000,水情,unconditional,2024-12-02,,,,,", "provider", RecordFaultKind.BlankCell, "blank" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,\u3000,2024-12-02,,,,,", "attribute", RecordFaultKind.BlankCell, "blank" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,unconditional,\u3000,,,,,", "submitted_at", RecordFaultKind.BlankCell, "blank" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,\u3000,2024-12-03,,,", "review", RecordFaultKind.BlankCell, "'reviewed_at' is given" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,passed,\u00A0,,,", "reviewed_at", RecordFaultKind.BlankCell, "'review' is given" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,passed,2024-12-03,2024-12-03,\u3000,2024-12-04", "reply", RecordFaultKind.BlankCell, "'replied_at' is given" },

        // Stages that contradict one another.
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-05,passed,2024-12-04,,,", "reviewed_at", RecordFaultKind.ContradictoryStages, "before it was submitted" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02T10:00:00,passed,2024-12-02T09:59:59,,,", "reviewed_at", RecordFaultKind.ContradictoryStages, "before it was submitted" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,passed,2024-12-04,2024-12-03,,", "received_at", RecordFaultKind.ContradictoryStages, "before it was reviewed" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,,,2024-12-03,,", "received_at", RecordFaultKind.ContradictoryStages, "without having passed" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,returned,2024-12-03,2024-12-03,,", "received_at", RecordFaultKind.ContradictoryStages, "without having passed" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,passed,2024-12-03,2024-12-04,approved,2024-12-03", "replied_at", RecordFaultKind.ContradictoryStages, "before it was received" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,passed,2024-12-03,,rejected,2024-12-04", "reply", RecordFaultKind.ContradictoryStages, "without having been received" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,returned,2024-12-03,,approved,2024-12-04", "reply", RecordFaultKind.ContradictoryStages, "returned" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,conditional,2024-12-02,,,,withdrawn,2024-12-01", "replied_at", RecordFaultKind.ContradictoryStages, "before it was submitted" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,unconditional,2024-12-02,passed,2024-12-03,,,", "review", RecordFaultKind.ContradictoryStages, "unconditional" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,unconditional,2024-12-02,,,2024-12-03,,", "received_at", RecordFaultKind.ContradictoryStages, "unconditional" },
        { "requests.csv", "R-1,贵阳,省水利厅,水情,unconditional,2024-12-02,,,,approved,2024-12-03", "reply", RecordFaultKind.ContradictoryStages, "unconditional" },

        // Lists.
        { "responsibility.csv", ",贵阳市,公交,2024-11-30", "batch", RecordFaultKind.BlankCell, "blank" },
        { "responsibility.csv", "一,省水务厅,公交,2024-11-30", "owner", RecordFaultKind.UnknownOrganization, "省水务厅" },
        { "responsibility.csv", "一,贵阳市,公交,2024-11-30T10:00:00", "shelved_on", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "national_requests.csv", "省民政厅,婚姻,", "requested_on", RecordFaultKind.BlankCell, "blank" },
        { "national_requests.csv", "省民政厅,婚姻,2021-3-9", "requested_on", RecordFaultKind.MalformedDate, "yyyy-MM-dd" },
        { "national_requests.csv", "省民政厅,,2021-03-09", "resource", RecordFaultKind.BlankCell, "blank" },
        { "national_recommendations.csv", "0,水文,水利部", "order", RecordFaultKind.MalformedNumber, "from 1" },
        { "national_recommendations.csv", "一,水文,水利部", "order", RecordFaultKind.MalformedNumber, "from 1" },
        { "national_recommendations.csv", "2147483648,水文,水利部", "order", RecordFaultKind.MalformedNumber, "from 1" },
        { "national_recommendations.csv", ",水文,水利部", "order", RecordFaultKind.BlankCell, "blank" },
        { "national_recommendations.csv", "1,水文,水务部", "ministry", RecordFaultKind.UnknownOrganization, "水务部" },
    };

    [Theory]
    [MemberData(nameof(FaultyCells))]
    public void Read_OneFaultyCell_IsNamedWithItsPlaceValueAndReason(string file, string row, string column, RecordFaultKind kind, string reason)
    {
        folder.Rows(file, [.. File.ReadLines(folder[file]).Skip(1).Where(l => !l.StartsWith("R-1", StringComparison.Ordinal)), row]);
        var line = File.ReadLines(folder[file]).Count();

        var fault = folder.Fault();

        (fault.File, fault.Line, fault.Column, fault.Kind).Should().Be((file, line, column, kind), fault.ToString());
        fault.Reason.Should().Contain(reason);
        var columns = File.ReadLines(folder[file]).First().Split(',');
        fault.ColumnNumber.Should().Be(Array.IndexOf(columns, column) + 1);
        if (!row.Contains('"', StringComparison.Ordinal))
        {
            fault.Value.Should().Be(row.Split(',')[Array.IndexOf(columns, column)].Trim(" \t".ToCharArray()));
        }
    }

    [Fact]
    public void Read_AmbiguousOrganization_ListsTheCandidates()
    {
        folder.Rows("organizations.csv", "GY-WATER,department,prefecture,水利局,,,贵阳市,,,", "ZY-WATER,department,prefecture,遵义市水利局,,水利局,遵义市,,,")
            .Rows("exchanges.csv", "水利局,贵阳市,名录,2024-12-02,5");

        var fault = folder.Fault();

        (fault.Kind, fault.Column, fault.Value).Should().Be((RecordFaultKind.AmbiguousOrganization, "provider", "水利局"));
        fault.Reason.Should().Contain("GY-WATER").And.Contain("ZY-WATER");
    }

    [Fact]
    public void Read_DuplicateRequestId_NamesTheFirstLine()
    {
        folder.Rows("requests.csv", "R-1,贵阳市,省水利厅,\"水\n情\",unconditional,2024-12-02,,,,,", "R-2,贵阳市,省水利厅,水情,unconditional,2024-12-02,,,,,", "R-1,遵义市,省水利厅,水情,unconditional,2024-12-02,,,,,");

        var fault = folder.Fault();

        (fault.Line, fault.Column, fault.Value, fault.Kind).Should().Be((5, "id", "R-1", RecordFaultKind.DuplicateId));
        fault.Reason.Should().Contain("line 2");
    }

    [Fact]
    public void Read_SeveralFaultsInARow_AreAllNamed()
    {
        folder.Rows("exchanges.csv", "甲,乙,,丙,丁");

        var thrown = folder.Fail();

        thrown.Faults.Select(f => f.Column).Should().Equal("provider", "consumer", "resource", "at", "count");
        thrown.Message.Should().StartWith("5 faults in the records:\nexchanges.csv, line 2, column 'provider' (1), value '甲': Unknown organization '甲'");
    }

    [Theory]
    [InlineData("省税务局,贵阳市,名录,2024-12-02", "the row has 4 cells, the header has 5")]
    [InlineData("省税务局,贵阳市,名录,2024-12-02,5,", "the row has 6 cells, the header has 5")]
    [InlineData("省税务局", "the row has 1 cell, the header has 5")]
    [InlineData("", "a blank line between rows; only at the end of the file are blank lines left alone")]
    [InlineData(" \t", "a blank line between rows; only at the end of the file are blank lines left alone")]
    public void Read_WrongNumberOfCells_IsAFaultOfTheRow(string row, string reason)
    {
        foreach (var chunkSize in new[] { 16, 1 << 19 })
        {
            folder.Rows("exchanges.csv", ValidExchange, row, ValidExchange);
            var fault = folder.Fail(new() { ChunkSize = chunkSize }).Faults.Should().ContainSingle().Subject;

            (fault.Line, fault.Kind, fault.Reason).Should().Be((3, RecordFaultKind.WrongCellCount, reason));
        }
    }

    [Fact]
    public void Read_BlankLinesBetweenRows_AreEachAFaultWithItsLine()
    {
        foreach (var chunkSize in new[] { 16, 100, 1 << 19 })
        {
            folder.Write("exchanges.csv", $"{MonthFolder.ExchangeHeader}\n\n{ValidExchange}\n\r\n\n\n{ValidExchange}\n\n");
            var thrown = folder.Fail(new() { ChunkSize = chunkSize });

            thrown.Faults.Select(f => f.Line).Should().Equal(2, 4, 5, 6);
        }
    }

    [Theory]
    [InlineData("省税务局,贵阳市,名\"录,2024-12-02,5", "inside an unquoted cell")]
    [InlineData("省税务局,贵阳市,\"名\"录,2024-12-02,5", "text follows a closing quotation mark")]
    [InlineData("省税务局,贵阳市,\"名录,2024-12-02,5", "never closed")]
    public void Read_WrongQuotes_AreAFaultOfTheirLineAndReadingGoesOn(string row, string reason)
    {
        foreach (var chunkSize in new[] { 16, 1 << 19 })
        {
            folder.Rows("exchanges.csv", ValidExchange, row, "甲,贵阳市,名录,2024-12-02,5", ValidExchange);
            var thrown = folder.Fail(new() { ChunkSize = chunkSize });

            thrown.Faults.Select(f => (f.Line, f.Kind)).Should().Equal((3, RecordFaultKind.MalformedRow), (4, RecordFaultKind.UnknownOrganization));
            thrown.Faults[0].Reason.Should().Contain(reason);
            thrown.Faults[0].Value.Should().Be(row);
        }
    }

    [Fact]
    public void Read_MissingAndDuplicateColumns_AreAllNamed()
    {
        folder.Write("exchanges.csv", "provider,consumer,Resource,at,at\n").Write("responsibility.csv", "").Write("national_requests.csv", "\ndepartment,resource,requested_on\n");

        var faults = folder.Fail().Faults;

        faults.Select(f => (f.File, f.Line, f.Column, f.Kind)).Should().Equal(
            ("exchanges.csv", 1, "at", RecordFaultKind.DuplicateColumn),
            ("exchanges.csv", 1, "resource", RecordFaultKind.MissingColumn),
            ("exchanges.csv", 1, "count", RecordFaultKind.MissingColumn),
            ("responsibility.csv", 0, null, RecordFaultKind.MissingColumn),
            ("national_requests.csv", 1, null, RecordFaultKind.MissingColumn));
        faults[1].Reason.Should().Contain("provider, consumer, Resource, at, at");
    }

    [Fact]
    public void Read_MoreFaultsThanAreKept_ListsTheFirstAndCountsTheRest()
    {
        folder.Rows("requests.csv", "R-1,甲,省水利厅,水情,unconditional,2024-12-02,,,,,")
            .Rows("exchanges.csv", [.. Enumerable.Range(0, 250).Select(_ => "省税务局,贵阳市,名录,2024-12-02,x")]);

        var thrown = folder.Fail();

        thrown.FaultCount.Should().Be(251);
        thrown.Faults.Should().HaveCount(100);
        thrown.Faults.Select(f => f.Line).Should().Equal([2, .. Enumerable.Range(2, 99).Select(l => (long)l)]);
        thrown.Message.Should().EndWith("\n… and 151 more.");
    }

    [Fact]
    public void Read_TotalBeyondTheLargestNumber_IsAFaultOfTheRowThatGoesBeyond()
    {
        folder.Rows(
            "exchanges.csv",
            "省税务局,贵阳市,名录,2024-12-02,9223372036854775807",
            "省税务局,贵阳市,名录,2025-01-02,9223372036854775807",
            "省税务局,贵阳市,名录,2024-12-02,0",
            "省税务局,遵义市,名录,2024-12-02,1",
            "省税务局,遵义市,名录,2024-12-02,0",
            "省税务局,遵义市,名录,2024-12-02,2");

        foreach (var degree in new[] { 1, 2, 5 })
        {
            var thrown = folder.Fail(new() { DegreeOfParallelism = degree, ChunkSize = 16 });

            thrown.Faults.Select(f => (f.Line, f.Column, f.Value, f.Kind)).Should().Equal((5, "count", "1", RecordFaultKind.Overflow), (7, "count", "2", RecordFaultKind.Overflow));
        }
    }

    [Fact]
    public void Read_ValuesUnfitToShow_AreEscapedAndCut()
    {
        folder.Rows("exchanges.csv", $"\"a\u001b[31m\r\nb\",{new string('长', 500)},名录,2024-12-02,5");

        var faults = folder.Fail().Faults;

        faults[0].Value.Should().Be(@"a\u001B[31m\u000D\u000Ab");
        faults[1].Value.Should().Be(new string('长', 100) + "…");
        faults.Should().OnlyContain(f => !f.ToString().Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Read_NamesWithLineEnds_AreToldOnOneLine()
    {
        folder.Rows("organizations.csv", "GY-WATER,department,prefecture,\"水\n利局\",,水利局,贵阳市,,,", "ZY-WATER,department,prefecture,遵义市水利局,,水利局,遵义市,,,")
            .Rows("exchanges.csv", "水利局,贵阳市,名录,2024-12-02,5")
            .Rows("requests.csv", "\"R\r\n1\",贵阳,省水利厅,水情,conditional,2024-12-05,passed,2024-12-04,,,");

        var thrown = folder.Fail();

        thrown.Faults.Should().HaveCount(2).And.OnlyContain(f => !f.ToString().Any(char.IsControl));
        thrown.Faults[0].Reason.Should().StartWith(@"Request R\u000D\u000A1: reviewed on").And.Contain("before it was submitted");
        thrown.Faults[1].Reason.Should().Contain(@"水\u000A利局").And.Contain("ZY-WATER");
    }

    [Fact]
    public void Read_NamesWithWhatNobodySees_ShowIt()
    {
        folder.Rows("exchanges.csv", ValidExchange, "\uFEFF省税务局,贵阳\u200B市,名录,2024-12-02,5");

        var faults = folder.Fail().Faults;

        faults.Select(f => (f.Kind, f.Value)).Should().Equal((RecordFaultKind.UnknownOrganization, @"\uFEFF省税务局"), (RecordFaultKind.UnknownOrganization, @"贵阳\u200B市"));
        faults[0].Reason.Should().StartWith(@"Unknown organization '\uFEFF省税务局'");
    }

    [Fact]
    public void Read_NotUtf8_IsAFaultOfEachRow()
    {
        var gb18030 = "省税务局"u8.ToArray().Select(b => (byte)(b | 0x80)).Reverse().ToArray();
        folder.Write(
            "exchanges.csv",
            [
                .. Encoding.UTF8.GetBytes($"x,{MonthFolder.ExchangeHeader}\n"),
                .. "1,"u8, .. gb18030, .. Encoding.UTF8.GetBytes(",贵阳市,名录,2024-12-02,5\n"),
                .. Encoding.UTF8.GetBytes($"2,{ValidExchange}\n"),
                .. Encoding.UTF8.GetBytes("3,省税务局,贵阳市,"), .. gb18030, .. ",2024-12-02,5\n"u8,
                .. Encoding.UTF8.GetBytes("4,省税务局,贵阳市,名\0录,2024-12-02,5\n"),
                .. gb18030, .. Encoding.UTF8.GetBytes($",{ValidExchange}\n"),
                .. Encoding.UTF8.GetBytes("6,省税务局,贵阳市,名录,2024-12-02,\0\n"),
            ]);

        var faults = folder.Fail().Faults;

        faults.Select(f => (f.Line, f.ColumnNumber)).Should().Equal((2, 2), (4, 4), (5, 4), (6, 1), (7, 6));
        faults.Should().OnlyContain(f => f.Kind == RecordFaultKind.WrongEncoding);
        faults[0].Reason.Should().Contain("not valid UTF-8");
        faults[2].Reason.Should().Contain("NUL");
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Read_Utf16_IsNamedAsSuch(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        folder.Write("exchanges.csv", [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(MonthFolder.Exchanges)]);

        var fault = folder.Fault();

        (fault.Kind, fault.Line).Should().Be((RecordFaultKind.WrongEncoding, 1));
        fault.Reason.Should().Contain("UTF-16").And.Contain("UTF-8");
    }
}
