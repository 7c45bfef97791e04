using GzShareMetrics.Internal;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.WorkingDays;

/// <summary>A holiday schedule that cannot be right: a broken text, a day listed both ways, a missing year.</summary>
public sealed class InvalidScheduleException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="InvalidScheduleException"/> class for a fault in the schedule itself.</summary>
    /// <param name="reason">What is wrong, without a full stop.</param>
    /// <param name="day">The day the fault is about; <see langword="null"/> when it is about none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reason"/> is <see langword="null"/>.</exception>
    public InvalidScheduleException(string reason, LocalDate? day)
        : base(day is { } d ? $"{LocalDatePattern.Iso.Format(d)}: {Guard.NotNull(reason)}." : $"{Guard.NotNull(reason)}.")
    {
        Reason = reason;
        Day = day;
    }

    /// <summary>Initializes a new instance of the <see cref="InvalidScheduleException"/> class for a fault in a text.</summary>
    /// <param name="source">The name of the text.</param>
    /// <param name="line">The line, 1 or more.</param>
    /// <param name="column">The character column, 1 or more.</param>
    /// <param name="reason">What is wrong there, without a full stop.</param>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> or <paramref name="reason"/> is <see langword="null"/>.</exception>
    public InvalidScheduleException(string source, int line, int column, string reason)
        : base(Guard.Invariant($"{Guard.NotNull(source)}, line {line}, column {column}: {Guard.NotNull(reason)}."))
    {
        TextName = source;
        Line = line;
        Column = column;
        Reason = reason;
    }

    /// <summary>Gets the name of the text the fault is in; <see langword="null"/> when the schedule was not read from a text.</summary>
    public string? TextName { get; }

    /// <summary>Gets the line of the fault, 1 or more; <see langword="null"/> when the schedule was not read from a text.</summary>
    public int? Line { get; }

    /// <summary>Gets the character column of the fault, 1 or more; <see langword="null"/> when the schedule was not read from a text.</summary>
    public int? Column { get; }

    /// <summary>Gets what is wrong.</summary>
    public string Reason { get; }

    /// <summary>Gets the day the fault is about; <see langword="null"/> when it is about none.</summary>
    public LocalDate? Day { get; }

    internal static InvalidScheduleException From(DelimitedTextException fault) => new(fault.Text, fault.Line, fault.Column, fault.Reason);
}
