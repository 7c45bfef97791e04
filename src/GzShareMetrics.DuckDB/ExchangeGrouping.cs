using System.Data.Common;
using System.Globalization;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;

namespace GzShareMetrics.DuckDB;

/// <summary>
/// Groups exchange files by provider and consumer in the form that is the cheapest for their format and size, as measured in benchmarks/: a Parquet file's
/// own statistics answer most checks, and in large files grouping by dense numbers of the names costs half of grouping by the names.
/// </summary>
internal static class ExchangeGrouping
{
    /// <summary>As many names as one byte can number.</summary>
    private const int MostNames = 255;

    /// <summary>How many of the first rows are looked at for names; a name that shows up later is grouped as it is written.</summary>
    private const int Sampled = 100_000;

    /// <summary>
    /// From how many records for each thread on numbering the names is worth while: a table of all pairs of two bytes is made first, some 20 ms for each
    /// thread, which saves 8 ns a record.
    /// </summary>
    private const long WorthNumbering = 3_000_000;

    private static readonly SourceColumn Provider = new("provider", "provider_id", ColumnKind.Text);
    private static readonly SourceColumn Consumer = new("consumer", "consumer_id", ColumnKind.Text);
    private static readonly SourceColumn At = new("at", "called_at", ColumnKind.Time, IsRequired: true);
    private static readonly SourceColumn Calls = new("count", "calls", ColumnKind.Number, IsRequired: true);
    private static readonly SourceColumn[] Columns = [Provider, Consumer, At, Calls];

    public static void Add(EngineSession session, ExchangeTally tally, OrganizationDirectory directory)
    {
        session.CreateView("exchanges", Columns, checkTexts: false);
        var groups = session.Files.Format == DuckDbFormat.Parquet ? OfParquet(session, tally, directory, out var outside) : OfText(session, tally, out outside);
        tally.AddGroups(groups, directory);
        tally.LeaveOut(outside);
    }

    private static List<ExchangeGroupRow> OfParquet(EngineSession session, ExchangeTally tally, OrganizationDirectory directory, out long outside)
    {
        var (from, until) = Bounds(tally.Period);
        var facts = session.Read(
            $"""
             SELECT COUNT(*), COUNT(called_at), COUNT(calls), COALESCE(MIN(calls) >= 0, TRUE), COALESCE(isfinite(MIN(called_at)) AND isfinite(MAX(called_at)), TRUE),
                 COALESCE(MIN(called_at) >= {Literal(from)} AND MAX(called_at) < {Literal(until)}, TRUE), current_setting('threads')
             FROM exchanges
             """,
            static reader =>
            {
                reader.Read();
                var records = reader.GetInt64(0);
                var isSound = reader.GetInt64(1) == records && reader.GetInt64(2) == records && reader.GetBoolean(3) && reader.GetBoolean(4);
                return (Records: records, IsSound: isSound, IsWithin: reader.GetBoolean(5), Threads: reader.GetInt64(6));
            });
        if (!facts.IsSound)
        {
            session.CheckValues(Columns);
        }

        var condition = facts.IsWithin ? "TRUE" : $"called_at >= {Literal(from)} AND called_at < {Literal(until)}";
        var isWorthNumbering = facts.Records >= (session.Options.WorthNumbering ?? WorthNumbering * facts.Threads);
        var groups = facts.IsSound && isWorthNumbering && Names(session, directory) is { Count: <= MostNames } names
            ? ByNumbers(session, names, condition)
            : ByNames(session, condition);
        outside = facts.Records - groups.Sum(static group => group.Records);
        if (outside < 0 || (facts.IsWithin && outside != 0))
        {
            throw new DuckDbFileException(session.Files, new InvalidDataException($"The files' own records say {facts.Records} rows, and {facts.Records - outside} were read. The file is damaged."));
        }

        return groups;
    }

    /// <summary>Text is read once: what lies outside the period, or has no readable time, makes groups of its own.</summary>
    private static List<ExchangeGroupRow> OfText(EngineSession session, ExchangeTally tally, out long outside)
    {
        var (from, until) = Bounds(tally.Period);
        var leftOut = 0L;
        var unread = 0L;
        var groups = session.Read(
            $"""
             SELECT provider_id, consumer_id, COALESCE(SUM(calls), 0) AS calls, COUNT(*) AS records, COUNT(*) - COUNT(calls) AS invalid_records,
                 CASE WHEN called_at >= {Literal(from)} AND called_at < {Literal(until)} THEN 0 WHEN called_at IS NULL THEN 2 ELSE 1 END AS place
             FROM exchanges GROUP BY provider_id, consumer_id, place
             """,
            reader =>
            {
                var within = new List<ExchangeGroupRow>();
                while (reader.Read())
                {
                    var place = reader.GetInt32(5);
                    unread += reader.GetInt64(4) + (place == 2 ? reader.GetInt64(3) : 0);
                    leftOut += place == 1 ? reader.GetInt64(3) : 0;
                    if (place == 0)
                    {
                        within.Add(Group(reader, Text(reader, 0), Text(reader, 1), 2));
                    }
                }

                return within;
            });
        if (unread > 0)
        {
            session.CheckValues(Columns);
        }

        outside = leftOut;
        return groups;
    }

    private static List<ExchangeGroupRow> ByNumbers(EngineSession session, List<string> names, string condition)
    {
        session.Execute("SET perfect_ht_threshold = 20");
        session.Execute($"SET VARIABLE names = [{string.Join(", ", names.Select(EngineSession.Literal))}]::VARCHAR[]");
        const string Numbered = "list_position(getvariable('names'), provider_id)::UTINYINT AS p, list_position(getvariable('names'), consumer_id)::UTINYINT AS c";
        var unnamed = 0L;
        var groups = session.Read($"SELECT {Numbered}, SUM(calls), COUNT(*), 0 FROM exchanges WHERE {condition} GROUP BY p, c", reader =>
        {
            var read = new List<ExchangeGroupRow>();
            while (reader.Read())
            {
                if (reader.IsDBNull(0) || reader.IsDBNull(1))
                {
                    unnamed += reader.GetInt64(3);
                }
                else
                {
                    read.Add(Group(reader, names[reader.GetByte(0) - 1], names[reader.GetByte(1) - 1], 2));
                }
            }

            return read;
        });
        if (unnamed > 0)
        {
            groups.AddRange(ByNames(
                session,
                $"({condition}) AND (list_position(getvariable('names'), provider_id) IS NULL OR list_position(getvariable('names'), consumer_id) IS NULL)"));
        }

        return groups;
    }

    private static List<ExchangeGroupRow> ByNames(EngineSession session, string condition) => session.Read(
        $"SELECT provider_id, consumer_id, SUM(calls), COUNT(*), COUNT(*) FILTER (calls < 0) FROM exchanges WHERE {condition} GROUP BY provider_id, consumer_id",
        static reader =>
        {
            var groups = new List<ExchangeGroupRow>();
            while (reader.Read())
            {
                groups.Add(Group(reader, Text(reader, 0), Text(reader, 1), 2));
            }

            return groups;
        });

    /// <summary>
    /// The names that are likely to occur: those of the first rows, and as many of the directory's own as a byte has room for. A name that is not among them
    /// costs another reading of the file, so the rare ones matter.
    /// </summary>
    private static List<string> Names(EngineSession session, OrganizationDirectory directory)
    {
        var names = session.Read(
            $"SELECT name FROM (SELECT unnest([provider_id, consumer_id]) AS name FROM exchanges LIMIT {2 * Sampled}) WHERE name IS NOT NULL GROUP BY name ORDER BY name",
            static reader =>
            {
                var read = new List<string>();
                while (reader.Read())
                {
                    read.Add(reader.GetString(0));
                }

                return read;
            });
        var known = names.ToHashSet(StringComparer.Ordinal);
        var likely = directory.Organizations.SelectMany(static o => new[] { o.Id, o.Name }).Concat(directory.Organizations.SelectMany(static o => o.Aliases.Append(o.FullName)));
        names.AddRange(likely.OfType<string>().Where(name => name.Length > 0 && known.Add(name)).Take(Math.Max(0, MostNames - names.Count)));
        return names;
    }

    private static ExchangeGroupRow Group(DbDataReader reader, string? provider, string? consumer, int column) => new()
    {
        ProviderId = provider,
        ConsumerId = consumer,
        Calls = (long)reader.GetFieldValue<System.Numerics.BigInteger>(column),
        Records = reader.GetInt64(column + 1),
        InvalidRecords = Convert.ToInt64(reader.GetValue(column + 2), CultureInfo.InvariantCulture),
    };

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static (DateTime From, DateTime Until) Bounds(ReportingPeriod period) => (
        period.Scope == PeriodScope.Cumulative ? DateTime.MinValue : period.FirstDay.ToDateTimeUnspecified(),
        period.LastDay.PlusDays(1).ToDateTimeUnspecified());

    private static string Literal(DateTime moment) => $"TIMESTAMP '{moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}'";
}
