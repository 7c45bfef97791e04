using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GzShareMetrics.Bulletins;

namespace GzShareMetrics.Reporting.Tests;

/// <summary>A bulletin in one format, as bytes and as what readers of that format make of it.</summary>
internal static class Rendered
{
    public static async Task<byte[]> With(IBulletinRenderer renderer, MonthlyBulletin bulletin, CancellationToken cancellation = default)
    {
        using var stream = new MemoryStream();
        await renderer.RenderAsync(bulletin, stream, cancellation);
        return stream.ToArray();
    }

    public static IEnumerable<string> FaultsOf(OpenXmlPackage package) =>
        new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365).Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}");

    /// <summary>Folds every run of white space into one space, as readers of a page see it.</summary>
    public static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
