using System.Globalization;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Timeliness;

/// <content>The tally written down, and comparison by contents.</content>
public sealed partial class OldestPendingTally
{
    private const string Kind = "oldestPending";
    private static readonly string[] RequestKeys = ["request", "provider", "receivedOn", "status"];
    private static readonly string[] RequestValues = ["workingDays", "times"];

    /// <summary>Makes an empty tally of the same definition, which changes nothing when it is merged.</summary>
    /// <returns>The empty tally.</returns>
    public OldestPendingTally CreateEmpty() => new(calculator, Rule, AsOf, Length);

    /// <summary>Tells whether another tally has the same definition and has kept the same requests.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    public bool HasSameCountsAs(OldestPendingTally other) => ToState().Equals(Guard.NotNull(other).ToState());

    /// <summary>Writes the tally down: table <c>oldest</c> of the requests kept, and how many were pending.</summary>
    /// <returns>The state; later additions do not change it.</returns>
    public TallyState ToState()
    {
        Settle();
        return new TallyState(
            Kind,
            [TallyEntries.Of(AsOf), new("length", Length.ToString(CultureInfo.InvariantCulture)), .. RuleEntries.Of(Rule)],
            [
                new TallyTable("oldest", RequestKeys, RequestValues, oldest.GroupBy(static r => r).Select(static g =>
                    new TallyRow([g.Key.Id, g.Key.Provider.Id, Guard.Iso(g.Key.ReceivedOn), g.Key.Status.ToString()], [g.Key.WorkingDaysPending, g.LongCount()]))),
                new TallyTable("all", [], ["pending"], [new TallyRow([], [pending])]),
            ]);
    }

    /// <summary>Makes a tally from a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="directory">The directory that holds the organizations by their ids.</param>
    /// <param name="calculator">Decides the deadlines of requests that are added to the tally; it has to count by the same working days.</param>
    /// <param name="rule">The rule that the state was counted by.</param>
    /// <returns>A tally that goes on where the state ends.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidTallyStateException">The state is of another kind, incomplete, overfull or contradicting itself, or names an organization that the directory does not hold.</exception>
    /// <exception cref="TallyMismatchException">The state was counted by another rule.</exception>
    public static OldestPendingTally FromState(TallyState state, OrganizationDirectory directory, DeadlineCalculator calculator, DeadlineRule rule)
    {
        Guard.NotNull(calculator);
        Guard.NotNull(rule);
        var reader = new TallyStateReader(state, Kind, directory);
        reader.Expect(RuleEntries.Of(rule));
        if (!int.TryParse(reader.Entry("length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length < 1)
        {
            throw new InvalidTallyStateException($"'{reader.Entry("length")}' is no length of a list");
        }

        var tally = new OldestPendingTally(calculator, rule, reader.Day(TallyEntries.AsOf), length);
        var kept = 0L;
        foreach (var row in reader.Rows("oldest", RequestKeys, RequestValues))
        {
            kept = TallyStateReader.Sum(kept, row.ValueSpan[1]);
            if (kept > length || row.ValueSpan[0] > int.MaxValue)
            {
                throw new InvalidTallyStateException("it keeps more requests than its length, or one that waits longer than anybody can count");
            }

            for (var i = 0L; i < row.ValueSpan[1]; i++)
            {
                tally.Keep(new PendingRequest(
                    row.KeySpan[0], reader.Organization(row.KeySpan[1]), reader.ParseDay(row.KeySpan[2]), (int)row.ValueSpan[0], reader.Name<DeadlineStatus>(row.KeySpan[3])));
            }
        }

        tally.pending = reader.Totals("all", "pending")[0];
        if (kept != Math.Min(tally.pending, length))
        {
            throw new InvalidTallyStateException(Guard.Invariant($"it keeps {kept} of {tally.pending} pending requests, and its length is {length}"));
        }

        reader.End();
        return tally;
    }
}
