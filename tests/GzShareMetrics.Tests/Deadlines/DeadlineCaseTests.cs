using GzShareMetrics.Deadlines;

namespace GzShareMetrics.Tests.Deadlines;

public sealed class DeadlineCaseTests
{
    private static readonly LocalDate Mon_2024_12_02 = new(2024, 12, 2);

    [Fact]
    public void Equals_SameFacts_ComparesTheEffectsOneByOne()
    {
        DeadlineCase Make(string reason) => new() { Id = "R-1", ReceivedOn = Mon_2024_12_02, Effects = [ClockEffect.Suspend(Mon_2024_12_02, null, reason)] };

        Make("a").Should().Be(Make("a"));
        Make("a").GetHashCode().Should().Be(Make("a").GetHashCode());
        Make("a").Should().NotBe(Make("b"));
        (Make("a") with { ReceivedAt = LocalTime.Noon }).Should().NotBe(Make("a"));
    }

    [Fact]
    public void Effects_ChangedLater_DoNotChangeTheCase()
    {
        var effects = new List<ClockEffect> { ClockEffect.Transfer(Mon_2024_12_02) };
        var facts = new DeadlineCase { Effects = effects };

        effects.Clear();

        facts.Effects.Should().ContainSingle();
    }

    [Fact]
    public void Init_Null_Throws()
    {
        FluentActions.Invoking(() => new DeadlineCase { Effects = null! }).Should().Throw<ArgumentNullException>().WithParameterName("Effects");
        FluentActions.Invoking(() => new DeadlineCase { Effects = [null!] }).Should().Throw<ArgumentException>().WithParameterName("Effects");
        FluentActions.Invoking(() => new DeadlineCase { Id = null! }).Should().Throw<ArgumentNullException>().WithParameterName("Id");
    }

    [Fact]
    public void ToString_EveryFact_IsShown()
    {
        var facts = new DeadlineCase
        {
            Id = "R-1",
            ReceivedOn = Mon_2024_12_02,
            WithdrawnOn = Mon_2024_12_02.PlusDays(9),
            Effects = [ClockEffect.Exclude(Mon_2024_12_02, Mon_2024_12_02.PlusDays(1), "专家评审"), ClockEffect.Suspend(Mon_2024_12_02.PlusDays(3), null), ClockEffect.Transfer(Mon_2024_12_02.PlusDays(9))],
        };

        facts.ToString().Should().Be(
            "R-1; received 2024-12-02; withdrawn 2024-12-11; Exclusion 2024-12-02 to 2024-12-03: 专家评审; Suspension 2024-12-05 to an open end; Transfer 2024-12-11");
    }

    [Fact]
    public void DefaultClassification_SaysNothing()
    {
        var figures = default(DeadlineClassification);

        figures.Status.Should().Be(DeadlineStatus.Unspecified);
        (figures.IsOnTime || figures.IsOverdue || figures.IsAnswered).Should().BeFalse();
    }
}
