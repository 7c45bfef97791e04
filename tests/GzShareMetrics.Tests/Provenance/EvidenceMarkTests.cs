using GzShareMetrics.Provenance;

namespace GzShareMetrics.Tests.Provenance;

public sealed class EvidenceMarkTests
{
    [Theory]
    [InlineData("S", EvidenceGrade.SourceBulletin, true)]
    [InlineData("V", EvidenceGrade.LegalText, true)]
    [InlineData("2", EvidenceGrade.Secondary, false)]
    [InlineData("M", EvidenceGrade.GeneralKnowledge, false)]
    public void Mark_OfEachGrade_IsReadBack(string mark, EvidenceGrade grade, bool isVerified)
    {
        grade.Mark().Should().Be(mark);
        EvidenceMark.Parse(mark).Should().Be(grade);
        grade.IsVerified().Should().Be(isVerified);
    }

    [Fact]
    public void Mark_OfNoGrade_IsAQuestionMark()
    {
        EvidenceGrade.Unspecified.Mark().Should().Be("?");
        EvidenceGrade.Unspecified.IsVerified().Should().BeFalse();
        EvidenceMark.Parse(string.Empty).Should().Be(EvidenceGrade.Unspecified, "in the data files a fact that is not graded has no mark");
    }

    [Theory]
    [InlineData("s")]
    [InlineData("?")]
    [InlineData(" ")]
    public void Parse_WhatIsNoMark_IsRefused(string mark) =>
        FluentActions.Invoking(() => EvidenceMark.Parse(mark)).Should().Throw<FormatException>().WithMessage($"'{mark}' is not an evidence mark; it must be S, V, 2, M or nothing.");
}
