using System.Diagnostics.CodeAnalysis;
using GzShareMetrics.Internal;

namespace GzShareMetrics.Organizations;

/// <summary>
/// A unified social credit code (统一社会信用代码): 18 characters of 0–9 and A–Z without I, O, S, V and Z, of which the third to eighth are digits (the
/// division code of the registering authority) and the last is a check character over the other 17, modulo 31 (GB 32100-2015).
/// </summary>
/// <remarks><c>default(CreditCode)</c> holds no code and prints as an empty text. Immutable and thread-safe.</remarks>
public readonly record struct CreditCode
{
    private const int CodeLength = 18;
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private readonly string? characters;

    private CreditCode(string characters) => this.characters = characters;

    /// <summary>Gets a value indicating whether there is a code.</summary>
    public bool IsDefined => characters is not null;

    /// <summary>Reads a code.</summary>
    /// <param name="text">The 18 characters, letters in upper case.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">The text is not such a code; the message says why.</exception>
    public static CreditCode Parse(string text) =>
        FaultOf(Guard.NotNull(text)) is { } fault ? throw new FormatException($"'{text}' is not a unified social credit code: {fault}.") : new CreditCode(text);

    /// <summary>Reads a code if the text is one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The code, or the default.</param>
    /// <returns><see langword="true"/> when form and check character are right.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out CreditCode code)
    {
        var fits = text is not null && FaultOf(text) is null;
        code = fits ? new CreditCode(text!) : default;
        return fits;
    }

    /// <summary>Says why a text is not a code.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The reason, without a full stop, or <see langword="null"/> when the text is a code.</returns>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    public static string? FaultOf(string text)
    {
        if (Guard.NotNull(text).Length != CodeLength)
        {
            return Guard.Invariant($"it has {text.Length} characters; 18 are needed");
        }

        int sum = 0, weight = 1;
        for (var i = 0; i < CodeLength; i++)
        {
            var value = Alphabet.IndexOf(text[i]);
            if (value < 0 || (i is >= 2 and < 8 && value > 9))
            {
                return i is >= 2 and < 8
                    ? "the third to eighth characters are the division code; they must be digits"
                    : Guard.Invariant($"character {i + 1} must be a digit or a capital letter other than I, O, S, V and Z");
            }

            if (i < CodeLength - 1)
            {
                sum += value * weight;
                weight = weight * 3 % Alphabet.Length;
            }
        }

        var check = Alphabet[(Alphabet.Length - (sum % Alphabet.Length)) % Alphabet.Length];
        return text[CodeLength - 1] == check ? null : $"its check character must be {check}";
    }

    /// <summary>Returns the 18 characters.</summary>
    /// <returns>The characters, or an empty text for the default.</returns>
    public override string ToString() => characters ?? string.Empty;
}
