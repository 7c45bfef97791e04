using GzShareMetrics.Internal;
using GzShareMetrics.Tallies;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>Columns of requests: providers as numbers of an index, days as days since 1970-01-01.</summary>
internal readonly ref struct ReplyColumns(ReadOnlySpan<int> providers, ReadOnlySpan<int> started, ReadOnlySpan<int> replied, ReadOnlySpan<int> submitted)
{
    public ReadOnlySpan<int> Providers { get; } = providers;

    public ReadOnlySpan<int> Started { get; } = started;

    public ReadOnlySpan<int> Replied { get; } = replied;

    /// <summary>Gets the days of submission; empty where the caller answers for the population.</summary>
    public ReadOnlySpan<int> Submitted { get; } = submitted;

    public void CheckLengths()
    {
        InvalidColumnException.CheckLength(Providers.Length, Started.Length, "startedDays", "providers");
        InvalidColumnException.CheckLength(Providers.Length, Replied.Length, "repliedDays", "providers");
    }

    /// <summary>Reads the days of one row, or says what is wrong with it.</summary>
    public (LocalDate? Started, LocalDate? Replied, LocalDate? Submitted) DaysOf(int row, int organizations)
    {
        if (Providers[row] < 0 || Providers[row] >= organizations)
        {
            throw InvalidColumnException.NoSuchOrganization(row, "providers", Providers[row], organizations);
        }

        var application = Submitted.IsEmpty ? null : DayIn(row, "submittedDays", Submitted[row]);
        if (application is null && !Submitted.IsEmpty)
        {
            throw new InvalidColumnException(row, "submittedDays", "there is no day; every request was submitted on one");
        }

        var start = DayIn(row, "startedDays", Started[row]);
        var end = DayIn(row, "repliedDays", Replied[row]);
        if (end is { } reply && !(start <= reply))
        {
            throw new InvalidColumnException(
                row, "repliedDays", $"replied on {Guard.Iso(reply)}, {(start is { } day ? $"before the clock started on {Guard.Iso(day)}" : "although the clock never started")}");
        }

        return (start, end, application);
    }

    private static LocalDate? DayIn(int row, string column, int number) => number == TimelinessTally.NoDay
        ? null
        : DayNumber.ToDay(number) ?? throw new InvalidColumnException(row, column, Guard.Invariant($"{number} days since 1970-01-01 is no day of the calendar"));
}
