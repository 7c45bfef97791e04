using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;

namespace GzShareMetrics.Tests.Architecture;

/// <summary>The rules of the house, checked by machine.</summary>
public sealed class ArchitectureTests
{
    /// <summary>The folders from the bottom up: each may refer to those before it and to itself.</summary>
    private static readonly string[] Floors =
    [
        "Internal", "Provenance", "", "Formatting", "Organizations", "Tallies", "Catalog", "WorkingDays", "Deadlines", "Requests", "Exchanges", "Shelving",
        "Timeliness", "Rankings", "Comparisons", "Queries", "Bulletins",
    ];

    private static readonly Assembly Core = typeof(Rate).Assembly;

    private static IEnumerable<Type> Own => Core.GetTypes().Where(t => t.Namespace?.StartsWith("GzShareMetrics", StringComparison.Ordinal) == true && !IsGenerated(t));

    [Fact]
    public void Folders_Refer_OnlyDownward()
    {
        var faults =
            from type in Own
            let floor = FloorOf(type)
            from used in UsedBy(type)
            where FloorOf(used) > floor
            select $"{type} uses {used}";

        string.Join("\n", faults.Distinct()).Should().BeEmpty();
    }

    [Fact]
    public void Namespaces_AreTheFloorsOfTheHouse() => Own.Select(NameOf).Distinct().Should().BeSubsetOf(Floors);

    [Fact]
    public void MethodBodies_Call_OnlyDownward()
    {
        var faults =
            from type in Own
            let floor = FloorOf(type)
            from used in MethodBodies.MembersUsedIn(type)
            where FloorOf(used as Type ?? used.DeclaringType ?? type) > floor
            select $"{type} calls {used.DeclaringType}.{used.Name}";

        string.Join("\n", faults.Distinct()).Should().BeEmpty();
    }

    /// <summary>The same input gives the same output, for ever: nothing asks the clock, the culture, the machine or chance, and nothing reads a file.</summary>
    [Fact]
    public void MethodBodies_AskNothingOutside()
    {
        string[] outside =
        [
            "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
            "System.TimeProvider.get_System", "System.TimeZoneInfo.get_Local", "System.Diagnostics.Stopwatch.", "NodaTime.SystemClock.", "NodaTime.DateTimeZoneProviders.",
            "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture", "System.Threading.Thread.",
            "System.Environment.", "System.Random.", "System.Guid.NewGuid", "System.Console.",
            "System.IO.File.", "System.IO.FileStream.", "System.IO.FileInfo.", "System.IO.Directory.", "System.IO.DirectoryInfo.", "System.IO.Path.",
            "System.Net.", "System.Diagnostics.Process.",
        ];
        var faults =
            from type in Own
            from used in MethodBodies.MembersUsedIn(type)
            let name = $"{used.DeclaringType}.{used.Name}"
            where name != "System.Environment.get_CurrentManagedThreadId" // the compiler's own, in every iterator
            where outside.Any(o => name.StartsWith(o, StringComparison.Ordinal))
            select $"{type} asks {name}";

        string.Join("\n", faults.Distinct()).Should().BeEmpty();
    }

    [Fact]
    public void PublicTypes_AreImmutableUnlessTheyTallyOrBuild()
    {
        var mutable = Own.Where(t => t.IsVisible && !t.IsEnum && !t.Name.EndsWith("Tally", StringComparison.Ordinal) && !t.Name.EndsWith("Builder", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsInitOnly)
            .Select(f => $"{f.DeclaringType!.Name}.{f.Name}")
            .Except(["DeadlineVerdict.case", "DeadlineVerdict.evidence"]); // made when they are first asked for, from what the verdict was made of

        string.Join("\n", mutable).Should().BeEmpty();
    }

    [Fact]
    public void PublicClasses_AreSealedOrStaticOrTheAbstractOrganization() =>
        Own.Where(t => t.IsPublic && t.IsClass && !t.IsSealed).Select(t => t.Name).Should().Equal("Organization");

    [Fact]
    public void PublicTypes_HaveNoPublicSetters() =>
        Own.Where(t => t.IsVisible).SelectMany(t => t.GetProperties().Where(p => p.DeclaringType!.Assembly == Core))
            .Where(p => p.SetMethod is { IsPublic: true } set && !set.ReturnParameter.GetRequiredCustomModifiers().Any(m => m.Name == "IsExternalInit"))
            .Select(p => $"{p.DeclaringType}.{p.Name}").Should().BeEmpty();

    [Fact]
    public void Types_HaveNoMutableStaticState() =>
        Own.SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => !f.IsLiteral && !f.IsInitOnly && f.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(f => $"{f.DeclaringType}.{f.Name}").Should().BeEmpty();

    [Fact]
    public void EquatableTypes_HaveTheOperators() =>
        Own.Where(t => t.IsVisible && t.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(t)))
            .Where(t => t.GetMethod("op_Equality", BindingFlags.Static | BindingFlags.Public) is null)
            .Select(t => t.Name).Should().BeEmpty();

    [Fact]
    public void Core_DependsOnNodaTimeAlone()
    {
        string[] lackingOnNetStandard = Core.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.StartsWith(".NETStandard", StringComparison.Ordinal)
            ? ["netstandard", "System.Memory", "System.Runtime.CompilerServices.Unsafe", "Microsoft.Bcl.HashCode"] // Unsafe comes with System.Memory.
            : [];

        Core.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !IsOfTheRuntime(name)).Except(lackingOnNetStandard).Should().Equal("NodaTime");

        bool IsOfTheRuntime(string name) => lackingOnNetStandard.Length == 0 && name.StartsWith("System.", StringComparison.Ordinal);
    }

    private static bool IsGenerated(Type type) => type.Name.Contains('<', StringComparison.Ordinal) || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static string NameOf(Type type) => type.Namespace!.Length == "GzShareMetrics".Length ? string.Empty : type.Namespace["GzShareMetrics.".Length..].Split('.')[0];

    private static int FloorOf(Type type) => type.Assembly == Core && type.Namespace is not null ? Array.IndexOf(Floors, NameOf(type)) : -1;

    private static IEnumerable<Type> UsedBy(Type type)
    {
        const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var members = type.GetFields(All).Select(f => f.FieldType)
            .Concat(type.GetMethods(All).SelectMany(m => m.GetParameters().Select(p => p.ParameterType).Append(m.ReturnType).Concat(Locals(m))))
            .Concat(type.GetConstructors(All).SelectMany(c => c.GetParameters().Select(p => p.ParameterType).Concat(Locals(c))));
        return members.SelectMany(Parts).Where(t => t.Assembly == Core && t.Namespace is not null);
    }

    private static IEnumerable<Type> Locals(MethodBase method) => method.GetMethodBody()?.LocalVariables.Select(l => l.LocalType) ?? [];

    private static IEnumerable<Type> Parts(Type type) => type.HasElementType
        ? Parts(type.GetElementType()!)
        : type.GetGenericArguments().SelectMany(Parts).Append(type);
}
