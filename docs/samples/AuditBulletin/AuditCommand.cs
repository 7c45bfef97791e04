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
        try
        {
            var audit = BulletinAudit.Of(Read(path));
            switch (format)
            {
                case "json":
                    Console.Out.WriteLine(audit.ToJson());
                    break;
                case "markdown":
                    Console.Out.Write(audit.ToMarkdown());
                    break;
                default:
                    AuditConsole.Print(audit);
                    break;
            }

            return audit.Holds ? Holds : Fails;
        }
        catch (Exception fault) when (fault is PublishedBulletinException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            Console.Error.WriteLine($"{path}: {fault.Message}");
            return Unreadable;
        }
    }

    private static PublishedBulletin Read(string path)
    {
        using var content = File.OpenRead(path);
        return new PublishedBulletinReader(GuizhouOrganizations.Directory).Read(content);
    }
}
