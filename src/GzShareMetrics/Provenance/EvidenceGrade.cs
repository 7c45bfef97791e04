namespace GzShareMetrics.Provenance;

/// <summary>
/// How well a fact is evidenced (证据等级). Only <see cref="SourceBulletin"/> and <see cref="LegalText"/> may be shown to a user as verified;
/// see <see cref="EvidenceGrades.IsVerified"/>.
/// </summary>
public enum EvidenceGrade
{
    /// <summary>Not given; no fact of the library carries it.</summary>
    Unspecified = 0,

    /// <summary>Printed in the source bulletin (Guizhou, December 2024). Written [S].</summary>
    SourceBulletin = 1,

    /// <summary>Read in the legal text, an official register or a peer's own code. Written [V].</summary>
    LegalText = 2,

    /// <summary>Taken from a secondary source. Written [2]; not verified.</summary>
    Secondary = 3,

    /// <summary>General knowledge. Written [M]; not verified.</summary>
    GeneralKnowledge = 4,
}

/// <summary>What may be said of an <see cref="EvidenceGrade"/>.</summary>
public static class EvidenceGrades
{
    /// <summary>Tells whether facts of this grade may be presented as verified.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns><see langword="true"/> for the source bulletin and for legal texts.</returns>
    public static bool IsVerified(this EvidenceGrade grade) => grade is EvidenceGrade.SourceBulletin or EvidenceGrade.LegalText;

    /// <summary>Returns the grade's mark: S, V, 2 or M, and "?" for an unspecified one.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>One character.</returns>
    public static string Mark(this EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.SourceBulletin => "S",
        EvidenceGrade.LegalText => "V",
        EvidenceGrade.Secondary => "2",
        EvidenceGrade.GeneralKnowledge => "M",
        _ => "?",
    };
}
