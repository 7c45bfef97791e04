using GzShareMetrics.Reporting.Published.Auditing;

namespace GzShareMetrics.Reporting.Published;

/// <summary>
/// The audit of a published bulletin (公布月报核验): every relation that its figures must satisfy, with a verdict that rounding is allowed for; what raw volumes
/// are possible; and what else is odd. Nothing but the bulletin is needed.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class BulletinAudit
{
    private BulletinAudit(PublishedBulletin bulletin, AuditWork work)
    {
        Bulletin = bulletin;
        Identities = work.Identities.AsReadOnly();
        Notes = work.Notes.AsReadOnly();
        FeasibleVolumes = work.FeasibleVolumes.AsReadOnly();
        var inEquations = new HashSet<PublishedFigure>(Identities.Where(static i => i.IsEquation && i.Verdict != AuditVerdict.CannotBeChecked).SelectMany(static i => i.Figures));
        var inRelations = new HashSet<PublishedFigure>(Identities.Where(static i => i.Verdict != AuditVerdict.CannotBeChecked).SelectMany(static i => i.Figures));
        FiguresInEquations = bulletin.Figures.Where(inEquations.Contains).ToArray();
        FiguresInBoundsOnly = bulletin.Figures.Where(f => inRelations.Contains(f) && !inEquations.Contains(f)).ToArray();
        FiguresUnchecked = bulletin.Figures.Where(f => !inRelations.Contains(f)).ToArray();
    }

    /// <summary>Gets the bulletin.</summary>
    public PublishedBulletin Bulletin { get; }

    /// <summary>Gets the relations, with their verdicts.</summary>
    public IReadOnlyList<AuditedIdentity> Identities { get; }

    /// <summary>Gets the oddities, the most serious first.</summary>
    public IReadOnlyList<AuditNote> Notes { get; }

    /// <summary>Gets what numbers of calls are possible behind the volumes; empty when too little is printed, or when nothing is possible.</summary>
    public IReadOnlyList<FeasibleVolume> FeasibleVolumes { get; }

    /// <summary>Gets the figures that stand in an equation, so that a change beyond rounding shows.</summary>
    public IReadOnlyList<PublishedFigure> FiguresInEquations { get; }

    /// <summary>Gets the figures that stand in bounds and orders only, so that many a change does not show.</summary>
    public IReadOnlyList<PublishedFigure> FiguresInBoundsOnly { get; }

    /// <summary>Gets the figures that stand in no relation at all.</summary>
    public IReadOnlyList<PublishedFigure> FiguresUnchecked { get; }

    /// <summary>Gets a value indicating whether no relation fails.</summary>
    public bool Holds => Identities.All(static i => i.Verdict != AuditVerdict.Fails);

    /// <summary>Audits a bulletin.</summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <param name="options">What else to check by; the defaults unless given.</param>
    /// <returns>The audit; one of a bulletin without figures has nothing checked and holds.</returns>
    /// <exception cref="ArgumentNullException">The bulletin is <see langword="null"/>.</exception>
    public static BulletinAudit Of(PublishedBulletin bulletin, BulletinAuditOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        return new BulletinAudit(bulletin, AuditWork.Do(bulletin, options ?? new BulletinAuditOptions()));
    }

    /// <summary>Counts the relations with a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>How many.</returns>
    public int Count(AuditVerdict verdict) => Identities.Count(i => i.Verdict == verdict);

    /// <summary>Returns the audit as a report in Markdown, in Chinese.</summary>
    /// <returns>The text, ending with a line feed.</returns>
    public string ToMarkdown() => new AuditMarkdown(this).Write();

    /// <summary>Returns the audit as JSON, indented, in a fixed order, lines ending with LF.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => ReportJson.Write(json => AuditJson.Write(this, json));

    /// <summary>Returns the number of relations by verdict, for logs and debuggers.</summary>
    /// <returns>A text.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{Count(AuditVerdict.Holds)} hold, {Count(AuditVerdict.HoldsWithinRounding)} within rounding, {Count(AuditVerdict.Fails)} fail, {Count(AuditVerdict.CannotBeChecked)} cannot be checked, {Notes.Count} notes");
}
