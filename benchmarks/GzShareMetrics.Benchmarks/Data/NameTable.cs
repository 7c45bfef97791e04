using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Benchmarks.Data;

/// <summary>Numbers the organizations for the peers: each spelling is resolved once and then found by its characters or bytes, without making a string.</summary>
internal sealed class NameTable
{
    private readonly OrganizationDirectory directory = GuizhouOrganizations.Directory;
    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byText;
    private readonly Dictionary<byte[], int> bytes = new(ByteComparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> byBytes;

    public NameTable()
    {
        byText = texts.GetAlternateLookup<ReadOnlySpan<char>>();
        byBytes = bytes.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public int Count => directory.Organizations.Count;

    public int IndexOf(ReadOnlySpan<char> name)
    {
        if (!byText.TryGetValue(name, out var index))
        {
            texts.Add(name.ToString(), index = directory.IndexOf(directory.Resolve(name.ToString())));
        }

        return index;
    }

    public int IndexOf(ReadOnlySpan<byte> name)
    {
        if (!byBytes.TryGetValue(name, out var index))
        {
            bytes.Add(name.ToArray(), index = directory.IndexOf(directory.Resolve(Encoding.UTF8.GetString(name))));
        }

        return index;
    }

    private sealed class ByteComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly ByteComparer Instance = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        /// <summary>The first and last eight bytes tell the names apart well enough.</summary>
        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            if (alternate.Length < 8)
            {
                var hash = new HashCode();
                hash.AddBytes(alternate);
                return hash.ToHashCode();
            }

            var ends = (BinaryPrimitives.ReadUInt64LittleEndian(alternate) * 0x9E3779B97F4A7C15) ^ (BinaryPrimitives.ReadUInt64LittleEndian(alternate[^8..]) * 0xC2B2AE3D27D4EB4F);
            return (int)(ends >> 32) ^ alternate.Length;
        }
    }
}
