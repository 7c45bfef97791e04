using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GzShareMetrics.ApiReference;

/// <summary>The pages of docs/api: file name → text.</summary>
public sealed class ReferencePages
{
    private ReferencePages(SortedDictionary<string, string> texts) => Texts = texts;

    public SortedDictionary<string, string> Texts { get; }

    public static ReferencePages OfThisBuild() => Of(OwnAssemblies());

    /// <summary>The public types, nested ones too, of the library's assemblies beside this program.</summary>
    public static IReadOnlyList<INamedTypeSymbol> TypesOfThisBuild() => [.. OwnAssemblies().SelectMany(PublicTypes)];

    /// <summary>Names the pages under a folder that are missing, different or no longer wanted.</summary>
    public IReadOnlyList<string> StaleIn(string folder)
    {
        var there = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md").Select(path => Path.GetFileName(path)!).ToList() : [];
        return [.. there.Except(Texts.Keys, StringComparer.Ordinal)
            .Concat(Texts.Where(page => !there.Contains(page.Key, StringComparer.Ordinal) || File.ReadAllText(Path.Combine(folder, page.Key)) != page.Value).Select(page => page.Key))
            .Order(StringComparer.Ordinal)];
    }

    public void WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var gone in StaleIn(folder).Where(page => !Texts.ContainsKey(page)))
        {
            File.Delete(Path.Combine(folder, gone));
        }

        foreach (var (page, text) in Texts)
        {
            File.WriteAllText(Path.Combine(folder, page), text);
        }
    }

    private static IReadOnlyList<IAssemblySymbol> OwnAssemblies()
    {
        var own = Directory.EnumerateFiles(AppContext.BaseDirectory, "GzShareMetrics*.dll").Where(path => File.Exists(Path.ChangeExtension(path, ".xml")))
            .Order(StringComparer.Ordinal).ToList();
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Except(own, StringComparer.Ordinal);
        var references = own.Select(path => MetadataReference.CreateFromFile(path, documentation: new CommentFile(Path.ChangeExtension(path, ".xml")))).ToList();
        var compilation = CSharpCompilation.Create("Reference", references: references.Concat(platform.Select(path => MetadataReference.CreateFromFile(path))));
        return [.. references.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>()];
    }

    private static ReferencePages Of(IReadOnlyList<IAssemblySymbol> assemblies)
    {
        var types = assemblies.SelectMany(PublicTypes).ToList();
        var links = new TypeLinks(types);
        var comments = new DocComments(links);
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var index = new StringBuilder("# API reference\n\nEvery public type and member, from the comments in the code; written by `tests/ApiReference`, not by hand.\n");
        foreach (var assembly in assemblies)
        {
            index.Append($"\n## {assembly.Name}\n\n| namespace | types |\n|---|---|\n");
            foreach (var group in types.Where(t => SymbolEqualityComparer.Default.Equals(t.ContainingAssembly, assembly))
                .GroupBy(t => t.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                var ordered = group.OrderBy(TypeLinks.NameOf, StringComparer.Ordinal).ToList();
                var file = TypeLinks.PageOf(ordered[0]);
                pages.Add(file, new NamespacePage(group.Key, assembly.Name, ordered, links, comments).Text());
                index.Append($"| [{group.Key}]({file}) | {string.Join(", ", ordered.Select(t => links.LinkTo(t, string.Empty)))} |\n");
            }
        }

        pages.Add("README.md", index.ToString());
        return new ReferencePages(pages);
    }

    private static IEnumerable<INamedTypeSymbol> PublicTypes(IAssemblySymbol assembly) => TypesIn(assembly.GlobalNamespace)
        .Where(type => type.DeclaredAccessibility == Accessibility.Public);

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) => space.GetTypeMembers().SelectMany(WithNested)
        .Concat(space.GetNamespaceMembers().SelectMany(TypesIn));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) => type.DeclaredAccessibility == Accessibility.Public
        ? type.GetTypeMembers().SelectMany(WithNested).Prepend(type)
        : [];
}
