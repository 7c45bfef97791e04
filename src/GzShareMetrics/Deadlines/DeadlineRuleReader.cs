using System.Globalization;
using GzShareMetrics.Internal;
using GzShareMetrics.Provenance;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Deadlines;

/// <summary>Reads deadline rules from text and reports every fault together. CSV and JSON use the same field names and the same words.</summary>
internal static class DeadlineRuleReader
{
    public static readonly string[] Required = ["id", "instrument", "effective_from", "length", "unit"];

    public static readonly string[] Fields =
    [
        "id", "instrument", "instrument_number", "english_title", "article", "effective_from", "effective_to", "applies_to", "step", "length", "unit",
        "max_extension", "start_event", "start_day", "cut_off", "grade", "source",
    ];

    private static readonly LocalTimePattern TimeOfDay = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    public static List<DeadlineRule> ReadJson(string name, string text)
    {
        var faults = new List<DeadlineRuleFault>();
        var rules = new List<DeadlineRule>();
        var reader = new StrictJsonReader(
            text, (line, column, reason) => new InvalidDeadlineRuleException(name, faults.Append(new DeadlineRuleFault(string.Empty, reason, line, column))));
        var isFound = false;
        reader.ReadObject(property =>
        {
            if (string.Equals(property, "rules", StringComparison.Ordinal))
            {
                isFound = true;
                reader.ReadArray(() => AddRule(reader, rules, faults));
            }
            else
            {
                SkipUnknown(reader, property, "'rules' is the only one", faults);
            }
        });
        reader.End();
        if (!isFound)
        {
            faults.Add(new DeadlineRuleFault(string.Empty, "the property 'rules', an array of rules, is missing", 1, 1));
        }

        return faults.Count == 0 ? rules : throw new InvalidDeadlineRuleException(name, faults);
    }

    public static List<DeadlineRule> Read(DelimitedTable table)
    {
        var faults = table.Header.Where(static name => Array.IndexOf(Fields, name) < 0)
            .Select(static name => new DeadlineRuleFault(string.Empty, $"column '{name}' is not known; the columns are {string.Join(", ", Fields)}", 1, 1))
            .ToList();
        var rules = new List<DeadlineRule>();
        foreach (var row in table.Rows)
        {
            var fields = new RuleFields(row.Optional, name => (row.Line, row.PlaceOf(name)), faults);
            if (fields.ToRule() is { } rule)
            {
                rules.Add(rule);
            }
        }

        return faults.Count == 0 ? rules : throw new InvalidDeadlineRuleException(table.Source, faults);
    }

    private static void AddRule(StrictJsonReader reader, List<DeadlineRule> rules, List<DeadlineRuleFault> faults)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var places = new Dictionary<string, (int Line, int Column)>(StringComparer.Ordinal);
        var start = reader.Place;
        reader.ReadObject(property =>
        {
            if (Array.IndexOf(Fields, property) < 0)
            {
                SkipUnknown(reader, property, "the properties of a rule are " + string.Join(", ", Fields), faults);
                return;
            }

            places[property] = reader.Place;
            values[property] = property is "length" or "max_extension" ? reader.ReadInt32().ToString(CultureInfo.InvariantCulture) : reader.ReadString();
        });
        var fields = new RuleFields(
            name => values.TryGetValue(name, out var value) ? value : string.Empty,
            name => places.TryGetValue(name, out var place) ? place : start,
            faults);
        if (fields.ToRule() is { } rule)
        {
            rules.Add(rule);
        }
    }

    private static void SkipUnknown(StrictJsonReader reader, string property, string known, List<DeadlineRuleFault> faults)
    {
        var (line, column) = reader.Place;
        faults.Add(new DeadlineRuleFault(string.Empty, $"property '{property}' is not known; {known}", line, column));
        reader.Skip();
    }

    /// <summary>The fields of one rule as text; an empty text stands for a field that is not given.</summary>
    internal sealed class RuleFields(Func<string, string> textOf, Func<string, (int Line, int Column)> placeOf, List<DeadlineRuleFault> faults)
    {
        private readonly int faultsBefore = faults.Count;

        /// <summary>Makes the rule, or returns null after adding what is wrong to the faults.</summary>
        public DeadlineRule? ToRule()
        {
            foreach (var name in Required)
            {
                if (string.IsNullOrWhiteSpace(textOf(name)))
                {
                    Fault(name, "is missing");
                }
            }

            var length = Number("length");
            var unit = Word<DeadlineUnit>("unit");
            var from = Day("effective_from");
            var to = Day("effective_to");
            var subject = Word<DeadlineSubject>("applies_to");
            var step = Word<DeadlineStep>("step");
            var extension = Number("max_extension");
            var startEvent = Word<DeadlineStartEvent>("start_event");
            var startDay = Word<StartDayCounting>("start_day");
            var cutOff = Time("cut_off");
            var grade = Grade("grade");
            if (faults.Count > faultsBefore)
            {
                return null;
            }

            var rule = new DeadlineRule
            {
                Id = textOf("id"),
                Instrument = textOf("instrument"),
                InstrumentNumber = textOf("instrument_number"),
                EnglishTitle = textOf("english_title"),
                Article = textOf("article"),
                EffectiveFrom = from!.Value,
                EffectiveTo = to,
                Length = length!.Value,
                Unit = unit!.Value,
                MaxExtension = extension,
                CutOff = cutOff,
                Source = textOf("source"),
            };
            rule = subject is { } s ? rule with { AppliesTo = s } : rule;
            rule = step is { } p ? rule with { Step = p } : rule;
            rule = startEvent is { } e ? rule with { StartEvent = e } : rule;
            rule = startDay is { } d ? rule with { StartDayCounting = d } : rule;
            return grade is { } g ? rule with { Grade = g } : rule;
        }

        private int? Number(string name)
        {
            var text = textOf(name);
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= DeadlineRule.MaxLength)
            {
                return number;
            }

            Fault(name, Guard.Invariant($"is '{text}'; a whole number from 1 to {DeadlineRule.MaxLength} is needed"));
            return null;
        }

        private LocalDate? Day(string name)
        {
            var text = textOf(name);
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day })
            {
                return day;
            }

            Fault(name, $"is '{text}'; a day written as yyyy-MM-dd is needed");
            return null;
        }

        private LocalTime? Time(string name)
        {
            var text = textOf(name);
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            if (TimeOfDay.Parse(text) is { Success: true, Value: var time })
            {
                return time;
            }

            Fault(name, $"is '{text}'; a time of day written as HH:mm is needed");
            return null;
        }

        private EvidenceGrade? Grade(string name)
        {
            var text = textOf(name);
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            foreach (var grade in Enumerable.Range(1, 4).Select(static n => (EvidenceGrade)n))
            {
                if (string.Equals(grade.Mark(), text, StringComparison.Ordinal))
                {
                    return grade;
                }
            }

            Fault(name, $"is '{text}'; one of S, V, 2, M is needed");
            return null;
        }

        private TEnum? Word<TEnum>(string name)
            where TEnum : struct, Enum
        {
            var text = textOf(name);
            if (string.IsNullOrWhiteSpace(text))
            {
                return null;
            }

            // Only the names themselves: the parser of enumerations would also take numbers, lists and other cases.
            var names = NamesOf<TEnum>();
            if (Array.IndexOf(names, text) >= 0 && Enum.TryParse<TEnum>(text, out var word))
            {
                return word;
            }

            Fault(name, $"is '{text}'; one of {string.Join(", ", names)} is needed");
            return null;
        }

        private static string[] NamesOf<TEnum>()
            where TEnum : struct, Enum
        {
#if NET8_0_OR_GREATER
            var names = Enum.GetNames<TEnum>();
#else
            var names = Enum.GetNames(typeof(TEnum));
#endif
            return Array.FindAll(names, static name => !string.Equals(name, nameof(DeadlineUnit.Unspecified), StringComparison.Ordinal));
        }

        private void Fault(string name, string reason)
        {
            var (line, column) = placeOf(name);
            var id = textOf("id");
            faults.Add(new DeadlineRuleFault(string.IsNullOrWhiteSpace(id) ? string.Empty : id, $"'{name}' {reason}", line, column));
        }
    }
}
