using System.Runtime.InteropServices;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// What was not understood, as it comes. Beyond a number of notes those of one reason are counted in one, so that noise of any length takes little memory
/// and still leaves its places and its measure.
/// </summary>
internal sealed class UnreadNotes(int most)
{
    private const int LongestExcerpt = 200;

    private readonly List<UnreadText> notes = [];
    private readonly Dictionary<int, int> recurring = [];
    private readonly int[] latest = new int[(int)UnreadReason.PageFurniture + 1];
    private readonly Dictionary<int, Tally> tallies = [];

    /// <summary>Lists a stretch. Stretches of narrative that follow one another are one, cut but measured.</summary>
    public void Add(UnreadReason reason, TextPlace place, ReadOnlySpan<char> text, bool goesOn = false)
    {
        if (goesOn && notes is [.., { Reason: UnreadReason.Narrative } last] && reason == UnreadReason.Narrative)
        {
            if (tallies.TryGetValue(notes.Count - 1, out var tally))
            {
                tallies[notes.Count - 1] = tally with { Length = tally.Length + text.Length };
                return;
            }

            notes[^1] = last with { Text = last.Text.Length < LongestExcerpt ? Cut(string.Concat(last.Text, text)) : last.Text, Length = last.Length + text.Length };
            return;
        }

        ref var at = ref latest[(int)reason];
        if (notes.Count < most || at == 0)
        {
            notes.Add(new UnreadText(reason, place, Cut(text), text.Length) { Last = place });
            at = notes.Count;
            return;
        }

        Count(at - 1, place, text.Length);
    }

    /// <summary>Lists a line that recurs: the first of them with a note, which counts the others.</summary>
    public void AddRecurring(UnreadReason reason, int key, TextPlace place, string text)
    {
        if (recurring.TryGetValue(key, out var at))
        {
            Count(at, place, text.Length);
            return;
        }

        Add(reason, place, text);
        recurring.Add(key, latest[(int)reason] - 1);
    }

    public List<UnreadText> InOrder()
    {
        foreach (var (at, (first, last, length, count)) in tallies)
        {
            notes[at] = notes[at] with { Place = first, Last = last, Length = length, Count = count };
        }

        return [.. notes.OrderBy(static u => u.Place)];
    }

    public static string Cut(ReadOnlySpan<char> text) => text.Length <= LongestExcerpt ? text.ToString() : string.Concat(text[..LongestExcerpt], "…");

    private void Count(int at, TextPlace place, int length)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, at, out var isKnown);
        tally = isKnown
            ? new Tally(Min(tally.First, place), Max(tally.Last, place), tally.Length + length, tally.Count + 1)
            : new Tally(Min(notes[at].Place, place), Max(notes[at].Place, place), notes[at].Length + length, 2);
    }

    private static TextPlace Min(TextPlace a, TextPlace b) => a <= b ? a : b;

    private static TextPlace Max(TextPlace a, TextPlace b) => a >= b ? a : b;

    /// <summary>What a note stands for that counts several stretches.</summary>
    private readonly record struct Tally(TextPlace First, TextPlace Last, int Length, int Count);
}
