using GzShareMetrics.Bulletins;
using GzShareMetrics.Data;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.DuckDB.Tests;

/// <summary>Requests and listed items of December 2024 come to the figures of the records by the engine too, from text and Parquet, from one file and several.</summary>
public sealed class RecordRoadsTests : IDisposable
{
    private const string RequestColumns =
        "id, requester, provider, resource, attribute, submitted_at::TIMESTAMP AS submitted_at, review, reviewed_at::TIMESTAMP AS reviewed_at, received_at::TIMESTAMP AS received_at, reply, replied_at::TIMESTAMP AS replied_at";

    private static readonly string Source = Path.Combine(AppContext.BaseDirectory, "Data", "guizhou-2024-12");
    private static readonly ReportingPeriod December = ReportingPeriod.OfMonth(2024, 12);
    private static readonly OrganizationDirectory Directory = GuizhouOrganizations.Directory;
    private static readonly MonthlyRecords Records = RecordFolder.Open(Source).Read(December);

    private readonly ScratchFolder folder = new();

    public static TheoryData<string> Roads => ["CSV", "Parquet", "Parquet in two files", "Parquet under other names"];

    public static TheoryData<DeadlineStartEvent, TimelinessPopulation> Clocks => new()
    {
        { DeadlineStartEvent.ProviderReceipt, TimelinessPopulation.SubmittedInPeriod }, { DeadlineStartEvent.ProviderReceipt, TimelinessPopulation.DueOrAnsweredInPeriod },
        { DeadlineStartEvent.Application, TimelinessPopulation.SubmittedInPeriod }, { DeadlineStartEvent.Application, TimelinessPopulation.DueOrAnsweredInPeriod },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Roads))]
    public async Task AddRequestsFrom_December2024_IsWhatTheRecordsGive(string road)
    {
        var (records, engine) = (new RequestTally(December), new RequestTally(December));
        foreach (var request in Records.Requests)
        {
            records.Add(request);
        }

        await engine.AddRequestsFromAsync(Requests(road), Directory);

        var (expected, actual) = (records.ToStatistics(), engine.ToStatistics());
        actual.Total.Should().Be(expected.Total);
        actual.ByProvider.Should().BeEquivalentTo(expected.ByProvider);
        actual.ByRequester.Should().BeEquivalentTo(expected.ByRequester);
        expected.Total.Submitted.Should().BeGreaterThan(100);
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public async Task AddTimelinessFrom_AndOverdueFrom_AreWhatTheRecordsGive(DeadlineStartEvent start, TimelinessPopulation population)
    {
        var rule = DeadlineRules.GuizhouProviderReply with { StartEvent = start };
        var asOf = December.LastDay.PlusDays(10);
        var options = new MonthlyBulletinOptions(December, Directory, ChinaWorkingDays.National, rule) { AsOf = asOf, TimelinessPopulation = population };
        var overdue = new MonthlyBulletinBuilder(options).AddRequests(Records.Requests).Build().Overdue.Select(static o => o.Request).OrderBy(static r => r.Id, StringComparer.Ordinal).ToArray();
        var records = Tally();
        records.Add(Records.Requests.ToArray());

        foreach (var road in new[] { "CSV", "Parquet in two files" })
        {
            var engine = Tally();
            await engine.AddTimelinessFromAsync(Requests(road), Directory);

            Described(engine).Should().Equal(Described(records), road);
            (await engine.OverdueFromAsync(Requests(road), Directory)).OrderBy(static r => r.Id, StringComparer.Ordinal).Should().BeEquivalentTo(overdue, static o => o.WithStrictOrdering(), road);
        }

        overdue.Should().NotBeEmpty();

        TimelinessTally Tally() => new(new DeadlineCalculator(ChinaWorkingDays.National), rule, December, asOf, population);
    }

    [Theory]
    [InlineData("CSV")]
    [InlineData("Parquet")]
    public async Task AddResponsibilityFrom_December2024_IsWhatTheRecordsGive(string road)
    {
        var (records, engine) = (new ShelvingTally(December.LastDay), new ShelvingTally(December.LastDay));
        foreach (var item in Records.Responsibility)
        {
            records.Add(item);
        }

        var csv = Path.Combine(Source, "responsibility.csv");
        await engine.AddResponsibilityFromAsync(
            road == "CSV" ? DuckDbFiles.Csv(csv) : DuckDbFiles.Parquet(folder.Parquet("items.parquet", $"SELECT batch, owner, resource, shelved_on::DATE AS shelved_on FROM {Rows(csv)}")), Directory);

        engine.ToRates().ByOwner(Directory).Should().Equal(records.ToRates().ByOwner(Directory));
        engine.ToRates().Total.Should().Be(records.ToRates().Total);
        records.ToRates().Total.Whole.Should().BeGreaterThan(1000);
    }

    public static TheoryData<string, QueryFaultKind, string> RequestFaults => new()
    {
        { "R1,省民政厅,省水利厅,甲,conditional,2024-12-02,,,,,\nR1,省民政厅,省水利厅,乙,conditional,2024-12-03,,,,,", QueryFaultKind.DuplicateRequest, "R1" },
        { ",省民政厅,省水利厅,甲,conditional,2024-12-02,,,,,", QueryFaultKind.InvalidValue, "id, for example nothing in *; a text is needed" },
        { "R1,省民政厅,省水利厅,甲,conditional,,,,,,", QueryFaultKind.InvalidValue, "submitted_at, for example nothing in *; a day is written yyyy-MM-dd and a time yyyy-MM-ddTHH:mm:ss" },
        { "R1,省民政厅,省水利厅,甲,conditional,2024-12-02,passed,yesterday,,,", QueryFaultKind.InvalidValue, "reviewed_at, for example 'yesterday' in *" },
        { "R1,省民政厅,省水利厅,甲,shared,2024-12-02,,,,,", QueryFaultKind.InvalidAttribute, "*省水利厅" },
        { "R1,省民政厅,省水利厅,甲,conditional,2024-12-02,agreed,2024-12-03,,,", QueryFaultKind.ContradictoryStages, "*省水利厅" },
        { "R1,省民政厅,省水利厅,甲,conditional,2024-12-05,passed,2024-12-03,,,", QueryFaultKind.ContradictoryStages, "*省水利厅" },
        { "R1,省民政厅,省水务厅,甲,conditional,2024-12-02,,,,,", QueryFaultKind.UnknownOrganization, "省水务厅" },
        { "R1,省民政厅,,甲,conditional,2024-12-02,,,,,", QueryFaultKind.MissingOrganization, "provider" },
    };

    [Theory]
    [MemberData(nameof(RequestFaults))]
    public async Task RequestFiles_ThatAreWrong_AreNamedAndNothingIsCounted(string rows, QueryFaultKind kind, string subject)
    {
        var files = DuckDbFiles.Csv(folder.Write("requests.csv", $"id,requester,provider,resource,attribute,submitted_at,review,reviewed_at,received_at,reply,replied_at\n{rows}\n"));
        var requests = new RequestTally(December);
        var timeliness = new TimelinessTally(new DeadlineCalculator(ChinaWorkingDays.National), DeadlineRules.GuizhouProviderReply, December);

        foreach (var act in new Func<Task>[] { () => requests.AddRequestsFromAsync(files, Directory), () => timeliness.AddTimelinessFromAsync(files, Directory) })
        {
            var thrown = (await act.Should().ThrowExactlyAsync<QueryFaultException>()).Which;
            var fault = thrown.Faults.Should().ContainSingle(thrown.Message).Subject;
            fault.Kind.Should().Be(kind, thrown.Message);
            fault.Subject.Should().Match(subject);
        }

        requests.HasSameCountsAs(requests.CreateEmpty()).Should().BeTrue();
        timeliness.HasSameCountsAs(timeliness.CreateEmpty()).Should().BeTrue();
    }

    [Theory]
    [InlineData("2024年度第一批,省水利厅,甲,2024-12-02T10:00:00", QueryFaultKind.InvalidValue, "shelved_on, for example '2024-12-02T10:00:00' in *; a day is written yyyy-MM-dd")]
    [InlineData("2024年度第一批,省水务厅,甲,2024-12-02", QueryFaultKind.UnknownOrganization, "省水务厅")]
    [InlineData(",省水利厅,甲,", QueryFaultKind.MissingText, "batch")]
    [InlineData("2024年度第一批,,甲,", QueryFaultKind.MissingOrganization, "owner")]
    public async Task ResponsibilityFiles_ThatAreWrong_AreNamedAndNothingIsCounted(string row, QueryFaultKind kind, string subject)
    {
        var tally = new ShelvingTally(December.LastDay);
        var files = DuckDbFiles.Csv(folder.Write("responsibility.csv", $"batch,owner,resource,shelved_on\n{row}\n"));

        var thrown = (await tally.Awaiting(t => t.AddResponsibilityFromAsync(files, Directory)).Should().ThrowExactlyAsync<QueryFaultException>()).Which;

        thrown.Faults.Should().ContainSingle().Which.Kind.Should().Be(kind);
        thrown.Faults[0].Subject.Should().Match(subject);
        tally.HasSameCountsAs(tally.CreateEmpty()).Should().BeTrue();
    }

    [Fact]
    public async Task Timeliness_UnderARuleThatTheEngineCannotCount_IsRefused()
    {
        var rule = DeadlineRules.GuizhouProviderReply with { CutOff = new LocalTime(17, 0) };
        var tally = new TimelinessTally(new DeadlineCalculator(ChinaWorkingDays.National), rule, December);

        await tally.Awaiting(t => t.AddTimelinessFromAsync(Requests("CSV"), Directory)).Should().ThrowAsync<NotSupportedException>();
        await tally.Awaiting(t => t.OverdueFromAsync(Requests("CSV"), Directory)).Should().ThrowAsync<NotSupportedException>();
    }

    private static string Rows(string csv) => $"read_csv('{csv}', header = true, all_varchar = true)";

    private static IEnumerable<string> Described(TimelinessTally tally) => tally.ToTimeliness().ByProvider
        .OrderBy(static p => p.Key.Id, StringComparer.Ordinal)
        .Select(static p => $"{p.Key.Id}: {p.Value.Counts} {string.Join(' ', p.Value.WorkingDaysToReply.ByWorkingDays)} | {string.Join(' ', p.Value.WorkingDaysPending.ByWorkingDays)}");

    private DuckDbFiles Requests(string road)
    {
        var csv = Path.Combine(Source, "requests.csv");
        switch (road)
        {
            case "CSV":
                return DuckDbFiles.Csv(csv);
            case "Parquet":
                return DuckDbFiles.Parquet(folder.Parquet("requests.parquet", $"SELECT {RequestColumns} FROM {Rows(csv)}"));
            case "Parquet in two files":
                folder.Parquet("part-1.parquet", $"SELECT {RequestColumns} FROM {Rows(csv)} WHERE hash(id) % 2 = 0");
                folder.Parquet("part-2.parquet", $"SELECT {RequestColumns} FROM {Rows(csv)} WHERE hash(id) % 2 = 1", "COMPRESSION snappy");
                return DuckDbFiles.Parquet(folder["part-*.parquet"]);
            default:
                return DuckDbFiles.Parquet(folder.Parquet("named.parquet", $"SELECT * RENAME (id AS number, provider AS owner) FROM (SELECT {RequestColumns} FROM {Rows(csv)})"))
                    .WithColumn("id", "number").WithColumn("provider", "owner");
        }
    }
}
