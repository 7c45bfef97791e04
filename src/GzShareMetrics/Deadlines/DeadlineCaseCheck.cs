using GzShareMetrics.Internal;
using NodaTime;

namespace GzShareMetrics.Deadlines;

/// <summary>Finds every contradiction in a case, all at once.</summary>
internal static class DeadlineCaseCheck
{
    public static void ThrowIfInvalid(DeadlineRule rule, DeadlineCase @case)
    {
        // The plain request, received and perhaps replied to, is what there are millions of: it costs two comparisons.
        if (@case.Effects.Count == 0 && @case is { WithdrawnOn: null, AbandonedOn: null, StoppedAtReviewOn: null, ReceivedOn: { } received }
            && (@case.RepliedOn is not { } replied || replied >= received))
        {
            return;
        }

        var faults = Faults(rule, @case);
        if (faults.Count > 0)
        {
            throw new InvalidDeadlineCaseException(@case.Id, faults);
        }
    }

    private static List<string> Faults(DeadlineRule rule, DeadlineCase @case)
    {
        var faults = new List<string>();
        if (@case.ReceivedOn is not { } received)
        {
            AddFaultsOfUnreceived(@case, faults);
            return faults;
        }

        AddIfBefore(faults, "stopped at compliance review", @case.StoppedAtReviewOn, received);
        AddIfBefore(faults, "replied", @case.RepliedOn, received);
        AddIfBefore(faults, "withdrawn", @case.WithdrawnOn, received);
        AddIfBefore(faults, "abandoned", @case.AbandonedOn, received);
        AddFaultsOfEffects(rule, @case, received, faults);
        return faults;
    }

    private static void AddFaultsOfUnreceived(DeadlineCase @case, List<string> faults)
    {
        if (@case.RepliedOn is { } replied)
        {
            faults.Add($"replied on {DayText.Iso(replied)}, although it was never received");
        }

        if (@case.Effects.Count > 0)
        {
            faults.Add(Guard.Invariant($"{@case.Effects.Count} effects on a clock that never started"));
        }
    }

    private static void AddIfBefore(List<string> faults, string what, LocalDate? day, LocalDate received)
    {
        if (day is { } d && d < received)
        {
            faults.Add($"{what} on {DayText.Iso(d)}, before it was received on {DayText.Iso(received)}");
        }
    }

    private static void AddFaultsOfEffects(DeadlineRule rule, DeadlineCase @case, LocalDate received, List<string> faults)
    {
        ClockEffect? span = null;
        ClockEffect? transfer = null;
        var extended = 0L;
        LocalDate? anew = null;
        foreach (var effect in ClockEffect.InOrder(@case.Effects))
        {
            AddIfBefore(faults, NameOf(effect), effect.From, received);
            if (@case.RepliedOn is { } replied && effect.From > replied)
            {
                faults.Add($"{NameOf(effect)} on {DayText.Iso(effect.From)}, after the reply of {DayText.Iso(replied)}");
            }

            if (transfer is not null)
            {
                faults.Add($"{NameOf(effect)} on {DayText.Iso(effect.From)}, after the transfer of {DayText.Iso(transfer.From)}");
            }

            if (effect.IsSpan)
            {
                if (span is not null && Overlap(span, effect))
                {
                    faults.Add($"{Describe(span)} overlaps {Describe(effect)}");
                }

                span = effect;
            }

            // From the corrected request on, a whole new period runs, which may be extended as much again.
            if (effect.From >= anew)
            {
                extended = 0;
                anew = null;
            }

            if (effect.Kind == ClockEffectKind.Restart)
            {
                anew = effect.To;
            }
            else if (effect.Kind == ClockEffectKind.Extension)
            {
                extended += effect.Length;
                AddFaultOfExtension(rule, effect, extended, faults);
            }

            transfer = effect.Kind == ClockEffectKind.Transfer ? effect : transfer;
        }
    }

    private static void AddFaultOfExtension(DeadlineRule rule, ClockEffect effect, long extended, List<string> faults)
    {
        if (rule.MaxExtension is not { } allowed)
        {
            faults.Add($"extended on {DayText.Iso(effect.From)}, although rule {rule.Id} knows no extension");
        }
        else if (extended > allowed)
        {
            faults.Add(Guard.Invariant($"extended by {extended} in all on {DayText.Iso(effect.From)}; rule {rule.Id} allows {allowed}"));
        }
    }

    /// <summary>Spans are ordered by their first day; one that is over on the day the next begins is over, unless its last day is not counted either.</summary>
    private static bool Overlap(ClockEffect earlier, ClockEffect later) =>
        earlier.To is not { } end || later.From < end || (later.From == end && earlier.Kind == ClockEffectKind.Exclusion);

    private static string Describe(ClockEffect effect) =>
        $"the {effect.Kind.ToString().ToLowerInvariant()} from {DayText.Iso(effect.From)} to {(effect.To is { } end ? DayText.Iso(end) : "an open end")}";

    private static string NameOf(ClockEffect effect) => effect.Kind switch
    {
        ClockEffectKind.Exclusion => "days excluded",
        ClockEffectKind.Suspension => "suspended",
        ClockEffectKind.Restart => "correction requested",
        ClockEffectKind.Extension => "extended",
        _ => "transferred",
    };
}
