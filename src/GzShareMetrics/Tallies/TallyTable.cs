using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Tallies;

/// <summary>One row of a tally written down (计数行): what was counted, and the counts.</summary>
/// <remarks>Immutable and thread-safe. Equality compares every key and value; the default has none of either.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TallyRow
{
    private readonly string[]? keys;
    private readonly long[]? values;

    /// <summary>Initializes a new instance of the <see cref="TallyRow"/> struct.</summary>
    /// <param name="keys">What was counted: ids, names, days written <c>yyyy-MM-dd</c>.</param>
    /// <param name="values">The counts, each 0 or more.</param>
    /// <exception cref="ArgumentNullException">An argument, or a key, is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative.</exception>
    public TallyRow(IEnumerable<string> keys, IEnumerable<long> values)
    {
        this.keys = Guard.NotNull(keys).Select(static key => Guard.NotNull(key, nameof(keys))).ToArray();
        this.values = Guard.NotNull(values).Select(static value => Guard.NotNegative(value, nameof(values))).ToArray();
    }

    private TallyRow(string[] keys, long[] values)
    {
        this.keys = keys;
        this.values = values;
    }

    /// <summary>Gets what was counted.</summary>
    public IReadOnlyList<string> Keys => Array.AsReadOnly(keys ?? []);

    /// <summary>Gets the counts, each 0 or more.</summary>
    public IReadOnlyList<long> Values => Array.AsReadOnly(values ?? []);

    /// <summary>Gets an order of the rows of one table, by keys, ordinally, then by values.</summary>
    internal static IComparer<TallyRow> Order { get; } = new KeysThenValues();

    internal ReadOnlySpan<string> KeySpan => keys;

    internal ReadOnlySpan<long> ValueSpan => values;

    /// <summary>Makes a row of arrays that nobody else holds, whose keys are there and whose values are counts.</summary>
    internal static TallyRow Of(string[] keys, long[] values) => new(keys, values);

    /// <inheritdoc/>
    public bool Equals(TallyRow other) => KeySpan.SequenceEqual(other.KeySpan) && ValueSpan.SequenceEqual(other.ValueSpan);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = KeySpan.Length;
        foreach (var key in KeySpan)
        {
            hash = HashCode.Combine(hash, StringComparer.Ordinal.GetHashCode(key));
        }

        foreach (var value in ValueSpan)
        {
            hash = HashCode.Combine(hash, value);
        }

        return hash;
    }

    private sealed class KeysThenValues : IComparer<TallyRow>
    {
        public int Compare(TallyRow x, TallyRow y)
        {
            for (var i = 0; i < x.KeySpan.Length; i++)
            {
                if (string.CompareOrdinal(x.KeySpan[i], y.KeySpan[i]) is var order and not 0)
                {
                    return order;
                }
            }

            for (var i = 0; i < x.ValueSpan.Length; i++)
            {
                if (x.ValueSpan[i].CompareTo(y.ValueSpan[i]) is var order and not 0)
                {
                    return order;
                }
            }

            return 0;
        }
    }
}

/// <summary>One table of a tally written down (计数表): named key columns, named value columns, and rows. Rows of the same keys add up.</summary>
/// <remarks>Immutable and thread-safe. Equality compares names, columns and rows.</remarks>
public sealed record TallyTable
{
    /// <summary>Initializes a new instance of the <see cref="TallyTable"/> class.</summary>
    /// <param name="name">The table's name.</param>
    /// <param name="keyColumns">The names of the key columns; none for a table of totals.</param>
    /// <param name="valueColumns">The names of the value columns, one or more.</param>
    /// <param name="rows">The rows, in any order; they are kept in the order of their keys, then values.</param>
    /// <exception cref="ArgumentException">A name is blank, there is no value column, or a row does not fit the columns.</exception>
    public TallyTable(string name, IEnumerable<string> keyColumns, IEnumerable<string> valueColumns, IEnumerable<TallyRow> rows)
    {
        Name = Guard.NotBlank(name);
        KeyColumns = Names(keyColumns, nameof(keyColumns));
        ValueColumns = Names(valueColumns, nameof(valueColumns));
        TallyRow[] sorted = [.. Guard.NotNull(rows)];
        if (ValueColumns.Count == 0)
        {
            throw new ArgumentException($"Table '{name}' has no value column.", nameof(valueColumns));
        }

        foreach (var row in sorted)
        {
            if (row.KeySpan.Length != KeyColumns.Count || row.ValueSpan.Length != ValueColumns.Count)
            {
                throw new ArgumentException(
                    Guard.Invariant($"A row of table '{name}' has {row.KeySpan.Length} keys and {row.ValueSpan.Length} values; it must have {KeyColumns.Count} and {ValueColumns.Count}."),
                    nameof(rows));
            }
        }

        // Bytes hold their rows in order already.
        for (var i = 1; i < sorted.Length; i++)
        {
            if (TallyRow.Order.Compare(sorted[i - 1], sorted[i]) > 0)
            {
                Array.Sort(sorted, TallyRow.Order);
                break;
            }
        }

        Rows = Array.AsReadOnly(sorted);
    }

    /// <summary>Gets the table's name.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the key columns.</summary>
    public IReadOnlyList<string> KeyColumns { get; }

    /// <summary>Gets the names of the value columns.</summary>
    public IReadOnlyList<string> ValueColumns { get; }

    /// <summary>Gets the rows, by keys in ordinal order, then by values.</summary>
    public IReadOnlyList<TallyRow> Rows { get; }

    /// <inheritdoc/>
    public bool Equals(TallyTable? other) => other is not null
        && string.Equals(Name, other.Name, StringComparison.Ordinal)
        && KeyColumns.SequenceEqual(other.KeyColumns, StringComparer.Ordinal)
        && ValueColumns.SequenceEqual(other.ValueColumns, StringComparer.Ordinal)
        && Rows.SequenceEqual(other.Rows);

    /// <inheritdoc/>
    public override int GetHashCode() => Rows.Aggregate(StringComparer.Ordinal.GetHashCode(Name), static (hash, row) => HashCode.Combine(hash, row));

    private static ReadOnlyCollection<string> Names(IEnumerable<string> names, string parameter) =>
        Array.AsReadOnly(Guard.NotNull(names, parameter).Select(name => Guard.NotBlank(name, parameter)).ToArray());
}
