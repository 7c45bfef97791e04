using CsCheck;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Tests.Timeliness;

public sealed class WorkingDayDistributionTests
{
    [Fact]
    public void Figures_NoRequest_AreNotAvailable()
    {
        var nothing = WorkingDayDistribution.Empty;

        nothing.Mean.Should().BeNull();
        nothing.Median.Should().BeNull();
        nothing.Percentile(90).Should().BeNull();
        nothing.Lowest.Should().BeNull();
        nothing.Highest.Should().BeNull();
        nothing.Within(5).IsDefined.Should().BeFalse();
        new[] { FoiaDays.Format(nothing.Median), FoiaDays.Format(nothing.Mean), FoiaDays.Format(nothing.Lowest), FoiaDays.Format(nothing.Highest) }
            .Should().AllBe("N/A", "the FOIA annual report prints N/A where there is nothing to measure");
    }

    [Fact]
    public void Of_DaysOfNoRequest_AreNotKept() =>
        WorkingDayDistribution.Of([new(3, 0), new(511, 0), new(512, 0), new(600, 2), new(700, 0)]).ByWorkingDays.Should().Equal([KeyValuePair.Create(600, 2L)]);

    [Fact]
    public void Figures_OneRequestOnTheDayOfReceipt_PrintLessThanOne()
    {
        var one = Of(0);

        (one.Median, one.Lowest, one.Highest, one.Percentile(1)).Should().Be((0m, 0, 0, 0));
        FoiaDays.Format(one.Median).Should().Be("<1");
        FoiaDays.Format(one.Mean).Should().Be("<1");
    }

    [Theory]
    [InlineData("0,1", "<1", "half a day is less than one")]
    [InlineData("1,1", "1", "exactly one")]
    [InlineData("3,7,14", "7", "the middle one")]
    [InlineData("3,7,8,14", "7.5", "halfway between the two in the middle")]
    public void Median_SmallLists_AreByHand(string days, string printed, string because) => FoiaDays.Format(Of(Ints(days)).Median).Should().Be(printed, because);

    // The two examples on the page of the npm package stats-percentile 3.3.0 (npmjs.com/package/stats-percentile), which names the nearest-rank method.
    [Theory]
    [InlineData("3,6,7,8,8,10,13,15,16,20", 75, 15)]
    [InlineData("10,13,15,16,20,3,6,7,7,15,19,13,13,8,19,35,22,17,19,19,12,21,9,9,12", 95, 22)]
    public void Percentile_PublishedExamples_AgreeByNearestRank(string days, int percent, int expected) => Of(Ints(days)).Percentile(percent).Should().Be(expected);

    // By hand: the value at the place that the percentage of the count, rounded up, gives.
    [Theory]
    [InlineData("15,20,35,40,50", 5, 15)]
    [InlineData("15,20,35,40,50", 30, 20)]
    [InlineData("15,20,35,40,50", 40, 20)]
    [InlineData("15,20,35,40,50", 50, 35)]
    [InlineData("15,20,35,40,50", 100, 50)]
    [InlineData("3,6,7,8,8,10,13,15,16,20", 25, 7)]
    [InlineData("3,6,7,8,8,10,13,15,16,20", 50, 8)]
    [InlineData("3,6,7,8,8,10,13,15,16,20", 75, 15)]
    [InlineData("3,6,7,8,8,10,13,15,16,20", 100, 20)]
    [InlineData("3,6,7,8,8,9,10,13,15,16,20", 25, 7)]
    [InlineData("3,6,7,8,8,9,10,13,15,16,20", 50, 9)]
    [InlineData("3,6,7,8,8,9,10,13,15,16,20", 75, 15)]
    public void Percentile_SmallLists_AreByHand(string days, int percent, int expected) => Of(Ints(days)).Percentile(percent).Should().Be(expected);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100.5)]
    public void Percentile_OutsideItsRange_IsAnError(double percent) =>
        FluentActions.Invoking(() => Of(1).Percentile((decimal)percent)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("percent");

    [Fact]
    public void Figures_RandomDays_AgreeWithASortedList() => Gen.Select(Gen.OneOf<int>(Gen.Int[0, 30], Gen.Int[0, 2000]).Array[1, 60], Gen.Int[1, 1000]).Sample(
        (days, permille) =>
        {
            var distribution = Of(days);

            int[] sorted = [.. days.Order()];
            distribution.Requests.Should().Be(days.Length);
            distribution.Mean.Should().Be(Fraction.Of(days.Sum(), days.Length));
            distribution.Median.Should().Be((sorted[(days.Length - 1) / 2] + sorted[days.Length / 2]) / 2m);
            distribution.Lowest.Should().Be(sorted[0]);
            distribution.Highest.Should().Be(sorted[^1]);
            distribution.Percentile(permille / 10m).Should().Be(sorted.First(d => sorted.Count(x => x <= d) * 1000L >= (long)permille * days.Length));
            distribution.Within(sorted[0] + 3).Should().Be(Rate.Of(days.Count(d => d <= sorted[0] + 3), days.Length));
        },
        iter: 300);

    [Fact]
    public void Add_TwoDistributions_IsThatOfAllRequests() => Gen.Select(Gen.Int[0, 900].Array[0, 40], Gen.Int[0, 900].Array[0, 40]).Sample((left, right) =>
        (Of(left) + Of(right)).ByWorkingDays.SequenceEqual(Of([.. left, .. right]).ByWorkingDays));

    [Fact]
    public void Median_OfMedians_IsNotTheMedianOfAll()
    {
        var quick = Of(1, 1, 1, 1, 1, 1, 1);
        var slow = Of(9, 9, 9);
        var slower = Of(11);

        decimal?[] medians = [.. new[] { quick, slow, slower }.Select(d => d.Median).Order()];
        medians[1].Should().Be(9, "the median of the three medians");
        (quick + slow + slower).Median.Should().Be(1, "7 of the 11 requests took one day");
    }

    [Fact]
    public void Mean_OfMeans_IsNotTheMeanOfAll()
    {
        var quick = Of(1, 1, 1);
        var slow = Of(9);

        ((quick.Mean!.Value + slow.Mean!.Value) / Fraction.Of(2)).Should().Be(Fraction.Of(5));
        (quick + slow).Mean.Should().Be(Fraction.Of(3));
    }

    [Fact]
    public void Of_MoreRequestsThanFit_IsAnError() =>
        FluentActions.Invoking(() => WorkingDayDistribution.Of([KeyValuePair.Create(3, long.MaxValue)])).Should().Throw<OverflowException>();

    [Fact]
    public void Of_BadCounts_AreErrors()
    {
        FluentActions.Invoking(() => WorkingDayDistribution.Of([KeyValuePair.Create(-1, 1L)])).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => WorkingDayDistribution.Of([KeyValuePair.Create(1, -1L)])).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Percentile_CountsBeyond2To31_AreExact()
    {
        var many = WorkingDayDistribution.Of([KeyValuePair.Create(2, 5_000_000_000), KeyValuePair.Create(3, 5_000_000_001)]);

        many.Median.Should().Be(3);
        many.Percentile(50).Should().Be(3, "half of 10 000 000 001 requests is more than the 5 000 000 000 that took 2 days");
        many.Percentile(49.99m).Should().Be(2);
    }

    [Fact]
    public void InBuckets_FoiaIncrements_AreThoseOfTheAnnualReport()
    {
        var counts = Of(0, 1, 20, 21, 40, 200, 201, 400, 401, 3000).InBuckets(DayBuckets.Foia);

        counts.Select(c => c.Bucket.ToString()).Should().Equal(
            "<1-20", "21-40", "41-60", "61-80", "81-100", "101-120", "121-140", "141-160", "161-180", "181-200", "201-300", "301-400", "401+");
        counts.Select(c => c.Requests).Should().Equal(3, 2, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2);
    }

    [Fact]
    public void InBuckets_OwnBuckets_AddUpToAllRequests() => Gen.Select(Gen.Int[0, 50].Array[0, 40], Gen.Int[0, 40].Array[0, 6]).Sample((days, lasts) =>
    {
        var buckets = DayBuckets.EndingAt([.. lasts.Distinct().Order()]);
        var counts = Of(days).InBuckets(buckets);

        return counts.Sum(c => c.Requests) == days.Length
            && counts.All(c => c.Requests == days.Count(d => d >= c.Bucket.First && (c.Bucket.Last is not { } last || d <= last)));
    });

    [Theory]
    [InlineData("5,5")]
    [InlineData("5,3")]
    [InlineData("-1")]
    [InlineData("2147483647")]
    public void EndingAt_DaysThatDoNotAscend_AreAnError(string lasts) => FluentActions.Invoking(() => DayBuckets.EndingAt(Ints(lasts))).Should().Throw<ArgumentException>();

    [Fact]
    public void Buckets_Headings_NameTheirEnds() =>
        DayBuckets.EndingAt(0, 1, 5).Buckets.Select(b => b.ToString()).Should().Equal("<1", "1", "2-5", "6+");

    internal static WorkingDayDistribution Of(params int[] days) => WorkingDayDistribution.Of(days.Select(d => KeyValuePair.Create(d, 1L)));

    private static int[] Ints(string text) => [.. text.Split(',').Select(t => int.Parse(t, System.Globalization.CultureInfo.InvariantCulture))];

    [Fact]
    public void Percentile_OfManyDigits_IsNotRoundedToTheNextRequest()
    {
        // 66.66…67 % of 3 is a little more than 2, so the third request it is; a decimal product would say 2.
        var days = Of([1, 2, 3]);

        days.Percentile(66.666666666666666666666666666m).Should().Be(2);
        days.Percentile(66.666666666666666666666666667m).Should().Be(3);
        days.Percentile(0.0000000000000000000000000001m).Should().Be(1);
        days.Percentile(100).Should().Be(3);
    }

    [Fact]
    public void FoiaDays_NegativeNumber_IsRefused() =>
        FluentActions.Invoking(() => FoiaDays.Format(-0.5m)).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*'days' is -0.5; it must be 0 or more.*");
}
