using System.Text;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Tallies;

/// <summary>Reads the bytes of a state and refuses whatever the encoder would not have written. It never takes memory that the bytes do not pay for.</summary>
internal sealed class TallyStateDecoder(byte[] bytes)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly int end = bytes.Length - 4;
    private int position;

    public TallyState Read()
    {
        CheckMark();
        CheckSum();
        var kind = Text();
        var definition = new List<KeyValuePair<string, string>>();
        for (var left = Count(2); left > 0; left--)
        {
            definition.Add(new KeyValuePair<string, string>(Text(), Text()));
        }

        var keys = Texts();
        var tables = new TallyTable[Count(4)];
        try
        {
            for (var i = 0; i < tables.Length; i++)
            {
                tables[i] = Table(keys);
            }

            return position == end
                ? new TallyState(kind, definition, tables)
                : throw new InvalidTallyStateException(Guard.Invariant($"{end - position} bytes follow its end"));
        }
        catch (ArgumentException fault)
        {
            throw new InvalidTallyStateException(fault.Message.TrimEnd('.'));
        }
    }

    private void CheckMark()
    {
        var mark = TallyStateEncoder.Mark;
        for (var i = 0; i < mark.Length; i++, position++)
        {
            if (position >= end || bytes[position] != mark[i])
            {
                throw new InvalidTallyStateException("it does not begin with the mark of a tally state");
            }
        }

        var version = Number();
        if (version != TallyState.CurrentVersion)
        {
            throw new InvalidTallyStateException(Guard.Invariant($"it is of version {version}; this library reads version {TallyState.CurrentVersion}"));
        }
    }

    private void CheckSum()
    {
        var written = 0u;
        for (var i = 0; i < 4; i++)
        {
            written = (written << 8) | bytes[end + i];
        }

        if (written != Crc32.Of(bytes, end))
        {
            throw new InvalidTallyStateException("its checksum is wrong; the bytes were damaged or cut off");
        }
    }

    private TallyTable Table(string[] keys)
    {
        var name = Text();
        var keyColumns = Texts();
        var valueColumns = Texts();
        var rows = new TallyRow[Count(Math.Max(1, keyColumns.Length + valueColumns.Length))];
        for (var i = 0; i < rows.Length; i++)
        {
            var rowKeys = new string[keyColumns.Length];
            for (var k = 0; k < rowKeys.Length; k++)
            {
                var number = Number();
                rowKeys[k] = number < keys.Length
                    ? keys[number]
                    : throw new InvalidTallyStateException(Guard.Invariant($"a row of table '{name}' refers to key {number} of {keys.Length}"));
            }

            var values = new long[valueColumns.Length];
            for (var v = 0; v < values.Length; v++)
            {
                values[v] = Number();
            }

            rows[i] = TallyRow.Of(rowKeys, values);
        }

        return new TallyTable(name, keyColumns, valueColumns, rows);
    }

    private string[] Texts()
    {
        var texts = new string[Count(1)];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Text();
        }

        return texts;
    }

    private string Text()
    {
        var length = Count(1);
        try
        {
            var text = StrictUtf8.GetString(bytes, position, length);
            position += length;
            return text;
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidTallyStateException(Guard.Invariant($"the text at byte {position} is not UTF-8"));
        }
    }

    /// <summary>Reads how many things follow, of which each takes at least so many bytes.</summary>
    private int Count(int bytesEach)
    {
        var count = Number();
        return count <= (end - position) / bytesEach
            ? (int)count
            : throw new InvalidTallyStateException(Guard.Invariant($"byte {position} announces {count} entries, more than the {end - position} bytes left can hold"));
    }

    private long Number()
    {
        var number = 0L;
        for (var shift = 0; position < end; shift += 7)
        {
            var next = bytes[position++];
            if (shift == 63 || (shift > 0 && next == 0))
            {
                break;
            }

            number |= (next & 0x7FL) << shift;
            if (next < 0x80)
            {
                return number;
            }
        }

        throw new InvalidTallyStateException(Guard.Invariant($"the number that ends at byte {position} is cut off, too large or written with more bytes than it needs"));
    }
}
