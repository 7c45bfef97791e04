using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Shelving;

/// <content>The tally written down, and comparison by counts.</content>
public sealed partial class ShelvingTally
{
    private const string Kind = "shelving";
    private const string DuePrefix = "due/";
    private static readonly string[] OwnerKeys = ["batch", "owner"];
    private static readonly string[] OwnerValues = ["shelvedInTime", "shelvedLate", "overdue", "notYetDue"];
    private static readonly string[] ItemKeys = ["batch", "owner", "resource"];

    /// <summary>Makes an empty tally of the same definition, which changes nothing when it is merged.</summary>
    /// <returns>The empty tally.</returns>
    public ShelvingTally CreateEmpty() => new(AsOf, Options);

    /// <summary>Tells whether another tally has the same definition and has counted the same.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    public bool HasSameCountsAs(ShelvingTally other) => ToState().Equals(Guard.NotNull(other).ToState());

    /// <summary>Writes the tally down: table <c>owners</c> of items by batch and owner, table <c>unshelved</c> of what is missing.</summary>
    /// <returns>The state; later additions do not change it.</returns>
    public TallyState ToState() => new(
        Kind,
        [TallyEntries.Of(AsOf), .. Options.DueDays.Select(static p => new KeyValuePair<string, string>(DuePrefix + p.Key, Guard.Iso(p.Value)))],
        [
            new TallyTable("owners", OwnerKeys, OwnerValues, Groups.Select(static g =>
                new TallyRow([g.Batch, g.Owner.Id], [g.Items.Counts.ShelvedInTime, g.Items.Counts.ShelvedLate, g.Items.Counts.Overdue, g.Items.Counts.NotYetDue]))),
            new TallyTable("unshelved", ItemKeys, ["items"], Groups.SelectMany(static g => g.Items.DistinctMissing.Select(p => new TallyRow([g.Batch, g.Owner.Id, p.Key], [p.Value])))),
        ]);

    /// <summary>Makes a tally from a state.</summary>
    /// <param name="state">The state; rows of the same keys add up.</param>
    /// <param name="directory">The directory that holds the organizations by their ids.</param>
    /// <returns>A tally that goes on where the state ends.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidTallyStateException">The state is of another kind, incomplete, overfull or contradicting itself, or names an organization that the directory does not hold.</exception>
    public static ShelvingTally FromState(TallyState state, OrganizationDirectory directory)
    {
        var reader = new TallyStateReader(state, Kind, directory);
        var options = reader.Entries(DuePrefix).Aggregate(ShelvingOptions.Default, (o, p) => o.WithDueDay(TallyStateReader.Name(p.Key, "batch"), reader.ParseDay(p.Value)));
        var tally = new ShelvingTally(reader.Day(TallyEntries.AsOf), options);
        try
        {
            foreach (var row in reader.Rows("owners", OwnerKeys, OwnerValues))
            {
                tally.ListOf(TallyStateReader.Name(row.KeySpan[0], "batch")).Owners.Of(reader.Organization(row.KeySpan[1])).Counts +=
                    ShelvingCounts.Of(row.ValueSpan[0], row.ValueSpan[1], row.ValueSpan[2], row.ValueSpan[3]);
            }

            // Whoever reads the rates adds up the owners as well.
            _ = tally.CountsByOwner().Values.Aggregate(default(ShelvingCounts), static (sum, one) => sum + one);
        }
        catch (OverflowException)
        {
            throw new InvalidTallyStateException(Guard.Invariant($"its counts add up beyond {long.MaxValue}"));
        }

        // There may be fewer names than items: sums of a database do not name them.
        var missing = tally.CountsByOwner().ToDictionary(static p => p.Key, static p => p.Value.Unshelved);
        var named = 0L;
        foreach (var row in reader.Rows("unshelved", ItemKeys, ["items"]))
        {
            named = TallyStateReader.Sum(named, row.ValueSpan[0]);
            if (named > int.MaxValue)
            {
                throw new InvalidTallyStateException(Guard.Invariant($"it names more than {int.MaxValue} unshelved items, more than a list can hold"));
            }

            var key = (row.KeySpan[0], reader.Organization(row.KeySpan[1]));
            if (!missing.TryGetValue(key, out var left) || left < row.ValueSpan[0])
            {
                throw new InvalidTallyStateException($"it names more unshelved items of '{row.KeySpan[1]}' in '{row.KeySpan[0]}' than it counts");
            }

            missing[key] = left - row.ValueSpan[0];
            tally.ListOf(row.KeySpan[0]).Owners.Of(key.Item2).Miss(TallyStateReader.Name(row.KeySpan[2], "resource"), row.ValueSpan[0]);
        }

        reader.End();
        return tally;
    }
}
