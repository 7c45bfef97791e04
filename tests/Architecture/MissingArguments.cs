using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace GzShareMetrics.Tests.Architecture;

/// <summary>
/// Asks every public method and constructor of a package what it does where an argument is missing. The other arguments are only there: nothing is set in
/// them, so that whoever looks at one of them before the door is shut is found out.
/// </summary>
internal sealed class MissingArguments(Assembly assembly)
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext nullability = new();

    /// <summary>The parameters that may not be null and are not refused under their own name.</summary>
    public IEnumerable<string> TakenIn() =>
        from type in assembly.GetExportedTypes()
        where type.IsClass && !typeof(Delegate).IsAssignableFrom(type) && !typeof(Exception).IsAssignableFrom(type) && type.GetMethod("Deconstruct") is null
        from member in MembersOf(type)
        where !Array.Exists(member.GetParameters(), static p => p.ParameterType.IsByRefLike || p.ParameterType.IsByRef)
        from parameter in member.GetParameters()
        where !parameter.ParameterType.IsValueType && nullability.Create(parameter).WriteState == NullabilityState.NotNull
        let answer = Without(parameter, member)
        where answer is not ArgumentNullException refusal || !string.Equals(refusal.ParamName, parameter.Name, StringComparison.Ordinal)
        select $"{type.Name}.{member.Name} answers a missing {parameter.Name} with {answer?.GetType().Name ?? "a result"} {(answer as ArgumentException)?.ParamName}";

    private static IEnumerable<MethodBase> MembersOf(Type type)
    {
        var closed = type.IsGenericTypeDefinition ? type.MakeGenericType(Array.ConvertAll(type.GetGenericArguments(), Closed)) : type;
        return closed.GetMethods(Own)
            .Where(static method => !method.IsSpecialName && !method.IsAbstract && method.GetBaseDefinition() == method)
            .Select(static method => method.IsGenericMethodDefinition ? method.MakeGenericMethod(Array.ConvertAll(method.GetGenericArguments(), Closed)) : method)
            .Concat<MethodBase>(closed.GetConstructors());
    }

    private static Type Closed(Type parameter) => Array.Find(parameter.GetGenericParameterConstraints(), static c => c.IsClass && !c.ContainsGenericParameters) ?? typeof(string);

    private static Exception? Without(ParameterInfo missing, MethodBase member)
    {
        var arguments = Array.ConvertAll(member.GetParameters(), p => p == missing ? null : Bare(p.ParameterType));
        try
        {
            var result = member is ConstructorInfo constructor ? constructor.Invoke(arguments) : member.Invoke(member.IsStatic ? null : Made(member.ReflectedType!), arguments);
            return (result as Task)?.Exception?.InnerException;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException;
        }
    }

    /// <summary>What a type itself offers ready made, or else one in which nothing is set.</summary>
    private static object? Made(Type type) => Array.Find(type.GetProperties(Own), p => p.PropertyType == type && p.GetMethod is { IsStatic: true })?.GetValue(null) ?? Bare(type);

    private static object? Bare(Type type) =>
        type == typeof(string) ? "x"
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : typeof(Delegate).IsAssignableFrom(type) ? Silent(type)
        : type.IsInterface ? BareOf(type)
        : RuntimeHelpers.GetUninitializedObject(type.IsAbstract ? type.Assembly.GetTypes().First(t => !t.IsAbstract && !t.ContainsGenericParameters && type.IsAssignableFrom(t)) : type);

    private static object BareOf(Type type) =>
        type.GetGenericArguments() is [var element] && Array.CreateInstance(element, 0) is var array && type.IsInstanceOfType(array)
            ? array
            : typeof(DispatchProxy).GetMethod(nameof(DispatchProxy.Create), 2, [])!.MakeGenericMethod(type, typeof(Answerless)).Invoke(null, null)!;

    private static Delegate Silent(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return Expression.Lambda(type, Expression.Default(invoke.ReturnType), invoke.GetParameters().Select(static p => Expression.Parameter(p.ParameterType))).Compile();
    }

    /// <summary>Stands in for any interface and answers nothing.</summary>
    public class Answerless : DispatchProxy
    {
        /// <inheritdoc/>
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }
}
