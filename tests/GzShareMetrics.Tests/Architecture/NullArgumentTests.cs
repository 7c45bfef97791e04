using System.Reflection;

namespace GzShareMetrics.Tests.Architecture;

/// <summary>A missing argument is refused by name, at the door, by every public method and constructor of the core.</summary>
public sealed class NullArgumentTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>The short name tells overloads apart by number, because a test's name shows only the start of a long text.</summary>
    private static readonly Dictionary<(string Type, string Member, string Parameter), (MethodBase Member, ParameterInfo Parameter)> Cases = typeof(Rate).Assembly.GetExportedTypes()
        .Where(static type => !typeof(Delegate).IsAssignableFrom(type) && !type.IsInterface && !IsPlainRecord(type))
        .SelectMany(static type => Members(type).GroupBy(static member => member.Name).SelectMany(overloads => overloads.SelectMany((member, i) => member.GetParameters()
            .Where(RefusesNull).Select(parameter => (Key: (type.Name, $"{member.Name} {i + 1}", parameter.Name!), Member: member, Parameter: parameter)))))
        .ToDictionary(static c => c.Key, static c => (c.Member, c.Parameter));

    public static IEnumerable<object[]> Names => Cases.Keys.Order().Select(static key => new object[] { key.Type, key.Member, key.Parameter });

    [Theory]
    [MemberData(nameof(Names))]
    public void PublicMember_NullWhereAValueIsNeeded_NamesTheParameter(string type, string memberName, string parameterName)
    {
        var (member, parameter) = Cases[(type, memberName, parameterName)];
        var arguments = member.GetParameters().Select(p => p == parameter ? null : SampleArguments.Of(p)).ToArray();
        var receiver = member.IsStatic || member is ConstructorInfo ? null : SampleArguments.Of(member.ReflectedType!);

        Action act = () => _ = member is ConstructorInfo constructor ? constructor.Invoke(arguments) : member.Invoke(receiver, arguments);

        act.Should().Throw<TargetInvocationException>().WithInnerExceptionExactly<ArgumentNullException>().WithParameterName(parameterName);
    }

    /// <summary>A positional record only carries what a calculator found; it checks nothing.</summary>
    private static bool IsPlainRecord(Type type) => type.GetMethod("Deconstruct") is not null;

    private static IEnumerable<MethodBase> Members(Type type)
    {
        var closed = Closed(type);
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = closed.GetMethods(Own)
            .Where(method => !method.IsSpecialName && !method.IsAbstract && method.GetBaseDefinition() == method)
            .Select(method => method.IsGenericMethodDefinition ? method.MakeGenericMethod([.. method.GetGenericArguments().Select(SampleArguments.TypeFor)]) : method);
        return methods.Concat<MethodBase>(closed.GetConstructors()).Where(static member => !member.GetParameters().Any(IsOfTheStack));
    }

    private static Type Closed(Type type) =>
        type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(SampleArguments.TypeFor)]) : type;

    /// <summary>A span cannot be handed over by reflection.</summary>
    private static bool IsOfTheStack(ParameterInfo parameter) => parameter.ParameterType.IsByRefLike;

    private static bool RefusesNull(ParameterInfo parameter) =>
        !parameter.IsOut && !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef
        && Nullability.Create(parameter).WriteState == NullabilityState.NotNull && !MayBeAnything(Declared(parameter).ParameterType);

    /// <summary>The parameter as it is declared: one of a type that may be anything, null included, is no such one once that type is chosen.</summary>
    private static ParameterInfo Declared(ParameterInfo parameter) => parameter.Member.DeclaringType is { IsConstructedGenericType: true } type
        ? ((MethodBase)type.GetGenericTypeDefinition().GetMemberWithSameMetadataDefinitionAs(parameter.Member)).GetParameters()[parameter.Position]
        : parameter;

    /// <summary>A type parameter without "notnull" or another constraint; the compiler marks it with a 2.</summary>
    private static bool MayBeAnything(Type type) => type.IsGenericParameter && type.GetCustomAttributesData()
        .Any(static a => a.AttributeType.Name == "NullableAttribute" && a.ConstructorArguments is [{ Value: (byte)2 }]);
}
