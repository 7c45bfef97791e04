using System.Globalization;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Rankings;

/// <summary>A tie stands across the cut of a table whose <see cref="CutTiePolicy"/> is <see cref="CutTiePolicy.Fail"/>.</summary>
public sealed class TieAcrossCutException : InvalidOperationException
{
    internal TieAcrossCutException(int topN, object[] tied)
        : base(Guard.Invariant($"A tie of {tied.Length} stands across the cut after {topN}: {SubjectNames.List(tied)}. Add a tie-break, change TopN, or choose CutTiePolicy.IncludeTies or Truncate."))
    {
        TopN = topN;
        Tied = Array.AsReadOnly(tied);
    }

    /// <summary>Gets the number of entries that was asked for.</summary>
    public int TopN { get; }

    /// <summary>Gets all the tied subjects, in listing order, on both sides of the cut.</summary>
    public IReadOnlyList<object> Tied { get; }
}

/// <summary>Subjects that stand more than once among those to be ranked.</summary>
public sealed class DuplicateSubjectException : ArgumentException
{
    internal DuplicateSubjectException(object[] subjects, string parameter)
        : base($"Subjects given more than once: {SubjectNames.List(subjects)}. Each is ranked once; add up their records first.", parameter) => Subjects = Array.AsReadOnly(subjects);

    /// <summary>Gets the repeated subjects, each once, in the order in which their repetition was met.</summary>
    public IReadOnlyList<object> Subjects { get; }
}

/// <summary>A subject whose value, count or volume no ranking can use.</summary>
public sealed class RankingValueException : ArgumentException
{
    internal RankingValueException(object subject, string reason)
        : base($"{SubjectNames.One(subject)} cannot be ranked: {reason}.") => Subject = subject;

    /// <summary>Gets the subject.</summary>
    public object Subject { get; }
}

/// <summary>Different subjects, or groups, that their order cannot tell apart, so that their order in the table would depend on the input's.</summary>
public sealed class IndistinguishableSubjectsException : InvalidOperationException
{
    internal IndistinguishableSubjectsException(object first, object second)
        : this(first, second, "The listing order", "RankingOptions.ListingOrder")
    {
    }

    private IndistinguishableSubjectsException(object first, object second, string order, string wayOut)
        : base($"{order} does not tell {SubjectNames.One(first)} and {SubjectNames.One(second)} apart, so the order of the table would depend on that of the input. Set {wayOut} to an order that does.")
    {
        First = first;
        Second = second;
    }

    /// <summary>Gets one of the subjects.</summary>
    public object First { get; }

    /// <summary>Gets the other.</summary>
    public object Second { get; }

    internal static IndistinguishableSubjectsException OfGroups(object first, object second) => new(first, second, "The order of groups", "groupOrder");
}

/// <summary>Ranking options that lack something or contradict one another.</summary>
public sealed class RankingOptionsException : ArgumentException
{
    internal RankingOptionsException(IReadOnlyList<string> faults)
        : base(string.Join(" ", faults), "options") => Faults = faults;

    /// <summary>Gets all the faults, each a sentence with the way out.</summary>
    public IReadOnlyList<string> Faults { get; }
}

/// <summary>How the messages name subjects.</summary>
internal static class SubjectNames
{
    private const int Most = 12;

    public static string One(object subject) => string.Format(CultureInfo.InvariantCulture, "'{0}'", subject);

    public static string List(IReadOnlyList<object> subjects) =>
        string.Join(", ", subjects.Take(Most).Select(One)) + (subjects.Count > Most ? Guard.Invariant($" and {subjects.Count - Most} more") : string.Empty);
}
