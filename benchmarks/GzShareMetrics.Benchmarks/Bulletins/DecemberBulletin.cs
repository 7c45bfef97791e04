using GzShareMetrics.Bulletins;
using GzShareMetrics.Data;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Benchmarks.Bulletins;

/// <summary>The shipped month, read and compiled.</summary>
internal static class DecemberBulletin
{
    public static readonly ReportingPeriod Period = ReportingPeriod.OfMonth(2024, 12);

    public static MonthlyRecords Records() => RecordFolder.Open(Path.Combine(AppContext.BaseDirectory, "data", "guizhou-2024-12")).Read(Period);

    public static MonthlyBulletin Compile()
    {
        var records = Records();
        return Builder(records).AddExchanges(records.Exchanges).Build();
    }

    public static MonthlyBulletin Compile(MonthlyRecords records, IEnumerable<DataExchange> exchanges) => Builder(records).AddExchanges(exchanges).Build();

    private static MonthlyBulletinBuilder Builder(MonthlyRecords records) =>
        new MonthlyBulletinBuilder(new(Period, records.Directory, ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply))
            .AddRequests(records.Requests)
            .AddResponsibility(records.Responsibility)
            .AddNationalRequests(records.NationalRequests)
            .AddRecommendations(records.Recommendations);
}
