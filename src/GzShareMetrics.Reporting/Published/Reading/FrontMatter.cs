using System.Text;
using NodaTime;

namespace GzShareMetrics.Reporting.Published.Reading;

/// <summary>Reads what stands before the first heading: title, month, issue number, issuer and day of issue.</summary>
internal sealed class FrontMatter(ReadingContext context)
{
    private const int MostLines = 16;
    private const int LongestLine = 60;

    private readonly StringBuilder title = new();
    private int lines;

    /// <summary>Gets a value indicating whether a line that is no front matter was met.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Takes a line as part of the front matter.</summary>
    /// <returns>Whether it is; once a line is not, no further one is.</returns>
    public bool TryTake(TextLine line)
    {
        var text = context.Source[line];
        if (IsOver || lines == MostLines || text.Length > LongestLine || text.IndexOfAny("。;，") >= 0)
        {
            IsOver = true;
            return false;
        }

        lines++;
        var compact = context.Source.Compact(line.Start, line.End);
        if (TryIssueNumber(compact))
        {
            return true;
        }

        if (!DateReader.TryFind(compact, out var date))
        {
            AddWords(compact);
            return true;
        }

        var rest = string.Concat(compact.AsSpan(0, date.Start).TrimEnd("("), compact.AsSpan(date.End).TrimStart("份)"));
        if (date.Day > 0)
        {
            Issue(rest, date);
        }
        else if (date.Year > 0)
        {
            context.Period ??= PeriodOf(date);
            AddWords(rest);
        }
        else
        {
            AddWords(compact);
        }

        return true;
    }

    public void Close()
    {
        IsOver = true;
        context.Title = title.ToString();
    }

    /// <summary>Reads a line that is nothing but an issuer and a day, as they stand at the end of some bulletins.</summary>
    public bool TryTakeSignature(TextLine line)
    {
        if (context.Imprint.IssuedOn is not null || line.End - line.Start > LongestLine || context.Source[line].IndexOf('日') < 0)
        {
            return false;
        }

        var compact = context.Source.Compact(line.Start, line.End);
        if (!DateReader.TryFind(compact, out var date) || date.Day == 0 || date.End != compact.Length || DateReader.ToDay(date) is null
            || (date.Start > 0 && !NameReader.LooksLikeName(compact.AsSpan(0, date.Start))))
        {
            return false;
        }

        Issue(compact[..date.Start], date);
        return true;
    }

    public static ReportingPeriod? PeriodOf(PrintedDate date) => date is { Year: >= 1 and <= 9998, Month: >= 1 and <= 12 } ? ReportingPeriod.OfMonth(date.Year, date.Month) : null;

    private void Issue(string issuer, PrintedDate date)
    {
        context.Imprint.IssuedOn ??= DateReader.ToDay(date);
        if (issuer.Length > 0)
        {
            context.Imprint.Issuer = issuer;
        }
    }

    private void AddWords(string words)
    {
        if (context.Imprint.IssuedOn is null && !words.AsSpan().TrimStart("()").IsEmpty)
        {
            title.Append(title.Length == 0 ? words.AsSpan().TrimStart("-—·0123456789") : words);
        }
    }

    /// <summary>Reads an issue number: 第12期, 2024年第12期（总第45期）.</summary>
    private bool TryIssueNumber(string compact)
    {
        var at = compact.IndexOf('第', StringComparison.Ordinal);
        var length = at < 0 ? 0 : NumberScanner.ScanSmall(compact.AsSpan(at + 1), out _);
        if (length == 0 || at + 1 + length >= compact.Length || compact[at + 1 + length] != '期')
        {
            return false;
        }

        _ = NumberScanner.ScanSmall(compact.AsSpan(at + 1), out var number);
        context.Imprint.IssueNumber ??= number;
        return true;
    }
}
