using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Reporting.OpenXml;

/// <summary>
/// Makes Office packages whose bytes follow from their content alone: parts in a fixed order, one fixed time, relationship names that are counted and
/// not drawn by lot.
/// </summary>
internal static class StablePackage
{
    private const string Relationships = "_rels/.rels";

    /// <summary>Writes a package anew.</summary>
    /// <param name="package">A package as the Open XML library writes it.</param>
    /// <param name="day">The day that its parts carry.</param>
    public static byte[] Rewrite(MemoryStream package, LocalDate day)
    {
        // The zip format knows no time before 1980 and none after 2107.
        var time = new DateTimeOffset(Math.Clamp(day.Year, 1980, 2107), day.Month, day.Day == 29 && day.Month == 2 ? 28 : day.Day, 0, 0, 0, TimeSpan.Zero);
        package.Position = 0;
        var result = new MemoryStream((int)package.Length);
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in source.Entries.OrderBy(static e => RankOf(e.FullName)).ThenBy(static e => e.FullName, StringComparer.Ordinal))
            {
                var entry = target.CreateEntry(part.FullName, CompressionLevel.Optimal);
                entry.LastWriteTime = time;
                using var from = part.Open();
                using var to = entry.Open();
                if (part.FullName is Relationships)
                {
                    to.Write(Renumber(from));
                }
                else
                {
                    from.CopyTo(to);
                }
            }
        }

        return result.ToArray();
    }

    /// <summary>The core properties of a document (docProps/core.xml).</summary>
    public static byte[] CoreProperties(string title, string author, string language, LocalDate day)
    {
        XNamespace core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        XNamespace terms = "http://purl.org/dc/terms/";
        XNamespace xsi = "http://www.w3.org/2001/XMLSchema-instance";
        var time = LocalDatePattern.Iso.Format(day) + "T00:00:00Z";
        XElement Time(string name) => new(terms + name, new XAttribute(xsi + "type", "dcterms:W3CDTF"), time);
        var properties = new XElement(
            core + "coreProperties",
            new XAttribute(XNamespace.Xmlns + "cp", core),
            new XAttribute(XNamespace.Xmlns + "dc", dc),
            new XAttribute(XNamespace.Xmlns + "dcterms", terms),
            new XAttribute(XNamespace.Xmlns + "xsi", xsi),
            new XElement(dc + "title", title),
            new XElement(dc + "creator", author),
            new XElement(dc + "language", language),
            Time("created"),
            Time("modified"));
        return Utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + properties.ToString(SaveOptions.DisableFormatting));
    }

    public static byte[] Utf8(string text) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);

    private static int RankOf(string part) => part switch { "[Content_Types].xml" => 0, Relationships => 1, _ => 2 };

    private static byte[] Renumber(Stream relationships)
    {
        var document = XDocument.Load(relationships);
        var number = 0;
        foreach (var relationship in document.Root!.Elements().OrderBy(static e => e.Attribute("Target")!.Value, StringComparer.Ordinal).ToArray())
        {
            relationship.SetAttributeValue("Id", string.Create(CultureInfo.InvariantCulture, $"rId{++number}"));
            relationship.Remove();
            document.Root.Add(relationship);
        }

        return Utf8("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + document.Root.ToString(SaveOptions.DisableFormatting));
    }
}
