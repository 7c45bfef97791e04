using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Architecture;

/// <summary>A list in which something is missing is refused by the parameter's name, not by a null reference somewhere inside.</summary>
public sealed class NullItemTests
{
    private static readonly HolidayNotice Notice = new("通知");
    private static readonly ResponseTimelinessCalculator Timeliness = new(ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply);
    private static readonly ExchangeVolumes Volumes = new ExchangeVolumeCalculator().Evaluate([], SmallWorld.December);

    private static readonly Dictionary<string, (Action Call, string Parameter)> Cases = new(StringComparer.Ordinal)
    {
        ["ResponsibilityList"] = (static () => _ = new ResponsibilityList("2024年度第一批", [null!]), "items"),
        ["OrganizationDirectory.Of"] = (static () => OrganizationDirectory.Of([SmallWorld.State, null!]), "organizations"),
        ["OrganizationDirectory.With"] = (static () => OrganizationDirectory.Empty.With([null!]), "organizations"),
        ["OrganizationIndex.Of"] = (static () => OrganizationIndex.Of([null!]), "organizations"),
        ["DeadlineRuleSet"] = (static () => _ = new DeadlineRuleSet("set", [null!]), "rules"),
        ["TimelinessByRule.Of"] = (static () => TimelinessByRule.Of([null!]), "results"),
        ["HolidaySchedule.FromSpans"] = (static () => HolidaySchedule.FromSpans(2024, Notice, [null!]), "spans"),
        ["ChinaWorkingDays.ScheduleOf"] = (static () => ChinaWorkingDays.ScheduleOf(2024, Notice, [null!]), "spans"),
        ["ExchangeVolumes.ServiceRemainder"] = (static () => Volumes.ServiceRemainder([null!]), "shown"),
        ["ExchangeVolumes.UsageRemainder"] = (static () => Volumes.UsageRemainder([null!]), "shown"),
        ["RankingCalculator.Rank"] = (static () => new RankingCalculator().Rank<string, long>([null!], static _ => 1), "items"),
        ["RequestStatisticsCalculator.Evaluate"] = (static () => new RequestStatisticsCalculator().Evaluate([null!], SmallWorld.December), "request"),
        ["ResponseTimelinessCalculator.Evaluate"] = (static () => Timeliness.Evaluate([null!], SmallWorld.December), "request"),
        ["ExchangeVolumeCalculator.Evaluate"] = (static () => new ExchangeVolumeCalculator().Evaluate([null!], SmallWorld.December), "exchange"),
        ["ShelvingRateCalculator.Evaluate"] = (static () => new ShelvingRateCalculator().Evaluate([null!], new LocalDate(2024, 12, 31)), "item"),
    };

    public static TheoryData<string> Names => new(Cases.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void PublicMember_AListWithANull_NamesTheParameter(string name) =>
        Cases[name].Call.Should().Throw<ArgumentException>().WithParameterName(Cases[name].Parameter);
}
