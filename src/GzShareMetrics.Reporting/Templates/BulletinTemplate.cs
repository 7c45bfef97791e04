using System.Text;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Formatting;
using GzShareMetrics.Reporting.Documents;

namespace GzShareMetrics.Reporting.Templates;

/// <summary>
/// The sentences, sections, tables, charts, captions and number format of a bulletin as data (月报模板). Another province, or another language, is
/// another text, not other code; how such a text is written stands in the documentation.
/// </summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class BulletinTemplate
{
    private readonly IReadOnlyDictionary<string, string> words;
    private readonly IReadOnlyDictionary<string, MetricWords> metrics;

    internal BulletinTemplate(
        string text,
        TemplateSettings settings,
        IReadOnlyDictionary<string, string> words,
        IReadOnlyDictionary<string, MetricWords> metrics,
        IReadOnlyList<TemplateBlock> blocks)
    {
        Text = text;
        Settings = settings;
        this.words = words;
        this.metrics = metrics;
        Blocks = blocks;
        Numbers = words["numbers"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Months = words["months"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Gets the Chinese template, laid out as Guizhou's bulletin is.</summary>
    public static BulletinTemplate Chinese => BuiltIn.Chinese;

    /// <summary>Gets the English template. Names of bodies and resources stay in Chinese.</summary>
    public static BulletinTemplate English => BuiltIn.English;

    /// <summary>Gets the language of the documents as a BCP 47 tag, for example <c>zh-CN</c>.</summary>
    public string Language => Settings.Language;

    /// <summary>Gets the language in which verdicts are explained.</summary>
    public ExplanationLanguage ExplanationLanguage => Settings.Explanations;

    /// <summary>Gets how figures are printed, unless the caller says otherwise.</summary>
    public FormatProfile Format => Settings.Format;

    /// <summary>Gets the template's text, for example to write another one from it.</summary>
    public string Text { get; }

    internal TemplateSettings Settings { get; }

    internal IReadOnlyList<TemplateBlock> Blocks { get; }

    internal IReadOnlyList<string> Numbers { get; }

    internal IReadOnlyList<string> Months { get; }

    /// <summary>Reads a template from its text.</summary>
    /// <param name="text">The text: settings, words, metrics and the document.</param>
    /// <returns>The template.</returns>
    /// <exception cref="ArgumentNullException">The text is <see langword="null"/>.</exception>
    /// <exception cref="InvalidBulletinTemplateException">
    /// A placeholder, table, column, chart or setting is unknown, a word or a metric is missing, or the text is malformed; all faults are listed.
    /// </exception>
    public static BulletinTemplate Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TemplateReader(text).Read();
    }

    internal string Word(string key) => words[key];

    internal MetricWords MetricOf(string key) => metrics[key];

    internal IReadOnlyDictionary<string, string> AllWords => words;

    internal IReadOnlyDictionary<string, MetricWords> AllMetrics => metrics;

    private static class BuiltIn
    {
        public static readonly BulletinTemplate Chinese = Parse(Read("zh-CN.txt"));

        public static readonly BulletinTemplate English = Parse(Read("en.txt"));

        private static string Read(string name)
        {
            using var stream = typeof(BulletinTemplate).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The template '{name}' is not embedded in the library.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
    }
}

/// <summary>The settings of a template.</summary>
internal sealed record TemplateSettings(
    string Language, ExplanationLanguage Explanations, IReadOnlyList<SentencePiece> Title, int Leaders, FormatProfile Format);

/// <summary>A metric's name and definition in the template's language.</summary>
internal sealed record MetricWords(string Name, string Definition);
