using System.Globalization;

namespace GzShareMetrics.Tests;

/// <summary>`.ci/environments` runs all tests under other cultures and time zones; these say that it does.</summary>
public sealed class EnvironmentTests
{
    [Fact]
    public void Culture_OfThisRun_IsTheOneAskedFor()
    {
        if (Environment.GetEnvironmentVariable("TEST_CULTURE") is { } asked)
        {
            CultureInfo.CurrentCulture.Name.Should().Be(asked);
        }
    }

    [Fact]
    public void TimeZone_OfThisRun_IsTheOneAskedFor()
    {
        if (Environment.GetEnvironmentVariable("TZ") is { Length: > 0 } asked)
        {
            TimeZoneInfo.Local.Id.Should().Be(asked);
        }
    }
}
