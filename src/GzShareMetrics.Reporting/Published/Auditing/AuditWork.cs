namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>One audit in progress: the bulletin, the options, and what has been found.</summary>
internal sealed class AuditWork
{
    private readonly HashSet<string> sumsSeen = new(StringComparer.Ordinal);
    private readonly Dictionary<PublishedFigure, int> ordinals = [];

    private AuditWork(PublishedBulletin bulletin, BulletinAuditOptions options)
    {
        Bulletin = bulletin;
        Options = options;
        foreach (var figure in bulletin.Figures)
        {
            ordinals.Add(figure, ordinals.Count);
        }
    }

    public PublishedBulletin Bulletin { get; }

    public BulletinAuditOptions Options { get; }

    public List<AuditedIdentity> Identities { get; } = [];

    public List<AuditNote> Notes { get; private set; } = [];

    public List<FeasibleVolume> FeasibleVolumes { get; } = [];

    public static AuditWork Do(PublishedBulletin bulletin, BulletinAuditOptions options)
    {
        var work = new AuditWork(bulletin, options);
        var narrative = new NarrativeFigures(bulletin);
        new MeasureIdentities(work, narrative).Check();
        new ExchangeIdentities(work, narrative).Check();
        new TableIdentities(work, narrative).Check();
        new StructureIdentities(work).Check();
        new ClaimIdentities(work).Check();
        work.WithholdFromPartialTables();
        new Oddities(work).Note();
        new TextOddities(work).Note();
        work.Notes = [.. work.Notes.OrderByDescending(static n => n.Severity).ThenBy(static n => n.Kind).ThenBy(static n => n.Places.Count > 0 ? n.Places[0] : default)];
        return work;
    }

    public void Add(string key, IdentityKind kind, string statement, AuditVerdict verdict, string arithmetic, IEnumerable<PublishedFigure> figures, IEnumerable<TextPlace>? places = null) =>
        Identities.Add(new AuditedIdentity(key, kind, statement, verdict, arithmetic, figures, places ?? []));

    public void Note(AuditNoteKind kind, AuditSeverity severity, string text, IEnumerable<TextPlace> places) =>
        Notes.Add(new AuditNote(kind, severity, text, Array.AsReadOnly(places.Distinct().Order().ToArray())));

    /// <summary>Checks that parts add up to a whole. The same figures are checked once, by whatever rule finds them first.</summary>
    public void Sum(string key, string statement, PublishedFigure whole, IReadOnlyList<PublishedFigure> parts)
    {
        if (!sumsSeen.Add(string.Join(',', parts.Append(whole).Select(f => ordinals[f]).Order())))
        {
            return;
        }

        var (verdict, arithmetic) = IntervalArithmetic.Sum(parts, whole);
        Add(key, IdentityKind.Sum, statement, verdict, arithmetic, [whole, .. parts]);
    }

    /// <summary>
    /// A table that was not read whole fails no relation between all its rows: the missing ones may be what makes it right. What holds within one row, and an
    /// order or bound that the rows read already break, is judged all the same.
    /// </summary>
    private void WithholdFromPartialTables()
    {
        var places = new HashSet<TextPlace>(Bulletin.Tables.Where(static t => t.IsPartial).SelectMany(static t =>
            t.Rows.SelectMany(static r => r.Cells.Select(static c => c.Place).Append(r.Place)).Append(t.Place)));
        for (var i = 0; i < Identities.Count && places.Count > 0; i++)
        {
            if (Identities[i] is { Verdict: AuditVerdict.Fails, Kind: IdentityKind.Sum or IdentityKind.Numbering or IdentityKind.Claim } failed && failed.Places.Any(places.Contains))
            {
                Identities[i] = new AuditedIdentity(
                    failed.Key, failed.Kind, failed.Statement, AuditVerdict.CannotBeChecked, failed.Arithmetic + "；所涉数据表未能读全", failed.Figures, failed.Places);
            }
        }
    }

    /// <summary>Gets the figures that follow one in the text.</summary>
    public IEnumerable<PublishedFigure> After(PublishedFigure figure) => Bulletin.Figures.Skip(ordinals[figure] + 1);

    /// <summary>Checks that a part is at most its whole.</summary>
    public void AtMost(string key, string statement, PublishedFigure part, PublishedFigure whole)
    {
        var (verdict, arithmetic) = IntervalArithmetic.AtMost([part], whole);
        Add(key, IdentityKind.Part, statement, verdict, arithmetic, [part, whole]);
    }

    /// <summary>Checks that two figures of the same quantity agree.</summary>
    public void Same(string key, string statement, PublishedFigure first, PublishedFigure second)
    {
        var (verdict, arithmetic) = IntervalArithmetic.Same(first, second);
        Add(key, IdentityKind.Repetition, statement, verdict, arithmetic, [first, second]);
    }
}
