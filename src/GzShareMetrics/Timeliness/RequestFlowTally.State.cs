using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Timeliness;

/// <content>The tally written down, and comparison by counts.</content>
public sealed partial class RequestFlowTally
{
    private const string Kind = "flow";
    private static readonly string[] FlowValues = ["pendingAtStart", "received", "answered", "closedOtherwise", "pendingAtEnd", "backlogAtStart", "backlogAtEnd"];

    /// <summary>Makes an empty tally of the same definition, which changes nothing when it is merged.</summary>
    /// <returns>The empty tally.</returns>
    public RequestFlowTally CreateEmpty() => new(calculator, Rule, Period);

    /// <summary>Tells whether another tally has the same definition and has counted the same.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    public bool HasSameCountsAs(RequestFlowTally other) => ToState().Equals(Guard.NotNull(other).ToState());

    /// <summary>Writes the tally down: table <c>flows</c> of requests by provider, and what was left out.</summary>
    /// <returns>The state; later additions do not change it.</returns>
    public TallyState ToState() => new(
        Kind,
        [TallyEntries.Of(Period), .. RuleEntries.Of(Rule)],
        [
            new TallyTable("flows", ["provider"], FlowValues, byProvider.Select(static p => new TallyRow(
                [p.Key.Id],
                [p.Value.PendingAtStart, p.Value.Received, p.Value.Answered, p.Value.ClosedOtherwise, p.Value.PendingAtEnd, p.Value.BacklogAtStart, p.Value.BacklogAtEnd]))),
            new TallyTable(TallyEntries.LeftOut, [], ["notConcerned"], [new TallyRow([], [notConcerned])]),
        ]);

    /// <summary>Makes a tally from a state.</summary>
    /// <param name="state">The state; rows of the same provider add up.</param>
    /// <param name="directory">The directory that holds the organizations by their ids.</param>
    /// <param name="calculator">Decides the deadlines of requests that are added to the tally; it has to count by the same working days.</param>
    /// <param name="rule">The rule that the state was counted by.</param>
    /// <returns>A tally that goes on where the state ends.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidTallyStateException">The state is of another kind, incomplete, overfull or contradicting itself, or names an organization that the directory does not hold.</exception>
    /// <exception cref="TallyMismatchException">The state was counted by another rule.</exception>
    public static RequestFlowTally FromState(TallyState state, OrganizationDirectory directory, DeadlineCalculator calculator, DeadlineRule rule)
    {
        Guard.NotNull(calculator);
        Guard.NotNull(rule);
        var reader = new TallyStateReader(state, Kind, directory);
        reader.Expect(RuleEntries.Of(rule));
        var tally = new RequestFlowTally(calculator, rule, reader.Period());
        try
        {
            foreach (var row in reader.Rows("flows", ["provider"], FlowValues))
            {
                var flow = new RequestFlow
                {
                    PendingAtStart = row.ValueSpan[0],
                    Received = row.ValueSpan[1],
                    Answered = row.ValueSpan[2],
                    ClosedOtherwise = row.ValueSpan[3],
                    PendingAtEnd = row.ValueSpan[4],
                    BacklogAtStart = row.ValueSpan[5],
                    BacklogAtEnd = row.ValueSpan[6],
                };
                if (!flow.IsBalanced || flow.BacklogAtStart > flow.PendingAtStart || flow.BacklogAtEnd > flow.PendingAtEnd)
                {
                    throw new InvalidTallyStateException($"the flow of '{row.KeySpan[0]}' is out of balance");
                }

                tally.Count(reader.Organization(row.KeySpan[0]), flow);
            }

            // Whoever reads the flows adds up the providers as well.
            _ = tally.ToFlows();
        }
        catch (OverflowException)
        {
            throw new InvalidTallyStateException(Guard.Invariant($"its counts add up beyond {long.MaxValue}"));
        }

        tally.notConcerned = reader.Totals(TallyEntries.LeftOut, "notConcerned")[0];
        reader.End();
        return tally;
    }
}
