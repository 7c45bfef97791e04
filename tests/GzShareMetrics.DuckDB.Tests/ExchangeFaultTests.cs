using System.Text;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;

namespace GzShareMetrics.DuckDB.Tests;

/// <summary>What is wrong with a file is named, with its column, a value and the way out; and then nothing is counted.</summary>
public sealed class ExchangeFaultTests : IDisposable
{
    private const string Header = "provider,consumer,resource,at,count\n";
    private const string Valid = "SELECT '省税务局' AS provider, '贵阳市' AS consumer, TIMESTAMP '2024-12-02' AS \"at\", 5::BIGINT AS count";

    private readonly ScratchFolder folder = new();

    public static TheoryData<string, QueryFaultKind, string> TypedFaults => new()
    {
        { "REPLACE (-5::BIGINT AS count)", QueryFaultKind.InvalidValue, "count, for example '-5' in */one.parquet; a whole number from 0" },
        { "REPLACE (NULL::BIGINT AS count)", QueryFaultKind.InvalidValue, "count, for example nothing in " },
        { "REPLACE (NULL::TIMESTAMP AS \"at\")", QueryFaultKind.InvalidValue, "at, for example nothing in " },
        { "REPLACE ('infinity'::TIMESTAMP AS \"at\")", QueryFaultKind.InvalidValue, "at, for example 'infinity' in " },
        { "REPLACE ('-infinity'::TIMESTAMP AS \"at\")", QueryFaultKind.InvalidValue, "at, for example '-infinity' in " },
        { "REPLACE (NULL::VARCHAR AS provider)", QueryFaultKind.MissingOrganization, "provider" },
        { "REPLACE (' ' AS consumer)", QueryFaultKind.MissingOrganization, "consumer" },
        { "REPLACE ('省水务厅' AS consumer)", QueryFaultKind.UnknownOrganization, "省水务厅" },
        { "REPLACE (5.5::DOUBLE AS count)", QueryFaultKind.WrongColumnType, "'count' in */one.parquet is DOUBLE; it must be an integer" },
        { "REPLACE (5.5::DECIMAL(9,1) AS count)", QueryFaultKind.WrongColumnType, "'count' in " },
        { "REPLACE ('5' AS count)", QueryFaultKind.WrongColumnType, "'count' in " },
        { "REPLACE ([5] AS count)", QueryFaultKind.WrongColumnType, "'count' in " },
        { "REPLACE ({'count': 5} AS count)", QueryFaultKind.WrongColumnType, "'count' in " },
        { "REPLACE ('2024-12-02' AS \"at\")", QueryFaultKind.WrongColumnType, "'at' in " },
        { "REPLACE (TIMESTAMPTZ '2024-12-02 00:00:00+00' AS \"at\")", QueryFaultKind.WrongColumnType, "without a time zone (convert instants to civil time first)" },
        { "REPLACE (7 AS provider)", QueryFaultKind.WrongColumnType, "'provider' in " },
        { "EXCLUDE (count)", QueryFaultKind.MissingColumn, "'count' in */one.parquet; there are provider, consumer, at. WithColumn" },
        { "RENAME (consumer AS user)", QueryFaultKind.MissingColumn, "there are provider, user, at, count" },
    };

    public static TheoryData<string, QueryFaultKind, string> TextFaults => new()
    {
        { "省税务局,贵阳市,名录,2024-12-02,-5", QueryFaultKind.InvalidValue, "count, for example '-5' in */one.csv; a whole number from 0" },
        { "省税务局,贵阳市,名录,2024-12-02,", QueryFaultKind.InvalidValue, "count, for example nothing" },
        { "省税务局,贵阳市,名录,2024-12-02,5.0", QueryFaultKind.InvalidValue, "'5.0'" },
        { "省税务局,贵阳市,名录,2024-12-02,1e3", QueryFaultKind.InvalidValue, "'1e3'" },
        { "省税务局,贵阳市,名录,2024-12-02,５", QueryFaultKind.InvalidValue, "'５'" },
        { "省税务局,贵阳市,名录,2024-12-02,9223372036854775808", QueryFaultKind.InvalidValue, "'9223372036854775808'" },
        { "省税务局,贵阳市,名录,2024-12-32,5", QueryFaultKind.InvalidValue, "at, for example '2024-12-32' in */one.csv; a day is written yyyy-MM-dd" },
        { "省税务局,贵阳市,名录,2023-02-29,5", QueryFaultKind.InvalidValue, "'2023-02-29'" },
        { "省税务局,贵阳市,名录,0000-01-01,5", QueryFaultKind.InvalidValue, "'0000-01-01'" },
        { "省税务局,贵阳市,名录,2024/12/02,5", QueryFaultKind.InvalidValue, "'2024/12/02'" },
        { "省税务局,贵阳市,名录,2024-12-02 10:00:00,5", QueryFaultKind.InvalidValue, "yyyy-MM-ddTHH:mm:ss" },
        { "省税务局,贵阳市,名录,2024-12-02T24:00:00,5", QueryFaultKind.InvalidValue, "'2024-12-02T24:00:00'" },
        { "省税务局,贵阳市,名录,2024-12-02T10:00:60,5", QueryFaultKind.InvalidValue, "'2024-12-02T10:00:60'" },
        { "省税务局,贵阳市,名录,2024-12-02T10:00:00Z,5", QueryFaultKind.InvalidValue, "'2024-12-02T10:00:00Z'" },
        { "省税务局,贵阳市,名录,,5", QueryFaultKind.InvalidValue, "at, for example nothing" },
        { "省水务厅,贵阳市,名录,2024-12-02,5", QueryFaultKind.UnknownOrganization, "省水务厅" },
        { "省税务局,,名录,2024-12-02,5", QueryFaultKind.MissingOrganization, "consumer" },
        { "省税务局,\"贵阳市\"\"\",名录,2024-12-02,5", QueryFaultKind.UnknownOrganization, "贵阳市\"" },
    };

    public static TheoryData<string> MalformedTexts =>
    [
        "省税务局,贵阳市,名录,2024-12-02\n",
        "省税务局,贵阳市,名录,2024-12-02,5,6\n",
        "省税务局,贵阳市,\"名录,2024-12-02,5\n",
        "省税务局,贵阳市,\"名录\"x,2024-12-02,5\n",
    ];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(TypedFaults))]
    public async Task Parquet_WithAFault_IsNamedAndNotCounted(string change, QueryFaultKind kind, string subject)
    {
        folder.Parquet("one.parquet", $"SELECT * {change} FROM ({Valid})");
        folder.Parquet("two.parquet", $"{Valid} FROM range(3000)");

        await ShouldFail(DuckDbFiles.Parquet(folder["*.parquet"]), kind, subject);
    }

    [Theory]
    [MemberData(nameof(TextFaults))]
    public async Task Csv_WithAFault_IsNamedAndNotCounted(string row, QueryFaultKind kind, string subject)
    {
        folder.Write("one.csv", $"{Header}{row}\n");
        folder.Write("two.csv", $"{Header}省税务局,贵阳市,名录,2024-12-02,5\n");

        await ShouldFail(DuckDbFiles.Csv(folder["*.csv"]), kind, subject);
    }

    [Theory]
    [MemberData(nameof(MalformedTexts))]
    public async Task Csv_WithARowThatIsNone_IsAnErrorWithItsFile(string row)
    {
        folder.Write("one.csv", $"{Header}省税务局,贵阳市,名录,2024-12-02,5\n{row}");

        (await ShouldBeUnreadable(DuckDbFiles.Csv(folder["one.csv"]))).Message.Should().Contain("one.csv");
    }

    [Fact]
    public async Task Csv_NotUtf8_IsAnErrorWithItsFile()
    {
        folder.Write("one.csv", [.. Encoding.UTF8.GetBytes($"{Header}省税务局,贵阳市,"), 0xFF, 0xFE, .. Encoding.UTF8.GetBytes(",2024-12-02,5\n")]);

        (await ShouldBeUnreadable(DuckDbFiles.Csv(folder["one.csv"]))).Message.Should().Contain("one.csv");
    }

    [Fact]
    public async Task Csv_Utf16_IsRefused()
    {
        folder.Write("one.csv", Encoding.Unicode.GetBytes($"{Header}省税务局,贵阳市,名录,2024-12-02,5\n"));

        await FluentActions.Awaiting(() => Add(DuckDbFiles.Csv(folder["one.csv"]))).Should().ThrowAsync<Exception>().Where(e => e is DuckDbFileException || e is QueryFaultException);
    }

    [Fact]
    public async Task Csv_AColumnTwice_IsAFault()
    {
        folder.Write("one.csv", "provider,consumer,at,count,count\n省税务局,贵阳市,2024-12-02,5,6\n");

        await ShouldFail(DuckDbFiles.Csv(folder["one.csv"]), QueryFaultKind.MissingColumn, "'count' in */one.csv; it stands twice");
    }

    [Fact]
    public async Task Csv_ColumnsInAnotherOrderInEachFile_AreReadByTheirNames()
    {
        folder.Write("one.csv", $"{Header}省税务局,贵阳市,名录,2024-12-02,5\n");
        folder.Write("two.csv", "\uFEFFcount,x,filename,\"consumer\", at ,provider,,x\r\n 7 ,,,贵阳市,2024-12-03,省税务局,,\r\n");

        var tally = await Add(DuckDbFiles.Csv(folder["*.csv"]));

        tally.ToVolumes().Flows.Select(static f => (f.Provider.Id, f.Consumer.Id, f.Volume.Calls, f.Records)).Should().Equal(("GZ-TAX", "CN-5201", 12, 2));
    }

    [Fact]
    public async Task Csv_BlankLinesAtTheEnd_AreLeftAlone()
    {
        folder.Write("one.csv", $"{Header}省税务局,贵阳市,名录,2024-12-02,5\n\n\n");

        (await Add(DuckDbFiles.Csv(folder["one.csv"]))).Records.Should().Be(1);
    }

    [Fact]
    public async Task Files_OtherIntegerAndTimeTypes_AreCounted()
    {
        foreach (var (file, change) in new[] { ("1", "5::UTINYINT AS count, DATE '2024-12-02' AS \"at\""), ("2", "5::INTEGER AS count, TIMESTAMP_S '2024-12-02' AS \"at\""), ("3", "5::UBIGINT AS count, TIMESTAMP_NS '2024-12-02' AS \"at\"") })
        {
            folder.Parquet($"{file}.parquet", $"SELECT * REPLACE ({change}) FROM ({Valid})");

            (await Add(DuckDbFiles.Parquet(folder[$"{file}.parquet"]))).ToVolumes().Total.Calls.Should().Be(5, change);
        }

        (await Add(DuckDbFiles.Parquet(folder["*.parquet"]))).ToVolumes().Total.Calls.Should().Be(15);
    }

    [Fact]
    public async Task Files_NamedByOverlappingPatterns_CountOnce()
    {
        folder.Parquet("one.parquet", Valid);

        (await Add(DuckDbFiles.Parquet(folder["one.parquet"], folder["*.parquet"]))).Records.Should().Be(1);
    }

    [Fact]
    public async Task Files_WithColumnsOfOtherNames_AreReadByWithColumn()
    {
        folder.Parquet("one.parquet", "SELECT '省税务局' AS \"who \"\"serves\"\"\", '贵阳市' AS consumer, DATE '2024-12-02' AS \"at\", 5 AS count");

        (await Add(DuckDbFiles.Parquet(folder["*.parquet"]).WithColumn("provider", "who \"serves\""))).Records.Should().Be(1);
    }

    [Fact]
    public async Task Files_ThatDoNotExist_AreAnError()
    {
        (await ShouldBeUnreadable(DuckDbFiles.Parquet(folder["no*.parquet"]))).Message.Should().Contain("No file matches").And.Contain("no*.parquet");
        (await ShouldBeUnreadable(DuckDbFiles.Csv(folder["it's.csv"]))).Files.Patterns.Should().ContainSingle();
    }

    [Fact]
    public async Task Files_WhoseCallsAddUpTooFar_Overflow()
    {
        folder.Parquet("one.parquet", $"SELECT * REPLACE (9223372036854775807 AS count) FROM ({Valid}), range(2)");

        await FluentActions.Awaiting(() => Add(DuckDbFiles.Parquet(folder["one.parquet"]))).Should().ThrowAsync<OverflowException>();
    }

    [Fact]
    public async Task Files_CancelledBeforeOrMeanwhile_CountNothing()
    {
        folder.Parquet("one.parquet", $"{Valid} FROM range(200000)");
        var tally = new ExchangeTally(ReportingPeriod.OfMonth(2024, 12));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await FluentActions.Awaiting(() => tally.AddExchangesFromAsync(DuckDbFiles.Parquet(folder["one.parquet"]), GuizhouOrganizations.Directory, cancellationToken: cancelled.Token))
            .Should().ThrowAsync<OperationCanceledException>();

        for (var delay = 0; delay < 12; delay++)
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(delay));
            try
            {
                await tally.AddExchangesFromAsync(DuckDbFiles.Parquet(folder["one.parquet"]), GuizhouOrganizations.Directory, cancellationToken: soon.Token);
                tally.Records.Should().Be(200_000);
                return;
            }
            catch (OperationCanceledException)
            {
                tally.Records.Should().Be(0);
            }
        }
    }

    [Fact]
    public async Task Options_OfTheEngine_ChangeNothingInTheResult()
    {
        folder.Parquet("one.parquet", $"SELECT * REPLACE (CASE range % 3 WHEN 0 THEN '省税务局' WHEN 1 THEN 'GZ-TAX' ELSE '省公安厅' END AS provider) FROM ({Valid}), range(100000)");
        var expected = (await Add(DuckDbFiles.Parquet(folder["one.parquet"]))).ToVolumes().Flows;

        var options = new DuckDbOptions { Threads = 1, MemoryLimit = 64L << 20, SpillFolder = folder["spill"] };

        (await Add(DuckDbFiles.Parquet(folder["one.parquet"]), options)).ToVolumes().Flows.Should().Equal(expected);
        FluentActions.Invoking(() => new DuckDbOptions { Threads = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new DuckDbOptions { MemoryLimit = 1 }).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Files_OfMillionsOfRecords_AreGroupedAllTheSame()
    {
        folder.Parquet("large.parquet", $"SELECT * REPLACE (CASE range % 3 WHEN 0 THEN '省税务局' WHEN 1 THEN 'GZ-TAX' ELSE '省公安厅' END AS provider) FROM ({Valid}), range(3000001)");

        (await Add(DuckDbFiles.Parquet(folder["large.parquet"]), new() { Threads = 1 })).ToVolumes().Flows
            .Select(static f => (f.Provider.Id, f.Records)).Should().Equal(("GZ-MPS", 1_000_000), ("GZ-TAX", 2_000_001));
    }

    [Fact]
    public async Task Files_WithMoreNamesThanAByteNumbers_AreGroupedAllTheSame()
    {
        // 300 spellings of one name, by white space, and one that shows up after the first rows that are looked at.
        folder.Parquet("one.parquet", $"SELECT * REPLACE (repeat(' ', (range % 300)::INT) || '省税务局' AS provider) FROM ({Valid}), range(3000)");
        folder.Parquet("two.parquet", $"SELECT * REPLACE (CASE WHEN range = 250000 THEN '省公安厅' ELSE provider END AS provider) FROM ({Valid}), range(250001)");

        (await Add(DuckDbFiles.Parquet(folder["one.parquet"]))).ToVolumes().Flows.Select(static f => f.Records).Should().Equal(3000);
        (await Add(DuckDbFiles.Parquet(folder["two.parquet"]))).ToVolumes().Flows.Select(static f => (f.Provider.Id, f.Records)).Should().Equal(("GZ-MPS", 1), ("GZ-TAX", 250_000));
    }

    /// <summary>Counts twice, the names numbered and as they are, and sees to it that both give the same.</summary>
    private static async Task<ExchangeTally> Add(DuckDbFiles files, DuckDbOptions? options = null)
    {
        var tally = new ExchangeTally(ReportingPeriod.OfMonth(2024, 12));
        var numbered = tally.CreateEmpty();
        await tally.AddExchangesFromAsync(files, GuizhouOrganizations.Directory, options);
        await numbered.AddExchangesFromAsync(files, GuizhouOrganizations.Directory, (options ?? DuckDbOptions.Default) with { WorthNumbering = 0 });
        numbered.HasSameCountsAs(tally).Should().BeTrue();
        return tally;
    }

    private static async Task ShouldFail(DuckDbFiles files, QueryFaultKind kind, string subject)
    {
        foreach (var options in new DuckDbOptions[] { new(), new() { WorthNumbering = 0 } })
        {
            var tally = new ExchangeTally(ReportingPeriod.OfMonth(2024, 12));

            var thrown = (await FluentActions.Awaiting(() => tally.AddExchangesFromAsync(files, GuizhouOrganizations.Directory, options)).Should().ThrowExactlyAsync<QueryFaultException>()).Which;

            var fault = thrown.Faults.Should().ContainSingle(thrown.Message).Subject;
            fault.Kind.Should().Be(kind, thrown.Message);
            fault.Subject.Should().Match($"*{subject}*");
            (tally.Records, tally.OutsidePeriod).Should().Be((0, 0), "nothing is counted");
        }
    }

    private static async Task<DuckDbFileException> ShouldBeUnreadable(DuckDbFiles files) =>
        (await FluentActions.Awaiting(() => Add(files)).Should().ThrowExactlyAsync<DuckDbFileException>()).Which;
}
