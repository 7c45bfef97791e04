using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using GzShareMetrics.Reporting.Printed;

namespace GzShareMetrics.Reporting.Word;

/// <summary>
/// The layout of GB/T 9704-2012: a page of A4 with a text area of 156 × 225 mm, body text in 三号 仿宋 at a line pitch of 28 points, headings in 黑体 and
/// 楷体, the title in 二号 小标宋, page numbers in 四号 宋体 outside, between dashes.
/// </summary>
internal static class WordLayout
{
    /// <summary>The width of the text area, 156 mm, in twentieths of a point.</summary>
    public const int TextWidth = 8844;

    public const string TitleStyle = "Title";
    public const string BodyStyle = "BodyText";
    public const string ItemStyle = "ListItem";
    public const string CenteredStyle = "Centered";
    public const string MastheadStyle = "Masthead";
    public const string IssueStyle = "Issue";
    public const string CaptionStyle = "Caption";
    public const string FigureCaptionStyle = "FigureCaption";
    public const string ChartStyle = "Chart";
    public const string CellStyle = "TableText";
    public const string SmallCellStyle = "TableTextSmall";
    public const string FineCellStyle = "FinePrint";
    public const string ImprintStyle = "Imprint";
    public const string PageNumberStyle = "Footer";
    public const string TableStyle = "TableGrid";

    private const string Song = "宋体";
    private const string FangSong = "仿宋";
    private const string Hei = "黑体";
    private const string Kai = "楷体";
    private const string TitleSong = "方正小标宋简体";
    private const string Latin = "Times New Roman";
    private const string Red = "C00000";

    /// <summary>Gets the page: A4, margins 37, 35, 28 and 26 mm, page numbers 7 mm under the text area.</summary>
    public static SectionProperties Section(string oddFooterId, string evenFooterId) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = oddFooterId },
        new FooterReference { Type = HeaderFooterValues.Even, Id = evenFooterId },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1588, Header = 851, Footer = 1304, Gutter = 0 },
        new DocGrid { LinePitch = 560 });

    /// <summary>Gets a footer: the page number between dashes, one character from the outer edge.</summary>
    public static Footer PageNumber(bool isOdd) => new(new Paragraph(
        new ParagraphProperties(
            new ParagraphStyleId { Val = PageNumberStyle },
            isOdd ? new Indentation { Right = "280", RightChars = 100 } : new Indentation { Left = "280", LeftChars = 100 },
            new Justification { Val = isOdd ? JustificationValues.Right : JustificationValues.Left }),
        Run("— "),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Run("1"),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
        Run(" —")));

    /// <summary>Gets the settings: pages left and right differ, and no compatibility mode.</summary>
    public static Settings Settings() => new(
        new Zoom { Percent = "100" },
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.CompressPunctuation },
        new Compatibility(new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));

    /// <summary>Gets the fonts with what may stand in for each.</summary>
    public static Fonts FontTable() => new(
        Font(FangSong, "仿宋_GB2312;FangSong;FangSong_GB2312;STFangsong;Noto Serif CJK SC"),
        Font(Hei, "SimHei;STHeiti;Noto Sans CJK SC"),
        Font(Kai, "楷体_GB2312;KaiTi;KaiTi_GB2312;STKaiti;Noto Serif CJK SC"),
        Font(TitleSong, "小标宋体;FZXiaoBiaoSong-B05S;STZhongsong;Noto Serif CJK SC"),
        Font(Song, "SimSun;STSong;Noto Serif CJK SC"),
        Font(Latin, "Liberation Serif"));

    /// <summary>Gets the styles.</summary>
    public static Styles Styles(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                Fonts(FangSong),
                new FontSize { Val = "32" },
                new FontSizeComplexScript { Val = "32" },
                new Languages { Val = language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "en-US" : language, EastAsia = "zh-CN", Bidi = "ar-SA" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(Pitch(560)))),
        Style("Normal", "Normal", null, new StyleParagraphProperties(new WidowControl { Val = false }, Pitch(560), new Justification { Val = JustificationValues.Both }), null, isDefault: true),
        Style(BodyStyle, "Body Text", "Normal", new StyleParagraphProperties(TwoCharacters()), null),
        Style(ItemStyle, "List Item", "Normal", new StyleParagraphProperties(TwoCharacters()), null),
        Style(TitleStyle, "Title", "Normal", Paragraphs(keepNext: true, 640, before: 560, after: 280, JustificationValues.Center), Runs(TitleSong, "44")),
        Style(CenteredStyle, "Subtitle", "Normal", new StyleParagraphProperties(new Justification { Val = JustificationValues.Center }), Runs(Kai, "32")),
        Style(MastheadStyle, "Masthead", "Normal", Paragraphs(keepNext: true, 1120, before: 280, after: 280, JustificationValues.Center), Runs(TitleSong, "84", Red)),
        Style(
            IssueStyle,
            "Issue",
            "Normal",
            new StyleParagraphProperties(
                new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 11, Color = Red }),
                new SpacingBetweenLines { After = "280", Line = "560", LineRule = LineSpacingRuleValues.Exact },
                new Justification { Val = JustificationValues.Center }),
            null),
        Heading(1, Hei),
        Heading(2, Kai),
        Heading(3, FangSong),
        Style(CaptionStyle, "caption", "Normal", Paragraphs(keepNext: true, 480, before: 120, after: 40, JustificationValues.Center), Runs(Hei, "28")),
        Style(FigureCaptionStyle, "Figure Caption", "Normal", Paragraphs(keepNext: false, 440, before: 0, after: 160, JustificationValues.Center), Runs(Hei, "24")),
        Style(
            ChartStyle,
            "Chart",
            "Normal",
            new StyleParagraphProperties(
                new KeepNext(),
                new SpacingBetweenLines { Before = "120", Line = "240", LineRule = LineSpacingRuleValues.Auto },
                new Justification { Val = JustificationValues.Center }),
            null),
        Style(CellStyle, "Table Text", "Normal", Paragraphs(keepNext: false, 400, before: 0, after: 0, JustificationValues.Left), Runs(FangSong, "24")),
        Style(SmallCellStyle, "Table Text Small", "Normal", Paragraphs(keepNext: false, 360, before: 0, after: 0, JustificationValues.Left), Runs(FangSong, "21")),
        Style(FineCellStyle, "Fine Print", "Normal", Paragraphs(keepNext: false, 270, before: 0, after: 0, JustificationValues.Left), Runs(FangSong, "18")),
        Style(
            ImprintStyle,
            "Imprint",
            "Normal",
            new StyleParagraphProperties(
                new KeepNext(),
                new KeepLines(),
                new ParagraphBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8, Space = 2, Color = "000000" },
                    new BottomBorder { Val = BorderValues.Single, Size = 8, Space = 2, Color = "000000" },
                    new BetweenBorder { Val = BorderValues.Single, Size = 6, Space = 2, Color = "000000" }),
                Pitch(560),
                new Justification { Val = JustificationValues.Left }),
            Runs(FangSong, "28")),
        Style(PageNumberStyle, "footer", "Normal", Paragraphs(keepNext: false, 280, before: 0, after: 0, JustificationValues.Left), Runs(Song, "28", latin: Song)),
        Grid());

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Indentation TwoCharacters() => new() { FirstLine = "640", FirstLineChars = 200 };

    private static SpacingBetweenLines Pitch(int line) => new() { Line = Number(line), LineRule = LineSpacingRuleValues.Exact };

    private static StyleParagraphProperties Paragraphs(bool keepNext, int line, int before, int after, JustificationValues justification)
    {
        var properties = new StyleParagraphProperties();
        if (keepNext)
        {
            properties.Append(new KeepNext());
        }

        properties.Append(
            new SpacingBetweenLines { Before = Number(before), After = Number(after), Line = Number(line), LineRule = LineSpacingRuleValues.Exact },
            new Justification { Val = justification });
        return properties;
    }

    private static StyleRunProperties Runs(string eastAsian, string size, string? colour = null, string latin = Latin)
    {
        var properties = new StyleRunProperties(Fonts(eastAsian, latin));
        if (colour is not null)
        {
            properties.Append(new Color { Val = colour });
        }

        properties.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        return properties;
    }

    private static Style Heading(int level, string font)
    {
        var runs = new StyleRunProperties(Fonts(font));
        if (level == 3)
        {
            runs.Append(new Bold());
        }

        return Style(
            $"Heading{Number(level)}",
            $"heading {Number(level)}",
            "Normal",
            new StyleParagraphProperties(new KeepNext(), new KeepLines(), TwoCharacters(), new OutlineLevel { Val = level - 1 }),
            runs,
            next: BodyStyle);
    }

    private static Style Grid() => new(
        new StyleName { Val = "Table Grid" },
        new StyleTableProperties(
            new TableBorders(
                new TopBorder { Val = BorderValues.Single, Size = 8, Color = "000000" },
                new LeftBorder { Val = BorderValues.Single, Size = 4, Color = "000000" },
                new BottomBorder { Val = BorderValues.Single, Size = 8, Color = "000000" },
                new RightBorder { Val = BorderValues.Single, Size = 4, Color = "000000" },
                new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "000000" },
                new InsideVerticalBorder { Val = BorderValues.Single, Size = 4, Color = "000000" }),
            new TableCellMarginDefault(
                new TopMargin { Width = "28", Type = TableWidthUnitValues.Dxa },
                new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                new BottomMargin { Width = "28", Type = TableWidthUnitValues.Dxa },
                new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })))
    {
        Type = StyleValues.Table,
        StyleId = TableStyle,
    };

    private static Style Style(
        string id, string name, string? basedOn, StyleParagraphProperties? paragraphs, StyleRunProperties? runs, bool isDefault = false, string? next = null)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = isDefault ? true : null };
        if (basedOn is not null)
        {
            style.Append(new BasedOn { Val = basedOn });
        }

        if (next is not null)
        {
            style.Append(new NextParagraphStyle { Val = next });
        }

        style.Append(new PrimaryStyle());
        if (paragraphs is not null)
        {
            style.Append(paragraphs);
        }

        if (runs is not null)
        {
            style.Append(runs);
        }

        return style;
    }

    private static RunFonts Fonts(string eastAsian, string latin = Latin) =>
        new() { Ascii = latin, HighAnsi = latin, EastAsia = eastAsian, ComplexScript = Latin, Hint = FontTypeHintValues.EastAsia };

    private static Font Font(string name, string alternatives) => new(new AltName { Val = alternatives }) { Name = name };

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
