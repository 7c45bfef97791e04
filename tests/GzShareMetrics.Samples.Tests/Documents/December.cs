using GzShareMetrics.Bulletins;
using GzShareMetrics.Data;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Reporting;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Markdown;
using GzShareMetrics.Reporting.Word;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>The bulletin of December 2024, compiled from the shipped records, with the imprint of its source, a masthead and two earlier months.</summary>
internal static class December
{
    private static readonly Lazy<Bulletins.MonthlyBulletin> Compiled = new(Compile);

    public static Bulletins.MonthlyBulletin Bulletin => Compiled.Value;

    /// <summary>Gets options under which every part of a document is there; the earlier months are made up.</summary>
    public static BulletinTextOptions Full { get; } = new()
    {
        Imprint = new BulletinImprint
        {
            Masthead = "贵州省信息中心",
            Issue = "2024年第12期",
            Issuer = "贵州省信息中心",
            IssuedOn = new LocalDate(2025, 1, 13),
            ReportTo = "省大数据局",
            SendTo = "省直各部门",
            DistributeTo = "各市（州）、贵安新区大数据发展主管部门",
            Office = "贵州省信息中心办公室",
            PrintedCopies = 95,
            ElectronicCopies = 85,
        },
        EarlierMonths = [new TrendPoint(new YearMonth(2024, 10), CallVolume.OfCalls(35_000_000)), new TrendPoint(new YearMonth(2024, 11), CallVolume.OfCalls(36_500_000))],
    };

    public static IReadOnlyList<IBulletinRenderer> Renderers(BulletinTextOptions? options = null) =>
        [new MarkdownBulletinRenderer(options), new HtmlBulletinRenderer(options), new DocxBulletinRenderer(options), new XlsxBulletinRenderer(options)];

    public static async Task<byte[]> Render(IBulletinRenderer renderer)
    {
        using var stream = new MemoryStream();
        await renderer.RenderAsync(Bulletin, stream);
        return stream.ToArray();
    }

    private static Bulletins.MonthlyBulletin Compile()
    {
        var period = ReportingPeriod.OfMonth(2024, 12);
        var records = RecordFolder.Open(Path.Combine(AppContext.BaseDirectory, "data", "guizhou-2024-12")).Read(period);
        return new MonthlyBulletinBuilder(new(period, records.Directory, ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply))
            .AddRequests(records.Requests)
            .AddExchanges(records.Exchanges)
            .AddResponsibility(records.Responsibility)
            .AddNationalRequests(records.NationalRequests)
            .AddRecommendations(records.Recommendations)
            .Build();
    }
}
