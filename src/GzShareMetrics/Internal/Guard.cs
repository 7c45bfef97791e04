using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Internal;

/// <summary>The one place where arguments are checked, so that every message names the parameter, the value and what was allowed.</summary>
internal static class Guard
{
    public static T NotNull<T>([NotNull] T? value, [CallerArgumentExpression(nameof(value))] string name = "")
        where T : notnull =>
        value ?? throw new ArgumentNullException(name.TrimStart('@'));

    public static string NotBlank([NotNull] string? value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is null)
        {
            throw new ArgumentNullException(name);
        }

        return string.IsNullOrWhiteSpace(value)
            ? throw new ArgumentException($"'{name}' is blank; a text with at least one visible character is needed.", name)
            : value;
    }

    /// <summary>Copies what is given, in which nothing may be missing.</summary>
    public static T[] EachNotNull<T>([NotNull] IEnumerable<T>? values, [CallerArgumentExpression(nameof(values))] string name = "")
        where T : class
    {
        T[] copy = [.. NotNull(values, name)];
        var gap = Array.IndexOf(copy, null);
        return gap < 0 ? copy : throw new ArgumentException(Invariant($"'{name}' has null at place {gap}; every one must be given."), name);
    }

    /// <summary>Returns the place of the first half of a surrogate pair that lacks the other half, or -1.</summary>
    public static int HalfPair(string text)
    {
#if NET8_0_OR_GREATER
        var first = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (first < 0)
        {
            return -1;
        }
#else
        var first = 0;
#endif
        for (var i = first; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>Adds two counts of 0 or more; a sum that a long does not hold is an error that names both, never a wrap.</summary>
    public static long Sum(long left, long right, string what)
    {
        var sum = unchecked(left + right);
        return sum >= left ? sum : throw TooMany(left, right, what);
    }

    /// <summary>Tells whether a value is no finite number; values that are no floating-point numbers are what they are.</summary>
    public static bool IsNotFinite<T>(T value) => value switch
    {
        double number => double.IsNaN(number) || double.IsInfinity(number),
        float number => float.IsNaN(number) || float.IsInfinity(number),
#if NET8_0_OR_GREATER
        Half number => !Half.IsFinite(number),
#endif
        _ => false,
    };

    public static long NotNegative(long value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, Invariant($"'{name}' is {value}; it must be 0 or more."));

    public static int NotNegative(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        (int)NotNegative((long)value, name);

    public static int Positive(int value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, Invariant($"'{name}' is {value}; it must be 1 or more."));

    public static TEnum Specified<TEnum>(TEnum value, [CallerArgumentExpression(nameof(value))] string name = "")
        where TEnum : struct, Enum =>
        IsSpecified(value)
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"'{name}' is {value}; it must be one of {Allowed<TEnum>()}.");

    /// <summary>Tells whether a value is one of its enumeration, and not the unspecified zero.</summary>
    public static bool IsSpecified<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        !EqualityComparer<TEnum>.Default.Equals(value, default) && Values<TEnum>.All.Contains(value);

    private static string Allowed<TEnum>()
        where TEnum : struct, Enum =>
        string.Join(", ", Values<TEnum>.All.Where(v => !EqualityComparer<TEnum>.Default.Equals(v, default)));

    private static OverflowException TooMany(long left, long right, string what) =>
        new(Invariant($"'{what}' adds up beyond {long.MaxValue}: {left} and {right} more. Check the counts."));

    /// <summary>Formats with the invariant culture, on every target.</summary>
    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a day as <c>yyyy-MM-dd</c>, whatever the culture.</summary>
    public static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static class Values<TEnum>
        where TEnum : struct, Enum
    {
#if NET8_0_OR_GREATER
        public static readonly HashSet<TEnum> All = [.. Enum.GetValues<TEnum>()];
#else
        public static readonly HashSet<TEnum> All = [.. (TEnum[])Enum.GetValues(typeof(TEnum))];
#endif
    }
}
