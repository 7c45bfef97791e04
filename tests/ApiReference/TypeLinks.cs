using Microsoft.CodeAnalysis;

namespace GzShareMetrics.ApiReference;

/// <summary>Where on which page a type of ours stands.</summary>
public sealed class TypeLinks(IEnumerable<INamedTypeSymbol> types)
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["Int32"] = "int",
        ["Int64"] = "long",
        ["Decimal"] = "decimal",
        ["Double"] = "double",
        ["String"] = "string",
        ["Object"] = "object",
    };

    private readonly Dictionary<string, INamedTypeSymbol> byId = types.ToDictionary(t => t.GetDocumentationCommentId()!, StringComparer.Ordinal);

    /// <summary>The name with its type parameters, and with the types it is nested in.</summary>
    public static string NameOf(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? NameOf(outer) + "." : string.Empty)
        + type.Name + (type.TypeParameters.Length == 0 ? string.Empty : $"<{string.Join(", ", type.TypeParameters.Select(p => p.Name))}>");

    /// <summary>Two assemblies may share a namespace; each has a page of its own.</summary>
    public static string PageOf(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace.ToDisplayString();
        var assembly = type.ContainingAssembly.Name;
        return space == assembly || space.StartsWith(assembly + ".", StringComparison.Ordinal) ? space + ".md" : $"{space} ({assembly}).md".Replace(" ", "-", StringComparison.Ordinal);
    }

    /// <summary>Links to a type by its documentation id; others are only named.</summary>
    public string LinkTo(string id, string fromPage)
    {
        if (byId.TryGetValue(id, out var type))
        {
            return LinkTo(type, fromPage);
        }

        var owner = id.Split('(')[0];
        for (var dot = owner.LastIndexOf('.'); dot > 0; dot = owner.LastIndexOf('.', dot - 1))
        {
            if (byId.TryGetValue("T:" + owner[2..dot], out var holder))
            {
                var member = owner[(dot + 1)..].Split('`')[0];
                return $"[`{(member == "#ctor" ? NameOf(holder) : $"{NameOf(holder)}.{member}")}`]({TargetOf(holder, fromPage)})";
            }
        }

        return $"`{ForeignName(owner)}`";
    }

    public string LinkTo(INamedTypeSymbol type, string fromPage) => $"[`{NameOf(type)}`]({TargetOf(type, fromPage)})";

    // "F:System.Int64.MaxValue" is read as long.MaxValue, "T:System.ArgumentException" as ArgumentException.
    private static string ForeignName(string id)
    {
        var parts = id[2..].Split('.').Select(part => part.Split('`')[0]).ToArray();
        return id[0] == 'T' || parts.Length < 2 ? parts[^1] : $"{Keywords.GetValueOrDefault(parts[^2], parts[^2])}.{parts[^1]}";
    }

    /// <summary>The anchor that Markdown viewers make of a heading: lower case, letters and digits kept, spaces to hyphens.</summary>
    private static string AnchorOf(INamedTypeSymbol type) =>
        string.Concat(NameOf(type).ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));

    private static string TargetOf(INamedTypeSymbol type, string fromPage) => PageOf(type) == fromPage ? $"#{AnchorOf(type)}" : $"{PageOf(type)}#{AnchorOf(type)}";
}
