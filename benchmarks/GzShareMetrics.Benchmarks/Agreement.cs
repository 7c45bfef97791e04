namespace GzShareMetrics.Benchmarks;

/// <summary>A road that gives another answer is not faster, it is wrong: every class asks before it measures.</summary>
internal static class Agreement
{
    /// <summary>Checks that all roads give what the first, the plain one, gives.</summary>
    /// <exception cref="InvalidOperationException">A road differs.</exception>
    public static void Require<T>(string question, T expected, params ReadOnlySpan<T> answers)
    {
        for (var i = 0; i < answers.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(answers[i], expected))
            {
                throw new InvalidOperationException($"{question}: the baseline gives {expected}, road {i + 1} gives {answers[i]}.");
            }
        }
    }
}
