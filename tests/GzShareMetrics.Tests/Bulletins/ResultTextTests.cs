using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Bulletins;

/// <summary>A result that is written to a log says what it is of and its total.</summary>
public sealed class ResultTextTests
{
    private static readonly LocalDateTime Monday = new(2024, 12, 2, 9, 0);

    private static readonly DataSharingRequest[] Requests = [AnsweredAfter(1), AnsweredAfter(8)];

    [Fact]
    public void ToString_OfTimeliness_NamesDefinitionRuleAndRate() =>
        new ResponseTimelinessCalculator(ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply).Evaluate(Requests, SmallWorld.December).ToString()
            .Should().Be("OnTimeOfDue by GZ-2023-13-reply, 2024-12 as of 2024-12-31: 1/2, providers: 1");

    [Fact]
    public void ToString_OfRequests_NamesThoseSubmittedAndDecided() =>
        new RequestStatisticsCalculator().Evaluate(Requests, SmallWorld.December).ToString().Should().Be("2024-12 as of 2024-12-31, submitted: 2, decided: 2");

    [Fact]
    public void ToString_OfVolumes_NamesCallsRecordsAndFlows() =>
        new ExchangeVolumeCalculator().Evaluate([new DataExchange(SmallWorld.Police, SmallWorld.Zunyi, "甲", Monday, 42_995)], SmallWorld.December).ToString()
            .Should().Be("2024-12: 42995次, records: 1, flows: 1");

    [Fact]
    public void ToString_OfShelving_NamesTheDayAndTheRate() =>
        new ShelvingRateCalculator().Evaluate(
            [new ResponsibilityItem("一", SmallWorld.Zunyi, "甲", Monday.Date), new ResponsibilityItem("一", SmallWorld.Zunyi, "乙", null)], asOf: SmallWorld.December.LastDay).ToString()
            .Should().Be("as of 2024-12-31: 1/2, batches: 1");

    private static DataSharingRequest AnsweredAfter(int days) => new(
        "R" + days, SmallWorld.Zunyi, SmallWorld.Police, "甲", SharingAttribute.Conditional, Monday, new ComplianceReview(ReviewOutcome.Passed, Monday), Monday,
        new RequestReply(ReplyOutcome.Approved, Monday.PlusDays(days)));
}
