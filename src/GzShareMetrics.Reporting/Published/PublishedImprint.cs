using NodaTime;

namespace GzShareMetrics.Reporting.Published;

/// <summary>A line of an imprint that says whom the bulletin goes to (报送范围).</summary>
/// <param name="Kind">The word before the colon: 报, 送, 发, 抄送.</param>
/// <param name="Recipients">What follows it, without white space.</param>
/// <param name="Place">Where the line begins.</param>
public sealed record PublishedDistribution(string Kind, string Recipients, TextPlace Place);

/// <summary>Who published a bulletin, when, and for whom (版记).</summary>
/// <remarks>Immutable once the reader hands it out, and thread-safe.</remarks>
public sealed class PublishedImprint
{
    private readonly List<PublishedDistribution> distribution = [];

    internal PublishedImprint()
    {
    }

    /// <summary>Gets who published the bulletin, as printed; empty when that is not recognized.</summary>
    public string Issuer { get; internal set; } = string.Empty;

    /// <summary>Gets the day printed beside the issuer, or <see langword="null"/>.</summary>
    public LocalDate? IssuedOn { get; internal set; }

    /// <summary>Gets the printed issue number (第N期), or <see langword="null"/>.</summary>
    public int? IssueNumber { get; internal set; }

    /// <summary>Gets whom the bulletin goes to.</summary>
    public IReadOnlyList<PublishedDistribution> Distribution => distribution.AsReadOnly();

    /// <summary>Gets the number of copies (共印…份), or <see langword="null"/>.</summary>
    public PublishedFigure? Copies { get; internal set; }

    /// <summary>Gets the number of electronic copies, or <see langword="null"/>.</summary>
    public PublishedFigure? ElectronicCopies { get; internal set; }

    internal void Add(PublishedDistribution line) => distribution.Add(line);

    internal void Extend(string recipients) => distribution[^1] = distribution[^1] with { Recipients = distribution[^1].Recipients + recipients };
}
