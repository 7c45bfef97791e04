using System.Globalization;
using System.Text;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>The command line: makes the sample folders, or checks that they are what would be made.</summary>
internal static class SampleDataCommand
{
    private const string Usage = """
        SampleData [--check] [--targets FILE] [--seed N] [--out DIR]
        SampleData --single-calls FILE [--rows N] [--targets FILE] [--seed N]
          --check         compare with the files on disk instead of writing them; exit code 1 names the first difference
          --targets FILE  one target file (JSON); default: all that come with the program
          --seed N        another seed than the targets' own
          --out DIR       the folder that receives one folder per month; default: docs/samples/data of this repository
          --single-calls FILE  instead of a folder, write the first month's exchanges as one row per call ('-': to the standard output)
          --rows N        so many rows in proportion to the calls, instead of one per call
        """;

    public static int Run(IReadOnlyList<string> arguments, TextWriter output, TextWriter error)
    {
        try
        {
            var options = Parse(arguments);
            if (options.SingleCalls is { } file)
            {
                return WriteSingleCalls(file, options, error);
            }

            var folder = options.Out ?? DefaultFolder(Environment.CurrentDirectory) ?? DefaultFolder(AppContext.BaseDirectory)
                ?? throw new ArgumentException("No GzShareMetrics.sln above the current folder: say where to with --out DIR.");
            var months = options.Targets is { } path ? [MonthTargets.Open(path)] : MonthTargets.BuiltIn.Select(MonthTargets.OpenBuiltIn).ToArray();
            return months.Max(month => options.Check ? Check(month, options.Seed, folder, output, error) : Write(month, options.Seed, folder, output));
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            error.WriteLine(fault.Message);
            return 2;
        }
    }

    /// <summary>Returns docs/samples/data of the repository that holds the given folder, or null.</summary>
    public static string? DefaultFolder(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "GzShareMetrics.sln")))
            {
                return Path.Combine(folder.FullName, "docs", "samples", "data");
            }
        }

        return null;
    }

    private static int WriteSingleCalls(string path, CommandOptions options, TextWriter error)
    {
        var month = options.Targets is { } targets ? MonthTargets.Open(targets) : MonthTargets.OpenBuiltIn(MonthTargets.BuiltIn[0]);
        var exchanges = SampleMonth.Generate(month, options.Seed).First(file => file.Name == "exchanges.csv").Text;
        using var output = path == "-" ? Console.OpenStandardOutput() : new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        var rows = SingleCalls.Write(exchanges, options.Rows, SeededRandom.ForStream(options.Seed ?? month.Seed, $"{month.Folder}/single-calls"), output);

        // The standard output may be the file.
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{month.Title}: {rows} exchanges, call by call."));
        return 0;
    }

    private static int Write(MonthTargets month, long? seed, string folder, TextWriter output)
    {
        var target = Directory.CreateDirectory(Path.Combine(folder, month.Folder)).FullName;
        foreach (var file in SampleMonth.Generate(month, seed))
        {
            File.WriteAllText(Path.Combine(target, file.Name), file.Text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }

        output.WriteLine($"{month.Title}: written to {target}");
        return 0;
    }

    private static int Check(MonthTargets month, long? seed, string folder, TextWriter output, TextWriter error)
    {
        foreach (var file in SampleMonth.Generate(month, seed))
        {
            var path = Path.Combine(folder, month.Folder, file.Name);
            if (FirstDifference(path, file.Text) is { } difference)
            {
                error.WriteLine(difference);
                return 1;
            }
        }

        output.WriteLine($"{month.Title}: the files are as made.");
        return 0;
    }

    private static string? FirstDifference(string path, string expected)
    {
        if (!File.Exists(path))
        {
            return $"{path}: missing.";
        }

        var bytes = File.ReadAllBytes(path);
        if (bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(expected)))
        {
            return null;
        }

        var made = expected.Split('\n');
        var found = Encoding.UTF8.GetString(bytes).Split('\n');
        var line = Enumerable.Range(0, Math.Min(made.Length, found.Length)).FirstOrDefault(i => !string.Equals(made[i], found[i], StringComparison.Ordinal), Math.Min(made.Length, found.Length));
        return $"{path}, line {line + 1}: found '{At(found, line)}', made '{At(made, line)}'.";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of file)";

    private static CommandOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new CommandOptions();
        for (var i = 0; i < arguments.Count; i++)
        {
            string Value() => ++i < arguments.Count ? arguments[i] : throw new ArgumentException($"{arguments[i - 1]} wants a value.\n{Usage}");
            options = arguments[i] switch
            {
                "--check" => options with { Check = true },
                "--targets" => options with { Targets = Value() },
                "--out" => options with { Out = Value() },
                "--seed" => options with { Seed = Number("--seed", Value()) },
                "--single-calls" => options with { SingleCalls = Value() },
                "--rows" => options with { Rows = Number("--rows", Value()) is >= 0 and var rows ? rows : throw new ArgumentException($"--rows wants a number from 0.\n{Usage}") },
                _ => throw new ArgumentException($"'{arguments[i]}' is not an option.\n{Usage}"),
            };
        }

        return options;
    }

    private static long Number(string option, string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw new ArgumentException($"{option} wants a whole number, not '{text}'.\n{Usage}");

    private sealed record CommandOptions(bool Check = false, string? Targets = null, long? Seed = null, string? Out = null, string? SingleCalls = null, long? Rows = null);
}
