using GzShareMetrics.Internal;

namespace GzShareMetrics.Shelving;

/// <summary>
/// How many listed items stand where (上架情况), all in items. Every item is in exactly one of the four figures; an item whose list has no due day is
/// never late and never overdue.
/// </summary>
/// <remarks><c>default(ShelvingCounts)</c> counts nothing. Immutable and thread-safe.</remarks>
public readonly record struct ShelvingCounts
{
    /// <summary>Gets the items shelved on or before the due day of their list (按期上架), or whose list has none.</summary>
    public long ShelvedInTime { get; internal init; }

    /// <summary>Gets the items shelved after the due day of their list (逾期上架).</summary>
    public long ShelvedLate { get; internal init; }

    /// <summary>Gets the items not shelved and past the due day of their list (逾期未上架).</summary>
    public long Overdue { get; internal init; }

    /// <summary>Gets the items not shelved whose list is not past its due day or has none (待上架).</summary>
    public long NotYetDue { get; internal init; }

    /// <summary>Gets the items on the shelf: in time or late.</summary>
    public long Shelved => ShelvedInTime + ShelvedLate;

    /// <summary>Gets the items not on the shelf: overdue or not yet due.</summary>
    public long Unshelved => Overdue + NotYetDue;

    /// <summary>Gets all items: shelved + unshelved.</summary>
    public long Listed => Shelved + Unshelved;

    /// <summary>Gets the shelving rate (上架率): shelved ÷ listed; undefined when nothing is listed.</summary>
    public Rate Rate => Rate.Of(Shelved, Listed);

    /// <summary>Gets the rate of what was due (按期上架率): in time ÷ (shelved + overdue); undefined when nothing is shelved or overdue.</summary>
    public Rate InTimeRate => Rate.Of(ShelvedInTime, Shelved + Overdue);

    /// <summary>Adds two counts, figure by figure.</summary>
    /// <param name="left">One count.</param>
    /// <param name="right">The other count.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">All items together are more than <see cref="long.MaxValue"/>.</exception>
    public static ShelvingCounts operator +(ShelvingCounts left, ShelvingCounts right)
    {
        // Every figure is a part of all items, so none is too large unless they are.
        Guard.Sum(left.Listed, right.Listed, nameof(Listed));
        return new()
        {
            ShelvedInTime = left.ShelvedInTime + right.ShelvedInTime,
            ShelvedLate = left.ShelvedLate + right.ShelvedLate,
            Overdue = left.Overdue + right.Overdue,
            NotYetDue = left.NotYetDue + right.NotYetDue,
        };
    }

    /// <summary>Adds two counts; the named form of the addition.</summary>
    /// <param name="left">One count.</param>
    /// <param name="right">The other count.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="OverflowException">All items together are more than <see cref="long.MaxValue"/>.</exception>
    public static ShelvingCounts Add(ShelvingCounts left, ShelvingCounts right) => left + right;

    /// <summary>Makes counts from their four figures.</summary>
    /// <param name="shelvedInTime">Items shelved in time, 0 or more.</param>
    /// <param name="shelvedLate">Items shelved late, 0 or more.</param>
    /// <param name="overdue">Items overdue, 0 or more.</param>
    /// <param name="notYetDue">Items not yet due, 0 or more.</param>
    /// <returns>The counts.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A figure is negative.</exception>
    /// <exception cref="OverflowException">All items together are more than <see cref="long.MaxValue"/>.</exception>
    public static ShelvingCounts Of(long shelvedInTime, long shelvedLate, long overdue, long notYetDue) =>
        new ShelvingCounts { ShelvedInTime = Guard.NotNegative(shelvedInTime) }
        + new ShelvingCounts { ShelvedLate = Guard.NotNegative(shelvedLate) }
        + new ShelvingCounts { Overdue = Guard.NotNegative(overdue) }
        + new ShelvingCounts { NotYetDue = Guard.NotNegative(notYetDue) };
}

/// <summary>Where a body stands in a responsibility list (清单落实状态). "Not in scope" is not 0 of 0, and neither is 0 of n.</summary>
public enum ShelvingStanding
{
    /// <summary>Not given; no body has this standing.</summary>
    Unspecified = 0,

    /// <summary>The list says nothing of the body (不在清单范围).</summary>
    NotInScope = 1,

    /// <summary>The body is in the list's scope and has no item in it (无清单任务): 0 of 0.</summary>
    NothingListed = 2,

    /// <summary>None of its items is shelved (均未上架): 0 of n.</summary>
    NothingShelved = 3,

    /// <summary>Some of its items are shelved (部分上架).</summary>
    PartlyShelved = 4,

    /// <summary>All of its items are shelved (全部上架): n of n.</summary>
    FullyShelved = 5,
}
