namespace GzShareMetrics.Reporting.Templates;

/// <summary>A piece of a sentence: words, a placeholder, or words that stand only on a condition.</summary>
internal abstract record SentencePiece;

/// <summary>Words as they are.</summary>
/// <param name="Text">The words.</param>
internal sealed record LiteralPiece(string Text) : SentencePiece;

/// <summary>A value of the bulletin: <c>{name}</c> or <c>{name:format}</c>.</summary>
/// <param name="Name">The value's name.</param>
/// <param name="Format">The unit or manner in which it is printed; empty for the usual.</param>
internal sealed record ValuePiece(string Name, string Format) : SentencePiece;

/// <summary>Words that stand only if a value is there, or is not: <c>{?name:words}</c>, <c>{!name:words}</c>.</summary>
/// <param name="Name">The value's name.</param>
/// <param name="IfAbsent">Whether the words stand when the value is absent.</param>
/// <param name="Words">The words.</param>
internal sealed record ConditionPiece(string Name, bool IfAbsent, IReadOnlyList<SentencePiece> Words) : SentencePiece;

/// <summary>Reads sentences with placeholders. Braces that are meant as such are doubled.</summary>
internal sealed class TemplateSentence
{
    private readonly string text;
    private readonly Action<string> fault;
    private int position;

    private TemplateSentence(string text, Action<string> fault)
    {
        this.text = text;
        this.fault = fault;
    }

    public static IReadOnlyList<SentencePiece> Parse(string text, Action<string> fault)
    {
        var reader = new TemplateSentence(text, fault);
        var pieces = reader.Pieces(isInside: false);
        return pieces;
    }

    private List<SentencePiece> Pieces(bool isInside)
    {
        var pieces = new List<SentencePiece>();
        var words = new System.Text.StringBuilder();
        while (position < text.Length && !(isInside && text[position] == '}' && !IsDoubled('}')))
        {
            var c = text[position];
            if (c is '{' or '}' && IsDoubled(c))
            {
                words.Append(c);
                position += 2;
            }
            else if (c == '{')
            {
                Flush(pieces, words);
                if (Piece() is { } piece)
                {
                    pieces.Add(piece);
                }
            }
            else
            {
                if (c == '}')
                {
                    fault("a closing brace without an opening one; write }} for a brace");
                }

                words.Append(c);
                position++;
            }
        }

        Flush(pieces, words);
        return pieces;
    }

    private SentencePiece? Piece()
    {
        var start = position++;
        var mark = position < text.Length && text[position] is '?' or '!' ? text[position++] : '\0';
        var name = Until(':', '}');
        if (position < text.Length && text[position] == ':')
        {
            position++;
            if (mark != '\0')
            {
                var words = Pieces(isInside: true);
                return Closed(start) ? new ConditionPiece(name, mark == '!', words) : null;
            }

            var format = Until('}');
            return Closed(start) ? new ValuePiece(name, format) : null;
        }

        if (!Closed(start))
        {
            return null;
        }

        if (mark == '\0')
        {
            return new ValuePiece(name, string.Empty);
        }

        fault($"the condition {{{mark}{name}}} has no words; write {{{mark}{name}:words}}");
        return null;
    }

    private bool Closed(int start)
    {
        if (position < text.Length && text[position] == '}')
        {
            position++;
            return true;
        }

        fault($"the brace at column {start + 1} is not closed; write {{{{ for a brace");
        position = text.Length;
        return false;
    }

    private string Until(params ReadOnlySpan<char> ends)
    {
        var start = position;
        while (position < text.Length && !ends.Contains(text[position]))
        {
            position++;
        }

        return text[start..position].Trim();
    }

    private bool IsDoubled(char brace) => position + 1 < text.Length && text[position + 1] == brace;

    private static void Flush(List<SentencePiece> pieces, System.Text.StringBuilder words)
    {
        if (words.Length > 0)
        {
            pieces.Add(new LiteralPiece(words.ToString()));
            words.Clear();
        }
    }
}
