using GzShareMetrics.Formatting;
using GzShareMetrics.Reporting.Templates;

namespace GzShareMetrics.Reporting;

/// <summary>What a rendered bulletin says besides its figures (月报文字选项): its sentences, number format, title, imprint and earlier months.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record BulletinTextOptions
{
    /// <summary>Gets the sentences and sections; <see cref="BulletinTemplate.Chinese"/> unless set.</summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public BulletinTemplate Template
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Template));
    } = BulletinTemplate.Chinese;

    /// <summary>Gets the title; unless set, the template's, which for Guizhou is 贵州省公共数据共享开放月报.</summary>
    public string? Title { get; init; }

    /// <summary>Gets how figures are printed; the template's format unless set.</summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public FormatProfile Format
    {
        get => field ?? Template.Format;
        init => field = value ?? throw new ArgumentNullException(nameof(Format));
    }

    /// <summary>Gets issuer, day of issue, recipients and copies; none unless set.</summary>
    public BulletinImprint? Imprint { get; init; }

    /// <summary>
    /// Gets earlier months for the month-on-month trend, in the order of time; none unless set, and then no trend is drawn. The bulletin's own month is
    /// added by the renderer; months from it on are left out.
    /// </summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A month is given twice.</exception>
    public IReadOnlyList<TrendPoint> EarlierMonths
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(EarlierMonths));
            var points = value.OrderBy(static p => p.Month).ToArray();
            if (points.Zip(points.Skip(1)).FirstOrDefault(static p => p.First.Month == p.Second.Month) is (not null, var twice))
            {
                throw new ArgumentException($"The month {NodaTime.Text.YearMonthPattern.Iso.Format(twice.Month)} is given twice; a trend has each month once.", nameof(EarlierMonths));
            }

            field = Array.AsReadOnly(points);
        }
    }
    = [];
}
