using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Organizations;

/// <summary>Names with prefixes and signs that are rare, the edges of a directory's order, and what stays the same object.</summary>
public sealed class OrganizationEdgeTests
{
    private static readonly Region Autonomous = new("NM", "内蒙古", RegionLevel.Province) { FullName = "内蒙古自治区" };
    private static readonly Region City = new("HH", "呼和浩特市", RegionLevel.Prefecture, Autonomous);
    private static readonly Department Water = new("W", "自治区水利厅", Autonomous) { FullName = "内蒙古自治区水利厅" };
    private static readonly Department CityPolice = new("CP", "呼和浩特市公安局", City);
    private static readonly OrganizationDirectory Directory = OrganizationDirectory.Of([Autonomous, City, Water, CityPolice]);

    [Theory]
    [InlineData("水利厅")]
    [InlineData("省水利厅")]
    [InlineData("自治区水利厅")]
    [InlineData("内蒙古自治区水利厅")]
    [InlineData("内蒙古 自治区 水利厅")]
    [InlineData("Ｗ")]
    [InlineData(" W ")]
    public void Resolve_InAnAutonomousRegion_FoldsItsPrefixes(string name) => Directory.Resolve(name).Should().BeSameAs(Water);

    /// <summary>Only a province's name is folded away; a city's tells its bureaus from those of others.</summary>
    [Theory]
    [InlineData("公安局")]
    [InlineData("市公安局")]
    [InlineData("自治区公安局")]
    [InlineData("自治区")]
    public void Resolve_WithoutTheNameOfTheCity_FindsNothing(string name) => Directory.TryResolve(name, out _).Should().BeFalse();

    /// <summary>"自治区" alone is folded where there is such a region, and nowhere else.</summary>
    [Fact]
    public void Resolve_ByAutonomousRegionAlone_NeedsOneInTheDirectory()
    {
        var archive = new Department("A", "内蒙古自治区档案馆", Autonomous);
        Directory.With([archive]).Resolve("自治区档案馆").Should().BeSameAs(archive);

        var (province, other) = (new Region("P", "贵州省", RegionLevel.Province), "自治区档案馆");
        OrganizationDirectory.Of([province, new Department("B", "省档案馆", province)]).TryResolve(other, out _).Should().BeFalse();
    }

    /// <summary>An id is looked for as it is written before it is normalized, so that one of full-width characters is found too.</summary>
    [Fact]
    public void Resolve_ByAnIdThatIsNotNormalized_FindsItAsItIsWritten()
    {
        var (wide, plain) = (new Region("Ｘ 1", "甲州", RegionLevel.Prefecture, Autonomous), new Region("X1", "乙州", RegionLevel.Prefecture, Autonomous));
        var directory = Directory.With([wide, plain]);

        directory.Resolve("Ｘ 1").Should().Be(wide);
        directory.Resolve("Ｘ1").Should().Be(plain);
    }

    [Fact]
    public void Resolve_ByTheCodesOfAnOrganization_FindsIt()
    {
        var creditCode = "0123456789ABCDEFGHJKLMNPQRTUWXY".Select(static check => CreditCode.TryParse("91990900000000000" + check, out var code) ? code : default).Single(static code => code.IsDefined);
        var (coded, region) = (new Department("C", "档案馆", Autonomous) { CreditCode = creditCode }, new Region("R", "贵阳市", RegionLevel.Prefecture, Autonomous) { Code = RegionCode.Parse("520100") });
        var directory = Directory.With([coded, region]);

        directory.Resolve(creditCode.ToString()).Should().Be(coded);
        directory.Resolve("520100").Should().Be(region);
    }

    [Fact]
    public void Resolve_OfTwoPrefixesThatFit_FoldsTheLongerOne()
    {
        var (one, other) = (new Region("1", "黔", RegionLevel.Province), new Region("2", "黔中", RegionLevel.Province));
        var bureau = new Department("B", "黔中水利厅", other);

        OrganizationDirectory.Of([one, other, bureau]).Resolve("水利厅").Should().BeSameAs(bureau);
    }

    [Fact]
    public void Resolve_TwoThatMeetOnlyWhenFolded_ListsBoth()
    {
        var twin = new Department("W2", "省水利厅", Autonomous);

        Directory.With([twin]).Find("水利厅").Should().Equal(Water, twin);
    }

    [Theory]
    [InlineData("ＡＺａｚ０９！～", "AZaz09!~")]
    [InlineData("𠮷①", "𠮷1")]
    [InlineData("①𠮷𠮷", "1𠮷𠮷")]
    [InlineData("㈱\u3000局", "(株)局")]
    [InlineData("豈", "豈")]
    public void Normalize_OfCompatibleForms_IsThePlainForm(string written, string plain)
    {
        // Without the data of cultures the framework leaves such forms alone; full-width ones are ours and always folded.
        var hasForms = "①".Normalize(System.Text.NormalizationForm.FormKC) == "1";

        OrganizationName.Normalize(written).Should().Be(hasForms || plain.All(char.IsAscii) ? plain : written.Replace("\u3000", string.Empty, StringComparison.Ordinal));
    }

    /// <summary>What string.Normalize would throw on is left as it stands, but for white space and full-width forms.</summary>
    [Fact]
    public void Normalize_OfTextThatIsNotWellFormed_DoesNotThrow() =>
        new[] { "\uD842①", "①\uDFB7", "Ａ ①\uD842", "\uFFFE ①" }.Select(OrganizationName.Normalize).Should().Equal("\uD842①", "①\uDFB7", "A①\uD842", "\uFFFE①");

    /// <summary>The first organization stands at place 0, which is as good as any other.</summary>
    [Fact]
    public void OrderComparer_TheFirstOrganization_ComesBeforeThoseItDoesNotHold()
    {
        var (stranger, other) = (new Region("0", "某省", RegionLevel.Province), new Region("1", "某省", RegionLevel.Province));

        Math.Sign(Directory.OrderComparer.Compare(Autonomous, stranger)).Should().Be(-1);
        Math.Sign(Directory.OrderComparer.Compare(stranger, Autonomous)).Should().Be(1);
        Math.Sign(Directory.OrderComparer.Compare(stranger, other)).Should().Be(-1);
        Math.Sign(Directory.OrderComparer.Compare(Autonomous, City)).Should().Be(-1);
        Directory.OrderComparer.Compare(stranger, stranger).Should().Be(0);
    }

    [Fact]
    public void With_SomethingElse_LeavesTheOthersTheObjectsTheyAre()
    {
        var directory = Directory.With([new Department("X", "档案馆", Autonomous)]);

        directory.Resolve("W").Should().BeSameAs(Water);
        directory.Resolve("HH").Should().BeSameAs(City);
    }

    [Fact]
    public void With_AReplacedRegion_RebindsDepartmentsAndLowerRegions()
    {
        var renamed = new Region("NM", "内蒙古", RegionLevel.Province) { FullName = "内蒙古自治区", Aliases = ["蒙"] };

        var directory = Directory.With([renamed]);

        ((Department)directory.Resolve("W")).Region.Should().BeSameAs(directory.Resolve("蒙"));
        ((Department)directory.Resolve("CP")).Region.Parent.Should().BeSameAs(directory.Resolve("蒙"));
    }

    [Fact]
    public void SuccessorId_SetToNone_IsNone() => new Department("X", "档案馆", Autonomous) { SuccessorId = null }.SuccessorId.Should().BeNull();

    [Fact]
    public void Evidence_WithoutANote_IsEmptyText() => new OrganizationEvidence().Note.Should().BeEmpty();

    [Fact]
    public void Index_WithAGapAtTheFirstPlace_IsRefusedWithItsNumber() => FluentActions.Invoking(static () => OrganizationIndex.Of([null!, Water]))
        .Should().Throw<ArgumentException>().WithMessage("The organization of number 0 is null; every number stands for an organization.*");

    /// <summary>Whatever the other 17 characters, exactly one check character fits; 9 is a digit of a division code like any other.</summary>
    [Theory]
    [InlineData("91990900000000000")]
    [InlineData("11999999XYWUT0123")]
    [InlineData("91009000999999999")]
    public void CreditCode_OfAnySeventeenCharacters_HasOneCheckCharacter(string characters) =>
        "0123456789ABCDEFGHJKLMNPQRTUWXY".Count(check => CreditCode.TryParse(characters + check, out _)).Should().Be(1);
}
