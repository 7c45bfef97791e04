using GzShareMetrics.Formatting;

namespace GzShareMetrics.Reporting.Published;

/// <summary>A word that blurs a figure.</summary>
internal enum Approximation
{
    None = 0,
    About = 1,
    MoreThan = 2,
    LessThan = 3,
}

/// <summary>Which exact values print as a figure (舍入区间).</summary>
internal static class FigureRounding
{
    private static readonly decimal[] Steps = [1m, 0.1m, 0.01m, 0.001m, 0.0001m, 0.00001m, 0.000001m];

    public const int MostDecimals = 6;

    /// <summary>What is larger counts nothing, and would leave no room to calculate with it.</summary>
    public const decimal LargestValue = 1_000_000_000_000_000_000m;

    public static ValueInterval IntervalOf(PublishedFigure figure, RoundingRule rounding)
    {
        if (figure.Approximation != Approximation.None)
        {
            return Blurred(figure);
        }

        if (figure.Unit.IsWhole && figure.Unit.Scale == 1 && figure.Decimals == 0)
        {
            return ValueInterval.Exactly(figure.Value);
        }

        var value = figure.Value;
        var half = Steps[figure.Precision] * 0.5m * figure.Unit.Scale;
        var (lowerTie, upperTie) = Ties(figure.Number, Steps[figure.Precision], rounding);

        // A count below zero is a misprint, for the audit to tell; reading it must not fail.
        return figure.Unit.IsWhole && figure.Change == FigureChange.None && value >= 0
            ? Whole(value, half, lowerTie, upperTie)
            : ValueInterval.Between(value - half, value + half, lowerTie, upperTie);
    }

    /// <summary>Tells whether the values exactly half a step below and above the figure are rounded to it.</summary>
    private static (bool Lower, bool Upper) Ties(decimal number, decimal step, RoundingRule rounding)
    {
        if (rounding == RoundingRule.HalfEven)
        {
            var isEven = decimal.Truncate(number / step) % 2 == 0;
            return (isEven, isEven);
        }

        return (number > 0, number < 0);
    }

    /// <summary>Counts are whole numbers and never negative, so their interval ends at the outermost whole numbers.</summary>
    private static ValueInterval Whole(decimal value, decimal half, bool lowerTie, bool upperTie)
    {
        decimal low = value - half, high = value + half;
        if (half < 0.5m)
        {
            return ValueInterval.Between(low, high, lowerTie, upperTie);
        }

        var lower = lowerTie ? decimal.Ceiling(low) : decimal.Floor(low) + 1;
        var upper = upperTie ? decimal.Floor(high) : decimal.Ceiling(high) - 1;
        return ValueInterval.Between(Math.Max(0, Math.Min(lower, upper)), upper);
    }

    /// <summary>"约3800万次" may be off by half, "超3800万次" by one unit of its last digit that is not zero.</summary>
    private static ValueInterval Blurred(PublishedFigure figure)
    {
        var unit = figure.Decimals > 0 ? Steps[figure.Decimals] : LastDigit(Math.Abs(figure.Number));
        var step = unit * figure.Unit.Scale;
        return figure.Approximation switch
        {
            Approximation.MoreThan => ValueInterval.Between(figure.Value, figure.Value + step),
            Approximation.LessThan => ValueInterval.Between(figure.Value - step, figure.Value),
            _ => ValueInterval.Between(figure.Value - (step * 0.5m), figure.Value + (step * 0.5m)),
        };
    }

    private static decimal LastDigit(decimal number)
    {
        var unit = 1m;
        while (number != 0 && number % (unit * 10) == 0)
        {
            unit *= 10;
        }

        return unit;
    }
}
