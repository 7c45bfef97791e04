using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Organizations;

public sealed class CreditCodeTests
{
    [Theory]
    [InlineData("91350100M000100Y43", "the example of GB 32100-2015")]
    [InlineData("9144030071526726XG", "a letter as check character")]
    [InlineData("91110000802100433B", "another letter")]
    [InlineData("115200000000000130", "a sum that is a multiple of 31, so the check character is 0")]
    public void Parse_ACodeWithItsCheckCharacter_IsThatCode(string text, string because)
    {
        CreditCode.FaultOf(text).Should().BeNull(because);
        CreditCode.TryParse(text, out var code).Should().BeTrue();
        code.IsDefined.Should().BeTrue();
        code.ToString().Should().Be(text);
        CreditCode.Parse(text).Should().Be(code);
    }

    [Theory]
    [InlineData("", "it has 0 characters; 18 are needed")]
    [InlineData("91350100M000100Y4", "it has 17 characters; 18 are needed")]
    [InlineData("91350100M000100Y433", "it has 19 characters; 18 are needed")]
    [InlineData("91350100M000100Y44", "its check character must be 3")]
    [InlineData("9144030071526726X0", "its check character must be G")]
    [InlineData("19350100M000100Y43", "its check character must be J")]
    [InlineData("I1350100M000100Y43", "character 1 must be a digit or a capital letter other than I, O, S, V and Z")]
    [InlineData("9135010OM000100Y43", "the third to eighth characters are the division code; they must be digits")]
    [InlineData("9iA50100M000100Y43", "character 2 must be a digit or a capital letter other than I, O, S, V and Z")]
    [InlineData("91A50100M000100Y43", "the third to eighth characters are the division code; they must be digits")]
    [InlineData("9135010AM000100Y43", "the third to eighth characters are the division code; they must be digits")]
    [InlineData("91350100S000100Y43", "character 9 must be a digit or a capital letter other than I, O, S, V and Z")]
    [InlineData("91350100m000100Y43", "character 9 must be a digit or a capital letter other than I, O, S, V and Z")]
    [InlineData("91350100M000100Y4Z", "character 18 must be a digit or a capital letter other than I, O, S, V and Z")]
    public void Parse_AFaultyText_SaysWhatIsWrong(string text, string fault)
    {
        CreditCode.FaultOf(text).Should().Be(fault);
        CreditCode.TryParse(text, out var code).Should().BeFalse();
        code.Should().Be(default(CreditCode));
        FluentActions.Invoking(() => CreditCode.Parse(text)).Should().Throw<FormatException>().WithMessage($"'{text}' is not a unified social credit code: {fault}.");
    }

    [Fact]
    public void TryParse_NoText_IsNoCode()
    {
        CreditCode.TryParse(null, out var code).Should().BeFalse();
        code.IsDefined.Should().BeFalse();
        code.ToString().Should().BeEmpty();
    }

    [Fact]
    public void RegionCode_Parse_OfAFaultyText_SaysWhatIsNeeded()
    {
        FluentActions.Invoking(() => RegionCode.Parse("05201")).Should().Throw<FormatException>()
            .WithMessage("'05201' is not a GB/T 2260 code; six digits are needed, the first not 0, for example 520100.");
        RegionCode.TryParse(null, out _).Should().BeFalse();
        RegionCode.TryParse("52010:", out _).Should().BeFalse("the character after 9 is no digit");
        RegionCode.TryParse("/52010", out _).Should().BeFalse("the character before 0 is no digit");
        RegionCode.TryParse("190909", out _).Should().BeTrue();
    }
}
