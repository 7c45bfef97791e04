using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>
/// Three more invented bulletins, with measures in rows: a list of measures with units and months beside one another, copied from Word; a table turned on its
/// side; a list of two columns. All expected figures were copied by hand.
/// </summary>
public sealed class InventedLayoutTests
{
    private const string Yunhai = "yunhai-2025-08";
    private const string Beihe = "beihe-2025-10";
    private const string Linjiang = "linjiang-2025-12";

    public static TheoryData<string, string[]> Sections() => new()
    {
        {
            Yunhai,
            [
                "运行概况: 1,036件 3.6% 1000件 640件 396件 640件 600件 555件 45件 40件 92.5% 1036 1000 3.6% 640 610 4.9% 1.52 1.6 -5% 9120.5 9600 -5.0%",
                "交换情况: 1.52亿次 5% 12.5% 9120.5万次 6079.5万次 2500万次 1800万次 1100.25万次 2500 41.1% +2.5% 1800 29.6% -3.0% 1100.25 18.1% 679.25 11.2% +0.4% 6079.5 100%",
            ]
        },
        {
            Beihe,
            [
                "交换规模: 8,640万次 432万次 5.26% 5,000 2,640 1,000 8,640 4,200 3,000 1,440 8,640 120 60 20 200 95.0% 90% 100% 94%",
                "上架进度: 480项 432项 48项 90% 300 285 95% 100 87 87% 80 60 75% 480 432 90%",
                "存在问题: 2件 10个工作日",
                ": 50份 30份 20份",
            ]
        },
        {
            Linjiang,
            [
                "平台目录: 12,480条 320条 1,105个",
                "申请办理: 248 150 98 131 9 10 248次 12次 4.6% 150次 60.5% 98次 39.5%",
                "调用排名: 52.6万次 31万次 8.45万次 52.6 15% 31.0 -2% 8.45 0%",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Sections))]
    public void Figures_OfALayout_AreAllRead(string name, string[] sections) =>
        BulletinFiles.Read(BulletinFiles.Text(name)).Sections.Where(s => s.Figures.Count > 0).Select(s => $"{s.Title}: {string.Join(' ', s.Figures.Select(f => f.Printed))}").Should().Equal(sections);

    [Theory]
    [InlineData(Yunhai)]
    [InlineData(Beihe)]
    [InlineData(Linjiang)]
    public void Audit_OfARightBulletin_HasNothingThatFails(string name)
    {
        var audit = BulletinFiles.Audit(BulletinFiles.Text(name));

        BulletinFiles.Failures(audit).Should().BeEmpty();
        audit.Notes.Should().NotContain(n => n.Severity == AuditSeverity.Serious);
    }

    [Theory]
    [InlineData(Yunhai, "1036", FigureMeasure.Requests, "件", 1036, "", FigureChange.None)]
    [InlineData(Yunhai, "1000", FigureMeasure.Unspecified, "件", 1000, "", FigureChange.None)] // of the month before
    [InlineData(Yunhai, "4.9%", FigureMeasure.ConditionalRequests, "%", 4.9, "", FigureChange.PeriodOnPeriod)]
    [InlineData(Yunhai, "1.52", FigureMeasure.ExchangeVolume, "亿次", 152_000_000, "", FigureChange.None)]
    [InlineData(Yunhai, "9120.5", FigureMeasure.ServiceVolume, "万次", 91_205_000, "", FigureChange.None)]
    [InlineData(Beihe, "2,640", FigureMeasure.ServiceVolume, "万次", 26_400_000, "甲州市", FigureChange.None)]
    [InlineData(Beihe, "1,440", FigureMeasure.UsageVolume, "万次", 14_400_000, "乙州市", FigureChange.None)]
    [InlineData(Beihe, "95.0%", FigureMeasure.ApprovalRate, "%", 95, "", FigureChange.None)]
    [InlineData(Beihe, "200", FigureMeasure.Requests, "件", 200, "", FigureChange.None)]
    [InlineData(Linjiang, "131", FigureMeasure.Approved, "次", 131, "", FigureChange.None)]
    [InlineData(Linjiang, "10", FigureMeasure.Pending, "次", 10, "", FigureChange.None)]
    [InlineData(Linjiang, "31.0", FigureMeasure.UsageVolume, "万次", 310_000, "市人社局", FigureChange.None)]
    public void TableFigure_OfALayout_MeansWhatItsRowSays(string name, string printed, FigureMeasure measure, string unit, decimal value, string subject, FigureChange change)
    {
        var figure = BulletinFiles.Read(BulletinFiles.Text(name)).Figures.First(f => f.Table is not null && f.Printed == printed);

        (figure.Measure, figure.Unit.Name, figure.Value, figure.Subject?.Text ?? string.Empty, figure.Change).Should().Be((measure, unit, value, subject, change));
    }

    [Fact]
    public void Part_OfAList_RefersToTheRowAboveIt()
    {
        var part = BulletinFiles.Read(BulletinFiles.Text(Yunhai)).Figures.First(f => f.Table is not null && f.Printed == "640");

        (part.IsAmong, part.Whole?.Printed).Should().Be((true, "1036"));
    }

    [Fact]
    public void GroupInAColumn_OfATableOnItsSide_IsTheGroup() =>
        BulletinFiles.Read(BulletinFiles.Text(Beihe)).Figures.First(f => f.Printed == "5,000").Party.Should().Be(FigureParty.ProvincialBodies);

    [Theory]
    [InlineData(Yunhai, "市州提供数据6079.5万次", "市州提供数据6097.5万次", "tables.total-row")]
    [InlineData(Yunhai, "同意555件", "同意565件", "requests.decision")]
    [InlineData(Yunhai, "4\t东川市\t679.25", "4\t东川市\t697.25", "tables.total")]
    [InlineData(Yunhai, "海东市（1800万次）", "海东市（1810万次）", "claims.value")]
    [InlineData(Beihe, "增长5.26%", "增长5.62%", "figures.change")]
    [InlineData(Beihe, "甲州市  100  87  87%", "甲州市  100  87  78%", "shelving.rate")]
    [InlineData(Beihe, "电子30份", "电子31份", "imprint.copies")]
    [InlineData(Linjiang, "下降4.6%", "下降6.4%", "figures.change")]
    [InlineData(Linjiang, "无条件98次", "无条件89次", "requests.attributes")]
    [InlineData(Linjiang, "2     市人社局      31.0", "2     市人社局      3.10", "tables.order")]
    public void PlantedError_InALayout_FailsTheRelationItBreaks(string name, string right, string wrong, string key)
    {
        BulletinFiles.Text(name).Should().Contain(right);

        BulletinFiles.Audit(BulletinFiles.Text(name).Replace(right, wrong, StringComparison.Ordinal)).Identities.Where(i => i.Verdict == AuditVerdict.Fails).Select(i => i.Key).Should().Contain(key);
    }
}
