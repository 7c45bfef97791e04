using System.Globalization;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// The public holidays of the Regulation on Public Holidays (全国年节及纪念日放假办法) as in force in each year: 10 days from 2000, 11 from 2008
/// (State Council order 513), with another Spring Festival from 2014 (order 644), 13 from 2025 (order 795).
/// </summary>
internal static class StatutoryHolidays
{
    public const int FirstYear = 2000;

    public const int LastYear = 2099;

    /// <summary>A holiday given by a notice of the State Council for one year only, beyond the regulation.</summary>
    private static readonly LocalDate VictoryDay2015 = new(2015, 9, 3);

    public static bool Knows(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Returns the holidays of a year; when two fall on one day (国庆节 and 中秋节), the day stands twice and a further day is due.</summary>
    public static IEnumerable<ScheduledDay> Of(int year)
    {
        yield return At(1, 1, "元旦");

        var newYear = Lunar(year, 1, 1);
        var (from, to) = year switch { < 2008 => (0, 2), < 2014 => (-1, 1), < 2025 => (0, 2), _ => (-1, 2) };
        for (var offset = from; offset <= to; offset++)
        {
            yield return ScheduledDay.Holiday(newYear.PlusDays(offset), "春节");
        }

        if (year >= 2008)
        {
            yield return At(4, Qingming(year), "清明节");
        }

        for (var day = 1; day <= (year < 2008 ? 3 : year < 2025 ? 1 : 2); day++)
        {
            yield return At(5, day, "劳动节");
        }

        if (year >= 2008)
        {
            yield return ScheduledDay.Holiday(Lunar(year, 5, 5), "端午节");
            yield return ScheduledDay.Holiday(Lunar(year, 8, 15), "中秋节");
        }

        for (var day = 1; day <= 3; day++)
        {
            yield return At(10, day, "国庆节");
        }

        ScheduledDay At(int month, int day, string name) => ScheduledDay.Holiday(new LocalDate(year, month, day), name);
    }

    /// <summary>Returns the judge of days off: public holiday or rest day. Outside the years known every day off counts as a public holiday.</summary>
    public static Func<LocalDate, ScheduledDayKind> Judge()
    {
        var known = new Dictionary<int, HashSet<LocalDate>>();
        return day =>
        {
            if (!known.TryGetValue(day.Year, out var holidays))
            {
                holidays = Knows(day.Year) ? [.. Of(day.Year).Select(static h => h.Day), VictoryDay2015] : [];
                known.Add(day.Year, holidays);
            }

            return !Knows(day.Year) || holidays.Contains(day) ? ScheduledDayKind.PublicHoliday : ScheduledDayKind.RestDay;
        };
    }

    /// <summary>The day of April on which the solar term begins, by the usual approximation for this century.</summary>
    private static int Qingming(int year)
    {
        var y = year % 100;
        return (int)Math.Floor((y * 0.2422) + 4.81) - (y / 4);
    }

    private static LocalDate Lunar(int year, int month, int day)
    {
        var calendar = new ChineseLunisolarCalendar();
        var leap = calendar.GetLeapMonth(year);
        var index = leap > 0 && leap <= month ? month + 1 : month;
        var found = calendar.ToDateTime(year, index, day, 0, 0, 0, 0);
        return new LocalDate(found.Year, found.Month, found.Day);
    }
}
