using GzShareMetrics.Queries.Tests.Months;

namespace GzShareMetrics.Queries.Tests.Databases;

/// <summary>A month in a database, and the queries that start from its tables.</summary>
public interface IDatabase : IDisposable
{
    IQueryable<CallLog> Calls { get; }

    IQueryable<Application> Applications { get; }

    IQueryable<ListedItem> Items { get; }

    IQueryable<WorkingDayRow> WorkingDays { get; }

    /// <summary>The SQL of a query, as the provider would send it.</summary>
    string SqlOf<T>(IQueryable<T> query)
        where T : class;
}
