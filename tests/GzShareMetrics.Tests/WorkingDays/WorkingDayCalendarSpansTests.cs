using CsCheck;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.WorkingDays;

public sealed class WorkingDayCalendarSpansTests
{
    private static readonly WorkingDayCalendar National = KnownYears.To2026;
    private static readonly Gen<LocalDate> Day = Gen.Int[100, 7000].Select(i => National.Coverage.Start.PlusDays(i));

    [Fact]
    public void EverySpanQuestion_EqualsTheScalarOne() =>
        Gen.Select(Day.Array[0, 40], Gen.Int[-50, 50], Gen.Int[-50, 50].Array[40], Day.Array[40]).Sample(
            (days, n, lengths, ends) =>
            {
                var works = new bool[days.Length];
                var counts = new int[days.Length];
                LocalDate[] added = [.. days], ownLengths = [.. days], next = [.. days], previous = [.. days];
                National.IsWorkingDay(days, works);
                National.CountWorkingDays(days, ends.AsSpan(0, days.Length), counts);
                National.AddWorkingDays(added, n, added);
                National.AddWorkingDays(ownLengths, lengths.AsSpan(0, days.Length), ownLengths);
                National.NextWorkingDay(next, next);
                National.PreviousWorkingDay(previous, previous);
                return days.Select(National.IsWorkingDay).SequenceEqual(works)
                    && days.Select((d, i) => National.CountWorkingDays(d, ends[i])).SequenceEqual(counts)
                    && days.Select(d => National.AddWorkingDays(d, n)).SequenceEqual(added)
                    && days.Select((d, i) => National.AddWorkingDays(d, lengths[i])).SequenceEqual(ownLengths)
                    && days.Select(National.NextWorkingDay).SequenceEqual(next)
                    && days.Select(National.PreviousWorkingDay).SequenceEqual(previous);
            },
            iter: 2_000);

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(1001)]
    public void EverySpanQuestion_WithADayOfAnotherCalendarSystemAmongMany_EqualsTheScalarOne(int length)
    {
        LocalDate[] days = [.. Enumerable.Range(0, length).Select(i => National.Coverage.Start.PlusDays(200 + (i * 5)))];
        days[length / 2] = days[length / 2].WithCalendar(CalendarSystem.Julian);
        var (works, counts, added) = (new bool[length], new int[length], new LocalDate[length]);
        LocalDate[] ends = [.. days.Reverse()];

        National.IsWorkingDay(days, works);
        National.CountWorkingDays(days, ends, counts);
        National.AddWorkingDays(days, -7, added);

        works.Should().Equal(days.Select(National.IsWorkingDay));
        counts.Should().Equal(days.Zip(ends, National.CountWorkingDays));
        added.Should().Equal(days.Select(d => National.AddWorkingDays(d, -7)));
    }

    [Fact]
    public void AnySpanQuestion_LengthsDiffer_Throws()
    {
        var one = new LocalDate[] { new(2024, 1, 1) };
        Action[] questions =
        [
            () => National.IsWorkingDay(one, []),
            () => National.AddWorkingDays(one, 1, []),
            () => National.AddWorkingDays(one, [], one),
            () => National.AddWorkingDays(one, [1], []),
            () => National.CountWorkingDays(one, [], [0]),
            () => National.CountWorkingDays(one, one, []),
            () => National.NextWorkingDay(one, []),
            () => National.PreviousWorkingDay(one, []),
        ];

        foreach (var question in questions)
        {
            question.Should().Throw<ArgumentException>().WithMessage("*it must have 1*");
        }
    }

    [Fact]
    public void AnySpanQuestion_ADayOutsideCoverage_Throws()
    {
        var days = new LocalDate[] { new(2024, 1, 1), new(2027, 1, 1) };
        var last = new LocalDate[] { new(2026, 12, 31) };
        var first = new LocalDate[] { new(2007, 1, 1) };
        Action[] questions =
        [
            () => National.IsWorkingDay(days, [true, true]),
            () => National.AddWorkingDays(days, 0, new LocalDate[2]),
            () => National.AddWorkingDays(days, 1, new LocalDate[2]),
            () => National.AddWorkingDays(days, -1, new LocalDate[2]),
            () => National.CountWorkingDays(days, days, [0, 0]),
            () => National.NextWorkingDay(last, last),
            () => National.PreviousWorkingDay(first, first),
        ];

        foreach (var question in questions)
        {
            question.Should().Throw<WorkingDayRangeException>();
        }
    }

    [Fact]
    public void RankTable_CountsByADifferenceAndFindsByARank()
    {
        var table = National.RankTable;
        var byDay = table.ToDictionary(r => r.Day);

        table.Should().HaveCount(7305).And.HaveCount(table.Count);
        foreach (var (from, n) in new[] { (new LocalDate(2024, 12, 25), 5), (new LocalDate(2026, 2, 13), 10), (new LocalDate(2024, 12, 7), 1) })
        {
            var due = table.Single(r => r.IsWorkingDay && r.Rank == byDay[from].Rank + n).Day;
            due.Should().Be(National.AddWorkingDays(from, n));
            (byDay[due].Rank - byDay[from].Rank).Should().Be(National.CountWorkingDays(from, due));
        }
    }

    [Fact]
    public void RankTable_ByPosition_EqualsTheEnumeration()
    {
        var table = National.RankTable;

        Enumerable.Range(0, table.Count).Where(i => i % 97 == 0).Select(i => table[i]).Should().Equal(table.Where((_, i) => i % 97 == 0));
        table.Invoking(t => t[-1]).Should().Throw<ArgumentOutOfRangeException>();
        table.Invoking(t => t[7305]).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*0 to 7304*");
    }

    [Fact]
    public void RankTable_WriteCsv_HasARowPerDay()
    {
        using var writer = new StringWriter();
        National.RankTable.WriteCsv(writer);
        var lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Should().HaveCount(7306);
        lines[0].Should().Be("day,rank,is_working_day");
        lines[1].Should().Be("2007-01-01,0,0");
        lines[4].Should().Be("2007-01-04,1,1");
        lines[^1].Should().Be("2026-12-31,4991,1");
    }
}
