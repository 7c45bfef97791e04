namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Checks shares (占比): some one whole must explain all shares of a column; a sentence's share goes by its figure and the whole named with it.</summary>
internal sealed class ShareIdentities(AuditWork work)
{
    public void CheckColumn(PublishedTable table, int shareColumn)
    {
        var valueColumn = -1;
        for (var c = 0; c < shareColumn; c++)
        {
            valueColumn = table.Columns[c] is { Kind: PublishedColumnKind.Figure, Change: FigureChange.None, Measure: not FigureMeasure.Share } ? c : valueColumn;
        }

        if (valueColumn < 0)
        {
            return;
        }

        var figures = new List<PublishedFigure>();
        var whole = (ValueInterval?)ValueInterval.Between(0, decimal.MaxValue / 1000, includesLower: false);
        var items = 0;
        foreach (var row in table.Items)
        {
            if (row.FigureIn(valueColumn) is { } value && row.FigureIn(shareColumn) is { } share)
            {
                items++;
                figures.Add(value);
                figures.Add(share);
                whole = whole is { } soFar && Whole(value, share) is { } implied ? soFar.Intersect(implied) : null;
            }
        }

        var total = table.Rows.Where(static r => r.IsTotal).Select(r => r.FigureIn(valueColumn)).LastOrDefault(static f => f is not null);
        if (total is not null && table.Top is null)
        {
            figures.Add(total);
            whole = whole?.Intersect(total.Interval);
        }

        if (items > 0)
        {
            work.Add(
                "tables.share",
                IdentityKind.Rate,
                $"{table}各行占比 = {table.Columns[valueColumn].Header} ÷ 同一合计",
                whole is null ? AuditVerdict.Fails : AuditVerdict.HoldsWithinRounding,
                whole is { } w ? $"合计须在 {decimal.Ceiling(w.Lower)} 至 {decimal.Floor(w.Upper)} 之间" : "没有一个合计能解释各行占比",
                figures);
        }
    }

    public void CheckSentences()
    {
        foreach (var share in work.Bulletin.Figures)
        {
            if (share is not { Measure: FigureMeasure.Share, Table: null, Whole: { } value })
            {
                continue;
            }

            if (value.Whole is not { } whole || !string.Equals(whole.Unit.Counter, value.Unit.Counter, StringComparison.Ordinal))
            {
                work.Add("figures.share", IdentityKind.Rate, $"{value.Printed}的占比 {share.Printed}", AuditVerdict.CannotBeChecked, "正文未指明占何数的比重", [share, value]);
                continue;
            }

            var (verdict, arithmetic) = IntervalArithmetic.Rate(share, value, [whole]);
            work.Add("figures.share", IdentityKind.Rate, $"占比 = {value.Printed} ÷ {whole.Printed}", verdict, arithmetic, [share, value, whole]);
        }
    }

    /// <summary>Returns the wholes of which a value is a share, or <see langword="null"/> when a positive value is said to be none of it.</summary>
    private static ValueInterval? Whole(PublishedFigure value, PublishedFigure share)
    {
        if (share.Interval.Upper <= 0)
        {
            return null;
        }

        var lower = 100 * Math.Max(0, value.Interval.Lower) / share.Interval.Upper;
        var upper = share.Interval.Lower > 0 ? 100 * value.Interval.Upper / share.Interval.Lower : decimal.MaxValue / 1000;
        return lower <= upper ? ValueInterval.Between(lower, upper) : null;
    }
}
