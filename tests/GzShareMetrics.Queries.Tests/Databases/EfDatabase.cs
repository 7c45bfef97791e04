using System.Data.Common;
using GzShareMetrics.Queries.Tests.Months;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GzShareMetrics.Queries.Tests.Databases;

/// <summary>Entity Framework Core over SQLite in memory, or over a PostgreSQL database.</summary>
internal sealed class EfDatabase : IDatabase
{
    private readonly DbConnection? connection;

    private EfDatabase(PlatformContext context, DbConnection? connection)
    {
        Context = context;
        this.connection = connection;
    }

    public PlatformContext Context { get; }

    public IQueryable<CallLog> Calls => Context.Calls;

    public IQueryable<Application> Applications => Context.Applications;

    public IQueryable<ListedItem> Items => Context.Items;

    public IQueryable<WorkingDayRow> WorkingDays => Context.WorkingDays;

    public static EfDatabase Sqlite(TestMonth month)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return new EfDatabase(Filled(new PlatformContext(options => options.UseSqlite(connection)), month), connection);
    }

    /// <summary>Fills a connection that the caller keeps.</summary>
    public static EfDatabase Sqlite(TestMonth month, SqliteConnection kept) => new(Filled(new PlatformContext(options => options.UseSqlite(kept)), month), null);

    public static EfDatabase PostgreSql(TestMonth month, string connectionString) =>
        new(Filled(new PlatformContext(options => options.UseNpgsql(connectionString)), month), null);

    /// <summary>A model to make SQL of, without a database.</summary>
    public static EfDatabase Unconnected(bool postgres) => new(
        new PlatformContext(options => _ = postgres ? options.UseNpgsql("Host=nowhere") : options.UseSqlite("Data Source=:memory:")), null);

    public string SqlOf<T>(IQueryable<T> query)
        where T : class =>
        query.ToQueryString();

    public void Dispose()
    {
        Context.Dispose();
        connection?.Dispose();
    }

    private static PlatformContext Filled(PlatformContext context, TestMonth month)
    {
        context.Database.EnsureDeleted();
        context.Database.EnsureCreated();
        context.AddRange(month.Calls);
        context.AddRange(month.Applications);
        context.AddRange(month.Items);
        context.AddRange(month.WorkingDays);
        context.SaveChanges();
        context.ChangeTracker.Clear();
        return context;
    }
}

internal sealed class PlatformContext(Action<DbContextOptionsBuilder> configure) : DbContext
{
    public DbSet<CallLog> Calls => Set<CallLog>();

    public DbSet<Application> Applications => Set<Application>();

    public DbSet<ListedItem> Items => Set<ListedItem>();

    public DbSet<WorkingDayRow> WorkingDays => Set<WorkingDayRow>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => configure(optionsBuilder);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Database.IsNpgsql())
        {
            // Civil time without a zone, as a platform logs it; Npgsql would take a plain DateTime for an instant.
            configurationBuilder.Properties<DateTime>().HaveColumnType("timestamp without time zone");
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<CallLog>().ToTable("call_log");
        modelBuilder.Entity<Application>().ToTable("application");
        modelBuilder.Entity<ListedItem>().ToTable("listed_item");
        modelBuilder.Entity<WorkingDayRow>().ToTable("working_days").HasKey(day => day.Day);
    }
}
