using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;

namespace GzShareMetrics.Requests;

/// <content>The tally written down, and comparison by counts.</content>
public sealed partial class RequestTally
{
    private const string Kind = "request";
    private static readonly string[] ControlValues = ["submitted", "conditional", "unconditional", "reviewed", "decided"];

    private static readonly string[] StageValues = [.. RequestCounts.Stages.Select(static s => s.ToString())];

    /// <summary>Makes an empty tally of the same definition, which changes nothing when it is merged.</summary>
    /// <returns>The empty tally.</returns>
    public RequestTally CreateEmpty() => new(Period, AsOf);

    /// <summary>Tells whether another tally has the same definition and has counted the same.</summary>
    /// <param name="other">The other tally.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException">The other tally is <see langword="null"/>.</exception>
    public bool HasSameCountsAs(RequestTally other) => ToState().Equals(Guard.NotNull(other).ToState());

    /// <summary>
    /// Writes the tally down: tables <c>providers</c>, <c>requesters</c> and <c>resources</c> of requests by stage, the control count, and what was left out.
    /// </summary>
    /// <returns>The state; later additions do not change it.</returns>
    public TallyState ToState() => new(
        Kind,
        [TallyEntries.Of(Period), TallyEntries.Of(AsOf)],
        [
            new TallyTable("providers", ["organization"], StageValues, byProvider.All.Select(static p => Row(p.Key.Id, p.Value))),
            new TallyTable("requesters", ["organization"], StageValues, byRequester.All.Select(static p => Row(p.Key.Id, p.Value))),
            new TallyTable("resources", ["resource"], StageValues, byResource.Select(static p => Row(p.Key, p.Value))),
            new TallyTable("control", [], ControlValues, [new TallyRow([], [control.Submitted, control.Conditional, control.Unconditional, control.Reviewed, control.Decided])]),
            new TallyTable(TallyEntries.LeftOut, [], ["outsidePeriod"], [new TallyRow([], [outsidePeriod])]),
        ]);

    /// <summary>Makes a tally from a state.</summary>
    /// <param name="state">The state; rows of the same key add up.</param>
    /// <param name="directory">The directory that holds the organizations by their ids.</param>
    /// <returns>A tally that goes on where the state ends.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="InvalidTallyStateException">The state is of another kind, incomplete, overfull or contradicting itself, or names an organization that the directory does not hold.</exception>
    public static RequestTally FromState(TallyState state, OrganizationDirectory directory)
    {
        var reader = new TallyStateReader(state, Kind, directory);
        var tally = new RequestTally(reader.Period(), reader.Day(TallyEntries.AsOf));
        try
        {
            tally.total.Counts = Read("providers", "organization", id => tally.byProvider.Of(reader.Organization(id)));
            var requesters = Read("requesters", "organization", id => tally.byRequester.Of(reader.Organization(id)));
            var resources = Read("resources", "resource", name => tally.OfResource(TallyStateReader.Name(name, "resource")));

            // A database may leave the resources out, so there may be fewer; never more.
            if (requesters != tally.total.Counts || RequestCounts.Stages.Any(stage => resources.At(stage) > tally.total.Counts.At(stage)))
            {
                throw new InvalidTallyStateException("its tables of providers, requesters and resources do not add up to the same requests");
            }
        }
        catch (OverflowException)
        {
            throw new InvalidTallyStateException(Guard.Invariant($"its counts add up beyond {long.MaxValue}"));
        }

        var sums = reader.Totals("control", ControlValues);
        tally.control = new RequestControl(sums[0], sums[1], sums[2], sums[3], sums[4]);
        tally.outsidePeriod = reader.Totals(TallyEntries.LeftOut, "outsidePeriod")[0];
        reader.End();
        return tally;

        RequestCounts Read(string table, string column, Func<string, StageCounter> counterOf)
        {
            var sum = default(RequestCounts);
            foreach (var row in reader.Rows(table, [column], StageValues))
            {
                var one = RequestCounts.Stages.Select((stage, i) => RequestCounts.Of(stage, row.ValueSpan[i])).Aggregate(static (left, right) => left + right);
                sum += one;
                counterOf(row.KeySpan[0]).Counts += one;
            }

            return sum;
        }
    }

    private static TallyRow Row(string key, StageCounter counter) => new([key], RequestCounts.Stages.Select(counter.Counts.At));
}
