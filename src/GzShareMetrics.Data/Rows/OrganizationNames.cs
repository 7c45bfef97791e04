using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Rows;

/// <summary>
/// Resolves names as they stand in a file, bytes for bytes: each spelling is resolved by the directory once and then found by a hash of its bytes.
/// </summary>
internal sealed class OrganizationNames(OrganizationDirectory directory)
{
    /// <summary>So many spellings are remembered; a file with more, which means white space put anywhere, is read more slowly and not with more memory.</summary>
    private const int MostSpellings = 8192;

    private Entry[] entries = new Entry[512];
    private int count;

    public OrganizationDirectory Directory => directory;

    /// <summary>Returns the place of the organization in the directory, or −1 for a name that is unknown, ambiguous or no text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(ReadOnlySpan<byte> name)
    {
        var hash = Hash(name);
        ref var entry = ref entries[SlotOf(hash)];
        return entry.Hash == hash && name.SequenceEqual(entry.Name) ? entry.Index : Probe(name, hash);
    }

    private static ulong Hash(ReadOnlySpan<byte> name)
    {
        const ulong Multiplier = 0x9E3779B97F4A7C15;
        var hash = (ulong)name.Length;
        unchecked
        {
            if (name.Length < 8)
            {
                foreach (var b in name)
                {
                    hash = (hash << 8) ^ b ^ (hash >> 56);
                }

                hash *= Multiplier;
            }
            else
            {
                for (var i = 0; i + 8 < name.Length; i += 8)
                {
                    hash = BitOperations.RotateLeft((hash ^ Unsafe.ReadUnaligned<ulong>(in name[i])) * Multiplier, 29);
                }

                hash = (hash ^ Unsafe.ReadUnaligned<ulong>(in name[^8])) * Multiplier;
            }
        }

        // Never 0, so that an empty slot, whose hash is 0, is never taken for a name.
        return (hash ^ (hash >> 32)) | (1UL << 63);
    }

    private int SlotOf(ulong hash) => unchecked((int)hash) & (entries.Length - 1);

    private int Probe(ReadOnlySpan<byte> name, ulong hash)
    {
        for (var slot = SlotOf(hash); entries[slot].Hash != 0; slot = (slot + 1) & (entries.Length - 1))
        {
            if (entries[slot].Hash == hash && name.SequenceEqual(entries[slot].Name))
            {
                return entries[slot].Index;
            }
        }

        var index = FaultText.IsText(name) && directory.TryResolve(Encoding.UTF8.GetString(name), out var found) ? directory.IndexOf(found) : -1;
        if (index >= 0 && count < MostSpellings)
        {
            Add(new Entry(hash, name.ToArray(), index));
        }

        return index;
    }

    private void Add(Entry added)
    {
        if (++count * 2 > entries.Length)
        {
            var old = entries;
            entries = new Entry[old.Length * 2];
            foreach (var entry in old)
            {
                if (entry.Hash != 0)
                {
                    Place(entry);
                }
            }
        }

        Place(added);
    }

    private void Place(Entry entry)
    {
        var slot = SlotOf(entry.Hash);
        while (entries[slot].Hash != 0)
        {
            slot = (slot + 1) & (entries.Length - 1);
        }

        entries[slot] = entry;
    }

    private readonly record struct Entry(ulong Hash, byte[] Name, int Index);
}
