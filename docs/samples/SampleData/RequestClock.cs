using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>Chooses days and civil times for the stages of a request.</summary>
internal sealed class RequestClock(IWorkingDayCalendar calendar, SeededRandom random)
{
    /// <summary>The last second a day has in the record files.</summary>
    public static readonly LocalTime LastSecond = new(23, 59, 59);

    private const int MorningStart = 9 * 3600;
    private const int MorningSeconds = 3 * 3600;
    private const int AfternoonStart = (13 * 3600) + 1800;
    private const int AfternoonSeconds = (3 * 3600) + 1800;

    /// <summary>
    /// Picks a submission day in the month such that, with the given lags in working days, receipt falls into the window. On a rest day a lag of 0
    /// means that somebody was on duty.
    /// </summary>
    public StageDays Travel(DateInterval month, DateInterval receipt, int reviewLag, int receiptLag)
    {
        var lag = reviewLag + receiptLag;
        var first = LocalDate.Max(month.Start, calendar.AddWorkingDays(receipt.Start, -lag));
        var last = LocalDate.Min(month.End, calendar.AddWorkingDays(receipt.End, -lag));
        var submitted = SubmissionDay(first, last);
        var reviewed = calendar.AddWorkingDays(submitted, reviewLag);
        return new StageDays(submitted, reviewed, calendar.AddWorkingDays(reviewed, receiptLag));
    }

    /// <summary>Picks a day from first to last; a working day is twenty times as likely as a rest day.</summary>
    public LocalDate SubmissionDay(LocalDate first, LocalDate last)
    {
        if (last < first)
        {
            throw new InvalidDataException($"The targets leave no day for a request between {CivilText.Of(first)} and {CivilText.Of(last)}.");
        }

        var days = new DateInterval(first, last).ToArray();
        var weights = days.Select(day => calendar.IsWorkingDay(day) ? 20 : 1).ToArray();
        var draw = random.Between(1, weights.Sum());
        var index = 0;
        while ((draw -= weights[index]) > 0)
        {
            index++;
        }

        return days[index];
    }

    /// <summary>Returns a time in office hours for each of the days, which are in order; times of one day follow each other.</summary>
    public LocalDateTime[] Times(params ReadOnlySpan<LocalDate> days)
    {
        var times = new LocalDateTime[days.Length];
        for (var i = 0; i < days.Length;)
        {
            var sameDay = 1;
            while (i + sameDay < days.Length && days[i + sameDay] == days[i])
            {
                sameDay++;
            }

            var seconds = new SortedSet<int>();
            while (seconds.Count < sameDay)
            {
                seconds.Add(random.Between(0, MorningSeconds + AfternoonSeconds - 1));
            }

            foreach (var second in seconds)
            {
                times[i] = days[i] + LocalTime.FromSecondsSinceMidnight(second < MorningSeconds ? MorningStart + second : AfternoonStart + second - MorningSeconds);
                i++;
            }
        }

        return times;
    }

    /// <summary>Returns so many numbers of working days from 0 to the limit whose sum is the count times the mean, rounded.</summary>
    public int[] WorkingDaysUsed(int count, int meanPercent, int limit)
    {
        var sum = ((count * meanPercent) + 50) / 100;
        var used = SeededRandom.Split(sum, Enumerable.Repeat(1, count).ToArray()).Select(days => (int)days).ToArray();
        for (var i = 0; i < 2 * count; i++)
        {
            var (from, to) = (random.Between(0, count - 1), random.Between(0, count - 1));
            if (used[from] > 0 && used[to] < limit)
            {
                used[from]--;
                used[to]++;
            }
        }

        return used;
    }
}
