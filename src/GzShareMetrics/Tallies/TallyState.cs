using System.Collections.ObjectModel;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Tallies;

/// <summary>
/// A tally written down (计数器状态): its kind, the definition it counts by, and its counts as plain tables, so that partial results can be made by other
/// machines, or by a database, and joined. Organizations stand by their ids.
/// </summary>
/// <remarks>
/// The bytes of <see cref="ToBytes"/> are the same for the same counts, whatever the order in which they were taken. Immutable and thread-safe. Equality
/// compares every count.
/// </remarks>
public sealed record TallyState
{
    /// <summary>The version of the form that this library writes, and the only one it reads.</summary>
    public const int CurrentVersion = 1;

    private readonly ReadOnlyDictionary<string, string> definition;

    /// <summary>Initializes a new instance of the <see cref="TallyState"/> class.</summary>
    /// <param name="kind">The kind of tally, for example <c>exchange</c>.</param>
    /// <param name="definition">What the tally counts by: period, day, rule and so on, each by its name.</param>
    /// <param name="tables">The counts.</param>
    /// <exception cref="ArgumentException">A name is blank, or two tables or two entries of the definition have the same name.</exception>
    /// <exception cref="ArgumentNullException">An argument, a table or a text is <see langword="null"/>.</exception>
    public TallyState(string kind, IEnumerable<KeyValuePair<string, string>> definition, IEnumerable<TallyTable> tables)
    {
        Kind = Guard.NotBlank(kind);
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Guard.NotNull(definition))
        {
            if (sorted.ContainsKey(Guard.NotBlank(pair.Key, nameof(definition))))
            {
                throw new ArgumentException($"The definition has two entries '{pair.Key}', '{sorted[pair.Key]}' and '{pair.Value}'; a name stands once.", nameof(definition));
            }

            sorted.Add(pair.Key, Guard.NotNull(pair.Value, nameof(definition)));
        }

        this.definition = new(sorted);
        Tables = Array.AsReadOnly(Guard.NotNull(tables).Select(static table => Guard.NotNull(table, nameof(tables))).OrderBy(static t => t.Name, StringComparer.Ordinal).ToArray());
        for (var i = 1; i < Tables.Count; i++)
        {
            if (string.Equals(Tables[i].Name, Tables[i - 1].Name, StringComparison.Ordinal))
            {
                throw new ArgumentException($"Two tables have the name '{Tables[i].Name}'.", nameof(tables));
            }
        }
    }

    /// <summary>Gets the kind of tally.</summary>
    public string Kind { get; }

    /// <summary>Gets what the tally counts by, names in ordinal order.</summary>
    public IReadOnlyDictionary<string, string> Definition => definition;

    /// <summary>Gets the counts, tables in ordinal order of their names.</summary>
    public IReadOnlyList<TallyTable> Tables { get; }

    /// <summary>Reads a state back from its bytes.</summary>
    /// <param name="bytes">What <see cref="ToBytes"/> wrote.</param>
    /// <returns>The state.</returns>
    /// <exception cref="InvalidTallyStateException">The bytes are no state, are of another version, or were damaged.</exception>
    public static TallyState FromBytes(ReadOnlySpan<byte> bytes) => new TallyStateDecoder(bytes.ToArray()).Read();

    /// <summary>Writes the state as bytes, compactly, with a version and a checksum.</summary>
    /// <returns>The bytes.</returns>
    /// <exception cref="InvalidOperationException">A text holds half a surrogate pair, which cannot be written as UTF-8.</exception>
    public byte[] ToBytes() => TallyStateEncoder.Write(this);

    /// <inheritdoc/>
    public bool Equals(TallyState? other) => other is not null
        && string.Equals(Kind, other.Kind, StringComparison.Ordinal)
        && definition.SequenceEqual(other.definition)
        && Tables.SequenceEqual(other.Tables);

    /// <inheritdoc/>
    public override int GetHashCode() => Tables.Aggregate(StringComparer.Ordinal.GetHashCode(Kind), static (hash, table) => HashCode.Combine(hash, table));

    /// <summary>Returns the kind and the definition.</summary>
    /// <returns>A text for messages and logs.</returns>
    public override string ToString() => $"{Kind} tally ({string.Join(", ", definition.Select(static p => p.Key + " " + p.Value))})";
}
