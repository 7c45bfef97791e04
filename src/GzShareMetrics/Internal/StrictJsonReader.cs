using System.Globalization;
using System.Text;

namespace GzShareMetrics.Internal;

/// <summary>
/// A small strict reader of JSON text (RFC 8259) for the schedules and rules that callers hand over; the core has no JSON package. The caller asks for
/// what must come next and gets it, or a fault with line and column. No comments, no trailing commas, no property twice, no half surrogate pairs, and
/// nothing so deep that the stack would not hold it.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="fault">Makes the exception for a fault from line, column (both from 1) and reason.</param>
internal sealed class StrictJsonReader(string text, Func<int, int, string, Exception> fault)
{
    /// <summary>How deep objects and arrays may stand in one another, as deep as System.Text.Json goes by default.</summary>
    private const int MaxDepth = 64;

    /// <summary>How much of a faulty number a message shows.</summary>
    private const int LongestExcerpt = 40;

    private int position = BomLength(text);
    private int depth;

    // The line of a place that was asked for; the next one is counted on from it, so that a long text is not counted again for each value.
    private int countedTo;
    private int line = 1;
    private int lineStart = BomLength(text);

    /// <summary>Gets the place of the value that comes next.</summary>
    public (int Line, int Column) Place
    {
        get
        {
            SkipSpace();
            return PlaceOf(position);
        }
    }

    /// <summary>Reads an object; each property is handed to <paramref name="property"/>, which reads its value.</summary>
    public void ReadObject(Action<string> property)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        ReadItems('{', '}', "an object", () =>
        {
            var place = Place;
            var name = ReadString();
            if (!seen.Add(name))
            {
                throw fault(place.Line, place.Column, $"the property '{name}' stands twice");
            }

            Expect(':', "a colon");
            property(name);
        });
    }

    /// <summary>Reads an array; <paramref name="element"/> reads each element.</summary>
    public void ReadArray(Action element) => ReadItems('[', ']', "an array", element);

    public string ReadString()
    {
        var start = Start("a text in quotation marks", c => c == '"');
        var value = new StringBuilder();
        position++;
        while (position < text.Length && text[position] != '"')
        {
            var c = text[position];
            if (c < ' ')
            {
                throw Fault(position, "a control character inside a text; escape it");
            }

            value.Append(c == '\\' ? Escaped() : c);
            position++;
            if (HalfPairAt(value, value.Length - 2))
            {
                throw Fault(start, "half a surrogate pair in this text");
            }
        }

        if (position >= text.Length)
        {
            throw Fault(start, "the quotation mark opened here is never closed");
        }

        position++;
        return value.Length == 0 || !char.IsHighSurrogate(value[value.Length - 1]) ? value.ToString() : throw Fault(start, "half a surrogate pair in this text");
    }

    public int ReadInt32()
    {
        var start = Start("a whole number", BeginsNumber);
        var number = NumberAt(start);
        return int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && string.Equals(
            number, value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? value
            : throw Fault(start, Guard.Invariant($"'{Shortened(number)}' is not a whole number of the range {int.MinValue} to {int.MaxValue}"));
    }

    public bool ReadBoolean()
    {
        var start = Start("true or false", c => c is 't' or 'f');
        return Word("true") || (Word("false") ? false : throw Fault(start, "true or false is expected"));
    }

    /// <summary>Reads over a value of any kind, checking its form.</summary>
    public void Skip()
    {
        SkipSpace();
        switch (position < text.Length ? text[position] : '\0')
        {
            case '{':
                ReadObject(_ => Skip());
                break;
            case '[':
                ReadArray(Skip);
                break;
            case '"':
                ReadString();
                break;
            case 't' or 'f':
                ReadBoolean();
                break;
            case 'n' when Word("null"):
                break;
            default:
                ReadNumber();
                break;
        }
    }

    /// <summary>Makes sure that nothing follows.</summary>
    public void End()
    {
        SkipSpace();
        if (position < text.Length)
        {
            throw Fault(position, "text after the end of the value");
        }
    }

    private void ReadItems(char open, char close, string what, Action item)
    {
        var start = Start(what, c => c == open);
        if (++depth > MaxDepth)
        {
            throw Fault(start, Guard.Invariant($"more than {MaxDepth} objects and arrays in one another"));
        }

        position++;
        SkipSpace();
        if (position < text.Length && text[position] == close)
        {
            position++;
            depth--;
            return;
        }

        while (true)
        {
            item();
            SkipSpace();
            if (position < text.Length && text[position] == close)
            {
                position++;
                depth--;
                return;
            }

            Expect(',', $"a comma or '{close}'");
        }
    }

    private void ReadNumber()
    {
        var start = Start("a value", BeginsNumber);
        var number = NumberAt(start);
        if (!IsNumber(number))
        {
            throw Fault(start, $"'{Shortened(number)}' is not a number");
        }
    }

    /// <summary>Takes all characters that numbers are made of, in whatever order they stand.</summary>
    private string NumberAt(int start)
    {
        while (position < text.Length && text[position] is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
        {
            position++;
        }

        return text.Substring(start, position - start);
    }

    /// <summary>Tells whether a text is a number by RFC 8259, section 6: no leading zero, no bare point, whatever its size.</summary>
    private static bool IsNumber(string number)
    {
        var at = number[0] == '-' ? 1 : 0;
        var whole = Digits(number, ref at);
        var isRight = whole == 1 || (whole > 1 && number[at - whole] != '0');
        if (isRight && at < number.Length && number[at] == '.')
        {
            at++;
            isRight = Digits(number, ref at) > 0;
        }

        if (isRight && at < number.Length && number[at] is 'e' or 'E')
        {
            at += at + 1 < number.Length && number[at + 1] is '+' or '-' ? 2 : 1;
            isRight = Digits(number, ref at) > 0;
        }

        return isRight && at == number.Length;
    }

    private static int Digits(string number, ref int at)
    {
        var first = at;
        while (at < number.Length && number[at] is >= '0' and <= '9')
        {
            at++;
        }

        return at - first;
    }

    private static bool BeginsNumber(char c) => c is '-' or (>= '0' and <= '9');

    private static string Shortened(string value) => value.Length <= LongestExcerpt ? value : $"{value.Substring(0, LongestExcerpt)}…";

    /// <summary>Tells whether one of two neighbors is half of a pair that the other does not complete; the place before the first holds nothing.</summary>
    private static bool HalfPairAt(StringBuilder value, int at) => at >= 0
        ? char.IsHighSurrogate(value[at]) != char.IsLowSurrogate(value[at + 1])
        : char.IsLowSurrogate(value[at + 1]);

    private static int BomLength(string text) => text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    private char Escaped()
    {
        position++;
        switch (position < text.Length ? text[position] : '\0')
        {
            case '"' or '\\' or '/':
                return text[position];
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u' when position + 4 < text.Length && ushort.TryParse(
                text.Substring(position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                position += 4;
                return (char)code;
            default:
                throw Fault(position - 1, "no such escape");
        }
    }

    private int Start(string expected, Func<char, bool> begins)
    {
        SkipSpace();
        return position < text.Length && begins(text[position])
            ? position
            : throw Fault(position, position < text.Length ? $"{expected} is expected, not {Shown(text[position])}" : $"{expected} is expected, not the end of the text");
    }

    /// <summary>A character as a message shows it: one that cannot be seen, or is half of one, by its number.</summary>
    private static string Shown(char c) => char.IsControl(c) || char.IsSurrogate(c) ? "U+" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) : $"'{c}'";

    private void Expect(char c, string expected)
    {
        Start(expected, found => found == c);
        position++;
    }

    private bool Word(string word)
    {
        if (string.CompareOrdinal(text, position, word, 0, word.Length) != 0)
        {
            return false;
        }

        position += word.Length;
        return true;
    }

    private void SkipSpace()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\r' or '\n')
        {
            position++;
        }
    }

    private (int Line, int Column) PlaceOf(int at)
    {
        if (at < countedTo)
        {
            (countedTo, line, lineStart) = (0, 1, BomLength(text));
        }

        for (; countedTo < at; countedTo++)
        {
            if (text[countedTo] == '\n')
            {
                line++;
                lineStart = countedTo + 1;
            }
        }

        return (line, at - lineStart + 1);
    }

    private Exception Fault(int at, string reason)
    {
        var place = PlaceOf(at);
        return fault(place.Line, place.Column, reason);
    }
}
