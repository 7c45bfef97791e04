using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Exchanges;

/// <content>Counting columns, as Arrow, Parquet and DuckDB hold them.</content>
public sealed partial class ExchangeTally
{
    // What was counted by the numbers of an index, until somebody reads it or another index comes.
    private OrganizationIndex? numbering;
    private ExchangeCells? numbered;
    private PeriodRows? periodRows;

    /// <summary>
    /// Counts columns of exchanges without making records of them; all of them, or, when a row is invalid, none. The caller answers for all rows being of
    /// the tally's period.
    /// </summary>
    /// <param name="organizations">What the numbers in the columns stand for; the same object for all columns is fastest.</param>
    /// <param name="providers">The numbers of those who served the calls, row by row.</param>
    /// <param name="consumers">The numbers of those who made the calls.</param>
    /// <param name="calls">How many calls (次), 0 or more.</param>
    /// <exception cref="ArgumentException">The columns are of different lengths.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="organizations"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidColumnException">A number is not in the index, or a number of calls is negative; the first such row is named.</exception>
    /// <exception cref="OverflowException">The total would be beyond <see cref="long.MaxValue"/> calls; the row that exceeds it is named.</exception>
    public void AddColumns(OrganizationIndex organizations, ReadOnlySpan<int> providers, ReadOnlySpan<int> consumers, ReadOnlySpan<long> calls) =>
        CountColumns(organizations, providers, consumers, calls, default);

    /// <summary>Counts columns of exchanges of any days; those outside the period are counted as left out. All rows, or, when one is invalid, none.</summary>
    /// <param name="organizations">What the numbers in the columns stand for; the same object for all columns is fastest.</param>
    /// <param name="providers">The numbers of those who served the calls, row by row.</param>
    /// <param name="consumers">The numbers of those who made the calls.</param>
    /// <param name="calls">How many calls (次), 0 or more.</param>
    /// <param name="days">The civil days, as days since 1970-01-01.</param>
    /// <exception cref="ArgumentException">The columns are of different lengths.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="organizations"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidColumnException">A number is not in the index, or a number of calls is negative, in the period or outside; the first such row is named.</exception>
    /// <exception cref="OverflowException">The total would be beyond <see cref="long.MaxValue"/> calls; the row that exceeds it is named.</exception>
    public void AddColumns(
        OrganizationIndex organizations, ReadOnlySpan<int> providers, ReadOnlySpan<int> consumers, ReadOnlySpan<long> calls, ReadOnlySpan<int> days)
    {
        InvalidColumnException.CheckLength(providers.Length, days.Length, nameof(days), nameof(providers));
        CountColumns(organizations, providers, consumers, calls, days);
    }

    private void CountColumns(
        OrganizationIndex organizations, ReadOnlySpan<int> providers, ReadOnlySpan<int> consumers, ReadOnlySpan<long> calls, ReadOnlySpan<int> days)
    {
        var numbers = Guard.NotNull(organizations).Count;
        InvalidColumnException.CheckLength(providers.Length, consumers.Length, nameof(consumers), nameof(providers));
        InvalidColumnException.CheckLength(providers.Length, calls.Length, nameof(calls), nameof(providers));
        var counted = NumberedBy(organizations);
        var period = days.IsEmpty ? null : periodRows ??= new PeriodRows(DayNumber.Of(firstDay), DayNumber.Of(lastDay));
        var (sum, inside, row) = (total, 0L, 0);
        try
        {
            while (row < calls.Length)
            {
                var rows = Math.Min(ExchangeBlock.MaxRows, calls.Length - row);
                var block = new ExchangeBlock(providers.Slice(row, rows), consumers.Slice(row, rows), calls.Slice(row, rows), rows);
                var isPlain = block.IsPlain(numbers, out var blockSum);
                if (!isPlain)
                {
                    block.Check(numbers, row);
                }

                if (period is not null)
                {
                    block = period.Of(block, days.Slice(row, rows), ref blockSum);
                }

                sum = isPlain && sum <= long.MaxValue / 2 ? sum + blockSum : SumOf(sum, calls.Slice(0, row + rows), row, days);
                counted.Add(block, isPlain ? blockSum : -1, numbers);
                inside += block.Records;
                row += rows;
            }
        }
        catch
        {
            // Nothing is counted: what went in before the row that is wrong goes out again.
            for (var i = 0; i < row; i++)
            {
                if (period is null || period.Contains(days[i]))
                {
                    counted.Remove(providers[i], consumers[i], calls[i]);
                }
            }

            throw;
        }

        total = sum;
        records += inside;
        outsidePeriod += calls.Length - inside;
    }

    /// <summary>Adds up the calls of rows one by one, so that the row that goes too far is known.</summary>
    private long SumOf(long sum, ReadOnlySpan<long> calls, int first, ReadOnlySpan<int> days)
    {
        for (var row = first; row < calls.Length; row++)
        {
            if (days.IsEmpty || periodRows!.Contains(days[row]))
            {
                sum = calls[row] <= long.MaxValue - sum
                    ? sum + calls[row]
                    : throw new OverflowException(Guard.Invariant($"Row {row} of 'calls': the calls add up beyond {long.MaxValue}: {sum} and {calls[row]} more. Check the counts. Nothing was counted."));
            }
        }

        return sum;
    }

    private ExchangeCells NumberedBy(OrganizationIndex organizations)
    {
        if (!ReferenceEquals(numbering, organizations))
        {
            Settle();
            (numbering, numbered) = (organizations, new ExchangeCells(organizations.Count, isForBlocks: true));
        }

        // The two are always set together.
        return numbered!;
    }

    /// <summary>Credits what was counted by numbers to the organizations.</summary>
    private void Settle()
    {
        if (numbered is not null && numbering is { } organizations)
        {
            cells.Add(numbered, number => palette.IndexOf(organizations[number]));
        }

        (numbering, numbered) = (null, null);
    }
}
