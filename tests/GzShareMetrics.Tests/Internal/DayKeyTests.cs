using GzShareMetrics.Internal;

namespace GzShareMetrics.Tests.Internal;

/// <summary>The numbers that stand for days inside the library.</summary>
public sealed class DayKeyTests
{
    /// <summary>The last and first days around months, leap days and years, and the limits of the calendar.</summary>
    private static readonly LocalDate[] Days =
    [
        LocalDate.MinIsoValue, new(-1, 12, 31), new(0, 1, 1), new(1, 1, 1), new(1969, 12, 31), new(1970, 1, 1), new(2000, 2, 28), new(2000, 2, 29), new(2000, 3, 1),
        new(2023, 12, 31), new(2024, 1, 1), new(2024, 1, 31), new(2024, 2, 1), new(2024, 11, 30), new(2024, 12, 1), new(2024, 12, 31), LocalDate.MaxIsoValue,
    ];

    [Fact]
    public void Key_GrowsWithTheDay()
    {
        Days.Select(DayKey.Of).Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        DayKey.Of(LocalDate.MaxIsoValue).Should().BeLessThan(DayKey.None);
    }

    /// <summary>The same day in another calendar is the same day.</summary>
    [Theory]
    [InlineData("Gregorian")]
    [InlineData("Julian")]
    [InlineData("Coptic")]
    [InlineData("Hebrew Civil")]
    [InlineData("Hijri Civil-Indian")]
    [InlineData("Persian Simple")]
    public void Key_OfADayInAnotherCalendar_IsThatOfTheIsoDay(string calendar)
    {
        foreach (var day in Days.Where(static d => d.Year is > 1900 and < 2030))
        {
            DayKey.Of(day.WithCalendar(CalendarSystem.ForId(calendar))).Should().Be(DayKey.Of(day), "{0:R} is {0:R} in every calendar", day);
        }
    }

#if !NETSTANDARD_ASSET
    /// <summary>Only the bits of an ISO day are its key as they are; .NET Standard knows the long way alone.</summary>
    [Fact]
    public void TryOf_ADayInAnotherCalendar_LeavesItToTheLongWay() =>
        DayKey.TryOf(new LocalDate(2024, 2, 29).WithCalendar(CalendarSystem.Julian), out _).Should().BeFalse();
#endif

    [Fact]
    public void Number_IsCountedFromNewYear1970() =>
        new[] { new LocalDate(1969, 12, 31), new LocalDate(1970, 1, 1), new LocalDate(1971, 1, 1), new LocalDate(1970, 1, 1).WithCalendar(CalendarSystem.Julian) }
            .Select(DayNumber.Of).Should().Equal(-1, 0, 365, 0);

    [Fact]
    public void Number_OfTheFirstAndTheLastDay_IsThatDayAndOneBeyondIsNone()
    {
        DayNumber.ToDay(DayNumber.First).Should().Be(LocalDate.MinIsoValue);
        DayNumber.ToDay(DayNumber.Last).Should().Be(LocalDate.MaxIsoValue);
        DayNumber.ToDay(DayNumber.First - 1).Should().BeNull();
        DayNumber.ToDay(DayNumber.Last + 1).Should().BeNull();
        DayNumber.ToDay(int.MinValue).Should().BeNull();
        DayNumber.ToDay(int.MaxValue).Should().BeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    public void Value_OfAnEnumerationThatIsNoneOfIts_IsRefusedWithThoseThatAre(int value) =>
        FluentActions.Invoking(() => Guard.Specified((Answer)value, "answer")).Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage($"'answer' is {(Answer)value}; it must be one of Yes, No.*").WithParameterName("answer");

    private enum Answer
    {
        Unspecified,
        Yes,
        No,
    }
}
