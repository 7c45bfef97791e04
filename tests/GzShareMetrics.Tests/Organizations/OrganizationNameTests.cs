using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Organizations;

/// <summary>How a name is made comparable: by width and white space, and by nothing else.</summary>
public sealed class OrganizationNameTests
{
    [Theory]
    [InlineData("省水利厅", "省水利厅")]
    [InlineData("", "")]
    [InlineData("省 水利厅", "省水利厅")]
    [InlineData("\u3000省水利厅\u00A0\n", "省水利厅")]
    [InlineData("～！", "~!")]
    [InlineData("ＡＢ－１２", "AB-12")]
    [InlineData("省残联(甲)", "省残联(甲)")]
    [InlineData("省残联（甲）", "省残联(甲)")]
    [InlineData("a~b", "a~b")]
    [InlineData("《甲》、“乙”——〇。", "《甲》、“乙”——〇。")]
    public void Normalize_AnyWriting_FoldsWidthAndWhiteSpaceOnly(string text, string expected) => OrganizationName.Normalize(text).Should().Be(expected);

    /// <summary>What Unicode calls compatible, for the machines that can fold it.</summary>
    [Theory]
    [InlineData("①", "1")]
    [InlineData("㈱", "(株)")]
    [InlineData("ﬁ", "fi")]
    [InlineData("豈", "豈")]
    public void Normalize_ACompatibleCharacter_IsTheCanonicalOne(string text, string expected)
    {
        var folds = "ﬁ".Normalize(System.Text.NormalizationForm.FormKC) == "fi";

        OrganizationName.Normalize(text).Should().Be(folds ? expected : text);
    }

    /// <summary>Names of usual signs go a short way, which must never be another one.</summary>
    [Fact]
    public void Normalize_EveryCharacter_IsWhatTheFrameworkMakesOfItAndWhatIsBesideIt()
    {
        var characters = Enumerable.Range(1, 0xFFFD).Where(static n => !char.IsSurrogate((char)n)).Concat(Enumerable.Range(0x1D400, 0x400)).Concat(Enumerable.Range(0x2F800, 0x220));

        characters.Select(char.ConvertFromUtf32).SelectMany(static c => new[] { c, "か" + c }).Where(static text => OrganizationName.Normalize(text) != Slowly(text)).Should().BeEmpty();

        static string Slowly(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)).Select(static c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c))
            .Normalize(System.Text.NormalizationForm.FormKC);
    }

    [Fact]
    public void Normalize_AHalfCharacter_IsKeptAndNoError()
    {
        foreach (var text in new[] { "甲\uD800乙", "甲\uDC00乙", "甲\uD800", "甲\uFFFE", "甲\U00020000", "\uD800\uD800" })
        {
            OrganizationName.Normalize(" " + text).Should().Be(text);
        }
    }

    [Theory]
    [InlineData("贵州省水利厅", "水利厅")]
    [InlineData("省水利厅", "水利厅")]
    [InlineData("贵州省", "贵州省")]
    [InlineData("省", "省")]
    [InlineData("水利厅", "水利厅")]
    [InlineData("市省水利厅", "市省水利厅")]
    public void FoldPrefix_ANameOfTheProvince_LosesItsPrefixAndNothingElse(string name, string expected) =>
        OrganizationName.FoldPrefix(name, ["贵州省", "省"]).Should().Be(expected);
}
