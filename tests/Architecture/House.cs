using System.Reflection;
using System.Runtime.CompilerServices;

namespace GzShareMetrics.Tests.Architecture;

/// <summary>One package seen as a house: its types, the floors they stand on, and what breaks the rules that every package keeps. A rule names each breach.</summary>
internal sealed class House(Assembly assembly, string[] floors, Func<Type, string> floorOf)
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The clock, the culture, the machine, chance and other programs: with any of them the same input need not give the same output.</summary>
    private static readonly string[] Outside =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider.get_System", "System.TimeZoneInfo.get_Local", "System.Diagnostics.Stopwatch.", "NodaTime.SystemClock.", "NodaTime.DateTimeZoneProviders.",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture", "System.Threading.Thread.",
        "System.Environment.", "System.Random.", "System.Guid.NewGuid", "System.Console.", "System.Net.", "System.Diagnostics.Process.",
    ];

    private static readonly string[] FileTypes =
    [
        "System.IO.File.", "System.IO.FileStream.", "System.IO.FileInfo.", "System.IO.Directory.", "System.IO.DirectoryInfo.", "System.IO.Path.",
    ];

    private readonly Type[] own = [.. assembly.GetTypes().Where(type => IsWritten(type, assembly))];

    /// <summary>Floors that no list names: each would stand outside the order.</summary>
    public IEnumerable<string> FloorsWithoutAPlace() => own.Select(floorOf).Distinct().Except(floors).Select(floor => $"no floor \"{floor}\"");

    /// <summary>What a type names or calls on a floor above its own. As every floor has its place in one order, there is no ring of folders where there is none of these.</summary>
    public IEnumerable<string> UpwardReferences() =>
        from type in own
        let floor = HeightOf(type)
        from used in NamedBy(type).Concat(CalledBy(type)).Distinct()
        where HeightOf(used) > floor
        select $"{type} uses {used}";

    public IEnumerable<string> QuestionsToTheOutside() =>
        from call in Calls()
        where call.Name != "System.Environment.get_CurrentManagedThreadId" // the compiler's own, in every iterator
        where Outside.Any(outside => call.Name.StartsWith(outside, StringComparison.Ordinal))
        select $"{call.By.Name} asks {call.Name}";

    public IEnumerable<string> FilesTouched() =>
        from call in Calls()
        where FileTypes.Any(file => call.Name.StartsWith(file, StringComparison.Ordinal))
        select $"{call.By.Name} touches {call.Member.DeclaringType!.Name}";

    public IEnumerable<string> MutablePublicTypes() =>
        from type in own
        where type.IsVisible && !type.IsEnum
        from field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly
        select $"{type.Name} changes {field.Name}";

    public IEnumerable<string> PublicSetters() =>
        from type in own
        where type.IsVisible
        from property in type.GetProperties()
        where property.DeclaringType!.Assembly == assembly
        where property.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit")
        select $"{type.Name} lets {property.Name} be set";

    /// <summary>Classes, the internal ones too, that are open to be derived from though nothing derives from them, and public ones that are open at all.</summary>
    public IEnumerable<string> OpenClasses() =>
        from type in own
        where type.IsClass && !type.IsSealed && (type.IsPublic || !own.Any(other => IsDerived(other, type)))
        select $"{type.Name} is open";

    public IEnumerable<string> MutableStaticState() =>
        from type in own
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute))
        where !field.IsInitOnly || IsStore(field.FieldType)
        select $"{type.Name} shares {field.Name}";

    public IEnumerable<string> EquatableTypesWithoutOperators() =>
        from type in own
        where type.IsVisible && type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type))
        where type.GetMethod("op_Equality", BindingFlags.Static | BindingFlags.Public) is null
        select $"{type.Name} is equatable without ==";

    /// <summary>A type of the package that someone wrote, not the compiler or a generator.</summary>
    private static bool IsWritten(Type type, Assembly assembly) =>
        type.Assembly == assembly && type.Namespace?.StartsWith("GzShareMetrics", StringComparison.Ordinal) == true && !IsGenerated(type);

    private static bool IsGenerated(Type type) => type.Name.Contains('<', StringComparison.Ordinal) || (type.DeclaringType is { } outer && IsGenerated(outer));

    /// <summary>Made to be filled while the program runs: a cache, a register, a slot of a thread.</summary>
    private static bool IsStore(Type type) =>
        type.Namespace == "System.Collections.Concurrent" || type.Name.StartsWith("ConditionalWeakTable", StringComparison.Ordinal)
        || type.Name.StartsWith("ThreadLocal", StringComparison.Ordinal) || type.Name.StartsWith("AsyncLocal", StringComparison.Ordinal);

    private static bool IsDerived(Type type, Type from)
    {
        var parent = type.BaseType is { IsGenericType: true } generic ? generic.GetGenericTypeDefinition() : type.BaseType;
        return parent == from;
    }

    /// <summary>Below all floors stands whatever is not of this package.</summary>
    private int HeightOf(Type type) => IsWritten(type, assembly) ? Array.IndexOf(floors, floorOf(type)) : -1;

    private IEnumerable<(Type By, MemberInfo Member, string Name)> Calls() =>
        (from type in own from used in MethodBodies.MembersUsedIn(type) select (type, used, $"{used.DeclaringType}.{used.Name}")).Distinct();

    private IEnumerable<Type> CalledBy(Type type) => MethodBodies.MembersUsedIn(type)
        .SelectMany(used => (used is MethodInfo { IsGenericMethod: true } method ? method.GetGenericArguments() : []).Append(used as Type ?? used.DeclaringType ?? type))
        .SelectMany(Parts).Where(used => used.Assembly == assembly);

    private IEnumerable<Type> NamedBy(Type type) =>
        type.GetFields(Declared).Select(field => field.FieldType)
            .Concat(type.GetMethods(Declared).SelectMany(method => Parameters(method).Append(method.ReturnType).Concat(Locals(method))))
            .Concat(type.GetConstructors(Declared).SelectMany(constructor => Parameters(constructor).Concat(Locals(constructor))))
            .Concat(type.GetInterfaces()).Append(type.BaseType ?? typeof(object))
            .SelectMany(Parts).Where(used => used.Assembly == assembly && used.Namespace is not null);

    private static IEnumerable<Type> Parameters(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType);

    private static IEnumerable<Type> Locals(MethodBase method) => method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [];

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Parts).Append(type);
}
