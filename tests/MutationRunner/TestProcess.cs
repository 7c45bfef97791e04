using System.Diagnostics;
using System.Globalization;

namespace GzShareMetrics.MutationRunner;

/// <summary>A <see cref="TestHost"/> in a process of its own, seen from outside: asked, watched, and stopped when it runs on.</summary>
public sealed class TestProcess : IDisposable
{
    private readonly Process process;

    public TestProcess(string folder, string testAssembly, int? alwaysOn = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Code that a changed branch makes cold need not be compiled for the hot one first.
        start.Environment["DOTNET_TieredPGO"] = "0";

        // A server would outlive a process that is stopped.
        start.Environment["GZSHAREMETRICS_WITHOUT_SERVERS"] = "1";
        var tests = Path.Combine(folder, testAssembly);
        foreach (var argument in (string[])["exec", "--depsfile", tests + ".deps.json", "--runtimeconfig", tests + ".runtimeconfig.json", Path.Combine(folder, RunFolder.Host), "host", testAssembly])
        {
            start.ArgumentList.Add(argument);
        }

        if (alwaysOn is { } mutant)
        {
            start.ArgumentList.Add(mutant.ToString(CultureInfo.InvariantCulture));
        }

        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => LastError = line.Data ?? LastError;
        process.BeginErrorReadLine();
    }

    /// <summary>The last line that the process wrote to its error output.</summary>
    public string LastError { get; private set; } = string.Empty;

    /// <summary>Asks for an answer of several lines.</summary>
    public IEnumerable<string[]> Ask(string question)
    {
        process.StandardInput.WriteLine(question);
        while (process.StandardOutput.ReadLine() is { } line && line != "end")
        {
            yield return line.Split('\t');
        }

        if (process.HasExited)
        {
            throw new InvalidOperationException($"The tests ended early ({process.ExitCode}): {LastError}");
        }
    }

    /// <summary>Tries a mutant.</summary>
    /// <returns>The words of the answer: <c>survived</c>, <c>killed</c> or <c>spoiled</c> with the test; <c>crashed</c>; or <c>timeout</c>.</returns>
    /// <remarks>Processor time decides what has run on, so that a busy machine changes no verdict; a process that sleeps for ever is stopped by the clock.</remarks>
    public string[] Try(int mutant, IReadOnlyList<string> tests, TimeSpan usual)
    {
        var answer = Task.Run(() =>
        {
            process.StandardInput.WriteLine($"try\t{mutant.ToString(CultureInfo.InvariantCulture)}\t{string.Join('\t', tests)}");
            return process.StandardOutput.ReadLine();
        });
        var used = Used();
        var allowed = TimeSpan.FromSeconds(5) + 5 * usual;
        for (var watch = Stopwatch.StartNew(); !answer.Wait(200);)
        {
            if (Used() - used > allowed || watch.Elapsed > TimeSpan.FromMinutes(5) + 20 * usual)
            {
                process.Kill();
                return ["timeout"];
            }
        }

        return answer.Result?.Split('\t') ?? ["crashed"];
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private TimeSpan Used()
    {
        process.Refresh();
        return process.HasExited ? TimeSpan.Zero : process.TotalProcessorTime;
    }
}
