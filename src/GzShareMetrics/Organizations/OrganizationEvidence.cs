using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;

namespace GzShareMetrics.Organizations;

/// <summary>
/// How well what is said of an organization is evidenced (机构信息的证据等级), fact by fact. A grade that is not verified must be shown as such.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record OrganizationEvidence
{
    /// <summary>Gets the evidence of organizations that a caller brings: nothing is said of it.</summary>
    public static OrganizationEvidence None { get; } = new();

    /// <summary>Gets the grade of the name that tables print.</summary>
    public EvidenceGrade Name { get; init; }

    /// <summary>Gets the grade of the official name.</summary>
    public EvidenceGrade FullName { get; init; }

    /// <summary>Gets the grade of the code, if there is one.</summary>
    public EvidenceGrade Code { get; init; }

    /// <summary>Gets the grade of validity, region and successor.</summary>
    public EvidenceGrade Relations { get; init; }

    /// <summary>Gets what else should be known of the sources; empty unless set.</summary>
    public string Note
    {
        get;
        init => field = Guard.NotNull(value, nameof(Note));
    } = string.Empty;
}
