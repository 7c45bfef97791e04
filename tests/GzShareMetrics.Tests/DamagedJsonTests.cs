using System.Text.Json;
using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;
using NodaTime.Text;

namespace GzShareMetrics.Tests;

/// <summary>
/// Thousands of damaged schedules and rule sets: what is accepted is JSON to an independent reader too and says the same there; what is refused is
/// refused by the one exception that names the place. Nothing else escapes, and nothing hangs.
/// </summary>
public sealed class DamagedJsonTests
{
    private const int Texts = 10_000;

    private static readonly HolidayNotice Notice = new("通知");

    private const string Rules = """
        {"rules": [
          {"id": "X-1", "instrument": "某市政务数据共享办法", "instrument_number": "某府〔2024〕1号", "effective_from": "2024-01-01", "effective_to": "2025-12-31",
           "applies_to": "ConditionalSharing", "step": "ProviderReply", "length": 3, "unit": "CalendarDays", "max_extension": 2, "start_event": "Forwarding",
           "start_day": "Include", "cut_off": "17:30", "grade": "V", "source": "官\u7f51 \ud83d\ude00"},
          {"id": "X-2", "instrument": "某办法", "effective_from": "2024-02-01", "length": 10, "unit": "WorkingDays"}
        ]}
        """;

    [Fact]
    public void Schedule_Damaged_IsReadRightOrRefusedWithItsPlace()
    {
        var random = new Random(20260101);
        var whole = ChinaWorkingDays.National.ToJson(2026).Replace("\"year\"", "\"$schema\": {\"any\": [1.5e3, null]}, \"year\"", StringComparison.Ordinal);
        var read = 0;
        for (var i = 0; i < Texts; i++)
        {
            var text = DamagedJson.Of(whole, random);
            try
            {
                var schedule = HolidaySchedule.FromJson(Notice, text, "2026.json");
                read++;
                using var document = DamagedJson.Parsed(text);
                document.Should().NotBeNull("what is accepted is JSON: {0}", text);
                schedule.Year.Should().Be(document!.RootElement.GetProperty("year").GetInt32());
                schedule.Days.Select(static d => (d.Day, d.Name, d.IsWorkingDay)).Should().Equal(document.RootElement.GetProperty("days").EnumerateArray().Select(static d => (
                    LocalDatePattern.Iso.Parse(d.GetProperty("date").GetString()!).Value, d.GetProperty("name").GetString()!.Trim(), !d.GetProperty("isOffDay").GetBoolean())).Distinct().OrderBy(static d => d.Value));
            }
            catch (InvalidScheduleException fault)
            {
                fault.Line.Should().BePositive("the place is named: {0}", fault.Message);
                fault.Column.Should().BePositive();
                fault.Message.Should().StartWith("2026.json, line ");
            }
        }

        read.Should().BeInRange(Texts / 100, Texts / 2, "some damage leaves a right text, most does not");
    }

    [Fact]
    public void Rules_Damaged_AreReadRightOrRefusedWithTheirPlaces()
    {
        var random = new Random(20240201);
        var read = 0;
        for (var i = 0; i < Texts; i++)
        {
            var text = DamagedJson.Of(Rules, random);
            try
            {
                var rules = DeadlineRuleSet.FromJson("own.json", text).Rules;
                read++;
                using var document = DamagedJson.Parsed(text);
                document.Should().NotBeNull("what is accepted is JSON: {0}", text);
                var told = document!.RootElement.GetProperty("rules").EnumerateArray().ToArray();
                rules.Select(static r => (r.Id, r.Instrument, r.Length, r.Unit.ToString(), LocalDatePattern.Iso.Format(r.EffectiveFrom), r.Source, r.MaxExtension))
                    .Should().Equal(told.Select(static r => (
                        Text(r, "id"), Text(r, "instrument"), r.GetProperty("length").GetInt32(), Text(r, "unit"), Text(r, "effective_from"), Text(r, "source"),
                        r.TryGetProperty("max_extension", out var most) ? most.GetInt32() : (int?)null)));
            }
            catch (InvalidDeadlineRuleException fault)
            {
                fault.Faults.Should().NotBeEmpty().And.OnlyContain(static f => (f.Line > 0 && f.Column > 0) || f.RuleId.Length > 0, "a place or a rule is named");
            }
        }

        read.Should().BeInRange(Texts / 100, Texts / 2, "some damage leaves a right text, most does not");

        static string Text(JsonElement rule, string name) => rule.TryGetProperty(name, out var value) ? value.GetString()! : string.Empty;
    }

    [Theory]
    [InlineData("{\"$x\":01,\"year\":2026,\"days\":[]}", 1, 7, "'01' is not a number")]
    [InlineData("{\"$x\":1.,\"year\":2026,\"days\":[]}", 1, 7, "'1.' is not a number")]
    [InlineData("{\"$x\":-.5,\"year\":2026,\"days\":[]}", 1, 7, "'-.5' is not a number")]
    [InlineData("{\"$x\":1e,\"year\":2026,\"days\":[]}", 1, 7, "'1e' is not a number")]
    [InlineData("{\"$x\":--1,\"year\":2026,\"days\":[]}", 1, 7, "'--1' is not a number")]
    [InlineData("{\"$x\":\"\\ud800\",\"year\":2026,\"days\":[]}", 1, 7, "half a surrogate pair")]
    [InlineData("{\"$x\":\"\\udc00\\ud800\",\"year\":2026,\"days\":[]}", 1, 7, "half a surrogate pair")]
    [InlineData("{\"$x\":\"\\ud83d x\",\"year\":2026,\"days\":[]}", 1, 7, "half a surrogate pair")]
    [InlineData("{\"$x\":1 // one\n,\"year\":2026,\"days\":[]}", 1, 9, "a comma or '}' is expected, not '/'")]
    [InlineData("{\"$x\":[1,],\"year\":2026,\"days\":[]}", 1, 10, "a value is expected, not ']'")]
    [InlineData("\0", 1, 1, "an object is expected, not U+0000")]
    [InlineData("\uFEFF\uFEFF{}", 1, 1, "an object is expected")]
    [InlineData("\uFEFF{\"year\":2026}", 1, 1, "'days' is missing")]
    public void Schedule_NoJson_IsRefusedAtItsPlace(string text, int line, int column, string reason) =>
        FluentActions.Invoking(() => HolidaySchedule.FromJson(Notice, text)).Should().Throw<InvalidScheduleException>().WithMessage($"*{reason}*")
            .Where(fault => fault.Line == line && fault.Column == column);

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.0e-10")]
    [InlineData("1E+400")]
    [InlineData("123456789012345678901234567890.5")]
    [InlineData("\"\\ud83d\\ude00\"")]
    public void Schedule_AnyValueOfAnIgnoredProperty_IsReadOver(string value) =>
        HolidaySchedule.FromJson(Notice, $"{{\"$x\":{value},\"year\":2026,\"days\":[]}}").Year.Should().Be(2026);

    [Theory]
    [InlineData(62, true)]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(1_000_000, false)]
    public void Schedule_DeeplyNested_IsRefusedBeforeTheStackEnds(int depth, bool isRead)
    {
        var text = $"{{\"$x\":{new string('[', depth)}{new string(']', depth)},\"year\":2026,\"days\":[]}}";

        if (isRead)
        {
            HolidaySchedule.FromJson(Notice, text).Year.Should().Be(2026);
        }
        else
        {
            FluentActions.Invoking(() => HolidaySchedule.FromJson(Notice, text)).Should().Throw<InvalidScheduleException>().WithMessage("*more than 64*");
            FluentActions.Invoking(() => DeadlineRuleSet.FromJson("own", text)).Should().Throw<InvalidDeadlineRuleException>().WithMessage("*more than 64*");
        }
    }

    [Fact]
    public void Rules_ManyThousands_AreRead()
    {
        var text = $"{{\"rules\":[{string.Join(",\n", Enumerable.Range(0, 20_000).Select(static i => $"{{\"id\":\"R{i}\",\"instrument\":\"办法\",\"effective_from\":\"2024-02-01\",\"length\":10,\"unit\":\"WorkingDays\"}}"))}]}}";

        // Counting the lines from the beginning for each value, or comparing each rule with every other, would take many minutes.
        DeadlineRuleSet.FromJson("own", text).Rules.Should().HaveCount(20_000);
    }
}
