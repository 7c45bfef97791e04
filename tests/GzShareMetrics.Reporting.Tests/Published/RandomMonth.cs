using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>Compiles the bulletin of a month of random records, the same for the same seed.</summary>
internal static class RandomMonth
{
    private static readonly Organization[] Bodies = [.. GuizhouOrganizations.Directory.Organizations.Where(o => o is { Level: RegionLevel.Province, Kind: not (OrganizationKind.Aggregate or OrganizationKind.Region) })];
    private static readonly Organization[] Regions = [.. GuizhouOrganizations.Directory.Organizations.Where(o => o.Level is RegionLevel.Prefecture or RegionLevel.FunctionalArea)];
    private static readonly Organization[] Ministries = [.. GuizhouOrganizations.Directory.Organizations.Where(o => o.Kind == OrganizationKind.Ministry)];

    /// <param name="seed">What the records are made from.</param>
    /// <param name="resource">How the names of resources begin.</param>
    public static MonthlyBulletin Compile(int seed, string resource = "数据")
    {
        var random = new Random(seed);
        var period = ReportingPeriod.OfMonth(2025, random.Next(1, 13));
        var options = new MonthlyBulletinOptions(period, GuizhouOrganizations.Directory, ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply);
        var start = period.FirstDay.AtMidnight();
        return new MonthlyBulletinBuilder(options)
            .AddRequests(Enumerable.Range(1, random.Next(40, 900)).Select(n => Request(random, n, start, resource)).ToArray())
            .AddExchanges(Enumerable.Range(1, random.Next(200, 600)).Select(n => new DataExchange(Any(random), Any(random), $"资源{n}", start.PlusHours(random.Next(0, 600)), random.Next(1, 1 << random.Next(4, 21)))).ToArray())
            .AddResponsibility(Enumerable.Range(1, random.Next(1, 3)).SelectMany(batch => Items(random, batch, period)).ToArray())
            .AddNationalRequests(Enumerable.Range(1, random.Next(5, 90)).Select(n => new NationalDataRequest(Bodies[random.Next(Bodies.Length)], $"国家数据{n}", period.FirstDay.PlusDays(random.Next(0, 28)))).ToArray())
            .AddRecommendations(Enumerable.Range(1, random.Next(1, 8)).Select(n => new RecommendedResource(n, new DataResource($"推荐数据{(char)('甲' + n)}", Ministries[random.Next(Ministries.Length)]))).ToArray())
            .Build();
    }

    private static Organization Any(Random random) => random.Next(3) == 0 ? Regions[random.Next(Regions.Length)] : Bodies[random.Next(Bodies.Length)];

    private static DataSharingRequest Request(Random random, int number, LocalDateTime start, string resource)
    {
        var submitted = start.PlusDays(random.Next(0, 28)).PlusHours(random.Next(0, 24));
        var (requester, provider) = (Bodies[random.Next(Bodies.Length)], Bodies[random.Next(Bodies.Length)]);
        if (random.Next(3) == 0)
        {
            return new DataSharingRequest($"R-{number}", requester, provider, $"{resource}{number}", SharingAttribute.Unconditional, submitted, null, null, null);
        }

        var reviewed = submitted.PlusHours(random.Next(1, 30));
        var outcome = random.Next(20);
        var review = outcome == 0 ? null : new ComplianceReview(outcome == 1 ? ReviewOutcome.Returned : ReviewOutcome.Passed, reviewed);
        var received = outcome < 2 ? (LocalDateTime?)null : reviewed;
        var reply = outcome is < 2 or > 17 ? null : new RequestReply(outcome switch { 2 => ReplyOutcome.Withdrawn, < 6 => ReplyOutcome.Rejected, _ => ReplyOutcome.Approved }, reviewed.PlusHours(random.Next(1, 250)));
        return new DataSharingRequest($"R-{number}", requester, provider, $"{resource}{number}", SharingAttribute.Conditional, submitted, review, received, reply);
    }

    private static IEnumerable<ResponsibilityItem> Items(Random random, int batch, ReportingPeriod period) =>
        Enumerable.Range(1, random.Next(100, 900)).Select(n => new ResponsibilityItem(
            $"2025年度第{"一二"[batch - 1]}批", Any(random), $"清单数据{batch}-{n}", random.Next(5) == 0 ? null : period.FirstDay.PlusDays(-random.Next(0, 200))));
}
