using CsCheck;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Timeliness;

/// <summary>Columns count what records count, to the digit, or nothing at all.</summary>
public sealed partial class TimelinessTallyTests
{
    private const int NoDay = TimelinessTally.NoDay;
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly OrganizationIndex Numbers = OrganizationIndex.Of(SmallWorld.Bodies.Organizations);

    /// <summary>Requests that columns can tell: conditional, neither withdrawn nor returned, all reviewed on the day of submission.</summary>
    private static readonly Gen<DataSharingRequest> TellableRequests = Gen.Select(
        SmallWorld.Organizations, Gen.OneOf(Gen.Int[0, 70], Gen.Int[0, 900]), Gen.Int[0, 5].Nullable(), Gen.OneOf(Gen.Int[0, 12], Gen.Int[0, 120]).Nullable(),
        static (provider, before, receipt, reply) =>
        {
            var submitted = new LocalDate(2025, 1, 15).PlusDays(-before);
            LocalDate? received = receipt is { } days ? submitted.PlusDays(days) : null;
            return new DataSharingRequest(
                "R", SmallWorld.Zunyi, provider, "甲", SharingAttribute.Conditional, submitted.AtMidnight(), new ComplianceReview(ReviewOutcome.Passed, submitted.AtMidnight()),
                received?.AtMidnight(), received is { } start && reply is { } more ? new RequestReply(ReplyOutcome.Approved, start.PlusDays(more).AtMidnight()) : null);
        });

    private static readonly Gen<DeadlineRule> AnyRule = Gen.Select(
        Gen.OneOf(1, 5, 20), Gen.OneOf(StartDayCounting.Exclude, StartDayCounting.Include), Gen.OneOf(DeadlineUnit.WorkingDays, DeadlineUnit.WorkingDays, DeadlineUnit.CalendarDays),
        Gen.OneOf(DeadlineStartEvent.ProviderReceipt, DeadlineStartEvent.Application), Gen.Bool,
        static (length, counting, unit, start, isOld) => DeadlineRules.GuizhouProviderReply with
        {
            Id = "any",
            Length = length,
            StartDayCounting = counting,
            Unit = unit,
            StartEvent = start,
            EffectiveFrom = isOld ? new LocalDate(2016, 1, 1) : new LocalDate(2024, 12, 10),
        });

    [Fact]
    public void AddColumns_AnyRequestsUnderAnyRule_AreTheRecords() => Gen.Select(
        TellableRequests.Array[0, 300], AnyRule, Gen.OneOf(TimelinessPopulation.SubmittedInPeriod, TimelinessPopulation.DueOrAnsweredInPeriod), Gen.Int[-20, 30], Gen.Int[1, 200], Gen.Bool).Sample(
        (requests, rule, population, days, piece, cumulative) =>
        {
            var period = cumulative ? ReportingPeriod.CumulativeTo(Month.YearMonth) : Month;
            var asOf = Month.LastDay.PlusDays(days);
            var (byRecord, byColumn) = (new TimelinessTally(Deadlines, rule, period, asOf, population), new TimelinessTally(Deadlines, rule, period, asOf, population));
            Array.ForEach(requests, byRecord.Add);
            foreach (var part in requests.Chunk(piece))
            {
                var columns = Columns.Of(part, rule);
                byColumn.AddColumns(Numbers, columns.Providers, columns.Started, columns.Replied, columns.Submitted);
            }

            return Text(byColumn) == Text(byRecord) && byColumn.HasSameCountsAs(byRecord);
        },
        iter: 300);

    [Fact]
    public void AddColumns_OfThePeriodBesideRecords_AreTheRecords() => Gen.Select(TellableRequests.Array[1, 200], AnyRule).Sample(
        (requests, rule) =>
        {
            requests = [.. requests.Where(r => Month.Contains(r.SubmittedAt.Date))];
            var (byRecord, byColumn, merged) = (new TimelinessTally(Deadlines, rule, Month), new TimelinessTally(Deadlines, rule, Month), new TimelinessTally(Deadlines, rule, Month));
            byRecord.Add(requests);
            byRecord.Add(requests);
            var columns = Columns.Of(requests, rule);
            byColumn.AddColumns(Numbers, columns.Providers, columns.Started, columns.Replied);
            byColumn.Add(requests);
            merged.Merge(byColumn);

            return Text(merged) == Text(byRecord) && Text(byColumn) == Text(byRecord);
        },
        iter: 100);

    [Fact]
    public void AddColumns_WholeBlocksAndSomeRowsThatAreNotPlain_AreTheRecords() => Gen.Select(TellableRequests.Array[1500, 3500], Gen.Bool, Gen.Int[0, 3]).Sample(
        (requests, withSubmission, oddity) =>
        {
            // Blocks of plain rows, except that here and there one is pending, old, not started or of another month.
            requests = [.. requests.Where((r, i) => i % 700 < oddity || (Month.Contains(r.SubmittedAt.Date) && r.ReceivedAt is not null))];
            requests = withSubmission ? requests : [.. requests.Where(r => Month.Contains(r.SubmittedAt.Date))];
            var (byRecord, byColumn) = (Tally(), Tally());
            Array.ForEach(requests, byRecord.Add);
            var columns = Columns.Of(requests, FiveDays);
            if (withSubmission)
            {
                byColumn.AddColumns(Numbers, columns.Providers, columns.Started, columns.Replied, columns.Submitted);
            }
            else
            {
                byColumn.AddColumns(Numbers, columns.Providers, columns.Started, columns.Replied);
            }

            return Text(byColumn) == Text(byRecord);
        },
        iter: 40);

    [Fact]
    public void Merge_OfShardsByColumnsAndRecords_IsOnePass() => Gen.Select(TellableRequests.Array[0, 60].Array[1, 6], Gen.Int[0, 3].Array[6]).Sample(
        (shards, roads) =>
        {
            var backwards = OrganizationIndex.Of(Numbers.Reverse());
            var (whole, merged) = (Tally(), Tally());
            for (var i = 0; i < shards.Length; i++)
            {
                var requests = shards[i].Where(static r => Month.Contains(r.SubmittedAt.Date)).ToArray();
                Array.ForEach(requests, whole.Add);
                var shard = Tally();
                var index = roads[i] == 1 ? backwards : Numbers;
                if (roads[i] == 0)
                {
                    shard.Add(requests);
                }
                else
                {
                    var columns = Columns.Of(requests, FiveDays);
                    shard.AddColumns(index, [.. requests.Select(r => index.IndexOf(r.Provider))], columns.Started, columns.Replied);
                }

                var isRead = roads[i] == 3;
                var before = isRead ? Text(shard) : "";
                merged.Merge(shard);
                if (isRead && Text(shard) != before)
                {
                    return false;
                }
            }

            var doubled = merged.CreateEmpty();
            doubled.Merge(merged);
            doubled.Merge(merged);
            merged.Merge(merged);
            whole.Merge(whole);
            return Text(merged) == Text(whole) && Text(doubled) == Text(whole) && merged.HasSameCountsAs(whole);
        },
        iter: 200);

    /// <summary>What was counted last is merged as readings, and still not one request too many.</summary>
    [Fact]
    public void Merge_BeyondTheLargestCount_IsAnErrorOnEitherSideAndMergesNothing()
    {
        static TimelinessTally Two()
        {
            // The first request is judged; only the second is read from the table that the first has brought about.
            var two = Tally();
            two.Add(Answered("R1", Mon_2024_12_02, Mon_2024_12_02, SmallWorld.Police));
            two.Add(Answered("R2", Mon_2024_12_02, Mon_2024_12_02, SmallWorld.Farming));
            return two;
        }

        var (full, two) = (Tally(), Two());
        full.AddGroup(SmallWorld.Farming, DeadlineStatus.OnTime, 1, long.MaxValue);
        var (fullBefore, twoBefore) = (full.ToState(), Two().ToState());

        FluentActions.Invoking(() => full.Merge(two)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => two.Merge(full)).Should().Throw<OverflowException>();

        full.ToState().Should().Be(fullBefore);
        two.ToState().Should().Be(twoBefore);
    }

    [Fact]
    public void Merge_OfMoreClocksThanACounterHolds_KeepsThem()
    {
        var (left, right) = (new ReplyReadings(1), new ReplyReadings(3));
        left.TryAdd(0, 4).Should().BeTrue();
        left.Took(int.MaxValue);
        left.Took(int.MaxValue);
        right.TryAdd(2, 4).Should().BeTrue();
        right.TryAdd(2, 6).Should().BeTrue();

        left.Add(right, static provider => provider - 2);

        left.Counts[4].Should().Be(1, "what the left one held was carried before");
        var replies = new ProviderReplies();
        left.MoveTo(new ReplyClock(Deadlines, FiveDays, new LocalDate(2024, 12, 31), DayKey.Of), _ => replies);
        replies.Requests.Should().Be(3);
        right.Counts[(2 * ReplyReadings.Width) + 4].Should().Be(1, "the other readings are not changed");
    }

    [Fact]
    public void TryAdd_MoreClocksThanACounterHolds_CarriesThem()
    {
        var readings = new ReplyReadings(1);
        readings.TryAdd(0, 4).Should().BeTrue();
        readings.Took(int.MaxValue);
        readings.Took(int.MaxValue);
        readings.TryAdd(0, 4).Should().BeTrue("the counter may be full by now and begins anew");
        readings.Counts[4].Should().Be(1);

        var replies = new ProviderReplies();
        readings.MoveTo(new ReplyClock(Deadlines, FiveDays, new LocalDate(2024, 12, 31), DayKey.Of), _ => replies);

        replies[DeadlineStatus.Running].Should().Be(2);
        readings.Counts[4].Should().Be(0);
    }

    [Fact]
    public void Add_ASpanOfRequests_IsOneByOne() => Gen.Select(
        SmallWorld.Requests.Array[0, 100], Gen.OneOf(FiveDays, FiveDays with { CutOff = new LocalTime(12, 0) }), Gen.OneOf(TimelinessPopulation.SubmittedInPeriod, TimelinessPopulation.DueOrAnsweredInPeriod)).Sample(
        static (requests, rule, population) =>
        {
            var (one, all) = (new TimelinessTally(Deadlines, rule, Month, null, population), new TimelinessTally(Deadlines, rule, Month, null, population));
            Array.ForEach(requests, one.Add);
            all.Add(requests.AsSpan());
            return Text(one) == Text(all);
        },
        iter: 100);

    public static TheoryData<string, int, int, int, int> BadRows => new()
    {
        { "providers", 12, 20060, NoDay, 20060 },
        { "providers", -1, 20060, 20061, 20060 },
        { "startedDays", 0, int.MaxValue, NoDay, 20060 },
        { "repliedDays", 0, 20060, 20059, 20060 },
        { "repliedDays", 0, NoDay, 20059, 20060 },
        { "repliedDays", 0, 20060, int.MaxValue, 20060 },
        { "repliedDays", 0, 20160, 20159, 20060 },
        { "providers", int.MinValue, 20060, 20061, 20060 },
        { "repliedDays", 0, 20060, int.MinValue + 1, 20060 },
        { "startedDays", 0, int.MinValue + 1, NoDay, 20060 },
        { "submittedDays", 0, 20060, 20061, NoDay },
        { "submittedDays", 0, 20060, 20061, int.MaxValue },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void AddColumns_ABadRow_IsNamedAndNothingIsCounted(string column, int provider, int started, int replied, int submitted)
    {
        foreach (var (bad, isPlain) in new[] { 0, 1, 1023, 1024, 2999 }.SelectMany(static bad => new[] { (bad, true), (bad, false) }))
        {
            var tally = Tally();
            tally.Add(Answered("R1", Mon_2024_12_02, Mon_2024_12_02));
            var before = Text(tally);
            var columns = Columns.Plain(3000);
            (columns.Providers[bad], columns.Started[bad], columns.Replied[bad]) = (provider, started, replied);
            var days = (int[])[.. columns.Submitted];
            Array.Fill(days, 20060, 0, isPlain ? days.Length : 0);
            days[bad] = submitted;

            FluentActions.Invoking(() => tally.AddColumns(Numbers, columns.Providers, columns.Started, columns.Replied, days))
                .Should().Throw<InvalidColumnException>().WithMessage($"Row {bad} of '{column}'*").Where(e => e.Row == bad && e.Column == column);
            if (column != "submittedDays")
            {
                FluentActions.Invoking(() => tally.AddColumns(Numbers, columns.Providers, columns.Started, columns.Replied))
                    .Should().Throw<InvalidColumnException>("without days of submission every other row is plain").Where(e => e.Row == bad && e.Column == column);
            }

            Text(tally).Should().Be(before);
        }
    }

    [Fact]
    public void AddColumns_ADayBeyondTheCalendar_CountsNothing()
    {
        var rule = FiveDays with { EffectiveFrom = new LocalDate(1990, 1, 1) };
        var tally = new TimelinessTally(Deadlines, rule, ReportingPeriod.CumulativeTo(Month.YearMonth));

        FluentActions.Invoking(() => tally.AddColumns(Numbers, [1, 2], [20060, 7400], [20061, 7405])).Should().Throw<WorkingDayRangeException>("7 400 days after 1970 is in 1990");

        tally.ToTimeliness().ByProvider.Should().BeEmpty();
    }

    [Fact]
    public void AddColumns_OfDifferentLengths_NamesBoth()
    {
        FluentActions.Invoking(() => Tally().AddColumns(Numbers, [1, 1], [1], [1, 1])).Should().Throw<ArgumentException>().WithMessage("'startedDays' has 1*'providers' has 2*");
        FluentActions.Invoking(() => Tally().AddColumns(Numbers, [1], [1], [])).Should().Throw<ArgumentException>().WithMessage("'repliedDays' has 0*'providers' has 1*");
        FluentActions.Invoking(() => Tally().AddColumns(Numbers, [1], [1], [1], [1, 2])).Should().Throw<ArgumentException>().WithMessage("'submittedDays' has 2*");
    }

    private sealed record Columns(int[] Providers, int[] Started, int[] Replied, int[] Submitted)
    {
        public static Columns Of(DataSharingRequest[] requests, DeadlineRule rule) => new(
            [.. requests.Select(r => Numbers.IndexOf(r.Provider))],
            [.. requests.Select(r => Number(rule.StartEvent == DeadlineStartEvent.Application ? r.SubmittedAt : r.ReceivedAt))],
            [.. requests.Select(r => Number(r.Reply?.At))],
            [.. requests.Select(r => Number(r.SubmittedAt))]);

        public static Columns Plain(int rows) => new(
            [.. Enumerable.Range(0, rows).Select(i => i % 12)],
            [.. Enumerable.Range(0, rows).Select(i => 20058 + (i % 31))],
            [.. Enumerable.Range(0, rows).Select(i => i % 7 == 0 ? NoDay : 20058 + (i % 31) + (i % 9))],
            [.. Enumerable.Range(0, rows).Select(i => 20050 + (i % 31))]);

        private static int Number(LocalDateTime? time) => time is { } at ? Period.DaysBetween(Epoch, at.Date) : NoDay;
    }
}
