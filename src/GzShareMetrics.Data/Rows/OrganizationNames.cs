using System.Text;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Rows;

/// <summary>Resolves names as they stand in a file: the directory resolves each spelling once, then it is found by its bytes.</summary>
internal sealed class OrganizationNames(OrganizationDirectory directory)
{
    /// <summary>So many spellings are remembered. More come only of white space put anywhere, and are resolved anew each time.</summary>
    private const int MostSpellings = 8192;

    private readonly SpellingTable spellings = new(MostSpellings);

    public OrganizationDirectory Directory => directory;

    /// <summary>Returns the place of the organization in the directory, or −1 for a name that is unknown, ambiguous, blank or no text.</summary>
    public int IndexOf(ReadOnlySpan<byte> name)
    {
        if (name.Length > SpellingTable.Window)
        {
            return Resolve(name);
        }

        Span<byte> window = stackalloc byte[SpellingTable.Window];
        name.CopyTo(window);
        return IndexOf(window, name.Length);
    }

    /// <summary>Does the same for a name of at most <see cref="SpellingTable.Window"/> bytes in a window of so many.</summary>
    public int IndexOf(ReadOnlySpan<byte> window, int length)
    {
        var index = spellings.Find(window, length);
        return index >= 0 ? index : Resolve(window[..length]);
    }

    private int Resolve(ReadOnlySpan<byte> name)
    {
        if (!FaultText.IsText(name) || !directory.TryResolve(Encoding.UTF8.GetString(name), out var found))
        {
            return -1;
        }

        var index = directory.IndexOf(found);
        spellings.Add(name, index);
        return index;
    }
}
