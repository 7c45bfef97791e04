namespace GzShareMetrics.Reporting.Templates;

/// <summary>A bulletin template cannot be used (月报模板有误). All its faults are told at once.</summary>
public sealed class InvalidBulletinTemplateException : FormatException
{
    internal InvalidBulletinTemplateException(IReadOnlyList<string> faults)
        : base($"The bulletin template has {faults.Count} fault(s):\n- " + string.Join("\n- ", faults)) => Faults = faults;

    /// <summary>Gets the faults, each with its line where it has one: unknown and missing placeholders, words, tables, columns and charts.</summary>
    public IReadOnlyList<string> Faults { get; }
}
