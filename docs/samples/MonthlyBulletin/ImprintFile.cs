using System.Text.Json;
using GzShareMetrics.Reporting;
using NodaTime.Text;

namespace MonthlyBulletinSample;

/// <summary>Reads who issues a bulletin, when and to whom from a small JSON file.</summary>
internal static class ImprintFile
{
    public static BulletinImprint Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return document.RootElement.EnumerateObject().Aggregate(new BulletinImprint(), With);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or FormatException or UnparsableValueException or ArgumentException)
        {
            throw new FormatException($"{path}: {fault.Message}", fault);
        }
    }

    private static BulletinImprint With(BulletinImprint imprint, JsonProperty property) => property.Name switch
    {
        "masthead" => imprint with { Masthead = property.Value.GetString() },
        "issue" => imprint with { Issue = property.Value.GetString() },
        "issuer" => imprint with { Issuer = property.Value.GetString() },
        "issuedOn" => imprint with { IssuedOn = LocalDatePattern.Iso.Parse(property.Value.GetString()!).GetValueOrThrow() },
        "reportTo" => imprint with { ReportTo = property.Value.GetString() },
        "sendTo" => imprint with { SendTo = property.Value.GetString() },
        "distributeTo" => imprint with { DistributeTo = property.Value.GetString() },
        "office" => imprint with { Office = property.Value.GetString() },
        "printedCopies" => imprint with { PrintedCopies = property.Value.GetInt32() },
        "electronicCopies" => imprint with { ElectronicCopies = property.Value.GetInt32() },
        _ => throw new FormatException($"'{property.Name}' is no part of an imprint."),
    };
}
