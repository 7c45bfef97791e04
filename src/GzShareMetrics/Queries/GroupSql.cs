using System.Globalization;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Internal;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Queries;

/// <summary>
/// The queries of this namespace as plain SQL (纯 SQL 下推), for engines without a LINQ provider: nothing but <c>SELECT</c>, <c>CASE</c>, <c>GROUP BY</c>,
/// <c>LEFT JOIN</c> and <c>date(…)</c>. Days are literals, so the text can be sent as it is. Results are read by <see cref="GroupReader"/>.
/// </summary>
/// <remarks>
/// Tables, or views with these names and columns: <c>exchanges(provider_id, consumer_id, called_at, calls)</c>, <c>requests(id, requester_id,
/// provider_id, resource, attribute, submitted_at, review, reviewed_at, received_at, reply, replied_at)</c> with the codes of the record files,
/// <c>responsibility(batch, owner_id, shelved_on)</c> and <c>working_days(day, rank, is_working_day)</c>. Stateless and thread-safe.
/// </remarks>
public static class GroupSql
{
    private const string IsAnswered = "stage IN (6, 7)";

    /// <summary>
    /// Returns the view <c>timed_requests</c>: the requests with the working days to their reply. It is made once; on shards, on each of them, next to its
    /// rows and its copy of the calendar.
    /// </summary>
    /// <param name="rule">The rule, whose event starts the clock.</param>
    /// <returns>A <c>CREATE VIEW</c> statement.</returns>
    /// <exception cref="ArgumentNullException">The rule is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The rule is not counted in working days, or has a cut-off time.</exception>
    public static string TimedRequestsView(DeadlineRule rule)
    {
        TimelinessBounds.CheckSupported(rule);
        var start = rule.StartEvent == DeadlineStartEvent.Application ? "submitted_at" : "received_at";
        var rank = rule.StartDayCounting == StartDayCounting.Include ? "s.rank + s.is_working_day" : "s.rank";
        return $"""
            CREATE VIEW timed_requests AS
            SELECT r.*, e.rank - {rank} AS working_days_to_reply, e.is_working_day AS replied_on_working_day
            FROM requests r
            LEFT JOIN working_days s ON s.day = date(r.{start})
            LEFT JOIN working_days e ON e.day = date(r.replied_at)
            """;
    }

    /// <summary>Returns the query that <see cref="ExchangeQuery.GroupsOf"/> composes.</summary>
    /// <param name="tally">The tally that is to be filled.</param>
    /// <returns>The query; <see cref="GroupReader.ReadExchangeGroups"/> reads its result.</returns>
    /// <exception cref="ArgumentNullException">The tally is <see langword="null"/>.</exception>
    public static string ExchangeGroups(ExchangeTally tally) => $"""
        SELECT provider_id, consumer_id, SUM(calls) AS calls, COUNT(*) AS records, SUM(CASE WHEN calls >= 0 THEN 0 ELSE 1 END) AS invalid_records
        FROM exchanges
        WHERE called_at >= {Literal(PeriodBounds.From(Guard.NotNull(tally).Period))} AND called_at < {Literal(PeriodBounds.After(tally.Period.LastDay))}
        GROUP BY provider_id, consumer_id
        """;

    /// <summary>Returns the query that <see cref="RequestQuery.GroupsOf"/> composes.</summary>
    /// <param name="tally">The tally that is to be filled.</param>
    /// <returns>The query; <see cref="GroupReader.ReadRequestGroups"/> reads its result.</returns>
    /// <exception cref="ArgumentNullException">The tally is <see langword="null"/>.</exception>
    public static string RequestGroups(RequestTally tally)
    {
        var end = Literal(PeriodBounds.After(Guard.NotNull(tally).AsOf));
        return $"""
            SELECT requester_id, provider_id, stage, fault, COUNT(*) AS requests,
                SUM(CASE WHEN attribute = 'conditional' THEN 1 ELSE 0 END) AS conditional,
                SUM(CASE WHEN reviewed_at < {end} THEN 1 ELSE 0 END) AS reviewed,
                SUM(CASE WHEN replied_at < {end} AND reply <> 'withdrawn' THEN 1 ELSE 0 END) AS decided
            FROM (
            {JudgedInPeriod(tally)}
            ) judged
            GROUP BY requester_id, provider_id, stage, fault
            """;
    }

    /// <summary>Returns the query that <see cref="RequestQuery.ResourceGroupsOf"/> composes.</summary>
    /// <param name="tally">The tally that is to be filled.</param>
    /// <returns>The query; <see cref="GroupReader.ReadResourceGroups"/> reads its result.</returns>
    /// <exception cref="ArgumentNullException">The tally is <see langword="null"/>.</exception>
    public static string ResourceGroups(RequestTally tally) => $"""
        SELECT resource, stage, COUNT(*) AS requests
        FROM (
        {JudgedInPeriod(Guard.NotNull(tally))}
        ) judged
        GROUP BY provider_id, resource, stage
        """;

    /// <summary>Returns the query that <see cref="TimelinessQuery.GroupsOf(TimelinessTally, IQueryable{RequestRow})"/> composes, over <c>timed_requests</c>.</summary>
    /// <param name="tally">The tally that is to be filled.</param>
    /// <returns>The query; <see cref="GroupReader.ReadTimelinessGroups"/> reads its result.</returns>
    /// <exception cref="ArgumentNullException">The tally is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The rule is not counted in working days, or has a cut-off time.</exception>
    public static string TimelinessGroups(TimelinessTally tally)
    {
        var bounds = new TimelinessBounds(Guard.NotNull(tally));
        var end = Literal(bounds.End);
        var start = StartOf(bounds);
        var inPopulation = bounds.BySubmission ? "1" : $"CASE WHEN {DueOrAnswered(bounds)} THEN 1 ELSE 0 END";
        return $"""
            SELECT provider_id, stage, fault, in_population, under_rule, working_days_to_reply, replied_on_working_day, pending_since, COUNT(*) AS requests
            FROM (
                SELECT provider_id, stage, fault,
                    {inPopulation} AS in_population,
                    CASE WHEN {start} >= {Literal(bounds.RuleFrom)} AND {start} < {Literal(bounds.RuleUntil)} THEN 1 ELSE 0 END AS under_rule,
                    CASE WHEN replied_at < {end} THEN working_days_to_reply END AS working_days_to_reply,
                    CASE WHEN replied_at < {end} THEN replied_on_working_day END AS replied_on_working_day,
                    CASE WHEN replied_at < {end} THEN NULL WHEN {start} < {end} THEN date({start}) END AS pending_since
                FROM (
            {Judged("timed_requests", end, bounds.BySubmission ? Submitted(bounds.From, bounds.SubmittedUntil) : $"submitted_at < {Literal(bounds.SubmittedUntil)}")}
                ) judged
            ) facts
            GROUP BY provider_id, stage, fault, in_population, under_rule, working_days_to_reply, replied_on_working_day, pending_since
            """;
    }

    /// <summary>Returns the query that <see cref="TimelinessQuery.OverdueOf"/> composes, over <c>timed_requests</c>.</summary>
    /// <param name="tally">Whose rule, period and day are asked for.</param>
    /// <returns>The query; <see cref="GroupReader.ReadRequests"/> reads its result.</returns>
    /// <exception cref="ArgumentNullException">The tally is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The rule is not counted in working days, or has a cut-off time.</exception>
    public static string OverdueRequests(TimelinessTally tally)
    {
        var bounds = new TimelinessBounds(Guard.NotNull(tally));
        var limit = tally.Rule.Length.ToString(CultureInfo.InvariantCulture);
        var until = bounds.Until < bounds.End ? bounds.Until : bounds.End;
        var start = StartOf(bounds);
        return $"""
            SELECT id, requester_id, provider_id, resource, attribute, submitted_at, review, reviewed_at, received_at, reply, replied_at
            FROM (
            {Judged("timed_requests", Literal(bounds.End), $"submitted_at < {Literal(until)}")}
            ) judged
            WHERE {start} >= {Literal(bounds.RuleFrom)} AND {start} < {Literal(bounds.RuleUntil)}
                AND (stage IN (3, 5) AND {start} < {Literal(bounds.OverdueUntil)}
                    OR {IsAnswered} AND ({(bounds.BySubmission ? $"submitted_at >= {Literal(bounds.From)}" : DueOrAnswered(bounds))})
                        AND (working_days_to_reply > {limit} OR working_days_to_reply = {limit} AND replied_on_working_day = 0))
            """;
    }

    /// <summary>Returns the query that <see cref="ShelvingQuery.GroupsOf"/> composes.</summary>
    /// <param name="tally">The tally that is to be filled.</param>
    /// <returns>The query; <see cref="GroupReader.ReadShelvingGroups"/> reads its result.</returns>
    /// <exception cref="ArgumentNullException">The tally is <see langword="null"/>.</exception>
    public static string ShelvingGroups(ShelvingTally tally) => $"""
        SELECT batch, owner_id, COUNT(*) AS listed, SUM(CASE WHEN shelved_on < {Literal(PeriodBounds.After(Guard.NotNull(tally).AsOf))} THEN 1 ELSE 0 END) AS shelved
        FROM responsibility
        GROUP BY batch, owner_id
        """;

    private static string StartOf(TimelinessBounds bounds) => bounds.StartsWithApplication ? "submitted_at" : "received_at";

    private static string DueOrAnswered(TimelinessBounds bounds) =>
        $"replied_at >= {Literal(bounds.From)} AND replied_at < {Literal(bounds.Until)} AND replied_at < {Literal(bounds.End)} OR "
        + $"{StartOf(bounds)} >= {Literal(bounds.DueFrom)} AND {StartOf(bounds)} < {Literal(bounds.DueUntil)}";

    /// <summary>A day that engines with and without implicit conversions compare with a time: <c>date('2024-12-01')</c>.</summary>
    private static string Literal(DateTime midnight) => $"date('{LocalDatePattern.Iso.Format(LocalDate.FromDateTime(midnight))}')";

    private static string JudgedInPeriod(RequestTally tally)
    {
        var until = PeriodBounds.After(LocalDate.Min(tally.Period.LastDay, tally.AsOf));
        return Judged("requests", Literal(PeriodBounds.After(tally.AsOf)), Submitted(PeriodBounds.From(tally.Period), until));
    }

    private static string Submitted(DateTime from, DateTime until) => $"submitted_at >= {Literal(from)} AND submitted_at < {Literal(until)}";

    /// <summary>
    /// Requests with their stage and fault, as <see cref="RequestFacts"/> adds them; numbers are those of <see cref="RequestStage"/>. NULL is met with
    /// <c>CASE</c>, which PostgreSQL hands on to a shard, and not with <c>COALESCE</c>, which it does not.
    /// </summary>
    private static string Judged(string table, string end, string condition) => $"""
                SELECT r.*,
                    CASE WHEN attribute = 'unconditional' THEN 2
                        WHEN replied_at < {end} AND reply = 'approved' THEN 6
                        WHEN replied_at < {end} AND reply = 'rejected' THEN 7
                        WHEN replied_at < {end} AND reviewed_at < {end} AND review = 'passed' THEN 8
                        WHEN replied_at < {end} THEN 9
                        WHEN reviewed_at < {end} AND review = 'returned' THEN 4
                        WHEN reviewed_at < {end} THEN 5
                        ELSE 3 END AS stage,
                    CASE WHEN attribute IN ('conditional', 'unconditional') THEN
                        CASE WHEN attribute = 'unconditional' AND (reviewed_at IS NOT NULL OR received_at IS NOT NULL OR replied_at IS NOT NULL) THEN 6
                            WHEN reviewed_at IS NULL AND review IS NOT NULL
                                OR reviewed_at IS NOT NULL AND CASE WHEN review IN ('passed', 'returned') THEN 1 ELSE 0 END = 0 THEN 6
                            WHEN replied_at IS NULL AND reply IS NOT NULL
                                OR replied_at IS NOT NULL AND CASE WHEN reply IN ('approved', 'rejected', 'withdrawn') THEN 1 ELSE 0 END = 0 THEN 6
                            WHEN received_at IS NOT NULL AND CASE WHEN review = 'passed' THEN 1 ELSE 0 END = 0 THEN 6
                            WHEN replied_at IS NOT NULL AND (review = 'returned' OR reply <> 'withdrawn' AND received_at IS NULL) THEN 6
                            WHEN reviewed_at < date(submitted_at) OR received_at < date(reviewed_at) OR replied_at < date(submitted_at)
                                OR replied_at < date(reviewed_at) OR replied_at < date(received_at) THEN 6
                            ELSE 0 END
                        ELSE 5 END AS fault
                FROM {table} r
                WHERE {condition}
        """;
}
