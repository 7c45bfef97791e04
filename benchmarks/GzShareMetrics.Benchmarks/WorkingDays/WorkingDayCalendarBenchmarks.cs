using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Benchmarks.WorkingDays;

/// <summary>A million random questions to the national calendar, beside the loop over sets and the bare table over DateOnly.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[HideColumns("Error", "StdDev", "Median", "RatioSD")]
public class WorkingDayCalendarBenchmarks
{
    private const int Questions = 1_000_000;

    private readonly WorkingDayCalendar calendar = ChinaWorkingDays.National;
    private readonly HolidaySetCalendar loop = new(ChinaWorkingDays.National);
    private readonly DateOnlyTable table = new(ChinaWorkingDays.National);
    private readonly LocalDate[] days = new LocalDate[Questions];
    private readonly LocalDate[] ends = new LocalDate[Questions];
    private readonly DateOnly[] dayNumbers = new DateOnly[Questions];
    private readonly DateOnly[] endNumbers = new DateOnly[Questions];
    private readonly int[] lengths = new int[Questions];
    private readonly bool[] answers = new bool[Questions];
    private readonly int[] counts = new int[Questions];
    private readonly LocalDate[] reached = new LocalDate[Questions];

    [GlobalSetup]
    public void Ask()
    {
        var random = new Random(20241231);
        var first = calendar.Coverage.Start.PlusDays(60);
        var span = calendar.Coverage.Length - 240;
        for (var i = 0; i < Questions; i++)
        {
            days[i] = first.PlusDays(random.Next(span));
            ends[i] = days[i].PlusDays(random.Next(91));
            lengths[i] = random.Next(1, 31);
            dayNumbers[i] = days[i].ToDateOnly();
            endNumbers[i] = ends[i].ToDateOnly();
        }

        Agreement.Require("working days", Is_HashSetLoop(), Is_DateOnlyTable(), Is_Calendar());
        Agreement.Require("days reached", Add_HashSetLoop(), Add_Calendar());
        Agreement.Require("days counted", Count_HashSetLoop(), Count_DateOnlyTable(), Count_Calendar());
        Agreement.Require("next days", Next_HashSetLoop(), Next_Calendar());
        Agreement.Require("previous days", Previous_HashSetLoop(), Previous_Calendar());
        for (var i = 0; i < 1000; i++)
        {
            // The table's figures are numbers of days, so its answers are compared one by one.
            Agreement.Require("day reached", loop.Add(days[i], lengths[i]), LocalDate.FromDateOnly(table.Add(dayNumbers[i], lengths[i])));
            Agreement.Require("day before", loop.Previous(days[i]), LocalDate.FromDateOnly(table.Previous(dayNumbers[i])));
        }

        Is_CalendarSpan();
        Agreement.Require("working days of a span", Is_HashSetLoop(), answers.Count(static answer => answer));
        Count_CalendarSpan();
        Agreement.Require("days counted of a span", Count_HashSetLoop(), counts.Sum());
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Questions), BenchmarkCategory("1 is")]
    public int Is_HashSetLoop()
    {
        var sum = 0;
        foreach (var day in days)
        {
            sum += loop.IsWorkingDay(day) ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("1 is")]
    public int Is_DateOnlyTable()
    {
        var sum = 0;
        foreach (var day in dayNumbers)
        {
            sum += table.IsWorkingDay(day) ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("1 is")]
    public int Is_Calendar()
    {
        var sum = 0;
        foreach (var day in days)
        {
            sum += calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("1 is")]
    public void Is_CalendarSpan() => calendar.IsWorkingDay(days, answers);

    [Benchmark(Baseline = true, OperationsPerInvoke = Questions), BenchmarkCategory("2 add 1-30")]
    public int Add_HashSetLoop()
    {
        var sum = 0;
        for (var i = 0; i < days.Length; i++)
        {
            sum += loop.Add(days[i], lengths[i]).Day;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("2 add 1-30")]
    public int Add_DateOnlyTable()
    {
        var sum = 0;
        for (var i = 0; i < dayNumbers.Length; i++)
        {
            sum += table.Add(dayNumbers[i], lengths[i]).DayNumber;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("2 add 1-30")]
    public int Add_Calendar()
    {
        var sum = 0;
        for (var i = 0; i < days.Length; i++)
        {
            sum += calendar.AddWorkingDays(days[i], lengths[i]).Day;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("2 add 1-30")]
    public void Add_CalendarSpan() => calendar.AddWorkingDays(days, 5, reached);

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("2 add 1-30")]
    public void Add_CalendarSpan_OwnLengths() => calendar.AddWorkingDays(days, lengths, reached);

    [Benchmark(Baseline = true, OperationsPerInvoke = Questions), BenchmarkCategory("3 count up to 90 days")]
    public int Count_HashSetLoop()
    {
        var sum = 0;
        for (var i = 0; i < days.Length; i++)
        {
            sum += loop.Count(days[i], ends[i]);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("3 count up to 90 days")]
    public int Count_DateOnlyTable()
    {
        var sum = 0;
        for (var i = 0; i < dayNumbers.Length; i++)
        {
            sum += table.Count(dayNumbers[i], endNumbers[i]);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("3 count up to 90 days")]
    public int Count_Calendar()
    {
        var sum = 0;
        for (var i = 0; i < days.Length; i++)
        {
            sum += calendar.CountWorkingDays(days[i], ends[i]);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("3 count up to 90 days")]
    public void Count_CalendarSpan() => calendar.CountWorkingDays(days, ends, counts);

    [Benchmark(Baseline = true, OperationsPerInvoke = Questions), BenchmarkCategory("4 next")]
    public int Next_HashSetLoop()
    {
        var sum = 0;
        foreach (var day in days)
        {
            sum += loop.Add(day, 1).Day;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("4 next")]
    public int Next_DateOnlyTable()
    {
        var sum = 0;
        foreach (var day in dayNumbers)
        {
            sum += table.Add(day, 1).DayNumber;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("4 next")]
    public int Next_Calendar()
    {
        var sum = 0;
        foreach (var day in days)
        {
            sum += calendar.NextWorkingDay(day).Day;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("4 next")]
    public void Next_CalendarSpan() => calendar.NextWorkingDay(days, reached);

    [Benchmark(Baseline = true, OperationsPerInvoke = Questions), BenchmarkCategory("5 previous")]
    public int Previous_HashSetLoop()
    {
        var sum = 0;
        foreach (var day in days)
        {
            sum += loop.Previous(day).Day;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("5 previous")]
    public int Previous_DateOnlyTable()
    {
        var sum = 0;
        foreach (var day in dayNumbers)
        {
            sum += table.Previous(day).DayNumber;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("5 previous")]
    public int Previous_Calendar()
    {
        var sum = 0;
        foreach (var day in days)
        {
            sum += calendar.PreviousWorkingDay(day).Day;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Questions), BenchmarkCategory("5 previous")]
    public void Previous_CalendarSpan() => calendar.PreviousWorkingDay(days, reached);
}
