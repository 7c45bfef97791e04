using GzShareMetrics.Reporting.Published.Auditing;

namespace GzShareMetrics.Reporting.Published.Comparing;

/// <summary>
/// What a figure is, wherever it stands: what it measures, whose it is, which responsibility list it belongs to. Two figures with the same key are the same
/// quantity.
/// </summary>
/// <param name="Measure">What it measures.</param>
/// <param name="Party">Which group it is a figure of.</param>
/// <param name="Subject">The identity of the body; two identities for a flow; empty for none.</param>
/// <param name="List">The responsibility list; empty for any other figure.</param>
/// <param name="IsCumulative">Whether it counts from some start to the month's end.</param>
/// <param name="Change">Whether it is a change, and on which period.</param>
/// <param name="Words">What only the words tell: the unit of a change, the header of a column that is not understood, what bodies were counted for.</param>
internal readonly record struct FigureKey(FigureMeasure Measure, FigureParty Party, string Subject, string List, bool IsCumulative, FigureChange Change, string Words)
{
    public static FigureKey Of(FigureMeasure measure, FigureParty party = FigureParty.Unspecified, string subject = "", string list = "", bool isCumulative = false) =>
        new(measure, party, subject, list, isCumulative, FigureChange.None, string.Empty);

    public string Name(string subject) => string.Concat(
        IsCumulative ? "累计" : string.Empty,
        List.Length > 0 ? List + " " : string.Empty,
        subject.Length > 0 ? subject : Party == FigureParty.Unspecified ? string.Empty : TableSubjects.NameOf(Party),
        Measure == FigureMeasure.Unspecified ? Words : TableSubjects.NameOf(Measure),
        Change switch { FigureChange.PeriodOnPeriod => "环比", FigureChange.YearOnYear => "同比", _ => string.Empty });
}
