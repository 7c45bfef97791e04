using System.Text.RegularExpressions;

namespace GzShareMetrics.Tests.Architecture;

/// <summary>The rules that every package keeps, read from its compiled code; each package says which floors it has and which breaches it allows itself, with the reason.</summary>
public abstract class HouseRules
{
    private protected abstract House House { get; }

    /// <summary>Every breach that is allowed, as the rule names it (an asterisk stands for any text), and why.</summary>
    private protected abstract IReadOnlyDictionary<string, string> Allowed { get; }

    [Fact]
    public void Floors_AllHaveTheirPlace() => Holds(House.FloorsWithoutAPlace());

    [Fact]
    public void Folders_UseAndCall_OnlyDownward() => Holds(House.UpwardReferences());

    [Fact]
    public void MethodBodies_AskNothingOutside() => Holds(House.QuestionsToTheOutside());

    [Fact]
    public void MethodBodies_TouchNoFile() => Holds(House.FilesTouched());

    [Fact]
    public void PublicTypes_AreImmutable() => Holds(House.MutablePublicTypes());

    [Fact]
    public void PublicTypes_HaveNoPublicSetters() => Holds(House.PublicSetters());

    [Fact]
    public void Classes_AreSealed() => Holds(House.OpenClasses());

    [Fact]
    public void Types_HaveNoMutableStaticState() => Holds(House.MutableStaticState());

    [Fact]
    public void EquatableTypes_HaveTheOperators() => Holds(House.EquatableTypesWithoutOperators());

    /// <summary>A breach that is gone needs no leave any more.</summary>
    [Fact]
    public void AllowedBreaches_AreAllNeeded()
    {
        IEnumerable<string>[] rules =
        [
            House.FloorsWithoutAPlace(), House.UpwardReferences(), House.QuestionsToTheOutside(), House.FilesTouched(), House.MutablePublicTypes(), House.PublicSetters(),
            House.OpenClasses(), House.MutableStaticState(), House.EquatableTypesWithoutOperators(),
        ];
        var breaches = rules.SelectMany(static rule => rule).ToList();

        Allowed.Keys.Where(allowed => !breaches.Exists(breach => Fits(breach, allowed))).Should().BeEmpty();
    }

    private static bool Fits(string breach, string allowed) =>
        Regex.IsMatch(breach, $"^{Regex.Escape(allowed).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.None, TimeSpan.FromSeconds(10));

    private void Holds(IEnumerable<string> breaches) =>
        string.Join("\n", breaches.Where(breach => !Allowed.Keys.Any(allowed => Fits(breach, allowed))).Distinct()).Should().BeEmpty("what is meant to be so stands in Allowed, with its reason");
}
