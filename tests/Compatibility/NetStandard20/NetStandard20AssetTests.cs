using System.Reflection;
using System.Runtime.Versioning;

namespace GzShareMetrics.Tests.Compatibility;

/// <summary>Says which asset this run of the tests was about.</summary>
public sealed class NetStandard20AssetTests
{
    [Fact]
    public void TestedAssembly_IsTheNetStandard20Asset() =>
        typeof(Rate).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.Should().Be(".NETStandard,Version=v2.0");
}
