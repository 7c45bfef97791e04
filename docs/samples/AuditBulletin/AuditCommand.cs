using System.Text;
using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;

namespace AuditBulletinSample;

/// <summary>Reads, audits, prints, and says with its exit code what became of it.</summary>
internal static class AuditCommand
{
    public const int Holds = 0;
    public const int Fails = 1;
    public const int Unreadable = 2;

    public static int Run(string path, string format, string? otherPath)
    {
        // Figures are Chinese text, whatever the console's own encoding is.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var reading = path;
        try
        {
            var audit = BulletinAudit.Of(Read(path));
            reading = otherPath ?? path;
            var comparison = otherPath is null ? null : BulletinComparison.OfIssues(audit.Bulletin, Read(otherPath));
            Print(audit, comparison, format);
            return audit.Holds && comparison is not { IsOfOneMonth: true, Agrees: false } && !HasFailingRelation(comparison) ? Holds : Fails;
        }
        catch (Exception fault) when (fault is PublishedBulletinException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine($"{reading}: {fault.Message}");
            return Unreadable;
        }
    }

    private static bool HasFailingRelation(BulletinComparison? comparison) => comparison is not null && comparison.Relations.Any(r => r.Verdict == AuditVerdict.Fails);

    private static void Print(BulletinAudit audit, BulletinComparison? comparison, string format)
    {
        switch (format)
        {
            case "json":
                Console.Out.WriteLine(comparison is null ? audit.ToJson() : $"{{\n\"audit\": {audit.ToJson()},\n\"comparison\": {comparison.ToJson()}\n}}");
                break;
            case "markdown":
                Console.Out.Write(audit.ToMarkdown());
                Console.Out.Write(comparison?.ToMarkdown());
                break;
            default:
                AuditConsole.Print(audit, comparison);
                break;
        }
    }

    private static PublishedBulletin Read(string path)
    {
        using var content = File.OpenRead(path);
        return new PublishedBulletinReader(GuizhouOrganizations.Directory).Read(content);
    }
}
