namespace GzShareMetrics.Catalog;

/// <summary>On what terms a data resource is shared between public bodies (共享属性).</summary>
public enum SharingAttribute
{
    /// <summary>Not given; no request has this attribute.</summary>
    Unspecified = 0,

    /// <summary>Shared with every body on request, without approval (无条件共享).</summary>
    Unconditional = 1,

    /// <summary>Shared after compliance review and the provider's approval (有条件共享).</summary>
    Conditional = 2,

    /// <summary>Not shared (不予共享); such a resource cannot be requested.</summary>
    NotShared = 3,
}
