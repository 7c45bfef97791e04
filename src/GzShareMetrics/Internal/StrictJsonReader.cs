using System.Globalization;
using System.Text;

namespace GzShareMetrics.Internal;

/// <summary>
/// A small strict reader of JSON text (RFC 8259) for the schedules and rules that callers hand over; the core has no JSON package. The caller asks for
/// what must come next and gets it, or a fault with line and column. No comments, no trailing commas, no property twice.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="fault">Makes the exception for a fault from line, column (both from 1) and reason.</param>
internal sealed class StrictJsonReader(string text, Func<int, int, string, Exception> fault)
{
    private int position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

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
        }

        if (position >= text.Length)
        {
            throw Fault(start, "the quotation mark opened here is never closed");
        }

        position++;
        return value.ToString();
    }

    public int ReadInt32()
    {
        var start = Start("a whole number", c => c is '-' or (>= '0' and <= '9'));
        while (position < text.Length && text[position] is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
        {
            position++;
        }

        var number = text.Substring(start, position - start);
        return int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && string.Equals(
            number, value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? value
            : throw Fault(start, $"'{number}' is not a whole number of the range {int.MinValue} to {int.MaxValue}");
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
        Start(what, c => c == open);
        position++;
        SkipSpace();
        if (position < text.Length && text[position] == close)
        {
            position++;
            return;
        }

        while (true)
        {
            item();
            SkipSpace();
            if (position < text.Length && text[position] == close)
            {
                position++;
                return;
            }

            Expect(',', $"a comma or '{close}'");
        }
    }

    private void ReadNumber()
    {
        var start = Start("a value", c => c is '-' or (>= '0' and <= '9'));
        while (position < text.Length && text[position] is '-' or '+' or '.' or 'e' or 'E' or (>= '0' and <= '9'))
        {
            position++;
        }

        var number = text.Substring(start, position - start);
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out _))
        {
            throw Fault(start, $"'{number}' is not a number");
        }
    }

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
            : throw Fault(position, position < text.Length ? $"{expected} is expected, not '{text[position]}'" : $"{expected} is expected, not the end of the text");
    }

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
        int line = 1, lineStart = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        for (var i = 0; i < at; i++)
        {
            if (text[i] == '\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return (line, at - lineStart + 1);
    }

    private Exception Fault(int at, string reason)
    {
        var (line, column) = PlaceOf(at);
        return fault(line, column, reason);
    }
}
