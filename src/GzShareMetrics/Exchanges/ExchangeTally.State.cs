using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Exchanges;

/// <content>The tally written down, and comparison by counts.</content>
public sealed partial class ExchangeTally
{
    private const string Kind = "exchange";
    private static readonly string[] FlowKeys = ["provider", "consumer"];
    private static readonly string[] FlowValues = ["calls", "records"];

    /// <summary>Makes an empty tally of the same definition, which changes nothing when it is merged.</summary>
    /// <returns>The empty tally.</returns>
    public ExchangeTally CreateEmpty() => new(Period);

    /// <summary>Tells whether another tally has the same definition and has counted the same.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    public bool HasSameCountsAs(ExchangeTally other) => ToState().Equals(Internal.Guard.NotNull(other).ToState());

    /// <summary>Writes the tally down: table <c>flows</c> of calls and records by provider and consumer, and what was left out.</summary>
    /// <returns>The state; later additions do not change it.</returns>
    public TallyState ToState()
    {
        Settle();
        return new TallyState(
            Kind,
            [TallyEntries.Of(Period)],
            [
                new TallyTable("flows", FlowKeys, FlowValues, cells.All().Select(c => TallyRow.Of([palette[c.Provider].Id, palette[c.Consumer].Id], [c.Calls, c.Records]))),
                new TallyTable(TallyEntries.LeftOut, [], ["outsidePeriod"], [new TallyRow([], [outsidePeriod])]),
            ]);
    }

    /// <summary>Makes a tally from a state.</summary>
    /// <param name="state">The state; rows of the same provider and consumer add up.</param>
    /// <param name="directory">The directory that holds the organizations by their ids.</param>
    /// <returns>A tally that goes on where the state ends.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidTallyStateException">The state is of another kind, incomplete, overfull or contradicting itself, or names an organization that the directory does not hold.</exception>
    public static ExchangeTally FromState(TallyState state, OrganizationDirectory directory)
    {
        var reader = new TallyStateReader(state, Kind, directory);
        var tally = new ExchangeTally(reader.Period());
        foreach (var row in reader.Rows("flows", FlowKeys, FlowValues))
        {
            if (row.ValueSpan[1] == 0)
            {
                throw new InvalidTallyStateException($"the flow from '{row.KeySpan[0]}' to '{row.KeySpan[1]}' has no record");
            }

            TallyStateReader.Sum(tally.total, row.ValueSpan[0]);
            TallyStateReader.Sum(tally.records, row.ValueSpan[1]);
            tally.AddGroup(reader.Organization(row.KeySpan[0]), reader.Organization(row.KeySpan[1]), row.ValueSpan[0], row.ValueSpan[1]);
        }

        tally.outsidePeriod = reader.Totals(TallyEntries.LeftOut, "outsidePeriod")[0];
        reader.End();
        return tally;
    }
}
