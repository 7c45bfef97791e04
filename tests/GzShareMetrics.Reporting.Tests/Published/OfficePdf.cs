using System.Diagnostics;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>Turns a document into PDF with LibreOffice.</summary>
internal static class OfficePdf
{
    /// <returns>The path of the PDF file, beside the document.</returns>
    public static async Task<string> Of(string document)
    {
        var folder = Path.GetDirectoryName(document)!;
        var start = new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, document])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        process.ExitCode.Should().Be(0, await errors);
        return Path.ChangeExtension(document, ".pdf");
    }
}
