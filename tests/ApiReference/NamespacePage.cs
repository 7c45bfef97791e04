using System.Text;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace GzShareMetrics.ApiReference;

/// <summary>A page: the types of one namespace, each with its members.</summary>
public sealed class NamespacePage(string name, string package, IReadOnlyList<INamedTypeSymbol> types, TypeLinks links, DocComments comments)
{
    private readonly string page = TypeLinks.PageOf(types[0]);
    private readonly StringBuilder text = new();

    public string Text()
    {
        text.Append($"# {name}\n\nPackage `{package}` · [all namespaces](README.md)\n\n| type | is |\n|---|---|\n");
        foreach (var type in types)
        {
            text.Append($"| {links.LinkTo(type, page)} | {Part(DocComments.Of(type), "summary")} |\n");
        }

        foreach (var type in types)
        {
            Append(type);
        }

        return text.ToString();
    }

    private void Append(INamedTypeSymbol type)
    {
        var comment = DocComments.Of(type);
        text.Append($"\n## `{TypeLinks.NameOf(type)}`\n\n`{Signatures.Of(type)}`\n\n{Part(comment, "summary")}\n");
        AppendDetails(comment, string.Empty);
        var members = type.TypeKind == TypeKind.Delegate ? [] : type.GetMembers().Where(IsListed).ToList();
        if (members.Count > 0)
        {
            text.Append('\n');
        }

        foreach (var member in members)
        {
            var own = DocComments.Of(member);
            var says = own?.Element("summary") is null ? FromPositionalParameter(member, comment) : Part(own, "summary");
            text.Append($"- `{Signatures.Of(member)}`{(says.Length == 0 ? string.Empty : $" · {says}")}\n");
            AppendDetails(own, "  ");
        }
    }

    private void AppendDetails(XElement? comment, string indent)
    {
        if (comment is null)
        {
            return;
        }

        if (comment.Element("remarks") is { } remarks)
        {
            text.Append(indent.Length == 0 ? $"\n{comments.Text(remarks, page)}\n" : $"{indent}- {comments.Text(remarks, page)}\n");
        }

        var details = comment.Elements("typeparam").Concat(comment.Elements("param")).Select(p => $"`{p.Attribute("name")!.Value}`: {comments.Text(p, page)}")
            .Concat(comment.Elements("returns").Select(r => $"returns {comments.Text(r, page)}"))
            .Concat(comment.Elements("value").Select(v => $"value: {comments.Text(v, page)}"))
            .Concat(comment.Elements("exception").Select(e => $"throws {links.LinkTo(e.Attribute("cref")!.Value, page)}: {comments.Text(e, page)}"))
            .ToList();
        if (details.Count > 0 && indent.Length == 0)
        {
            text.Append('\n');
        }

        foreach (var detail in details)
        {
            text.Append($"{indent}- {detail}\n");
        }
    }

    private string Part(XElement? comment, string element) => comments.Text(comment?.Element(element), page);

    /// <summary>The properties of a positional record are explained by its parameters.</summary>
    private string FromPositionalParameter(ISymbol member, XElement? typeComment) => member is IPropertySymbol
        ? comments.Text(typeComment?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == member.Name), page)
        : string.Empty;

    private static bool IsListed(ISymbol member)
    {
        if (member.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal) || member is INamedTypeSymbol)
        {
            return false;
        }

        // Accessors stand with their property, and what the compiler writes for a record, or for an enum, is not news.
        return member switch
        {
            IMethodSymbol method => method.MethodKind is MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion
                    || (method.MethodKind == MethodKind.Constructor && (method.Parameters.Length > 0 || DocComments.Of(method) is not null)),
            IFieldSymbol field => field.Name != "value__",
            _ => true,
        } && !member.GetAttributes().Any(a => a.AttributeClass?.Name == "CompilerGeneratedAttribute");
    }
}
