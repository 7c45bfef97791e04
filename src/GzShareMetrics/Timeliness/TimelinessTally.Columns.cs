using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Tallies;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <content>Counting columns, as Arrow, Parquet and DuckDB hold them.</content>
public sealed partial class TimelinessTally
{
    /// <summary>Stands in a column of days for a day that has not come (空值).</summary>
    public const int NoDay = int.MinValue;

    private ReplyClock? columnClock;
    private OrganizationIndex? numbering;
    private ReplyReadings? numbered;

    /// <summary>
    /// Counts columns of conditional requests without making records of them; all of them, or, when a row is invalid, none. Each row is a request that was
    /// neither withdrawn nor returned at review; those are added as records. Days are days since 1970-01-01.
    /// </summary>
    /// <remarks>
    /// The days have no time, so a rule's cut-off changes nothing here. The caller answers for all requests being submitted in the period where the
    /// population is <see cref="TimelinessPopulation.SubmittedInPeriod"/>.
    /// </remarks>
    /// <param name="organizations">What the numbers in the column of providers stand for; the same object for all columns is fastest.</param>
    /// <param name="providers">The numbers of those who have to answer, row by row.</param>
    /// <param name="startedDays">
    /// The days of the event that starts the rule's clock (<see cref="DeadlineRule.StartEvent"/>), usually the receipt; <see cref="NoDay"/> while it has not
    /// happened.
    /// </param>
    /// <param name="repliedDays">The days of the reply; <see cref="NoDay"/> while there is none.</param>
    /// <exception cref="ArgumentException">The columns are of different lengths.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="organizations"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidColumnException">A number is not in the index, a number is no day, or a reply is before its clock started; the first such row is named.</exception>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The calendar does not reach far enough to decide a request.</exception>
    public void AddColumns(OrganizationIndex organizations, ReadOnlySpan<int> providers, ReadOnlySpan<int> startedDays, ReadOnlySpan<int> repliedDays) =>
        CountColumns(organizations, new ReplyColumns(providers, startedDays, repliedDays, default));

    /// <summary>
    /// Counts columns of conditional requests of any days of submission, of which those outside the population are counted as left out; otherwise as the
    /// overload without days of submission.
    /// </summary>
    /// <param name="organizations">What the numbers in the column of providers stand for; the same object for all columns is fastest.</param>
    /// <param name="providers">The numbers of those who have to answer, row by row.</param>
    /// <param name="startedDays">The days of the event that starts the rule's clock, or <see cref="NoDay"/>.</param>
    /// <param name="repliedDays">The days of the reply, or <see cref="NoDay"/>.</param>
    /// <param name="submittedDays">The days of submission.</param>
    /// <exception cref="ArgumentException">The columns are of different lengths.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="organizations"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidColumnException">A number is not in the index, a number is no day, or a reply is before its clock started; the first such row is named.</exception>
    /// <exception cref="WorkingDays.WorkingDayRangeException">The calendar does not reach far enough to decide a request.</exception>
    public void AddColumns(
        OrganizationIndex organizations, ReadOnlySpan<int> providers, ReadOnlySpan<int> startedDays, ReadOnlySpan<int> repliedDays, ReadOnlySpan<int> submittedDays)
    {
        InvalidColumnException.CheckLength(providers.Length, submittedDays.Length, nameof(submittedDays), nameof(providers));
        CountColumns(organizations, new ReplyColumns(providers, startedDays, repliedDays, submittedDays));
    }

    private void CountColumns(OrganizationIndex organizations, in ReplyColumns columns)
    {
        Guard.NotNull(organizations);
        columns.CheckLengths();
        var clock = columnClock ??= new ReplyClock(calculator, Rule, AsOf, DayNumber.Of);
        var counts = NumberedBy(organizations);
        var submitted = (Period.Scope == PeriodScope.Cumulative ? DayNumber.First : DayNumber.Of(Period.FirstDay), Math.Min(DayNumber.Of(Period.LastDay), clock.AsOf));
        var (counted, oddUntil) = (0, 0);
        try
        {
            while (counted < columns.Providers.Length)
            {
                // What the table cannot tell is judged as a request, and may make the table reach further.
                counted = judge.BySubmission ? counts.Add(columns, counted, clock, submitted, organizations.Count, ref oddUntil, ref outsidePopulation) : counted;
                if (counted < columns.Providers.Length)
                {
                    Count(organizations, columns, counted, 1);
                    counted++;
                }
            }
        }
        catch
        {
            // Nothing is counted: what went in before the row that is wrong goes out again.
            while (--counted >= 0)
            {
                Count(organizations, columns, counted, -1);
            }

            throw;
        }
    }

    /// <summary>Judges one row and counts it, or takes it back.</summary>
    private void Count(OrganizationIndex organizations, in ReplyColumns columns, int row, int requests)
    {
        var (started, replied, submitted) = columns.DaysOf(row, organizations.Count);
        if (submitted is { } day && (day > AsOf || !judge.IsCandidate(day)))
        {
            outsidePopulation += requests;
            return;
        }

        var judged = new JudgedReply(DeadlineStatus.NotStarted, 0, started, null);
        if (started <= AsOf)
        {
            var (status, workingDays) = columnClock!.Classify(started.Value, replied);
            judged = new JudgedReply(status, workingDays, started, replied <= AsOf ? replied : null);
        }

        if (judge.BySubmission || judge.IsDueOrAnsweredInPeriod(judged))
        {
            RepliesOf(organizations[columns.Providers[row]]).Count(judged.Status, judged.WorkingDays, requests);
        }
        else
        {
            outsidePopulation += requests;
        }
    }

    private ReplyReadings NumberedBy(OrganizationIndex organizations)
    {
        if (numbered is null || !ReferenceEquals(numbering, organizations))
        {
            Settle();
            (numbering, numbered) = (organizations, new ReplyReadings(organizations.Count));
        }

        return numbered;
    }
}
