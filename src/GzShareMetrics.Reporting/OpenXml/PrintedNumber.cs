using System.Globalization;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Printed;

namespace GzShareMetrics.Reporting.OpenXml;

/// <summary>Number formats under which an Office program shows a number as the bulletin prints it.</summary>
internal static class PrintedNumber
{
    /// <summary>The format code under which a number prints as <paramref name="text"/>: as many decimals, a percent sign where there is one.</summary>
    public static string FormatOf(string text)
    {
        var isPercent = text.EndsWith('%');
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : text.Length - point - 1 - (isPercent ? 1 : 0);
        return "0" + (decimals > 0 ? "." + new string('0', decimals) : string.Empty) + (isPercent ? "%" : string.Empty);
    }

    /// <summary>The printed value of a figure as a number: rounded as printed, a rate in percent; nothing for an undefined one.</summary>
    public static decimal? ValueOf(Figure figure) =>
        figure.Number is null ? null : decimal.Parse(figure.Text.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
