using GzShareMetrics.Catalog;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using NodaTime;

namespace GzShareMetrics.Benchmarks;

/// <summary>A province of 200 departments and what happened in it, drawn from a fixed seed, so that every run measures the same.</summary>
internal static class SyntheticProvince
{
    public const int Bodies = 200;

    public static readonly ReportingPeriod Month = ReportingPeriod.OfMonth(2024, 12);

    public static Organization[] Departments()
    {
        var province = new Region("GZ", "贵州省", RegionLevel.Province);
        return [.. Enumerable.Range(0, Bodies).Select(n => new Department($"GZ-D{n}", $"部门{n}", province))];
    }

    /// <summary>Requests of the month in every stage: one in four unconditional, of the others one in ten without a review and one in ten without a reply.</summary>
    public static List<DataSharingRequest> Requests(int count)
    {
        var random = new Random(20241231);
        var bodies = Departments();
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var at = new LocalDate(2024, 12, 1).PlusDays(random.Next(31)).At(new LocalTime(random.Next(24), 0));
            var (requester, provider, resource) = (bodies[random.Next(Bodies)], bodies[random.Next(Bodies)], "资源" + random.Next(1000));
            if (random.Next(4) == 0)
            {
                return new DataSharingRequest("R" + i, requester, provider, resource, SharingAttribute.Unconditional, at);
            }

            if (random.Next(10) == 0)
            {
                return new DataSharingRequest("R" + i, requester, provider, resource, SharingAttribute.Conditional, at);
            }

            var reply = random.Next(10) == 0 ? null : new RequestReply(random.Next(12) == 0 ? ReplyOutcome.Rejected : ReplyOutcome.Approved, at.PlusDays(random.Next(12)));
            return new DataSharingRequest(
                "R" + i, requester, provider, resource, SharingAttribute.Conditional, at, new ComplianceReview(ReviewOutcome.Passed, at), at, reply);
        })];
    }

    /// <summary>Items of three lists, nine in ten of them shelved, some of those after the day that is asked about.</summary>
    public static List<ResponsibilityItem> Items(int count)
    {
        var random = new Random(20241231);
        var bodies = Departments();
        return [.. Enumerable.Range(0, count).Select(i => new ResponsibilityItem(
            $"2024年度第{random.Next(1, 4)}批",
            bodies[random.Next(Bodies)],
            "资源" + i,
            random.Next(10) == 0 ? null : new LocalDate(2024, 6, 1).PlusDays(random.Next(240))))];
    }
}
