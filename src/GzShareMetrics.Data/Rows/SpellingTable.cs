using System.Runtime.Intrinsics;

namespace GzShareMetrics.Data.Rows;

/// <summary>
/// Finds texts of at most 64 bytes by their bytes. Names of changing length cost most when the processor guesses the length wrong, so every text is
/// taken as 64 bytes, the rest of them masked off: one look-up has no branch that depends on the text, if it is found where it is looked for first.
/// </summary>
internal sealed class SpellingTable
{
    /// <summary>The longest text, and so many bytes must be readable from the text's first on.</summary>
    public const int Window = 64;

    private const int Half = Window / 2;

    private readonly int most;
    private byte[] texts;
    private (int Length, int Value)[] entries;
    private int shift;
    private int count;

    /// <param name="most">How many texts are remembered.</param>
    public SpellingTable(int most)
    {
        this.most = most;
        entries = new (int, int)[256];
        texts = new byte[entries.Length * Window];
        shift = 64 - 8;
    }

    private static ReadOnlySpan<byte> Mask =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Finds a text.</summary>
    /// <param name="window">At least <see cref="Window"/> bytes, of which the first are the text.</param>
    /// <param name="length">The length of the text, 0 to <see cref="Window"/>.</param>
    /// <returns>Its value, or −1 when it is not known. An empty text is never known.</returns>
    public int Find(ReadOnlySpan<byte> window, int length)
    {
        var (low, high) = Masked(window, length);
        for (var slot = SlotOf(low, high); ; slot = (slot + 1) & (entries.Length - 1))
        {
            var entry = entries[slot];
            if (entry.Length == length && Holds(slot, low, high))
            {
                return entry.Length == 0 ? -1 : entry.Value;
            }

            if (entry.Length == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>Remembers a text that is not known yet, unless it is empty, too long or one too many.</summary>
    public void Add(ReadOnlySpan<byte> text, int value)
    {
        if (text.IsEmpty || text.Length > Window || count == most)
        {
            return;
        }

        if (++count * 4 > entries.Length)
        {
            var (oldTexts, oldEntries) = (texts, entries);
            entries = new (int, int)[oldEntries.Length * 2];
            texts = new byte[entries.Length * Window];
            shift--;
            for (var slot = 0; slot < oldEntries.Length; slot++)
            {
                if (oldEntries[slot].Length > 0)
                {
                    Place(oldTexts.AsSpan(slot * Window, Window), oldEntries[slot].Length, oldEntries[slot].Value);
                }
            }
        }

        Span<byte> window = stackalloc byte[Window];
        window.Clear();
        text.CopyTo(window);
        Place(window, text.Length, value);
    }

    private static (Vector256<byte> Low, Vector256<byte> High) Masked(ReadOnlySpan<byte> window, int length)
    {
        var mask = Mask[(Window - length)..];
        return (Vector256.Create(window) & Vector256.Create(mask), Vector256.Create(window[Half..]) & Vector256.Create(mask[Half..]));
    }

    private bool Holds(int slot, Vector256<byte> low, Vector256<byte> high)
    {
        ReadOnlySpan<byte> text = texts.AsSpan(slot * Window, Window);
        return ((Vector256.Create(text) ^ low) | (Vector256.Create(text[Half..]) ^ high)) == Vector256<byte>.Zero;
    }

    private int SlotOf(Vector256<byte> low, Vector256<byte> high)
    {
        unchecked
        {
            var mixed = low.AsUInt64() ^ (high.AsUInt64() << 1);
            var hash = (mixed[0] * 0x9E3779B97F4A7C15) ^ (mixed[1] * 0xC2B2AE3D27D4EB4F) ^ (mixed[2] * 0x165667B19E3779F9) ^ (mixed[3] * 0xD6E8FEB86659FD93);
            return (int)((hash * 0x9E3779B97F4A7C15) >> shift);
        }
    }

    private void Place(ReadOnlySpan<byte> window, int length, int value)
    {
        var (low, high) = Masked(window, length);
        var slot = SlotOf(low, high);
        while (entries[slot].Length > 0)
        {
            slot = (slot + 1) & (entries.Length - 1);
        }

        window.CopyTo(texts.AsSpan(slot * Window, Window));
        entries[slot] = (length, value);
    }
}
