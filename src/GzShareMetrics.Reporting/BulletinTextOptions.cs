using GzShareMetrics.Bulletins;
using GzShareMetrics.Formatting;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Reporting;

/// <summary>What a rendered bulletin says besides its figures (月报文字选项): title and number format.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record BulletinTextOptions
{
    /// <summary>Gets the title; unless set, the name of the directory's only province and 公共数据共享开放月报.</summary>
    public string? Title { get; init; }

    /// <summary>Gets how figures are printed; <see cref="FormatProfile.Guizhou"/> unless set.</summary>
    /// <exception cref="ArgumentNullException">It is set to <see langword="null"/>.</exception>
    public FormatProfile Format
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(Format));
    } = FormatProfile.Guizhou;

    internal string TitleOf(MonthlyBulletin bulletin)
    {
        if (Title is { } title)
        {
            return title;
        }

        var provinces = bulletin.Options.Directory.Organizations.OfType<Region>().Where(static r => r.Level == RegionLevel.Province).Take(2).ToArray();
        return (provinces is [var province] ? province.FullName : string.Empty) + "公共数据共享开放月报";
    }
}
