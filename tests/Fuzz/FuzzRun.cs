using System.Diagnostics;

namespace GzShareMetrics.Fuzz;

/// <summary>A number of inputs for one target.</summary>
internal sealed class FuzzRun(FuzzTarget target, int seed)
{
    /// <summary>So much processor time may one input take; more is a hang, as far as a service is concerned. The clock on the wall would blame a busy machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    private readonly Damage damage = new(target.Corpus.Select(c => c.Bytes));
    private long accepted;
    private long findings;
    private TimeSpan longest;

    /// <summary>Reads the corpus as it is, then the damaged inputs.</summary>
    /// <returns>The number of findings.</returns>
    public long Run(long inputs)
    {
        var clock = Stopwatch.StartNew();
        foreach (var (file, bytes) in target.Corpus)
        {
            Read(file, bytes, -1);
        }

        for (var i = 0L; i < inputs; i++)
        {
            Only(i);
        }

        Console.WriteLine($"{target.Name}: {inputs} inputs, seed {seed}, {accepted} accepted, {findings} findings, longest {longest.TotalMilliseconds:0} ms, {clock.Elapsed.TotalSeconds:0} s");
        return findings;
    }

    /// <summary>Makes and reads the input of one number.</summary>
    public long Only(long number)
    {
        var random = new Random(SeedOf(number));
        var place = random.Next(target.Corpus.Count);
        Read(target.Corpus[place].Name, damage.Of(place, random), number);
        return findings;
    }

    /// <summary>Mixes seed and number (SplitMix64), so that neighbours have nothing in common.</summary>
    private int SeedOf(long number)
    {
        unchecked
        {
            var z = ((ulong)number + 1) * 0x9E3779B97F4A7C15UL + (ulong)seed;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)(z ^ (z >> 31));
        }
    }

    private void Read(string file, byte[] bytes, long number)
    {
        var before = Environment.CpuUsage.TotalTime;
        try
        {
            var looks = 0;
            using var watch = new Timer(_ => Look(++looks), null, Limit * 6, Limit * 6);
            void Look(int minutes)
            {
                // A process that others have stopped, or that hardly gets a turn, has not hung; one that waits for ten minutes has.
                if (minutes >= 10 || Environment.CpuUsage.TotalTime - before > Limit)
                {
                    Hang(file, bytes, number, minutes);
                }
            }

            accepted += target.Accepts(file, bytes) ? 1 : 0;
        }
#pragma warning disable CA1031 // Whatever comes out of a reader is what this program is for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Report(file, bytes, number, e.ToString());
        }

        var taken = Environment.CpuUsage.TotalTime - before;
        longest = taken > longest ? taken : longest;
        if (taken > Limit)
        {
            Report(file, bytes, number, $"took {taken.TotalSeconds:0} s");
        }
    }

    private void Hang(string file, byte[] bytes, long number, int minutes)
    {
        Report(file, bytes, number, $"has not ended after {minutes} min");
        Environment.Exit(2);
    }

    private void Report(string file, byte[] bytes, long number, string what)
    {
        findings++;
        if (findings > 20)
        {
            return;
        }

        var folder = Directory.CreateDirectory(Path.Combine(Environment.CurrentDirectory, "artifacts", "fuzz")).FullName;
        var path = Path.Combine(folder, $"{target.Name}-{seed}-{number}-{file}");
        File.WriteAllBytes(path, bytes);
        Console.WriteLine($"FINDING in {target.Name} ({file}), repeat with --reader {target.Name} --seed {seed} --only {number}; the input is {path}");
        Console.WriteLine(string.Join('\n', what.Split('\n').Take(12)));
    }
}
