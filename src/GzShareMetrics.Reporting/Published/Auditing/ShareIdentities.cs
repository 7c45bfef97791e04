namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Checks shares (占比): some one whole must explain all shares of a column; a sentence's share goes by its figure and the whole named with it.</summary>
internal sealed class ShareIdentities(AuditWork work, NarrativeFigures narrative)
{
    private const int MostWholes = 4;

    private static readonly string[] EveryoneWords = ["全省", "全市", "全区", "全州", "总量", "总数"];

    /// <summary>Checks a column of shares against the figures before it: where several columns may be meant, it must fit one of them.</summary>
    public void CheckColumn(PublishedTable table, int shareColumn)
    {
        var columns = new List<int>();
        for (var c = shareColumn - 1; c >= 0 && table.Columns[c].Measure != FigureMeasure.Share; c--)
        {
            if (table.Columns[c] is { Kind: PublishedColumnKind.Figure, Change: FigureChange.None })
            {
                columns.Add(c);
            }
        }

        (int Column, List<PublishedFigure> Figures, ValueInterval? Whole)? found = null;
        foreach (var column in columns)
        {
            var (figures, whole) = WholeOf(table, column, shareColumn);
            if (figures.Count > 0 && (found is null || (found.Value.Whole is null && whole is not null)))
            {
                found = (column, figures, whole);
            }
        }

        if (found is { } result)
        {
            work.Add(
                "tables.share",
                IdentityKind.Rate,
                $"{table}各行占比 = {table.Columns[result.Column].Header} ÷ 同一合计",
                result.Whole is null ? AuditVerdict.Fails : AuditVerdict.HoldsWithinRounding,
                result.Whole is { } w ? $"合计须在 {decimal.Ceiling(w.Lower)} 至 {decimal.Floor(w.Upper)} 之间" : "没有一个合计能解释各行占比",
                result.Figures);
        }
    }

    /// <summary>Finds the wholes of which the figures of a column are the shares beside them.</summary>
    private static (List<PublishedFigure> Figures, ValueInterval? Whole) WholeOf(PublishedTable table, int valueColumn, int shareColumn)
    {
        var figures = new List<PublishedFigure>();
        var whole = (ValueInterval?)ValueInterval.Between(0, decimal.MaxValue / 1000, includesLower: false);
        foreach (var item in table.Items)
        {
            if (item.FigureIn(valueColumn) is { } value && item.FigureIn(shareColumn) is { } part)
            {
                figures.Add(value);
                figures.Add(part);
                whole = whole is { } soFar && Whole(value, part) is { } possible ? soFar.Intersect(possible) : null;
            }
        }

        if (figures.Count > 0 && table.GrandTotal is { } row && row.FigureIn(valueColumn) is { } total && table.Top is null)
        {
            // The total of the table may itself be a share of more: of the whole province.
            figures.Add(total);
            whole = row.FigureIn(shareColumn) is { Number: not 100 } share ? (Whole(total, share) is { } implied ? whole?.Intersect(implied) : null) : whole?.Intersect(total.Interval);
        }

        return (figures, whole);
    }

    public void CheckSentences()
    {
        foreach (var share in work.Bulletin.Figures)
        {
            if (share is not { Measure: FigureMeasure.Share, Table: null, Whole: { } value })
            {
                continue;
            }

            var wholes = Wholes(share, value);
            if (wholes.Count == 0)
            {
                work.Add("figures.share", IdentityKind.Rate, $"{value.Printed}的占比 {share.Printed}", AuditVerdict.CannotBeChecked, "正文未指明占何数的比重", [share, value]);
                continue;
            }

            var whole = wholes.Find(w => IntervalArithmetic.Rate(share, value, [w]).Verdict is AuditVerdict.Holds or AuditVerdict.HoldsWithinRounding) ?? wholes[0];
            var (verdict, arithmetic) = IntervalArithmetic.Rate(share, value, [whole]);
            work.Add("figures.share", IdentityKind.Rate, $"占比 = {value.Printed} ÷ {whole.Printed}", verdict, arithmetic, [share, value, whole]);
        }
    }

    /// <summary>Finds what a figure may be a share of: the whole it stands under, what that stands under, everyone's. A share of 全省 is none of a group's figure.</summary>
    private List<PublishedFigure> Wholes(PublishedFigure share, PublishedFigure value)
    {
        var wholes = new List<PublishedFigure>();
        for (var whole = value.Whole; whole is not null && wholes.Count < MostWholes; whole = whole.Whole)
        {
            wholes.Add(whole);
        }

        var own = value.Party == FigureParty.Unspecified && value.Subject is null ? null : narrative.Find(value.Measure, block: value.Block);
        var all = TableSubjects.IsVolume(value.Measure) ? narrative.Find(FigureMeasure.ExchangeVolume) : null;
        wholes.AddRange(new[] { own, all }.OfType<PublishedFigure>().Where(f => f != value && (wholes.Count > 0 || IsOfEveryone(share)) && !wholes.Contains(f)).ToArray());
        return wholes.FindAll(w => string.Equals(w.Unit.Counter, value.Unit.Counter, StringComparison.Ordinal) && (!IsOfEveryone(share) || w is { Party: FigureParty.Unspecified, Subject: null }));
    }

    private static bool IsOfEveryone(PublishedFigure share) => Array.Exists(EveryoneWords, word => share.Label.Contains(word, StringComparison.Ordinal));

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
