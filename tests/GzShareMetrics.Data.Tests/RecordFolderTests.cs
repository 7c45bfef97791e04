using GzShareMetrics.Catalog;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Data.Tests;

public sealed partial class RecordFolderTests : IDisposable
{
    private readonly MonthFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_ValidFolder_GivesEveryRecord()
    {
        var records = folder.Read();

        records.Requests.Select(r => r.Id).Should().Equal("R-1", "R-2", "R-3");
        var first = records.Requests[0];
        first.Requester.Id.Should().Be("CN-5201");
        first.Provider.Id.Should().Be("GZ-WATER");
        first.Resource.Should().Be("水库水情信息");
        first.Attribute.Should().Be(SharingAttribute.Conditional);
        first.SubmittedAt.Should().Be(new LocalDateTime(2024, 12, 2, 9, 12, 40));
        first.Review.Should().Be(new ComplianceReview(ReviewOutcome.Passed, new LocalDateTime(2024, 12, 2, 14, 20)));
        first.ReceivedAt.Should().Be(new LocalDateTime(2024, 12, 2, 15, 1, 7));
        first.Reply.Should().Be(new RequestReply(ReplyOutcome.Approved, new LocalDateTime(2024, 12, 9, 16, 40)));
        records.Requests[1].Attribute.Should().Be(SharingAttribute.Unconditional);
        records.Requests[1].Reply.Should().BeNull();
        records.Requests[2].Review!.Outcome.Should().Be(ReviewOutcome.Returned);

        records.Responsibility.Select(i => (i.Batch, i.Owner.Id, i.Resource, i.ShelvedOn)).Should().Equal(
            ("2024年度第一批", "CN-5201", "公交线路信息", new LocalDate(2024, 11, 30)), ("2024年度第一批", "CN-5204", "景区信息", null));
        records.NationalRequests.Should().ContainSingle().Which.RequestedOn.Should().Be(new LocalDate(2021, 3, 9));
        var recommended = records.Recommendations.Should().ContainSingle().Subject;
        (recommended.Order, recommended.Resource.Name, recommended.Resource.Provider.Id).Should().Be((1, "水文信息", "CN-MWR"));
        records.Notes.Should().BeEmpty();
        records.Directory.Should().BeSameAs(GuizhouOrganizations.Directory);
        records.Period.Should().Be(MonthFolder.December);
    }

    [Fact]
    public void Read_Exchanges_TalliesTheMonthToItsLastSecond()
    {
        var volumes = folder.Read().Exchanges.ToVolumes();

        volumes.Total.Calls.Should().Be(48_227);
        volumes.Records.Should().Be(3, "a row of 0 calls is a record");
        volumes.OutsidePeriod.Should().Be(1, "the first second of the next month is out");
        volumes.Flows.Select(f => (f.Provider.Id, f.Consumer.Id, f.Volume.Calls)).Should().Equal(
            ("CN-5227", "GZ-CIVIL", 0), ("GZ-GOVSERVICE", "CN-5201", 48_210), ("GZ-TAX", "GZ-HRSS", 17));
    }

    [Fact]
    public void Read_CumulativePeriod_CountsEverythingUpToItsEnd()
    {
        folder.Rows("exchanges.csv", "省税务局,贵阳市,名录,2023-02-28,5", "省税务局,贵阳市,名录,2024-12-31,7", "省税务局,贵阳市,名录,2025-01-01,11");

        var volumes = RecordFolder.Open(folder.Path).Read(ReportingPeriod.CumulativeTo(new YearMonth(2024, 12))).Exchanges.ToVolumes();

        (volumes.Total.Calls, volumes.OutsidePeriod).Should().Be((12, 1));
    }

    [Fact]
    public void Read_ValidFolder_CountsItsRowsFileByFile()
    {
        var quality = folder.Read().Quality;

        quality.Files.Select(f => (f.File, f.RowsRead, f.RowsTallied, f.RowsSetAside, f.Faults)).Should().Equal(
            ("requests.csv", 3, 3, 0, 0),
            ("exchanges.csv", 4, 4, 0, 0),
            ("responsibility.csv", 2, 2, 0, 0),
            ("national_requests.csv", 1, 1, 0, 0),
            ("national_recommendations.csv", 1, 1, 0, 0));
        (quality.RowsRead, quality.RowsTallied, quality.RowsSetAside, quality.FaultCount).Should().Be((11, 11, 0, 0));
        quality.FaultsByKind.Should().BeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ReadAsync_PlainOrCompressed_EqualsRead(bool compresses)
    {
        var expected = folder.Read();
        if (compresses)
        {
            folder.Compress("requests.csv").Compress("exchanges.csv").Compress("responsibility.csv");
        }

        var records = await RecordFolder.Open(folder.Path).ReadAsync(MonthFolder.December);

        records.Exchanges.ToVolumes().Flows.Should().Equal(expected.Exchanges.ToVolumes().Flows);
        records.Requests.Select(r => r.Id).Should().Equal(expected.Requests.Select(r => r.Id));
        records.Quality.RowsRead.Should().Be(expected.Quality.RowsRead);
        records.Quality.Files[0].File.Should().Be(compresses ? "requests.csv.gz" : "requests.csv");
    }

    [Fact]
    public void Read_HeaderOnlyLists_AreEmptyAndNoFault()
    {
        folder.Rows("responsibility.csv").Rows("national_requests.csv").Rows("national_recommendations.csv").Rows("requests.csv");

        var records = folder.Read();

        records.Requests.Should().BeEmpty();
        records.Responsibility.Should().BeEmpty();
        records.Quality.RowsRead.Should().Be(4, "only the exchanges have rows");
    }

    [Fact]
    public void Read_FolderThatDoesNotExist_IsAFaultOfTheFolder()
    {
        var thrown = FluentActions.Invoking(() => RecordFolder.Open(folder["nowhere"]).Read(MonthFolder.December)).Should().Throw<RecordFileException>().Which;

        thrown.Faults.Should().ContainSingle().Which.Kind.Should().Be(RecordFaultKind.MissingFile);
        thrown.Message.Should().Contain("nowhere").And.Contain("does not exist");
    }

    [Fact]
    public void Read_EveryFileMissing_NamesThemAllInTheirOrder()
    {
        foreach (var file in Directory.GetFiles(folder.Path))
        {
            File.Delete(file);
        }

        var faults = folder.Fail().Faults;

        faults.Select(f => f.File).Should().Equal(
            "requests.csv", "exchanges.csv", "responsibility.csv", "national_requests.csv", "national_recommendations.csv");
        faults.Should().OnlyContain(f => f.Kind == RecordFaultKind.MissingFile && f.Line == 0);
    }

    [Fact]
    public void Read_FilePlainAndCompressed_AsksWhichOneCounts()
    {
        folder.Compress("requests.csv").Write("requests.csv", MonthFolder.Requests);

        folder.Fault().Kind.Should().Be(RecordFaultKind.DuplicateFile);
    }

    [Theory]
    [InlineData("2024-11")]
    [InlineData("2025-02")]
    public void Read_PeriodWithoutRequestOrExchange_IsAFault(string month)
    {
        var thrown = FluentActions.Invoking(() => RecordFolder.Open(folder.Path).Read(ReportingPeriod.Parse(month))).Should().Throw<RecordFileException>().Which;

        var fault = thrown.Faults.Should().ContainSingle().Subject;
        (fault.Kind, fault.Value).Should().Be((RecordFaultKind.EmptyPeriod, month));
        fault.Reason.Should().Contain("none of 3 requests").And.Contain("none of 4 rows");
    }

    [Fact]
    public void Read_PeriodWithRequestsOnlyOrExchangesOnly_IsRead()
    {
        folder.Rows("requests.csv");
        folder.Read().Exchanges.Records.Should().Be(3);

        folder.Write("requests.csv", MonthFolder.Requests).Rows("exchanges.csv");
        folder.Read().Requests.Should().HaveCount(3);
    }

    [Fact]
    public void Open_BadArguments_AreRefused()
    {
        FluentActions.Invoking(() => RecordFolder.Open(" ")).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => RecordFolder.Open(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => RecordFolder.Open("x").Read(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new RecordFolderOptions { MaxFaults = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RecordFolderOptions { DegreeOfParallelism = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RecordFolderOptions { MaxRowLength = 1023 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new RecordFolderOptions { BaseDirectory = null! }).Should().Throw<ArgumentNullException>();
    }
}
