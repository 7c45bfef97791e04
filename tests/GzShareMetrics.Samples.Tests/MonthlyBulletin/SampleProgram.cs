using System.Diagnostics;

namespace GzShareMetrics.Samples.Tests.MonthlyBulletin;

/// <summary>Runs the sample program as a user does, in a process of its own, and keeps what it printed and wrote.</summary>
internal sealed class SampleProgram : IDisposable
{
    private SampleProgram(string folder, int exitCode, string output, string errors)
    {
        Folder = folder;
        ExitCode = exitCode;
        Output = output;
        Errors = errors;
    }

    /// <summary>Gets the folder that was given as <c>--out</c>.</summary>
    public string Folder { get; }

    public int ExitCode { get; }

    public string Output { get; }

    public string Errors { get; }

    public string Markdown => File.ReadAllText(Path.Combine(Folder, "bulletin.md"));

    public string Json => File.ReadAllText(Path.Combine(Folder, "bulletin.json"));

    public static SampleProgram Run(params string[] arguments)
    {
        var folder = NewFolder();
        return Run(folder, "dotnet", [Program, .. arguments, "--out", folder]);
    }

    /// <summary>Runs the program in a language and a time zone.</summary>
    public static SampleProgram RunIn(string locale, string zone)
    {
        var folder = NewFolder();
        return Run(folder, "env", ["LC_ALL=" + locale, "TZ=" + zone, "dotnet", Program, "--out", folder]);
    }

    /// <summary>Runs the program where the fonts of the machine are out of sight; only root may do that, on Linux.</summary>
    public static SampleProgram RunWithoutFonts()
    {
        var folder = NewFolder();
        return Run(folder, "unshare", ["--mount", "sh", "-c", $"mount -t tmpfs none /usr/share/fonts && exec dotnet '{Program}' --out '{folder}'"]);
    }

    private static string Program => Path.Combine(AppContext.BaseDirectory, "MonthlyBulletin.dll");

    private static string NewFolder() => Path.Combine(Path.GetTempPath(), "gzsm-" + Guid.NewGuid().ToString("N"));

    private static SampleProgram Run(string folder, string command, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new SampleProgram(folder, process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}
