using GzShareMetrics.Bulletins;
using GzShareMetrics.Reporting.Published.Comparing;

namespace GzShareMetrics.Reporting.Published;

/// <summary>
/// Two bulletins side by side (公布月报比对): a published one and the one that the records give, or a published issue and the next one or its restatement.
/// Figures meet by what they measure, whose they are and which list they belong to, not by where they stand.
/// </summary>
/// <remarks>
/// <para>A figure that one side prints more than once, in a sentence and in a table, is compared as often.</para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class BulletinComparison
{
    private BulletinComparison(FigurePairing pairing, ReportingPeriod? first, ReportingPeriod? second, List<AuditedIdentity> relations)
    {
        Figures = pairing.Figures.AsReadOnly();
        NotCompared = pairing.NotCompared.AsReadOnly();
        FirstPeriod = first;
        SecondPeriod = second;
        Relations = relations.AsReadOnly();
    }

    /// <summary>Gets the figures, those of the first side in their order, then those that only the second has.</summary>
    public IReadOnlyList<ComparedFigure> Figures { get; }

    /// <summary>
    /// Gets the published figures that are beyond comparison with records: changes on other periods, the imprint, cited limits, and figures whose words say
    /// nothing known. Empty when two published bulletins are compared.
    /// </summary>
    public IReadOnlyList<PublishedFigure> NotCompared { get; }

    /// <summary>
    /// Gets the relations that hold from one issue to the next, with their verdicts: a stated change on the period before, against that period's own figure;
    /// a cumulative figure of the same year, which does not fall. Empty unless the second issue is of the month after the first.
    /// </summary>
    public IReadOnlyList<AuditedIdentity> Relations { get; }

    /// <summary>Gets the month of the first side, or <see langword="null"/> when it is not printed.</summary>
    public ReportingPeriod? FirstPeriod { get; }

    /// <summary>Gets the month of the second side, or <see langword="null"/> when it is not printed.</summary>
    public ReportingPeriod? SecondPeriod { get; }

    /// <summary>Gets a value indicating whether both sides report on the same month, so that every difference needs a reason.</summary>
    public bool IsOfOneMonth => FirstPeriod is not null && FirstPeriod == SecondPeriod;

    /// <summary>Gets a value indicating whether no figure that both sides have differs, and no relation from issue to issue fails. Missing figures do not count.</summary>
    public bool Agrees =>
        Figures.All(static f => f.Outcome != ComparisonOutcome.Different) && Relations.All(static r => r.Verdict != AuditVerdict.Fails);

    /// <summary>Compares a published bulletin with the one computed from the records.</summary>
    /// <param name="published">The published bulletin, the first side; its reader must have used the directory that the records were resolved with.</param>
    /// <param name="computed">The bulletin computed from the records, the second side.</param>
    /// <returns>The comparison. Values that the records give but no bulletin needs to print count as missing only where the computed bulletin itself would print them.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static BulletinComparison WithRecords(PublishedBulletin published, MonthlyBulletin computed)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(computed);
        return new BulletinComparison(FigurePairing.WithRecords(PublishedFigures.Of(published), ComputedFigures.Of(computed)), published.Period, computed.Period, []);
    }

    /// <summary>Compares two published bulletins: an issue and its restatement, or an issue and a later one.</summary>
    /// <param name="first">The earlier bulletin.</param>
    /// <param name="second">The later bulletin.</param>
    /// <returns>The comparison. Between different months most figures differ; the relations say what must hold all the same.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static BulletinComparison OfIssues(PublishedBulletin first, PublishedBulletin second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (before, after) = (PublishedFigures.Of(first), PublishedFigures.Of(second));
        return new BulletinComparison(FigurePairing.OfIssues(before, after), first.Period, second.Period, IssueRelations.Check(first, second, before, after));
    }

    /// <summary>Counts the figures with an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>How many.</returns>
    public int Count(ComparisonOutcome outcome) => Figures.Count(f => f.Outcome == outcome);

    /// <summary>Returns the comparison as a report in Markdown, in Chinese, differences first.</summary>
    /// <returns>The text, ending with a line feed.</returns>
    public string ToMarkdown() => ComparisonMarkdown.Write(this);

    /// <summary>Returns the comparison as JSON, indented, in a fixed order, lines ending with LF.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => ReportJson.Write(json => ComparisonJson.Write(this, json));

    /// <summary>Returns the number of figures by outcome, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{Count(ComparisonOutcome.Equal)} equal, {Count(ComparisonOutcome.EqualWithinRounding)} within rounding, {Count(ComparisonOutcome.Different)} different, {Count(ComparisonOutcome.MissingInFirst)} missing in the first, {Count(ComparisonOutcome.MissingInSecond)} missing in the second");
}
