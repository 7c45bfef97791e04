using System.IO.Compression;
using System.Xml.Linq;

namespace GzShareMetrics.Packages.Tests;

/// <summary>A package as it lies on disk.</summary>
internal sealed class PackedPackage
{
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);

    public PackedPackage(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries)
        {
            using var stream = entry.Open();
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            files.Add(entry.FullName, copy.ToArray());
        }

        var specification = XDocument.Load(new MemoryStream(files.Single(f => f.Key.EndsWith(".nuspec", StringComparison.Ordinal)).Value));
        Metadata = specification.Root!.Elements().Single();
    }

    public XElement Metadata { get; }

    public IEnumerable<string> Files => files.Keys;

    public byte[] this[string file] => files[file];

    public string Value(string element) => Metadata.Elements().Single(e => e.Name.LocalName == element).Value;

    public IEnumerable<string> Libraries => Files.Where(f => f.StartsWith("lib/", StringComparison.Ordinal) && f.EndsWith(".dll", StringComparison.Ordinal));

    /// <summary>"target: dependency" for each dependency.</summary>
    public IEnumerable<string> Dependencies => Metadata.Descendants().Where(e => e.Name.LocalName == "dependency")
        .Select(e => $"{e.Parent!.Attribute("targetFramework")!.Value}: {e.Attribute("id")!.Value}");
}
