using System.Collections.Concurrent;
using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>
/// Every digit of every figure of the source, replaced by every other digit: 3,447 bulletins with one altered digit each. In equations an altered digit is
/// caught unless it stays inside the rounding of the printed totals, and an obvious model decides which those are: it tries every possible total.
/// </summary>
public sealed class DigitMutationTests
{
    private static readonly Lazy<Mutation[]> AllMutations = new(MutateAll);

    private enum Standing
    {
        Equation,
        BoundsOnly,
        Unchecked,
    }

    [Fact]
    public void AlteredDigit_InAnEquation_IsCaughtExactlyWhereNoRecordsCouldPrintIt()
    {
        var mutations = AllMutations.Value.Where(m => m.Standing == Standing.Equation).ToArray();

        mutations.Should().HaveCount(2520);
        mutations.Where(m => m.IsCaught == CouldBePrinted(m)).Select(m => $"{m.Printed} at {m.Place} became {m.Altered}").Should().BeEmpty();
    }

    /// <summary>Not one digit of a request count, a list count or a rate can change unnoticed; of the volumes, those in 次 below the rounding of 万次 can.</summary>
    [Fact]
    public void AlteredDigit_ThatIsNotCaught_IsOneOfAVolume()
    {
        var missed = AllMutations.Value.Where(m => m is { Standing: Standing.Equation, IsCaught: false }).ToArray();

        missed.Should().OnlyContain(m => m.Measure == FigureMeasure.ServiceVolume || m.Measure == FigureMeasure.UsageVolume);
        missed.Where(m => m.Printed.Contains('万')).Select(m => m.Altered).Should().Equal("2164.54万次"); // 2164.54 + 1647.34 = 3811.88, and 3811.885 prints as 3811.89
        missed.Should().HaveCount(281, "88.8 % of all altered digits in equations are caught");
    }

    /// <summary>Bounds catch what they can: a rank order, a top ten that exceeds its total, more electronic copies than copies, a wrong legal limit.</summary>
    [Fact]
    public void AlteredDigit_InBoundsOnly_IsCaughtInAQuarterOfCases()
    {
        var mutations = AllMutations.Value.Where(m => m.Standing == Standing.BoundsOnly).ToArray();

        mutations.Select(m => m.Place).Distinct().Should().HaveCount(25);
        mutations.Should().HaveCount(927);
        mutations.Count(m => m.IsCaught).Should().Be(240);
        mutations.Where(m => m.Measure == FigureMeasure.DeadlineLimit).Should().HaveCount(9).And.OnlyContain(m => m.IsCaught);
    }

    [Fact]
    public void Figures_OfTheSource_AllStandInSomeRelation() => AllMutations.Value.Where(m => m.Standing == Standing.Unchecked).Should().BeEmpty();

    [Fact]
    public void AlteredRowNumber_IsCaughtInEveryTable()
    {
        var bulletin = BulletinFiles.ReadSource();
        foreach (var row in bulletin.Tables.SelectMany(t => t.Rows))
        {
            var offset = OffsetOf(row.Place);
            var altered = Replace(offset, BulletinFiles.Source[offset] == '7' ? '8' : '7');
            BulletinFiles.Audit(altered).Holds.Should().BeFalse($"row {row.Number} at {row.Place}");
        }
    }

    /// <summary>The slow obvious model: some total of calls prints as the total, and with the tables' sums every other volume prints as it stands.</summary>
    private static bool CouldBePrinted(Mutation mutation)
    {
        var figures = BulletinFiles.ReadSource().Figures.ToDictionary(f => f.Place, f => f.Number);
        figures[mutation.Place] = mutation.Number;
        decimal At(int line, int column) => figures.Single(f => f.Key.Line == line && f.Key.Column == column).Value;
        if (mutation.Measure is not (FigureMeasure.ServiceVolume or FigureMeasure.UsageVolume or FigureMeasure.ExchangeVolume))
        {
            return false;
        }

        var servedByRegions = figures.Where(f => f.Key.Line is >= 153 and <= 171).Sum(f => f.Value);
        var usedByRegions = figures.Where(f => f.Key.Line is >= 183 and <= 202).Sum(f => f.Value);
        var total = At(24, 15) * 10_000;
        return IsDescending(figures, 153, 171) && IsDescending(figures, 183, 202)
            && Printed(servedByRegions) == At(28, 9) && Printed(usedByRegions) == At(28, 23)
            && Enumerable.Range(-60, 121).Any(d =>
                Printed(total + d) == At(24, 15) && Printed(total + d - servedByRegions) == At(26, 10) && Printed(total + d - usedByRegions) == At(26, 24));
    }

    private static bool IsDescending(Dictionary<TextPlace, decimal> figures, int first, int last)
    {
        var rows = figures.Where(f => f.Key.Line >= first && f.Key.Line <= last).OrderBy(f => f.Key).Select(f => f.Value).ToArray();
        return rows.Zip(rows.Skip(1)).All(pair => pair.First >= pair.Second);
    }

    private static decimal Printed(decimal calls) => Math.Round(calls / 10_000, 2, MidpointRounding.AwayFromZero);

    private static Mutation[] MutateAll()
    {
        var audit = BulletinFiles.Audit(BulletinFiles.Source);
        var found = new ConcurrentBag<Mutation>();
        Parallel.ForEach(audit.Bulletin.Figures, figure =>
        {
            var standing = audit.FiguresInEquations.Contains(figure) ? Standing.Equation : audit.FiguresInBoundsOnly.Contains(figure) ? Standing.BoundsOnly : Standing.Unchecked;
            for (var i = 0; i < figure.Printed.Length && (char.IsDigit(figure.Printed[i]) || figure.Printed[i] == '.'); i++)
            {
                for (var digit = '0'; digit <= '9'; digit++)
                {
                    if (figure.Printed[i] != '.' && figure.Printed[i] != digit)
                    {
                        var altered = figure.Printed[..i] + digit + figure.Printed[(i + 1)..];
                        var number = decimal.Parse(altered.TrimEnd("次万个份%工作日".ToCharArray()), System.Globalization.CultureInfo.InvariantCulture);
                        found.Add(new Mutation(figure.Place, figure.Measure, figure.Printed, altered, number, standing, !BulletinFiles.Audit(Replace(OffsetOf(figure.Place) + i, digit)).Holds));
                    }
                }
            }
        });
        return [.. found];
    }

    private static int OffsetOf(TextPlace place) => BulletinFiles.Source.Split('\n').Take(place.Line - 1).Sum(line => line.Length + 1) + place.Column - 1;

    private static string Replace(int offset, char digit) => BulletinFiles.Source[..offset] + digit + BulletinFiles.Source[(offset + 1)..];

    private sealed record Mutation(TextPlace Place, FigureMeasure Measure, string Printed, string Altered, decimal Number, Standing Standing, bool IsCaught);
}
