using System.Reflection;
using System.Runtime.Versioning;

namespace GzShareMetrics.Tests.Compatibility;

/// <summary>Says which runtime and which asset this run of the tests was about.</summary>
public sealed class Net8RuntimeTests
{
    [Fact]
    public void Runtime_OfThisRun_IsNet8() => Environment.Version.Major.Should().Be(8);

    [Fact]
    public void TestedAssembly_IsTheNet8Asset() =>
        typeof(Rate).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.Should().Be(".NETCoreApp,Version=v8.0");
}
