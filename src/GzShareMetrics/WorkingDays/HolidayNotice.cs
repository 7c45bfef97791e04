using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// The official notice (放假通知) that sets days off and make-up days, with what is known about it and how well that is evidenced.
/// </summary>
/// <remarks>Two notices are equal when all their facts are. Immutable and thread-safe.</remarks>
public sealed record HolidayNotice
{
    /// <summary>Initializes a new instance of the <see cref="HolidayNotice"/> class.</summary>
    /// <param name="title">The notice's title, as printed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="title"/> is blank.</exception>
    public HolidayNotice(string title) => Title = Guard.NotBlank(title);

    /// <summary>Gets the notice's title, as printed.</summary>
    public string Title { get; }

    /// <summary>Gets the document number (文号), for example 国办发明电〔2023〕7号; <see langword="null"/> when not known.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Gets the address the notice is published at; <see langword="null"/> when not known.</summary>
    public string? Address { get; init; }

    /// <summary>Gets how well the document number is evidenced.</summary>
    public EvidenceGrade NumberGrade { get; init; }

    /// <summary>Gets, in words, what the document number was taken from; <see langword="null"/> when not recorded.</summary>
    public string? NumberEvidence { get; init; }

    /// <summary>
    /// Gets the civil day the notice was published on, from which on its days were known; <see langword="null"/> when not known.
    /// Look at <see cref="PublishedOnGrade"/> before relying on it.
    /// </summary>
    public LocalDate? PublishedOn
    {
        get;
        init => field = value?.WithCalendar(CalendarSystem.Iso);
    }

    /// <summary>Gets how well <see cref="PublishedOn"/> is evidenced.</summary>
    public EvidenceGrade PublishedOnGrade { get; init; }

    /// <summary>Gets, in words, what <see cref="PublishedOn"/> was taken from; <see langword="null"/> when not recorded.</summary>
    public string? PublishedOnEvidence { get; init; }

    /// <summary>Returns the title, followed by the document number where there is one.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() => DocumentNumber is null ? Title : $"{Title} ({DocumentNumber})";
}
