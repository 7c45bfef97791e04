using System.Globalization;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting.Charts;
using GzShareMetrics.Reporting.Printed;
using GzShareMetrics.Reporting.Templates;

namespace GzShareMetrics.Reporting.Documents;

/// <summary>Puts a bulletin into the words of its template: one document that every format then writes.</summary>
internal sealed class DocumentComposer
{
    private readonly MonthlyBulletin bulletin;
    private readonly BulletinTextOptions options;
    private readonly BulletinTemplate template;
    private readonly BulletinFacts facts;
    private readonly BulletinTables tables;
    private readonly BulletinCharts charts;
    private readonly FigureLedger ledger;
    private readonly Dictionary<string, Fact> general;
    private readonly List<DocumentBlock?> blocks = [];
    private readonly List<(int Place, TemplateTable Table)> traces = [];
    private readonly CancellationToken cancellation;

    private DocumentComposer(MonthlyBulletin bulletin, BulletinTextOptions options, CancellationToken cancellation)
    {
        this.bulletin = bulletin;
        this.options = options;
        this.cancellation = cancellation;
        template = options.Template;
        var figures = new FigureMaker(options.Format);
        ledger = new FigureLedger(bulletin, template);
        facts = new BulletinFacts(bulletin, options, figures, ledger);
        tables = new BulletinTables(bulletin, template, facts, figures, ledger);
        charts = new BulletinCharts(bulletin, options, facts, figures);
        general = facts.General();
    }

    public static BulletinDocument Compose(MonthlyBulletin bulletin, BulletinTextOptions options, CancellationToken cancellation = default) =>
        new DocumentComposer(bulletin, options, cancellation).Compose();

    private BulletinDocument Compose()
    {
        Add(template.Blocks, [], null);

        // What the document says of its figures is known only when all of them are printed.
        foreach (var (place, table) in traces)
        {
            blocks[place] = tables.Build(table, Inlines(table.Caption, []), null);
        }

        return new BulletinDocument(
            ((TextFact)general["title"]).Text,
            PlainText.Clean(options.Imprint?.Issuer ?? string.Empty),
            options.Imprint?.IssuedOn ?? bulletin.AsOf,
            template,
            Array.AsReadOnly(blocks.OfType<DocumentBlock>().ToArray()),
            ledger);
    }

    private void Add(IEnumerable<TemplateBlock> parts, Dictionary<string, Fact> local, ShelvingTable? shelving)
    {
        foreach (var part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (part)
            {
                case TemplateHeading heading:
                    blocks.Add(new HeadingBlock(heading.Level, Inlines(heading.Words, local)));
                    break;
                case TemplateParagraph paragraph:
                    Add(paragraph, local);
                    break;
                case TemplateTable { Name: "figures" or "metrics" } trace:
                    traces.Add((blocks.Count, trace));
                    blocks.Add(null);
                    break;
                case TemplateTable table:
                    blocks.Add(tables.Build(table, Inlines(table.Caption, local), shelving));
                    break;
                case TemplateChart chart:
                    Add(chart, local, shelving);
                    break;
                case TemplateRepeat repeat:
                    Add(repeat);
                    break;
                default:
                    throw new InvalidOperationException($"A template block of the type {part.GetType().Name} has no place in a document.");
            }
        }
    }

    private void Add(TemplateParagraph paragraph, Dictionary<string, Fact> local)
    {
        var inlines = Inlines(paragraph.Words, local);
        if (inlines.Any(static i => !string.IsNullOrWhiteSpace(i.Text)))
        {
            blocks.Add(new ParagraphBlock(paragraph.Kind, inlines));
        }
    }

    private void Add(TemplateChart chart, Dictionary<string, Fact> local, ShelvingTable? shelving)
    {
        if (charts.Build(chart, BulletinDocument.TextOf(Inlines(chart.Caption, local)), shelving) is not { } data)
        {
            return;
        }

        foreach (var point in data.Points.Concat(data.Targets))
        {
            ledger.Add(point.Figure);
        }

        blocks.Add(new ChartBlock(data));
    }

    private void Add(TemplateRepeat repeat)
    {
        switch (repeat.Name)
        {
            case "shelving":
                foreach (var table in bulletin.Shelving)
                {
                    Add(repeat.Blocks, facts.Of(table), table);
                }

                break;
            case "overdue-providers":
                foreach (var provider in bulletin.Overdue.GroupBy(static o => o.Request.Provider))
                {
                    Add(repeat.Blocks, facts.Of(provider), null);
                }

                break;
            default:
                foreach (var overdue in bulletin.Overdue)
                {
                    Add(repeat.Blocks, facts.Of(overdue), null);
                }

                break;
        }
    }

    private System.Collections.ObjectModel.ReadOnlyCollection<Inline> Inlines(IReadOnlyList<SentencePiece> pieces, Dictionary<string, Fact> local)
    {
        var inlines = new List<Inline>(pieces.Count);
        Print(pieces, local, inlines);
        return inlines.AsReadOnly();
    }

    private void Print(IReadOnlyList<SentencePiece> pieces, Dictionary<string, Fact> local, List<Inline> inlines)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case LiteralPiece literal:
                    inlines.Add(new WordsInline(literal.Text));
                    break;
                case ValuePiece value:
                    Print(FactOf(value.Name, local), value.Format, inlines);
                    break;
                case ConditionPiece condition when FactOf(condition.Name, local).IsPresent != condition.IfAbsent:
                    Print(condition.Words, local, inlines);
                    break;
                default:
                    break;
            }
        }
    }

    private Fact FactOf(string name, Dictionary<string, Fact> local) => local.TryGetValue(name, out var fact) ? fact : general[name];

    private void Print(Fact fact, string format, List<Inline> inlines)
    {
        switch (fact)
        {
            case TextFact text:
                inlines.Add(new NameInline(text.Text));
                break;
            case NumberFact number:
                inlines.Add(new WordsInline(Number(number.Number, format)));
                break;
            case FigureFact figure:
                var printed = figure.Print(format);
                if (format is TemplateVocabulary.NumberInWords)
                {
                    printed = printed with { Text = Number(printed.Part, format) };
                }

                ledger.Add(printed, isInSentence: true);
                inlines.Add(new FigureInline(printed));
                break;
            case ListFact list:
                var hole = list.Quote.IndexOf("{}", StringComparison.Ordinal);
                for (var i = 0; i < list.Names.Count; i++)
                {
                    inlines.Add(new WordsInline((i == 0 ? string.Empty : template.Word("list-separator")) + list.Quote[..hole]));
                    inlines.Add(new NameInline(list.Names[i]));
                    inlines.Add(new WordsInline(list.Quote[(hole + 2)..]));
                }

                break;
            default:
                break;
        }
    }

    private string Number(long number, string format) =>
        format is TemplateVocabulary.NumberInWords && number >= 1 && number <= template.Numbers.Count
            ? template.Numbers[(int)number - 1]
            : number.ToString(CultureInfo.InvariantCulture);
}
