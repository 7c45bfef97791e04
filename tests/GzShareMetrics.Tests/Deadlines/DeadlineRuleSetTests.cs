using GzShareMetrics.Deadlines;

namespace GzShareMetrics.Tests.Deadlines;

public sealed class DeadlineRuleSetTests
{
    private const string Regulations = "政务数据共享条例";
    private static readonly LocalDate Mon_2024_12_02 = new(2024, 12, 2);
    private static readonly LocalDate Fri_2025_08_01 = new(2025, 8, 1);
    private static readonly DeadlineRule Old = DeadlineRules.GuizhouProviderReply with { Id = "A", Instrument = "甲", InstrumentNumber = string.Empty, EffectiveTo = Mon_2024_12_02 };
    private static readonly DeadlineRule New = Old with { EffectiveFrom = Mon_2024_12_02.PlusDays(1), EffectiveTo = null, Length = 3 };

    [Theory]
    [InlineData("贵州省政务数据资源管理办法")]
    [InlineData("黔府办发〔2023〕13号")]
    public void InForce_ByTitleOrNumber_FindsTheRule(string instrument) =>
        DeadlineRules.Embedded.InForce(instrument, Mon_2024_12_02).Should().BeSameAs(DeadlineRules.GuizhouProviderReply);

    [Fact]
    public void InForce_VersionsOfARule_PicksByDay()
    {
        var set = new DeadlineRuleSet("own", [Old, New]);

        set.InForce("甲", Mon_2024_12_02).Length.Should().Be(5);
        set.InForce("甲", Mon_2024_12_02.PlusDays(1)).Length.Should().Be(3);
        set.Find("A", Mon_2024_12_02).Should().Be(Old);
        set.AllInForce(Mon_2024_12_02).Should().Equal(Old);
        set.Invoking(s => s.Find("A")).Should().Throw<DeadlineRuleSelectionException>().Where(e => e.IsAmbiguous && e.Day == null)
            .WithMessage("Rule set own holds more than one rule with the id 'A': A (ConditionalSharing, ProviderReply, from 2023-06-08 to 2024-12-02); "
                + "A (ConditionalSharing, ProviderReply, from 2024-12-03). Narrow the question by day, subject or step, or take the rule by its id.");
    }

    [Fact]
    public void Find_NoVersionOfTheDayOrNoSuchId_ListsTheVersionsOrTheWholeSet()
    {
        var other = Old with { Id = "B" };
        var set = new DeadlineRuleSet("own", [Old, New, other]);

        set.Invoking(s => s.Find("A", new LocalDate(2023, 6, 7))).Should().Throw<DeadlineRuleSelectionException>().WithMessage("Rule set own holds no rule with the id 'A' in force on 2023-06-07. *")
            .Which.Candidates.Should().Equal(Old, New);
        set.Invoking(s => s.Find("C", Mon_2024_12_02)).Should().Throw<DeadlineRuleSelectionException>().Which.Candidates.Should().Equal(Old, New, other);
    }

    [Fact]
    public void InForce_EmptyInstrument_DoesNotStandForRulesWithoutANumber() =>
        new DeadlineRuleSet("own", [Old]).Invoking(s => s.InForce(string.Empty, Mon_2024_12_02)).Should().Throw<DeadlineRuleSelectionException>().Where(e => !e.IsAmbiguous);

    [Fact]
    public void InForce_SubjectAndStep_AreNamedInTheError() =>
        DeadlineRules.Embedded.Invoking(s => s.InForce(Regulations, Fri_2025_08_01, DeadlineSubject.PublicOpening, DeadlineStep.Verification)).Should().Throw<DeadlineRuleSelectionException>()
            .WithMessage("Rule set GzShareMetrics holds no rule of 政务数据共享条例 for PublicOpening, step Verification, in force on 2025-08-01. *");

    [Fact]
    public void InForce_BeforeTheFirst_ListsTheCandidates() =>
        DeadlineRules.Embedded.Invoking(s => s.InForce(Regulations, Fri_2025_08_01.PlusDays(-1))).Should().Throw<DeadlineRuleSelectionException>()
            .WithMessage("Rule set GzShareMetrics holds no rule of 政务数据共享条例 in force on 2025-07-31. Candidates: CN-809-uncond (UnconditionalSharing, ProviderReply, from 2025-08-01); CN-809-cond*CN-809-provide*")
            .Where(e => !e.IsAmbiguous && e.Candidates.Count == 3 && e.RuleSet == "GzShareMetrics");

    [Fact]
    public void InForce_SeveralFit_ListsThemUntilNarrowed()
    {
        var set = DeadlineRules.Embedded;

        set.Invoking(s => s.InForce(Regulations, Fri_2025_08_01)).Should().Throw<DeadlineRuleSelectionException>().Where(e => e.IsAmbiguous && e.Candidates.Count == 3);
        set.Invoking(s => s.InForce(Regulations, Fri_2025_08_01, DeadlineStep.ProviderReply)).Should().Throw<DeadlineRuleSelectionException>().Where(e => e.Candidates.Count == 2);
        set.InForce(Regulations, Fri_2025_08_01, DeadlineStep.Provision).Id.Should().Be("CN-809-provide");
        set.InForce(Regulations, Fri_2025_08_01, DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply).Id.Should().Be("CN-809-cond");
    }

    [Fact]
    public void InForce_UnknownInstrument_ListsTheWholeSet() =>
        DeadlineRules.Embedded.Invoking(s => s.InForce("无此办法", Mon_2024_12_02)).Should().Throw<DeadlineRuleSelectionException>()
            .Which.Candidates.Should().HaveCount(DeadlineRules.All.Count);

    [Fact]
    public void TryInForce_NoneOrSeveral_TellsApart()
    {
        DeadlineRules.Embedded.TryInForce(Regulations, Mon_2024_12_02, DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, out var none).Should().BeFalse();
        none.Should().BeNull();
        DeadlineRules.Embedded.TryInForce(Regulations, Fri_2025_08_01, DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, out var one).Should().BeTrue();
        one!.Id.Should().Be("CN-809-cond");
        new DeadlineRuleSet("own", [Old, Old with { Id = "B" }])
            .Invoking(s => s.TryInForce("甲", Mon_2024_12_02, DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, out _))
            .Should().Throw<DeadlineRuleSelectionException>().Where(e => e.IsAmbiguous);
    }

    [Fact]
    public void TryInForce_SubjectOrStepThatIsNone_Throws()
    {
        var set = DeadlineRules.Embedded;

        set.Invoking(s => s.TryInForce(Regulations, Mon_2024_12_02, default, DeadlineStep.ProviderReply, out _)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("appliesTo");
        set.Invoking(s => s.TryInForce(Regulations, Mon_2024_12_02, DeadlineSubject.ConditionalSharing, default, out _)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("step");
    }

    [Fact]
    public void Constructor_OverlapAndEndBeforeBeginning_ListsBoth() =>
        FluentActions.Invoking(() => new DeadlineRuleSet("own", [Old, New with { EffectiveFrom = Mon_2024_12_02 }, New with { Id = "C", EffectiveTo = Mon_2024_12_02 }]))
            .Should().Throw<InvalidDeadlineRuleException>()
            .WithMessage("own: 2 faults.\n  rule A: stands twice and both are in force on 2024-12-02\n  rule C: ends on 2024-12-02, before it begins on 2024-12-03");

    [Fact]
    public void Constructor_NullOrBlank_Throws()
    {
        FluentActions.Invoking(() => new DeadlineRuleSet(" ", [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new DeadlineRuleSet("own", [null!])).Should().Throw<ArgumentException>().WithParameterName("rules").WithMessage("A rule is null; every rule must be given.*");
        new DeadlineRuleSet("own", []).Invoking(s => s.Find("A")).Should().Throw<DeadlineRuleSelectionException>().WithMessage("*Candidates: none.");
    }

    [Fact]
    public void With_FurtherRules_LeavesTheSetAsItIs()
    {
        var own = DeadlineRules.Embedded.With(Old);

        own.Rules.Should().HaveCount(DeadlineRules.All.Count + 1);
        DeadlineRules.Embedded.Rules.Should().NotContain(Old);
        own.ToString().Should().Be($"GzShareMetrics: {DeadlineRules.All.Count + 1} rules");
    }
}
