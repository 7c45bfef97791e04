using CsCheck;
using GzShareMetrics.Catalog;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Tests;

/// <summary>A small directory with every sort of body, and random records between them, for the tests of tallies.</summary>
internal static class SmallWorld
{
    public static readonly Region State = new("CN", "国家", RegionLevel.National);
    public static readonly Region Province = new("GZ", "贵州省", RegionLevel.Province, State);
    public static readonly Region Guiyang = new("GY", "贵阳市", RegionLevel.Prefecture, Province);
    public static readonly Region Zunyi = new("ZY", "遵义市", RegionLevel.Prefecture, Province);
    public static readonly Region GuiAn = new("GA", "贵安新区", RegionLevel.FunctionalArea, Province);
    public static readonly Region Yunyan = new("YY", "云岩区", RegionLevel.County, Guiyang);
    public static readonly Department Ministry = new("MPS", "公安部", State, OrganizationKind.Ministry);
    public static readonly Department Police = new("POLICE", "省公安厅", Province);
    public static readonly Department Farming = new("FARM", "省农业农村厅", Province);

    /// <summary>A bureau that ended with 2023 and whose figures go to <see cref="Farming"/>.</summary>
    public static readonly Department Revival = new("REVIVAL", "省乡村振兴局", Province) { ValidTo = new LocalDate(2023, 12, 31), SuccessorId = "FARM" };

    public static readonly Department CityPolice = new("GYPOLICE", "贵阳市公安局", Guiyang);
    public static readonly Department DistrictOffice = new("YYOFFICE", "云岩区政府办", Yunyan);

    public static readonly OrganizationDirectory Bodies =
        OrganizationDirectory.Of([State, Province, Ministry, Police, Farming, Revival, Guiyang, Zunyi, GuiAn, Yunyan, CityPolice, DistrictOffice]);

    public static readonly ReportingPeriod December = ReportingPeriod.OfMonth(2024, 12);

    public static readonly Gen<Organization> Organizations = Gen.OneOf([.. Bodies.Organizations]);

    /// <summary>Days from mid-November 2024 to mid-January 2025, so that some lie outside the month on either side.</summary>
    public static readonly Gen<LocalDate> Days = Gen.Int[0, 61].Select(static n => new LocalDate(2024, 11, 15).PlusDays(n));

    public static readonly Gen<LocalDateTime> Times = Gen.Select(Days, Gen.Int[0, 23], static (day, hour) => day.At(new LocalTime(hour, 0)));

    public static readonly Gen<DataExchange> Exchanges = Gen.Select(
        Organizations, Organizations, Times, Gen.OneOf<long>(Gen.Long[0, 3], Gen.Long[0, 5_000_000_000]), static (p, c, at, calls) => new DataExchange(p, c, "资源", at, calls));

    public static readonly Gen<ResponsibilityItem> Items = Gen.Select(
        Gen.OneOf("2024年度第一批", "2024年度第二批", "2025年度第一批"), Organizations, Gen.OneOf("甲", "乙", "丙"), Days.Nullable(),
        static (batch, owner, resource, shelved) => new ResponsibilityItem(batch, owner, resource, shelved));

    /// <summary>Valid requests of every kind: at each stage, and ended in each way, at most a few weeks after they were submitted.</summary>
    public static readonly Gen<DataSharingRequest> Requests = Gen.Select(
        Gen.Int[0, int.MaxValue], Organizations, Organizations, Gen.OneOf("甲", "乙", "丙"), Times, Gen.Int[0, 9], Gen.Select(Gen.Int[0, 5], Gen.Int[0, 3], Gen.Int[0, 16]),
        static (id, requester, provider, resource, submitted, course, gaps) => RequestOf("R" + id, requester, provider, resource, submitted, course, gaps));

    private static DataSharingRequest RequestOf(
        string id, Organization requester, Organization provider, string resource, LocalDateTime submitted, int course, (int Review, int Receipt, int Reply) gaps)
    {
        var reviewed = submitted.PlusDays(gaps.Review);
        var received = reviewed.PlusDays(gaps.Receipt);
        var ended = received.PlusDays(gaps.Reply);
        var passed = new ComplianceReview(ReviewOutcome.Passed, reviewed);
        return course switch
        {
            0 => new(id, requester, provider, resource, SharingAttribute.Unconditional, submitted),
            1 => Conditional(),
            2 => Conditional(new ComplianceReview(ReviewOutcome.Returned, reviewed)),
            3 => Conditional(passed),
            4 => Conditional(passed, received),
            5 => Conditional(null, null, new RequestReply(ReplyOutcome.Withdrawn, ended)),
            6 => Conditional(passed, received, new RequestReply(ReplyOutcome.Withdrawn, ended)),
            7 => Conditional(passed, received, new RequestReply(ReplyOutcome.Rejected, ended)),
            _ => Conditional(passed, received, new RequestReply(ReplyOutcome.Approved, ended)),
        };

        DataSharingRequest Conditional(ComplianceReview? review = null, LocalDateTime? receipt = null, RequestReply? reply = null) =>
            new(id, requester, provider, resource, SharingAttribute.Conditional, submitted, review, receipt, reply);
    }
}
