using GzShareMetrics.Reporting.Published;
using GzShareMetrics.Reporting.Published.Words;

namespace GzShareMetrics.Reporting.Tests.Published;

/// <summary>Characters that look alike, or like nothing, and mean the same.</summary>
public sealed class CharacterFoldingTests
{
    [Theory]
    [InlineData('Ａ', 'A')]
    [InlineData('９', '9')]
    [InlineData('％', '%')]
    [InlineData('（', '(')]
    [InlineData('：', ':')]
    [InlineData('～', '~')]
    [InlineData('\u2F00', '一')]
    [InlineData('\u2FD5', '龠')]
    [InlineData('\u2F42', '文')]
    [InlineData('\u2EA0', '民')]
    [InlineData('\u2EC4', '西')]
    [InlineData('\u2E80', '\u2E80')]
    [InlineData('\u2010', '-')]
    [InlineData('\u2212', '-')]
    [InlineData('\uFE63', '-')]
    [InlineData('\uFE6A', '%')]
    [InlineData('\uFE50', '，')]
    [InlineData('\u3014', '(')]
    [InlineData('\u3015', ')')]
    [InlineData('\uFE59', '(')]
    [InlineData('\uFE5A', ')')]
    [InlineData('\u301D', '“')]
    [InlineData('\u201F', '“')]
    [InlineData('\u301E', '”')]
    [InlineData('\uFF61', '。')]
    [InlineData('\uFF64', '、')]
    [InlineData('\u3000', ' ')]
    [InlineData('\u00A0', ' ')]
    [InlineData('\t', ' ')]
    [InlineData('\u0007', ' ')]
    [InlineData('，', '，')]
    [InlineData('省', '省')]
    [InlineData('㐀', '㐀')]
    public void Fold_OfALookalike_IsThePlainCharacter(char c, char expected) => CharacterFolding.Fold(c).Should().Be(expected);

    [Theory]
    [InlineData('\u200B')]
    [InlineData('\u200C')]
    [InlineData('\u200D')]
    [InlineData('\u2060')]
    [InlineData('\uFEFF')]
    [InlineData('\u00AD')]
    public void Fold_OfACharacterWithoutWidth_IsNothing(char c)
    {
        CharacterFolding.Fold(c).Should().Be(CharacterFolding.Nothing);
        CharacterFolding.Compact($"申{c}请 量").Should().Be("申请量");
    }

    [Theory]
    [InlineData("申请６２７件")]
    [InlineData("申\u00AD请\u200B627 件")]
    [InlineData("申请\u30006\u206027件")]
    [InlineData("申请627\u2009件")]
    public void Figure_AmongLookalikes_IsRead(string words) =>
        BulletinFiles.Read("某省公共数据共享月报\r\n（2024年12月）\r\n一、总体情况\r\n本月收到" + words + "。\r\n").Figures.Should().ContainSingle()
            .Which.Should().Match<PublishedFigure>(f => f.Number == 627 && f.Measure == FigureMeasure.Requests && f.Place.Line == 4 && f.Place.Column > 6);
}
