namespace GzShareMetrics.Samples.Tests.MonthlyBulletin;

/// <summary>The source bulletin: its text, and the bodies of its tables as it ranks them (short names).</summary>
internal static class Source
{
    public static readonly string[] DepartmentService =
        ["省政务服务中心", "省市场监管局", "省发展改革委", "省大数据局", "省税务局", "省公安厅", "省人力资源社会保障厅", "省高院", "省民政厅", "省乡村振兴局"];

    public static readonly string[] DepartmentUsage =
        ["省不动产登记中心", "省人力资源社会保障厅", "省住房城乡建设厅", "省政务服务中心", "省公安厅", "省税务局", "省市场监管局", "省医疗保障局", "省大数据局", "省自然资源厅"];

    public static readonly string[] RegionService = ["贵阳市", "遵义市", "黔南州", "铜仁市", "六盘水市", "黔东南州", "黔西南州", "安顺市", "贵安新区", "毕节市"];

    public static readonly string[] RegionUsage = ["贵阳市", "遵义市", "贵安新区", "黔南州", "安顺市", "毕节市", "黔东南州", "黔西南州", "六盘水市", "铜仁市"];

    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "data", "published", "guizhou-2024-12.txt"));
}
