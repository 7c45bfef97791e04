namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>
/// Checks the volumes: every call is served once and made once, so both sides add up to the same total. Then derives what raw numbers of calls all printed
/// volumes allow together.
/// </summary>
internal sealed class ExchangeIdentities(AuditWork work, NarrativeFigures narrative)
{
    private const decimal Unbounded = 1_000_000_000_000_000_000m;
    private static readonly FigureParty[] Parties = [FigureParty.ProvincialBodies, FigureParty.Regions, FigureParty.NationalBodies];

    public void Check()
    {
        var total = narrative.Find(FigureMeasure.ExchangeVolume);
        var service = Side(FigureMeasure.ServiceVolume);
        var usage = Side(FigureMeasure.UsageVolume);
        CheckSide("exchange.service-total", "交换总量 = 各级服务量之和", FigureMeasure.ServiceVolume, total, service);
        CheckSide("exchange.usage-total", "交换总量 = 各级使用量之和", FigureMeasure.UsageVolume, total, usage);
        if (IsComplete(service) && IsComplete(usage))
        {
            Balance(service, usage);
        }

        if (IsComplete(service) || IsComplete(usage))
        {
            Derive(total, service, usage);
        }
    }

    /// <summary>A side is complete when the upper level and the regions are both printed.</summary>
    private static bool IsComplete(PublishedFigure?[] side) => side[0] is not null && side[1] is not null;

    private static PublishedFigure[] Printed(PublishedFigure?[] side) => side.OfType<PublishedFigure>().ToArray();

    private PublishedFigure?[] Side(FigureMeasure measure) => Array.ConvertAll(Parties, party => narrative.Find(measure, party));

    private void CheckSide(string key, string statement, FigureMeasure measure, PublishedFigure? total, PublishedFigure?[] side)
    {
        var printed = Printed(side);
        var own = narrative.Find(measure);
        if (IsComplete(side) && total is not null)
        {
            work.Sum(key, statement, total, printed);
        }
        else if (printed.Length > 0 || total is not null)
        {
            work.Add(key, IdentityKind.Sum, statement, AuditVerdict.CannotBeChecked, total is null ? "未公布交换总量" : "未公布各级数量", total is null ? printed : [total, .. printed]);
        }

        if (own is not null && IsComplete(side))
        {
            work.Sum(key.Replace("-total", "-own", StringComparison.Ordinal), $"{TableSubjects.NameOf(measure)}合计 = 各级{TableSubjects.NameOf(measure)}之和", own, printed);
        }

        if (own is not null && total is not null)
        {
            work.Same(key.Replace("-total", "-whole", StringComparison.Ordinal), $"{TableSubjects.NameOf(measure)}合计 = 交换总量", own, total);
        }
    }

    private void Balance(PublishedFigure?[] service, PublishedFigure?[] usage)
    {
        PublishedFigure[] served = Printed(service), used = Printed(usage);
        var left = served.Aggregate(ValueInterval.Exactly(0), static (s, f) => s + f.Interval);
        var right = used.Aggregate(ValueInterval.Exactly(0), static (s, f) => s + f.Interval);
        decimal leftPrinted = served.Sum(static f => f.Value), rightPrinted = used.Sum(static f => f.Value);
        work.Add(
            "exchange.balance",
            IdentityKind.Sum,
            "各级服务量之和 = 各级使用量之和",
            IntervalArithmetic.Verdict(leftPrinted == rightPrinted, left.Overlaps(right)),
            $"{Write(served)} = {IntervalArithmetic.Number(leftPrinted)}；{Write(used)} = {IntervalArithmetic.Number(rightPrinted)}（次）；区间 {left} 与 {right}",
            [.. served, .. used]);

        static string Write(PublishedFigure[] figures) => string.Join(" + ", figures.Select(static f => IntervalArithmetic.Number(f.Value)));
    }

    private void Derive(PublishedFigure? total, PublishedFigure?[] service, PublishedFigure?[] usage)
    {
        var system = new IntervalSystem();
        var names = new List<(int Variable, string Name, PublishedFigure? Figure)>();
        var used = new List<PublishedFigure>();
        var whole = system.Add(total?.Interval ?? ValueInterval.Between(0, Unbounded));
        names.Add((whole, "交换总量", total));
        if (total is not null)
        {
            used.Add(total);
        }

        foreach (var (measure, side) in new[] { (FigureMeasure.ServiceVolume, service), (FigureMeasure.UsageVolume, usage) })
        {
            if (!IsComplete(side))
            {
                continue;
            }

            var parts = new List<int>();
            for (var i = 0; i < side.Length; i++)
            {
                if (side[i] is { } figure)
                {
                    var variable = system.Add(figure.Interval);
                    parts.Add(variable);
                    names.Add((variable, TableSubjects.NameOf(Parties[i]) + TableSubjects.NameOf(measure), figure));
                    used.Add(figure);
                    BindTables(system, variable, measure, Parties[i], used);
                }
            }

            system.AddSum(whole, [.. parts]);
        }

        if (used.Exists(static f => !f.Unit.IsWhole))
        {
            return;
        }

        var isFeasible = system.Narrow();
        work.Add(
            "exchange.feasible",
            IdentityKind.Feasibility,
            "存在与全部公布数量相符的原始次数",
            isFeasible ? AuditVerdict.Holds : AuditVerdict.Fails,
            isFeasible ? $"交换总量 T ∈ {system[whole]} 次" : "各项公布数量的区间没有公共解",
            used);
        if (isFeasible)
        {
            work.FeasibleVolumes.AddRange(names.Select(n => new FeasibleVolume(n.Name, system[n.Variable].Lower, system[n.Variable].Upper, n.Figure)));
        }
    }

    /// <summary>A whole table of a group binds the group's volume to the sum of its rows; the first rows of one bind it from below.</summary>
    private void BindTables(IntervalSystem system, int variable, FigureMeasure measure, FigureParty party, List<PublishedFigure> used)
    {
        foreach (var table in work.Bulletin.Tables)
        {
            var column = table.IndexOf(measure);
            if (column < 0 || table.ListsPairs || TableSubjects.Of(table) != party)
            {
                continue;
            }

            var figures = table.Items.Select(r => r.FigureIn(column)).ToArray();
            if (figures.Length == 0 || Array.Exists(figures, static f => f is null || f.Scope == PeriodScope.Cumulative))
            {
                continue;
            }

            var sum = figures.Aggregate(ValueInterval.Exactly(0), static (s, f) => s + f!.Interval);
            system.AddSum(variable, system.Add(table.IsSelection ? ValueInterval.Between(sum.Lower, Math.Max(sum.Lower, Unbounded)) : sum));
            used.AddRange(figures!);
            return;
        }
    }
}
