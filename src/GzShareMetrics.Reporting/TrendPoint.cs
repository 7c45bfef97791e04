using GzShareMetrics.Bulletins;
using NodaTime;

namespace GzShareMetrics.Reporting;

/// <summary>One month of a trend (月度趋势): its exchanges.</summary>
/// <param name="Month">The month.</param>
/// <param name="Exchanged">All calls exchanged in the month.</param>
public sealed record TrendPoint(YearMonth Month, CallVolume Exchanged)
{
    /// <summary>Takes the month of a bulletin.</summary>
    /// <param name="bulletin">The bulletin.</param>
    /// <returns>Its month and total.</returns>
    /// <exception cref="ArgumentNullException">The bulletin is <see langword="null"/>.</exception>
    public static TrendPoint Of(MonthlyBulletin bulletin)
    {
        ArgumentNullException.ThrowIfNull(bulletin);
        return new TrendPoint(bulletin.Period.YearMonth, bulletin.Exchanges.Total);
    }
}
