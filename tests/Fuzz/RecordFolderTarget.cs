using GzShareMetrics.Data;

namespace GzShareMetrics.Fuzz;

/// <summary>A folder of record files, one of which is damaged.</summary>
internal static class RecordFolderTarget
{
    private static readonly string Valid = Path.Combine(AppContext.BaseDirectory, "corpus", "records");

    [ThreadStatic]
    private static string? folder;

    public static void Read(string file, byte[] input)
    {
        var path = folder ??= NewFolder();
        var target = Path.Combine(path, file);
        File.WriteAllBytes(target, input);
        try
        {
            RecordFolder.Open(path).Read(ReportingPeriod.OfMonth(2026, 3));
        }
        finally
        {
            File.Copy(Path.Combine(Valid, file), target, overwrite: true);
        }
    }

    private static string NewFolder()
    {
        var path = Directory.CreateTempSubdirectory("records-").FullName;
        foreach (var file in Directory.EnumerateFiles(Valid))
        {
            File.Copy(file, Path.Combine(path, Path.GetFileName(file)));
        }

        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(path);
        return path;
    }

    /// <summary>A reader that hangs still holds its files when the process is made to end.</summary>
    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (IOException)
        {
            Console.Error.WriteLine($"{path} stays behind.");
        }
    }
}
