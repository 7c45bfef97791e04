using NodaTime;

namespace GzShareMetrics.Reporting;

/// <summary>What a published bulletin says of itself (发文要素与版记): who issues it, when, to whom, in how many copies. Whatever is not set is not printed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record BulletinImprint
{
    /// <summary>Gets the issuing body's mark, printed in red over the first page (发文机关标志); none unless set.</summary>
    public string? Masthead { get; init; }

    /// <summary>Gets the issue number under the mark (期号、发文字号), for example <c>2024年第12期</c>.</summary>
    public string? Issue { get; init; }

    /// <summary>Gets the issuing body (编制单位).</summary>
    public string? Issuer { get; init; }

    /// <summary>Gets the day of issue (印发日期).</summary>
    public LocalDate? IssuedOn { get; init; }

    /// <summary>Gets whom the bulletin is reported to (报).</summary>
    public string? ReportTo { get; init; }

    /// <summary>Gets whom it is sent to (送).</summary>
    public string? SendTo { get; init; }

    /// <summary>Gets whom it is distributed to (发).</summary>
    public string? DistributeTo { get; init; }

    /// <summary>Gets the office that prints it (印发机关).</summary>
    public string? Office { get; init; }

    /// <summary>Gets how many copies are printed (共印份数), 0 or more; 0 unless set, and then not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 0.</exception>
    public int PrintedCopies
    {
        get;
        init => field = NotNegative(value, nameof(PrintedCopies));
    }

    /// <summary>Gets how many of the copies are electronic (电子公文份数), 0 or more; 0 unless set, and then not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is set below 0.</exception>
    public int ElectronicCopies
    {
        get;
        init => field = NotNegative(value, nameof(ElectronicCopies));
    }

    private static int NotNegative(int value, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);
        return value;
    }
}
