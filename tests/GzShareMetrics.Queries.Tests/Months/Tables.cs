using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using LinqToDB.Mapping;
using TableAttribute = LinqToDB.Mapping.TableAttribute;

namespace GzShareMetrics.Queries.Tests.Months;

// The tables of a platform that has never heard of this library: its own names, its own codes, text where the library has enumerations.

[Table("call_log", IsColumnAttributeRequired = false)]
public sealed class CallLog
{
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    [PrimaryKey]
    public int Number { get; set; }

    public string? Server { get; set; } = string.Empty;

    public string? Caller { get; set; } = string.Empty;

    public string Resource { get; set; } = string.Empty;

    public DateTime CalledAt { get; set; }

    public long Times { get; set; }
}

[Table("application", IsColumnAttributeRequired = false)]
public sealed class Application
{
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    [PrimaryKey]
    public string Number { get; set; } = string.Empty;

    public string Applicant { get; set; } = string.Empty;

    public string Owner { get; set; } = string.Empty;

    public string Title { get; set; } = string.Empty;

    public string Kind { get; set; } = string.Empty;

    public DateTime CreatedAt { get; set; }

    public string? CheckResult { get; set; }

    public DateTime? CheckedAt { get; set; }

    public DateTime? ForwardedAt { get; set; }

    public string? Answer { get; set; }

    public DateTime? AnsweredAt { get; set; }
}

[Table("listed_item", IsColumnAttributeRequired = false)]
public sealed class ListedItem
{
    [Key]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    [PrimaryKey]
    public int Number { get; set; }

    public string List { get; set; } = string.Empty;

    public string Owner { get; set; } = string.Empty;

    public DateTime? OnShelfSince { get; set; }
}
