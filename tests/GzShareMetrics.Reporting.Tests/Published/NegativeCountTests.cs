using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>A minus sign before a count in a table of volumes, which damaged texts have, used to end the reading with an exception.</summary>
public sealed class NegativeCountTests
{
    [Fact]
    public void Read_ACountBelowZero_IsReadAsPrinted()
    {
        const string text = """
            三、数据服务量
            表1 部门数据服务量排名（单位：万次）
            排名 部门 服务量
            1 省水利厅 120.5
            2 省公安厅 -68.47

            """;

        var bulletin = new PublishedBulletinReader(GuizhouOrganizations.Directory).Read(text);

        var figure = bulletin.Figures.Single(f => f.Number == -68.47m);
        figure.Interval.Lower.Should().Be(-684_750m);
        figure.Interval.Upper.Should().Be(-684_650m);
    }
}
