namespace GzShareMetrics.Reporting;

/// <summary>
/// Files that take their places together. They are written in a folder of their own inside the target; publishing moves them, and puts back what stood
/// there before when a move fails.
/// </summary>
internal sealed class FileSet : IDisposable
{
    private readonly string target;
    private readonly string unfinished;
    private readonly string former;
    private readonly string? made;
    private readonly List<string> names = [];
    private bool isPublished;

    public FileSet(string folder)
    {
        target = Path.GetFullPath(folder);
        made = Missing(target);
        var work = Path.Combine(target, $".{Guid.NewGuid():N}.tmp");
        unfinished = Path.Combine(work, "new");
        former = Path.Combine(work, "old");
        Work = work;
        Directory.CreateDirectory(unfinished);
    }

    private string Work { get; }

    /// <summary>Adds a file to the set.</summary>
    /// <param name="name">Its path inside the target.</param>
    /// <returns>Where to write it for now.</returns>
    public string Add(string name)
    {
        names.Add(name);
        var path = Path.Combine(unfinished, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Moves all files to their places.</summary>
    /// <returns>The places.</returns>
    public IReadOnlyList<string> Publish()
    {
        var moved = new List<string>();
        var kept = new List<string>();
        var folders = new List<string>();
        try
        {
            foreach (var name in names)
            {
                var place = Path.Combine(target, name);
                if (Missing(Path.GetDirectoryName(place)!) is { } folder)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(place)!);
                    folders.Add(folder);
                }

                if (File.Exists(place))
                {
                    Move(place, Path.Combine(former, name));
                    kept.Add(name);
                }

                File.Move(Path.Combine(unfinished, name), place);
                moved.Add(name);
            }
        }
        catch
        {
            moved.ForEach(name => File.Delete(Path.Combine(target, name)));
            kept.ForEach(name => File.Move(Path.Combine(former, name), Path.Combine(target, name)));
            folders.ForEach(Directory.Delete);
            throw;
        }

        isPublished = true;
        return Array.AsReadOnly(names.Select(name => Path.Combine(target, name)).ToArray());
    }

    public void Dispose()
    {
        Directory.Delete(Work, recursive: true);
        if (!isPublished && made is not null)
        {
            Directory.Delete(made, recursive: true);
        }
    }

    private static void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(from, to);
    }

    /// <summary>The highest folder on a path that does not exist yet.</summary>
    private static string? Missing(string path)
    {
        string? missing = null;
        for (var folder = path; folder is not null && !Directory.Exists(folder); folder = Path.GetDirectoryName(folder))
        {
            missing = folder;
        }

        return missing;
    }
}
