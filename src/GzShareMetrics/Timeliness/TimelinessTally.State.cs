using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Timeliness;

/// <content>The tally written down, and comparison by counts.</content>
public sealed partial class TimelinessTally
{
    private const string Kind = "timeliness";
    private static readonly string[] StatusKeys = ["provider", "status"];
    private static readonly string[] DayValues = ["workingDays", "requests"];

    /// <summary>Makes an empty tally of the same definition, which changes nothing when it is merged.</summary>
    /// <returns>The empty tally.</returns>
    public TimelinessTally CreateEmpty() => new(calculator, Rule, Period, AsOf, Population);

    /// <summary>Tells whether another tally has the same definition and has counted the same.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    public bool HasSameCountsAs(TimelinessTally other) => ToState().Equals(Guard.NotNull(other).ToState());

    /// <summary>
    /// Writes the tally down: table <c>statuses</c> of requests by provider and status, tables <c>answered</c> and <c>pending</c> of requests by provider
    /// and working days, and what was left out.
    /// </summary>
    /// <returns>The state; later additions do not change it.</returns>
    public TallyState ToState()
    {
        Settle();
        var met = Met().ToArray();
        return new TallyState(
            Kind,
            [TallyEntries.Of(Period), TallyEntries.Of(AsOf), new("population", Population.ToString()), .. RuleEntries.Of(Rule)],
            [
                new TallyTable("statuses", StatusKeys, ["requests"], met.SelectMany(static m => ProviderReplies.Known
                    .Where(status => m.Replies[status] > 0)
                    .Select(status => new TallyRow([m.Provider.Id, status.ToString()], [m.Replies[status]])))),
                new TallyTable("answered", ["provider"], DayValues, met.SelectMany(static m => m.Replies.Answered.Ascending().Select(p => new TallyRow([m.Provider.Id], [p.Key, p.Value])))),
                new TallyTable("pending", ["provider"], DayValues, met.SelectMany(static m => m.Replies.Pending.Ascending().Select(p => new TallyRow([m.Provider.Id], [p.Key, p.Value])))),
                new TallyTable(TallyEntries.LeftOut, [], ["outsidePopulation"], [new TallyRow([], [outsidePopulation])]),
            ]);
    }

    /// <summary>Makes a tally from a state.</summary>
    /// <param name="state">The state; rows of the same keys add up.</param>
    /// <param name="directory">The directory that holds the organizations by their ids.</param>
    /// <param name="calculator">Decides the deadlines of requests that are added to the tally; it has to count by the same working days.</param>
    /// <param name="rule">The rule that the state was counted by.</param>
    /// <returns>A tally that goes on where the state ends.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidTallyStateException">The state is of another kind, incomplete, overfull or contradicting itself, or names an organization that the directory does not hold.</exception>
    /// <exception cref="TallyMismatchException">The state was counted by another rule.</exception>
    public static TimelinessTally FromState(TallyState state, OrganizationDirectory directory, DeadlineCalculator calculator, DeadlineRule rule)
    {
        Guard.NotNull(calculator);
        Guard.NotNull(rule);
        var reader = new TallyStateReader(state, Kind, directory);
        reader.Expect(RuleEntries.Of(rule));
        var tally = new TimelinessTally(calculator, rule, reader.Period(), reader.Day(TallyEntries.AsOf), reader.Name<TimelinessPopulation>(reader.Entry("population")));
        try
        {
            foreach (var row in reader.Rows("statuses", StatusKeys, ["requests"]))
            {
                tally.RepliesOf(reader.Organization(row.KeySpan[0])).CountStatus(reader.Name<DeadlineStatus>(row.KeySpan[1]), row.ValueSpan[0]);
            }

            ReadDays("answered", static replies => replies.Answered);
            ReadDays("pending", static replies => replies.Pending);

            for (var i = 0; i < tally.palette.Count; i++)
            {
                if (!tally.byProvider[i].IsConsistent)
                {
                    throw new InvalidTallyStateException($"its statuses and working days of '{tally.palette[i].Id}' do not add up to the same requests");
                }
            }

            // Whoever reads the figures adds up the working days as well.
            _ = tally.ToTimeliness();
        }
        catch (OverflowException)
        {
            throw new InvalidTallyStateException(Guard.Invariant($"its counts add up beyond {long.MaxValue}"));
        }

        tally.outsidePopulation = reader.Totals(TallyEntries.LeftOut, "outsidePopulation")[0];
        reader.End();
        return tally;

        void ReadDays(string table, Func<ProviderReplies, DayHistogram> histogram)
        {
            foreach (var row in reader.Rows(table, ["provider"], DayValues))
            {
                if (row.ValueSpan[0] > int.MaxValue)
                {
                    throw new InvalidTallyStateException(Guard.Invariant($"{row.ValueSpan[0]} working days are more than anybody can count"));
                }

                histogram(tally.RepliesOf(reader.Organization(row.KeySpan[0]))).Add((int)row.ValueSpan[0], row.ValueSpan[1]);
            }
        }
    }
}
