using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>The bulletins that the tests read: the source, and invented ones of other provinces in other layouts.</summary>
internal static class BulletinFiles
{
    public static string Source { get; } = Text("guizhou-2024-12");

    public static PublishedBulletin ReadSource() => Read(Source);

    public static string Text(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Published", "Bulletins", name + ".txt"));

    public static PublishedBulletin Read(string text) => new PublishedBulletinReader(GuizhouOrganizations.Directory).Read(text);

    public static BulletinAudit Audit(string text) => BulletinAudit.Of(Read(text));

    /// <summary>Returns the failing relations, for assertions that say what went wrong.</summary>
    public static IEnumerable<string> Failures(BulletinAudit audit) =>
        audit.Identities.Where(i => i.Verdict == AuditVerdict.Fails).Select(i => $"{i.Key}: {i.Statement}: {i.Arithmetic}");
}
