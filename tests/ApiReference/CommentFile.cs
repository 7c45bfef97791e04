using System.Globalization;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GzShareMetrics.ApiReference;

/// <summary>The XML file that the compiler writes beside an assembly, by documentation id.</summary>
public sealed class CommentFile(string path) : DocumentationProvider
{
    private readonly Dictionary<string, string> comments = XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, member => member.ToString(SaveOptions.DisableFormatting), StringComparer.Ordinal);

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(path);

    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        comments.GetValueOrDefault(documentationMemberID);
}
