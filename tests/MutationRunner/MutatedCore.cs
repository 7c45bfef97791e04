using System.Diagnostics;

namespace GzShareMetrics.MutationRunner;

/// <summary>The core with all its mutants built in, each behind a switch, as Stryker makes it, and the report that lists them.</summary>
public static class MutatedCore
{
    private const string CopyTo = "GZSHAREMETRICS_COPY_LIBRARY_TO";

    /// <summary>Lets Stryker make it. The one test that Stryker is given here hands over the assembly under test, the library's own at first, the mutated one at last.</summary>
    public static void Make(string testProject, string assembly, string report)
    {
        var output = Path.GetDirectoryName(assembly)!;
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        Directory.CreateDirectory(output);
        var start = new ProcessStartInfo("dotnet", ["stryker", "-f", "stryker-config.json", "--skip-version-check", "-O", output])
        {
            WorkingDirectory = testProject,
            RedirectStandardOutput = true,
        };
        start.Environment[CopyTo] = assembly;
        using var stryker = Process.Start(start)!;
        var log = Path.Combine(output, "stryker.log");
        using (var file = File.Create(log))
        {
            stryker.StandardOutput.BaseStream.CopyTo(file);
        }

        stryker.WaitForExit();
        if (stryker.ExitCode != 0 || !File.Exists(assembly) || !File.Exists(report))
        {
            throw new InvalidOperationException($"Stryker failed ({stryker.ExitCode}); see {log}.");
        }
    }
}
