namespace GzShareMetrics.Samples.Tests.Documents;

/// <summary>A test that draws charts; without a font that has Chinese glyphs it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsChineseFontFactAttribute : FactAttribute
{
    public NeedsChineseFontFactAttribute()
    {
        if (!Directory.Exists("/usr/share/fonts/opentype/noto") && OperatingSystem.IsLinux())
        {
            Skip = "No font with Chinese glyphs is installed (Debian: fonts-noto-cjk).";
        }
    }
}
