using CsCheck;
using GzShareMetrics.Catalog;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Tests.Requests;

public sealed partial class RequestTallyTests
{
    private static readonly ReportingPeriod Month = SmallWorld.December;

    [Fact]
    public void ToStatistics_NoRecords_IsZeroEverywhere()
    {
        var statistics = new RequestTally(Month).ToStatistics();

        statistics.Total.Should().Be(default(RequestCounts));
        statistics.Total.ApprovalRate.IsDefined.Should().BeFalse();
        statistics.ByProvider.Should().BeEmpty();
        statistics.AsOf.Should().Be(new LocalDate(2024, 12, 31));
    }

    [Fact]
    public void ToStatistics_RandomRecords_AgreesWithASlowCount() => Gen.Select(SmallWorld.Requests.Array[0, 80], SmallWorld.Days).Sample(
        (requests, asOf) =>
        {
            var tally = new RequestTally(Month, asOf);
            Array.ForEach(requests, tally.Add);
            var statistics = tally.ToStatistics();

            var counted = requests.Where(r => r.SubmittedAt.Year == 2024 && r.SubmittedAt.Month == 12 && r.SubmittedAt.Date <= asOf).ToArray();
            Check(statistics.Total, counted, asOf);
            statistics.Control.Should().Be(new RequestControl(
                counted.Length,
                counted.LongCount(r => r.Attribute != SharingAttribute.Unconditional),
                counted.LongCount(r => r.Attribute == SharingAttribute.Unconditional),
                counted.LongCount(r => r.Review?.At.Date <= asOf),
                counted.LongCount(r => r.Reply?.At.Date <= asOf && r.Reply.Outcome != ReplyOutcome.Withdrawn)));
            statistics.OutsidePeriod.Should().Be(requests.Length - counted.Length);
            statistics.ByProvider.Keys.Should().BeEquivalentTo(counted.Select(r => r.Provider).Distinct());
            foreach (var (provider, counts) in statistics.ByProvider)
            {
                Check(counts, counted.Where(r => r.Provider.Id == provider.Id), asOf);
            }

            foreach (var (requester, counts) in statistics.ByRequester)
            {
                Check(counts, counted.Where(r => r.Requester.Id == requester.Id), asOf);
            }

            foreach (var (resource, counts) in statistics.ByResource)
            {
                Check(counts, counted.Where(r => r.Resource == resource), asOf);
            }

            statistics.ByRequester.Values.Sum(c => c.Submitted).Should().Be(counted.Length);
            statistics.ByResource.Values.Sum(c => c.Submitted).Should().Be(counted.Length);
        },
        iter: 150);

    [Fact]
    public void Counts_RandomRecords_SatisfyTheFunnel() => SmallWorld.Requests.Array[0, 60].Sample(requests =>
    {
        var counts = new RequestStatisticsCalculator().Evaluate(requests.DistinctBy(r => r.Id), Month).Total;

        return counts.Submitted == counts.Conditional + counts.Unconditional
            && counts.Conditional == counts.Reviewed + counts.Unreviewed
            && counts.Reviewed == counts.Returned + counts.Withdrawn + counts.Decided + counts.Pending
            && counts.Decided == counts.Approved + counts.Rejected;
    });

    [Fact]
    public void Merge_RandomSplitsAndOrders_IsOnePass() =>
        TallyLaws.Hold(SmallWorld.Requests, () => new RequestTally(Month), (t, r) => t.Add(r), (t, o) => t.Merge(o), Text);

    [Fact]
    public void Merge_OfAnotherPeriodOrDay_NamesBoth()
    {
        var tally = new RequestTally(Month);

        FluentActions.Invoking(() => tally.Merge(new RequestTally(ReportingPeriod.OfMonth(2024, 11)))).Should().Throw<ArgumentException>().WithMessage("*2024-11*2024-12*");
        FluentActions.Invoking(() => tally.Merge(new RequestTally(Month, new LocalDate(2025, 1, 6)))).Should().Throw<ArgumentException>().WithMessage("*2025-01-06*2024-12-31*");
    }

    [Fact]
    public void Evaluate_ARequestOfEachAttribute_CountsBoth()
    {
        var day = new LocalDateTime(2024, 12, 31, 9, 0);
        var reviewedAndReplied = new DataSharingRequest(
            "R2", SmallWorld.Police, SmallWorld.Zunyi, "乙", SharingAttribute.Conditional, day, new(ReviewOutcome.Passed, day), day, new RequestReply(ReplyOutcome.Approved, day));

        var statistics = new RequestStatisticsCalculator().Evaluate(
            [new("R1", SmallWorld.Police, SmallWorld.Zunyi, "甲", SharingAttribute.Unconditional, new LocalDateTime(2024, 12, 2, 9, 0)), reviewedAndReplied], Month);

        statistics.Total.Should().Be(RequestCounts.Of(RequestStage.Granted) + RequestCounts.Of(RequestStage.Approved));
        statistics.Control.Should().Be(new RequestControl(2, 1, 1, 1, 1), "what happens on the last day is known at its end");
        statistics.ToString().Should().Be("2024-12 as of 2024-12-31, submitted: 2, decided: 1");
    }

    [Fact]
    public void AddGroups_OfADatabase_CountsThemByRequesterProviderAndResource()
    {
        var tally = new RequestTally(Month);

        tally.AddGroups(
            [
                new() { RequesterId = "POLICE", ProviderId = "FARM", Stage = RequestStage.Approved, Requests = 3, Conditional = 3, Reviewed = 3, Decided = 3 },
                new() { RequesterId = "ZY", ProviderId = "FARM", Stage = RequestStage.Granted, Requests = 2 },
            ],
            SmallWorld.Bodies);
        tally.AddGroups([new() { Resource = "甲", Stage = RequestStage.Approved, Requests = 3 }]);

        var (approved, granted) = (RequestCounts.Of(RequestStage.Approved, 3), RequestCounts.Of(RequestStage.Granted, 2));
        var statistics = tally.ToStatistics();
        statistics.Total.Should().Be(approved + granted);
        statistics.Control.Should().Be(new RequestControl(5, 3, 2, 3, 3));
        statistics.ByRequester.Should().Equal(new Dictionary<Organization, RequestCounts> { [SmallWorld.Police] = approved, [SmallWorld.Zunyi] = granted });
        statistics.ByProvider.Should().Equal(new Dictionary<Organization, RequestCounts> { [SmallWorld.Farming] = approved + granted });
        statistics.ByResource.Should().Equal(new Dictionary<string, RequestCounts> { ["甲"] = approved });
    }

    [Fact]
    public void Evaluate_SameIdTwice_IsAnError()
    {
        DataSharingRequest request = new("R1", SmallWorld.Police, SmallWorld.Zunyi, "甲", SharingAttribute.Unconditional, new LocalDateTime(2024, 12, 2, 9, 0));

        FluentActions.Invoking(() => new RequestStatisticsCalculator().Evaluate([request, request], Month)).Should().Throw<ArgumentException>().WithMessage("*R1*");
    }

    [Theory]
    [InlineData(RequestStage.Unspecified)]
    [InlineData((RequestStage)99)]
    public void Of_NoStage_IsAnError(RequestStage stage) =>
        FluentActions.Invoking(() => RequestCounts.Of(stage)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("stage");

    [Fact]
    public void Add_BeyondTheLargestCount_IsAnError()
    {
        var most = RequestCounts.Of(RequestStage.Granted, long.MaxValue);

        FluentActions.Invoking(() => most + RequestCounts.Of(RequestStage.Granted)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => (most + RequestCounts.Of(RequestStage.Approved)).Submitted).Should().Throw<OverflowException>();
    }

    private static void Check(RequestCounts counts, IEnumerable<DataSharingRequest> requests, LocalDate asOf)
    {
        var all = requests.ToArray();
        bool Reviewed(DataSharingRequest r, ReviewOutcome outcome) => r.Review?.Outcome == outcome && r.Review.At.Date <= asOf;
        bool Replied(DataSharingRequest r, ReplyOutcome outcome) => r.Reply?.Outcome == outcome && r.Reply.At.Date <= asOf;

        counts.Submitted.Should().Be(all.Length);
        counts.Unconditional.Should().Be(all.Count(r => r.Attribute == SharingAttribute.Unconditional));
        counts.Reviewed.Should().Be(all.Count(r => Reviewed(r, ReviewOutcome.Passed) || Reviewed(r, ReviewOutcome.Returned)));
        counts.Returned.Should().Be(all.Count(r => Reviewed(r, ReviewOutcome.Returned)));
        counts.Approved.Should().Be(all.Count(r => Replied(r, ReplyOutcome.Approved)));
        counts.Rejected.Should().Be(all.Count(r => Replied(r, ReplyOutcome.Rejected)));
        counts.Withdrawn.Should().Be(all.Count(r => Replied(r, ReplyOutcome.Withdrawn) && Reviewed(r, ReviewOutcome.Passed)));
        counts.WithdrawnBeforeReview.Should().Be(all.Count(r => Replied(r, ReplyOutcome.Withdrawn) && !Reviewed(r, ReviewOutcome.Passed)));
    }

    /// <summary>All that a tally knows.</summary>
    private static string Text(RequestTally tally)
    {
        var s = tally.ToStatistics();
        return $"{s.Period} {s.AsOf} {s.Total} {s.OutsidePeriod} {s.Control}\n"
            + string.Join('\n', s.ByProvider.Concat(s.ByRequester).Select(p => $"{p.Key.Id} {p.Value}").Concat(s.ByResource.Select(p => $"{p.Key} {p.Value}")).OrderBy(x => x, StringComparer.Ordinal));
    }
}
