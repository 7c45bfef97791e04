using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Reporting.Tests.BadInput;

/// <summary>Bulletins of March 2026 made for one purpose: a bad name everywhere, no record at all, or many rows.</summary>
internal static class SmallBulletin
{
    private static readonly LocalDateTime Monday = new(2026, 3, 2, 9, 0);

    /// <summary>The name stands as department, region, province, ministry, resource, request and list; one request of it is overdue, one was answered.</summary>
    public static MonthlyBulletin Named(string name)
    {
        var state = new Region("CN", "国家", RegionLevel.National);
        var province = new Region("P", name, RegionLevel.Province, state);
        var city = new Region("C", name, RegionLevel.Prefecture, province);
        var provider = new Department("D1", name, province);
        var other = new Department("D2", "乙局", province);
        var ministry = new Department("M", name, state, OrganizationKind.Ministry);
        return Builder(OrganizationDirectory.Of([state, ministry, province, provider, other, city]))
            .AddRequests(
            [
                Request(name, other, provider, name, new LocalDateTime(2026, 3, 3, 9, 0), null),
                Request("R2", other, provider, name, new LocalDateTime(2026, 3, 3, 9, 0), new LocalDateTime(2026, 3, 4, 9, 0)),
            ])
            .AddExchanges([Exchange(provider, other, name, 123_456), Exchange(city, provider, name, 7_890), Exchange(provider, city, name, 1)])
            .AddResponsibility([new ResponsibilityItem(name, provider, name, new LocalDate(2026, 3, 5)), new ResponsibilityItem(name, city, name, null)])
            .AddNationalRequests([new NationalDataRequest(provider, name, new LocalDate(2026, 2, 1))])
            .AddRecommendations([new RecommendedResource(1, new DataResource(name, ministry))])
            .Build();
    }

    /// <summary>A month in which nothing happened but resources of these names were recommended.</summary>
    public static MonthlyBulletin Recommending(IEnumerable<string> names)
    {
        var state = new Region("CN", "国家", RegionLevel.National);
        var ministry = new Department("M", "某部", state, OrganizationKind.Ministry);
        return Builder(OrganizationDirectory.Of([state, ministry])).AddRecommendations(names.Select((n, i) => new RecommendedResource(i + 1, new DataResource(n, ministry)))).Build();
    }

    /// <summary>A month in which nothing happened but items of these lists were to be shelved.</summary>
    public static MonthlyBulletin Listing(params string[] batches)
    {
        var province = new Region("P", "某省", RegionLevel.Province);
        var department = new Department("D1", "甲局", province);
        return Builder(OrganizationDirectory.Of([province, department])).AddResponsibility(batches.Select(b => new ResponsibilityItem(b, department, "甲", null))).Build();
    }

    /// <summary>A month in which nothing happened.</summary>
    public static MonthlyBulletin Empty()
    {
        var province = new Region("P", "某省", RegionLevel.Province);
        return Builder(OrganizationDirectory.Of([province, new Department("D1", "甲局", province)])).Build();
    }

    /// <summary>As many departments, regions, listed items, overdue requests and recommended resources as asked for, each with its own figure.</summary>
    public static MonthlyBulletin Large(int rows)
    {
        var state = new Region("CN", "国家", RegionLevel.National);
        var province = new Region("P", "某省", RegionLevel.Province, state);
        var ministry = new Department("M", "某部", state, OrganizationKind.Ministry);
        var departments = Enumerable.Range(1, rows).Select(i => new Department($"D{i}", $"第{i}局", province)).ToArray();
        var cities = Enumerable.Range(1, rows).Select(i => new Region($"C{i}", $"第{i}市", RegionLevel.Prefecture, province)).ToArray();
        return Builder(OrganizationDirectory.Of([state, ministry, province, .. departments, .. cities]), rows)
            .AddRequests(departments.Select((d, i) => Request($"R{i + 1:000}", ministry, d, $"资源{i + 1}", new LocalDateTime(2026, 3, 3, 9, 0), null)))
            .AddExchanges(departments.Select((d, i) => Exchange(d, cities[i], "资源", 1000 + i)))
            .AddExchanges(cities.Select((c, i) => Exchange(c, departments[i], "资源", 2000 + i)))
            .AddResponsibility(cities.Select(c => new ResponsibilityItem("第一批", c, "资源", null)))
            .AddRecommendations(Enumerable.Range(1, rows).Select(i => new RecommendedResource(i, new DataResource($"资源{i}", ministry))))
            .Build();
    }

    /// <summary>Requests that are not due yet and nothing else: timeliness is undefined, most sections are empty.</summary>
    public static MonthlyBulletin Undue()
    {
        var province = new Region("P", "某省", RegionLevel.Province);
        var provider = new Department("D1", "甲局", province);
        return Builder(OrganizationDirectory.Of([province, provider]))
            .AddRequests([Request("R1", provider, provider, "资源", new LocalDateTime(2026, 3, 31, 9, 0), null)])
            .Build();
    }

    /// <summary>Two requests of 3 March under a rule, one unanswered and one answered on 25 March.</summary>
    public static MonthlyBulletin Under(DeadlineRule rule)
    {
        var province = new Region("P", "某省", RegionLevel.Province);
        var provider = new Department("D1", "甲局", province);
        var received = new LocalDateTime(2026, 3, 3, 9, 0);
        return Builder(OrganizationDirectory.Of([province, provider]), rule: rule)
            .AddRequests([Request("R1", provider, provider, "资源", received, null), Request("R2", provider, provider, "资源", received, new LocalDateTime(2026, 3, 25, 9, 0))])
            .Build();
    }

    /// <summary>One overdue request of this number, to a department of this name.</summary>
    public static MonthlyBulletin Overdue(string id, string provider)
    {
        var province = new Region("P", "某省", RegionLevel.Province);
        var department = new Department("D1", provider, province);
        return Builder(OrganizationDirectory.Of([province, department]))
            .AddRequests([Request(id, department, department, "不动产登记信息", new LocalDateTime(2026, 3, 3, 9, 0), null)])
            .Build();
    }

    private static MonthlyBulletinBuilder Builder(OrganizationDirectory directory, int places = 10, DeadlineRule? rule = null) =>
        new(new(ReportingPeriod.OfMonth(2026, 3), directory, ChinaWorkingDays.National, rule ?? DeadlineRules.GuizhouProviderReply) { DepartmentPlaces = places });

    private static DataSharingRequest Request(string id, Organization requester, Organization provider, string resource, LocalDateTime received, LocalDateTime? replied) => new(
        id, requester, provider, resource, SharingAttribute.Conditional, Monday, new ComplianceReview(ReviewOutcome.Passed, Monday), received,
        replied is { } at ? new RequestReply(ReplyOutcome.Approved, at) : null);

    private static DataExchange Exchange(Organization provider, Organization consumer, string resource, long calls) => new(provider, consumer, resource, Monday, calls);
}
