using System.Text;
using GzShareMetrics.Organizations;
using GzShareMetrics.Samples.SampleData;
using NodaTime.Text;

namespace GzShareMetrics.Samples.Tests.SampleData;

/// <summary>The record files of a month, on disk or made in memory, read in the most obvious way.</summary>
internal sealed class RecordFolder
{
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>> rows = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> texts;
    private readonly OrganizationDirectory directory;

    private RecordFolder(IReadOnlyDictionary<string, string> texts)
    {
        this.texts = texts;
        directory = texts.ContainsKey("organizations.csv")
            ? GuizhouOrganizations.Directory.With(Rows("organizations.csv").Select(Body))
            : GuizhouOrganizations.Directory;
    }

    public static string DataFolder { get; } =
        SampleDataCommand.DefaultFolder(AppContext.BaseDirectory) ?? throw new DirectoryNotFoundException("The tests run outside the repository.");

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Requests => Rows("requests.csv");

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Exchanges => Rows("exchanges.csv");

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Items => Rows("responsibility.csv");

    public IReadOnlyList<IReadOnlyDictionary<string, string>> NationalRequests => Rows("national_requests.csv");

    public static RecordFolder OnDisk(string folder) =>
        new(Directory.GetFiles(Path.Combine(DataFolder, folder)).ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal));

    public static RecordFolder Made(MonthTargets targets, long seed) =>
        new(SampleMonth.Generate(targets, seed).ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal));

    public static LocalDateTime Time(string text) => LocalDateTimePattern.GeneralIso.Parse(text).GetValueOrThrow();

    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text[..10]).GetValueOrThrow();

    public string Text(string file) => texts[file];

    public Organization Body(string name) => directory.Resolve(name);

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        if (!rows.TryGetValue(file, out var found))
        {
            var records = Records(texts[file]).ToArray();
            found = [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(StringComparer.Ordinal))];
            rows.Add(file, found);
        }

        return found;
    }

    /// <summary>Sums the calls of the month by provider or consumer; the key of a body is its id, of a region's body the region's.</summary>
    public Dictionary<string, long> Calls(string side, string month) =>
        Exchanges.Where(row => row["at"].StartsWith(month, StringComparison.Ordinal))
            .GroupBy(row => Key(Body(row[side])), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Sum(row => long.Parse(row["count"], System.Globalization.CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    public static string Key(Organization body) => (body.ReportingRegion ?? body).Id;

    private static Department Body(IReadOnlyDictionary<string, string> row)
    {
        OrganizationCodes.TryParseKind(row["kind"], out var kind).Should().BeTrue();
        var region = (Region)GuizhouOrganizations.Directory.Resolve(row["region"]);
        OrganizationCodes.TryParseLevel(row["level"], out var level).Should().BeTrue();
        level.Should().Be(region.Level);
        return new Department(row["id"], row["name"], region, kind) { FullName = row["full_name"], Aliases = row["aliases"].Split('|', StringSplitOptions.RemoveEmptyEntries) };
    }

    private static IEnumerable<string[]> Records(string text)
    {
        var record = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' or '\n' when !quoted:
                    record.Add(field.ToString());
                    field.Clear();
                    if (text[i] == '\n')
                    {
                        yield return record.ToArray();
                        record.Clear();
                    }

                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }
    }
}
