using GzShareMetrics.Deadlines;
using GzShareMetrics.Provenance;

namespace GzShareMetrics.Tests.Deadlines;

public sealed class DeadlineRuleTests
{
    private static readonly DeadlineRule Rule = new()
    {
        Id = "X-1",
        Instrument = "某办法",
        EffectiveFrom = new LocalDate(2024, 1, 1),
        Length = 5,
        Unit = DeadlineUnit.WorkingDays,
    };

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(DeadlineRule.MaxLength + 1)]
    [InlineData(int.MaxValue)]
    public void Length_NegativeOrAbsurd_Throws(int length)
    {
        FluentActions.Invoking(() => Rule with { Length = length }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Length").WithMessage("*1 to 3660*");
        FluentActions.Invoking(() => Rule with { MaxExtension = length }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("MaxExtension");
    }

    [Fact]
    public void Init_ValueThatIsNone_Throws()
    {
        FluentActions.Invoking(() => Rule with { Id = " " }).Should().Throw<ArgumentException>().WithParameterName("Id");
        FluentActions.Invoking(() => Rule with { Instrument = null! }).Should().Throw<ArgumentNullException>().WithParameterName("Instrument");
        FluentActions.Invoking(() => Rule with { Unit = (DeadlineUnit)9 }).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("Unit");
        FluentActions.Invoking(() => Rule with { Unit = DeadlineUnit.Unspecified }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Rule with { StartDayCounting = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Rule with { Source = null! }).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Defaults_WhatIsNotSaid_IsNotClaimed()
    {
        Rule.Grade.Should().Be(EvidenceGrade.Unspecified);
        Rule.Grade.IsVerified().Should().BeFalse();
        Rule.StartDayCounting.Should().Be(StartDayCounting.Exclude);
        Rule.CutOff.Should().BeNull();
        Rule.MaxExtension.Should().BeNull();
    }

    [Fact]
    public void Equals_SameFacts_IsEqual()
    {
        (Rule with { Length = 6 } with { Length = 5 }).Should().Be(Rule);
        (Rule with { CutOff = new LocalTime(17, 0) }).Should().NotBe(Rule);
        Rule.ToString().Should().Be("X-1");
    }

    [Fact]
    public void IsInForceOn_EndBeforeBeginning_IsNever() =>
        (Rule with { EffectiveTo = new LocalDate(2023, 12, 31) }).IsInForceOn(new LocalDate(2024, 1, 1)).Should().BeFalse();
}
