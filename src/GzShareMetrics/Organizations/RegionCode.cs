using System.Diagnostics.CodeAnalysis;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Organizations;

/// <summary>
/// An administrative division code of GB/T 2260 (行政区划代码): six digits, two each for province, prefecture and county. It has no check digit,
/// so only the form is checked. Which region a body belongs to is never derived from a code.
/// </summary>
/// <remarks><c>default(RegionCode)</c> holds no code and prints as an empty text. Immutable and thread-safe.</remarks>
public readonly record struct RegionCode
{
    private readonly string? digits;

    private RegionCode(string digits) => this.digits = digits;

    /// <summary>Gets a value indicating whether there is a code.</summary>
    public bool IsDefined => digits is not null;

    /// <summary>Reads a code.</summary>
    /// <param name="text">Six digits, the first not 0.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not such a code.</exception>
    public static RegionCode Parse(string text) => TryParse(Guard.NotNull(text), out var code)
        ? code
        : throw new FormatException($"'{text}' is not a GB/T 2260 code; six digits are needed, the first not 0, for example 520100.");

    /// <summary>Reads a code if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The code, or the default.</param>
    /// <returns><see langword="true"/> when the text is six digits, the first not 0.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RegionCode code)
    {
        var fits = text is { Length: 6 } && text[0] != '0' && text.All(static c => c is >= '0' and <= '9');
        code = fits ? new RegionCode(text!) : default;
        return fits;
    }

    /// <summary>Returns the six digits.</summary>
    /// <returns>The digits, or an empty text for the default.</returns>
    public override string ToString() => digits ?? string.Empty;
}
