using System.Globalization;

namespace GzShareMetrics.Reporting.Templates;

/// <summary>Reads the document part of a template: a line is a block, blocks between <c>[each …]</c> and <c>[end]</c> are repeated.</summary>
internal sealed class TemplateDocumentReader(IReadOnlyList<(string Text, int Line)> lines, List<string> faults)
{
    private int next;
    private int line;

    public IReadOnlyList<TemplateBlock> Read()
    {
        if (lines.Count == 0)
        {
            faults.Add("the part [document] is missing or empty");
        }

        var blocks = Blocks(string.Empty);
        return blocks;
    }

    private List<TemplateBlock> Blocks(string scope)
    {
        var blocks = new List<TemplateBlock>();
        while (next < lines.Count)
        {
            (var text, line) = lines[next++];
            if (text is "[end]")
            {
                if (scope.Length > 0)
                {
                    return blocks;
                }

                Fault("[end] without [each …]");
            }
            else if (text[0] == '[' && text.IndexOf(']', StringComparison.Ordinal) is var end and > 0)
            {
                if (Directive(text[1..end], text[(end + 1)..].Trim(), scope) is { } block)
                {
                    blocks.Add(block);
                }
            }
            else
            {
                blocks.Add(TextBlock(text, scope));
            }
        }

        if (scope.Length > 0)
        {
            Fault($"[each {scope}] has no [end]");
        }

        return blocks;
    }

    private TemplateBlock TextBlock(string text, string scope)
    {
        var level = text.Length - text.TrimStart('#').Length;
        if (level is >= 1 and <= 4)
        {
            return new TemplateHeading(level, Sentence(text[level..].Trim(), scope));
        }

        return text.StartsWith("- ", StringComparison.Ordinal)
            ? new TemplateParagraph(ParagraphKind.Item, Sentence(text[2..].Trim(), scope))
            : new TemplateParagraph(ParagraphKind.Body, Sentence(text, scope));
    }

    private TemplateBlock? Directive(string directive, string rest, string scope)
    {
        var space = directive.IndexOf(' ', StringComparison.Ordinal);
        var verb = space < 0 ? directive : directive[..space];
        var name = space < 0 ? string.Empty : directive[(space + 1)..].Trim();
        switch (verb)
        {
            case "subtitle" or "masthead" or "issue" or "imprint" when name.Length == 0:
                var kind = verb switch
                {
                    "subtitle" => ParagraphKind.Subtitle,
                    "masthead" => ParagraphKind.Masthead,
                    "issue" => ParagraphKind.Issue,
                    _ => ParagraphKind.Imprint,
                };
                return new TemplateParagraph(kind, Sentence(rest, scope));
            case "table":
                return Table(name, rest, scope);
            case "chart":
                return Chart(name, rest, scope);
            case "each":
                return Repeat(name, scope);
            default:
                Fault($"unknown directive [{directive}]; the directives are subtitle, masthead, issue, imprint, table, chart, each and end");
                return null;
        }
    }

    private TemplateTable? Table(string name, string caption, string scope)
    {
        var words = Sentence(caption, scope);
        var header = next < lines.Count && lines[next].Text is ['|', .., '|'] ? lines[next++] : (Text: string.Empty, Line: line);
        if (!TemplateVocabulary.Tables.TryGetValue(name, out var table))
        {
            Fault($"unknown table '{name}'; the tables are {string.Join(", ", TemplateVocabulary.Tables.Keys)}");
            return null;
        }

        CheckScope("table", name, table.Scope, scope);
        if (header.Text.Length == 0)
        {
            Fault($"the table '{name}' needs a line with its columns: | header = field | … |");
            return null;
        }

        line = header.Line;
        return new TemplateTable(name, words, [.. header.Text[1..^1].Split('|').Select(column => Column(name, table, column)).OfType<TemplateColumn>()]);
    }

    private TemplateColumn? Column(string name, VocabularyTable table, string column)
    {
        var sign = column.LastIndexOf('=');
        if (sign <= 0)
        {
            Fault($"the column '{column.Trim()}' of the table '{name}' is not of the form header = field");
            return null;
        }

        var (field, format) = NameAndFormat(column[(sign + 1)..].Trim());
        if (!table.Columns.TryGetValue(field, out var kind))
        {
            Fault($"unknown field '{field}' of the table '{name}'; its fields are {string.Join(", ", table.Columns.Keys)}");
        }
        else if (!TemplateVocabulary.Allows(kind, format))
        {
            Fault($"the field '{field}' of the table '{name}' cannot be printed as '{format}'");
        }

        return new TemplateColumn(column[..sign].Trim(), field, format);
    }

    private TemplateChart? Chart(string nameAndFormat, string caption, string scope)
    {
        var words = Sentence(caption, scope);
        var (name, format) = NameAndFormat(nameAndFormat);
        if (!TemplateVocabulary.Charts.TryGetValue(name, out var needed))
        {
            Fault($"unknown chart '{name}'; the charts are {string.Join(", ", TemplateVocabulary.Charts.Keys)}");
            return null;
        }

        CheckScope("chart", name, needed, scope);
        if (!TemplateVocabulary.Allows(ValueKind.Volume, format) || (format.Length > 0 && name is "shelving" or "timeliness"))
        {
            Fault($"the chart '{name}' cannot be drawn in '{format}'");
        }

        return new TemplateChart(name, format, words);
    }

    private TemplateRepeat? Repeat(string name, string scope)
    {
        var isKnown = TemplateVocabulary.Repeats.ContainsKey(name);
        if (!isKnown)
        {
            Fault($"unknown repeat '{name}'; the repeats are {string.Join(", ", TemplateVocabulary.Repeats.Keys)}");
        }

        if (scope.Length > 0)
        {
            Fault($"[each {name}] stands inside [each {scope}]; repeats cannot be nested");
        }

        var blocks = Blocks(name.Length > 0 ? name : "?");
        return isKnown ? new TemplateRepeat(name, blocks) : null;
    }

    private IReadOnlyList<SentencePiece> Sentence(string text, string scope)
    {
        var pieces = TemplateSentence.Parse(text, Fault);
        CheckNames(pieces, scope);
        return pieces;
    }

    /// <summary>Says what is wrong with a name, and which names there are: those that begin as it does, or else how names begin.</summary>
    private static string Unknown(string shown, string name, string scope)
    {
        if (TemplateVocabulary.Repeats.FirstOrDefault(repeat => repeat.Value.ContainsKey(name)).Key is { } owner)
        {
            return $"{shown} stands between [each {owner}] and [end] only";
        }

        var known = TemplateVocabulary.Values.Keys.Concat(TemplateVocabulary.Repeats.TryGetValue(scope, out var values) ? values.Keys : []).Order(StringComparer.Ordinal).ToArray();
        var family = known.Where(k => k.StartsWith(FirstPart(name) + ".", StringComparison.Ordinal)).ToArray();
        return family.Length > 0
            ? $"unknown placeholder {shown}; there are {string.Join(", ", family)}"
            : $"unknown placeholder {shown}; placeholders are, or begin with, {string.Join(", ", known.Select(FirstPart).Distinct(StringComparer.Ordinal))}";
    }

    private static string FirstPart(string name) => name.Split('.')[0];

    private void CheckNames(IReadOnlyList<SentencePiece> pieces, string scope)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case ValuePiece value when KindOf(value.Name, scope) is not { } kind:
                    Fault(Unknown($"{{{value.Name}}}", value.Name, scope));
                    break;
                case ValuePiece value when !TemplateVocabulary.Allows(KindOf(value.Name, scope)!.Value, value.Format):
                    Fault(value.Format.Length == 0
                        ? $"{{{value.Name}}} can only be asked about: {{?{value.Name}:words}}"
                        : $"{{{value.Name}}} cannot be printed as '{value.Format}'");
                    break;
                case ConditionPiece condition:
                    if (KindOf(condition.Name, scope) is null)
                    {
                        Fault(Unknown($"{{{(condition.IfAbsent ? '!' : '?')}{condition.Name}:…}}", condition.Name, scope));
                    }

                    CheckNames(condition.Words, scope);
                    break;
                default:
                    break;
            }
        }
    }

    private static ValueKind? KindOf(string name, string scope) =>
        TemplateVocabulary.Values.TryGetValue(name, out var kind)
        || (TemplateVocabulary.Repeats.TryGetValue(scope, out var values) && values.TryGetValue(name, out kind))
            ? kind
            : null;

    private static (string Name, string Format) NameAndFormat(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0 ? (text[..colon].Trim(), text[(colon + 1)..].Trim()) : (text, string.Empty);

    private void CheckScope(string what, string name, string needed, string scope)
    {
        if (needed.Length > 0 && !string.Equals(needed, scope, StringComparison.Ordinal))
        {
            Fault($"the {what} '{name}' belongs between [each {needed}] and [end]");
        }
    }

    private void Fault(string message) => faults.Add(string.Create(CultureInfo.InvariantCulture, $"line {line}: {message}"));
}
