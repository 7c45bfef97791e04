using GzShareMetrics.Organizations;

namespace GzShareMetrics.Data;

/// <summary>Why a name stands for no organization. One that is written like a unified social credit code is told by its check character first.</summary>
internal static class UnresolvedName
{
    private const int CodeLength = 18;

    public static RecordFaultKind KindOf(string name, OrganizationDirectory directory) =>
        directory.Find(name).Count > 0 ? RecordFaultKind.AmbiguousOrganization
        : CodeFault(name) is not null ? RecordFaultKind.InvalidCreditCode
        : RecordFaultKind.UnknownOrganization;

    public static string Explain(string name, OrganizationDirectory directory)
    {
        var candidates = directory.Find(name);
        return candidates.Count == 0 && CodeFault(name) is { } fault
            ? $"'{name}' looks like a unified social credit code and is none: {fault}"
            : new OrganizationResolutionException(FaultText.Show(name), candidates).Message;
    }

    /// <summary>What is wrong with a code, or <see langword="null"/> for a code without a fault and for what is not written like one.</summary>
    private static string? CodeFault(string name) =>
        name.Length == CodeLength && name.All(char.IsAsciiLetterOrDigit) && name.Skip(2).Take(6).All(char.IsAsciiDigit) ? CreditCode.FaultOf(name) : null;
}
