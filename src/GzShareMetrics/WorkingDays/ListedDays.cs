using System.Collections;
using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.WorkingDays;

/// <summary>
/// The days that one notice lists, in the order of days, eight bytes each: names are kept once. No day without kind, none twice or both ways, none out of
/// bounds.
/// </summary>
internal sealed class ListedDays : IReadOnlyList<ScheduledDay>
{
    private readonly Row[] rows;
    private readonly string[] names;

    public ListedDays(IEnumerable<ScheduledDay> days, HolidayNotice notice, LocalDate first, LocalDate last)
    {
        ScheduledDay[] sorted = [.. days.OrderBy(static d => d.Day)];
        Check(sorted, notice, first, last);
        var known = new Dictionary<string, ushort>(StringComparer.Ordinal);
        rows = Array.ConvertAll(sorted, day =>
        {
            if (!known.TryGetValue(day.Name, out var name))
            {
                name = checked((ushort)known.Count);
                known.Add(day.Name, name);
            }

            return new Row(day.Day, (byte)day.Kind, name);
        });
        names = [.. known.OrderBy(static n => n.Value).Select(static n => n.Key)];
    }

    public int Count => rows.Length;

    public ScheduledDay this[int index] => new(rows[index].Day, (ScheduledDayKind)rows[index].Kind, names[rows[index].Name]);

    /// <summary>Finds a day by halving.</summary>
    public bool TryFind(LocalDate day, out ScheduledDay found)
    {
        int low = 0, high = rows.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = rows[middle].Day.CompareTo(day);
            if (order == 0)
            {
                found = this[middle];
                return true;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        found = default;
        return false;
    }

    public IEnumerator<ScheduledDay> GetEnumerator()
    {
        for (var i = 0; i < rows.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Check(ScheduledDay[] days, HolidayNotice notice, LocalDate first, LocalDate last)
    {
        for (var i = 0; i < days.Length; i++)
        {
            var day = days[i].Day;
            if (days[i].Kind == ScheduledDayKind.Unspecified)
            {
                throw new InvalidScheduleException($"a listed day of the notice {notice} has no kind", day);
            }

            if (i > 0 && days[i - 1].Day == day)
            {
                throw new InvalidScheduleException(
                    days[i - 1].IsWorkingDay == days[i].IsWorkingDay
                        ? $"the notice {notice} lists the day twice"
                        : $"the notice {notice} lists the day both ways, as a day off and as a make-up day",
                    day);
            }

            if (day < first || day > last)
            {
                throw new InvalidScheduleException(
                    Guard.Invariant($"the day is not one that the notice {notice} may list, which are {first:uuuu-MM-dd} to {last:uuuu-MM-dd}"), day);
            }
        }
    }

    private readonly struct Row(LocalDate day, byte kind, ushort name)
    {
        public readonly LocalDate Day = day;
        public readonly ushort Name = name;
        public readonly byte Kind = kind;
    }
}
