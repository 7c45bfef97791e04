namespace GzShareMetrics.Provenance;

/// <summary>Reads the marks S, V, 2 and M in which the library's own data files grade their facts.</summary>
internal static class EvidenceMark
{
    public static EvidenceGrade Parse(string mark) => mark switch
    {
        "S" => EvidenceGrade.SourceBulletin,
        "V" => EvidenceGrade.LegalText,
        "2" => EvidenceGrade.Secondary,
        "M" => EvidenceGrade.GeneralKnowledge,
        "" => EvidenceGrade.Unspecified,
        _ => throw new FormatException($"'{mark}' is not an evidence mark; it must be S, V, 2, M or nothing."),
    };
}
