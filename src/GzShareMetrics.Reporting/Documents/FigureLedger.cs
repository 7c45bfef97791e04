using System.Globalization;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Provenance;
using GzShareMetrics.Reporting.Printed;
using GzShareMetrics.Reporting.Templates;
using GzShareMetrics.WorkingDays;
using NodaTime.Text;

namespace GzShareMetrics.Reporting.Documents;

/// <summary>
/// Every figure that a document prints, in the order of its first appearance, with what can be said of it: exact value, definition, basis, as-of day and
/// certainty (数据出处).
/// </summary>
internal sealed class FigureLedger(MonthlyBulletin bulletin, BulletinTemplate template)
{
    private readonly List<Figure> figures = [];
    private readonly List<Figure> inSentences = [];
    private readonly HashSet<(string Metric, string Subject, string Text)> seen = [];

    /// <summary>Gets all figures, each once; one that is printed in two units stands twice.</summary>
    public IReadOnlyList<Figure> Figures => figures;

    /// <summary>Gets the figures that stand in sentences, each once.</summary>
    public IReadOnlyList<Figure> InSentences => inSentences;

    /// <summary>Gets the metrics of the figures, in the order of the definitions.</summary>
    public IEnumerable<Metric> Metrics => Metric.All.Where(m => figures.Exists(f => string.Equals(f.Metric, m.Key, StringComparison.Ordinal)));

    public void Add(Figure figure, bool isInSentence = false)
    {
        if (seen.Add((figure.Metric, figure.Subject, figure.Text)))
        {
            figures.Add(figure);
            if (isInSentence)
            {
                inSentences.Add(figure);
            }
        }
    }

    public string NameOf(Figure figure) =>
        template.MetricOf(figure.Metric).Name + (figure.Subject.Length > 0 ? template.Word("colon") + figure.Subject : string.Empty);

    /// <summary>The definition; those of timeliness and of the limit say what the bulletin was compiled with.</summary>
    public string DefinitionOf(Metric metric) => template.MetricOf(metric.Key).Definition
        .Replace("{timeliness.definition}", bulletin.Timeliness.Definition.ChineseName, StringComparison.Ordinal)
        .Replace("{timeliness.key}", bulletin.Timeliness.Definition.Key, StringComparison.Ordinal)
        .Replace("{timeliness.formula}", Formula, StringComparison.Ordinal)
        .Replace("{rule.length}", bulletin.ReplyRule.Length.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{rule.unit}", RuleUnit, StringComparison.Ordinal)
        .Replace("{rule.start}", RuleStart, StringComparison.Ordinal)
        .Replace("{rule.first-day}", RuleFirstDay, StringComparison.Ordinal);

    /// <summary>The printed unit: what the exact value counts.</summary>
    public string ExactUnitOf(Figure figure) => figure.Kind == FigureKind.Rate ? string.Empty : FigureMaker.UnitWord(template, figure.Kind, string.Empty);

    public string BasisOf(Metric metric)
    {
        var rule = Citation(bulletin.ReplyRule) + template.Word("semicolon") + Evidence(bulletin.ReplyRule);
        return metric.Basis switch
        {
            MetricBasis.ReplyRule => rule,
            MetricBasis.ChosenDefinition => template.Word("basis.definition").Replace("{}", rule, StringComparison.Ordinal),
            _ => template.Word("basis.records"),
        };
    }

    public string CertaintyOf(Metric metric) => template.Word(metric switch
    {
        { RestsOnReplyRule: true } when !bulletin.ReplyRule.Grade.IsVerified() => "certainty.unverified",
        { RestsOnReplyRule: true, MovesWithAsOf: true } when IsCalendarProvisional => "certainty.provisional",
        { Key: not "rule.length" } when bulletin.AsOf < bulletin.Period.LastDay => "certainty.partial",
        { MovesWithAsOf: true } => "certainty.as-of",
        _ => "certainty.final",
    });

    /// <summary>The formula of timeliness, in the language of the template.</summary>
    public string Formula => template.ExplanationLanguage == ExplanationLanguage.Chinese
        ? bulletin.Timeliness.Definition.ChineseFormula
        : bulletin.Timeliness.Definition.Formula;

    /// <summary>What the reply limit is counted in.</summary>
    public FigureKind RuleKind => bulletin.ReplyRule.Unit switch
    {
        DeadlineUnit.CalendarDays => FigureKind.CalendarDays,
        DeadlineUnit.Months => FigureKind.Months,
        _ => FigureKind.WorkingDays,
    };

    public string RuleUnit => FigureMaker.UnitWord(template, RuleKind, string.Empty);

    /// <summary>The event that starts the clock: the application, or, as in the counts, else the receipt by the provider.</summary>
    public string RuleStart => template.Word(bulletin.ReplyRule.StartEvent == DeadlineStartEvent.Application ? "start.application" : "start.receipt");

    public string RuleFirstDay => template.Word(bulletin.ReplyRule.StartDayCounting == StartDayCounting.Include ? "first-day.counted" : "first-day.not-counted");

    /// <summary>What a metric counts; the limit is in the rule's own unit.</summary>
    public FigureKind KindOf(Metric metric) => metric.Key is "rule.length" ? RuleKind : metric.Kind;

    public string AsOf => LocalDatePattern.Iso.Format(bulletin.AsOf);

    /// <summary>All that can be said of a figure, in one line: for the title of a figure in HTML and the notes of a workbook.</summary>
    public string Note(Figure figure)
    {
        var metric = Metric.All.First(m => string.Equals(m.Key, figure.Metric, StringComparison.Ordinal));
        var exact = figure.Kind == FigureKind.Rate ? Said("trace.fraction", figure.Exact) : Said("trace.exact", figure.Exact + Spaced(ExactUnitOf(figure)));
        return string.Join(
            template.Word("semicolon"),
            NameOf(figure),
            exact,
            Said("trace.definition", DefinitionOf(metric)),
            Said("trace.basis", BasisOf(metric)),
            Said("trace.as-of", AsOf),
            Said("trace.certainty", CertaintyOf(metric)));
    }

    public string Citation(DeadlineRule rule) => PlainText.Clean(
        $"《{rule.Instrument}》" + Spaced(rule.InstrumentNumber)
        + (rule.Article.Length > 0 ? template.Word("article").Replace("{}", rule.Article, StringComparison.Ordinal) : string.Empty));

    public string Evidence(DeadlineRule rule) => rule.Grade == EvidenceGrade.Unspecified
        ? template.Word("evidence.ungraded")
        : template.Word(rule.Grade.IsVerified() ? "evidence.verified" : "evidence.unverified") + " " + rule.Grade.Mark();

    private bool IsCalendarProvisional =>
        bulletin.Options.Calendar is WorkingDayCalendar calendar && calendar.Coverage.Contains(bulletin.AsOf)
        && calendar.DayInfo(bulletin.AsOf).Certainty == DayCertainty.Provisional;

    private string Said(string word, string value) => template.Word(word) + template.Word("colon") + value;

    private string Spaced(string text) =>
        text.Length == 0 ? text : (template.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) && char.GetUnicodeCategory(text[0]) == UnicodeCategory.OtherLetter ? string.Empty : " ") + text;
}
