using GzShareMetrics.ApiReference;
using Microsoft.CodeAnalysis;

namespace GzShareMetrics.PublicApi.Tests;

internal static class PublicSurface
{
    private static readonly IReadOnlyList<INamedTypeSymbol> All = ReferencePages.TypesOfThisBuild();

    public static IEnumerable<INamedTypeSymbol> Types() => All;

    /// <summary>The public members that someone wrote; what the compiler adds to a record is left out.</summary>
    public static IEnumerable<ISymbol> Members() => All.SelectMany(type => type.GetMembers())
        .Where(m => m.DeclaredAccessibility == Accessibility.Public && m.GetAttributes().All(a => a.AttributeClass?.Name != "CompilerGeneratedAttribute"));
}
