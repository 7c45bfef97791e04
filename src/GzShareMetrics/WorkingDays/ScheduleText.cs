using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>Days read from a text, each with its place, so that a fault found later still names line and column.</summary>
/// <param name="source">The name of the text.</param>
internal sealed class ScheduleText(string source)
{
    private readonly List<(ScheduledDay Day, int Line, int Column)> read = [];

    public void Add(ScheduledDay day, int line, int column) => read.Add((day, line, column));

    public InvalidScheduleException Fault(int line, int column, string reason) => new(source, line, column, reason);

    /// <summary>Reads a day written as yyyy-MM-dd.</summary>
    public LocalDate Day(string text, int line, int column) => LocalDatePattern.Iso.Parse(text) is { Success: true } found
        ? found.Value
        : throw Fault(line, column, $"'{text}' is not a day; write it as yyyy-MM-dd");

    public string Name(string text, int line, int column) =>
        string.IsNullOrWhiteSpace(text) ? throw Fault(line, column, "the holiday's name is blank") : text.Trim();

    /// <summary>Makes the schedule; a day that is refused is shown where it stands in the text, the second time if it stands there twice.</summary>
    public HolidaySchedule ToSchedule(int year, HolidayNotice notice)
    {
        try
        {
            return HolidaySchedule.ForYear(year, notice, read.Select(static r => r.Day));
        }
        catch (InvalidScheduleException e) when (e.Day is { } day)
        {
            var (_, line, column) = read.Last(r => r.Day.Day == day);
            throw new InvalidScheduleException(source, line, column, $"{LocalDatePattern.Iso.Format(day)}: {e.Reason}");
        }
    }
}
