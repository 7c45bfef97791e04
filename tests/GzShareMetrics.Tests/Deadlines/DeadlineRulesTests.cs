using GzShareMetrics.Deadlines;
using GzShareMetrics.Provenance;

namespace GzShareMetrics.Tests.Deadlines;

public sealed class DeadlineRulesTests
{
    private static readonly LocalDate Wed_2019_05_15 = new(2019, 5, 15);
    private static readonly LocalDate Fri_2025_08_01 = new(2025, 8, 1);
    private static readonly LocalDate Wed_2024_03_06 = new(2024, 3, 6);

    /// <summary>What the instruments say; a rule that is added gets a row here.</summary>
    private static readonly Facts[] Table =
    [
        new("GZ-2023-13-reply", new LocalDate(2023, 6, 8), DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, 5, DeadlineStartEvent.ProviderReceipt, EvidenceGrade.SourceBulletin),
        new("CN-2016-51-reply", new LocalDate(2016, 9, 5), DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, 10, DeadlineStartEvent.ProviderReceipt, EvidenceGrade.GeneralKnowledge),
        new("CN-2016-51-verify", new LocalDate(2016, 9, 5), DeadlineSubject.DataCorrection, DeadlineStep.Verification, 10, DeadlineStartEvent.Receipt, EvidenceGrade.GeneralKnowledge),
        new("GZ-2020-share", new LocalDate(2020, 12, 1), DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, 10, DeadlineStartEvent.Application, EvidenceGrade.Secondary),
        new("GZ-2020-open", new LocalDate(2020, 12, 1), DeadlineSubject.PublicOpening, DeadlineStep.PublicReply, 15, DeadlineStartEvent.Application, EvidenceGrade.Secondary) { MaxExtension = 15 },
        new("CN-809-uncond", Fri_2025_08_01, DeadlineSubject.UnconditionalSharing, DeadlineStep.ProviderReply, 1, DeadlineStartEvent.Application, EvidenceGrade.Secondary),
        new("CN-809-cond", Fri_2025_08_01, DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, 10, DeadlineStartEvent.Application, EvidenceGrade.Secondary),
        new("CN-809-provide", Fri_2025_08_01, DeadlineSubject.AgreedRequest, DeadlineStep.Provision, 20, DeadlineStartEvent.Agreement, EvidenceGrade.Secondary),
        new("CN-OGI-reply", Wed_2019_05_15, DeadlineSubject.InformationRequest, DeadlineStep.PublicReply, 20, DeadlineStartEvent.Receipt, EvidenceGrade.LegalText) { MaxExtension = 20 },
        new("CN-OGI-correct", Wed_2019_05_15, DeadlineSubject.UnclearInformationRequest, DeadlineStep.CorrectionNotice, 7, DeadlineStartEvent.Receipt, EvidenceGrade.LegalText),
        new("CN-OGI-consult", Wed_2019_05_15, DeadlineSubject.ThirdPartyConsultation, DeadlineStep.Consultation, 15, DeadlineStartEvent.ConsultationLetter, EvidenceGrade.LegalText),
        new("SH-2021-39", new LocalDate(2022, 1, 1), DeadlineSubject.UncatalogedData, DeadlineStep.ConfirmAndShare, 15, DeadlineStartEvent.Receipt, EvidenceGrade.LegalText),
        new("SX-GP-audit", Wed_2024_03_06, DeadlineSubject.ConditionalSharing, DeadlineStep.ComplianceReview, 2, DeadlineStartEvent.Application, EvidenceGrade.LegalText),
        new("SX-GP-reply", Wed_2024_03_06, DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, 5, DeadlineStartEvent.Forwarding, EvidenceGrade.LegalText),
        new("SX-GP-new", Wed_2024_03_06, DeadlineSubject.UnpublishedData, DeadlineStep.PublishAndReply, 10, DeadlineStartEvent.Forwarding, EvidenceGrade.LegalText),
    ];

    public static TheoryData<string> Ids => [.. Table.Select(static facts => facts.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Embedded_EachRule_IsTheRowOfTheTable(string id)
    {
        var rule = DeadlineRules.Embedded.Find(id);

        rule.Should().BeEquivalentTo(Table.Single(facts => facts.Id == id));
        rule.Source.Should().NotBeEmpty();
        rule.EnglishTitle.Should().NotBeEmpty();
    }

    [Fact]
    public void All_HoldsTheTableAndNothingElse() => DeadlineRules.All.Select(r => r.Id).Should().Equal(Table.Select(static facts => facts.Id));

    [Fact]
    public void GuizhouProviderReply_IsTheRuleOfTheBulletin()
    {
        var rule = DeadlineRules.GuizhouProviderReply;

        rule.Should().BeSameAs(DeadlineRules.Embedded.Find("GZ-2023-13-reply"));
        rule.Instrument.Should().Be("贵州省政务数据资源管理办法");
        rule.InstrumentNumber.Should().Be("黔府办发〔2023〕13号");
        rule.Grade.IsVerified().Should().BeTrue();
    }

    [Fact]
    public void All_NotVerified_AreThoseOfSecondaryOrGeneralKnowledge() =>
        DeadlineRules.All.Where(r => !r.Grade.IsVerified()).Select(r => r.Id).Should().Equal(
            Table.Where(static facts => facts.Grade is EvidenceGrade.Secondary or EvidenceGrade.GeneralKnowledge).Select(static facts => facts.Id)).And.NotBeEmpty();

    private sealed record Facts(string Id, LocalDate EffectiveFrom, DeadlineSubject AppliesTo, DeadlineStep Step, int Length, DeadlineStartEvent StartEvent, EvidenceGrade Grade)
    {
        public LocalDate? EffectiveTo { get; init; }

        public DeadlineUnit Unit { get; init; } = DeadlineUnit.WorkingDays;

        public int? MaxExtension { get; init; }

        public StartDayCounting StartDayCounting { get; init; } = StartDayCounting.Exclude;

        public LocalTime? CutOff { get; init; }
    }
}
