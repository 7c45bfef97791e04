using CsCheck;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;
using static GzShareMetrics.Tests.SmallWorld;

namespace GzShareMetrics.Tests.Tallies;

/// <summary>
/// Thousands of states of every tally with a few keys, counts or entries that are wrong: what is taken over can be read, merged and written down again;
/// what is not is refused as a state. Nothing else escapes.
/// </summary>
public sealed class DamagedStateTests
{
    private const int States = 4_000;

    private static readonly LocalDate AsOf = new(2024, 12, 31);
    private static readonly DeadlineCalculator Deadlines = new(ChinaWorkingDays.National);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;
    private static readonly ShelvingOptions DueDays = new ShelvingOptions().WithDueDay("2024年度第一批", new LocalDate(2024, 12, 20));

    private static readonly string[] Keys =
    [
        "", " ", "POLICE", "ZY", "NOBODY", "省公安厅", "OnTime", "Running", "Unspecified", "1", "-1", "99", "2024-12-31", "2024-02-30", "9999-12-31", "-9998-01-01", "2024年度第一批", "甲", "R1", "\0",
    ];

    private static readonly long[] Counts = [0, 1, 2, 5, 512, int.MaxValue, int.MaxValue + 1L, long.MaxValue / 5, long.MaxValue - 1, long.MaxValue];

    private static readonly string[] Entries =
    [
        "", "2024-12", "..2024-12", "2024-11", "0001-01", "9999-12", "2024-12-31", "9999-12-31", "-9998-01-01", "0001-01-01", "SubmittedInPeriod", "DueOrAnsweredInPeriod", "Unspecified", "3",
        "0", "-1", "2147483647", "99999999999",
    ];

    [Fact]
    public void Exchange_Damaged_IsReadOrRefused() => Holds(
        () => Filled(new ExchangeTally(December), SmallWorld.Exchanges, static (t, r) => t.Add(r)).ToState(),
        static s => ExchangeTally.FromState(s, Bodies), static t => t.ToState(), static t => t.ToVolumes().Balances(Bodies), static (t, o) => t.Merge(o), static t => t.CreateEmpty());

    [Fact]
    public void Request_Damaged_IsReadOrRefused() => Holds(
        () => Filled(new RequestTally(December), SmallWorld.Requests, static (t, r) => t.Add(r)).ToState(),
        static s => RequestTally.FromState(s, Bodies), static t => t.ToState(), static t => RequestFunnel.Of(t.ToStatistics().Total), static (t, o) => t.Merge(o), static t => t.CreateEmpty());

    [Fact]
    public void Shelving_Damaged_IsReadOrRefused() => Holds(
        () => Filled(new ShelvingTally(AsOf, DueDays), Items, static (t, r) => t.Add(r)).ToState(),
        static s => ShelvingTally.FromState(s, Bodies),
        static t => t.ToState(),
        static t =>
        {
            // Names by the million are made only for those who count them by the million.
            if (t.ToState().Tables.Single(static table => table.Name == "unshelved").Rows.All(static row => row.Values[0] < 1000))
            {
                t.ToRates().Unshelved(Bodies);
            }
        },
        static (t, o) => t.Merge(o),
        static t => t.CreateEmpty());

    [Fact]
    public void Timeliness_Damaged_IsReadOrRefused() => Holds(
        () => Filled(new TimelinessTally(Deadlines, FiveDays, December), SmallWorld.Requests, static (t, r) => t.Add(r)).ToState(),
        static s => TimelinessTally.FromState(s, Bodies, Deadlines, FiveDays),
        static t => t.ToState(),
        static t => TimelinessDefinition.All.ToList().ForEach(definition => t.ToTimeliness(definition).ByRegion()),
        static (t, o) => t.Merge(o),
        static t => t.CreateEmpty());

    [Fact]
    public void Flow_Damaged_IsReadOrRefused() => Holds(
        () => Filled(new RequestFlowTally(Deadlines, FiveDays, December), SmallWorld.Requests, static (t, r) => t.Add(r)).ToState(),
        static s => RequestFlowTally.FromState(s, Bodies, Deadlines, FiveDays),
        static t => t.ToState(),
        static t => t.ToFlows().Overall.IsBalanced.Should().BeTrue(),
        static (t, o) => t.Merge(o),
        static t => t.CreateEmpty());

    [Fact]
    public void OldestPending_Damaged_IsReadOrRefused() => Holds(
        () => Filled(new OldestPendingTally(Deadlines, FiveDays, AsOf, 4), SmallWorld.Requests, static (t, r) => t.Add(r)).ToState(),
        static s => OldestPendingTally.FromState(s, Bodies, Deadlines, FiveDays), static t => t.ToState(), static t => t.ToList(), static (t, o) => t.Merge(o), static t => t.CreateEmpty());

    private static TTally Filled<TTally, TRecord>(TTally tally, Gen<TRecord> records, Action<TTally, TRecord> add)
    {
        records.Array[30].Sample(all => Array.ForEach(all, record => add(tally, record)), seed: "0000KOIPe036", iter: 1, threads: 1);
        return tally;
    }

    private static void Holds<TTally>(
        Func<TallyState> make, Func<TallyState, TTally> read, Func<TTally, TallyState> write, Action<TTally> use, Action<TTally, TTally> merge, Func<TTally, TTally> empty)
    {
        var (whole, random, taken) = (make(), new Random(20241231), 0);
        for (var i = 0; i < States; i++)
        {
            var state = Damaged(whole, random);
            try
            {
                var tally = read(state);
                taken++;
                use(tally);
                var joined = empty(tally);
                merge(joined, tally);
                write(joined).Should().Be(write(tally));
                write(read(TallyState.FromBytes(write(tally).ToBytes()))).Should().Be(write(tally));
            }
            catch (InvalidTallyStateException)
            {
                // As it should be.
            }
            catch (TallyMismatchException)
            {
                // Of another rule.
            }
        }

        taken.Should().BeInRange(States / 200, States * 9 / 10, "some damage leaves a right state, some does not");
    }

    private static TallyState Damaged(TallyState state, Random random)
    {
        var definition = state.Definition.ToDictionary(static p => p.Key, static p => p.Value);
        if (random.Next(3) == 0)
        {
            definition[definition.Keys.ElementAt(random.Next(definition.Count))] = Entries[random.Next(Entries.Length)];
        }

        var chosen = random.Next(state.Tables.Count + 1);
        return new TallyState(state.Kind, definition, state.Tables.Select((table, i) => i != chosen ? table : new TallyTable(table.Name, table.KeyColumns, table.ValueColumns, Rows(table, random))));
    }

    private static IEnumerable<TallyRow> Rows(TallyTable table, Random random)
    {
        var wrong = random.Next(table.Rows.Count + 1);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            if (i != wrong)
            {
                yield return row;
                continue;
            }

            switch (random.Next(4))
            {
                case 0:
                    break;
                case 1:
                    yield return row;
                    yield return row;
                    break;
                case 2 when row.Keys.Count > 0:
                    var key = random.Next(row.Keys.Count);
                    yield return new TallyRow(row.Keys.Select((k, n) => n == key ? Keys[random.Next(Keys.Length)] : k), row.Values);
                    break;
                default:
                    var value = random.Next(row.Values.Count);
                    yield return new TallyRow(row.Keys, row.Values.Select((v, n) => n == value ? Counts[random.Next(Counts.Length)] : v));
                    break;
            }
        }
    }
}
