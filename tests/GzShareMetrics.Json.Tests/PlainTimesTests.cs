using GzShareMetrics.Requests;
using NodaTime.Text;

namespace GzShareMetrics.Json.Tests;

/// <summary>Plain days and times take a shorter way than others. The patterns of Noda Time, which the others take, say what has to come out.</summary>
public sealed class PlainTimesTests
{
    public static TheoryData<string> Times =>
    [
        "2024-12-03T09:00:00", "2024-02-29T23:59:59", "2024-12-31T00:00:00", "0001-01-01T00:00:00", "9999-12-31T23:59:59", "0000-12-31T12:00:00", "-0044-03-15T12:00:00",
        "2024-12-03T09:00:00.5", "2024-12-03T09:00:00.0000001", "2024-12-03T09:00:00.000000001", "2024-12-03T09:00:00.123456789", "0999-01-01T01:02:03.12",
    ];

    public static TheoryData<string> Days => ["2024-12-03", "2024-02-29", "0001-01-01", "0987-06-05", "9999-12-31", "0000-12-31", "-0044-03-15"];

    [Theory]
    [MemberData(nameof(Times))]
    public void Times_AsRecordsHaveThem_AreWrittenAsThePatternWritesThem(string text)
    {
        var json = $$"""{"outcome":"Passed","at":"{{text}}"}""";
        var review = new ComplianceReview(ReviewOutcome.Passed, LocalDateTimePattern.ExtendedIso.Parse(text).Value);
        GzShareMetricsJson.Write(review).Should().Be(json);
        GzShareMetricsJson.Read<ComplianceReview>(json).Should().Be(review);
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Days_AsRecordsHaveThem_AreWrittenAsThePatternWritesThem(string text)
    {
        var json = $$"""{"department":"CN-5203","resource":"r","requestedOn":"{{text}}"}""";
        var request = new NationalDataRequest(World.Directory.Resolve("CN-5203"), "r", LocalDatePattern.Iso.Parse(text).Value);
        GzShareMetricsJson.Write(request).Should().Be(json);
        GzShareMetricsJson.Read<NationalDataRequest>(json, GzShareMetricsJson.CreateOptions(World.Directory)).RequestedOn.Should().Be(request.RequestedOn);
    }

    [Theory]
    [InlineData("2024-12-03T09:00:00Z")]
    [InlineData("2024-12-03T09:00:00+08:00")]
    [InlineData("2024-12-03T09:00+08")]
    [InlineData("2024-12-03T09:00Z")]
    [InlineData("2024-12-03T09:00")]
    [InlineData("2024-12-03 09:00:00")]
    [InlineData("2024-12-03T09.00:00")]
    [InlineData("2024-12-03")]
    [InlineData("2024-02-30T09:00:00")]
    [InlineData("2023-02-29T09:00:00")]
    [InlineData("2024-13-03T09:00:00")]
    [InlineData("2024-00-03T09:00:00")]
    [InlineData("2024-12-03T25:00:00")]
    [InlineData("2024-12-03T24:00:00")]
    [InlineData("2024-12-31T24:00:00")]
    [InlineData("2024-12-03T09:00:00,5")]
    [InlineData("2024-12-03T09:60:00")]
    [InlineData("2024-12-03T09:00:60")]
    [InlineData("2024-12-03T09:00:0x")]
    [InlineData("２024-12-03T09:00")]
    public void Times_ThatNobodyWrites_AreRefusedByTheirText(string text) =>
        FluentActions.Invoking(() => GzShareMetricsJson.Read<ComplianceReview>($$"""{"outcome":"Passed","at":"{{text}}"}"""))
            .Should().Throw<ShareMetricsJsonException>().WithMessage($"*'{text}' is not a civil day and time*");

    [Theory]
    [InlineData("2024-12-3")]
    [InlineData("2024/12/03")]
    [InlineData("2024-12-32")]
    [InlineData("2023-02-29")]
    [InlineData("2024-12-03T09:00:00")]
    [InlineData("20241203")]
    [InlineData("2024-12-0３")]
    public void Days_ThatNobodyWrites_AreRefusedByTheirText(string text) =>
        FluentActions.Invoking(() => GzShareMetricsJson.Read<NationalDataRequest>(
                $$"""{"department":"CN-5203","resource":"r","requestedOn":"{{text}}"}""", GzShareMetricsJson.CreateOptions(World.Directory)))
            .Should().Throw<ShareMetricsJsonException>().WithMessage($"*'{text}' is not a day*");

    [Theory]
    [InlineData("2024-12-03T09:00:00.500", 500)]
    [InlineData("2024-12-03T09:00:00.000000", 0)]
    [InlineData("2024-12-03T00:00:00.0", 0)]
    public void Times_WithZerosBehindTheFraction_AreRead(string text, int milliseconds) =>
        GzShareMetricsJson.Read<ComplianceReview>($$"""{"outcome":"Passed","at":"{{text}}"}""").At.Millisecond.Should().Be(milliseconds);

    [Theory]
    [InlineData("17:30:00,5")]
    [InlineData("24:00:00")]
    [InlineData("17:30")]
    public void TimesOfDay_ThatNobodyWrites_AreRefusedByTheirText(string text) =>
        FluentActions.Invoking(() => GzShareMetricsJson.Read<Deadlines.DeadlineCase>($$"""{"receivedOn":"2024-12-03","receivedAt":"{{text}}","effects":[]}"""))
            .Should().Throw<ShareMetricsJsonException>().WithMessage($"$.receivedAt: '{text}' is not a time of day; write it as HH:mm:ss*");

    [Fact]
    public void Times_WrittenWithEscapes_AreReadAsTheTextTheyStandFor() =>
        GzShareMetricsJson.Read<ComplianceReview>("""{"outcome":"Passed","at":"2024-12-03T09\u003a00:00"}""").At.Should().Be(new LocalDateTime(2024, 12, 3, 9, 0));

    [Fact]
    public void Times_OfAnotherCalendar_AreWrittenAsIsoDays()
    {
        var julian = new LocalDate(2024, 12, 3).WithCalendar(CalendarSystem.Julian);
        GzShareMetricsJson.Write(new ComplianceReview(ReviewOutcome.Passed, julian.AtMidnight())).Should().Contain("\"2024-12-03T00:00:00\"");
        GzShareMetricsJson.Write(new NationalDataRequest(World.Directory.Resolve("CN-5203"), "r", julian)).Should().Contain("\"2024-12-03\"");
    }
}
