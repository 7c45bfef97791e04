using static GzShareMetrics.Reporting.Published.FigureMeasure;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// Tells which measures can be parts of which, by their meaning. A sentence that goes on after "其中" does not make everything in it a part: after
/// "审批800件，其中通过720件、驳回80件，未审批50件" the pending ones are no part of the decided ones.
/// </summary>
internal static class PartWholes
{
    public static bool CanHold(FigureMeasure whole, FigureMeasure part) => part == Unspecified || part == whole || whole switch
    {
        FigureMeasure.Requests => part is >= ConditionalRequests and <= OnTime,
        ConditionalRequests => part is >= Reviewed and <= OnTime,
        Reviewed => part is Returned or Withdrawn or Decided or Approved or Rejected or Pending or Overdue or Due or OnTime,
        Decided => part is Approved or Rejected or Overdue or OnTime,
        Due => part is Decided or Pending or Overdue or OnTime,
        Pending or Rejected or Approved => part is Overdue,
        UnconditionalRequests or Unreviewed or Returned or Withdrawn or Overdue or OnTime => false,
        ExchangeVolume => part is ServiceVolume or UsageVolume,
        ServiceVolume or UsageVolume => false,
        NationalRequests => part is >= FigureMeasure.Requests and <= OnTime,
        ListedItems => part is ShelvedItems or UnshelvedItems,
        Copies => part is ElectronicCopies or PaperCopies,
        _ => !LabelReader.IsRate(part),
    };
}
