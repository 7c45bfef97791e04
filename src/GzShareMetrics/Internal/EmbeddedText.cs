using System.Text;

namespace GzShareMetrics.Internal;

/// <summary>The library's own data files, carried inside the assembly.</summary>
internal static class EmbeddedText
{
    public static DelimitedTable Table(string file, params string[] required) => DelimitedTable.Parse(file, Read(file), required);

    public static string Read(string file)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream("GzShareMetrics.Data." + file)
            ?? throw new InvalidOperationException($"The assembly carries no data file '{file}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
