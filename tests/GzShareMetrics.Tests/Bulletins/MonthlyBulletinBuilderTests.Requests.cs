using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;
using static GzShareMetrics.Tests.Bulletins.December;

namespace GzShareMetrics.Tests.Bulletins;

/// <summary>Which requests count in a month, where they stand, who is timely and who is overdue.</summary>
public sealed partial class MonthlyBulletinBuilderTests
{
    [Fact]
    public void Requests_OfTheMonth_AreThoseSubmittedInIt()
    {
        var bulletin = Builder().AddRequests(
        [
            Unconditional("before", new LocalDateTime(2024, 11, 30, 23, 59, 59)),
            Unconditional("first", new LocalDateTime(2024, 12, 1, 0, 0, 0)),
            Unconditional("last", new LocalDateTime(2024, 12, 31, 23, 59, 59)),
            Unconditional("after", new LocalDateTime(2025, 1, 1, 0, 0, 0)),
        ]).Build();

        bulletin.Requests.Total.Submitted.Should().Be(2);
        bulletin.Requests.OutsidePeriod.Should().Be(2);
    }

    [Fact]
    public void Requests_AreReadAsOfTheDay_LaterEventsAreUnknown()
    {
        var review = new ComplianceReview(ReviewOutcome.Passed, At(30));
        var records = new[]
        {
            new DataSharingRequest("1", Of("省民政厅"), Of("省公安厅"), "资源", SharingAttribute.Conditional, At(27), review, At(31), new RequestReply(ReplyOutcome.Approved, At(2, month: 1, year: 2025))),
        };

        RequestCounts CountsAsOf(int day, int month = 12, int year = 2024) =>
            new MonthlyBulletinBuilder(Options() with { AsOf = new LocalDate(year, month, day) }).AddRequests(records).Build().Requests.Total;

        CountsAsOf(26).Submitted.Should().Be(0);
        CountsAsOf(29).Should().Be(RequestCounts.Of(RequestStage.AwaitingReview));
        CountsAsOf(30).Should().Be(RequestCounts.Of(RequestStage.AwaitingReply), "passed review and not yet received is pending as well");
        CountsAsOf(31).Pending.Should().Be(1, "the reply of January is not known yet");
        CountsAsOf(2, 1, 2025).Approved.Should().Be(1);
    }

    [Fact]
    public void Requests_ReturnedAtReview_AreReviewedButNotPending()
    {
        var returned = new DataSharingRequest(
            "1", Of("省民政厅"), Of("省公安厅"), "资源", SharingAttribute.Conditional, At(2), new ComplianceReview(ReviewOutcome.Returned, At(3)));

        var bulletin = Builder().AddRequests([returned]).Build();

        bulletin.Requests.Total.Should().Match<RequestCounts>(c => c.Reviewed == 1 && c.Returned == 1 && c.Pending == 0 && c.Unreviewed == 0);
        bulletin.Timeliness.Overall.Counts.ReturnedAtReview.Should().Be(1);
        bulletin.Timeliness.Overall.Rate.IsDefined.Should().BeFalse("nothing is due");
        bulletin.TimelinessRanking.Entries.Should().BeEmpty();
        bulletin.TimelinessRanking.Unranked.Should().Equal(Of("省公安厅"));
    }

    [Fact]
    public void Requests_OfOneIdTwice_AreRefused() =>
        FluentActions.Invoking(() => Builder().AddRequests([Unconditional("1", At(2)), Unconditional("1", At(3))]))
            .Should().Throw<ArgumentException>().WithMessage("*Request 1*added before*");

    [Fact]
    public void Timeliness_RanksByRateThenEarlinessThenAnswered()
    {
        var bulletin = Builder().AddRequests(
        [
            // Received Mon 2 December, due Mon 9 December.
            Conditional("water", At(2), At(2, 15), "省水利厅"),       // same day
            Conditional("civil1", At(2), At(3), "省民政厅"),          // one day, twice
            Conditional("civil2", At(2), At(3), "省民政厅"),
            Conditional("police", At(2), At(3), "省公安厅"),          // one day, once
            Conditional("housing", At(2), At(10), "省住房城乡建设厅"), // late
            Conditional("eco", At(30), null, "省生态环境厅"),          // not yet due
            Conditional("city", At(2), At(2, 11), "贵阳市"),          // a region takes no part in section 三
        ]).Build();

        bulletin.TimelinessRanking.Entries.Select(e => e.Subject.Name).Should().Equal("省水利厅", "省民政厅", "省公安厅");
        bulletin.TimelinessRanking.AllEntries[^1].Subject.Name.Should().Be("省住房城乡建设厅");
        bulletin.TimelinessRanking.AllEntries[^1].Value.Should().Be(Rate.Of(0, 1));
        bulletin.TimelinessRanking.Unranked.Should().Equal(Of("省生态环境厅"));
        bulletin.Timeliness.Overall.Rate.Should().Be(Rate.Of(5, 6));
    }

    public static TheoryData<string, LocalDateTime, LocalDateTime?, bool> OverdueCases => new()
    {
        { "received Tue 24th, due today: not overdue", At(24), null, false },
        { "received Mon 23rd, due yesterday and unanswered", At(23), null, true },
        { "of November, unanswered", At(20, month: 11), null, true },
        { "of November, answered late: belongs to November's bulletin", At(20, month: 11), At(20), false },
        { "of December, answered on the due day", At(2), At(9), false },
        { "of December, answered the day after", At(2), At(10), true },
        { "answered after the day as of which we read", At(2), At(2, month: 1, year: 2025), true },
        { "of January: unknown", At(1, month: 1, year: 2025), null, false },
    };

    [Theory]
    [MemberData(nameof(OverdueCases))]
    public void Overdue_Lists_UnansweredOfAnyMonthAndLateOfThisOne(string name, LocalDateTime received, LocalDateTime? replied, bool expected) =>
        Builder().AddRequests([Conditional("1", received, replied)]).Build().Overdue.Should().HaveCount(expected ? 1 : 0, name);

    [Fact]
    public void Overdue_WithdrawnRequests_AreNotListed() =>
        Builder().AddRequests([Conditional("1", At(2), At(20), outcome: ReplyOutcome.Withdrawn)]).Build().Overdue.Should().BeEmpty();

    [Fact]
    public void Overdue_IsSortedByProviderThenDueDayThenId()
    {
        var bulletin = Builder().AddRequests(
        [
            Conditional("c", At(3), provider: "省民政厅"),
            Conditional("b", At(2), provider: "省民政厅"),
            Conditional("a", At(3), provider: "省民政厅"),
            Conditional("z", At(12), provider: "省公安厅"),
        ]).Build();

        bulletin.Overdue.Select(o => o.Request.Id).Should().Equal("z", "b", "a", "c");
        bulletin.Overdue[0].Verdict.Should().Match<DeadlineVerdict>(v =>
            v.Status == DeadlineStatus.OverdueUnanswered && v.DueDay == new LocalDate(2024, 12, 19) && v.WorkingDaysLate == 8);
    }

    [Fact]
    public void Timeliness_DueOrAnsweredInPeriod_CountsWhatFellDueWheneverSubmitted()
    {
        var records = new[]
        {
            Conditional("november, due in december", At(28, month: 11), At(3)),
            Conditional("november, done in november", At(20, month: 11), At(21, month: 11)),
            Conditional("december", At(2), At(3)),
        };
        var options = Options() with { TimelinessPopulation = TimelinessPopulation.DueOrAnsweredInPeriod };

        new MonthlyBulletinBuilder(options).AddRequests(records).Build().Timeliness.Overall.Rate.Should().Be(Rate.Of(2, 2));
        Builder().AddRequests(records).Build().Timeliness.Overall.Rate.Should().Be(Rate.Of(1, 1));
    }

    [Fact]
    public void Requests_ReceivedBeforeTheRuleWasInForce_AreUnderNoRule()
    {
        var bulletin = Builder().AddRequests([Conditional("old", At(5, month: 6, year: 2023)), Conditional("overdue", At(2))]).Build();

        bulletin.Overdue.Select(o => o.Request.Id).Should().Equal("overdue");
        var may = new MonthlyBulletinBuilder(Options(ReportingPeriod.OfMonth(2023, 5))).AddRequests([Conditional("1", At(4, month: 5, year: 2023))]).Build();
        may.Timeliness.Overall.Counts.Should().Match<TimelinessCounts>(c => c.Other == 1 && c.Due == 0);
    }
}
