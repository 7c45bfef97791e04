using GzShareMetrics.Catalog;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Queries.Tests.Months;
using GzShareMetrics.Requests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace GzShareMetrics.Queries.Tests;

/// <summary>EF Core over tables of many shapes: owned types, includes, filters, nullable codes, instants in UTC; and what it sends.</summary>
public sealed class ShapesOfTablesTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    private static readonly ReportingPeriod December = ReportingPeriod.OfMonth(2024, 12);

    [Fact]
    public async Task Requests_WithOwnedClocksAndAFilter_AreGroupedAsMapped()
    {
        await using var db = ShapesContext.Sqlite();
        db.AddRange(
            new Form { Id = 1, Owner = new Body { Id = 1, Name = "省民政厅" }, Clock = new Clock { Submitted = At(2, 9), Reviewed = At(2, 10), Received = At(2, 11) }, AttributeCode = 2, ReviewCode = 1 },
            new Form { Id = 2, OwnerId = 1, Clock = new Clock { Submitted = At(3, 9) }, AttributeCode = 2 },
            new Form { Id = 3, OwnerId = 1, Clock = new Clock { Submitted = At(3, 9) }, AttributeCode = 2, IsDeleted = true });
        await db.SaveChangesAsync();
        var tally = new RequestTally(December);

        tally.AddGroups(await tally.GroupsOf(db.Rows(db.Forms.Include(f => f.Owner).AsNoTracking())).ToListAsync(), TestMonth.Directory);

        var counts = tally.ToStatistics().Total;
        (counts.Submitted, counts.Pending, counts.AwaitingReview).Should().Be((2, 1, 1), "the deleted one is filtered, and NULL codes without times are sound");
    }

    [Fact]
    public void Requests_WithNullCodes_AreFaultsOnSqlite()
    {
        using var db = ShapesContext.Sqlite();
        NullCodesAreFaults(db);
    }

    [PostgresFact]
    public void Requests_WithNullCodesOnPostgreSql_AreFaults()
    {
        using var db = ShapesContext.PostgreSql(postgres.Server.ConnectionString("shapes"));
        NullCodesAreFaults(db);
    }

    [Fact]
    public void Exchanges_InUtc_CountByTheDayOfShanghaiOnSqlite()
    {
        using var db = ShapesContext.Sqlite();
        AddInstants(db);
        var tally = new ExchangeTally(December);

        // China has had one time, without summer time, since 1992.
        tally.AddFrom(db.Instants.Select(i => new ExchangeRow { ProviderId = "省民政厅", ConsumerId = "贵阳市", At = i.AtUtc.AddHours(8), Calls = i.Calls }), TestMonth.Directory);

        tally.ToVolumes().Total.Calls.Should().Be(110);
    }

    [PostgresFact]
    public void Exchanges_AsTimestampsWithTimeZone_CountByTheDayOfShanghai()
    {
        using var db = ShapesContext.PostgreSql(postgres.Server.ConnectionString("shapes"));
        AddInstants(db);
        var rows = db.Instants.Select(i => new ExchangeRow
        {
            ProviderId = "省民政厅",
            ConsumerId = "贵阳市",
            At = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(i.AtUtc, "Asia/Shanghai"),
            Calls = i.Calls,
        });
        var tally = new ExchangeTally(December);

        tally.AddFrom(rows, TestMonth.Directory);

        tally.ToVolumes().Total.Calls.Should().Be(110);
        tally.GroupsOf(rows).ToQueryString().Should().Contain("AT TIME ZONE 'Asia/Shanghai'");
    }

    [PostgresFact]
    public void Exchanges_AsTimestampsWithTimeZoneNotConverted_AreAnErrorAndNotAnotherMonth()
    {
        using var db = ShapesContext.PostgreSql(postgres.Server.ConnectionString("shapes"));
        AddInstants(db);
        var tally = new ExchangeTally(December);

        FluentActions.Invoking(() => tally.AddFrom(
                db.Instants.Select(i => new ExchangeRow { ProviderId = "省民政厅", ConsumerId = "贵阳市", At = i.AtUtc, Calls = i.Calls }), TestMonth.Directory))
            .Should().Throw<Exception>().Which.ToString().Should().Contain("Kind=Unspecified");
    }

    [Fact]
    public void AddFrom_OfAMonth_SendsOneCommandForEachQueryAndReadsGroupsAlone()
    {
        var month = DecemberMonth.Read();
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using (var filled = EfDatabase.Sqlite(month, connection))
        {
            // Written by another context, so that the counter sees the queries only.
        }

        var counter = new CommandCounter();
        using var db = new PlatformContext(options => options.UseSqlite(connection).AddInterceptors(counter));
        var tally = new ExchangeTally(month.Period);

        tally.AddFrom(db.Calls.ToRows(), TestMonth.Directory);

        counter.Commands.Should().ContainSingle().Which.Should().Contain("GROUP BY");
        var groups = month.Calls.Where(c => month.Period.Contains(LocalDate.FromDateTime(c.CalledAt))).Select(c => (c.Server, c.Caller)).Distinct().Count();
        counter.Reads.Should().Be(groups + 1, "the last one finds the end");
        groups.Should().BeLessThan(month.Calls.Count / 2, "or the test would prove nothing");
    }

    private static void NullCodesAreFaults(ShapesContext db)
    {
        db.AddRange(
            new Form { Id = 1, Owner = new Body { Id = 1, Name = "省民政厅" }, Clock = new Clock { Submitted = At(2, 9), Reviewed = At(2, 10) }, AttributeCode = 2 },
            new Form { Id = 2, OwnerId = 1, Clock = new Clock { Submitted = At(3, 9) } },
            new Form { Id = 3, OwnerId = 1, Clock = new Clock { Submitted = At(3, 9), Received = At(3, 9) }, AttributeCode = 2 },
            new Form { Id = 4, OwnerId = 1, Clock = new Clock { Submitted = At(3, 9), Reviewed = At(3, 9), Received = At(3, 9), Replied = At(4, 9) }, AttributeCode = 2, ReviewCode = 1 },
            new Form { Id = 5, OwnerId = 1, Clock = new Clock { Submitted = At(3, 9) }, AttributeCode = 2 });
        db.SaveChanges();
        var tally = new RequestTally(December);

        FluentActions.Invoking(() => tally.AddFrom(db.Rows(db.Forms), TestMonth.Directory)).Should().Throw<QueryFaultException>()
            .Which.Faults.Select(fault => $"{fault.Kind} {fault.Records}").Should().Equal("InvalidAttribute 1", "ContradictoryStages 3");
    }

    private static void AddInstants(ShapesContext db)
    {
        db.AddRange(
            new Instanced { Id = 1, AtUtc = Utc(2024, 11, 30, 15), Calls = 1 },
            new Instanced { Id = 2, AtUtc = Utc(2024, 11, 30, 16), Calls = 10 },
            new Instanced { Id = 3, AtUtc = Utc(2024, 12, 31, 15), Calls = 100 },
            new Instanced { Id = 4, AtUtc = Utc(2024, 12, 31, 16), Calls = 1000 });
        db.SaveChanges();
    }

    private static DateTime At(int day, int hour) => new(2024, 12, day, hour, 0, 0, DateTimeKind.Unspecified);

    private static DateTime Utc(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, DateTimeKind.Utc);

    private sealed class CommandCounter : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public int Reads { get; private set; }

        public override InterceptionResult DataReaderDisposing(System.Data.Common.DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
        {
            Commands.Add(command.CommandText);
            Reads += eventData.ReadCount;
            return result;
        }
    }
}

internal sealed class ShapesContext(Action<DbContextOptionsBuilder> configure, bool isPostgres) : DbContext
{
    private SqliteConnection? connection;

    public DbSet<Form> Forms => Set<Form>();

    public DbSet<Instanced> Instants => Set<Instanced>();

    public static ShapesContext Sqlite()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        var context = new ShapesContext(options => options.UseSqlite(connection), isPostgres: false) { connection = connection };
        context.Database.EnsureCreated();
        return context;
    }

    public static ShapesContext PostgreSql(string connectionString)
    {
        var context = new ShapesContext(options => options.UseNpgsql(connectionString), isPostgres: true);
        context.Database.EnsureDeleted();
        context.Database.EnsureCreated();
        return context;
    }

    /// <summary>A careless mapping: NULL codes are not turned into anything.</summary>
    public IQueryable<RequestRow> Rows(IQueryable<Form> forms) => forms.Select(f => new RequestRow
    {
        Id = f.Id.ToString(),
        RequesterId = "省水利厅",
        ProviderId = f.Owner!.Name,
        Resource = "甲",
        Attribute = (SharingAttribute)f.AttributeCode!.Value,
        SubmittedAt = f.Clock.Submitted,
        Review = (ReviewOutcome)f.ReviewCode!.Value,
        ReviewedAt = f.Clock.Reviewed,
        ReceivedAt = f.Clock.Received,
        Reply = (ReplyOutcome)f.ReplyCode!.Value,
        RepliedAt = f.Clock.Replied,
    });

    public override void Dispose()
    {
        base.Dispose();
        connection?.Dispose();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => configure(optionsBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Form>().HasQueryFilter(f => !f.IsDeleted).OwnsOne(f => f.Clock, clock =>
        {
            if (isPostgres)
            {
                clock.Property(c => c.Submitted).HasColumnType("timestamp without time zone");
                clock.Property(c => c.Reviewed).HasColumnType("timestamp without time zone");
                clock.Property(c => c.Received).HasColumnType("timestamp without time zone");
                clock.Property(c => c.Replied).HasColumnType("timestamp without time zone");
            }
        });
        modelBuilder.Entity<Instanced>();
    }
}

internal sealed class Form
{
    [System.ComponentModel.DataAnnotations.Schema.DatabaseGenerated(System.ComponentModel.DataAnnotations.Schema.DatabaseGeneratedOption.None)]
    public int Id { get; set; }

    public int OwnerId { get; set; }

    public Body? Owner { get; set; }

    public Clock Clock { get; set; } = new();

    public int? AttributeCode { get; set; }

    public int? ReviewCode { get; set; }

    public int? ReplyCode { get; set; }

    public bool IsDeleted { get; set; }
}

internal sealed class Body
{
    [System.ComponentModel.DataAnnotations.Schema.DatabaseGenerated(System.ComponentModel.DataAnnotations.Schema.DatabaseGeneratedOption.None)]
    public int Id { get; set; }

    public string Name { get; set; } = string.Empty;
}

internal sealed class Clock
{
    public DateTime Submitted { get; set; }

    public DateTime? Reviewed { get; set; }

    public DateTime? Received { get; set; }

    public DateTime? Replied { get; set; }
}

internal sealed class Instanced
{
    [System.ComponentModel.DataAnnotations.Schema.DatabaseGenerated(System.ComponentModel.DataAnnotations.Schema.DatabaseGeneratedOption.None)]
    public int Id { get; set; }

    public DateTime AtUtc { get; set; }

    public long Calls { get; set; }
}
