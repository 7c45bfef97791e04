using GzShareMetrics.Deadlines;
using GzShareMetrics.Provenance;

namespace GzShareMetrics.Tests.Deadlines;

public sealed class DeadlineRulesTests
{
    private static readonly LocalDate Wed_2019_05_15 = new(2019, 5, 15);
    private static readonly LocalDate Fri_2025_08_01 = new(2025, 8, 1);
    private static readonly LocalDate Wed_2024_03_06 = new(2024, 3, 6);

    public static TheoryData<string, LocalDate, DeadlineSubject, DeadlineStep, int, int?, DeadlineStartEvent, EvidenceGrade> Rows => new()
    {
        { "GZ-2023-13-reply", new LocalDate(2023, 6, 8), DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, 5, null, DeadlineStartEvent.ProviderReceipt, EvidenceGrade.SourceBulletin },
        { "CN-2016-51-reply", new LocalDate(2016, 9, 5), DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, 10, null, DeadlineStartEvent.ProviderReceipt, EvidenceGrade.GeneralKnowledge },
        { "CN-2016-51-verify", new LocalDate(2016, 9, 5), DeadlineSubject.DataCorrection, DeadlineStep.Verification, 10, null, DeadlineStartEvent.Receipt, EvidenceGrade.GeneralKnowledge },
        { "GZ-2020-share", new LocalDate(2020, 12, 1), DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, 10, null, DeadlineStartEvent.Application, EvidenceGrade.Secondary },
        { "GZ-2020-open", new LocalDate(2020, 12, 1), DeadlineSubject.PublicOpening, DeadlineStep.PublicReply, 15, 15, DeadlineStartEvent.Application, EvidenceGrade.Secondary },
        { "CN-809-uncond", Fri_2025_08_01, DeadlineSubject.UnconditionalSharing, DeadlineStep.ProviderReply, 1, null, DeadlineStartEvent.Application, EvidenceGrade.Secondary },
        { "CN-809-cond", Fri_2025_08_01, DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, 10, null, DeadlineStartEvent.Application, EvidenceGrade.Secondary },
        { "CN-809-provide", Fri_2025_08_01, DeadlineSubject.AgreedRequest, DeadlineStep.Provision, 20, null, DeadlineStartEvent.Agreement, EvidenceGrade.Secondary },
        { "CN-OGI-reply", Wed_2019_05_15, DeadlineSubject.InformationRequest, DeadlineStep.PublicReply, 20, 20, DeadlineStartEvent.Receipt, EvidenceGrade.LegalText },
        { "CN-OGI-correct", Wed_2019_05_15, DeadlineSubject.UnclearInformationRequest, DeadlineStep.CorrectionNotice, 7, null, DeadlineStartEvent.Receipt, EvidenceGrade.LegalText },
        { "CN-OGI-consult", Wed_2019_05_15, DeadlineSubject.ThirdPartyConsultation, DeadlineStep.Consultation, 15, null, DeadlineStartEvent.ConsultationLetter, EvidenceGrade.LegalText },
        { "SH-2021-39", new LocalDate(2022, 1, 1), DeadlineSubject.UncatalogedData, DeadlineStep.ConfirmAndShare, 15, null, DeadlineStartEvent.Receipt, EvidenceGrade.LegalText },
        { "SX-GP-audit", Wed_2024_03_06, DeadlineSubject.ConditionalSharing, DeadlineStep.ComplianceReview, 2, null, DeadlineStartEvent.Application, EvidenceGrade.LegalText },
        { "SX-GP-reply", Wed_2024_03_06, DeadlineSubject.ConditionalSharing, DeadlineStep.ProviderReply, 5, null, DeadlineStartEvent.Forwarding, EvidenceGrade.LegalText },
        { "SX-GP-new", Wed_2024_03_06, DeadlineSubject.UnpublishedData, DeadlineStep.PublishAndReply, 10, null, DeadlineStartEvent.Forwarding, EvidenceGrade.LegalText },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Embedded_EachRule_IsTheRowOfTheTable(
        string id, LocalDate from, DeadlineSubject subject, DeadlineStep step, int length, int? extension, DeadlineStartEvent start, EvidenceGrade grade)
    {
        var rule = DeadlineRules.Embedded.Find(id);

        rule.Should().BeEquivalentTo(
            new { EffectiveFrom = from, EffectiveTo = (LocalDate?)null, AppliesTo = subject, Step = step, Length = length, Unit = DeadlineUnit.WorkingDays, MaxExtension = extension, StartEvent = start, StartDayCounting = StartDayCounting.Exclude, CutOff = (LocalTime?)null, Grade = grade });
        rule.Source.Should().NotBeEmpty();
        rule.EnglishTitle.Should().NotBeEmpty();
    }

    [Fact]
    public void All_HoldsTheTableAndNothingElse() => DeadlineRules.All.Select(r => r.Id).Should().Equal(Rows.Select(row => (string)row[0]));

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
            "CN-2016-51-reply", "CN-2016-51-verify", "GZ-2020-share", "GZ-2020-open", "CN-809-uncond", "CN-809-cond", "CN-809-provide");
}
