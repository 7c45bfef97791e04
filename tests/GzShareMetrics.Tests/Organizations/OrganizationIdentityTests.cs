using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Organizations;

/// <summary>A body is its id: in comparisons, look-ups and orders, whatever else was renewed.</summary>
public sealed class OrganizationIdentityTests
{
    private static readonly Region State = new("CN", "国家", RegionLevel.National);
    private static readonly Region Province = new("P", "黔中自治区", RegionLevel.Province, State) { Code = RegionCode.Parse("520000") };
    private static readonly Region City = new("C", "某市", RegionLevel.Prefecture, Province);
    private static readonly Department Water = new("W", "自治区水利厅", Province) { CreditCode = CreditCode.Parse("115200000000000130") };
    private static readonly OrganizationDirectory Directory = OrganizationDirectory.Of([State, Province, City, Water]);

    [Fact]
    public void Operators_OnMissingAndEqualBodies_AgreeWithEquals()
    {
        Organization one = Water, same = new Department("W", "别名", City), other = City;
        Organization? none = null;

        (one == same, one != same).Should().Be((true, false));
        (one == other, one != other).Should().Be((false, true));
        (none == null, none != null).Should().Be((true, false));
        (one == none, none == one).Should().Be((false, false));
        one.Equals((object)same).Should().BeTrue();
        one.Equals((object)"W").Should().BeFalse();
        one.Equals(none).Should().BeFalse();
    }

    [Fact]
    public void FullName_NotGiven_IsTheName()
    {
        Water.FullName.Should().Be("自治区水利厅");
        Water.ToString().Should().Be("自治区水利厅 (W)");
        Water.Evidence.Should().BeSameAs(OrganizationEvidence.None);
        Water.Evidence.Note.Should().BeEmpty();
        Water.SuccessorId.Should().BeNull();
    }

    [Theory]
    [InlineData("W")]
    [InlineData("Ｗ")]
    [InlineData("115200000000000130")]
    [InlineData("黔中自治区水利厅")]
    [InlineData("水利厅")]
    [InlineData("省水利厅")]
    public void Resolve_ByIdCreditCodeAndPrefixOfAnAutonomousRegion_FindsTheBody(string text) => Directory.Resolve(text).Should().Be(Water);

    [Fact]
    public void Find_AnIdThatIsAlsoAName_IsTheId()
    {
        var directory = Directory.With([new Department("X", "W", Province)]);

        directory.Resolve("W").Should().Be(Water);
    }

    [Fact]
    public void Empty_Directory_KnowsNobody()
    {
        OrganizationDirectory.Empty.Organizations.Should().BeEmpty();
        OrganizationDirectory.Empty.IndexOf(Water).Should().Be(-1);
        OrganizationDirectory.Empty.RollUp(Water, SuccessorPolicy.Current).Should().BeSameAs(Water);
    }

    [Fact]
    public void OrderComparer_WithMissingAndUnknownBodies_IsATotalOrder()
    {
        var order = Directory.OrderComparer;
        Department stranger = new("Z", "外厅", Province), other = new("Y", "外局", Province);

        order.Compare(null, null).Should().Be(0);
        order.Compare(null, Water).Should().BeNegative();
        order.Compare(Water, null).Should().BePositive();
        order.Compare(City, Water).Should().BeNegative();
        order.Compare(Water, State).Should().BePositive();
        order.Compare(Water, stranger).Should().BeNegative();
        order.Compare(stranger, State).Should().BePositive("the first place is a place, too");
        order.Compare(State, stranger).Should().BeNegative();
        order.Compare(stranger, other).Should().BePositive();
        order.Compare(Water, Water).Should().Be(0);
    }

    [Fact]
    public void With_ARegionRenewed_RebindsWhateverStandsBelowAndKeepsTheirFacts()
    {
        var city = new Region("C2", "乙市", RegionLevel.Prefecture, Province) { Code = RegionCode.Parse("520200"), FullName = "全称", Aliases = ["别称"], ValidFrom = new LocalDate(2001, 1, 1), ValidTo = new LocalDate(2030, 1, 1), SuccessorId = "C" };
        var office = new Department("O", "乙局", city) { CreditCode = CreditCode.Parse("91350100M000100Y43"), Aliases = ["旧乙局"], SuccessorId = "W", ValidTo = new LocalDate(2024, 12, 31), ValidFrom = new LocalDate(2000, 1, 1), Evidence = new OrganizationEvidence { Note = "说明" } };
        var renewed = new Region("P", "新省", RegionLevel.Province, State);

        var directory = Directory.With([city, office]).With([renewed]);

        var boundCity = (Region)directory.Resolve("C2");
        boundCity.Parent.Should().BeSameAs(renewed);
        boundCity.Level.Should().Be(RegionLevel.Prefecture);
        boundCity.Should().BeEquivalentTo(new { city.Code, city.FullName, city.Aliases, city.ValidFrom, city.ValidTo, city.SuccessorId });
        var boundOffice = (Department)directory.Resolve("O");
        boundOffice.Region.Should().BeSameAs(boundCity);
        boundOffice.Should().BeEquivalentTo(new { office.CreditCode, office.Aliases, office.SuccessorId, office.ValidTo, office.ValidFrom, office.Evidence, office.Name, office.Kind });
        directory.Resolve("CN").Should().BeSameAs(State, "nothing above it was renewed");
    }

    [Theory]
    [InlineData(RegionLevel.Prefecture, true)]
    [InlineData(RegionLevel.FunctionalArea, true)]
    [InlineData(RegionLevel.County, true)]
    [InlineData(RegionLevel.Province, false)]
    [InlineData(RegionLevel.National, false)]
    public void ReportingRegion_OfARegionWithoutParent_IsItselfBelowTheProvince(RegionLevel level, bool reports)
    {
        var region = new Region("R", "某地", level);

        region.ReportingRegion.Should().Be(reports ? region : null);
    }

    [Fact]
    public void Index_Enumerated_GivesEachNumberItsBody()
    {
        System.Collections.IEnumerable index = OrganizationIndex.Of([Water, City]);

        index.Cast<Organization>().Should().Equal(Water, City);
        ((OrganizationIndex)index)[0].Should().Be(Water);
        ((OrganizationIndex)index)[1].Should().Be(City);
    }
}
