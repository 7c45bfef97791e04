namespace GzShareMetrics.Tallies;

/// <summary>The checksum of ISO 3309 and zip files, to tell damaged bytes; it protects against accidents, not against intent.</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static n => Entry((uint)n))];

    public static uint Of(byte[] bytes, int length)
    {
        var crc = uint.MaxValue;
        for (var i = 0; i < length; i++)
        {
            crc = (crc >> 8) ^ Table[(crc ^ bytes[i]) & 0xFF];
        }

        return ~crc;
    }

    private static uint Entry(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320u : value >> 1;
        }

        return value;
    }
}
