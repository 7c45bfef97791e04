using GzShareMetrics.Bulletins;
using GzShareMetrics.Requests;

namespace GzShareMetrics.Tests.Bulletins;

/// <summary>What the builder refuses leaves no trace in the figures.</summary>
public sealed class MonthlyBulletinBuilderRefusalTests
{
    [Fact]
    public void AddRequests_TimelinessTallyMissing_CountsNothing()
    {
        var tally = new RequestTally(December.Month);
        tally.Add(December.Unconditional("R1", December.At(2)));
        var builder = December.Builder();

        var act = () => builder.AddRequests(tally, null!, []);

        act.Should().Throw<ArgumentNullException>().WithParameterName("timelinessTally");
        builder.Build().Requests.Total.Unconditional.Should().Be(0);
    }
}
