using System.Globalization;
using static GzShareMetrics.Reporting.Published.Words.CharacterFolding;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>
/// Keeps what the dates and words of a sentence say of the time its figures are of: the month reported on, more than that month, or another. In doubt it is
/// the month.
/// </summary>
internal sealed class SentencePeriod(ReadingContext context, CompactText text)
{
    private static readonly WordSet EventWords = new("印发", "下发", "出台", "发布", "召开", "制定", "修订", "施行", "实施");

    private int start;
    private bool isUpToDay;
    private (int End, int Year) year;

    /// <summary>Gets a value indicating whether what follows counts from some start to the month's end.</summary>
    public bool IsCumulative { get; private set; }

    /// <summary>Gets a value indicating whether what follows is of another month or year.</summary>
    public bool IsOther { get; private set; }

    public void Begin(int sentenceStart)
    {
        start = sentenceStart;
        year = default;
        Set(isCumulative: false, isOther: false);
    }

    /// <summary>Takes note of words that end in a character.</summary>
    public void Pass(char c, int index)
    {
        var before = index > start ? text[index - 1] : '\0';
        switch (c, before)
        {
            case ('计', '累') or ('来', '以') or ('年', '全'):
                Set(isCumulative: true, isOther: false);
                break;
            case ('度', '季') or ('年', '半'):
                Set(isCumulative: false, isOther: true);
                break;
            case ('至' or '止', '截'):
                isUpToDay = true;
                break;
            case ('月', '本' or '当') when !IsAfterUpTo(index - 1):
                Set(isCumulative: false, isOther: false);
                break;
            default:
                break;
        }
    }

    /// <summary>Takes note of a date, or of the year or the first month of one.</summary>
    /// <param name="index">Where its number begins.</param>
    /// <param name="next">Where its number ends.</param>
    /// <param name="dateEnd">Where the date ends.</param>
    /// <param name="end">Where the sentence ends.</param>
    public void Date(int index, int next, int dateEnd, int end)
    {
        if (context.Period is not { } period)
        {
            return;
        }

        var rest = text.Ahead(dateEnd, end);
        var last = text[dateEnd - 1];
        if (last == '季')
        {
            Set(isCumulative: false, isOther: true);
        }
        else if (last == '年' && next == dateEnd - 1 && Number(index, next) is var y and >= 1000)
        {
            year = (dateEnd, y);
            var isClause = index == start || text[index - 1] is '，' or ',' or ';' or ':';
            if (isClause && rest.IndexOfAnyInRange('0', '9') != 0 && rest is not ['度' or '第' or '底' or '末' or '初' or '起', ..])
            {
                Set(isCumulative: y == period.YearMonth.Year, isOther: y != period.YearMonth.Year);
            }
        }
        else if (last == '月')
        {
            Month(index, next, dateEnd, rest, period);
        }
    }

    /// <summary>Returns the scope of a figure. What came in up to a day without a start came in since the beginning; what is undone on that day is the month's.</summary>
    public PeriodScope ScopeOf(FigureMeasure measure)
    {
        if (isUpToDay && (LabelReader.IsVolume(measure) || measure is FigureMeasure.Requests or FigureMeasure.NationalRequests))
        {
            Set(isCumulative: true, isOther: false);
        }

        return LabelReader.ScopeOf(measure, IsCumulative);
    }

    /// <summary>Goes back to the month where the words for a figure name it.</summary>
    public void EnterMonth() => IsCumulative = false;

    private void Month(int index, int next, int dateEnd, ReadOnlySpan<char> rest, ReportingPeriod period)
    {
        var dateStart = year.End == index && index > start ? index - 5 : index;
        var before = dateStart > start ? text[dateStart - 1] : '\0';
        if (IsSpanMark(rest) || IsDay(rest) || EventWords.Begins(rest) || before is '较' or '比' or '与' or '于' || IsAfterUpTo(dateStart))
        {
            return;
        }

        var isSpan = next < dateEnd - 1 || (index - 2 >= start && text[index - 2] == '月' && IsSpanMark(text[index - 1]));
        var digits = dateEnd - 1;
        while (digits > index && IsDigit(text[digits - 1]))
        {
            digits--;
        }

        var ofYear = year.End == index && index > start ? year.Year : before == '年' && index - 2 >= start && text[index - 2] is '去' or '上' ? period.YearMonth.Year - 1 : period.YearMonth.Year;
        var isOther = ofYear != period.YearMonth.Year || Number(digits, dateEnd - 1) != period.YearMonth.Month;
        Set(isCumulative: isSpan && !isOther, isOther);
    }

    private void Set(bool isCumulative, bool isOther) => (IsCumulative, IsOther, isUpToDay) = (isCumulative, isOther, false);

    private bool IsAfterUpTo(int index)
    {
        index -= index > start && text[index - 1] == '到' ? 1 : 0;
        return index - 2 >= start && text[index - 2] == '截' && text[index - 1] is '至' or '止';
    }

    private int Number(int from, int to) => to - from is > 0 and <= 4 && int.TryParse(text.Span(from, to), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool IsSpanMark(ReadOnlySpan<char> rest) => rest.Length > 1 && IsSpanMark(rest[0]) && IsDigit(rest[1]);

    private static bool IsSpanMark(char c) => c is '至' or '到' or '-' or '~' or '—';

    private static bool IsDay(ReadOnlySpan<char> rest)
    {
        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        return digits > 0 && rest[digits] == '日';
    }
}
