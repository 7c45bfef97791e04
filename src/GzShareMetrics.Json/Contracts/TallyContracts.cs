using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Json.Reading;
using GzShareMetrics.Json.Shapes;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of tallies: the state that also has a binary form, as JSON. What is read back merges like the tally it was written from.</summary>
internal static class TallyContracts
{
    public static readonly Shape<TallyRow> Rows = new TallyRowShape();

    public static readonly Shape<TallyTable> TallyTables = new ObjectShape<TallyTable>(nameof(TallyTable))
        .With("name", Texts.Text, static t => t.Name, out var name)
        .With("keyColumns", new ListShape<string>(Texts.Text), static t => t.KeyColumns, out var keyColumns)
        .With("valueColumns", new ListShape<string>(Texts.Text), static t => t.ValueColumns, out var valueColumns)
        .With("rows", new ListShape<TallyRow>(Rows), static t => t.Rows, out var rows)
        .MadeBy(read => new TallyTable(name[read], keyColumns[read], valueColumns[read], rows[read]));

    public static readonly Shape<TallyState> States = new ObjectShape<TallyState>(nameof(TallyState))
        .With("kind", Texts.Text, static s => s.Kind, out var kind)
        .With("version", Numbers.Int, static _ => TallyState.CurrentVersion, out var version)
        .With("definition", Tables.By("entry", Texts.Text, static entry => entry, "is", Texts.Text), static s => s.Definition, out var definition)
        .With("tables", new ListShape<TallyTable>(TallyTables), static s => s.Tables, out var tables)
        .ReadingFirst(version, static (told, scope) =>
        {
            if (told != TallyState.CurrentVersion)
            {
                throw scope.Refused(new InvalidTallyStateException(Internal.Guard.Invariant($"it is of version {told}; this library reads version {TallyState.CurrentVersion}")));
            }
        })
        .MadeBy(read => new TallyState(kind[read], definition[read], tables[read]));

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        Rows, TallyTables, States,
        Tally(static (ExchangeTally tally) => tally.ToState(), static (state, scope) => ExchangeTally.FromState(state, scope.Directory)),
        Tally(static (RequestTally tally) => tally.ToState(), static (state, scope) => RequestTally.FromState(state, scope.Directory)),
        Tally(static (ShelvingTally tally) => tally.ToState(), static (state, scope) => ShelvingTally.FromState(state, scope.Directory)),
        Tally(static (TimelinessTally tally) => tally.ToState(), static (state, scope) => TimelinessTally.FromState(state, scope.Directory, Calculator(scope), RuleOf(state, scope))),
        Tally(static (RequestFlowTally tally) => tally.ToState(), static (state, scope) => RequestFlowTally.FromState(state, scope.Directory, Calculator(scope), RuleOf(state, scope))),
        Tally(static (OldestPendingTally tally) => tally.ToState(), static (state, scope) => OldestPendingTally.FromState(state, scope.Directory, Calculator(scope), RuleOf(state, scope))),
    };

    private static MappedShape<TTally, TallyState> Tally<TTally>(Func<TTally, TallyState> write, Func<TallyState, ReadScope, TTally> read) => new(States, write, read);

    private static DeadlineCalculator Calculator(ReadScope scope) => new(scope.References.Calendar);

    private static DeadlineRule RuleOf(TallyState state, ReadScope scope)
    {
        var id = state.Definition.TryGetValue("rule", out var found) ? found : throw new InvalidTallyStateException("its definition lacks 'rule'");
        var versions = scope.References.Rules.Rules.Where(rule => string.Equals(rule.Id, id, StringComparison.Ordinal)).ToList();
        return versions.Count == 1
            ? versions[0]
            : versions.Find(rule => state.Definition.TryGetValue("rule.effectiveFrom", out var from) && string.Equals(Internal.Guard.Iso(rule.EffectiveFrom), from, StringComparison.Ordinal))
                ?? throw scope.Fault($"the rules '{scope.References.Rules.Name}' hold no rule '{id}' that the tally was made by. Read the text with rules that do: JsonReferences.Rules", id);
    }

    /// <summary>A row as one array: its keys, which are texts, then its values, which are numbers.</summary>
    private sealed class TallyRowShape : Shape<TallyRow>
    {
        public override void Write(Utf8JsonWriter json, TallyRow value)
        {
            json.WriteStartArray();
            foreach (var key in value.Keys)
            {
                // A writer would put U+FFFD in its place, so that two keys might become one.
                json.WriteStringValue(Internal.Guard.HalfPair(key) < 0
                    ? key
                    : throw new JsonException("A key of the tally holds half a surrogate pair and cannot be written. Correct the name or number it is."));
            }

            foreach (var number in value.Values)
            {
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
        }

        public override TallyRow Read(ref Utf8JsonReader json, ReadScope scope)
        {
            if (json.TokenType != JsonTokenType.StartArray)
            {
                throw scope.WrongKind(ref json, "an array is needed: keys, then counts");
            }

            var keys = new List<string>();
            var values = new List<long>();
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                scope.Enter(keys.Count + values.Count);
                if (values.Count == 0 && json.TokenType == JsonTokenType.String)
                {
                    keys.Add(json.GetString()!);
                }
                else
                {
                    values.Add(Numbers.Count.Read(ref json, scope));
                }

                scope.Leave();
            }

            return new TallyRow(keys, values);
        }

        public override JsonNode Schema(SchemaBook book) => new JsonObject
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["anyOf"] = new JsonArray(Texts.Text.Schema(book), Numbers.Count.Schema(book)) },
        };
    }
}
