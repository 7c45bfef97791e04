using System.Text;

namespace GzShareMetrics.Internal;

/// <summary>Reads the tables that are embedded in the library.</summary>
internal static class EmbeddedTable
{
    public static DelimitedTable Read(string name, params string[] required)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream("GzShareMetrics.Data." + name)
            ?? throw new InvalidOperationException($"The table '{name}' is not embedded in the library.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return DelimitedTable.Parse(name, reader.ReadToEnd(), required);
    }
}
