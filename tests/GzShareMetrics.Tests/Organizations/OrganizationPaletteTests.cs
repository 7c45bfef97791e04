using CsCheck;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Tests.Organizations;

public sealed class OrganizationPaletteTests
{
    private static readonly Region Province = new("P", "黔省", RegionLevel.Province);

    [Fact]
    public void Palette_OfAnyOrganizations_NumbersThemInTheOrderMet() =>
        Gen.Int[0, 400].Array[0, 1500].Sample(numbers =>
        {
            var palette = new OrganizationPalette();
            var expected = new List<int>();
            foreach (var n in numbers)
            {
                if (!expected.Contains(n))
                {
                    expected.Add(n);
                }

                if (palette.IndexOf(new Department("D" + n, "厅", Province)) != expected.IndexOf(n))
                {
                    return false;
                }
            }

            return palette.Count == expected.Count && expected.Select((n, i) => palette[i].Id == "D" + n).All(same => same);
        }, iter: 50);
}
