using System.Text;

namespace GzShareMetrics.DuckDB;

/// <summary>Takes the header line of a text file apart, as RFC 4180 has it.</summary>
internal static class CsvHeader
{
    public static IReadOnlyList<string> Split(string line)
    {
        var names = new List<string>();
        var name = new StringBuilder();
        var isQuoted = false;
        foreach (var c in line.TrimStart('\uFEFF').TrimEnd('\r', '\n'))
        {
            if (c == '"')
            {
                // A doubled mark closes and opens again.
                isQuoted = !isQuoted;
            }
            else if (c == ',' && !isQuoted)
            {
                names.Add(name.ToString().Trim());
                name.Clear();
            }
            else
            {
                name.Append(c);
            }
        }

        names.Add(name.ToString().Trim());
        return names;
    }
}
