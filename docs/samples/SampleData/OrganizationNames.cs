namespace GzShareMetrics.Samples.SampleData;

/// <summary>The spellings under which bodies occur in the files, and the resource titles each body may offer.</summary>
internal sealed class OrganizationNames
{
    private readonly Dictionary<string, IReadOnlyList<string>> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _topics = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _forms;

    public OrganizationNames(MonthTargets targets)
    {
        var known = TargetFile.OpenBuiltIn<KnownBodies>("organizations.json");
        _forms = known.Forms;
        NationalResources = known.NationalResources;
        foreach (var body in known.Bodies)
        {
            _spellings.Add(body.Id, body.Names);
            _topics.Add(body.Id, body.Topics ?? known.RegionTopics);
        }

        foreach (var row in targets.Organizations ?? [])
        {
            _spellings[row.Id] = row.Names;
            _topics[row.Id] = row.Topics;
        }
    }

    public IReadOnlyList<string> NationalResources { get; }

    /// <summary>Gets the id behind every spelling.</summary>
    public IReadOnlyDictionary<string, string> IdsBySpelling =>
        _spellings.SelectMany(body => body.Value.Append(body.Key).Distinct().Select(spelling => (spelling, body.Key))).ToDictionary(StringComparer.Ordinal);

    /// <summary>Returns a spelling: the usual one seven times in ten, else any.</summary>
    public string Spell(string id, SeededRandom random) => random.Between(1, 10) <= 7 ? Known(_spellings, id)[0] : random.Pick(Known(_spellings, id));

    /// <summary>Returns all titles of a body, in a fixed order.</summary>
    public IReadOnlyList<string> Titles(string id) => [.. from topic in Known(_topics, id) from form in _forms select topic + form];

    private static IReadOnlyList<string> Known(Dictionary<string, IReadOnlyList<string>> facts, string id) =>
        facts.TryGetValue(id, out var found) ? found : throw new InvalidDataException($"The targets name '{id}', which is neither in organizations.json nor among their own organizations.");

    private sealed record KnownBodies(
        IReadOnlyList<string> Forms, IReadOnlyList<string> RegionTopics, IReadOnlyList<string> NationalResources, IReadOnlyList<KnownBody> Bodies);

    private sealed record KnownBody(string Id, IReadOnlyList<string> Names, IReadOnlyList<string>? Topics = null);
}
