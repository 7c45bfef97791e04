using GzShareMetrics.Formatting;
using GzShareMetrics.Reporting.Printed;
using GzShareMetrics.Reporting.Templates;

namespace GzShareMetrics.Reporting.Documents;

/// <summary>Prints figures and keeps with each what is exact behind it.</summary>
internal sealed class FigureMaker(FormatProfile format)
{
    public Figure Count(string metric, FigureKind kind, long count, string subject = "") =>
        new(metric, PlainText.Clean(subject), kind, count, 0, format.Format(count), count);

    public Figure Volume(string metric, CallVolume volume, string unit, string subject = "") => new(
        metric, PlainText.Clean(subject), FigureKind.Volume, volume.Calls, 0, format.Format(volume, UnitOf(unit)), volume.Calls / CallsPer(unit));

    public Figure Rate(string metric, Rate rate, string subject = "") => new(
        metric, PlainText.Clean(subject), FigureKind.Rate, rate.Part, rate.Whole, PlainText.Clean(format.Format(rate)), rate.IsDefined ? (decimal)rate.Part / rate.Whole : null);

    public static string UnitWord(BulletinTemplate template, FigureKind kind, string unit) => template.Word(kind switch
    {
        FigureKind.Volume => unit switch
        {
            TemplateVocabulary.VolumeInTenThousands => "unit.ten-thousand-calls",
            TemplateVocabulary.VolumeInHundredMillions => "unit.hundred-million-calls",
            _ => "unit.calls",
        },
        FigureKind.Items => "unit.items",
        FigureKind.Departments => "unit.departments",
        FigureKind.WorkingDays => "unit.working-days",
        FigureKind.CalendarDays => "unit.calendar-days",
        FigureKind.Months => "unit.months",
        FigureKind.Rate => "unit.percent",
        _ => "unit.requests",
    });

    private static VolumeUnit UnitOf(string unit) => unit switch
    {
        TemplateVocabulary.VolumeInTenThousands => VolumeUnit.TenThousandCalls,
        TemplateVocabulary.VolumeInHundredMillions => VolumeUnit.HundredMillionCalls,
        _ => VolumeUnit.Calls,
    };

    private static decimal CallsPer(string unit) => unit switch
    {
        TemplateVocabulary.VolumeInTenThousands => 10_000m,
        TemplateVocabulary.VolumeInHundredMillions => 100_000_000m,
        _ => 1m,
    };
}
