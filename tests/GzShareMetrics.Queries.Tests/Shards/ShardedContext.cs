using GzShareMetrics.Catalog;
using GzShareMetrics.Requests;
using Microsoft.EntityFrameworkCore;

namespace GzShareMetrics.Queries.Tests.Shards;

/// <summary>EF Core over the coordinator. Nothing has a key here: a table that has the library's columns is mapped to its row as it is.</summary>
internal sealed class ShardedContext(string connectionString) : DbContext
{
    public DbSet<ExchangeRow> Exchanges => Set<ExchangeRow>();

    public DbSet<ResponsibilityRow> Responsibility => Set<ResponsibilityRow>();

    /// <summary>The view of the shards, with its working days; codes become outcomes.</summary>
    public IQueryable<RequestRow> Requests => Set<TimedRequest>().Select(r => new RequestRow
    {
        Id = r.Id,
        RequesterId = r.RequesterId,
        ProviderId = r.ProviderId,
        Resource = r.Resource,
        Attribute = r.Attribute == "conditional" ? SharingAttribute.Conditional
            : r.Attribute == "unconditional" ? SharingAttribute.Unconditional : SharingAttribute.Unspecified,
        SubmittedAt = r.SubmittedAt,
        Review = r.Review == "passed" ? ReviewOutcome.Passed : r.Review == "returned" ? ReviewOutcome.Returned : ReviewOutcome.Unspecified,
        ReviewedAt = r.ReviewedAt,
        ReceivedAt = r.ReceivedAt,
        Reply = r.Reply == "approved" ? ReplyOutcome.Approved
            : r.Reply == "rejected" ? ReplyOutcome.Rejected
            : r.Reply == "withdrawn" ? ReplyOutcome.Withdrawn : ReplyOutcome.Unspecified,
        RepliedAt = r.RepliedAt,
        WorkingDaysToReply = r.WorkingDaysToReply,
        RepliedOnWorkingDay = r.RepliedOnWorkingDay == null ? null : r.RepliedOnWorkingDay == 1,
    });

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql(connectionString);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveColumnType("timestamp without time zone");

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ExchangeRow>(table =>
        {
            table.HasNoKey().ToTable("exchanges");
            table.Property(e => e.ProviderId).HasColumnName("provider_id");
            table.Property(e => e.ConsumerId).HasColumnName("consumer_id");
            table.Property(e => e.At).HasColumnName("called_at");
            table.Property(e => e.Calls).HasColumnName("calls");
        });
        modelBuilder.Entity<ResponsibilityRow>(table =>
        {
            table.HasNoKey().ToTable("responsibility");
            table.Property(r => r.Batch).HasColumnName("batch");
            table.Property(r => r.OwnerId).HasColumnName("owner_id");
            table.Property(r => r.ShelvedOn).HasColumnName("shelved_on").HasColumnType("date");
        });
        modelBuilder.Entity<TimedRequest>(table =>
        {
            table.HasNoKey().ToTable("timed_requests");
            table.Property(r => r.Id).HasColumnName("id");
            table.Property(r => r.RequesterId).HasColumnName("requester_id");
            table.Property(r => r.ProviderId).HasColumnName("provider_id");
            table.Property(r => r.Resource).HasColumnName("resource");
            table.Property(r => r.Attribute).HasColumnName("attribute");
            table.Property(r => r.SubmittedAt).HasColumnName("submitted_at");
            table.Property(r => r.Review).HasColumnName("review");
            table.Property(r => r.ReviewedAt).HasColumnName("reviewed_at");
            table.Property(r => r.ReceivedAt).HasColumnName("received_at");
            table.Property(r => r.Reply).HasColumnName("reply");
            table.Property(r => r.RepliedAt).HasColumnName("replied_at");
            table.Property(r => r.WorkingDaysToReply).HasColumnName("working_days_to_reply");
            table.Property(r => r.RepliedOnWorkingDay).HasColumnName("replied_on_working_day");
        });
    }

    private sealed class TimedRequest
    {
        public string? Id { get; set; }

        public string? RequesterId { get; set; }

        public string? ProviderId { get; set; }

        public string? Resource { get; set; }

        public string? Attribute { get; set; }

        public DateTime SubmittedAt { get; set; }

        public string? Review { get; set; }

        public DateTime? ReviewedAt { get; set; }

        public DateTime? ReceivedAt { get; set; }

        public string? Reply { get; set; }

        public DateTime? RepliedAt { get; set; }

        public int? WorkingDaysToReply { get; set; }

        public int? RepliedOnWorkingDay { get; set; }
    }
}
