using GzShareMetrics.Internal;

namespace GzShareMetrics.Organizations;

/// <summary>A name that stands for no organization of a directory, or for several. A directory never guesses.</summary>
public sealed class OrganizationResolutionException : ArgumentException
{
    /// <summary>Initializes a new instance of the <see cref="OrganizationResolutionException"/> class.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="candidates">The organizations it could stand for; none for an unknown name.</param>
    public OrganizationResolutionException(string name, IReadOnlyList<Organization> candidates)
        : base(Describe(name, candidates))
    {
        Name = name;
        Candidates = candidates;
    }

    /// <summary>Gets the name as it was written.</summary>
    public string Name { get; }

    /// <summary>Gets the organizations the name could stand for: none when it is unknown, two or more when it is ambiguous.</summary>
    public IReadOnlyList<Organization> Candidates { get; }

    /// <summary>Gets a value indicating whether the name stands for several organizations.</summary>
    public bool IsAmbiguous => Candidates.Count > 0;

    /// <summary>Says why a name does not resolve, and what to do.</summary>
    internal static string Describe(string name, IReadOnlyList<Organization> candidates)
    {
        Guard.NotNull(name);
        return Guard.NotNull(candidates).Count == 0
            ? $"Unknown organization '{name}': no id, name, full name or alias of the directory matches it. Add it to the directory or correct the name."
            : $"Ambiguous organization '{name}': it stands for {string.Join(", ", candidates)}. Use an id or the full name.";
    }
}
