using System.Runtime.InteropServices;
using GzShareMetrics.Formatting;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// Decides to how many decimals each figure is rounded: as many as the most decimals among its neighbours in the same unit, where zeros are trimmed.
/// Neighbours are the column of a table, or the sentences of one section of the first level.
/// </summary>
internal static class FigurePrecision
{
    public static void Settle(List<PublishedFigure> figures, RoundingRule rounding)
    {
        var indexes = new Dictionary<Neighbourhood, int>();
        var groups = new List<(int Decimals, bool KeepsZero)>();
        var groupOf = new int[figures.Count];
        for (var i = 0; i < groupOf.Length; i++)
        {
            var figure = figures[i];
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(indexes, Neighbourhood.Of(figure), out var isKnown);
            if (!isKnown)
            {
                index = groups.Count;
                groups.Add(default);
            }

            groupOf[i] = index;
            if (figure.Approximation == Approximation.None)
            {
                var (decimals, keepsZero) = groups[index];
                groups[index] = (Math.Max(decimals, figure.Decimals), keepsZero || figure.KeepsZero);
            }
        }

        for (var i = 0; i < groupOf.Length; i++)
        {
            var (decimals, keepsZero) = groups[groupOf[i]];
            figures[i].Settle(keepsZero ? figures[i].Decimals : decimals, rounding);
        }
    }

    /// <summary>Counts in one unit are printed alike; two rates, or a rate and a change, need not be.</summary>
    private readonly record struct Neighbourhood(int Ordinal, int Column, FigureMeasure Rate, bool IsChange, string Unit)
    {
        public static Neighbourhood Of(PublishedFigure figure) => new(
            figure.Table?.Ordinal ?? ~figure.Section.Top.Ordinal,
            figure.Column,
            LabelReader.IsRate(figure.Measure) ? figure.Measure : FigureMeasure.Unspecified,
            figure.Change != FigureChange.None,
            figure.Unit.Name);

        public override int GetHashCode() => unchecked((((((Ordinal * 31) + Column) * 31) + (int)Rate) * 62) + (IsChange ? 31 : 0) + Unit.Length);
    }
}
