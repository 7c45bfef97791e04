namespace GzShareMetrics.MutationRunner;

/// <summary>A copy of the built tests in which the mutated assembly has taken the place of the library's, and this program lies beside them.</summary>
public static class RunFolder
{
    /// <summary>The file of this program in the folder.</summary>
    public const string Host = "MutationRunner.dll";

    public static void Make(string folder, string builtTests, string mutated)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(builtTests, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(builtTests, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.Copy(mutated, Path.Combine(folder, Path.GetFileName(mutated)), overwrite: true);
        File.Copy(typeof(RunFolder).Assembly.Location, Path.Combine(folder, Host), overwrite: true);
    }
}
