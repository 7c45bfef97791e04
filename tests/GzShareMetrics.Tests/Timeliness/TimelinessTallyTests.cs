using CsCheck;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Timeliness;

public sealed partial class TimelinessTallyTests
{
    private static readonly ReportingPeriod Month = SmallWorld.December;
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;
    private static readonly IWorkingDayCalendar Calendar = ChinaWorkingDays.National;
    private static readonly DeadlineCalculator Deadlines = new(Calendar);

    [Fact]
    public void ToTimeliness_NoRecords_IsUndefined()
    {
        var result = Tally().ToTimeliness();

        result.ByProvider.Should().BeEmpty();
        result.Overall.Rate.IsDefined.Should().BeFalse();
        result.Overall.Earliness.IsDefined.Should().BeFalse();
        result.Definition.Should().BeSameAs(TimelinessDefinition.OnTimeOfDue);
    }

    [Fact]
    public void ToTimeliness_RandomRecords_AgreesWithASlowModel() =>
        Gen.Select(SmallWorld.Requests.Array[0, 60], SmallWorld.Days, Gen.OneOf(TimelinessPopulation.SubmittedInPeriod, TimelinessPopulation.DueOrAnsweredInPeriod)).Sample(
            (requests, asOf, population) =>
            {
                var tally = new TimelinessTally(Deadlines, FiveDays, Month, asOf, population);
                Array.ForEach(requests, tally.Add);
                var result = tally.ToTimeliness();

                var model = requests.Select(r => SlowTimeliness.Judge(r, asOf)).Where(j => SlowTimeliness.IsIn(j, population, Month, asOf)).ToArray();
                result.OutsidePopulation.Should().Be(requests.Length - model.Length);
                Check(result.Overall, model);
                result.ByProvider.Keys.Should().BeEquivalentTo(model.Select(j => j.Request.Provider).Distinct());
                foreach (var (provider, group) in result.ByProvider)
                {
                    Check(group, model.Where(j => j.Request.Provider.Id == provider.Id));
                }
            },
            iter: 150);

    [Fact]
    public void Merge_RandomSplitsAndOrders_IsOnePass() =>
        TallyLaws.Hold(SmallWorld.Requests, () => Tally(), (t, r) => t.Add(r), (t, o) => t.Merge(o), Text);

    [Fact]
    public void Merge_OfAnotherDefinition_NamesBoth()
    {
        FluentActions.Invoking(() => Tally().Merge(new TimelinessTally(Deadlines, FiveDays with { Length = 10, Id = "ten" }, Month)))
            .Should().Throw<ArgumentException>().WithMessage("*ten*GZ-2023-13-reply*");
        FluentActions.Invoking(() => Tally().Merge(new TimelinessTally(Deadlines, FiveDays, Month, new LocalDate(2025, 1, 6))))
            .Should().Throw<ArgumentException>().WithMessage("*2025-01-06*2024-12-31*");
        FluentActions.Invoking(() => Tally().Merge(new TimelinessTally(Deadlines, FiveDays, Month, population: TimelinessPopulation.DueOrAnsweredInPeriod)))
            .Should().Throw<ArgumentException>().WithMessage("*DueOrAnsweredInPeriod*SubmittedInPeriod*");
    }

    [Theory]
    [InlineData(12, "on time, the day before the due day")]
    [InlineData(13, "on time, on the due day")]
    [InlineData(14, "late, on the Saturday behind it")]
    [InlineData(16, "late, on the Monday behind it")]
    public void Add_RepliedAroundTheDueDayFri_2024_12_13_IsOnTimeUpToIt(int day, string because)
    {
        var tally = Tally();

        tally.Add(Answered("R1", new LocalDate(2024, 12, 6), new LocalDate(2024, 12, day)));

        tally.ToTimeliness().Overall.Rate.Should().Be(Rate.Of(day <= 13 ? 1 : 0, 1), because);
    }

    [Fact]
    public void Rate_OneMoreReplyOnTime_NeverGoesDown() => Gen.Select(SmallWorld.Requests.Array[0, 40], Gen.OneOf([.. TimelinessDefinition.All])).Sample((requests, definition) =>
    {
        var tally = Tally();
        Array.ForEach(requests, tally.Add);
        var before = tally.ToTimeliness(definition).Overall.Rate;
        tally.Add(Answered("one more", new LocalDate(2024, 12, 6), new LocalDate(2024, 12, 9)));
        var after = tally.ToTimeliness(definition).Overall.Rate;

        return Rate.ByValue.Compare(after, before) >= 0;
    });

    private static TimelinessTally Tally() => new(Deadlines, FiveDays, Month);

    private static DataSharingRequest Answered(string id, LocalDate received, LocalDate replied, Organization? provider = null) => new(
        id, SmallWorld.Zunyi, provider ?? SmallWorld.Police, "甲", SharingAttribute.Conditional, received.AtMidnight(),
        new ComplianceReview(ReviewOutcome.Passed, received.AtMidnight()), received.AtMidnight(), new RequestReply(ReplyOutcome.Approved, replied.AtMidnight()));

    private static void Check(TimelinessGroup group, IEnumerable<SlowTimeliness.Judged> judged)
    {
        var model = judged.ToArray();
        long Count(params string[] verdicts) => model.Count(j => verdicts.Contains(j.Verdict));
        var counts = group.Counts;
        counts.OnTime.Should().Be(Count("on time"));
        counts.AnsweredLate.Should().Be(Count("late"));
        counts.OverdueUnanswered.Should().Be(Count("overdue"));
        counts.NotYetDue.Should().Be(Count("running"));
        counts.Withdrawn.Should().Be(Count("withdrawn"));
        counts.ReturnedAtReview.Should().Be(Count("returned"));
        counts.NotReceived.Should().Be(Count("not received"));
        counts.Total.Should().Be(model.Length);
        group.Rate.Should().Be(Rate.Of(Count("on time"), Count("on time", "late", "overdue")));

        var used = model.Where(j => j.Verdict is "on time" or "late").Select(j => j.WorkingDays).ToArray();
        group.AnsweredByWorkingDays.Should().Equal(used.GroupBy(d => d).OrderBy(g => g.Key).Select(g => KeyValuePair.Create(g.Key, g.LongCount())));
        group.Earliness.Should().Be(EarlinessRatio.Of(used.Sum(d => 5L - d), 5L * used.Length));
    }

    /// <summary>All that a tally knows.</summary>
    private static string Text(TimelinessTally tally)
    {
        var result = tally.ToTimeliness();
        return $"{result.OutsidePopulation} {Text(result.Overall)}\n"
            + string.Join('\n', result.ByProvider.OrderBy(p => p.Key.Id, StringComparer.Ordinal).Select(p => $"{p.Key.Id} {Text(p.Value)}"));
    }

    private static string Text(TimelinessGroup group) => $"{group.Counts} {string.Join(' ', group.AnsweredByWorkingDays)} {group.Rate} {group.Earliness}";
}
