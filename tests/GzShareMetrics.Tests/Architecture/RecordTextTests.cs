using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Architecture;

/// <summary>Texts for logs are the same under every culture; what the compiler writes for a record is not, where it holds days, times or decimals.</summary>
public sealed class RecordTextTests
{
    private static readonly Type[] Cultural = [typeof(LocalDate), typeof(LocalDateTime), typeof(LocalTime), typeof(decimal), typeof(double)];

    [Fact]
    public void ToString_ARecordWithDaysOrDecimals_IsWrittenByHand() => typeof(Rate).Assembly.GetExportedTypes()
        .Where(static type => type.GetMethod(nameof(ToString), Type.EmptyTypes)?.IsDefined(typeof(CompilerGeneratedAttribute)) == true)
        .Where(static type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Any(static p => Cultural.Contains(Nullable.GetUnderlyingType(p.PropertyType) ?? p.PropertyType)))
        .Should().BeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("zh-CN")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void ToString_UnderAnyCulture_IsTheSame(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            LocalDate day = new(2024, 12, 2);
            var volumes = new ExchangeVolumeCalculator().Evaluate([new DataExchange(SmallWorld.Police, SmallWorld.Zunyi, "资源", day.AtMidnight(), 30_000)], SmallWorld.December);

            new object[]
            {
                new RankedDay(day, 12, true),
                new PendingRequest("R-17", SmallWorld.Police, day, 7, DeadlineStatus.Running),
                new UnshelvedItem("2024年度第一批", SmallWorld.Police, "资源", day, true),
                new UnshelvedItem("2024年度第一批", SmallWorld.Police, "资源", null, false),
                new ComplianceReview(ReviewOutcome.Passed, day.At(new LocalTime(9, 0))),
                new RequestReply(ReplyOutcome.Approved, day.At(new LocalTime(17, 30))),
                SuccessorPolicy.AsReported,
                SuccessorPolicy.Current,
                SuccessorPolicy.AsOf(day),
                volumes.BalanceOf(SmallWorld.Zunyi),
            }.Select(static record => record.ToString()).Should().Equal(
                "2024-12-02 rank 12, working day",
                "R-17 of 省公安厅 (POLICE), received 2024-12-02, 7 working days: Running",
                "2024年度第一批: 资源 of 省公安厅 (POLICE), due 2024-12-02, overdue",
                "2024年度第一批: 资源 of 省公安厅 (POLICE), no due day",
                "Passed at 2024-12-02T09:00:00",
                "Approved at 2024-12-02T17:30:00",
                "AsReported",
                "Current",
                "AsOf 2024-12-02",
                "遵义市 (ZY): service 0次, usage 30000次");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
