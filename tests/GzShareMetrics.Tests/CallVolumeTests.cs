namespace GzShareMetrics.Tests;

public sealed class CallVolumeTests
{
    [Fact]
    public void CallVolume_InTenThousands_IsExact() => CallVolume.OfCalls(7_123_854).InTenThousands.Should().Be(712.3854m);

    [Fact]
    public void CallVolume_OfNegativeCalls_IsRefused() =>
        FluentActions.Invoking(() => CallVolume.OfCalls(-1)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*-1*0 or more*");

    [Fact]
    public void CallVolume_SummedBeyondLong_Throws() =>
        FluentActions.Invoking(() => CallVolume.OfCalls(long.MaxValue) + CallVolume.OfCalls(1)).Should().Throw<OverflowException>();

    [Fact]
    public void CallVolume_Compared_FollowsItsCalls()
    {
        CallVolume small = CallVolume.OfCalls(1), large = CallVolume.OfCalls(2);

        (small < large && large > small && small <= large && large >= small).Should().BeTrue();
        new[] { large, CallVolume.Zero, small }.Order().Should().Equal(CallVolume.Zero, small, large);
    }

    [Fact]
    public void CallVolume_ComparedWithAnEqualOne_IsNeitherLessNorGreater()
    {
        CallVolume one = CallVolume.OfCalls(7), same = CallVolume.OfCalls(7);

        (one < same || one > same).Should().BeFalse();
        (one <= same && one >= same).Should().BeTrue();
        (CallVolume.OfCalls(8) <= one || CallVolume.OfCalls(6) >= one).Should().BeFalse();
    }

    [Fact]
    public void ToString_AVolume_IsItsCalls() => CallVolume.OfCalls(30_995).ToString().Should().Be("30995次");
}
