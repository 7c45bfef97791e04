using GzShareMetrics.Internal;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Rankings;

/// <summary>The options of one ranking, checked and with every default filled in.</summary>
internal sealed class RankingRules<TSubject, TValue>
    where TSubject : notnull
{
    private readonly Func<TValue, bool>? isDefined;
    private readonly Func<TSubject, TValue, long>? volumeOf;

    public RankingRules(RankingOptions<TSubject, TValue> options)
    {
        Options = options;
        isDefined = options.IsDefined;
        CountOf = options.CountOf ?? CountOfCalls();
        volumeOf = options.VolumeOf is { } given ? (subject, _) => given(subject) : VolumeOfRate();
        var faults = new List<string>();
        if (options is { DisplayedAs: not null, Comparer: not null })
        {
            faults.Add("Comparer and DisplayedAs are both set, but values are compared either exactly or as displayed; set one of them.");
        }

        if (options.MinimumVolume > 0 && volumeOf is null)
        {
            faults.Add("MinimumVolume is set, but it is not known how to read a subject's volume; set VolumeOf.");
        }

        var comparer = options.Comparer ?? DefaultOrder.Of<TValue>();
        if (comparer is null && options.DisplayedAs is null)
        {
            faults.Add($"Values of type {typeof(TValue).Name} have no order of their own; set Comparer.");
        }

        var listing = options.ListingOrder ?? DefaultOrder.Of<TSubject>();
        if (listing is null)
        {
            faults.Add($"Subjects of type {typeof(TSubject).Name} have no order of their own, so a tie could not be listed in the same order every time; set ListingOrder, for organizations to the OrderComparer of their directory.");
        }

        if (faults.Count > 0)
        {
            throw new RankingOptionsException(faults.AsReadOnly());
        }

        Comparer = comparer!;
        Subjects = new SubjectOrder<TSubject>([.. options.TieBreaks], listing!);
    }

    public RankingOptions<TSubject, TValue> Options { get; }

    /// <summary>Gets the exact order of values; not to be asked for when the ranking goes by displayed values.</summary>
    public IComparer<TValue> Comparer { get; }

    public SubjectOrder<TSubject> Subjects { get; }

    public Func<TValue, long>? CountOf { get; }

    public bool IsDefined(TSubject subject, TValue value)
    {
        if (isDefined is not null)
        {
            if (!isDefined(value))
            {
                return false;
            }
        }
        else if (value is null or Rate { IsDefined: false } or EarlinessRatio { IsDefined: false })
        {
            return false;
        }

        return Guard.IsNotFinite(value)
            ? throw new RankingValueException(
                subject, Guard.Invariant($"its value is {value}, which is no finite number; make it null, or tell by RankingOptions.IsDefined that it is undefined"))
            : true;
    }

    public bool IsBelowMinimum(TSubject subject, TValue value)
    {
        if (Options.MinimumVolume == 0)
        {
            return false;
        }

        var volume = volumeOf!(subject, value);
        return volume >= 0
            ? volume < Options.MinimumVolume
            : throw new RankingValueException(subject, Guard.Invariant($"its volume is {volume}; a volume is 0 or more"));
    }

    private static Func<TValue, long>? CountOfCalls() =>
        typeof(TValue) == typeof(CallVolume) ? (Func<TValue, long>)(object)(Func<CallVolume, long>)(static volume => volume.Calls) : null;

    private static Func<TSubject, TValue, long>? VolumeOfRate() =>
        typeof(TValue) == typeof(Rate) ? (Func<TSubject, TValue, long>)(object)(Func<TSubject, Rate, long>)(static (_, rate) => rate.Whole) : null;
}
