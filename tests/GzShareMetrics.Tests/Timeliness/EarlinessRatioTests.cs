using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Tests.Timeliness;

public sealed class EarlinessRatioTests
{
    [Fact]
    public void Value_OfSavedAndAllowedDays_IsTheirRatio()
    {
        EarlinessRatio.Of(10, 40).Value.Should().Be(0.25m);
        EarlinessRatio.Of(-10, 40).Value.Should().Be(-0.25m);
        EarlinessRatio.Of(40, 40).Value.Should().Be(1m);
        EarlinessRatio.Of(10, 40).ToString().Should().Be("10/40");
    }

    [Fact]
    public void Value_OfNothingAnswered_IsUndefined()
    {
        var none = EarlinessRatio.Of(0, 0);

        none.IsDefined.Should().BeFalse();
        none.Should().Be(default(EarlinessRatio));
        none.Invoking(r => r.Value).Should().Throw<InvalidOperationException>().WithMessage("The earliness ratio is undefined: nothing is answered. Ask IsDefined first.");
    }

    [Theory]
    [InlineData(41, 40, "workingDaysSaved", "'workingDaysSaved' is 41, more than the 40 allowed.*")]
    [InlineData(1, 0, "workingDaysSaved", "'workingDaysSaved' is 1, more than the 0 allowed.*")]
    [InlineData(-1, 0, "workingDaysSaved", "*")]
    [InlineData(0, -1, "workingDaysAllowed", "'workingDaysAllowed' is -1; it must be 0 or more.*")]
    public void Of_ImpossibleDays_IsRefused(long saved, long allowed, string name, string message) =>
        FluentActions.Invoking(() => EarlinessRatio.Of(saved, allowed)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName(name).WithMessage(message);

    [Fact]
    public void ByValue_AnyRatios_OrderExactlyAndTheUndefinedFirst()
    {
        var ratios = new[] { EarlinessRatio.Of(1, 2), EarlinessRatio.Of(0, 0), EarlinessRatio.Of(-1, 3), EarlinessRatio.Of(long.MaxValue - 1, long.MaxValue), EarlinessRatio.Of(long.MaxValue, long.MaxValue) };

        ratios.Order(EarlinessRatio.ByValue).Select(static r => r.ToString()).Should().Equal(
            "0/0", "-1/3", "1/2", "9223372036854775806/9223372036854775807", "9223372036854775807/9223372036854775807");
        EarlinessRatio.ByValue.Compare(EarlinessRatio.Of(1, 2), EarlinessRatio.Of(2, 4)).Should().Be(0);
        EarlinessRatio.ByValue.Compare(default, default).Should().Be(0);
        EarlinessRatio.ByValue.Compare(EarlinessRatio.Of(-1, 3), default).Should().BePositive("what is defined comes after what is not, however small");
    }

    [Fact]
    public void Definitions_OfTheLibrary_KeepTheirKeysNamesAndFormulas() => TimelinessDefinition.All.Select(static d => $"{d} | {d.ChineseName} | {d.Formula} | {d.ChineseFormula}").Should().Equal(
        "OnTimeOfDue | 按时答复率（应答复口径） | on time ÷ (answered + overdue unanswered) | 按时答复数 ÷（已答复数 + 逾期未答复数）",
        "OnTimeOfAll | 按时答复率（全部收到口径） | on time ÷ received | 按时答复数 ÷ 收到数",
        "OnTimeOfAnswered | 按时答复率（已答复口径） | on time ÷ answered | 按时答复数 ÷ 已答复数",
        "AnsweredRate | 答复率 | answered ÷ received | 已答复数 ÷ 收到数",
        "InTimeWithExtension | 按时答复率（含延期） | (on time + within a permitted extension) ÷ (received − on hold − lapsed) | （按时答复数 + 依法延期内答复数）÷（收到数 − 中止数 − 其他终止数）");
}
