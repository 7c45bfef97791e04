using CsCheck;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Bulletins;

/// <summary>Sections 三 and 六 of one bulletin: what the rate counts as overdue stands in the list, and what stands in the list the rate counts as overdue.</summary>
public sealed class OverdueRegisterTests
{
    private static readonly LocalDate Mon_2024_12_02 = new(2024, 12, 2);

    /// <summary>Every rule the library carries, in force from the middle of the random days on, as it is, with a cut-off, and shortened so that many requests are late.</summary>
    private static readonly Gen<DeadlineRule> Rules = Gen.Select(
        Gen.OneOf([.. DeadlineRules.All]), Gen.Int[-10, 22], Gen.Bool, Gen.Bool,
        static (rule, cutOffHour, isShort, includesStart) => rule with
        {
            EffectiveFrom = new LocalDate(2024, 11, 25),
            EffectiveTo = new LocalDate(2025, 1, 10),
            CutOff = cutOffHour < 0 ? null : new LocalTime(cutOffHour, 30),
            Length = isShort ? 3 : rule.Length,
            StartDayCounting = includesStart ? StartDayCounting.Include : StartDayCounting.Exclude,
        });

    private static readonly Gen<TimelinessPopulation> Populations = Gen.OneOf(TimelinessPopulation.SubmittedInPeriod, TimelinessPopulation.DueOrAnsweredInPeriod);

    public static TheoryData<string> RuleIds => [.. DeadlineRules.All.Select(static rule => rule.Id)];

    [Fact]
    public void Overdue_AnyRequestUnderAnyRule_AgreesWithTheRate()
    {
        var (counted, listedOnly) = (0, 0);
        Gen.Select(SmallWorld.Requests.Array[1, 20], Rules, Populations, Gen.Int[0, 70]).Sample(
            (requests, rule, population, days) =>
            {
                var asOf = SmallWorld.December.FirstDay.PlusDays(days);
                foreach (var request in requests)
                {
                    var bulletin = Bulletin(rule, asOf, population, request);
                    var timeliness = bulletin.Timeliness;
                    var overdue = timeliness.Overall.Counts.OverdueUnanswered + timeliness.Overall.Counts.AnsweredLate;
                    if (overdue == 1)
                    {
                        Interlocked.Increment(ref counted);
                        var listed = bulletin.Overdue.Should().ContainSingle($"{request.Id} counts as overdue under {rule.Id}").Subject;
                        listed.Verdict.IsOverdue.Should().BeTrue();
                        (listed.Verdict.Status == DeadlineStatus.AnsweredLate).Should().Be(timeliness.Overall.Counts.AnsweredLate == 1);
                        var workingDays = timeliness.Overall.Counts.AnsweredLate == 1 ? timeliness.Overall.WorkingDaysToReply : timeliness.Overall.WorkingDaysPending;
                        listed.Verdict.WorkingDaysUsed.Should().Be(workingDays.Highest);
                    }
                    else if (bulletin.Overdue.Count > 0)
                    {
                        Interlocked.Increment(ref listedOnly);
                        timeliness.OutsidePopulation.Should().Be(1, "a request of the population that is listed counts as overdue");
                        bulletin.Overdue[0].Verdict.Status.Should().Be(DeadlineStatus.OverdueUnanswered, "of other months only what still waits is named");
                    }
                }
            },
            iter: 300);

        // Far below what is usual, so that chance does not fail the test.
        counted.Should().BeGreaterThan(100, "the random requests are to be overdue often enough to prove something");
        listedOnly.Should().BeGreaterThan(10);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Overdue_UnderEveryRuleOfTheLibrary_IsDecidedByItsOwnLimitAndStart(string id)
    {
        var rule = DeadlineRules.Embedded.Find(id) with { EffectiveFrom = new LocalDate(2024, 11, 1) };
        var received = Mon_2024_12_02.PlusDays(1);
        var start = rule.StartEvent == DeadlineStartEvent.Application ? Mon_2024_12_02 : received;
        var due = start;
        for (var counted = 0; counted < rule.Length;)
        {
            due = due.PlusDays(1);
            counted += ChinaWorkingDays.National.IsWorkingDay(due) ? 1 : 0;
        }

        Bulletin(rule, due.PlusDays(30), Request(due)).Overdue.Should().BeEmpty("it was answered on the due day");
        var late = Bulletin(rule, due.PlusDays(30), Request(due.PlusDays(1)));
        late.Overdue.Should().ContainSingle().Which.Verdict.DueDay.Should().Be(due);
        late.Timeliness.Overall.Counts.AnsweredLate.Should().Be(1);

        DataSharingRequest Request(LocalDate replied) => Reviewed(received.AtMidnight(), replied);
    }

    [Fact]
    public void Overdue_StillInReviewUnderARuleThatStartsWithTheApplication_IsNamed()
    {
        var rule = DeadlineRules.Embedded.Find("GZ-2020-share");
        var inReview = new DataSharingRequest("R1", SmallWorld.Zunyi, SmallWorld.Police, "甲", SharingAttribute.Conditional, Mon_2024_12_02.AtMidnight());

        var bulletin = Bulletin(rule, SmallWorld.December.LastDay, inReview);

        bulletin.Timeliness.Overall.Counts.OverdueUnanswered.Should().Be(1);
        bulletin.Overdue.Should().ContainSingle().Which.Verdict.Should().Match<DeadlineVerdict>(v => v.DueDay == new LocalDate(2024, 12, 16) && v.ReceivedOn == Mon_2024_12_02);
    }

    [Theory]
    [InlineData(17, 0, true, "at the very time: due Mon 9 December, answered on the 10th")]
    [InlineData(17, 1, false, "a minute later it counts as received on the 3rd, due on the 10th")]
    public void Overdue_UnderARuleWithACutOff_CountsFromTheNextDay(int hour, int minute, bool isLate, string because)
    {
        var rule = DeadlineRules.GuizhouProviderReply with { Id = "cut-off", CutOff = new LocalTime(17, 0) };

        var bulletin = Bulletin(rule, SmallWorld.December.LastDay, Reviewed(Mon_2024_12_02.At(new LocalTime(hour, minute)), new LocalDate(2024, 12, 10)));

        bulletin.Overdue.Should().HaveCount(isLate ? 1 : 0, because);
        bulletin.Timeliness.Overall.Counts.AnsweredLate.Should().Be(isLate ? 1 : 0, because);
    }

    [Fact]
    public void Overdue_OfAnEarlierMonthAnsweredLateInThisOne_IsNamedWhereItsRateCounts()
    {
        var november = new DataSharingRequest(
            "R1", SmallWorld.Zunyi, SmallWorld.Police, "甲", SharingAttribute.Conditional, new LocalDateTime(2024, 11, 20, 9, 0),
            new ComplianceReview(ReviewOutcome.Passed, new LocalDateTime(2024, 11, 20, 9, 0)), new LocalDateTime(2024, 11, 20, 9, 0), new RequestReply(ReplyOutcome.Approved, new LocalDateTime(2024, 12, 5, 9, 0)));

        MonthlyBulletin Over(TimelinessPopulation population) => Bulletin(DeadlineRules.GuizhouProviderReply, SmallWorld.December.LastDay, population, november);

        Over(TimelinessPopulation.SubmittedInPeriod).Overdue.Should().BeEmpty("it belongs to November's bulletin");
        Over(TimelinessPopulation.DueOrAnsweredInPeriod).Overdue.Should().ContainSingle("its late answer lowers December's rate");
    }

    [Theory]
    [InlineData(2024, 12, 31, 1)]
    [InlineData(2025, 1, 1, 0)]
    public void Overdue_SubmittedAboutTheEndOfTheMonthAndSeenLater_IsNamedUpToItsLastDay(int year, int month, int day, int named)
    {
        var submitted = new LocalDateTime(year, month, day, 9, 0);
        var unanswered = new DataSharingRequest(
            "R1", SmallWorld.Zunyi, SmallWorld.Police, "甲", SharingAttribute.Conditional, submitted, new ComplianceReview(ReviewOutcome.Passed, submitted), submitted);

        var bulletin = Bulletin(DeadlineRules.GuizhouProviderReply, new LocalDate(2025, 1, 31), unanswered);

        bulletin.Overdue.Should().HaveCount(named);
    }

    [Fact]
    public void AsOf_TheFirstDayOfThePeriod_IsTheEarliest()
    {
        var first = SmallWorld.December.FirstDay;

        var options = December.Options();
        var act = () => new MonthlyBulletinOptions(options.Period, options.Directory, options.Calendar, options.ReplyRule) { AsOf = first.PlusDays(-1) };

        new MonthlyBulletinOptions(options.Period, options.Directory, options.Calendar, options.ReplyRule) { AsOf = first }.AsOf.Should().Be(first);
        options.ToString().Should().Be("2024-12 as of 2024-12-31, GZ-2023-13-reply, OnTimeOfDue, SubmittedInPeriod");
        act.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*2024-11-30*2024-12-01*");
    }

    private static DataSharingRequest Reviewed(LocalDateTime received, LocalDate replied) => new(
        "R1", SmallWorld.Zunyi, SmallWorld.Police, "甲", SharingAttribute.Conditional, Mon_2024_12_02.AtMidnight(),
        new ComplianceReview(ReviewOutcome.Passed, Mon_2024_12_02.AtMidnight()), received, new RequestReply(ReplyOutcome.Approved, replied.AtMidnight()));

    private static MonthlyBulletin Bulletin(DeadlineRule rule, LocalDate asOf, DataSharingRequest request) =>
        Bulletin(rule, asOf, TimelinessPopulation.SubmittedInPeriod, request);

    private static MonthlyBulletin Bulletin(DeadlineRule rule, LocalDate asOf, TimelinessPopulation population, DataSharingRequest request) =>
        new MonthlyBulletinBuilder(
            new MonthlyBulletinOptions(SmallWorld.December, SmallWorld.Bodies, ChinaWorkingDays.National, rule) { AsOf = asOf, TimelinessPopulation = population })
            .AddRequests([request]).Build();
}
