using GzShareMetrics.Reporting.Charts;

namespace GzShareMetrics.Tests.Requirements;

/// <summary>A test that draws pictures; without a font that has Chinese glyphs it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsChineseFontFactAttribute : FactAttribute
{
    public NeedsChineseFontFactAttribute()
    {
        if (BulletinChart.PictureFont is null)
        {
            Skip = "No font with Chinese glyphs is installed (Debian: fonts-noto-cjk).";
        }
    }
}
