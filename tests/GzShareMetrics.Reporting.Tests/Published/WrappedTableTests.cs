using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>Tables with columns so narrow that headers, names and even percentages stand in several lines of their cells.</summary>
public sealed class WrappedTableTests
{
    private static readonly (string Name, string Volume, string Share)[] Rows =
    [
        ("省人力资源社会保障厅", "2500.25", "41.1%"), ("省住房城乡建设厅", "1800.5", "29.6%"), ("省公共资源交易中心", "1100.25", "18.1%"), ("省税务局", "683.36", "11.2%"),
    ];

    [NeedsOfficeFact]
    public async Task FramedTable_InNarrowColumns_IsReadWhole()
    {
        var bulletin = await Read();

        var table = bulletin.Tables.Should().ContainSingle().Subject;
        table.Columns.Select(c => c.Header).Should().Equal("序号", "数据提供部门", "数据服务量(万次)", "占比");
        table.Rows.Select(r => (r.Name!.Text, r.Cells[2].Text, r.Cells[3].Text)).Should().Equal(Rows);
        (table.Number, table.Caption, table.IsPartial).Should().Be(("1", "各部门数据服务量", false));
        bulletin.Figures.Where(f => f.Table is not null).Should().HaveCount(8).And.OnlyContain(f => f.Measure == FigureMeasure.ServiceVolume || f.Measure == FigureMeasure.Share);
    }

    private static async Task<PublishedBulletin> Read()
    {
        var folder = Directory.CreateTempSubdirectory("gzsm-table-");
        try
        {
            var html = Path.Combine(folder.FullName, "table.html");
            var cells = Rows.Select((r, i) => $"<tr><td>{i + 1}</td><td>{r.Name}</td><td>{r.Volume}</td><td>{r.Share}</td></tr>");
            await File.WriteAllTextAsync(html, $"""
                <html><head><meta charset="utf-8"></head><body><p>一、数据服务情况</p><p>表1 各部门数据服务量</p>
                <table border="1" cellspacing="0" width="250">
                <tr><th width="40">序号</th><th width="80">数据提供部门</th><th width="80">数据服务量（万次）</th><th width="50">占比</th></tr>
                {string.Concat(cells)}</table><p>以上数据由平台统计。</p></body></html>
                """);
            await using var pdf = File.OpenRead(await OfficePdf.Of(html));
            return new PublishedBulletinReader(GuizhouOrganizations.Directory).Read(pdf);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
