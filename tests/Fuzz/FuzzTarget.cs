namespace GzShareMetrics.Fuzz;

/// <summary>A reader that is handed damaged inputs.</summary>
/// <param name="name">The name of the target and of its folder in the corpus.</param>
/// <param name="read">Reads an input of the corpus, or what became of it; the name of the file it came from tells the format.</param>
/// <param name="refusals">The exceptions that the reader documents for a bad input.</param>
internal sealed class FuzzTarget(string name, Action<string, byte[]> read, params Type[] refusals)
{
    public string Name => name;

    /// <summary>The inputs that the damage starts from, in the order of their names.</summary>
    public IReadOnlyList<(string Name, byte[] Bytes)> Corpus { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "corpus", name)).Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];

    /// <summary>Reads one input.</summary>
    /// <returns>Whether it was accepted; an exception that the reader does not document is let through.</returns>
    public bool Accepts(string file, byte[] input)
    {
        try
        {
            read(file, input);
            return true;
        }
        catch (Exception e) when (Array.IndexOf(refusals, e.GetType()) >= 0)
        {
            return false;
        }
    }
}
