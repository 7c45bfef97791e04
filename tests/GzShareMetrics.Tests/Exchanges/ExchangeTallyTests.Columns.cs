using CsCheck;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Tests.Exchanges;

/// <summary>Columns count what records count, to the digit, or nothing at all.</summary>
public sealed partial class ExchangeTallyTests
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);
    private static readonly OrganizationIndex Numbers = OrganizationIndex.Of(SmallWorld.Bodies.Organizations);

    /// <summary>A few rows, or some thousand, so that whole blocks and their ends are met.</summary>
    private static readonly Gen<DataExchange[]> ManyExchanges = Gen.OneOf(SmallWorld.Exchanges.Array[0, 40], SmallWorld.Exchanges.Array[1000, 3000]);

    [Fact]
    public void AddColumns_WithDays_AreTheRecords() => ManyExchanges.Sample(
        records =>
        {
            var (byRecord, byColumn) = (new ExchangeTally(Month), new ExchangeTally(Month));
            Array.ForEach(records, byRecord.Add);
            var columns = Columns.Of(records);

            byColumn.AddColumns(Numbers, columns.Providers, columns.Consumers, columns.Calls, columns.Days);

            return Text(byColumn) == Text(byRecord) && byColumn.HasSameCountsAs(byRecord);
        },
        iter: 60);

    [Fact]
    public void AddColumns_OfThePeriod_InAnyPiecesAndBesideRecords_AreTheRecords() => Gen.Select(ManyExchanges, Gen.Int[1, 2500], Gen.Bool).Sample(
        (records, piece, mixed) =>
        {
            var (byRecord, byColumn) = (new ExchangeTally(Month), new ExchangeTally(Month));
            records = [.. records.Where(r => Month.Contains(r.At.Date))];
            Array.ForEach(records, byRecord.Add);
            foreach (var part in records.Chunk(piece))
            {
                var columns = Columns.Of(part);
                byColumn.AddColumns(mixed ? OrganizationIndex.Of(Numbers) : Numbers, columns.Providers, columns.Consumers, columns.Calls);
                if (mixed)
                {
                    byColumn.Add(part[0]);
                    byRecord.Add(part[0]);
                    _ = byColumn.ToVolumes();
                }
            }

            return Text(byColumn) == Text(byRecord);
        },
        iter: 60);

    [Fact]
    public void Merge_OfColumnsOnEitherSide_IsOnePass()
    {
        var (left, right, whole) = (new ExchangeTally(Month), new ExchangeTally(Month), new ExchangeTally(Month));
        left.AddColumns(Numbers, [1, 2], [3, 4], [10, 20]);
        right.AddColumns(Numbers, [1, 2], [3, 5], [1, 2]);
        whole.AddColumns(Numbers, [1, 2, 1, 2], [3, 4, 3, 5], [10, 20, 1, 2]);

        left.Merge(right);

        Text(left).Should().Be(Text(whole));
        left.Merge(left);
        left.ToVolumes().Total.Calls.Should().Be(66);
    }

    [Fact]
    public void AddColumns_AnOrganizationAtTwoPlaces_IsOneOrganization()
    {
        var tally = new ExchangeTally(Month);

        tally.AddColumns(OrganizationIndex.Resolve(SmallWorld.Bodies, ["省公安厅", "POLICE", "遵义市"]), [0, 1], [2, 2], [3, 4]);

        tally.ToVolumes().Flows.Should().Equal(new ExchangeFlow(SmallWorld.Police, SmallWorld.Zunyi, CallVolume.OfCalls(7), 2));
    }

    [Fact]
    public void AddColumns_MoreOrganizationsThanASquareHolds_StaysExact()
    {
        var bodies = Enumerable.Range(0, 1500).Select(i => new Department("D" + i, "部门" + i, SmallWorld.Province)).ToArray();
        var (byRecord, byColumn) = (new ExchangeTally(Month), new ExchangeTally(Month));
        var (providers, consumers, calls) = (new int[6000], new int[6000], new long[6000]);
        for (var i = 0; i < 6000; i++)
        {
            (providers[i], consumers[i], calls[i]) = (i * 7 % 1500, i * 31 % 1500, i % 17);
            byRecord.Add(bodies[providers[i]], bodies[consumers[i]], Month.FirstDay, calls[i]);
        }

        byColumn.AddColumns(OrganizationIndex.Of(bodies), providers, consumers, calls);

        Text(byColumn).Should().Be(Text(byRecord));
    }

    [Theory]
    [InlineData(12, 1, "rows that are added up carelessly")]
    [InlineData(12, 1L << 42, "more calls than go into a packed word")]
    [InlineData(12, long.MaxValue / 2000, "calls that a block cannot add up carelessly")]
    [InlineData(1500, 1, "more organizations than a square holds")]
    public void AddColumns_RowsOutsideThePeriodAmongOthers_AreLeftOut(int organizations, long calls, string because)
    {
        var bodies = Enumerable.Range(0, organizations).Select(i => new Department("D" + i, "部门" + i, SmallWorld.Province)).ToArray();
        var (byRecord, byColumn) = (new ExchangeTally(Month), new ExchangeTally(Month));
        var columns = Columns.Plain(1500);
        for (var i = 0; i < 1500; i++)
        {
            (columns.Providers[i], columns.Consumers[i], columns.Calls[i], columns.Days[i]) = (i * 7 % organizations, i * 31 % organizations, calls, columns.Days[i] + (i % 3) - 1);
            byRecord.Add(bodies[columns.Providers[i]], bodies[columns.Consumers[i]], Epoch.PlusDays(columns.Days[i]), calls);
        }

        byColumn.AddColumns(OrganizationIndex.Of(bodies), columns.Providers, columns.Consumers, columns.Calls, columns.Days);

        Text(byColumn).Should().Be(Text(byRecord), because);
        byColumn.ToVolumes().OutsidePeriod.Should().Be(500, "30 November is none of the month");
        byColumn.Records.Should().Be(1000);
    }

    [Theory]
    [InlineData((1L << 42) - 1, "the most calls that go into a packed word")]
    [InlineData(1L << 42, "one call more")]
    [InlineData(long.MaxValue / 3, "calls beyond any packing")]
    public void AddColumns_HugeCounts_StayExact(long calls, string because)
    {
        var (byColumn, byRecord, bySpan) = (new ExchangeTally(Month), new ExchangeTally(Month), new ExchangeTally(Month));
        var record = new DataExchange(Numbers[1], Numbers[2], "甲", Month.FirstDay.AtMidnight(), calls);

        byColumn.AddColumns(Numbers, [1, 1, 1], [2, 2, 2], [calls, calls, calls]);
        Array.ForEach([record, record, record], byRecord.Add);
        bySpan.Add([record, record, record]);

        foreach (var tally in new[] { byColumn, byRecord, bySpan })
        {
            tally.ToVolumes().Flows.Should().Equal([new ExchangeFlow(Numbers[1], Numbers[2], CallVolume.OfCalls(3 * calls), 3)], because);
        }
    }

    [Fact]
    public void AddColumns_MoreRecordsThanAPackedWordCounts_StaysExact()
    {
        var tally = new ExchangeTally(Month);
        const int rows = (1 << 20) + 5000;
        var (numbers, calls) = (new int[rows], new long[rows]);
        Array.Fill(calls, 3);

        for (var time = 0; time < 5; time++)
        {
            tally.AddColumns(Numbers, numbers, numbers, calls);
        }

        tally.ToVolumes().Flows.Should().Equal(new ExchangeFlow(Numbers[0], Numbers[0], CallVolume.OfCalls(15L * rows), 5L * rows));
    }

    [Fact]
    public void Add_MoreRecordsThanAPackedWordCounts_StaysExact()
    {
        var (one, all, merged) = (new ExchangeTally(Month), new ExchangeTally(Month), new ExchangeTally(Month));
        const int rows = (1 << 20) + 5000;
        var records = new DataExchange[rows];
        Array.Fill(records, new DataExchange(SmallWorld.Police, SmallWorld.Zunyi, "甲", Month.FirstDay.AtMidnight(), 3));

        for (var time = 0; time < 5; time++)
        {
            all.Add(records);
            Array.ForEach(records, one.Add);
        }

        merged.Merge(all);
        merged.Merge(one);

        all.ToVolumes().Flows.Should().Equal(new ExchangeFlow(SmallWorld.Police, SmallWorld.Zunyi, CallVolume.OfCalls(15L * rows), 5L * rows));
        one.ToVolumes().Flows.Should().Equal(all.ToVolumes().Flows);
        merged.ToVolumes().Flows.Should().Equal(new ExchangeFlow(SmallWorld.Police, SmallWorld.Zunyi, CallVolume.OfCalls(30L * rows), 10L * rows));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(49)]
    [InlineData(300)]
    [InlineData(1100)]
    public void Merge_OfColumnsByOneIndexOrSeveral_IsOnePass(int bodies)
    {
        var index = OrganizationIndex.Of(Enumerable.Range(0, bodies).Select(i => new Department("D" + i, "部门" + i, SmallWorld.Province)));
        var backwards = OrganizationIndex.Of(index.Reverse());
        var (whole, merged) = (new ExchangeTally(Month), new ExchangeTally(Month));
        var random = new Random(bodies);
        for (var part = 0; part < 8; part++)
        {
            var shard = new ExchangeTally(Month);
            for (var piece = 0; piece < 2; piece++)
            {
                var used = part % 3 == 0 ? backwards : index;
                var providers = Enumerable.Range(0, 1300).Select(_ => random.Next(bodies)).ToArray();
                var consumers = Enumerable.Range(0, 1300).Select(_ => random.Next(bodies)).ToArray();
                var calls = Enumerable.Range(0, 1300).Select(_ => random.Next(9) == 0 ? 1L << random.Next(46) : random.Next(100)).ToArray();
                shard.AddColumns(used, providers, consumers, calls);
                for (var row = 0; row < providers.Length; row++)
                {
                    whole.Add(used[providers[row]], used[consumers[row]], Month.FirstDay, calls[row]);
                }
            }

            var before = part % 2 == 0 ? Text(shard) : null;
            merged.Merge(shard);
            Text(shard).Should().Be(before ?? Text(shard), "the other tally is not changed");
        }

        Text(merged).Should().Be(Text(whole));
        merged.HasSameCountsAs(whole).Should().BeTrue();
    }

    [Fact]
    public void Add_ASpanWithAGap_CountsWhatStandsBefore()
    {
        var tally = new ExchangeTally(Month);
        var record = new DataExchange(SmallWorld.Police, SmallWorld.Zunyi, "甲", Month.FirstDay.AtMidnight(), 3);

        FluentActions.Invoking(() => tally.Add([record, record, null!, record])).Should().Throw<ArgumentNullException>();

        tally.ToVolumes().Flows.Should().Equal(new ExchangeFlow(SmallWorld.Police, SmallWorld.Zunyi, CallVolume.OfCalls(6), 2));
    }

    [Fact]
    public void Add_ASpanBeyondTheLargestTotal_CountsWhatStandsBefore()
    {
        var tally = new ExchangeTally(Month);
        tally.Add(SmallWorld.Farming, SmallWorld.Zunyi, Month.FirstDay, long.MaxValue - 7);
        var record = new DataExchange(SmallWorld.Police, SmallWorld.Zunyi, "甲", Month.FirstDay.AtMidnight(), 3);

        FluentActions.Invoking(() => tally.Add([record, record, record, record])).Should().Throw<OverflowException>();

        tally.Records.Should().Be(3);
        tally.ToVolumes().Total.Calls.Should().Be(long.MaxValue - 1);
    }

    public static TheoryData<string, int, int, long, int> BadRows => new()
    {
        { "providers", 12, 0, 1, 20058 },
        { "providers", -1, 0, 1, 20058 },
        { "consumers", 0, 12, 1, 20058 },
        { "consumers", 0, int.MinValue, 1, 20058 },
        { "calls", 0, 0, -1, 20058 },
        { "calls", 0, 0, long.MinValue, 1 },
        { "providers", int.MaxValue, 0, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public void AddColumns_ABadRow_IsNamedAndNothingIsCounted(string column, int provider, int consumer, long calls, int day)
    {
        foreach (var (bad, withDays) in new[] { (0, false), (5, true), (1023, false), (2500, true), (2500, false) })
        {
            var tally = new ExchangeTally(Month);
            tally.Add(SmallWorld.Police, SmallWorld.Zunyi, Month.FirstDay, 5);
            var before = Text(tally);
            var columns = Columns.Plain(3000);
            (columns.Providers[bad], columns.Consumers[bad], columns.Calls[bad], columns.Days[bad]) = (provider, consumer, calls, day);

            FluentActions.Invoking(() =>
            {
                if (withDays)
                {
                    tally.AddColumns(Numbers, columns.Providers, columns.Consumers, columns.Calls, columns.Days);
                }
                else
                {
                    tally.AddColumns(Numbers, columns.Providers, columns.Consumers, columns.Calls);
                }
            }).Should().Throw<InvalidColumnException>().WithMessage($"Row {bad} of '{column}'*").Where(e => e.Row == bad && e.Column == column);

            Text(tally).Should().Be(before);
        }
    }

    [Fact]
    public void AddColumns_BeyondTheLargestTotal_NamesTheRowAndCountsNothing()
    {
        var tally = new ExchangeTally(Month);
        tally.AddColumns(Numbers, [1], [1], [long.MaxValue - 10]);
        var before = Text(tally);
        var columns = Columns.Plain(1500);
        columns.Calls[1400] = 7;
        Array.Fill(columns.Days, 1, 0, 1395);

        FluentActions.Invoking(() => tally.AddColumns(Numbers, columns.Providers, columns.Consumers, columns.Calls, columns.Days))
            .Should().Throw<OverflowException>("five rows of one call each fit, and then seven calls do not").WithMessage("Row 1400 *");
        Text(tally).Should().Be(before);

        FluentActions.Invoking(() => tally.AddColumns(Numbers, [1, 1], [1, 1], [10, 1])).Should().Throw<OverflowException>().WithMessage("Row 1 *");
        Text(tally).Should().Be(before);
        tally.AddColumns(Numbers, [1], [1], [10]);
        tally.ToVolumes().Total.Calls.Should().Be(long.MaxValue);
    }

    [Fact]
    public void AddColumns_OfDifferentLengths_NamesBoth()
    {
        var tally = new ExchangeTally(Month);

        FluentActions.Invoking(() => tally.AddColumns(Numbers, [1, 1], [1], [1, 1])).Should().Throw<ArgumentException>().WithMessage("'consumers' has 1*'providers' has 2*");
        FluentActions.Invoking(() => tally.AddColumns(Numbers, [1], [1], [1, 1])).Should().Throw<ArgumentException>().WithMessage("'calls' has 2*'providers' has 1*");
        FluentActions.Invoking(() => tally.AddColumns(Numbers, [1], [1], [1], [])).Should().Throw<ArgumentException>().WithMessage("'days' has 0*'providers' has 1*");
    }

    [Fact]
    public void Add_ASpanOfRecords_IsOneByOne() => ManyExchanges.Sample(
        records =>
        {
            var (one, all) = (new ExchangeTally(Month), new ExchangeTally(Month));
            Array.ForEach(records, one.Add);
            all.Add(records.AsSpan());
            return Text(one) == Text(all);
        },
        iter: 30);

    private sealed record Columns(int[] Providers, int[] Consumers, long[] Calls, int[] Days)
    {
        public static Columns Of(DataExchange[] records) => new(
            [.. records.Select(r => Numbers.IndexOf(r.Provider))],
            [.. records.Select(r => Numbers.IndexOf(r.Consumer))],
            [.. records.Select(r => r.Calls)],
            [.. records.Select(r => Period.DaysBetween(Epoch, r.At.Date))]);

        /// <summary>Valid rows of one call on 1 December 2024, which is day 20 058.</summary>
        public static Columns Plain(int rows) => new(
            [.. Enumerable.Range(0, rows).Select(i => i % 12)],
            [.. Enumerable.Range(0, rows).Select(i => i % 5)],
            [.. Enumerable.Repeat(1L, rows)],
            [.. Enumerable.Repeat(20058, rows)]);
    }
}
