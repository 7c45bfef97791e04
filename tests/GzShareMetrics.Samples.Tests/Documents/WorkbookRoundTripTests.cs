using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Reporting.Excel;
using MiniExcelLibs;

namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>The workbook, read back by another library, holds the numbers of the bulletin: exact, not as printed.</summary>
public sealed class WorkbookRoundTripTests
{
    private static readonly Lazy<byte[]> Workbook = new(() => December.Render(new XlsxBulletinRenderer()).GetAwaiter().GetResult());

    [Fact]
    public void DepartmentSheets_ReadBack_AreTheRankings()
    {
        Rows("部门服务量").Should().Equal(Expected(December.Bulletin.DepartmentService, 10_000));
        Rows("部门使用量").Should().Equal(Expected(December.Bulletin.DepartmentUsage, 10_000));
    }

    [Fact]
    public void RegionSheets_ReadBack_AreTheRankings()
    {
        Rows("市州服务量").Should().Equal(Expected(December.Bulletin.RegionService, 1));
        Rows("市州使用量").Should().Equal(Expected(December.Bulletin.RegionUsage, 1));
    }

    [Fact]
    public void ShelvingSheet_ReadBack_HasExactRatesAndTheirParts()
    {
        var rows = Sheet("上架情况").ToArray();

        rows.Should().HaveCount(11);
        rows.Select(r => (Number(r["C"]), Number(r["D"]))).Should().Equal(
            December.Bulletin.Shelving.Single().Rows.Select(r => r.Rate).Append(December.Bulletin.Shelving.Single().Total).Select(r => ((double)r.Whole, (double)r.Part)));
        rows.Should().OnlyContain(r => Math.Abs(Number(r["E"]) - (Number(r["D"]) / Number(r["C"]))) < 1e-14);
    }

    [Fact]
    public void OverviewSheet_ReadBack_HasTheExactCounts()
    {
        var exact = Sheet("概览").ToDictionary(r => (string)r["A"]!, r => r["C"]);

        exact["数据共享申请"].Should().Be(627d);
        exact["未审批"].Should().Be(34d);
        exact["交换数据总量"].Should().Be((double)December.Bulletin.Exchanges.Total.Calls);
        exact["市州提供量"].Should().Be(7_123_854d);
        exact["市州使用量"].Should().Be(16_473_430d);
    }

    [Fact]
    public void SheetNames_InTheirOrder_AreTheTablesAndTheNotes() =>
        MiniExcel.GetSheetNames(new MemoryStream(Workbook.Value)).Should().Equal(
            "概览", "国家数据资源推荐", "部门服务量", "部门使用量", "市州服务量", "市州使用量", "上架情况", "逾期申请", "勾稽核验", "响应及时度", "主要流向", "指标口径", "数据出处", "说明");

    private static IEnumerable<(double, string, double)> Rows(string sheet) => Sheet(sheet).Select(r => (Number(r["A"]), (string)r["B"]!, Number(r["C"])));

    private static IEnumerable<(double, string, double)> Expected<TOrganization>(Ranking<TOrganization, CallVolume> ranking, int per)
        where TOrganization : Organization =>
        ranking.Entries.Select(e => ((double)e.Rank, e.Subject.Name, (double)((decimal)e.Value.Calls / per)));

    private static IEnumerable<IDictionary<string, object?>> Sheet(string name) =>
        MiniExcel.Query(new MemoryStream(Workbook.Value), sheetName: name).Cast<IDictionary<string, object?>>().Skip(1);

    private static double Number(object? cell) => (double)cell!;
}
