using GzShareMetrics.Organizations;

namespace GzShareMetrics.Reporting.Published;

/// <summary>The name of a body or region as a bulletin prints it (机构名称), and what the directory makes of it. A name is never guessed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PublishedName
{
    internal PublishedName(string text, TextPlace place, IReadOnlyList<Organization> candidates)
    {
        Text = text;
        Place = place;
        Candidates = candidates;
    }

    /// <summary>Gets the name as printed, without white space.</summary>
    public string Text { get; }

    /// <summary>Gets where it stands.</summary>
    public TextPlace Place { get; }

    /// <summary>Gets the organizations it can stand for: none for an unknown name, several for an ambiguous one.</summary>
    public IReadOnlyList<Organization> Candidates { get; }

    /// <summary>Gets the organization it stands for, or <see langword="null"/> when the name is unknown or ambiguous.</summary>
    public Organization? Organization => Candidates.Count == 1 ? Candidates[0] : null;

    /// <summary>Gets what tells this body from others: the organization's id, or the printed name of an unresolved one.</summary>
    public string Identity => Organization?.Id ?? Text;

    /// <summary>Returns the name as printed.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Text;
}
