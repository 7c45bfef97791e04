using System.Runtime.CompilerServices;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// Rank and select over whole years. For each day one 16-bit cell holds twice the number of working days up to and including it, plus one if it
/// is a rest day; a second table holds the working days in order. Every question is one or two look-ups.
/// </summary>
/// <remarks>
/// Cells are found by year, month and day, not by a day number: a <see cref="LocalDate"/> stores the three, and computing a day number from them
/// costs more than the look-up. Where its bits are known (<c>DayBits</c>) they are read directly, else through the properties. A year takes twelve rows of 32 cells, so that some cells stand for no day.
/// </remarks>
internal readonly struct WorkingDayTable
{
    /// <summary>So many years that the count of working days, doubled, still fits 16 bits.</summary>
    public const int MaxYears = 120;

    private const int CellsPerMonth = 32;
    private const int CellsPerYear = 12 * CellsPerMonth;

    private readonly ushort[] cells;
    private readonly LocalDate[] workingDays;
    private readonly int origin;
#if NET8_0_OR_GREATER
    private readonly bool readsBits;
#endif

    public WorkingDayTable(int firstYear, int lastYear, Func<LocalDate, bool> isWorkingDay)
    {
        // The cell of the first year's 1 January is 1: month and day count from 1, so a month's row starts one row early.
        origin = ((firstYear * 12) + 1) * CellsPerMonth;
        cells = new ushort[(lastYear - firstYear + 1) * CellsPerYear];
        var found = new List<LocalDate>(cells.Length * 2 / 3);
        var end = new LocalDate(lastYear, 12, 31);
#if NET8_0_OR_GREATER
        readsBits = DayBits.AreKnown;
#endif
        for (var day = new LocalDate(firstYear, 1, 1); day <= end; day = day.PlusDays(1))
        {
            var works = isWorkingDay(day);
            if (works)
            {
                found.Add(day);
            }

            var position = PositionOf(day);
            cells[position] = (ushort)((found.Count << 1) | (works ? 0 : 1));
#if NET8_0_OR_GREATER
            readsBits = readsBits && DayBits.IsIso(DayBits.Of(day)) && DayBits.Position(DayBits.Of(day), origin) == position;
#endif
        }

        workingDays = [.. found];
    }

    /// <summary>Gets the number of working days in the table.</summary>
    public int Count => workingDays.Length;

    /// <summary>Finds the cell of a day the short way. A day that is not found may yet be by <see cref="TryCellByProperties"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryCell(LocalDate day, out int cell)
    {
#if NET8_0_OR_GREATER
        var table = cells;
        var bits = DayBits.Of(day);
        var at = DayBits.Position(bits, origin);
        if (unchecked((uint)at) < (uint)table.Length && DayBits.IsIso(bits) && readsBits)
        {
            cell = table[at];
            return true;
        }

        cell = 0;
        return false;
#else
        return TryCellByProperties(day, out cell);
#endif
    }

    /// <summary>Finds the cell of a day; a day beyond the table, or one of another calendar system, is not found.</summary>
    public bool TryCellByProperties(LocalDate day, out int cell)
    {
        var table = cells;
        var at = PositionOf(day);
        if (unchecked((uint)at) < (uint)table.Length && day.Calendar == CalendarSystem.Iso)
        {
            cell = table[at];
            return true;
        }

        cell = 0;
        return false;
    }

    /// <summary>
    /// Finds where the cells of many days are, all at once. When that cannot be done, because one of them is not found or the machine lacks the means,
    /// nothing is said about any and the days are to be looked up one by one.
    /// </summary>
    public bool TryFindAll(ReadOnlySpan<LocalDate> days, Span<int> positions)
    {
#if NET8_0_OR_GREATER
        return readsBits && DayBits.TryFind(days, origin, cells.Length, positions);
#else
        return false;
#endif
    }

    /// <summary>Returns the cell at a place that was found.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int CellAt(int position) => cells[position];

    /// <summary>Finds a working day by its position, counted from 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TrySelect(int position, out LocalDate day)
    {
        var table = workingDays;
        if (unchecked((uint)position) < (uint)table.Length)
        {
            day = table[position];
            return true;
        }

        day = default;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWorkingDay(int cell) => (cell & 1) == 0;

    /// <summary>The number of working days up to and including the cell's day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Rank(int cell) => cell >> 1;

    /// <summary>The number of working days before the cell's day.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RankBefore(int cell) => unchecked(cell - 1) >> 1;

    /// <summary>Where to look for a working day: from the rank (0 back) or from the rank before (1 back), so many further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Position(int cell, int back, int further) => unchecked(((cell - back) >> 1) + further);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PositionOf(LocalDate day) => unchecked((((day.Year * 12) + day.Month) * CellsPerMonth) + day.Day - origin);
}
