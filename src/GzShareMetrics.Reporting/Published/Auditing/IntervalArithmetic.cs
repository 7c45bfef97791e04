using System.Globalization;
using System.Text;

namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Decides relations between rounded figures, exactly, and writes the calculation down.</summary>
internal static class IntervalArithmetic
{
    private const int MostTermsWritten = 12;

    public static (AuditVerdict Verdict, string Arithmetic) Sum(IReadOnlyList<PublishedFigure> parts, PublishedFigure whole)
    {
        var printed = 0m;
        var sum = ValueInterval.Exactly(0);
        foreach (var part in parts)
        {
            printed += part.Value;
            sum += part.Interval;
        }

        var verdict = Verdict(printed == whole.Value, sum.Overlaps(whole.Interval));
        return (verdict, WriteSum(parts, whole, printed) + Intervals(verdict, sum, whole.Interval));
    }

    public static (AuditVerdict Verdict, string Arithmetic) AtMost(IReadOnlyList<PublishedFigure> parts, PublishedFigure whole)
    {
        var printed = 0m;
        var sum = ValueInterval.Exactly(0);
        foreach (var part in parts)
        {
            printed += part.Value;
            sum += part.Interval;
        }

        var verdict = Verdict(printed <= whole.Value, sum.Lower <= whole.Interval.Upper);
        return (verdict, $"{Number(printed)} {(printed <= whole.Value ? '≤' : '>')} {Number(whole.Value)}" + Intervals(verdict, sum, whole.Interval));
    }

    public static (AuditVerdict Verdict, string Arithmetic) Same(PublishedFigure first, PublishedFigure second)
    {
        var verdict = Verdict(first.Value == second.Value, first.Interval.Overlaps(second.Interval));
        return (verdict, $"{first.Printed} {(verdict == AuditVerdict.Fails ? '≠' : '=')} {second.Printed}" + Intervals(verdict, first.Interval, second.Interval));
    }

    /// <summary>Decides whether a percentage is the quotient of two sums of counts.</summary>
    public static (AuditVerdict Verdict, string Arithmetic) Rate(PublishedFigure rate, PublishedFigure part, IReadOnlyList<PublishedFigure> whole)
    {
        var sum = whole.Aggregate(ValueInterval.Exactly(0), static (s, f) => s + f.Interval);
        var printed = whole.Sum(static f => f.Value);
        if (sum.Upper <= 0)
        {
            return (AuditVerdict.CannotBeChecked, $"{Number(part.Value)} ÷ 0：整体为 0，比率无定义");
        }

        var quotient = Quotient(part.Interval, sum);
        var verdict = Verdict(printed > 0 && 100 * part.Value / printed == rate.Value, quotient.Overlaps(rate.Interval));
        var exact = printed > 0 ? Math.Round(100 * part.Value / printed, 4, MidpointRounding.AwayFromZero) : 0;
        return (verdict, $"{Number(part.Value)} ÷ {Number(printed)} = {Number(exact)}%，公布 {rate.Printed}" + Intervals(verdict, quotient, rate.Interval));
    }

    /// <summary>Returns all quotients of a value of the one and a positive value of the other, in percent. Counts of a whole are at least one call apart from 0.</summary>
    public static ValueInterval Quotient(ValueInterval part, ValueInterval whole)
    {
        var least = whole.Lower > 0 ? whole.Lower : Math.Min(1, whole.Upper);
        return ValueInterval.Between(100 * part.Lower / whole.Upper, Math.Max(100 * part.Lower / whole.Upper, 100 * part.Upper / least));
    }

    /// <summary>Returns all growth rates from a positive value of the one to a value of the other, in percent.</summary>
    public static ValueInterval Growth(ValueInterval before, ValueInterval after) =>
        ValueInterval.Between((100 * after.Lower / before.Upper) - 100, (100 * after.Upper / before.Lower) - 100);

    public static AuditVerdict Verdict(bool asPrinted, bool withinRounding) =>
        asPrinted ? AuditVerdict.Holds : withinRounding ? AuditVerdict.HoldsWithinRounding : AuditVerdict.Fails;

    public static string Number(decimal value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>Writes a sum in the common unit of its figures, or in the base unit when they differ.</summary>
    private static string WriteSum(IReadOnlyList<PublishedFigure> parts, PublishedFigure whole, decimal printed)
    {
        var isOneUnit = parts.All(p => p.Unit.Scale == whole.Unit.Scale);
        var text = new StringBuilder();
        for (var i = 0; i < parts.Count && i < MostTermsWritten; i++)
        {
            text.Append(i > 0 ? " + " : string.Empty).Append(Number(isOneUnit ? parts[i].Number : parts[i].Value));
        }

        text.Append(parts.Count > MostTermsWritten ? $" + …（共{parts.Count.ToString(CultureInfo.InvariantCulture)}项）" : string.Empty);
        text.Append(" = ").Append(Number(isOneUnit ? printed / whole.Unit.Scale : printed));
        text.Append("，公布 ").Append(whole.Printed);
        return text.ToString();
    }

    private static string Intervals(AuditVerdict verdict, ValueInterval left, ValueInterval right)
    {
        if (verdict == AuditVerdict.Holds || (left.IsExact && right.IsExact))
        {
            return string.Empty;
        }

        if (left.IsExact || right.IsExact)
        {
            return $"；{(left.Overlaps(right) ? "在" : "不在")}区间 {(left.IsExact ? right : left)} 内";
        }

        return left.Intersect(right) is { } common
            ? $"；区间 {left} 与 {right} 相交于 {common}"
            : $"；区间 {left} 与 {right} 不相交";
    }
}
