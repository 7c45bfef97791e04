using System.Diagnostics;

namespace GzShareMetrics.Samples.Tests.MonthlyBulletin;

/// <summary>A test that hides the fonts of the machine from a process; where that is not allowed it is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsHiddenFontsFactAttribute : FactAttribute
{
    public NeedsHiddenFontsFactAttribute()
    {
        if (!MayHideFonts())
        {
            Skip = "Fonts can be hidden from a process by root on Linux only (unshare --mount).";
        }
    }

    private static bool MayHideFonts()
    {
        if (!OperatingSystem.IsLinux() || !Directory.Exists("/usr/share/fonts") || !File.Exists("/usr/bin/unshare"))
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo("unshare", ["--mount", "mount", "-t", "tmpfs", "none", "/usr/share/fonts"]) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
