using GzShareMetrics.Queries.Tests.Months;
using LinqToDB;
using LinqToDB.Data;
using LinqToDB.Mapping;

namespace GzShareMetrics.Queries.Tests.Databases;

/// <summary>linq2db over SQLite or DuckDB in memory, or over a PostgreSQL database.</summary>
internal sealed class Linq2DbDatabase : IDatabase
{
    private readonly DataConnection connection;

    private Linq2DbDatabase(string provider, string connectionString) =>
        connection = new DataConnection(new DataOptions().UseConnectionString(provider, connectionString).UseMappingSchema(Schema()));

    private Linq2DbDatabase(TestMonth month, string provider, string connectionString)
        : this(provider, connectionString)
    {
        Fill(month.Calls);
        Fill(month.Applications);
        Fill(month.Items);
        Fill(month.WorkingDays);
    }

    public IQueryable<CallLog> Calls => connection.GetTable<CallLog>();

    public IQueryable<Application> Applications => connection.GetTable<Application>();

    public IQueryable<ListedItem> Items => connection.GetTable<ListedItem>();

    public IQueryable<WorkingDayRow> WorkingDays => connection.GetTable<WorkingDayRow>();

    public static Linq2DbDatabase Sqlite(TestMonth month) => new(month, ProviderName.SQLiteMS, "Data Source=:memory:");

    public static Linq2DbDatabase DuckDb(TestMonth month) => new(month, ProviderName.DuckDB, "Data Source=:memory:");

    public static Linq2DbDatabase PostgreSql(TestMonth month, string connectionString) => new(month, ProviderName.PostgreSQL15, connectionString);

    /// <summary>A model to make SQL of, without a database.</summary>
    public static Linq2DbDatabase Unconnected(string provider) => new(provider, provider == ProviderName.PostgreSQL15 ? "Host=nowhere" : "Data Source=:memory:");

    public string SqlOf<T>(IQueryable<T> query)
        where T : class =>
        query.ToSqlQuery().Sql;

    public void Dispose() => connection.Dispose();

    private static MappingSchema Schema()
    {
        var schema = new MappingSchema();
        new FluentMappingBuilder(schema).Entity<WorkingDayRow>().HasTableName("working_days").Property(day => day.Day).IsPrimaryKey().Build();
        return schema;
    }

    private void Fill<T>(IEnumerable<T> rows)
        where T : class
    {
        connection.DropTable<T>(throwExceptionIfNotExists: false);
        connection.CreateTable<T>();
        connection.GetTable<T>().BulkCopy(new BulkCopyOptions { BulkCopyType = BulkCopyType.MultipleRows }, rows);
    }
}
