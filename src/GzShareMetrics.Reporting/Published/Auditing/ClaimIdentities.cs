using System.Globalization;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Provenance;

namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>Checks what sentences say against tables and known facts: leaders, examples, table numbers, cut-offs, limits, dates.</summary>
internal sealed class ClaimIdentities(AuditWork work)
{
    private const int NearbyFigures = 6;

    private static readonly string[] ReplyWords = ["答复", "审批", "回复"];
    private static readonly string[] OtherStepWords = ["审核", "补正", "校核", "核实", "征求", "上架", "编目"];

    private readonly TableIndex tables = new(work.Bulletin.Tables);
    private readonly ILookup<PublishedName?, PublishedFigure> figuresByName = work.Bulletin.Figures.Where(static f => f is { Table: null, Subject: not null, Change: FigureChange.None }).ToLookup(static f => f.Subject);

    public void Check()
    {
        foreach (var claim in work.Bulletin.Claims)
        {
            switch (claim)
            {
                case RankingClaim ranking:
                    CheckRanking(ranking);
                    break;
                case ExampleClaim examples:
                    CheckExamples(examples);
                    break;
                case DeadlineClaim deadline:
                    CheckDeadline(deadline);
                    break;
                case CutOffClaim cutOff:
                    CheckCutOff(cutOff);
                    break;
                case TableReference { Number.Length: > 0 } reference:
                    CheckReference(reference);
                    break;
                default:
                    break;
            }
        }

        CheckIssueDay();
    }

    private void CheckRanking(RankingClaim claim)
    {
        var statement = $"正文所称{TableSubjects.NameOf(claim.Measure)}排名{(claim.IsFromBottom ? "后" : claim.FirstRank > 1 ? "第" : "前")}{(claim.FirstRank > 1 ? claim.FirstRank : claim.Count)}与表一致";
        PublishedFigure[] values = [.. claim.Names.SelectMany(name => figuresByName[name]).Where(f => f.Measure == claim.Measure)];
        var found = tables.Find(claim) is { } candidate && IsOfOnePeriod(values, candidate, claim.Measure) ? candidate : null;
        if (!claim.IsFromBottom && claim.Names.Count > claim.Count && !IsTieAtCut(claim, found))
        {
            var verdict = found is null ? AuditVerdict.CannotBeChecked : AuditVerdict.Fails;
            work.Add("claims.count", IdentityKind.Claim, statement, verdict, string.Create(CultureInfo.InvariantCulture, $"称 {claim.Count} 名，列出 {claim.Names.Count} 名"), [], Places(claim));
            return;
        }

        if (found is not { } table)
        {
            work.Add("claims.ranking", IdentityKind.Claim, statement, AuditVerdict.CannotBeChecked, "没有相应的数据表", [], Places(claim));
            return;
        }

        if (claim.IsFromBottom && table.Top is not null)
        {
            work.Add("claims.ranking", IdentityKind.Claim, statement, AuditVerdict.CannotBeChecked, $"{table}只列前 {IntervalArithmetic.Number(table.Top.Value)} 名", [], Places(claim));
            return;
        }

        var column = table.IndexOf(claim.Measure);
        var rows = table.Items.ToArray();
        var mismatch = Mismatch(claim, rows, column) is { } words && Mismatch(claim, ByFigure(rows, column), column) is not null ? words : null;
        work.Add(
            "claims.ranking",
            IdentityKind.Claim,
            statement,
            mismatch is null ? AuditVerdict.Holds : AuditVerdict.Fails,
            mismatch ?? $"{string.Join("、", claim.Names)}与{table}相应各行相同",
            [],
            [.. Places(claim), table.Place]);
        foreach (var figure in values)
        {
            var row = Array.Find(rows, r => string.Equals(r.Name?.Identity, figure.Subject!.Identity, StringComparison.Ordinal));
            if (row?.FigureIn(column) is { } printed)
            {
                work.Same("claims.value", $"正文与{table}中{figure.Subject}的{TableSubjects.NameOf(claim.Measure)}一致", figure, printed);
            }
        }
    }

    /// <summary>A ranking so far in the year is not that of the month's table; the figures behind the names tell.</summary>
    private static bool IsOfOnePeriod(PublishedFigure[] values, PublishedTable table, FigureMeasure measure)
    {
        var column = table.IndexOf(measure);
        var printed = column < 0 ? null : table.Items.Select(row => row.FigureIn(column)).FirstOrDefault(static f => f is not null);
        return printed is null || values.Length == 0 || Array.Exists(values, value => value.Scope == printed.Scope);
    }

    /// <summary>Tells whether the names beyond the count have the figure of the last that counts.</summary>
    private static bool IsTieAtCut(RankingClaim claim, PublishedTable? table)
    {
        if (table is null || table.IndexOf(claim.Measure) is var column && column < 0 || ByFigure([.. table.Items], column) is var rows && rows.Length < claim.Names.Count)
        {
            return false;
        }

        var last = rows[claim.Count - 1].FigureIn(column);
        return last is not null && rows[claim.Count..claim.Names.Count].All(r => r.FigureIn(column)?.Value == last.Value);
    }

    private static string? Mismatch(RankingClaim claim, PublishedRow[] rows, int column) =>
        claim.IsFromBottom ? MismatchFromBottom(claim, rows) : MismatchFromTop(claim, rows, column);

    /// <summary>A table may list its rows in another order, that of office or of another column: then the figures rank them.</summary>
    private static PublishedRow[] ByFigure(PublishedRow[] rows, int column) =>
        Array.TrueForAll(rows, r => r.FigureIn(column) is not null) ? [.. rows.OrderByDescending(r => r.FigureIn(column)!.Value)] : rows;

    /// <summary>Tied rows may be named in any order, so each name must have the figure of the place it is named at.</summary>
    private static string? MismatchFromTop(RankingClaim claim, PublishedRow[] rows, int column)
    {
        for (var i = 0; i < claim.Names.Count; i++)
        {
            var place = claim.FirstRank - 1 + i;
            if (place >= rows.Length)
            {
                return string.Create(CultureInfo.InvariantCulture, $"表中没有第 {place + 1} 行");
            }

            var named = Array.Find(rows, r => string.Equals(r.Name?.Identity, claim.Names[i].Identity, StringComparison.Ordinal));
            if (named is null)
            {
                return $"表中没有{claim.Names[i]}";
            }

            if (!ReferenceEquals(named, rows[place]) && (named.FigureIn(column) is not { } a || rows[place].FigureIn(column) is not { } b || a.Value != b.Value))
            {
                return string.Create(CultureInfo.InvariantCulture, $"正文第 {place + 1} 为{claim.Names[i]}，表中为{rows[place].Name}");
            }
        }

        return null;
    }

    private static string? MismatchFromBottom(RankingClaim claim, PublishedRow[] rows)
    {
        var last = rows.TakeLast(claim.Count).Select(static r => r.Name?.Identity ?? string.Empty).ToHashSet(StringComparer.Ordinal);
        var stranger = claim.Names.FirstOrDefault(n => !last.Contains(n.Identity));
        return stranger is null ? null : $"{stranger}不在表的末 {claim.Count} 行";
    }

    private void CheckExamples(ExampleClaim claim)
    {
        var distinct = claim.Names.Select(static n => n.Identity).Distinct(StringComparer.Ordinal).Count();
        work.Add(
            "claims.examples",
            IdentityKind.Part,
            $"列举的单位不多于“等{claim.Count.Printed}”",
            distinct <= claim.Count.Value ? AuditVerdict.Holds : AuditVerdict.Fails,
            string.Create(CultureInfo.InvariantCulture, $"列举 {distinct} {(distinct <= claim.Count.Value ? '≤' : '>')} {claim.Count.Value}"),
            [claim.Count],
            Places(claim));
        var requests = work.After(claim.Count).Take(NearbyFigures)
            .FirstOrDefault(f => f is { Table: null, Change: FigureChange.None, Subject: null, IsAmong: false } && ReferenceEquals(f.Section, claim.Section) && f.Measure is FigureMeasure.NationalRequests or FigureMeasure.Requests);
        if (requests is not null)
        {
            work.AtMost("claims.at-least-one", "提出申请的单位数不超过申请数", claim.Count, requests);
        }
    }

    private void CheckDeadline(DeadlineClaim claim)
    {
        var statement = $"《{claim.Instrument}》的时限为 {claim.Limit.Printed}";
        var rules = work.Options.Rules.Rules
            .Where(r => string.Equals(r.Instrument, claim.Instrument, StringComparison.Ordinal) && r.Unit == DeadlineUnit.WorkingDays && r.Grade.IsVerified())
            .Where(r => work.Bulletin.Period is not { } period || r.IsInForceOn(period.LastDay))
            .ToArray();
        if (rules.Length == 0)
        {
            work.Add("claims.deadline", IdentityKind.Fact, statement, AuditVerdict.CannotBeChecked, "没有该文件的已核实规则", [claim.Limit]);
            return;
        }

        var rule = Array.Find(rules, r => r.Length == claim.Limit.Value);
        work.Add(
            "claims.deadline",
            IdentityKind.Fact,
            statement,
            rule is not null ? AuditVerdict.Holds : IsOfReply(claim) ? AuditVerdict.Fails : AuditVerdict.CannotBeChecked,
            rule is null ? $"已核实的规则为 {string.Join("、", rules.Select(static r => r.Length.ToString(CultureInfo.InvariantCulture)))} 个工作日" : $"与规则 {rule.Id} 相同",
            [claim.Limit]);
    }

    /// <summary>The verified rules limit replies; a limit on the review or on shelving is of a step that they say nothing of.</summary>
    private static bool IsOfReply(DeadlineClaim claim)
    {
        var at = claim.Text.IndexOf(claim.Limit.Printed, StringComparison.Ordinal);
        var words = at < 0 ? string.Empty : claim.Text[at..].Split('，', ',', ';')[0];
        return Array.Exists(ReplyWords, words.Contains) || !Array.Exists(OtherStepWords, words.Contains);
    }

    private void CheckCutOff(CutOffClaim claim)
    {
        if (work.Bulletin.Period is not { } period)
        {
            return;
        }

        // A cut-off on a later day of printing is usual ("截至1月10日"), one before the period is of some earlier figure; a month without a day is the month reported on.
        var isRight = claim.Day is null
            ? claim.Month == period.YearMonth.Month && (claim.Year ?? period.YearMonth.Year) == period.YearMonth.Year
            : claim.Year is { } year ? (year, claim.Month).CompareTo((period.YearMonth.Year, period.YearMonth.Month)) >= 0 : claim.Month == period.YearMonth.Month;
        work.Add(
            "claims.cut-off",
            IdentityKind.Fact,
            "累计数的截止月份为报告期",
            isRight ? AuditVerdict.Holds : claim.Day is null ? AuditVerdict.Fails : AuditVerdict.CannotBeChecked,
            $"截至 {claim.Month} 月，报告期 {period}",
            [],
            Places(claim));
    }

    private void CheckReference(TableReference claim)
    {
        var exists = tables.HasNumber(claim.Number);
        work.Add(
            "claims.table", IdentityKind.Claim, $"正文所引表{claim.Number}存在", exists ? AuditVerdict.Holds : AuditVerdict.Fails, exists ? "有此表" : "没有编号为此的表", [], Places(claim));
    }

    private void CheckIssueDay()
    {
        if (work.Bulletin is { Period: { } period, Imprint.IssuedOn: { } day })
        {
            work.Add(
                "imprint.day",
                IdentityKind.Fact,
                "印发日期不早于报告期末日",
                day >= period.LastDay ? AuditVerdict.Holds : AuditVerdict.Fails,
                $"印发 {NodaTime.Text.LocalDatePattern.Iso.Format(day)}，报告期 {period}",
                []);
        }
    }

    private static TextPlace[] Places(PublishedClaim claim) => [claim.Place];
}
