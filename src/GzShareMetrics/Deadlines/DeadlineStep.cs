namespace GzShareMetrics.Deadlines;

/// <summary>The step of a procedure that a deadline limits (办理环节).</summary>
public enum DeadlineStep
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>The data authority's check of an application (规范性审核).</summary>
    ComplianceReview = 1,

    /// <summary>The provider's decision, approval or refusal (数据提供方答复).</summary>
    ProviderReply = 2,

    /// <summary>Publishing data that was not yet on the platform, and replying (发布并答复).</summary>
    PublishAndReply = 3,

    /// <summary>Handing over the data once the request is agreed to (提供数据).</summary>
    Provision = 4,

    /// <summary>Checking data whose correctness is doubted (校核).</summary>
    Verification = 5,

    /// <summary>The reply to a member of the public (答复申请人).</summary>
    PublicReply = 6,

    /// <summary>Asking the applicant to complete an unclear request (补正告知).</summary>
    CorrectionNotice = 7,

    /// <summary>The opinion of a third party that is consulted (征求意见).</summary>
    Consultation = 8,

    /// <summary>Confirming that data missing from the catalog can be shared, and sharing it (确认并共享).</summary>
    ConfirmAndShare = 9,

    /// <summary>Another step; the rule's article says which.</summary>
    Other = 99,
}

/// <summary>What a deadline rule applies to (适用情形).</summary>
public enum DeadlineSubject
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>A request for conditionally shared data (有条件共享).</summary>
    ConditionalSharing = 1,

    /// <summary>A request for unconditionally shared data (无条件共享).</summary>
    UnconditionalSharing = 2,

    /// <summary>A request for conditionally shared data that the provider has not yet put on the platform (未及时在平台共享的数据).</summary>
    UnpublishedData = 3,

    /// <summary>A request that the provider has agreed to (同意共享的申请).</summary>
    AgreedRequest = 4,

    /// <summary>A demand for data that is not in the catalog (目录外数据需求).</summary>
    UncatalogedData = 5,

    /// <summary>A doubt about the correctness of shared data (数据校核).</summary>
    DataCorrection = 6,

    /// <summary>An application to open public data to society (公共数据开放).</summary>
    PublicOpening = 7,

    /// <summary>A request for government information (政府信息公开申请).</summary>
    InformationRequest = 8,

    /// <summary>A request for government information whose content is unclear (内容不明确的政府信息公开申请).</summary>
    UnclearInformationRequest = 9,

    /// <summary>The consultation of a third party about government information (征求第三方意见).</summary>
    ThirdPartyConsultation = 10,

    /// <summary>Something else; the rule's article says what.</summary>
    Other = 99,
}

/// <summary>The event that starts a deadline's clock (起算事件).</summary>
public enum DeadlineStartEvent
{
    /// <summary>Not said.</summary>
    Unspecified = 0,

    /// <summary>The application is made (提出申请).</summary>
    Application = 1,

    /// <summary>The body in charge receives the request (收到申请).</summary>
    Receipt = 2,

    /// <summary>The data provider receives the request (提供部门收到申请).</summary>
    ProviderReceipt = 3,

    /// <summary>The reviewed request is forwarded to the provider (转至提供部门).</summary>
    Forwarding = 4,

    /// <summary>The provider agrees to the request (答复同意).</summary>
    Agreement = 5,

    /// <summary>The third party receives the letter that consults it (收到征求意见书).</summary>
    ConsultationLetter = 6,

    /// <summary>Another event; the rule's article says which.</summary>
    Other = 99,
}
