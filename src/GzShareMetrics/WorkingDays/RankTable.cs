using System.Collections;
using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>A row of a <see cref="RankTable"/>: a day with the number of working days up to it (工作日序号).</summary>
/// <param name="Day">The civil day.</param>
/// <param name="Rank">The number of working days from the first covered day up to and including <paramref name="Day"/>.</param>
/// <param name="IsWorkingDay">Whether the day is worked.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public readonly record struct RankedDay(LocalDate Day, int Rank, bool IsWorkingDay)
{
    /// <summary>Returns day and rank, in the invariant culture.</summary>
    /// <returns>For example <c>2024-12-02 rank 4489, working day</c>.</returns>
    public override string ToString() => Guard.Invariant($"{Guard.Iso(Day)} rank {Rank}, {(IsWorkingDay ? "working day" : "rest day")}");
}

/// <summary>
/// The covered days in order, each with its rank (工作日序号表), so that a database counts working days by a join:
/// <c>end.rank - start.rank</c> is <see cref="IWorkingDayCalendar.CountWorkingDays"/>, and the n-th working day after a day is the row with
/// <c>rank = start.rank + n</c> and <c>is_working_day</c>.
/// </summary>
/// <remarks>Rows are made as they are asked for. Immutable and thread-safe.</remarks>
public sealed class RankTable : IReadOnlyList<RankedDay>
{
    private readonly WorkingDayCalendar calendar;

    internal RankTable(WorkingDayCalendar calendar) => this.calendar = calendar;

    /// <summary>Gets the number of rows: one per covered day.</summary>
    public int Count => calendar.Coverage.Length;

    /// <summary>Gets the row of a day by its position.</summary>
    /// <param name="index">The position, 0 for the first covered day.</param>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or not less than <see cref="Count"/>.</exception>
    public RankedDay this[int index] => index >= 0 && index < Count
        ? calendar.RankOf(calendar.Coverage.Start.PlusDays(index))
        : throw new ArgumentOutOfRangeException(nameof(index), index, Guard.Invariant($"'index' is {index}; it must be from 0 to {Count - 1}."));

    /// <summary>Writes the rows as comma-separated text with the columns <c>day</c> (yyyy-MM-dd), <c>rank</c> and <c>is_working_day</c> (1 or 0).</summary>
    /// <param name="writer">Where to; line ends are LF.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    public void WriteCsv(TextWriter writer)
    {
        Guard.NotNull(writer).Write("day,rank,is_working_day\n");
        foreach (var row in this)
        {
            writer.Write(Guard.Invariant($"{LocalDatePattern.Iso.Format(row.Day)},{row.Rank},{(row.IsWorkingDay ? 1 : 0)}\n"));
        }
    }

    /// <inheritdoc/>
    public IEnumerator<RankedDay> GetEnumerator()
    {
        for (var day = calendar.Coverage.Start; day <= calendar.Coverage.End; day = day.PlusDays(1))
        {
            yield return calendar.RankOf(day);
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
