using Xunit;
using Xunit.Abstractions;

namespace GzShareMetrics.MutationRunner;

/// <summary>What the classes of tests ask for in their constructors: their class fixtures, each made once, when the first test that asks for it runs.</summary>
public sealed class Fixtures
{
    private readonly Dictionary<Type, object> made = [];

    /// <summary>Tells whether the constructor of a class asks for its class fixtures alone; anything else needs a runner around it.</summary>
    public static bool AreEnoughFor(Type testClass) => testClass.IsAbstract || Array.TrueForAll(AskedForBy(testClass), asked => typeof(IClassFixture<>).MakeGenericType(asked).IsAssignableFrom(testClass));

    /// <summary>The arguments of the constructor.</summary>
    public object[] For(ITestCase test) => Array.ConvertAll(AskedForBy(test.TestMethod.TestClass.Class.ToRuntimeType()), Made);

    private static Type[] AskedForBy(Type testClass) => Array.ConvertAll(testClass.GetConstructors().Single().GetParameters(), static p => p.ParameterType);

    private object Made(Type fixture) => made.TryGetValue(fixture, out var known) ? known : made[fixture] = Activator.CreateInstance(fixture)!;
}
