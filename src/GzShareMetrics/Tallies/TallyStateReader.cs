using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Tallies;

/// <summary>Takes a state apart for a tally, and refuses what the tally does not know: other kinds, entries, tables, columns, organizations.</summary>
internal sealed class TallyStateReader
{
    private readonly TallyState state;
    private readonly OrganizationDirectory directory;
    private readonly HashSet<string> unread;
    private readonly Dictionary<string, Organization> organizations = new(StringComparer.Ordinal);

    public TallyStateReader(TallyState state, string kind, OrganizationDirectory directory)
    {
        this.state = Guard.NotNull(state);
        this.directory = Guard.NotNull(directory);
        if (!string.Equals(state.Kind, kind, StringComparison.Ordinal))
        {
            throw new InvalidTallyStateException($"it is of a tally of kind '{state.Kind}', not of kind '{kind}'");
        }

        unread = new HashSet<string>(state.Definition.Keys.Concat(state.Tables.Select(static t => t.Name)), StringComparer.Ordinal);
    }

    public string Entry(string name)
    {
        unread.Remove(name);
        return state.Definition.TryGetValue(name, out var value) ? value : throw new InvalidTallyStateException($"its definition lacks '{name}'");
    }

    /// <summary>Returns the entries whose names begin with a prefix, without it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Entries(string prefix)
    {
        foreach (var pair in state.Definition)
        {
            if (pair.Key.StartsWith(prefix, StringComparison.Ordinal))
            {
                unread.Remove(pair.Key);
                yield return new KeyValuePair<string, string>(pair.Key.Substring(prefix.Length), pair.Value);
            }
        }
    }

    /// <summary>Checks that the state was counted by what the tally that is to be made counts by.</summary>
    public void Expect(IEnumerable<KeyValuePair<string, string>> definition)
    {
        foreach (var pair in definition)
        {
            var actual = Entry(pair.Key);
            if (!string.Equals(actual, pair.Value, StringComparison.Ordinal))
            {
                throw new TallyMismatchException($"{pair.Key} {pair.Value}", $"{pair.Key} {actual}");
            }
        }
    }

    public ReportingPeriod Period()
    {
        var text = Entry(TallyEntries.Period);
        var isCumulative = text.StartsWith("..", StringComparison.Ordinal);
        return ReportingPeriod.TryParse(isCumulative ? text.Substring(2) : text, out var period)
            ? isCumulative ? ReportingPeriod.CumulativeTo(period.YearMonth) : period
            : throw new InvalidTallyStateException($"'{text}' is no period; a month is written yyyy-MM, a cumulative period ..yyyy-MM");
    }

    public LocalDate Day(string name) => ParseDay(Entry(name));

    public LocalDate ParseDay(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : throw new InvalidTallyStateException($"'{text}' is no day; days are written yyyy-MM-dd");

    /// <summary>Returns a name that records could have.</summary>
    public static string Name(string text, string what) => string.IsNullOrWhiteSpace(text) || Guard.HalfPair(text) >= 0
        ? throw new InvalidTallyStateException($"a {what} has a name that is blank or no text")
        : text;

    public TEnum Name<TEnum>(string text)
        where TEnum : struct, Enum =>
        Enum.TryParse<TEnum>(text, out var value) && string.Equals(value.ToString(), text, StringComparison.Ordinal) && Guard.IsSpecified(value)
            ? value
            : throw new InvalidTallyStateException($"'{text}' is no {typeof(TEnum).Name}");

    public IReadOnlyList<TallyRow> Rows(string name, string[] keyColumns, string[] valueColumns)
    {
        unread.Remove(name);
        var table = state.Tables.FirstOrDefault(t => string.Equals(t.Name, name, StringComparison.Ordinal)) ?? throw new InvalidTallyStateException($"the table '{name}' is missing");
        return table.KeyColumns.SequenceEqual(keyColumns, StringComparer.Ordinal) && table.ValueColumns.SequenceEqual(valueColumns, StringComparer.Ordinal)
            ? table.Rows
            : throw new InvalidTallyStateException(
                $"the table '{name}' has the columns {Listed(table.KeyColumns, table.ValueColumns)}, where {Listed(keyColumns, valueColumns)} are expected");
    }

    /// <summary>Returns the sums of a table without keys.</summary>
    public long[] Totals(string name, params string[] valueColumns)
    {
        var sums = new long[valueColumns.Length];
        foreach (var row in Rows(name, [], valueColumns))
        {
            for (var i = 0; i < sums.Length; i++)
            {
                sums[i] = Sum(sums[i], row.ValueSpan[i]);
            }
        }

        return sums;
    }

    public Organization Organization(string id)
    {
        // Rows name the same few organizations again and again.
        if (!organizations.TryGetValue(id, out var organization))
        {
            organization = directory.TryResolve(id, out var found) && string.Equals(found.Id, id, StringComparison.Ordinal)
                ? found
                : throw new InvalidTallyStateException($"the directory holds no organization with the id '{id}'; read the state with a directory that does");
            organizations.Add(id, organization);
        }

        return organization;
    }

    /// <summary>Refuses entries and tables that nobody asked for.</summary>
    public void End()
    {
        if (unread.Count > 0)
        {
            throw new InvalidTallyStateException($"it holds what a tally of kind '{state.Kind}' does not know: {string.Join(", ", unread.OrderBy(static n => n, StringComparer.Ordinal))}");
        }
    }

    public static long Sum(long sum, long more) =>
        sum <= long.MaxValue - more ? sum + more : throw new InvalidTallyStateException(Guard.Invariant($"its counts add up beyond {long.MaxValue}"));

    private static string Listed(IReadOnlyList<string> keyColumns, IReadOnlyList<string> valueColumns) => $"({string.Join(", ", keyColumns)}; {string.Join(", ", valueColumns)})";
}

/// <summary>The names of the entries that several tallies have in their definitions.</summary>
internal static class TallyEntries
{
    public const string Period = "period";
    public const string AsOf = "asOf";
    public const string LeftOut = "leftOut";

    public static KeyValuePair<string, string> Of(ReportingPeriod period) => new(Period, period.ToString());

    public static KeyValuePair<string, string> Of(LocalDate asOf) => new(AsOf, Guard.Iso(asOf));
}
