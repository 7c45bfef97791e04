using System.Numerics;
using System.Runtime.InteropServices;
using GzShareMetrics.Internal;
using GzShareMetrics.Tallies;
using NodaTime;

namespace GzShareMetrics.Timeliness;

/// <summary>Columns of requests: providers as numbers of an index, days as days since 1970-01-01.</summary>
internal readonly ref struct ReplyColumns(ReadOnlySpan<int> providers, ReadOnlySpan<int> started, ReadOnlySpan<int> replied, ReadOnlySpan<int> submitted)
{
    /// <summary>So few rows that they stay in the nearest cache while they are checked first and counted then.</summary>
    public const int RowsOfBlock = 1024;

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

    public ReplyColumns Slice(int row, int rows) => new(
        Providers.Slice(row, rows), Started.Slice(row, rows), Replied.Slice(row, rows), Submitted.IsEmpty ? default : Submitted.Slice(row, rows));

    /// <summary>
    /// Tells whether all numbers are in the index, all days in the table of the clock and all days of submission of those that count. False does not say that
    /// anything is wrong.
    /// </summary>
    public bool IsPlain(ReplyClock clock, (int First, int Last) submitted, int organizations)
    {
        unchecked
        {
            var (origin, _, ends) = clock.Table;
            var (row, highestNumber, highestEnd, latest, signs) = (0, 0u, 0u, int.MinValue, 0);
            var (firstSubmitted, lastSubmitted) = (int.MaxValue, int.MinValue);
#if NET8_0_OR_GREATER
            if (Vector.IsHardwareAccelerated)
            {
                var (numbers, places, replies, odd) = (Vector<uint>.Zero, Vector<uint>.Zero, new Vector<int>(int.MinValue), Vector<int>.Zero);
                var (asOf, first, beforeFirst, one) = (new Vector<int>(clock.AsOf), new Vector<int>(origin), new Vector<int>(origin - 1), Vector<int>.One);
                var p = MemoryMarshal.Cast<int, Vector<uint>>(Providers);
                var s = MemoryMarshal.Cast<int, Vector<int>>(Started)[..p.Length];
                var r = MemoryMarshal.Cast<int, Vector<int>>(Replied)[..p.Length];
                for (var i = 0; i < p.Length; i++)
                {
                    var (start, end) = (s[i] - first, Vector.Min(r[i] - one, asOf) - beforeFirst);
                    numbers = Vector.Max(numbers, p[i]);
                    places = Vector.Max(places, Vector.AsVectorUInt32(end));
                    replies = Vector.Max(replies, r[i]);
                    odd |= start | Vector.GreaterThan(start, end);
                }

                var (earliest, latestDay) = (new Vector<int>(int.MaxValue), new Vector<int>(int.MinValue));
                foreach (var days in MemoryMarshal.Cast<int, Vector<int>>(Submitted))
                {
                    (earliest, latestDay) = (Vector.Min(earliest, days), Vector.Max(latestDay, days));
                }

                for (var lane = 0; lane < Vector<int>.Count; lane++)
                {
                    highestNumber = Math.Max(highestNumber, numbers[lane]);
                    highestEnd = Math.Max(highestEnd, places[lane]);
                    latest = Math.Max(latest, replies[lane]);
                    signs |= odd[lane];
                    (firstSubmitted, lastSubmitted) = (Math.Min(firstSubmitted, earliest[lane]), Math.Max(lastSubmitted, latestDay[lane]));
                }

                row = p.Length * Vector<int>.Count;
            }
#endif
            for (; row < Providers.Length; row++)
            {
                var (start, end) = (Started[row] - origin, Math.Min(Replied[row] - 1, clock.AsOf) - (origin - 1));
                highestNumber = Math.Max(highestNumber, (uint)Providers[row]);
                highestEnd = Math.Max(highestEnd, (uint)end);
                latest = Math.Max(latest, Replied[row]);
                signs |= start | (start > end ? -1 : 0);
                if (!Submitted.IsEmpty)
                {
                    (firstSubmitted, lastSubmitted) = (Math.Min(firstSubmitted, Submitted[row]), Math.Max(lastSubmitted, Submitted[row]));
                }
            }

            return highestNumber < (uint)organizations && highestEnd < (uint)ends.Length && latest <= DayNumber.Last && signs >= 0
                && (Submitted.IsEmpty || (firstSubmitted >= submitted.First && lastSubmitted <= submitted.Last));
        }
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
