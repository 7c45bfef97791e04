using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GzShareMetrics.ApiReference;

/// <summary>Turns the XML comment of a symbol into Markdown.</summary>
public sealed partial class DocComments(TypeLinks links)
{
    /// <summary>The comment of a symbol; of what it overrides or implements where it inherits its comment; <see langword="null"/> where there is none.</summary>
    public static XElement? Of(ISymbol symbol)
    {
        var xml = symbol.GetDocumentationCommentXml();
        if (string.IsNullOrEmpty(xml))
        {
            return null;
        }

        var comment = XElement.Parse(xml.StartsWith("<member", StringComparison.Ordinal) ? xml : $"<member>{xml}</member>", LoadOptions.PreserveWhitespace);
        return comment.Element("inheritdoc") is null ? comment : Origin(symbol) is { } origin ? Of(origin) ?? comment : comment;
    }

    /// <summary>The text of an element, on one line except for its paragraphs.</summary>
    public string Text(XElement? element, string page) => element is null ? string.Empty : Spaces().Replace(Inner(element, page), " ").Trim();

    private static ISymbol? Origin(ISymbol symbol)
    {
        ISymbol? overridden = symbol switch
        {
            IMethodSymbol method => method.OverriddenMethod,
            IPropertySymbol property => property.OverriddenProperty,
            _ => null,
        };
        return overridden ?? symbol.ContainingType?.AllInterfaces.SelectMany(i => i.GetMembers())
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol));
    }

    private static string Escape(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    private string Inner(XElement element, string page)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => Escape(plain.Value),
                XElement child => Markup(child, page),
                _ => string.Empty,
            });
        }

        return text.ToString();
    }

    private string Markup(XElement element, string page) => element.Name.LocalName switch
    {
        "see" or "seealso" when element.Attribute("cref") is { } cref => links.LinkTo(cref.Value, page),
        "see" when element.Attribute("langword") is { } word => $"`{word.Value}`",
        "see" when element.Attribute("href") is { } address => $"[{Inner(element, page)}]({address.Value})",
        "paramref" or "typeparamref" => $"`{element.Attribute("name")!.Value}`",
        "c" => $"`{element.Value}`",
        "para" => $" {Inner(element, page)} ",
        _ => throw new NotSupportedException($"<{element.Name}> in a comment: say here how it is shown."),
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
