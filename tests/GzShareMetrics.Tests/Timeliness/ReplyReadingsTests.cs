using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Timeliness;

/// <summary>Counters of readings: what they take, how they grow, when they are carried, and at which row of columns they stop.</summary>
public sealed class ReplyReadingsTests
{
    private const int Width = ReplyReadings.Width;
    private const int NoDay = TimelinessTally.NoDay;

    /// <summary>A Sunday, so that a clock of 64 working days reads 256 to the digit.</summary>
    private static readonly LocalDate AsOf = new(2024, 12, 29);
    private static readonly int Today = DayNumber.Of(AsOf);
    private static readonly DeadlineCalculator Deadlines = new(ChinaWorkingDays.National);
    private static readonly DeadlineRule Rule = DeadlineRules.GuizhouProviderReply;

    /// <summary>December, as columns give the days of submission that count.</summary>
    private static readonly (int First, int Last) Submitted = (DayNumber.Of(new LocalDate(2024, 12, 1)), Today);

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 255, true)]
    [InlineData(0, 256, false)]
    [InlineData(1, 0, true)]
    [InlineData(1, 255, true)]
    [InlineData(5, 0, true)]
    [InlineData(5, 255, true)]
    public void TryAdd_AProviderAndAReading_CountsWhatHasAPlace(int provider, int reading, bool taken)
    {
        var readings = new ReplyReadings(1);

        readings.TryAdd(provider, reading).Should().Be(taken);

        readings.Counts.Select(static (count, place) => (place, count)).Where(static p => p.count > 0).Should().Equal(taken ? [((provider * Width) + reading, 1u)] : []);
    }

    /// <summary>They double, so that a thousand new providers cost no thousand copies, and reach as far as the provider asks for, to the end of its readings.</summary>
    [Theory]
    [InlineData(4, 3, 4)]
    [InlineData(4, 4, 8)]
    [InlineData(4, 7, 8)]
    [InlineData(4, 8, 9)]
    [InlineData(1, 5, 6)]
    public void TryAdd_ANewProvider_DoublesOrReachesIt(int capacity, int provider, int providers)
    {
        foreach (var reading in new[] { 0, 1, 255 })
        {
            var readings = new ReplyReadings(capacity);
            readings.TryAdd(provider, reading);
            readings.Counts.Should().HaveCount(providers * Width);
        }
    }

    [Fact]
    public void TryAdd_AsManyClocksAsACounterHolds_CarriesNothingBeforeTheNext()
    {
        var readings = new ReplyReadings(1);
        readings.TryAdd(0, 4);
        readings.Took(int.MaxValue);
        readings.Took(int.MaxValue - 1);

        readings.TryAdd(0, 4);
        readings.Counts[4].Should().Be(2, "that was the last that fits");
        readings.TryAdd(0, 4);
        readings.Counts[4].Should().Be(1);
        readings.TryAdd(0, 4);
        readings.Counts[4].Should().Be(2, "after carrying there is room for as many again");
        Moved(readings).Should().Equal((0, 4L));
    }

    [Fact]
    public void MoveTo_CountsAndCarriedOnes_AsksForTheirProvidersAloneAndLeavesNothing()
    {
        var readings = new ReplyReadings(8);
        readings.TryAdd(6, 4);
        Fill(readings, 1);
        readings.TryAdd(2, 4);
        readings.TryAdd(6, 4);
        Fill(readings, 2);
        readings.TryAdd(6, 4);

        Moved(readings).Should().Equal((2, 1L), (6, 3L));

        Moved(readings).Should().BeEmpty();
        readings.TryAdd(1, 4);
        readings.Took(int.MaxValue);
        readings.Took(int.MaxValue - 1);
        readings.TryAdd(1, 4);
        readings.Counts[Width + 4].Should().Be(2, "there is room again for all that a counter holds");
        Moved(readings).Should().Equal((1, 2L));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void Add_OfOtherReadings_CountsThemUnderItsOwnNumbers(int number)
    {
        var (left, right) = (new ReplyReadings(1), new ReplyReadings(4));
        left.TryAdd(0, 7);
        right.TryAdd(3, 9);
        Fill(right, 1);
        right.TryAdd(3, 9);
        right.TryAdd(3, 0);

        left.Add(right, provider => provider == 3 ? number : throw new InvalidOperationException($"nothing was counted of {provider}"));

        left.Counts[7].Should().Be(1);
        left.Counts[(number * Width) + 9].Should().Be(1, "the other one was carried");
        left.Counts[number * Width].Should().Be(1);
        Moved(left).Should().Equal(number == 0 ? [(0, 4L)] : [(0, 1L), (number, 3L)]);
        Moved(right).Should().Equal((3, 3L));
    }

    [Fact]
    public void Add_OfAsManyClocksAsACounterHolds_CarriesNothingBeforeTheNext()
    {
        var (left, right) = (new ReplyReadings(1), new ReplyReadings(1));
        left.TryAdd(0, 4);
        left.Took(int.MaxValue);
        left.Took(int.MaxValue - 2);
        right.TryAdd(0, 4);
        right.TryAdd(0, 4);

        left.Add(right, static provider => provider);
        left.Counts[4].Should().Be(3);
        left.TryAdd(0, 4);
        left.Counts[4].Should().Be(1, "the two have taken the last room");
    }

    /// <summary>One row of its own: provider, start, reply and submission as days from the day of reading, and whether it is counted, left out or not taken.</summary>
    [Theory]
    [InlineData(0, -5, NoDay, 0, "counted")]
    [InlineData(2, -5, 0, 0, "counted")]
    [InlineData(3, -5, 0, 0, "not taken")]
    [InlineData(-1, -5, 0, 0, "not taken")]
    [InlineData(0, -5, -5, 0, "counted")]
    [InlineData(0, -5, -6, 0, "not taken")]
    [InlineData(0, -5, 1, 0, "counted")]
    [InlineData(0, 0, NoDay, 0, "counted")]
    [InlineData(0, 1, NoDay, 0, "not taken")]
    [InlineData(0, -300, 0, 0, "not taken")]
    [InlineData(0, -5, 0, -28, "counted")]
    [InlineData(0, -5, 0, -29, "left out")]
    [InlineData(0, -5, 0, 1, "left out")]
    public void AddColumns_OneRow_IsCountedLeftOutOrNotTaken(int provider, int started, int replied, int submitted, string expected) =>
        Taken(provider, Today + started, replied == NoDay ? NoDay : Today + replied, Today + submitted).Should().Be(expected);

    [Fact]
    public void AddColumns_OneRowAtTheEndsOfTheCalendar_IsTakenWhileItIsADay()
    {
        Taken(0, Today, DayNumber.Last, Today).Should().Be("counted", "it waits");
        Taken(0, Today, DayNumber.Last + 1, Today).Should().Be("not taken");
        Taken(0, Today, NoDay, DayNumber.First).Should().Be("left out");
        Taken(0, Today, NoDay, DayNumber.First - 1).Should().Be("not taken");
        Taken(0, Today, NoDay, DayNumber.Last).Should().Be("left out");
        Taken(0, Today, NoDay, DayNumber.Last + 1).Should().Be("not taken");
        Taken(0, Today, NoDay, NoDay).Should().Be("not taken");
    }

    /// <summary>The first row that reads as long as no counter is stops a block, whether its rows are plain or not.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AddColumns_ARowThatReadsBeyondTheCounters_StopsThere(bool plain)
    {
        var (long63, long64) = (AsOf, AsOf);
        for (var counted = 0; counted < 64; long64 = long64.PlusDays(-1))
        {
            counted += ChinaWorkingDays.National.IsWorkingDay(long64) ? 1 : 0;
            long63 = counted < 64 ? long64.PlusDays(-1) : long63;
        }

        const int At = 20;
        var (providers, started, replied) = (new int[40], new int[40], new int[40]);
        Array.Fill(started, DayNumber.Of(long63));
        Array.Fill(replied, NoDay);
        started[At] = DayNumber.Of(long64);
        providers[30] = plain ? 0 : 3;
        var readings = new ReplyReadings(3);
        var (oddUntil, outside) = (0, 0L);
        var clock = ClockTo(-200);

        readings.Add(new ReplyColumns(providers, started, replied, default), 0, clock, Submitted, 3, ref oddUntil, ref outside).Should().Be(At);
        oddUntil.Should().Be(plain ? 0 : 40);
        Moved(readings).Should().Equal((0, (long)At));
        readings.Add(new ReplyColumns(providers, started, replied, default), At + 1, clock, Submitted, 3, ref oddUntil, ref outside).Should().Be(plain ? 40 : 30);
        Moved(readings).Should().Equal((0, plain ? 19L : 9L));
        outside.Should().Be(0);
    }

    public static TheoryData<string, int, int, int, int, bool> Rows => new()
    {
        { "a row like the others", 1, Today - 5, Today - 2, Today - 5, true },
        { "the last provider", 2, Today - 5, Today - 2, Today - 5, true },
        { "no such provider", 3, Today - 5, Today - 2, Today - 5, false },
        { "a negative provider", -1, Today - 5, Today - 2, Today - 5, false },
        { "pending", 1, Today - 5, NoDay, Today - 5, true },
        { "answered today", 1, Today - 5, Today, Today - 5, true },
        { "answered tomorrow", 1, Today - 5, Today + 1, Today - 5, true },
        { "answered on the last day there is", 1, Today - 5, DayNumber.Last, Today - 5, true },
        { "answered after it", 1, Today - 5, DayNumber.Last + 1, Today - 5, false },
        { "answered at once", 1, Today - 5, Today - 5, Today - 5, true },
        { "answered before it started", 1, Today - 5, Today - 6, Today - 5, false },
        { "answered before all days", 1, Today - 5, NoDay + 1, Today - 5, false },
        { "started on the first day of the table", 1, Today - 50, NoDay, Today - 5, true },
        { "started before the table", 1, Today - 51, NoDay, Today - 5, false },
        { "started and answered before the table", 1, Today - 60, Today - 55, Today - 5, false },
        { "started today", 1, Today, NoDay, Today - 5, true },
        { "started the day after tomorrow", 1, Today + 2, NoDay, Today - 5, false },
        { "not started", 1, NoDay, NoDay, Today - 5, false },
        { "submitted on the first day of the period", 1, Today - 5, NoDay, Submitted.First, true },
        { "submitted before it", 1, Today - 5, NoDay, Submitted.First - 1, false },
        { "submitted on the last day of the period", 1, Today - 5, NoDay, Submitted.Last, true },
        { "submitted after it", 1, Today - 5, NoDay, Submitted.Last + 1, false },
    };

    /// <summary>One row of its kind among plain ones, at every place of a few vectors and of what is left beside them.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void IsPlain_OneRowOfAKind_DecidesWhereverItStands(string kind, int provider, int started, int replied, int submitted, bool isPlain)
    {
        var clock = ClockTo(-50);
        for (var row = 0; row < 35; row++)
        {
            var (providers, starts, replies, submissions) = (new int[35], new int[35], new int[35], new int[35]);
            Array.Fill(starts, Today - 7);
            Array.Fill(replies, Today - 4);
            Array.Fill(submissions, Today - 8);
            (providers[row], starts[row], replies[row], submissions[row]) = (provider, started, replied, submitted);

            if (new ReplyColumns(providers, starts, replies, submissions).IsPlain(clock, Submitted, 3) != isPlain
                || new ReplyColumns(providers, starts, replies, default).IsPlain(clock, Submitted, 3) != (isPlain || kind.StartsWith("submitted", StringComparison.Ordinal)))
            {
                Assert.Fail($"{kind}, row {row}");
            }
        }
    }

    /// <summary>Beside vectors, in vectors, and both: an even number in each place of a vector, so that no two may undo each other.</summary>
    [Theory]
    [MemberData(nameof(Rows))]
    public void IsPlain_NothingButRowsOfAKind_IsWhatOneIs(string kind, int provider, int started, int replied, int submitted, bool isPlain)
    {
        var (clock, isPlainOtherwise) = (ClockTo(-50), isPlain || kind.StartsWith("submitted", StringComparison.Ordinal));
        foreach (var rows in new[] { 2, 32, 34 })
        {
            var columns = Array.ConvertAll([provider, started, replied, submitted], value => Enumerable.Repeat(value, rows).ToArray());

            new ReplyColumns(columns[0], columns[1], columns[2], columns[3]).IsPlain(clock, Submitted, 3).Should().Be(isPlain);
            new ReplyColumns(columns[0], columns[1], columns[2], default).IsPlain(clock, Submitted, 3).Should().Be(isPlainOtherwise);
        }
    }

    /// <summary>Four rows, the last of eight, where there is room for so many clocks: what is carried, and when.</summary>
    [Theory]
    [InlineData(3, 0, 1)]
    [InlineData(4, 1, 1)]
    [InlineData(5, 1, 2)]
    public void AddColumns_SomeRowsOfABlock_CarriesOnlyWhenTheyMightBeTooMany(int room, uint counted, uint countedWithOneMore)
    {
        const int Reading = 200;
        var readings = new ReplyReadings(1);
        readings.TryAdd(0, Reading);
        Fill(readings, room + 1);
        var (oddUntil, outside) = (0, 0L);
        int[] today = [.. Enumerable.Repeat(Today, 8)];

        readings.Add(new ReplyColumns(new int[8], today, today, default), 4, ClockTo(-50), Submitted, 1, ref oddUntil, ref outside).Should().Be(8);

        oddUntil.Should().Be(0, "all are plain");
        readings.Counts[Reading].Should().Be(counted);
        readings.TryAdd(0, Reading);
        readings.Counts[Reading].Should().Be(countedWithOneMore);
        Moved(readings).Should().Equal((0, 6L));
    }

    [Fact]
    public void IsPlain_BeforeThereIsATable_IsNot()
    {
        var clock = new ReplyClock(Deadlines, Rule, AsOf, DayNumber.Of);

        new ReplyColumns([0], [Today], [NoDay], default).IsPlain(clock, Submitted, 1).Should().BeFalse();
        new ReplyColumns([0], [int.MaxValue], [NoDay], default).IsPlain(clock, Submitted, 1).Should().BeFalse();
    }

    [Fact]
    public void DaysOf_ARowThatCannotBe_SaysWhy()
    {
        FluentActions.Invoking(() => new ReplyColumns([0], [Today], [NoDay], [NoDay]).DaysOf(0, 1))
            .Should().Throw<InvalidColumnException>().WithMessage("*'submittedDays'*there is no day; every request was submitted on one*");
        FluentActions.Invoking(() => new ReplyColumns([0], [Today], [Today - 1], default).DaysOf(0, 1))
            .Should().Throw<InvalidColumnException>().WithMessage("*'repliedDays'*replied on 2024-12-28, before the clock started on 2024-12-29*");
        FluentActions.Invoking(() => new ReplyColumns([0], [NoDay], [Today], default).DaysOf(0, 1))
            .Should().Throw<InvalidColumnException>().WithMessage("*'repliedDays'*replied on 2024-12-29, although the clock never started*");
        FluentActions.Invoking(() => new ReplyColumns([0], [DayNumber.Last + 1], [Today], default).DaysOf(0, 1))
            .Should().Throw<InvalidColumnException>().WithMessage("*'startedDays'*2932897 days since 1970-01-01 is no day of the calendar*");
    }

    private static string Taken(int provider, int started, int replied, int submitted)
    {
        var readings = new ReplyReadings(3);

        // As a row that is not plain: it is not looked at as a block any more.
        var (oddUntil, outside) = (1, 0L);
        var row = readings.Add(new ReplyColumns([provider], [started], [replied], [submitted]), 0, ClockTo(-50), Submitted, 3, ref oddUntil, ref outside);
        var counted = readings.Counts.Sum(static c => (long)c);
        return (row, outside, counted) switch
        {
            (1, 0, 1) when Moved(readings).Single() == (provider, 1L) => "counted",
            (1, 1, 0) => "left out",
            (0, 0, 0) => "not taken",
            var other => $"{other}",
        };
    }

    /// <summary>A clock whose table begins so many days before the day of reading.</summary>
    private static ReplyClock ClockTo(int days)
    {
        var clock = new ReplyClock(Deadlines, Rule with { EffectiveFrom = AsOf.PlusDays(days) }, AsOf, DayNumber.Of);
        clock.Classify(AsOf.PlusDays(days), null);
        return clock;
    }

    /// <summary>Takes the room that is left after some clocks.</summary>
    private static void Fill(ReplyReadings readings, int taken)
    {
        readings.Took(int.MaxValue);
        readings.Took(int.MaxValue - taken + 1);
    }

    private static IEnumerable<(int Provider, long Requests)> Moved(ReplyReadings readings)
    {
        var replies = new SortedDictionary<int, ProviderReplies>();
        readings.MoveTo(ClockTo(-5), provider => replies.TryGetValue(provider, out var known) ? known : replies[provider] = new ProviderReplies());
        return replies.Select(static pair => (pair.Key, pair.Value.Requests)).ToArray();
    }
}
