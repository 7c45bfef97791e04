using CsCheck;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Tests.Timeliness;

/// <summary>Requests whose clocks did not just run: effects, other start events, cut-offs, and the short way that plain requests take.</summary>
public sealed partial class TimelinessTallyTests
{
    private static readonly DeadlineRule TwentyDaysExtendable = DeadlineRules.Embedded.Find("CN-OGI-reply");
    private static readonly LocalDate Mon_2024_12_02 = new(2024, 12, 2);

    [Fact]
    public void Add_ACaseWithAnExtension_IsOnTimeByExtension()
    {
        var tally = new TimelinessTally(Deadlines, TwentyDaysExtendable, Month, new LocalDate(2025, 2, 28));
        var replied = Calendar.AddWorkingDays(Mon_2024_12_02, 25);
        var approved = Calendar.AddWorkingDays(Mon_2024_12_02, 18);
        tally.Add(SmallWorld.Police, Mon_2024_12_02, new DeadlineCase { ReceivedOn = Mon_2024_12_02, RepliedOn = replied, Effects = [ClockEffect.Extend(10, approved, approved)] });
        tally.Add(SmallWorld.Police, Mon_2024_12_02, new DeadlineCase { ReceivedOn = Mon_2024_12_02, RepliedOn = replied });

        var result = tally.ToTimeliness(TimelinessDefinition.InTimeWithExtension);

        result.Overall.Counts.OnTimeByExtension.Should().Be(1);
        result.Overall.Counts.AnsweredLate.Should().Be(1);
        result.Overall.Rate.Should().Be(Rate.Of(1, 2));
        result.Overall.WorkingDaysToReply.ByWorkingDays.Should().Equal([KeyValuePair.Create(25, 2L)]);
        result.Overall.Earliness.Should().Be(EarlinessRatio.Of(-10, 40), "an extension does not make a reply earlier");
    }

    [Fact]
    public void Add_CasesThatEndedOtherwise_AreCountedWhereTheyBelong()
    {
        var tally = Tally();
        void Add(DeadlineCase @case) => tally.Add(SmallWorld.Police, Mon_2024_12_02, @case);
        Add(new DeadlineCase { ReceivedOn = Mon_2024_12_02, WithdrawnOn = Mon_2024_12_02 });
        Add(new DeadlineCase { ReceivedOn = Mon_2024_12_02, AbandonedOn = Mon_2024_12_02.PlusDays(3) });
        Add(new DeadlineCase { ReceivedOn = Mon_2024_12_02, Effects = [ClockEffect.Transfer(Mon_2024_12_02.PlusDays(1))] });
        Add(new DeadlineCase { StoppedAtReviewOn = Mon_2024_12_02 });
        Add(new DeadlineCase());

        var counts = tally.ToTimeliness().Overall.Counts;

        (counts.Withdrawn, counts.Other, counts.ReturnedAtReview, counts.NotReceived).Should().Be((1, 2, 1, 1));
        counts.Due.Should().Be(0);
        counts.Total.Should().Be(5);
    }

    [Fact]
    public void Add_ACaseSubmittedOutsideThePeriod_IsLeftOut()
    {
        var tally = Tally();

        tally.Add(SmallWorld.Police, new LocalDate(2024, 11, 29), new DeadlineCase { ReceivedOn = Mon_2024_12_02 });
        tally.Add(SmallWorld.Police, new LocalDate(2025, 1, 2), new DeadlineCase());

        tally.OutsidePopulation.Should().Be(2);
        tally.ToTimeliness().ByProvider.Should().BeEmpty();
    }

    [Fact]
    public void Add_ARuleThatStartsWithTheApplication_CountsFromIt()
    {
        var rule = FiveDays with { Id = "from-application", StartEvent = DeadlineStartEvent.Application };
        var request = new DataSharingRequest(
            "R1", SmallWorld.Zunyi, SmallWorld.Police, "甲", SharingAttribute.Conditional, Mon_2024_12_02.AtMidnight(),
            new ComplianceReview(ReviewOutcome.Passed, new LocalDateTime(2024, 12, 5, 9, 0)), new LocalDateTime(2024, 12, 6, 9, 0),
            new RequestReply(ReplyOutcome.Approved, new LocalDateTime(2024, 12, 10, 9, 0)));
        var fromApplication = new TimelinessTally(Deadlines, rule, Month);
        var fromReceipt = Tally();

        fromApplication.Add(request);
        fromReceipt.Add(request);

        fromApplication.ToTimeliness().Overall.Counts.AnsweredLate.Should().Be(1, "six working days after the application");
        fromReceipt.ToTimeliness().Overall.Counts.OnTime.Should().Be(1, "two working days after the receipt");
    }

    [Theory]
    [InlineData(17, 0, true, "at the very time")]
    [InlineData(17, 1, false, "a minute later it is received on the next day")]
    public void Add_ARuleWithACutOff_MovesTheReceipt(int hour, int minute, bool late, string because)
    {
        var rule = FiveDays with { Id = "cut-off", CutOff = new LocalTime(17, 0) };
        var tally = new TimelinessTally(Deadlines, rule, Month);
        var received = new LocalDateTime(2024, 12, 2, hour, minute);

        tally.Add(new DataSharingRequest(
            "R1", SmallWorld.Zunyi, SmallWorld.Police, "甲", SharingAttribute.Conditional, Mon_2024_12_02.AtMidnight(),
            new ComplianceReview(ReviewOutcome.Passed, Mon_2024_12_02.AtMidnight()), received, new RequestReply(ReplyOutcome.Rejected, new LocalDateTime(2024, 12, 10, 9, 0))));

        tally.ToTimeliness().Overall.Counts.AnsweredLate.Should().Be(late ? 1 : 0, because);
    }

    [Fact]
    public void Add_ARuleNotInForce_HasNoDeadline()
    {
        var tally = new TimelinessTally(Deadlines, FiveDays with { EffectiveFrom = new LocalDate(2024, 12, 3) }, Month);
        tally.Add(Answered("R1", Mon_2024_12_02, Mon_2024_12_02));
        tally.Add(Answered("R2", new LocalDate(2024, 12, 3), new LocalDate(2024, 12, 3)));
        tally.Add(Answered("R3", Mon_2024_12_02, Mon_2024_12_02));
        tally.Add(SmallWorld.Police, Mon_2024_12_02, new DeadlineCase { ReceivedOn = Mon_2024_12_02 });

        var counts = tally.ToTimeliness().Overall.Counts;

        (counts.Other, counts.OnTime, counts.Total).Should().Be((3, 1, 4));
    }

    /// <summary>A cut-off that no receipt comes after changes nothing, nor does telling the clock as a case: not even for clocks older than the rule.</summary>
    [Theory]
    [InlineData(TimelinessPopulation.SubmittedInPeriod)]
    [InlineData(TimelinessPopulation.DueOrAnsweredInPeriod)]
    public void Add_RequestsOlderThanTheRule_CountAlikeHoweverTheyAreTold(TimelinessPopulation population) => Gen.Select(
        SmallWorld.Requests.Array[0, 40], Gen.Int[-20, 20], Gen.OneOf(DeadlineStartEvent.Application, DeadlineStartEvent.ProviderReceipt)).Sample(
        (requests, days, start) =>
        {
            var rule = FiveDays with { EffectiveFrom = Mon_2024_12_02.PlusDays(days), StartEvent = start };
            var (plain, cut, told) = (TallyOf(rule), TallyOf(rule with { CutOff = new LocalTime(23, 59) }), TallyOf(rule));
            foreach (var request in requests)
            {
                plain.Add(request);
                cut.Add(request);
                if (request.Attribute == SharingAttribute.Conditional)
                {
                    told.Add(request.Provider, request.SubmittedAt.Date, request.ToReplyCase(start));
                }
            }

            var expected = plain.ToTimeliness().ByProvider.ToDictionary(static p => p.Key, static p => p.Value.Counts);
            cut.ToTimeliness().ByProvider.ToDictionary(static p => p.Key, static p => p.Value.Counts).Should().BeEquivalentTo(expected);
            told.ToTimeliness().ByProvider.ToDictionary(static p => p.Key, static p => p.Value.Counts).Should().BeEquivalentTo(expected);

            TimelinessTally TallyOf(DeadlineRule by) => new(Deadlines, by, Month, null, population);
        },
        iter: 200);

    [Theory]
    [InlineData(13, 0)]
    [InlineData(12, 1)]
    public void Add_ACaseOlderThanTheRule_IsAnsweredInThePeriodByTheDayOfReadingOnly(int repliedOn, long received)
    {
        var rule = FiveDays with { EffectiveFrom = new LocalDate(2024, 12, 10) };
        var tally = new TimelinessTally(Deadlines, rule, Month, new LocalDate(2024, 12, 12), TimelinessPopulation.DueOrAnsweredInPeriod);

        tally.Add(SmallWorld.Police, Mon_2024_12_02, new DeadlineCase { ReceivedOn = Mon_2024_12_02, RepliedOn = new LocalDate(2024, 12, repliedOn) });

        tally.ToTimeliness().Overall.Counts.Received.Should().Be(received);
    }

    [Theory]
    [InlineData(DeadlineStatus.Withdrawn, 1)]
    [InlineData(DeadlineStatus.StoppedAtReview, 1)]
    [InlineData(DeadlineStatus.Abandoned, 0)]
    public void Add_ACaseOlderThanTheRule_IsLeftOutOfTheRatesWhenItWasWithdrawnOrReturned(DeadlineStatus ending, long leftOut)
    {
        var tally = new TimelinessTally(Deadlines, FiveDays with { EffectiveFrom = new LocalDate(2024, 12, 10) }, Month);
        LocalDate? EndIf(DeadlineStatus status) => ending == status ? new LocalDate(2024, 12, 4) : null;

        tally.Add(SmallWorld.Police, Mon_2024_12_02, new DeadlineCase
        {
            ReceivedOn = Mon_2024_12_02,
            WithdrawnOn = EndIf(DeadlineStatus.Withdrawn),
            StoppedAtReviewOn = EndIf(DeadlineStatus.StoppedAtReview),
            AbandonedOn = EndIf(DeadlineStatus.Abandoned),
        });

        var counts = tally.ToTimeliness(TimelinessDefinition.OnTimeOfAll).Overall.Counts;
        (counts.Withdrawn + counts.ReturnedAtReview, counts.Other, counts.Received).Should().Be((leftOut, 1 - leftOut, 1 - leftOut));
    }

    [Fact]
    public void Add_ARuleInCalendarDays_HasNoEarliness()
    {
        var tally = new TimelinessTally(Deadlines, FiveDays with { Id = "days", Unit = DeadlineUnit.CalendarDays }, Month);

        tally.Add(Answered("R1", Mon_2024_12_02, new LocalDate(2024, 12, 9)));

        tally.ToTimeliness().Overall.Counts.OnTime.Should().Be(1, "the fifth day, Saturday the 7th, rolls on to Monday the 9th");
        tally.ToTimeliness().Overall.Earliness.IsDefined.Should().BeFalse();
    }

    [Fact]
    public void ReplyClock_AnyPlainRequest_AgreesWithTheCalculator()
    {
        var read = 0;
        Gen.Select(
        Gen.Int[0, 1500], Gen.Int[0, 60].Nullable(), Gen.Int[0, 40], Gen.OneOf(1, 5, 20), Gen.OneOf(StartDayCounting.Exclude, StartDayCounting.Include), Gen.OneOf(DeadlineUnit.WorkingDays, DeadlineUnit.CalendarDays)).Sample(
        (start, reply, more, limit, counting, unit) =>
        {
            var rule = FiveDays with { Id = "any", Length = limit, StartDayCounting = counting, Unit = unit, EffectiveFrom = new LocalDate(2020, 1, 1) };
            var asOf = new LocalDate(2024, 12, 31);
            var clock = new ReplyClock(Deadlines, rule, asOf, DayKey.Of);
            var received = asOf.PlusDays(-start);
            LocalDate? replied = reply is { } days ? received.PlusDays(days) : null;

            // Twice, since the first question may build the table that answers the second; and once for a day nearby.
            foreach (var day in new[] { received, received, LocalDate.Min(received.PlusDays(more), asOf) })
            {
                LocalDate? end = replied < day ? day : replied;
                var classified = Deadlines.Classify(rule, day, end, asOf);
                var isRead = clock.TryRead(DayKey.Of(day), end is { } last ? DayKey.Of(last) : DayKey.None, out var reading);
                (isRead ? clock.Tell(reading) : clock.Classify(day, end)).Should().Be((classified.Status, classified.WorkingDaysUsed));
                read += isRead ? 1 : 0;
            }
        },
        iter: 500);
        read.Should().BeGreaterThan(300, "the table is to be asked, not only the calculator");
    }

    [Fact]
    public void ToReplyCase_ARequest_TellsItsClock()
    {
        var request = Answered("R7", Mon_2024_12_02, new LocalDate(2024, 12, 4));

        request.ToReplyCase().Should().Be(new DeadlineCase { Id = "R7", Provider = "省公安厅", ReceivedOn = Mon_2024_12_02, RepliedOn = new LocalDate(2024, 12, 4) });
    }
}
