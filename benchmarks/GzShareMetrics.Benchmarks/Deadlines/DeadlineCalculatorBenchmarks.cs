using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using GzShareMetrics.Benchmarks.WorkingDays;
using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Benchmarks.Deadlines;

/// <summary>Due days and verdicts of 100,000 requests, beside the loop from day to day that most systems have.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[HideColumns("Error", "StdDev", "Median", "RatioSD")]
public class DeadlineCalculatorBenchmarks
{
    private const int Requests = 100_000;

    private static readonly LocalDate AsOf = new(2026, 9, 30);

    private readonly DeadlineCalculator calculator = new(ChinaWorkingDays.National);
    private readonly HolidaySetCalendar loop = new(ChinaWorkingDays.National);
    private readonly DeadlineRule rule = DeadlineRules.GuizhouProviderReply;
    private readonly LocalDate[] received = new LocalDate[Requests];
    private readonly LocalDate?[] replied = new LocalDate?[Requests];
    private readonly DeadlineCase[] plain = new DeadlineCase[Requests];
    private readonly DeadlineCase[] suspended = new DeadlineCase[Requests];

    [GlobalSetup]
    public void Receive()
    {
        var random = new Random(20241231);
        var first = rule.EffectiveFrom;
        var span = Period.DaysBetween(first, AsOf);
        for (var i = 0; i < Requests; i++)
        {
            received[i] = first.PlusDays(random.Next(span));
            replied[i] = random.Next(10) == 0 ? null : received[i].PlusDays(random.Next(15));
            plain[i] = new DeadlineCase { ReceivedOn = received[i], RepliedOn = replied[i] };
            suspended[i] = plain[i] with { RepliedOn = null, Effects = [ClockEffect.Suspend(received[i].PlusDays(1), received[i].PlusDays(8))] };
        }

        Agreement.Require("due days", DueDay_DayLoop(), DueDay_DeadlineFor());
        Agreement.Require("days used and late", Verdict_DayLoop(), Verdict_Classify(), Verdict_ClassifyCase());
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Requests), BenchmarkCategory("1 due day")]
    public int DueDay_DayLoop()
    {
        var sum = 0;
        foreach (var day in received)
        {
            sum += loop.Add(day, rule.Length).Day;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Requests), BenchmarkCategory("1 due day")]
    public int DueDay_DeadlineFor()
    {
        var sum = 0;
        foreach (var day in received)
        {
            sum += calculator.DeadlineFor(rule, day).Day;
        }

        return sum;
    }

    /// <summary>Status, working days used and late, as one would write it with a loop.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Requests), BenchmarkCategory("2 verdict")]
    public int Verdict_DayLoop()
    {
        var sum = 0;
        for (var i = 0; i < Requests; i++)
        {
            var end = replied[i] is { } reply && reply <= AsOf ? reply : AsOf;
            var due = loop.Add(received[i], rule.Length);
            sum += loop.Count(received[i], end) + (end > due ? loop.Count(due, end) : 0);
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Requests), BenchmarkCategory("2 verdict")]
    public int Verdict_Classify()
    {
        var sum = 0;
        for (var i = 0; i < Requests; i++)
        {
            var figures = calculator.Classify(rule, received[i], replied[i], AsOf);
            sum += figures.WorkingDaysUsed + figures.WorkingDaysLate;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Requests), BenchmarkCategory("2 verdict")]
    public int Verdict_ClassifyCase()
    {
        var sum = 0;
        foreach (var facts in plain)
        {
            var figures = calculator.Classify(rule, facts, AsOf);
            sum += figures.WorkingDaysUsed + figures.WorkingDaysLate;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Requests), BenchmarkCategory("2 verdict")]
    public int Verdict_Evaluate()
    {
        var sum = 0;
        for (var i = 0; i < Requests; i++)
        {
            sum += calculator.Evaluate(rule, received[i], replied[i], AsOf).WorkingDaysUsed;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = Requests), BenchmarkCategory("3 one suspension")]
    public int Suspended_Classify()
    {
        var sum = 0;
        foreach (var facts in suspended)
        {
            sum += calculator.Classify(rule, facts, AsOf).WorkingDaysUsed;
        }

        return sum;
    }

    [Benchmark, BenchmarkCategory("4 explanation")]
    public int Explain_DayByDay() =>
        calculator.Evaluate(rule, new LocalDate(2026, 2, 13), new LocalDate(2026, 2, 28), AsOf).Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay).Length;
}
