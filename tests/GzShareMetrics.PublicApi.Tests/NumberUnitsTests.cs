using System.Text.RegularExpressions;
using System.Xml.Linq;
using GzShareMetrics.ApiReference;
using Microsoft.CodeAnalysis;

namespace GzShareMetrics.PublicApi.Tests;

/// <summary>A number without a unit is a riddle: the comment of a public property or of a method's result says what it counts.</summary>
public sealed partial class NumberUnitsTests
{
    private static readonly SpecialType[] Numbers =
        [SpecialType.System_Int32, SpecialType.System_Int64, SpecialType.System_Double, SpecialType.System_Decimal, SpecialType.System_Single, SpecialType.System_Int16];

    [Fact]
    public void Number_OfAPublicMember_HasItsUnitInTheComment() =>
        string.Join("\n", PublicSurface.Members().Where(m => IsNumber(m) && !UnitWord().IsMatch(Says(m))).Select(m => $"{m.ContainingType.Name}.{m.Name}: {Says(m)}")).Should().BeEmpty();

    private static bool IsNumber(ISymbol member) => member switch
    {
        IPropertySymbol property => IsNumber(property.Type),
        IMethodSymbol { MethodKind: MethodKind.Ordinary, IsOverride: false } method => IsNumber(method.ReturnType) && !method.Name.StartsWith("Compare", StringComparison.Ordinal),
        _ => false,
    };

    private static bool IsNumber(ITypeSymbol type) => Numbers.Contains(type.SpecialType)
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && IsNumber(nullable.TypeArguments[0]);

    private static string Says(ISymbol member)
    {
        var own = DocComments.Of(member);
        if (own is null)
        {
            return DocComments.Of(member.ContainingType)?.Elements("param").FirstOrDefault(p => p.Attribute("name")!.Value == member.Name)?.Value.Trim() ?? string.Empty;
        }

        var parts = own.Elements().Where(e => e.Name.LocalName is "summary" or "returns" or "value");
        return Spaces().Replace(string.Join(' ', parts.SelectMany(p => p.DescendantNodes()).Select(n => n is XText text ? text.Value : ((XElement)n).Attribute("cref")?.Value)), " ").Trim();
    }

    [GeneratedRegex(
        @"\b(calls?|days?|requests?|records?|items?|rows?|entries|files?|groups?|bytes?|characters?|digits|decimals?|lines?|columns?|pages?|points?|percent\w*|ratio|fraction|rates?|weights?|ranks?|places?|years?|months?|cop(y|ies)|subjects?|members?|organizations?|bodies|departments?|figures?|tables?|sections?|number of|how many|between 0 and 1|0 to 1|from 0|numerator|denominator|resources?|faults?|quantile|次|pixels?|version|size|units?|issue number)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex UnitWord();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
