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
    }

    [Fact]
    public void Equals_OneFactDiffers_IsAnotherCase()
    {
        var facts = new DeadlineCase { Id = "R-1", Provider = "甲", ReceivedOn = Mon_2024_12_02 };
        DeadlineCase[] others =
        [
            facts with { Id = "R-2" }, facts with { Provider = "乙" }, facts with { ReceivedOn = Mon_2024_12_02.PlusDays(1) }, facts with { ReceivedAt = LocalTime.Noon },
            facts with { RepliedOn = Mon_2024_12_02 }, facts with { WithdrawnOn = Mon_2024_12_02 }, facts with { AbandonedOn = Mon_2024_12_02 },
            facts with { StoppedAtReviewOn = Mon_2024_12_02 }, facts with { Effects = [ClockEffect.Transfer(Mon_2024_12_02)] },
        ];

        others.Should().NotContain(facts).And.OnlyHaveUniqueItems();
        facts.Equals(facts with { }).Should().BeTrue();
        facts.Equals(null).Should().BeFalse();
    }

    [Fact]
    public void Names_NotGiven_AreEmpty()
    {
        (new DeadlineCase().Id + new DeadlineCase().Provider).Should().BeEmpty();
        (new StageDays().Id + new StageDays().Provider).Should().BeEmpty();
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
        FluentActions.Invoking(() => new DeadlineCase { Effects = [null!] }).Should().Throw<ArgumentException>().WithParameterName("Effects")
            .WithMessage("An effect is null; every effect must be given.*");
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
        new DeadlineCase { StoppedAtReviewOn = Mon_2024_12_02, RepliedOn = Mon_2024_12_02.PlusDays(1), AbandonedOn = Mon_2024_12_02.PlusDays(2) }.ToString()
            .Should().Be("request; stopped at review 2024-12-02; replied 2024-12-03; abandoned 2024-12-04");
    }

    [Theory]
    [InlineData(DeadlineStatus.Unspecified, false, false, false)]
    [InlineData(DeadlineStatus.NotStarted, false, false, false)]
    [InlineData(DeadlineStatus.Running, false, false, false)]
    [InlineData(DeadlineStatus.DueToday, false, false, false)]
    [InlineData(DeadlineStatus.OverdueUnanswered, false, true, false)]
    [InlineData(DeadlineStatus.OnTime, true, false, true)]
    [InlineData(DeadlineStatus.OnTimeByExtension, true, false, true)]
    [InlineData(DeadlineStatus.AnsweredLate, false, true, true)]
    [InlineData(DeadlineStatus.Suspended, false, false, false)]
    [InlineData(DeadlineStatus.Withdrawn, false, false, false)]
    public void Classification_EachStatus_TellsWhetherInTimeOverdueOrAnswered(DeadlineStatus status, bool isOnTime, bool isOverdue, bool isAnswered)
    {
        var figures = default(DeadlineClassification) with { Status = status };

        (figures.IsOnTime, figures.IsOverdue, figures.IsAnswered).Should().Be((isOnTime, isOverdue, isAnswered));
        default(DeadlineClassification).Status.Should().Be(DeadlineStatus.Unspecified);
    }
}
