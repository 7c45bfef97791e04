namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>A test that draws charts or makes a PDF file; without LibreOffice or a font that has Chinese glyphs it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsOfficeFactAttribute : FactAttribute
{
    public NeedsOfficeFactAttribute()
    {
        if (!File.Exists("/usr/bin/soffice"))
        {
            Skip = "LibreOffice is not installed (Debian: libreoffice-writer).";
        }
        else if (!Directory.Exists("/usr/share/fonts/opentype/noto"))
        {
            Skip = "No font with Chinese glyphs is installed (Debian: fonts-noto-cjk).";
        }
    }
}
