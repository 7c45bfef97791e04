namespace GzShareMetrics.ApiReference;

/// <summary>The folder of the solution, above the program that runs.</summary>
public static class RepositoryFolder
{
    public static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "GzShareMetrics.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"GzShareMetrics.sln was not found above {AppContext.BaseDirectory}.");
    }
}
