using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;

namespace ExistingSystemSample.Platform;

// The tables of a platform that has run for years: its own names, its own keys, its own codes. Nothing here knows the library.

/// <summary>部门表: the bodies that the platform serves, under its own numbers.</summary>
[Table("T_BM")]
internal sealed class Bureau
{
    [Key]
    [Column("BMBH")]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int Number { get; set; }

    /// <summary>The full name, as in the register of bodies.</summary>
    [Column("BMQC")]
    public required string FullName { get; set; }
}

/// <summary>申请单: one row for each request, with one state for where it stands today.</summary>
[Table("T_GXSQD")]
internal sealed class ShareApplication
{
    [Key]
    [Column("SQDH")]
    public required string FormNumber { get; set; }

    [Column("SQBM")]
    public int ApplicantNumber { get; set; }

    [ForeignKey(nameof(ApplicantNumber))]
    public Bureau? Applicant { get; set; }

    [Column("TGBM")]
    public int OwnerNumber { get; set; }

    [ForeignKey(nameof(OwnerNumber))]
    public Bureau? Owner { get; set; }

    [Column("ZYMC")]
    public required string ResourceTitle { get; set; }

    [Column("GXLX")]
    public ShareKind Kind { get; set; }

    [Column("ZT")]
    public ApplicationState State { get; set; }

    [Column("TJSJ")]
    public DateTime HandedIn { get; set; }

    [Column("SHSJ")]
    public DateTime? Audited { get; set; }

    [Column("ZBSJ")]
    public DateTime? Forwarded { get; set; }

    [Column("BJSJ")]
    public DateTime? Closed { get; set; }
}

/// <summary>共享类型, as the data catalog of the platform codes it.</summary>
internal enum ShareKind
{
    /// <summary>无条件共享.</summary>
    Free = 1,

    /// <summary>有条件共享.</summary>
    OnConditions = 2,
}

/// <summary>申请单状态.</summary>
internal enum ApplicationState
{
    /// <summary>待审核.</summary>
    AwaitingAudit = 10,

    /// <summary>审核退回.</summary>
    SentBack = 19,

    /// <summary>待答复.</summary>
    WithOwner = 20,

    /// <summary>同意.</summary>
    Agreed = 30,

    /// <summary>不同意.</summary>
    Refused = 31,

    /// <summary>申请方撤回.</summary>
    Revoked = 40,

    /// <summary>直接开通: granted without being asked.</summary>
    Opened = 50,
}

/// <summary>接口调用统计: calls of one interface, added up by the gateway.</summary>
[Table("T_JKDYTJ")]
internal sealed class GatewayCount
{
    [Key]
    [Column("LSH")]
    public int Serial { get; set; }

    [Column("FWBM")]
    public int ServerNumber { get; set; }

    [ForeignKey(nameof(ServerNumber))]
    public Bureau? Server { get; set; }

    [Column("DYBM")]
    public int CallerNumber { get; set; }

    [ForeignKey(nameof(CallerNumber))]
    public Bureau? Caller { get; set; }

    [Column("DYSJ")]
    public DateTime Hour { get; set; }

    [Column("DYCS")]
    public long Times { get; set; }
}

/// <summary>责任清单.</summary>
[Table("T_ZRQD")]
internal sealed class DutyItem
{
    [Key]
    [Column("LSH")]
    public int Serial { get; set; }

    [Column("PC")]
    public required string Batch { get; set; }

    [Column("ZRBM")]
    public int OwnerNumber { get; set; }

    [ForeignKey(nameof(OwnerNumber))]
    public Bureau? Owner { get; set; }

    [Column("ZYMC")]
    public required string ResourceTitle { get; set; }

    [Column("SJRQ")]
    public DateTime? OnShelfSince { get; set; }
}

/// <summary>国家数据申请.</summary>
[Table("T_GJSQ")]
internal sealed class StateApplication
{
    [Key]
    [Column("LSH")]
    public int Serial { get; set; }

    [Column("SQBM")]
    public int ApplicantNumber { get; set; }

    [ForeignKey(nameof(ApplicantNumber))]
    public Bureau? Applicant { get; set; }

    [Column("ZYMC")]
    public required string ResourceTitle { get; set; }

    [Column("SQRQ")]
    public DateTime AppliedOn { get; set; }
}

/// <summary>国家数据推荐.</summary>
[Table("T_GJTJ")]
internal sealed class StateRecommendation
{
    [Key]
    [Column("XH")]
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public int Place { get; set; }

    [Column("ZYMC")]
    public required string ResourceTitle { get; set; }

    [Column("BW")]
    public int MinistryNumber { get; set; }

    [ForeignKey(nameof(MinistryNumber))]
    public Bureau? Ministry { get; set; }
}
