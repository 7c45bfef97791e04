using System.Diagnostics;

namespace GzShareMetrics.Tests.Requirements;

/// <summary>Another program that documents are looked at with.</summary>
internal static class Tool
{
    /// <summary>Returns where a command is, or null.</summary>
    public static string? PathOf(string command) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0)
        .Select(folder => Path.Combine(folder, command))
        .FirstOrDefault(File.Exists);

    public static string? MissingOf(IEnumerable<string> commands) =>
        commands.Where(c => PathOf(c) is null).ToArray() is { Length: > 0 } missing ? $"Not installed: {string.Join(", ", missing)} (Debian packages: .ci/tools)." : null;

    public static string Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{command} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }
}
