using System.Globalization;
using System.Text;

namespace GzShareMetrics.Data.Tests;

public sealed partial class RecordFolderTests
{
    /// <summary>The number of mutated folders; set the variable for a longer run.</summary>
    private static readonly int Mutations = int.Parse(Environment.GetEnvironmentVariable("GZSHAREMETRICS_MUTATIONS") ?? "10000", CultureInfo.InvariantCulture);

    [Fact]
    public void Read_MutatedFiles_EndsInRecordsOrFaultsWhateverTheWayOfReading()
    {
        folder.Rows(
            "organizations.csv",
            "GY-BIGDATA,department,prefecture,贵阳市大数据局,贵阳市大数据发展管理局,贵阳大数据局|贵数局,CN-5201,2018,2024-06-30,GZ-BIGDATA",
            "C-1,region,county,观山湖区,,观山湖,贵阳市,,,",
            "GZ-WATER,department,province,省水利厅,,,,,,");
        folder.Rows("exchanges.csv", "省税务局,贵阳市,\"名,录\",2024-12-02,5", "观山湖,GY-BIGDATA,\"名\n录\",2024-12-31T23:59:59,7", "贵数局,省水利厅,名录,2025-01-01,9");
        string[] files = ["organizations.csv", "requests.csv", "exchanges.csv", "exchanges.csv", "responsibility.csv", "national_requests.csv", "national_recommendations.csv"];
        var originals = files.Distinct().ToDictionary(f => f, f => File.ReadAllBytes(folder[f]));
        int read = 0, refused = 0;
        for (var seed = 0; seed < Mutations; seed++)
        {
            var random = new Random(seed);
            var file = files[random.Next(files.Length)];
            var mutated = Mutation.Apply(originals[file], random);
            var isCompressed = random.Next(20) == 0;
            if (isCompressed)
            {
                folder.Delete(file).Write(file + ".gz", Mutation.Apply(MonthFolder.Gzip(mutated), random));
            }
            else
            {
                folder.Write(file, mutated);
            }

            var options = Shape(random) with { MaxRowLength = random.Next(1024, 4096), Lenient = random.Next(2) == 0, MaxFaults = random.Next(1, 30) };
            var outcome = Outcome(options, seed);
            if (random.Next(4) == 0)
            {
                // How much of damaged compressed data comes out before the damage shows depends on how much is asked for.
                var other = options with { ChunkSize = isCompressed ? options.ChunkSize : 1 << 16, DegreeOfParallelism = 1 };
                Outcome(other, seed).Should().Be(outcome, $"of seed {seed}");
            }

            _ = outcome.StartsWith("read", StringComparison.Ordinal) ? read++ : refused++;
            if (isCompressed)
            {
                folder.Delete(file + ".gz");
            }

            folder.Write(file, originals[file]);
        }

        read.Should().BeGreaterThan(Mutations / 10);
        refused.Should().BeGreaterThan(Mutations / 10);
    }

    /// <summary>Reads the folder and describes all that comes of it; throws when something else comes of it than records or faults.</summary>
    private string Outcome(RecordFolderOptions options, int seed)
    {
        var text = new StringBuilder();
        try
        {
            var records = folder.Read(options);
            records.Quality.RowsRead.Should().Be(records.Quality.RowsTallied + records.Quality.RowsSetAside, $"of seed {seed}");
            records.Quality.Files.Should().OnlyContain(f => f.RowsRead == f.RowsTallied + f.RowsSetAside && (f.RowsSetAside == 0) == (f.Faults == 0), $"of seed {seed}");
            records.Quality.Faults.Should().HaveCount((int)Math.Min(options.MaxFaults, records.Quality.FaultCount));
            var volumes = records.Exchanges.ToVolumes();
            text.Append("read ").AppendJoin('\n', volumes.Flows).AppendJoin('\n', records.Quality.Files).AppendJoin('\n', records.Quality.Faults)
                .AppendJoin('\n', records.Requests.Select(r => r.Id)).AppendJoin('\n', records.Notes).AppendJoin('\n', records.Directory.Organizations);
            (volumes.Records + volumes.OutsidePeriod).Should().Be(records.Quality.Files.Single(f => f.File.StartsWith("exchanges", StringComparison.Ordinal)).RowsTallied);
        }
        catch (RecordFileException thrown)
        {
            thrown.Faults.Should().HaveCount((int)Math.Min(options.MaxFaults, thrown.FaultCount), $"of seed {seed}");
            thrown.Message.Split('\n').Length.Should().Be(thrown.Faults.Count + (thrown.FaultCount > thrown.Faults.Count ? 2 : 1), $"every fault is on one line, seed {seed}");
            text.Append(thrown.Message);
        }

        return text.ToString();
    }
}
