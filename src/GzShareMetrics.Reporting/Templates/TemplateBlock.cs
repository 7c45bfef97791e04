namespace GzShareMetrics.Reporting.Templates;

/// <summary>What a paragraph is in the layout.</summary>
internal enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Body = 1,

    /// <summary>An item of a list.</summary>
    Item = 2,

    /// <summary>A centred line under the title.</summary>
    Subtitle = 3,

    /// <summary>The issuing body's name in red on the first page (发文机关标志).</summary>
    Masthead = 4,

    /// <summary>The issue number under the masthead (期号).</summary>
    Issue = 5,

    /// <summary>A line of the block that closes the document (版记).</summary>
    Imprint = 6,
}

/// <summary>A block of a template's document.</summary>
internal abstract record TemplateBlock;

/// <summary>A heading; level 1 is the document's title.</summary>
internal sealed record TemplateHeading(int Level, IReadOnlyList<SentencePiece> Words) : TemplateBlock;

/// <summary>A paragraph; left out when nothing remains of it.</summary>
internal sealed record TemplateParagraph(ParagraphKind Kind, IReadOnlyList<SentencePiece> Words) : TemplateBlock;

/// <summary>A table of the bulletin; left out when it has no row.</summary>
internal sealed record TemplateTable(string Name, IReadOnlyList<SentencePiece> Caption, IReadOnlyList<TemplateColumn> Columns) : TemplateBlock;

/// <summary>A column of a table: its header, the field it shows and in which unit.</summary>
internal sealed record TemplateColumn(string Header, string Field, string Format);

/// <summary>A chart of the bulletin; left out when it has nothing to show.</summary>
internal sealed record TemplateChart(string Name, string Format, IReadOnlyList<SentencePiece> Caption) : TemplateBlock;

/// <summary>Blocks that are repeated, once for each item.</summary>
internal sealed record TemplateRepeat(string Name, IReadOnlyList<TemplateBlock> Blocks) : TemplateBlock;
