using System.Numerics;
using System.Text.Json.Nodes;
using GzShareMetrics.Formatting;
using GzShareMetrics.Json.Reading;
using GzShareMetrics.Json.Shapes;

namespace GzShareMetrics.Json.Contracts;

/// <summary>The shapes of the values that everything else is made of.</summary>
internal static class RootContracts
{
    private const int LongestFraction = 10_000;

    public static readonly Shape<Rate> Rates = new ObjectShape<Rate>(nameof(Rate))
        .With("part", Numbers.Count, static r => r.Part, out var part)
        .With("whole", Numbers.Count, static r => r.Whole, out var whole)
        .MadeBy(read => Rate.Of(part[read], whole[read]));

    /// <summary>Calls, as a plain count.</summary>
    public static readonly Shape<CallVolume> Volumes = new MappedShape<CallVolume, long>(Numbers.Count, static v => v.Calls, CallVolume.OfCalls);

    /// <summary>A fraction as text, in lowest terms, so that no reader of numbers rounds it.</summary>
    public static readonly Shape<Fraction> Fractions = new TextShape<Fraction>(
        static f => f.ToString(),
        ReadFraction,
        static () => new JsonObject { ["type"] = "string", ["pattern"] = @"^(0|-?[1-9]\d*(/[1-9]\d*)?)$" });

    public static readonly Shape<ReportingPeriod> Periods = new TextShape<ReportingPeriod>(
        static p => p.ToString(),
        static (text, scope) =>
        {
            var isCumulative = text.StartsWith("..", StringComparison.Ordinal);
            return ReportingPeriod.TryParse(isCumulative ? text.Substring(2) : text, out var month)
                ? isCumulative ? ReportingPeriod.CumulativeTo(month.YearMonth) : month
                : throw scope.Fault($"'{text}' is no period; a month is written yyyy-MM, for example 2024-12, and what is cumulative to its end ..yyyy-MM", text);
        },
        static () => new JsonObject { ["type"] = "string", ["pattern"] = @"^(\.\.)?\d{4}-(0[1-9]|1[0-2])$" });

    public static readonly Shape<FormatProfile> Profiles = new ObjectShape<FormatProfile>(nameof(FormatProfile))
        .With("decimals", Numbers.Int, static p => p.Decimals, out var decimals)
        .With("trimZeros", Numbers.Bool, static p => p.TrimZeros, out var trimZeros)
        .With("rounding", Texts.Name<RoundingRule>(), static p => p.Rounding, out var rounding)
        .With("undefined", Texts.Text, static p => p.Undefined, out var undefined)
        .MadeBy(read => FormatProfile.Guizhou with
        {
            Decimals = decimals[read],
            TrimZeros = trimZeros[read],
            Rounding = rounding[read],
            Undefined = undefined[read],
        });

    public static IEnumerable<Contract> All =>
    new ContractList
    {
        Rates, Volumes, Fractions, Periods, Profiles, Texts.AnyName<PeriodScope>(), Texts.AnyName<RoundingRule>(), Texts.AnyName<VolumeUnit>(),
        Texts.AnyName<Provenance.EvidenceGrade>(),
    };

    private static Fraction ReadFraction(string text, ReadScope scope)
    {
        // Parsing takes longer than in proportion to the digits, and no figure has so many.
        if (text.Length > LongestFraction)
        {
            throw scope.Fault(Internal.Guard.Invariant($"a fraction of {text.Length} characters stands here; at most {LongestFraction} are read"), text);
        }

        var slash = text.IndexOf('/');
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        if (BigInteger.TryParse(slash < 0 ? text : text.Substring(0, slash), System.Globalization.NumberStyles.AllowLeadingSign, culture, out var numerator))
        {
            var denominator = BigInteger.One;
            if ((slash < 0 || BigInteger.TryParse(text.Substring(slash + 1), System.Globalization.NumberStyles.None, culture, out denominator)) && !denominator.IsZero)
            {
                var fraction = Fraction.Of(numerator, denominator);
                if (string.Equals(fraction.ToString(), text, StringComparison.Ordinal))
                {
                    return fraction;
                }
            }
        }

        throw scope.Fault($"'{text}' is no fraction in lowest terms; write whole numbers as they are and others as numerator/denominator, for example -7/12", text);
    }
}
