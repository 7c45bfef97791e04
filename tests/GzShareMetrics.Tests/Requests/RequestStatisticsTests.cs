using CsCheck;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using static GzShareMetrics.Tests.SmallWorld;

namespace GzShareMetrics.Tests.Requests;

public sealed class RequestStatisticsTests
{
    /// <summary>The figures of the bulletin of December 2024, section 一（一）.</summary>
    private static readonly RequestCounts December2024 = RequestCounts.Of(RequestStage.Granted, 230) + RequestCounts.Of(RequestStage.Approved, 336)
        + RequestCounts.Of(RequestStage.Rejected, 27) + RequestCounts.Of(RequestStage.AwaitingReply, 34);

    [Theory]
    [InlineData("ReviewedOfConditional", 397, 397)]
    [InlineData("PassedOfReviewed", 397, 397)]
    [InlineData("ReturnedOfReviewed", 0, 397)]
    [InlineData("DecidedOfDecidedAndPending", 363, 397)]
    [InlineData("ApprovedOfDecided", 336, 363)]
    [InlineData("RejectedOfDecided", 27, 363)]
    [InlineData("ApprovedOfConditional", 336, 397)]
    [InlineData("WithdrawnOfConditional", 0, 397)]
    [InlineData("GrantedOfSubmitted", 566, 627)]
    public void RequestRate_December2024_HasItsNamedDenominator(string key, long part, long whole) =>
        RequestRate.All.Single(r => r.Key == key).RateOf(December2024).Should().Be(Rate.Of(part, whole));

    [Fact]
    public void RequestRate_NothingCounted_IsUndefined() => RequestRate.All.Should().OnlyContain(r => !r.RateOf(default).IsDefined);

    [Fact]
    public void RequestRate_RandomRequests_LieBetweenZeroAndOne() => SmallWorld.Requests.Array[0, 40].Sample(requests =>
    {
        var counts = Statistics(requests).Total;

        return RequestRate.All.All(r => r.RateOf(counts) is var rate && rate.Part >= 0 && rate.Part <= rate.Whole)
            && RequestRate.PassedOfReviewed.RateOf(counts).Part + RequestRate.ReturnedOfReviewed.RateOf(counts).Part == counts.Reviewed
            && RequestRate.ApprovedOfDecided.RateOf(counts).Part + RequestRate.RejectedOfDecided.RateOf(counts).Part == counts.Decided;
    });

    [Fact]
    public void RequestRate_Keys_AreUnique() => RequestRate.All.Select(r => r.Key).Should().OnlyHaveUniqueItems();

    [Fact]
    public void Funnel_December2024_NarrowsStepByStep()
    {
        var funnel = RequestFunnel.Of(December2024);

        funnel.Steps.Select(s => (s.Key, s.ChineseName, s.Requests)).Should().Equal(
            ("Conditional", "有条件共享申请", 397), ("Reviewed", "已审核", 397), ("Passed", "审核通过", 397), ("Decided", "已审批", 363), ("Approved", "审批通过", 336));
        funnel.Steps[^1].OfPrevious.Should().Be(Rate.Of(336, 363));
        funnel.Steps[^1].OfFirst.Should().Be(Rate.Of(336, 397));
        funnel.Steps[0].OfPrevious.Should().Be(Rate.Of(397, 397));
    }

    [Fact]
    public void Funnel_RandomRequests_NeverWidens() => SmallWorld.Requests.Array[0, 40].Sample(requests =>
        RequestFunnel.Of(Statistics(requests).Total).Steps is var steps && steps.Zip(steps.Skip(1)).All(p => p.First.Requests >= p.Second.Requests));

    [Fact]
    public void At_EveryStage_AddsUpToAll() => SmallWorld.Requests.Array[0, 40].Sample(requests =>
    {
        var counts = Statistics(requests).Total;
        return Enum.GetValues<RequestStage>().Where(s => s != RequestStage.Unspecified).Sum(counts.At) == counts.Submitted;
    });

    [Fact]
    public void ToProviders_OfRequesters_SumTheirGroups() => SmallWorld.Requests.Array[0, 40].Sample(requests =>
    {
        var statistics = Statistics(requests);
        return statistics.ToProviders(o => o.Level == RegionLevel.Province) + statistics.ToProviders(o => o.Level != RegionLevel.Province) == statistics.Total
            && statistics.OfRequesters(_ => true) == statistics.Total
            && statistics.OfRequesters(_ => false) == default;
    });

    [Fact]
    public void RolledUp_ABureauThatEnded_IsCreditedToItsSuccessor() => SmallWorld.Requests.Array[0, 40].Sample(requests =>
    {
        var statistics = Statistics(requests);
        var rolled = statistics.RolledUp(Bodies, SuccessorPolicy.Current);

        return !rolled.ByProvider.ContainsKey(Revival) && !rolled.ByRequester.ContainsKey(Revival)
            && rolled.ToProviders(o => o == Farming) == statistics.ToProviders(o => o == Farming || o == Revival)
            && rolled.Total == statistics.Total
            && rolled.Control == statistics.Control
            && statistics.RolledUp(Bodies, SuccessorPolicy.AsReported).ByProvider.Count == statistics.ByProvider.Count;
    });

    private static RequestStatistics Statistics(IEnumerable<DataSharingRequest> requests) => new RequestStatisticsCalculator().Evaluate(requests.DistinctBy(r => r.Id), December);
}
