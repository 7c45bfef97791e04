using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>Bodies with two names at one door have long ones; they are known however long the directory has them.</summary>
public sealed class LongNameTests
{
    [Theory]
    [InlineData("陕西省公共资源交易中心")]
    [InlineData("陕西省秦岭生态环境保护委员会办公室（陕西省秦岭生态环境保护综合执法监督协调办公室）")]
    public void Name_OfATable_IsResolvedHoweverLong(string name)
    {
        var province = new Region("SN", "陕西省", RegionLevel.Province);
        var reader = new PublishedBulletinReader(OrganizationDirectory.Of([province, new Department("20008", name, province)]));

        var bulletin = reader.Read($"陕西省公共数据共享月报\n（2024年11月）\n\n表1 部门数据服务量\n序号  部门  服务量（万次）\n1  {name}  36.52\n");

        bulletin.Tables.Should().ContainSingle().Which.Rows.Should().ContainSingle().Which.Name!.Organization!.Id.Should().Be("20008");
        bulletin.Unread.Should().NotContain(u => u.Reason == UnreadReason.UnknownName);
    }

    [Fact]
    public void Name_WithoutAnEnd_IsNoName()
    {
        var name = new string('省', 200);
        var province = new Region("SN", "陕西省", RegionLevel.Province);
        var reader = new PublishedBulletinReader(OrganizationDirectory.Of([province, new Department("D", name, province)]));

        reader.Read($"表1 部门数据服务量\n序号  部门  服务量（万次）\n1  {name}  36.52\n").Tables.SelectMany(t => t.Rows).Should().OnlyContain(r => r.Name == null || r.Name.Organization == null);
    }
}
