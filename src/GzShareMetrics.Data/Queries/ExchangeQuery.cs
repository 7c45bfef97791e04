using System.Data.Common;
using GzShareMetrics.Data.Records;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data.Queries;

/// <summary>Tallies the rows of a query: exchanges, or groups of them.</summary>
internal sealed class ExchangeQuery
{
    private const int Provider = 0, Consumer = 1, At = 2, Calls = 2, Count = 3, Records = 3;

    private readonly QueryCursor cursor;
    private readonly ExchangeTally tally;
    private readonly bool isGrouped;
    private readonly bool isCounted;

    private ExchangeQuery(QueryCursor cursor, ReportingPeriod period, bool isGrouped, bool isCounted)
    {
        this.cursor = cursor;
        this.isGrouped = isGrouped;
        this.isCounted = isCounted;
        tally = new ExchangeTally(period);
    }

    public static ExchangeQuery OfRows(
        DbDataReader source, OrganizationDirectory directory, ReportingPeriod period, ExchangeColumns? columns, RecordQueryOptions? options)
    {
        var c = columns ?? new ExchangeColumns();
        return new ExchangeQuery(Cursor(source, directory, period, options, c.Provider, c.Consumer, c.At, c.Count), period, isGrouped: false, c.Count is not null);
    }

    public static ExchangeQuery OfGroups(
        DbDataReader source, OrganizationDirectory directory, ReportingPeriod period, ExchangeGroupColumns? columns, RecordQueryOptions? options)
    {
        var c = columns ?? new ExchangeGroupColumns();
        return new ExchangeQuery(Cursor(source, directory, period, options, c.Provider, c.Consumer, c.Calls, c.Records), period, isGrouped: true, isCounted: true);
    }

    public TalliedExchanges Tally(CancellationToken cancellationToken)
    {
        while (cursor.Read(cancellationToken))
        {
            Add();
        }

        cursor.Finish();
        return new TalliedExchanges(tally, cursor.Quality);
    }

    public async Task<TalliedExchanges> TallyAsync(CancellationToken cancellationToken)
    {
        while (await cursor.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            Add();
        }

        cursor.Finish();
        return new TalliedExchanges(tally, cursor.Quality);
    }

    private static QueryCursor Cursor(
        DbDataReader source, OrganizationDirectory directory, ReportingPeriod period, RecordQueryOptions? options, params string?[] columns)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(period);
        return new QueryCursor(source, directory, options ?? RecordQueryOptions.Default, columns);
    }

    private void Add()
    {
        var provider = cursor.Organization(Provider);
        var consumer = cursor.Organization(Consumer);
        try
        {
            if (isGrouped)
            {
                AddGroup(provider, consumer, cursor.Count(Calls), cursor.Count(Records));
                return;
            }

            var at = cursor.Time(At);
            var calls = isCounted ? cursor.Count(Count) : 1;
            if (!cursor.HasFault)
            {
                tally.Add(provider!, consumer!, at.Date, calls);
            }
        }
        catch (OverflowException)
        {
            cursor.AddFault(RecordFaultKind.Overflow, isGrouped ? Calls : isCounted ? Count : At, $"with this row the calls of {tally.Period} add up beyond {CivilText.LargestCount}");
        }
    }

    private void AddGroup(Organization? provider, Organization? consumer, long calls, long records)
    {
        if (!cursor.HasFault && records == 0 && calls > 0)
        {
            cursor.AddFault(RecordFaultKind.MalformedNumber, Records, "a group of calls and no records");
        }

        if (!cursor.HasFault)
        {
            tally.AddGroup(provider!, consumer!, calls, records);
        }
    }
}
