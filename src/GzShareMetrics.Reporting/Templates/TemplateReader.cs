using System.Globalization;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Formatting;
using GzShareMetrics.Reporting.Documents;
using GzShareMetrics.Reporting.Printed;

namespace GzShareMetrics.Reporting.Templates;

/// <summary>Reads the text of a template and collects every fault before it gives up.</summary>
internal sealed class TemplateReader(string text)
{
    private readonly List<string> faults = [];
    private readonly Dictionary<string, (string Value, int Line)> settings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MetricWords> metrics = new(StringComparer.Ordinal);
    private readonly List<(string Text, int Line)> document = [];

    public BulletinTemplate Read()
    {
        Split();
        Inherit();
        var blocks = new TemplateDocumentReader(document, faults).Read();
        CheckWords();
        var read = ReadSettings();
        if (faults.Count > 0)
        {
            throw new InvalidBulletinTemplateException(Array.AsReadOnly(faults.ToArray()));
        }

        return new BulletinTemplate(text, read, words, metrics, blocks);
    }

    private void Split()
    {
        var part = string.Empty;
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = PlainText.Clean(raw.TrimEnd('\r')).Trim(' ');
            if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
            {
                continue;
            }

            if (part is "document")
            {
                document.Add((line, number));
            }
            else if (line is ['[', .. var name, ']'])
            {
                part = name;
                if (name is not ("settings" or "words" or "metrics" or "document"))
                {
                    faults.Add(At(number, $"unknown part [{name}]; the parts are [settings], [words], [metrics] and [document]"));
                }
            }
            else
            {
                Entry(part, line, number);
            }
        }
    }

    private void Entry(string part, string line, int number)
    {
        var sign = line.IndexOf('=', StringComparison.Ordinal);
        if (sign <= 0)
        {
            faults.Add(At(number, $"'{line}' is not of the form key = value"));
            return;
        }

        var key = line[..sign].Trim();
        var value = line[(sign + 1)..].Trim();
        value = value is ['"', .. var quoted, '"'] ? quoted : value;
        var isNew = part switch
        {
            "settings" => settings.TryAdd(key, (value, number)),
            "words" => words.TryAdd(key, value),
            "metrics" => MetricEntry(key, value, number),
            _ => true,
        };
        if (!isNew)
        {
            faults.Add(At(number, $"'{key}' is given twice"));
        }
    }

    private bool MetricEntry(string key, string value, int number)
    {
        var bar = value.IndexOf('|', StringComparison.Ordinal);
        if (bar <= 0)
        {
            faults.Add(At(number, $"the metric '{key}' needs a name and a definition: {key} = name | definition"));
            return true;
        }

        return metrics.TryAdd(key, new MetricWords(value[..bar].Trim(), value[(bar + 1)..].Trim()));
    }

    /// <summary>A template that is based on a built-in one brings only what differs.</summary>
    private void Inherit()
    {
        if (!settings.Remove("based-on", out var based))
        {
            return;
        }

        var source = based.Value switch { "zh-CN" => BulletinTemplate.Chinese, "en" => BulletinTemplate.English, _ => null };
        if (source is null)
        {
            faults.Add(At(based.Line, $"based-on is '{based.Value}'; it must be zh-CN or en"));
            return;
        }

        foreach (var pair in source.AllWords)
        {
            words.TryAdd(pair.Key, pair.Value);
        }

        foreach (var pair in source.AllMetrics)
        {
            metrics.TryAdd(pair.Key, pair.Value);
        }

        var inherited = new TemplateReader(source.Text);
        inherited.Split();
        foreach (var pair in inherited.settings)
        {
            settings.TryAdd(pair.Key, (pair.Value.Value, based.Line));
        }

        if (document.Count == 0)
        {
            document.AddRange(inherited.document.Select(line => (line.Text, based.Line)));
        }
    }

    private void CheckWords()
    {
        foreach (var (word, holes) in TemplateVocabulary.Words)
        {
            if (!words.TryGetValue(word, out var value))
            {
                faults.Add($"the word '{word}' is missing in [words]");
            }
            else
            {
                faults.AddRange(holes.Where(hole => !value.Contains(hole, StringComparison.Ordinal)).Select(hole => $"the word '{word}' lacks its placeholder {hole}"));
            }
        }

        faults.AddRange(words.Keys.Where(static w => !TemplateVocabulary.Words.ContainsKey(w)).Select(static w => $"unknown word '{w}' in [words]"));
        faults.AddRange(TemplateVocabulary.Metrics.Where(m => !metrics.ContainsKey(m)).Select(static m => $"the metric '{m}' is missing in [metrics]"));
        faults.AddRange(metrics.Keys.Where(static m => !TemplateVocabulary.Metrics.Contains(m, StringComparer.Ordinal)).Select(static m => $"unknown metric '{m}' in [metrics]"));
        if (words.TryGetValue("months", out var months) && months.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length != 12)
        {
            faults.Add("the word 'months' must be twelve names with spaces between them");
        }
    }

    private TemplateSettings ReadSettings()
    {
        var language = Setting("language", static v => v.Length > 0 ? v : null, "a language tag such as zh-CN");
        var explanations = Setting(
            "explanations",
            static v => v switch { "Chinese" => ExplanationLanguage.Chinese, "English" => ExplanationLanguage.English, _ => (ExplanationLanguage?)null },
            "Chinese or English");
        var leaders = Setting("leaders", static v => Number(v, 1, 100), "a number from 1 to 100");
        var decimals = Setting("decimals", static v => Number(v, 0, 4), "a number from 0 to 4");
        var trim = Setting("trim-zeros", static v => v switch { "yes" => true, "no" => false, _ => (bool?)null }, "yes or no");
        var rounding = Setting(
            "rounding",
            static v => v switch { "half-away-from-zero" => RoundingRule.HalfAwayFromZero, "half-even" => RoundingRule.HalfEven, _ => (RoundingRule?)null },
            "half-away-from-zero or half-even");
        var undefined = Setting("undefined", static v => v.Length > 0 ? v : null, "a sign that is not blank");
        var titleText = Setting("title", static v => v.Length > 0 ? v : null, "a title that is not blank") ?? "-";
        var titleLine = settings.TryGetValue("title", out var entry) ? entry.Line : 0;
        var title = TemplateSentence.Parse(titleText, message => faults.Add(At(titleLine, message)));
        faults.AddRange(title.OfType<ValuePiece>()
            .Where(static p => p.Name is not ("province" or "year" or "month" or "month-name" or "period") || p.Format.Length > 0)
            .Select(p => At(titleLine, $"unknown placeholder {{{p.Name}}} in the title; it knows province, year, month, month-name and period")));
        faults.AddRange(settings.Where(static s => !KnownSettings.Contains(s.Key, StringComparer.Ordinal)).Select(static s => At(s.Value.Line, $"unknown setting '{s.Key}'")));
        return new TemplateSettings(
            language ?? "und",
            explanations ?? ExplanationLanguage.Chinese,
            title,
            leaders ?? 1,
            FormatProfile.Guizhou with
            {
                Decimals = decimals ?? 0,
                TrimZeros = trim ?? true,
                Rounding = rounding ?? RoundingRule.HalfAwayFromZero,
                Undefined = undefined ?? "-",
            });
    }

    private static readonly IReadOnlyList<string> KnownSettings = Array.AsReadOnly<string>(
        ["language", "explanations", "title", "leaders", "decimals", "trim-zeros", "rounding", "undefined"]);

    private T? Setting<T>(string key, Func<string, T?> read, string allowed)
        where T : struct
    {
        var value = settings.TryGetValue(key, out var entry) ? read(entry.Value) : null;
        Complain(key, value.HasValue, allowed);
        return value;
    }

    private string? Setting(string key, Func<string, string?> read, string allowed)
    {
        var value = settings.TryGetValue(key, out var entry) ? read(entry.Value) : null;
        Complain(key, value is not null, allowed);
        return value;
    }

    private void Complain(string key, bool isRead, string allowed)
    {
        if (!isRead)
        {
            faults.Add(settings.TryGetValue(key, out var entry)
                ? At(entry.Line, $"{key} is '{entry.Value}'; it must be {allowed}")
                : $"the setting '{key}' is missing; it must be {allowed}");
        }
    }

    private static int? Number(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static string At(int line, string message) => string.Create(CultureInfo.InvariantCulture, $"line {line}: {message}");
}
