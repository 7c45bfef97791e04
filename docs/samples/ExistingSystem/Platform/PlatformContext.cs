using GzShareMetrics.Queries;
using Microsoft.EntityFrameworkCore;

namespace ExistingSystemSample.Platform;

/// <summary>The platform's database. The one table that was added for the library is the calendar.</summary>
internal sealed class PlatformContext(DbContextOptions<PlatformContext> options) : DbContext(options)
{
    public DbSet<Bureau> Bureaus => Set<Bureau>();

    public DbSet<ShareApplication> Applications => Set<ShareApplication>();

    public DbSet<GatewayCount> GatewayCounts => Set<GatewayCount>();

    public DbSet<DutyItem> Duties => Set<DutyItem>();

    public DbSet<StateApplication> StateApplications => Set<StateApplication>();

    public DbSet<StateRecommendation> StateRecommendations => Set<StateRecommendation>();

    /// <summary>工作日序号表: which working day each day is, so that the database can count between two days.</summary>
    public DbSet<WorkingDayRow> WorkingDays => Set<WorkingDayRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<GatewayCount>().HasIndex(c => c.Hour);
        modelBuilder.Entity<ShareApplication>().HasIndex(a => a.HandedIn);
        modelBuilder.Entity<WorkingDayRow>().ToTable("T_GZR").HasKey(d => d.Day);
    }
}
