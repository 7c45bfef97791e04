using Microsoft.CodeAnalysis;

namespace GzShareMetrics.ApiReference;

/// <summary>Types and members as one would declare them, on one line.</summary>
public static class Signatures
{
    private static readonly SymbolDisplayFormat Format = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    private static readonly SymbolDisplayFormat EnumField = Format.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers);

    public static string Of(ISymbol member) => member switch
    {
        INamedTypeSymbol type => Of(type),
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => member.ToDisplayString(EnumField),
        _ => member.ToDisplayString(Format),
    };

    private static string Of(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Delegate)
        {
            return "delegate " + type.ToDisplayString(Format);
        }

        var words = new List<string>();
        words.AddRange(type.IsStatic ? ["static"] : type is { TypeKind: TypeKind.Class, IsAbstract: true } ? ["abstract"] : type is { TypeKind: TypeKind.Class, IsSealed: true } ? ["sealed"] : []);
        words.AddRange(type.TypeKind == TypeKind.Struct && type.IsReadOnly ? ["readonly"] : []);
        words.AddRange(IsRecord(type) ? ["record"] : []);
        words.AddRange(type.TypeKind switch
        {
            TypeKind.Class => IsRecord(type) ? [] : ["class"],
            TypeKind.Struct => ["struct"],
            TypeKind.Interface => ["interface"],
            _ => (string[])["enum"],
        });
        words.Add(type.ToDisplayString(Format));
        var bases = (type.BaseType is { SpecialType: SpecialType.None } parent && type.TypeKind == TypeKind.Class ? [parent] : Array.Empty<INamedTypeSymbol>())
            .Concat(type.TypeKind == TypeKind.Enum ? [] : type.Interfaces).Select(b => b.ToDisplayString(Format)).ToList();
        return string.Join(' ', words) + (bases.Count == 0 ? string.Empty : " : " + string.Join(", ", bases));
    }

    /// <summary>In metadata a record is known by the method that prints its members.</summary>
    private static bool IsRecord(INamedTypeSymbol type) => type.IsRecord || type.GetMembers("PrintMembers").OfType<IMethodSymbol>()
        .Any(m => m.GetAttributes().Any(a => a.AttributeClass?.Name == "CompilerGeneratedAttribute"));
}
