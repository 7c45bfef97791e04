using System.Text;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Templates;
using static GzShareMetrics.Reporting.Markdown.MarkdownText;

namespace GzShareMetrics.Reporting.Markdown;

/// <summary>Writes a document as Markdown. Charts are left out: the tables hold their figures.</summary>
internal sealed class MarkdownBulletinWriter(BulletinDocument document)
{
    private readonly StringBuilder text = new();

    public string Write()
    {
        DocumentBlock? before = null;
        foreach (var block in document.Blocks.Where(static b => b is not ChartBlock))
        {
            if (IsItem(before) && !IsItem(block))
            {
                text.Append('\n');
            }

            Write(block);
            before = block;
        }

        return text.ToString();
    }

    private static bool IsItem(DocumentBlock? block) => block is ParagraphBlock { Kind: ParagraphKind.Item };

    private void Write(DocumentBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                text.Append('#', heading.Level).Append(' ').Append(TextOf(heading.Inlines)).Append("\n\n");
                break;
            case ParagraphBlock { Kind: ParagraphKind.Item } item:
                text.Append("- ").Append(EscapeStart(TextOf(item.Inlines))).Append('\n');
                break;
            case ParagraphBlock { Kind: ParagraphKind.Subtitle or ParagraphKind.Masthead or ParagraphKind.Issue } line:
                text.Append("**").Append(TextOf(line.Inlines).Trim()).Append("**\n\n");
                break;
            case ParagraphBlock paragraph:
                text.Append(EscapeStart(TextOf(paragraph.Inlines).Trim())).Append("\n\n");
                break;
            case TableBlock table:
                Write(table);
                break;
            default:
                break;
        }
    }

    private void Write(TableBlock table)
    {
        if (table.Caption.Count > 0)
        {
            text.Append("**").Append(TextOf(table.Caption)).Append("**\n\n");
        }

        Row(table.Columns.Select(static c => Escape(c.Header)));
        Row(table.Columns.Select(static c => c.Alignment switch { ColumnAlignment.End => "---:", ColumnAlignment.Center => ":---:", _ => "---" }));
        foreach (var row in table.Rows)
        {
            Row(row.Select(static cell => cell.IsAlarm ? $"**{Escape(cell.Text)}**" : Escape(cell.Text)));
        }

        text.Append('\n');
    }

    private void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string TextOf(IEnumerable<Inline> inlines) => Escape(BulletinDocument.TextOf(inlines));
}
