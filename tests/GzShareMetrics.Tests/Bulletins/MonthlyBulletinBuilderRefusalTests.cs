using GzShareMetrics.Bulletins;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Tests.Bulletins;

/// <summary>What the builder refuses leaves no trace in the figures; what it takes over from elsewhere leaves them all.</summary>
public sealed class MonthlyBulletinBuilderRefusalTests
{
    private static readonly DataSharingRequest Overdue = December.Conditional("R1", December.At(2));

    [Fact]
    public void AddRequests_ARequestNamedTwice_CountsNothing()
    {
        var builder = December.Builder().AddRequests([Overdue]);
        var (tally, timeliness) = Tallied(Overdue);

        builder.Invoking(b => b.AddRequests(tally, timeliness, [Overdue])).Should().Throw<ArgumentException>().WithParameterName("overdueRequests")
            .WithMessage("Request R1: the id was added before; each request is counted once.*");
        builder.Build().Requests.Total.Submitted.Should().Be(1);
        December.Builder().Invoking(b => b.AddRequests(tally, timeliness, [Overdue, Overdue])).Should().Throw<ArgumentException>("twice at once is twice as well");
    }

    [Fact]
    public void AddRequests_TalliedElsewhere_CountsThemAndNamesTheOverdueAndTheirIds()
    {
        var (tally, timeliness) = Tallied(Overdue, December.Conditional("R2", December.At(2), December.At(3)));
        var builder = December.Builder().AddRequests(tally, timeliness, [Overdue]);

        var bulletin = builder.Build();

        bulletin.Requests.Total.Submitted.Should().Be(2);
        bulletin.Timeliness.Overall.Rate.Should().Be(Rate.Of(1, 2));
        bulletin.Overdue.Select(static o => o.Request).Should().Equal(Overdue);
        builder.Invoking(b => b.AddRequests([Overdue])).Should().Throw<ArgumentException>("its id is known by now").WithMessage("*R1*");
    }

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

    private static (RequestTally Requests, TimelinessTally Timeliness) Tallied(params DataSharingRequest[] requests)
    {
        var (tally, timeliness) = (new RequestTally(December.Month), December.Timeliness());
        foreach (var request in requests)
        {
            tally.Add(request);
            timeliness.Add(request);
        }

        return (tally, timeliness);
    }
}
