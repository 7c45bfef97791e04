using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics;

/// <summary>What a period's figures cover. Figures of different scopes are never compared.</summary>
public enum PeriodScope
{
    /// <summary>Not given; no valid period has this scope.</summary>
    Unspecified = 0,

    /// <summary>The events of one month (当月).</summary>
    Month = 1,

    /// <summary>All events up to the period's end (截至…累计).</summary>
    Cumulative = 2,
}

/// <summary>
/// The month a bulletin reports on (报告期), either by itself or cumulatively up to its end. Days are civil days of the jurisdiction; the first
/// and the last day belong to the period, to the last second.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record ReportingPeriod
{
    private const int MonthsOfYear = 12;

    private ReportingPeriod(YearMonth month, PeriodScope scope)
    {
        if (month.Calendar != CalendarSystem.Iso)
        {
            throw new ArgumentException($"'{month}' is a month of the calendar {month.Calendar.Id}; periods are months of the ISO calendar.", nameof(month));
        }

        YearMonth = month;
        Scope = scope;
        var days = month.ToDateInterval();
        FirstDay = days.Start;
        LastDay = days.End;
    }

    /// <summary>Gets the month that is reported on.</summary>
    public YearMonth YearMonth { get; }

    /// <summary>Gets what the figures cover: the month, or everything up to its end.</summary>
    public PeriodScope Scope { get; }

    /// <summary>Gets the first day of the month, included. A cumulative period has no first day of its own and shows the month's.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>Gets the last day of the month, included.</summary>
    public LocalDate LastDay { get; }

    /// <summary>Makes the period of one month.</summary>
    /// <param name="year">The year, for example 2024.</param>
    /// <param name="month">The month, 1 to 12.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month.</exception>
    public static ReportingPeriod OfMonth(int year, int month) => new(new YearMonth(year, month), PeriodScope.Month);

    /// <summary>Makes the period of one month.</summary>
    /// <param name="month">The month.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException">The month is of another calendar than ISO.</exception>
    public static ReportingPeriod OfMonth(YearMonth month) => new(month, PeriodScope.Month);

    /// <summary>Makes the period that covers everything up to the end of a month (截至…累计).</summary>
    /// <param name="month">The month at whose end the period ends.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException">The month is of another calendar than ISO.</exception>
    public static ReportingPeriod CumulativeTo(YearMonth month) => new(month, PeriodScope.Cumulative);

    /// <summary>Reads a month written as <c>yyyy-MM</c>, for example <c>2024-12</c>.</summary>
    /// <param name="text">The text; anything but four digits, a hyphen and a month from 01 to 12 is refused.</param>
    /// <param name="period">The month's period, or <see langword="null"/>.</param>
    /// <returns><see langword="true"/> when the text is a month.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ReportingPeriod? period)
    {
        period = null;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.Substring(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.Substring(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || year < 1 || month is < 1 or > 12)
        {
            return false;
        }

        period = OfMonth(year, month);
        return true;
    }

    /// <summary>Reads a month written as <c>yyyy-MM</c>, for example <c>2024-12</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The month's period.</returns>
    /// <exception cref="FormatException">The text is not a month.</exception>
    public static ReportingPeriod Parse(string text) =>
        TryParse(Guard.NotNull(text), out var period) ? period : throw new FormatException($"'{text}' is not a month; write it as yyyy-MM, for example 2024-12.");

    /// <summary>Tells whether a day belongs to the period: within the month, or, for a cumulative period, on or before its last day.</summary>
    /// <param name="day">The civil day.</param>
    /// <returns>The answer.</returns>
    public bool Contains(LocalDate day) => day <= LastDay && (Scope == PeriodScope.Cumulative || day >= FirstDay);

    /// <summary>Returns the period of the same scope a month earlier (环比), or the same month a year earlier (同比) for 12.</summary>
    /// <param name="months">How many months earlier; a negative number goes forward.</param>
    /// <returns>The other period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such month: it lies beyond the first or the last year that can be written down.</exception>
    public ReportingPeriod Earlier(int months = 1)
    {
        var (first, last, target) = (MonthNumber(LocalDate.MinIsoValue.ToYearMonth()), MonthNumber(LocalDate.MaxIsoValue.ToYearMonth()), MonthNumber(YearMonth) - months);
        return target >= first && target <= last
            ? new(FirstDay.PlusMonths((int)(target - MonthNumber(YearMonth))).ToYearMonth(), Scope)
            : throw new ArgumentOutOfRangeException(nameof(months), months, Guard.Invariant($"There is no month {months} months before {this}."));
    }

    /// <summary>Returns how many months this period comes after another.</summary>
    internal long MonthsAfter(ReportingPeriod other) => MonthNumber(YearMonth) - MonthNumber(other.YearMonth);

    private static long MonthNumber(YearMonth month) => ((long)month.Year * MonthsOfYear) + month.Month;

    /// <summary>Returns <c>2024-12</c>, or <c>..2024-12</c> for a cumulative period, in the invariant culture.</summary>
    /// <returns>A text for logs and file names.</returns>
    public override string ToString() =>
        string.Format(CultureInfo.InvariantCulture, "{0}{1:0000}-{2:00}", Scope == PeriodScope.Cumulative ? ".." : string.Empty, YearMonth.Year, YearMonth.Month);
}
