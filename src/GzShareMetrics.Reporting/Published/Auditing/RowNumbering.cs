namespace GzShareMetrics.Reporting.Published.Auditing;

/// <summary>
/// The numbers that the rows of a table can bear: 1, 2, 3, 4 in any table; in a ranking whose second and third rows tie, also 1, 2, 2, 4 or 1, 2, 2, 3 or
/// 1, 2.5, 2.5, 4. One rule must explain all rows. Rows with the same figure need not tie, for a ranking may go by more than it prints.
/// </summary>
internal static class RowNumbering
{
    /// <summary>Finds the first row that no rule explains.</summary>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="rankingColumn">The column that ranks them; −1 for a table that is no ranking.</param>
    /// <returns>The row's index under the rule that gets furthest; −1 when one rule explains all.</returns>
    public static int FindWrong(IReadOnlyList<PublishedRow> rows, int rankingColumn)
    {
        var furthest = FindWrong(rows, Ordinal(rows.Count));
        if (furthest < 0 || rankingColumn < 0)
        {
            return furthest;
        }

        foreach (var numbers in Tied(rows, rankingColumn))
        {
            var wrong = FindWrong(rows, numbers);
            if (wrong < 0)
            {
                return -1;
            }

            furthest = Math.Max(furthest, wrong);
        }

        return furthest;
    }

    private static int FindWrong(IReadOnlyList<PublishedRow> rows, decimal[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            if (rows[i].Number != numbers[i])
            {
                return i;
            }
        }

        return -1;
    }

    private static decimal[] Ordinal(int count)
    {
        var numbers = new decimal[count];
        for (var i = 0; i < count; i++)
        {
            numbers[i] = i + 1;
        }

        return numbers;
    }

    /// <summary>Numbers the rows by the three rules that give tied rows one number. Those tie that bear one number and have the same figure.</summary>
    private static decimal[][] Tied(IReadOnlyList<PublishedRow> rows, int column)
    {
        decimal[] competition = new decimal[rows.Count], dense = new decimal[rows.Count], shared = new decimal[rows.Count];
        var groups = 0;
        for (int first = 0, next; first < rows.Count; first = next)
        {
            next = first + 1;
            while (next < rows.Count && rows[next].Number == rows[first].Number && rows[first].FigureIn(column) is { } figure && rows[next].FigureIn(column) is { } other && figure.Value == other.Value)
            {
                next++;
            }

            groups++;
            competition.AsSpan(first, next - first).Fill(first + 1);
            dense.AsSpan(first, next - first).Fill(groups);
            shared.AsSpan(first, next - first).Fill((first + 1 + next) / 2m);
        }

        return [competition, dense, shared];
    }
}
