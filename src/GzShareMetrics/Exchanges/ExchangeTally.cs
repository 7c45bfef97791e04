using System.Runtime.CompilerServices;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;
using NodaTime;

namespace GzShareMetrics.Exchanges;

/// <summary>
/// Sums calls by provider and consumer (交换量计数器). Exchanges of other periods are counted as left out. Tallies of the same period merge exactly,
/// in any order and split.
/// </summary>
/// <remarks>Mutable; one thread at a time. Merge one tally per thread.</remarks>
public sealed partial class ExchangeTally
{
    private readonly OrganizationPalette palette = new();
    private readonly ExchangeCells cells = new(32);
    private readonly LocalDate firstDay;
    private readonly LocalDate lastDay;
    private readonly int firstKey;
    private readonly int lastKey;
    private long total;
    private long records;
    private long outsidePeriod;

    /// <summary>Initializes a new instance of the <see cref="ExchangeTally"/> class.</summary>
    /// <param name="period">The period whose exchanges count.</param>
    /// <exception cref="ArgumentNullException">The period is <see langword="null"/>.</exception>
    public ExchangeTally(ReportingPeriod period)
    {
        Period = Guard.NotNull(period);
        firstDay = period.Scope == PeriodScope.Cumulative ? LocalDate.MinIsoValue : period.FirstDay;
        lastDay = period.LastDay;
        (firstKey, lastKey) = (DayKey.Of(firstDay), DayKey.Of(lastDay));
    }

    /// <summary>Gets the period whose exchanges count, its last second included.</summary>
    public ReportingPeriod Period { get; }

    /// <summary>Gets how many records were counted.</summary>
    public long Records => records;

    /// <summary>Gets how many records were left out because they lie outside the period.</summary>
    public long OutsidePeriod => outsidePeriod;

    /// <summary>Counts an exchange.</summary>
    /// <param name="exchange">The exchange; it belongs to the day of its <see cref="DataExchange.At"/>.</param>
    /// <exception cref="OverflowException">The total would be beyond <see cref="long.MaxValue"/> calls; nothing is counted then.</exception>
    public void Add(DataExchange exchange)
    {
        Guard.NotNull(exchange);
        AddChecked(exchange.Provider, exchange.Consumer, exchange.At.Date, exchange.Calls);
    }

    /// <summary>Counts exchanges, as one by one; where they are many, faster, since memory is asked for them ahead of time.</summary>
    /// <param name="exchanges">The exchanges; those before one that would go beyond the largest total are counted.</param>
    /// <exception cref="ArgumentNullException">An exchange is <see langword="null"/>.</exception>
    /// <exception cref="OverflowException">The total would be beyond <see cref="long.MaxValue"/> calls.</exception>
    public void Add(ReadOnlySpan<DataExchange> exchanges)
    {
        for (var i = 0; i < exchanges.Length; i++)
        {
            // What is not plain is counted as a record that comes alone: a new organization, none at all, too many calls.
            i = AddPlain(exchanges, i);
            if (i < exchanges.Length)
            {
                Add(exchanges[i]);
            }
        }
    }

    /// <summary>Counts calls without making a record of them, for readers that stream.</summary>
    /// <param name="provider">Who served the calls.</param>
    /// <param name="consumer">Who made the calls.</param>
    /// <param name="day">The civil day.</param>
    /// <param name="calls">How many calls (次), 0 or more.</param>
    /// <exception cref="ArgumentNullException">An organization is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The number of calls is negative.</exception>
    /// <exception cref="OverflowException">The total would be beyond <see cref="long.MaxValue"/> calls; nothing is counted then.</exception>
    public void Add(Organization provider, Organization consumer, LocalDate day, long calls) =>
        AddChecked(Guard.NotNull(provider), Guard.NotNull(consumer), day, Guard.NotNegative(calls));

    /// <summary>
    /// Counts a group of records that somebody else has added up, a database or another thread. The caller answers for all of them being of the
    /// tally's period; those that are not go to <see cref="LeaveOut"/>.
    /// </summary>
    /// <param name="provider">Who served the calls.</param>
    /// <param name="consumer">Who made the calls.</param>
    /// <param name="calls">The sum of their calls (次), 0 or more.</param>
    /// <param name="groupRecords">How many records the group has, 0 or more; a group of none must have no calls and leaves no trace.</param>
    /// <exception cref="ArgumentException">There are calls and no records.</exception>
    /// <exception cref="ArgumentNullException">An organization is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    /// <exception cref="OverflowException">A total would be beyond <see cref="long.MaxValue"/>; nothing is counted then.</exception>
    public void AddGroup(Organization provider, Organization consumer, long calls, long groupRecords)
    {
        Guard.NotNull(provider);
        Guard.NotNull(consumer);
        var sum = Guard.Sum(total, Guard.NotNegative(calls), nameof(calls));
        if (Guard.NotNegative(groupRecords) == 0 && calls > 0)
        {
            throw new ArgumentException(Guard.Invariant($"A group of {calls} calls and no records; a call stands in a record."), nameof(groupRecords));
        }

        records = Guard.Sum(records, groupRecords, nameof(Records));
        total = sum;
        cells.Add(palette.IndexOf(provider), palette.IndexOf(consumer), calls, groupRecords);
    }

    /// <summary>Counts records that lie outside the period, for those who add up groups.</summary>
    /// <param name="recordsOutside">How many, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    /// <exception cref="OverflowException">More than <see cref="long.MaxValue"/> records would be left out.</exception>
    public void LeaveOut(long recordsOutside) => outsidePeriod = Guard.Sum(outsidePeriod, Guard.NotNegative(recordsOutside), nameof(OutsidePeriod));

    /// <summary>Adds what another tally has counted.</summary>
    /// <param name="other">The other tally; it is not changed.</param>
    /// <exception cref="TallyMismatchException">The other tally is of another period.</exception>
    /// <exception cref="OverflowException">The total would be beyond <see cref="long.MaxValue"/> calls; nothing is merged then.</exception>
    public void Merge(ExchangeTally other)
    {
        if (Guard.NotNull(other).Period != Period)
        {
            throw new TallyMismatchException($"exchanges, {Period}", $"exchanges, {other.Period}");
        }

        var (sum, sumOfRecords, sumOutside) = (Guard.Sum(total, other.total, "calls"), Guard.Sum(records, other.records, nameof(Records)), Guard.Sum(outsidePeriod, other.outsidePeriod, nameof(OutsidePeriod)));
        (total, records, outsidePeriod) = (sum, sumOfRecords, sumOutside);
        if (other.numbered is { } columns && other.numbering is { } organizations)
        {
            NumberedBy(organizations).Add(columns);
        }

        cells.Add(other.cells, number => palette.IndexOf(other.palette[number]));
    }

    /// <summary>Reads the volumes off the tally.</summary>
    /// <returns>An immutable result; later additions do not change it.</returns>
    public ExchangeVolumes ToVolumes()
    {
        Settle();
        return new ExchangeVolumes(
            Period,
            CallVolume.OfCalls(total),
            records,
            outsidePeriod,
            cells.All()
                .Select(cell => new ExchangeFlow(palette[cell.Provider], palette[cell.Consumer], CallVolume.OfCalls(cell.Calls), cell.Records))
                .OrderBy(static flow => flow.Provider.Id, StringComparer.Ordinal)
                .ThenBy(static flow => flow.Consumer.Id, StringComparer.Ordinal)
                .ToArray());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddChecked(Organization provider, Organization consumer, LocalDate day, long calls)
    {
        var key = DayKey.Of(day);
        if (key < firstKey || key > lastKey)
        {
            outsidePeriod++;
            return;
        }

        // No cell can overflow unless the total does, since no count is negative.
        total = Guard.Sum(total, calls, nameof(calls));
        records++;
        cells.Add(palette.IndexOf(provider), palette.IndexOf(consumer), calls, 1);
    }

    /// <summary>Counts exchanges as long as nothing but their figures has to be noted, all that they need being at hand.</summary>
    /// <returns>The place of the one that somebody else must count, or their number.</returns>
    private int AddPlain(ReadOnlySpan<DataExchange> exchanges, int first)
    {
        var (slots, held) = palette.Tables;
        var (words, side, callsLeft, recordsLeft) = cells.Packed;
        callsLeft = Math.Min(callsLeft, long.MaxValue - total);
        var mostCalls = callsLeft;
        var end = (int)Math.Min(exchanges.Length, first + recordsLeft);
        unchecked
        {
            var (from, days, outside, row) = (firstKey, (uint)(lastKey - firstKey), 0, first);
            for (; row < end; row++)
            {
                if (row < exchanges.Length - Ahead.Records)
                {
                    Ahead.Fetch(in exchanges[row + Ahead.Records]);
                }

                if (exchanges[row] is not { } exchange || !DayKey.TryOf(exchange.At.Date, out var day))
                {
                    break;
                }

                if ((uint)(day - from) > days)
                {
                    outside++;
                    continue;
                }

                var calls = exchange.Calls;
                var provider = OrganizationPalette.Find(slots, held, exchange.Provider);
                var consumer = OrganizationPalette.Find(slots, held, exchange.Consumer);
                if ((uint)provider >= (uint)side || (uint)consumer >= (uint)side || calls > callsLeft)
                {
                    break;
                }

                callsLeft -= calls;
                words[(provider * side) + consumer] += calls + ExchangeCells.OneRecord;
            }

            var inside = row - first - outside;
            cells.Took(mostCalls - callsLeft, inside);
            total += mostCalls - callsLeft;
            records += inside;
            outsidePeriod += outside;
            return row;
        }
    }
}
