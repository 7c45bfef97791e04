namespace GzShareMetrics.Reporting.Published;

/// <summary>
/// The whole numbers of calls that can stand behind a published volume when all published volumes are taken together (可行原始次数). Narrower than the
/// figure's own rounding, since sums and exact tables bind it.
/// </summary>
/// <param name="Name">What is counted, in Chinese.</param>
/// <param name="Lower">The least number of calls.</param>
/// <param name="Upper">The greatest number of calls.</param>
/// <param name="Figure">The published figure, or <see langword="null"/> for a volume that is derived only.</param>
public sealed record FeasibleVolume(string Name, decimal Lower, decimal Upper, PublishedFigure? Figure);
