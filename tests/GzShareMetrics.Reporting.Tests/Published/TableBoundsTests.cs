using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>What a table takes from before it, and what it leaves to others when it is none.</summary>
public sealed class TableBoundsTests
{
    [Fact]
    public void Unit_StatedInASectionWithoutATable_IsNotThatOfTheNextSectionsTable()
    {
        var bulletin = BulletinFiles.Read("贵州省公共数据共享开放月报\n2024年12月\n一、总体情况\n单位：万次\n全省运行平稳。\n二、数据服务情况\n序号\t部门\t服务量\n1\t省公安厅\t120\n2\t省水利厅\t80\n");

        bulletin.Tables.Should().ContainSingle().Which.Rows.Should().HaveCount(2);
        bulletin.Figures.Select(f => f.Printed).Should().Equal("120", "80");
        bulletin.Figures.Should().OnlyContain(f => f.Unit.Scale == 1);
    }

    [Fact]
    public void Stray_BeforeTheFirstRow_IsListedWithTheTable()
    {
        var bulletin = BulletinFiles.Read("一、总体情况\n序号\t部门\t服务量\n9\t8\t7\t6\t5\n1\t省公安厅\t120\n2\t省水利厅\t80\n");

        bulletin.Tables.Should().ContainSingle().Which.IsPartial.Should().BeTrue();
        bulletin.Unread.Select(u => (u.Reason, u.Text, u.Place.Line)).Should().Equal((UnreadReason.RowMisfit, "9 8 7 6 5", 3));
    }

    [Fact]
    public void Header_WithoutASingleRow_LeavesItsLinesToTheNarrative()
    {
        var bulletin = BulletinFiles.Read("贵州省公共数据共享开放月报\n2024年12月\n一、总体情况\n序号\t部门\t服务量\n1\t2\t3\t4\t5\n9\t8\t7\t6\t5\n全省运行平稳。\n");

        bulletin.Tables.Should().BeEmpty();
        bulletin.Unread.Select(u => (u.Reason, u.Text, u.Place.Line)).Should().Equal(
            [(UnreadReason.RowMisfit, "序号部门服务量", 4), (UnreadReason.RowMisfit, "12345", 5), (UnreadReason.RowMisfit, "98765", 6), (UnreadReason.Narrative, "全省运行平稳", 7)],
            "each line is listed once, by whoever reads it in the end");
    }
}
