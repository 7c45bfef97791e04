using System.Globalization;
using System.Text;
using CsCheck;

namespace GzShareMetrics.Data.Tests;

public sealed partial class RecordFolderTests
{
    private static readonly string[] Names = ["省税务局", "GZ-TAX", "国家税务总局贵州省税务局", "贵阳市", "CN-5201", "黔南州", " 省水利厅 ", "GZ-HRSS", "贵州省人力资源和社会保障厅"];

    private static readonly Gen<(int Provider, int Consumer, string Resource, LocalDateTime At, bool IsDay, long Count)> Exchange = Gen.Select(
        Gen.Int[0, Names.Length - 1],
        Gen.Int[0, Names.Length - 1],
        Gen.OneOf("名录", "名,录", "名\"录", "名\n录", "\r\n名录", "长" + new string('名', 40), "a"),
        Gen.Int[0, 62 * 86_400].Select(s => new LocalDateTime(2024, 11, 20, 0, 0).PlusSeconds(s)),
        Gen.Bool,
        Gen.OneOf(Gen.Long[0, 9], Gen.Long[0, 1_000_000_000_000]));

    private static readonly Gen<string> Soup = Gen.OneOf(
        "\"", "\"", "\"\"", ",", ",", "\n", "\r\n", "\r", " ", "\t", "a", "省税务局,", "贵阳市,名录,", "2024-12-02,", "5\n", ValidExchange + "\n", "\"名\n录\",", "\f", "\u2028", "\u0085");

    [Fact]
    public void Read_RandomRows_AgreesWithTheSlowModel()
    {
        var random = new Random(20241231);
        Gen.Select(Exchange.Array[0, 60], Gen.OneOf("\n", "\r\n"), Gen.Int[0, 2]).Sample(
            (rows, lineEnd, quoting) =>
            {
                var text = new StringBuilder(MonthFolder.ExchangeHeader).Append(lineEnd);
                foreach (var row in rows)
                {
                    string[] cells =
                    [
                        Names[row.Provider], Names[row.Consumer], row.Resource,
                        row.At.ToString(row.IsDay ? "uuuu-MM-dd" : "uuuu-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), row.Count.ToString(CultureInfo.InvariantCulture),
                    ];
                    text.AppendJoin(',', cells.Select(c => quoting == 2 || (quoting == 1 && c.Length % 2 == 0) || c.AsSpan().IndexOfAny("\",\r\n") >= 0 ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c)).Append(lineEnd);
                }

                var inside = rows.Where(r => r.At.Year == 2024 && r.At.Month == 12).ToArray();
                var expected = inside
                    .GroupBy(r => (Provider: Id(r.Provider), Consumer: Id(r.Consumer)))
                    .Select(g => (g.Key.Provider, g.Key.Consumer, Calls: g.Sum(r => r.Count), Records: (long)g.Count()))
                    .OrderBy(g => g.Provider, StringComparer.Ordinal).ThenBy(g => g.Consumer, StringComparer.Ordinal);
                folder.Write("exchanges.csv", text.ToString());

                var volumes = folder.Read(Shape(random)).Exchanges.ToVolumes();

                volumes.Flows.Select(f => (Provider: f.Provider.Id, Consumer: f.Consumer.Id, f.Volume.Calls, f.Records)).Should().Equal(expected);
                (volumes.Records, volumes.OutsidePeriod).Should().Be((inside.Length, rows.Length - inside.Length));
            },
            iter: 150,
            threads: 1);

        string Id(int name) => GzShareMetrics.Organizations.GuizhouOrganizations.Directory.Resolve(Names[name]).Id;
    }

    [Fact]
    public void Read_RandomQuotesAndLineEnds_CutsRowsAsTheSlowModelDoes()
    {
        var random = new Random(20241201);
        Soup.Array[0, 40].Select(string.Concat).Sample(
            soup =>
            {
                var text = $"{MonthFolder.ExchangeHeader}\n{soup}";
                var rows = SlowCsv.Read(text).Skip(1).ToArray();
                folder.Write("exchanges.csv", text);

                foreach (var options in new[] { Shape(random), Shape(random) })
                {
                    var quality = folder.Read(options with { Lenient = true, MaxFaults = 1000 }).Quality;

                    quality.Files[1].RowsRead.Should().Be(rows.Length, soup);
                    Lines(quality, RecordFaultKind.MalformedRow).Should().Equal(rows.Where(r => r.Cells is null).Select(r => r.Line), soup);
                    Lines(quality, RecordFaultKind.WrongCellCount).Should().Equal(rows.Where(r => r.Cells is { Length: not 5 }).Select(r => r.Line), soup);
                    quality.Files[1].RowsTallied.Should().Be(rows.Count(r => IsValid(r.Cells)), soup);
                }
            },
            iter: 1500,
            threads: 1);

        // White space of any kind does not matter in names, and is nothing in a resource.
        static bool IsValid(string[]? cells) => cells is [var provider, var consumer, var resource, "2024-12-02", "5"]
            && Solid(provider) == "省税务局" && Solid(consumer) == "贵阳市" && Solid(resource).Length > 0;

        static string Solid(string cell) => string.Concat(cell.Where(c => !char.IsWhiteSpace(c)));

        static IEnumerable<long> Lines(DataQualityReport quality, RecordFaultKind kind) => quality.Faults.Where(f => f.Kind == kind).Select(f => f.Line);
    }

    /// <summary>A way of reading that must make no difference: how much is cut at a time, and how many read.</summary>
    private static RecordFolderOptions Shape(Random random) => new() { ChunkSize = random.Next(1, 200), DegreeOfParallelism = random.Next(1, 4) };
}
