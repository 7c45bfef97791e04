using GzShareMetrics.Formatting;
using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting.Published;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>What a caller tells the reader: how the bulletin rounds, and the words of its own.</summary>
public sealed class ReaderOptionsTests
{
    /// <summary>A half is rounded away from zero, or to the even digit: 2.4万 and 2.5万 may then stand for the half above, or for none.</summary>
    [Theory]
    [InlineData(RoundingRule.HalfAwayFromZero, "2.4万次", 23_500, 24_499)]
    [InlineData(RoundingRule.HalfAwayFromZero, "2.5万次", 24_500, 25_499)]
    [InlineData(RoundingRule.HalfEven, "2.4万次", 23_500, 24_500)]
    [InlineData(RoundingRule.HalfEven, "2.5万次", 24_501, 25_499)]
    public void Rounding_AsTheBulletinDoesIt_DecidesWhatAFigureMayStandFor(RoundingRule rounding, string printed, int lower, int upper)
    {
        var figure = Figures($"2024年12月，数据交换总量{printed}。", new() { Rounding = rounding }).Should().ContainSingle().Which;

        (figure.Interval.Lower, figure.Interval.Upper).Should().Be((lower, upper));
    }

    [Fact]
    public void Rounding_ThatNoBulletinDoes_IsRefused()
    {
        foreach (var rounding in Enum.GetValues<RoundingRule>().Append((RoundingRule)99).Except([RoundingRule.HalfAwayFromZero, RoundingRule.HalfEven]))
        {
            FluentActions.Invoking(() => new PublishedBulletinReaderOptions { Rounding = rounding }).Should().Throw<ArgumentOutOfRangeException>()
                .WithMessage($"'Rounding' is {rounding}; it must be HalfAwayFromZero or HalfEven.*").WithParameterName("Rounding");
        }
    }

    /// <summary>A word of one's own, however it is spaced or wide; a known word can be given another measure, or none; the standard words stay as they are.</summary>
    [Fact]
    public void Vocabulary_WithWordsOfItsOwn_ReadsThem()
    {
        const string Text = "2024年12月，库表推送量30万次，数据交换总量40万次。";
        var own = BulletinVocabulary.Standard.With("库表 推送量", FigureMeasure.ExchangeVolume);
        var without = own.With("数据交换总量", FigureMeasure.Unspecified);

        Measured(Text, BulletinVocabulary.Standard).Should().Equal("40万次 ExchangeVolume");
        Measured(Text, own).Should().Equal("30万次 ExchangeVolume", "40万次 ExchangeVolume");
        Measured(Text, without).Should().StartWith("30万次 ExchangeVolume").And.NotContain("40万次 ExchangeVolume");
        Measured(Text, BulletinVocabulary.Standard).Should().Equal("40万次 ExchangeVolume");

        static IEnumerable<string> Measured(string text, BulletinVocabulary words) =>
            Figures(text, new() { Vocabulary = words }).Where(static f => f.Measure != FigureMeasure.Unspecified).Select(static f => $"{f.Printed} {f.Measure}");
    }

    [Fact]
    public void Vocabulary_WithAGroupOfItsOwn_KnowsWhoIsMeant()
    {
        const string Text = "2024年12月，区直机关服务量30万次。";

        Figures(Text, new() { Vocabulary = BulletinVocabulary.Standard.With("某直机构", FigureParty.ProvincialBodies) }).Single().Party.Should().Be(Figures(Text, new()).Single().Party);
        Figures(Text.Replace("区直机关", "某直机构", StringComparison.Ordinal), new()).Single().Party.Should().Be(FigureParty.Unspecified);
        Figures(Text.Replace("区直机关", "某直机构", StringComparison.Ordinal), new() { Vocabulary = BulletinVocabulary.Standard.With("某直机构", FigureParty.ProvincialBodies) })
            .Single().Party.Should().Be(FigureParty.ProvincialBodies);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Vocabulary_WithABlankWord_IsRefused(string word)
    {
        FluentActions.Invoking(() => BulletinVocabulary.Standard.With(word, FigureMeasure.Requests)).Should().Throw<ArgumentException>().WithParameterName("term");
        FluentActions.Invoking(() => BulletinVocabulary.Standard.With(word, FigureParty.Regions)).Should().Throw<ArgumentException>().WithParameterName("term");
        FluentActions.Invoking(() => new PublishedBulletinReaderOptions { Vocabulary = null! }).Should().Throw<ArgumentNullException>();
    }

    /// <summary>A change on the month before is set against what that month's own issue printed; the relation stands in the report and in the JSON.</summary>
    [Theory]
    [InlineData("数据交换总量100万次", "数据交换总量110万次，环比增长10%", "Holds")]
    [InlineData("数据交换总量99.6万次", "数据交换总量110万次，环比增长10.4%", "HoldsWithinRounding")]
    [InlineData("数据交换总量100万次", "数据交换总量110万次，环比增长20%", "Fails")]
    [InlineData("数据交换总量100万次", "数据交换总量110万次，环比增加10万次", "Holds")]
    [InlineData("数据交换总量100万次", "数据交换总量110万次，环比增加20万次", "Fails")]
    public void Issues_OfTwoMonths_AreHeldToTheChangeThatIsPrinted(string november, string december, string verdict)
    {
        var reader = new PublishedBulletinReader(OrganizationDirectory.Empty);

        var comparison = BulletinComparison.OfIssues(reader.Read($"数据共享月报（2024年11月）\n本月{november}。"), reader.Read($"数据共享月报（2024年12月）\n本月{december}。"));

        var relation = comparison.Relations.Should().ContainSingle().Which;
        (relation.Key, relation.Verdict.ToString()).Should().Be(("issues.change", verdict));
        comparison.ToMarkdown().Should().Contain("## 前后两期的关系").And.Contain(relation.Statement);
        comparison.ToJson().Should().Contain("\"key\": \"issues.change\"").And.Contain($"\"verdict\": \"{verdict}\"");
    }

    private static IReadOnlyList<PublishedFigure> Figures(string text, PublishedBulletinReaderOptions options) => new PublishedBulletinReader(OrganizationDirectory.Empty, options).Read(text).Figures;
}
