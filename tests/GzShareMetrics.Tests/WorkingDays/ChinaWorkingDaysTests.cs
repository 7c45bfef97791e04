using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

public sealed class ChinaWorkingDaysTests
{
    private static readonly WorkingDayCalendar National = ChinaWorkingDays.National;

    /// <summary>Counted by hand from the notices.</summary>
    private static readonly SortedDictionary<int, int> WorkingDaysOfYears = new()
    {
        [2007] = 249,
        [2008] = 251,
        [2009] = 250,
        [2010] = 250,
        [2011] = 250,
        [2012] = 249,
        [2013] = 250,
        [2014] = 250,
        [2015] = 249,
        [2016] = 250,
        [2017] = 249,
        [2018] = 250,
        [2019] = 250,
        [2020] = 249,
        [2021] = 250,
        [2022] = 249,
        [2023] = 249,
        [2024] = 251,
        [2025] = 248,
        [2026] = 248,
    };

    public static TheoryData<int> Years => [.. WorkingDaysOfYears.Keys];

    [Fact]
    public void National_Coverage_IsTheYearsCountedBelow() =>
        Enumerable.Range(National.Coverage.Start.Year, National.Coverage.End.Year - National.Coverage.Start.Year + 1).Should().Equal(WorkingDaysOfYears.Keys);

    [Theory]
    [MemberData(nameof(Years))]
    public void CountWorkingDays_OfAYear_EqualsTheNotices(int year)
    {
        var first = new LocalDate(year, 1, 1);
        var worked = National.CountWorkingDays(first, new LocalDate(year, 12, 31)) + (National.IsWorkingDay(first) ? 1 : 0);

        worked.Should().Be(WorkingDaysOfYears[year]);
    }

    [Theory]
    [InlineData(2007, 12, 31, false, "off by the notice of 2008")]
    [InlineData(2007, 12, 29, true, "a Saturday worked by the notice of 2008")]
    [InlineData(2012, 9, 29, true, "a Saturday worked")]
    [InlineData(2012, 9, 30, false, "a Sunday off")]
    [InlineData(2015, 9, 3, false, "set by an amendment")]
    [InlineData(2015, 9, 4, false, "set by an amendment")]
    [InlineData(2015, 9, 6, true, "a Sunday worked by an amendment")]
    [InlineData(2018, 12, 29, true, "a Saturday worked by the notice of 2019")]
    [InlineData(2018, 12, 31, false, "off by the notice of 2019")]
    [InlineData(2019, 4, 28, true, "a Sunday worked by an amendment")]
    [InlineData(2019, 5, 2, false, "set by an amendment")]
    [InlineData(2019, 5, 3, false, "set by an amendment")]
    [InlineData(2019, 5, 5, true, "a Sunday worked by an amendment")]
    [InlineData(2020, 1, 31, false, "the extended Spring Festival")]
    [InlineData(2020, 2, 1, false, "the extended Spring Festival")]
    [InlineData(2020, 2, 3, true, "back to work")]
    [InlineData(2022, 12, 31, false, "off by the notice of 2023")]
    [InlineData(2024, 2, 9, true, "New Year's Eve, only encouraged to be given off")]
    public void IsWorkingDay_OnDaysThatBite_EqualsTheNotices(int year, int month, int day, bool expected, string because) =>
        National.IsWorkingDay(new LocalDate(year, month, day)).Should().Be(expected, because);

    [Theory]
    [InlineData("2024-12-02", 5, "2024-12-09")]
    [InlineData("2024-12-06", 5, "2024-12-13")]
    [InlineData("2024-12-07", 5, "2024-12-13")]
    [InlineData("2024-12-24", 5, "2024-12-31")]
    [InlineData("2024-12-25", 5, "2025-01-02")]
    [InlineData("2024-12-26", 5, "2025-01-03")]
    [InlineData("2026-02-13", 5, "2026-02-27")]
    [InlineData("2026-02-13", 10, "2026-03-05")]
    public void AddWorkingDays_WorkedCases_EqualTheCountByHand(string from, int workingDays, string expected) =>
        National.AddWorkingDays(Day(from), workingDays).Should().Be(Day(expected));

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
