using CsCheck;

namespace GzShareMetrics.Tests;

public sealed class RateTests
{
    [Fact]
    public void Rate_OfZeroWhole_IsUndefinedAndHasNoValue()
    {
        var rate = Rate.Of(0, 0);

        rate.IsDefined.Should().BeFalse();
        rate.Should().Be(default(Rate));
        FluentActions.Invoking(() => rate.Value).Should().Throw<InvalidOperationException>().WithMessage("*undefined*");
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, -1)]
    [InlineData(2, 1)]
    [InlineData(1, 0)]
    public void Rate_OfImpossibleCounts_IsRefused(long part, long whole) =>
        FluentActions.Invoking(() => Rate.Of(part, whole)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Rate_OneHalfAndTwoQuarters_HaveOneValueButDifferAsCounts()
    {
        Rate.Of(1, 2).HasSameValueAs(Rate.Of(2, 4)).Should().BeTrue();
        Rate.ByValue.Compare(Rate.Of(1, 2), Rate.Of(2, 4)).Should().Be(0);
        Rate.Of(1, 2).Should().NotBe(Rate.Of(2, 4));
    }

    [Fact]
    public void Rate_UndefinedBesideAnyOther_ComesFirstAndHasNotTheSameValue()
    {
        Rate.ByValue.Compare(default, Rate.Of(0, 5)).Should().BeNegative();
        Rate.ByValue.Compare(default, default).Should().Be(0);
        default(Rate).HasSameValueAs(default).Should().BeFalse();
    }

    [Fact]
    public void Rate_NearTheLimitOfLong_ComparesExactly()
    {
        var smaller = Rate.Of(long.MaxValue - 2, long.MaxValue - 1);
        var greater = Rate.Of(long.MaxValue - 1, long.MaxValue);

        Rate.ByValue.Compare(smaller, greater).Should().BeNegative();
        Rate.ByValue.Compare(greater, smaller).Should().BePositive();
    }

    [Fact]
    public void Rate_PooledBeyondLong_Throws() =>
        FluentActions.Invoking(() => Rate.Of(1, long.MaxValue) + Rate.Of(1, long.MaxValue)).Should().Throw<OverflowException>();

    [Fact]
    public void Rate_Pooled_LiesBetweenItsPartsAndIsNotTheirMean()
    {
        var counts = Gen.Long[1, 1_000_000].SelectMany(whole => Gen.Long[0, whole].Select(part => Rate.Of(part, whole)));
        Gen.Select(counts, counts).Sample((a, b) =>
        {
            var pooled = a + b;
            var (low, high) = Rate.ByValue.Compare(a, b) <= 0 ? (a, b) : (b, a);
            return Rate.ByValue.Compare(low, pooled) <= 0 && Rate.ByValue.Compare(pooled, high) <= 0 && pooled.Value is >= 0 and <= 1;
        });

        (Rate.Of(1, 1) + Rate.Of(0, 3)).Should().Be(Rate.Of(1, 4));
    }

    [Fact]
    public void Rate_ByValue_AgreesWithBigIntegers()
    {
        var counts = Gen.Long[1, long.MaxValue].SelectMany(whole => Gen.Long[0, whole].Select(part => (part, whole)));
        Gen.Select(counts, counts).Sample((a, b) =>
        {
            var expected = (new System.Numerics.BigInteger(a.part) * b.whole).CompareTo(new System.Numerics.BigInteger(b.part) * a.whole);
            return Math.Sign(Rate.ByValue.Compare(Rate.Of(a.part, a.whole), Rate.Of(b.part, b.whole))) == Math.Sign(expected);
        });
    }

    [Theory]
    [InlineData(0, 0, 0, 5)]
    [InlineData(0, 5, 0, 0)]
    public void HasSameValueAs_OneUndefined_IsFalse(long part, long whole, long otherPart, long otherWhole) =>
        Rate.Of(part, whole).HasSameValueAs(Rate.Of(otherPart, otherWhole)).Should().BeFalse();

    [Theory]
    [InlineData(-1, 1, "part", "'part' is -1; it must be 0 or more.*")]
    [InlineData(0, -1, "whole", "'whole' is -1; it must be 0 or more.*")]
    [InlineData(3, 2, "part", "'part' is 3, more than the whole of 2; a part is at most its whole.*")]
    public void Of_AnImpossibleCount_NamesItAndWhatIsAllowed(long part, long whole, string name, string message) =>
        FluentActions.Invoking(() => Rate.Of(part, whole)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage(message);

    [Fact]
    public void ToString_ARate_IsItsCounts() => Rate.Of(1477, 1741).ToString().Should().Be("1477/1741");
}
