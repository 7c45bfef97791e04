using System.Text;

namespace GzShareMetrics.Data.Rows;

/// <summary>
/// Checks names of resources, of which exchanges need only that they are text and not blank. The same names come again and again, so the first of
/// them are remembered and found instead of being decoded.
/// </summary>
internal sealed class ResourceNames
{
    private const int MostNames = 4096;

    private readonly SpellingTable known = new(MostNames);

    /// <summary>Tells whether a trimmed cell is valid UTF-8 without NUL and has a visible character.</summary>
    public bool IsName(ReadOnlySpan<byte> cell)
    {
        if (!FaultText.IsText(cell) || string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(cell)))
        {
            return false;
        }

        known.Add(cell, 0);
        return true;
    }

    /// <summary>Does the same for a name of at most <see cref="SpellingTable.Window"/> bytes in a window of so many.</summary>
    public bool IsName(ReadOnlySpan<byte> window, int length) => known.Find(window, length) >= 0 || IsName(window[..length]);
}
