using System.Buffers.Binary;
using System.Text;

namespace GzShareMetrics.Data.Rows;

/// <summary>
/// Checks names of resources, of which exchanges need only that they are text and not blank. The same names come again and again, so those last seen
/// are remembered and compared instead of being decoded.
/// </summary>
internal sealed class ResourceNames
{
    private const int Slots = 4096;
    private const int LongestRemembered = 256;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly byte[]?[] seen = new byte[Slots][];

    /// <summary>Tells whether a trimmed cell is valid UTF-8 without NUL and has a visible character.</summary>
    public bool IsName(ReadOnlySpan<byte> cell)
    {
        ref var remembered = ref seen[SlotOf(cell)];
        if (remembered is not null && cell.SequenceEqual(remembered))
        {
            return true;
        }

        if (!FaultText.IsText(cell) || string.IsNullOrWhiteSpace(Encoding.UTF8.GetString(cell)))
        {
            return false;
        }

        if (cell.Length <= LongestRemembered)
        {
            remembered = cell.ToArray();
        }

        return true;
    }

    private static int SlotOf(ReadOnlySpan<byte> cell)
    {
        unchecked
        {
            if (cell.Length < 8)
            {
                var key = (ulong)cell.Length;
                foreach (var b in cell)
                {
                    key = (key << 8) | b;
                }

                return (int)((key * Multiplier) >> 52);
            }

            // The first, the middle and the last eight bytes tell most names apart; the comparison decides.
            var first = BinaryPrimitives.ReadUInt64LittleEndian(cell);
            var middle = BinaryPrimitives.ReadUInt64LittleEndian(cell[((cell.Length - 8) / 2)..]);
            var last = BinaryPrimitives.ReadUInt64LittleEndian(cell[^8..]);
            return (int)(((((first * Multiplier) ^ middle) * Multiplier ^ last) * Multiplier) >> 52);
        }
    }
}
