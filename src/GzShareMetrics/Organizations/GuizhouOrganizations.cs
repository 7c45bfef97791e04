using System.Globalization;
using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;
using NodaTime;

namespace GzShareMetrics.Organizations;

/// <summary>
/// The regions and bodies that occur in Guizhou's bulletin of December 2024, and the ministries it names (贵州省机构). Names are as printed there;
/// how well each fact is evidenced stands in <see cref="Organization.Evidence"/>, and what is not verified is graded so.
/// </summary>
public static class GuizhouOrganizations
{
    private static readonly Lazy<OrganizationDirectory> Loaded = new(static () => Of(EmbeddedTable.Read("guizhou-organizations.csv", "id")));

    /// <summary>
    /// Gets the directory. Regions stand in the order of the bulletin's section 五 (its administrative order), departments as first collected.
    /// </summary>
    public static OrganizationDirectory Directory => Loaded.Value;

    /// <summary>Reads a directory out of a table like the embedded one.</summary>
    internal static OrganizationDirectory Of(DelimitedTable table)
    {
        var regions = new Dictionary<string, Region>(StringComparer.Ordinal);
        var organizations = new List<Organization>();
        foreach (var row in table.Rows)
        {
            var organization = Read(row, regions);
            organizations.Add(organization);
            if (organization is Region region)
            {
                regions.Add(region.Id, region);
            }
        }

        return OrganizationDirectory.Of(organizations);
    }

    private static Organization Read(DelimitedTable.Row row, Dictionary<string, Region> regions)
    {
        if (!OrganizationCodes.TryParseKind(row["kind"], out var kind) || !OrganizationCodes.TryParseLevel(row["level"], out var level))
        {
            throw row.Fault("kind", $"'{row["kind"]}' or '{row["level"]}' is no kind or level");
        }

        var region = row["region"].Length == 0 ? null : regions[row["region"]];
        var aliases = row["aliases"].Split(['|'], StringSplitOptions.RemoveEmptyEntries);
        LocalDate? from = Day(row["valid_from"], 1, 1), to = Day(row["valid_to"], 12, 31);
        var successor = row["successor"].Length == 0 ? null : row["successor"];
        var evidence = new OrganizationEvidence
        {
            Name = EvidenceMark.Parse(row["name_grade"]),
            FullName = EvidenceMark.Parse(row["full_name_grade"]),
            Code = EvidenceMark.Parse(row["code_grade"]),
            Relations = EvidenceMark.Parse(row["relations_grade"]),
            Note = row["note"],
        };
        return kind == OrganizationKind.Region
            ? new Region(row["id"], row["name"], level, region)
            {
                Code = row["code"].Length == 0 ? null : RegionCode.Parse(row["code"]),
                FullName = row["full_name"],
                Aliases = aliases,
                ValidFrom = from,
                ValidTo = to,
                SuccessorId = successor,
                Evidence = evidence,
            }
            : new Department(row["id"], row["name"], region ?? throw row.Fault("region", "a department belongs to a region"), kind)
            {
                FullName = row["full_name"],
                Aliases = aliases,
                ValidFrom = from,
                ValidTo = to,
                SuccessorId = successor,
                Evidence = evidence,
            };
    }

    /// <summary>Reads a day, or a year of which only the year is known: its first day for a beginning, its last for an end.</summary>
    private static LocalDate? Day(string text, int month, int day) => text.Length switch
    {
        0 => null,
        4 => new LocalDate(int.Parse(text, CultureInfo.InvariantCulture), month, day),
        _ => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value,
    };
}
