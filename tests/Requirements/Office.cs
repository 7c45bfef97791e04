namespace GzShareMetrics.Tests.Requirements;

/// <summary>LibreOffice, as a second opinion on Office documents.</summary>
internal static class Office
{
    public const string Command = "soffice";

    /// <summary>Converts a document, in a profile of its own so that several may run at a time.</summary>
    /// <param name="document">The document.</param>
    /// <param name="extension">Its extension, with the dot.</param>
    /// <param name="format">What to convert it to, as the command line of LibreOffice names it.</param>
    public static byte[] Convert(byte[] document, string extension, string format)
    {
        var folder = Directory.CreateTempSubdirectory("gzsm-office-").FullName;
        try
        {
            var source = Path.Combine(folder, "document" + extension);
            File.WriteAllBytes(source, document);
            Tool.Run(
                Command, "--headless", "-env:UserInstallation=" + new Uri(Path.Combine(folder, "profile")).AbsoluteUri,
                "--convert-to", format, "--outdir", Path.Combine(folder, "out"), source);
            return File.ReadAllBytes(Directory.GetFiles(Path.Combine(folder, "out")).Single());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
