using GzShareMetrics.Benchmarks.Bulletins;
using GzShareMetrics.Benchmarks.Comparisons;
using GzShareMetrics.Benchmarks.Data;
using GzShareMetrics.Benchmarks.Deadlines;
using GzShareMetrics.Benchmarks.DuckDB;
using GzShareMetrics.Benchmarks.Exchanges;
using GzShareMetrics.Benchmarks.Json;
using GzShareMetrics.Benchmarks.Organizations;
using GzShareMetrics.Benchmarks.Queries;
using GzShareMetrics.Benchmarks.Rankings;
using GzShareMetrics.Benchmarks.Requests;
using GzShareMetrics.Benchmarks.Shelving;
using GzShareMetrics.Benchmarks.Tallies;
using GzShareMetrics.Benchmarks.Timeliness;
using GzShareMetrics.Benchmarks.WorkingDays;

namespace GzShareMetrics.Benchmarks.Tours;

/// <summary>One line of the tour: a job, what it is held against, and the ratio of their times that the library holds itself to.</summary>
/// <param name="Job">What is done.</param>
/// <param name="Beside">Whose time is 1.</param>
/// <param name="Class">The class of both benchmarks.</param>
/// <param name="Ours">The library's method.</param>
/// <param name="Peer">The peer's method.</param>
/// <param name="Goal">At most so much of the peer's time.</param>
internal sealed record TourStop(string Job, string Beside, Type Class, string Ours, string Peer, double Goal)
{
    public static IReadOnlyList<TourStop> All { get; } =
    [
        Of<WorkingDayCalendarBenchmarks>("working days: add 1 to 30", "set of days and a loop", nameof(WorkingDayCalendarBenchmarks.Add_Calendar), nameof(WorkingDayCalendarBenchmarks.Add_HashSetLoop), 0.02),
        Of<WorkingDayCalendarBenchmarks>("working days: count between", "set of days and a loop", nameof(WorkingDayCalendarBenchmarks.Count_Calendar), nameof(WorkingDayCalendarBenchmarks.Count_HashSetLoop), 0.01),
        Of<DeadlineCalculatorBenchmarks>("deadlines: status and days late", "set of days and a loop", nameof(DeadlineCalculatorBenchmarks.Verdict_Classify), nameof(DeadlineCalculatorBenchmarks.Verdict_DayLoop), 0.02),
        Of<TimelinessTallyBenchmarks>("timeliness: records", "loop over days, LINQ", nameof(TimelinessTallyBenchmarks.AddSpan_1000000_Records), nameof(TimelinessTallyBenchmarks.DayLoopAndLinq_1000000_Records), 0.125),
        Of<TimelinessTallyBenchmarks>("timeliness: columns", "loop over days, LINQ", nameof(TimelinessTallyBenchmarks.AddColumns_1000000_Rows), nameof(TimelinessTallyBenchmarks.DayLoopAndLinq_1000000_Records), 0.02),
        Of<RankingCalculatorBenchmarks>("rankings: 10 000 volumes", "LINQ OrderBy, no ranks", nameof(RankingCalculatorBenchmarks.Rank_10000_Volumes), nameof(RankingCalculatorBenchmarks.LinqOrderBy_10000_Volumes), 1),
        Of<ExchangeTallyBenchmarks>("exchanges: records", "LINQ GroupBy", nameof(ExchangeTallyBenchmarks.AddSpan_1000000_Records), nameof(ExchangeTallyBenchmarks.LinqGroupBy_1000000_Records), 0.067),
        Of<ExchangeTallyBenchmarks>("exchanges: records", "dictionary by reference", nameof(ExchangeTallyBenchmarks.AddSpan_1000000_Records), nameof(ExchangeTallyBenchmarks.DictionaryByRef_1000000_Records), 0.45),
        Of<ExchangeTallyBenchmarks>("exchanges: columns", "dictionary by reference", nameof(ExchangeTallyBenchmarks.AddColumns_1000000_Rows), nameof(ExchangeTallyBenchmarks.DictionaryByRef_1000000_Records), 0.075),
        Of<RequestTallyBenchmarks>("requests by stage, three tables", "LINQ GroupBy", nameof(RequestTallyBenchmarks.Tally_200000_Requests), nameof(RequestTallyBenchmarks.LinqGroupBy_200000_Requests), 0.4),
        Of<RequestTallyBenchmarks>("requests by stage, three tables", "dictionaries by reference", nameof(RequestTallyBenchmarks.Tally_200000_Requests), nameof(RequestTallyBenchmarks.DictionaryByRef_200000_Requests), 1),
        Of<ShelvingTallyBenchmarks>("shelving by list and owner", "LINQ GroupBy", nameof(ShelvingTallyBenchmarks.Tally_200000_Items), nameof(ShelvingTallyBenchmarks.LinqGroupBy_200000_Items), 1.2),
        Of<ComparisonBenchmarks>("comparisons: 10 000 ranks", "join by dictionary", nameof(ComparisonBenchmarks.Between_10000_Ranks), nameof(ComparisonBenchmarks.LinqJoin_10000_Ranks), 1.3),
        Of<ComparisonBenchmarks>("comparisons: 10 000 volumes", "decimal division", nameof(ComparisonBenchmarks.Between_10000_Volumes), nameof(ComparisonBenchmarks.DecimalDivision_10000_Volumes), 0.2),
        Of<TallyMergeBenchmarks>("merging 40 000 pairs", "dictionaries by reference", nameof(TallyMergeBenchmarks.Merge_40000_Pairs), nameof(TallyMergeBenchmarks.Dictionaries_40000_Pairs), 0.7),
        Of<TallyMergeBenchmarks>("40 000 pairs to bytes and back", "generated System.Text.Json", nameof(TallyMergeBenchmarks.State_40000_Pairs), nameof(TallyMergeBenchmarks.Json_40000_Pairs), 1),
        Of<OrganizationDirectoryBenchmarks>("names to organizations", "a scan", nameof(OrganizationDirectoryBenchmarks.Resolve_10000_Names), nameof(OrganizationDirectoryBenchmarks.Scan_10000_Names), 0.05),
        Of<MonthlyBulletinBenchmarks>("a bulletin from its records", "the same figures with LINQ", nameof(MonthlyBulletinBenchmarks.Build), nameof(MonthlyBulletinBenchmarks.LinqFigures), 1.5),
        Of<ExchangeQueryBenchmarks>("groups from SQLite by EF Core", "rows from EF Core, LINQ", nameof(ExchangeQueryBenchmarks.AddFrom_200000_Rows), nameof(ExchangeQueryBenchmarks.RowsAndLinq_200000_Rows), 0.9),
        Of<ExchangeJsonBenchmarks>("JSON read, strictly", "generated System.Text.Json", nameof(ExchangeJsonBenchmarks.Library_10000_Read), nameof(ExchangeJsonBenchmarks.Generated_10000_Read), 1.2),
        Of<ExchangeJsonBenchmarks>("JSON written", "generated System.Text.Json", nameof(ExchangeJsonBenchmarks.Library_10000_Written), nameof(ExchangeJsonBenchmarks.Generated_10000_Written), 1.8),
        Of<ExchangeFilesBenchmarks>("CSV, checked, one thread", "CsvHelper spans, unchecked", nameof(ExchangeFilesBenchmarks.Library_1), nameof(ExchangeFilesBenchmarks.CsvHelperSpans), 1.15),
        Of<ExchangeFilesBenchmarks>("CSV, checked, two threads", "CsvHelper spans, unchecked", nameof(ExchangeFilesBenchmarks.Library_2), nameof(ExchangeFilesBenchmarks.CsvHelperSpans), 0.65),
        Of<DuckDbTalliesBenchmarks>("Parquet, a million rows, checked", "DuckDB's own GROUP BY", nameof(DuckDbTalliesBenchmarks.Package_1), nameof(DuckDbTalliesBenchmarks.Pairs_1), 1.5),
    ];

    private static TourStop Of<T>(string job, string beside, string ours, string peer, double goal) => new(job, beside, typeof(T), ours, peer, goal);
}
