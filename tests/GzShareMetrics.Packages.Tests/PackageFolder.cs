namespace GzShareMetrics.Packages.Tests;

/// <summary>Where the packages lie: <c>artifacts/packages</c>, and those packed once more from another folder in <c>artifacts/packages-again</c>.</summary>
internal static class PackageFolder
{
    public static string Root { get; } = FindRoot();

    public static string First => Path.Combine(Root, "artifacts", "packages");

    public static string Again => Path.Combine(Root, "artifacts", "packages-again");

    /// <summary>The projects under src/, each of which is a package.</summary>
    public static IReadOnlyList<string> Ids { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(FindRoot(), "src")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    public static PackedPackage Package(string id) => new(Single(First, id, ".nupkg"));

    public static PackedPackage Symbols(string id) => new(Single(First, id, ".snupkg"));

    public static string Single(string folder, string id, string extension) =>
        Directory.EnumerateFiles(folder, $"{id}.*{extension}").Single(path => char.IsDigit(Path.GetFileName(path)[id.Length + 1]) && path.EndsWith(extension, StringComparison.Ordinal));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GzShareMetrics.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"GzShareMetrics.sln was not found above {AppContext.BaseDirectory}.");
    }
}
