using GzShareMetrics.Deadlines;
using GzShareMetrics.Provenance;

namespace GzShareMetrics.Tests.Deadlines;

public sealed class DeadlineRuleTextTests
{
    private static readonly DeadlineRule Full = new()
    {
        Id = "X-1",
        Instrument = "某市政务数据共享办法",
        InstrumentNumber = "某府〔2024〕1号",
        EnglishTitle = "Measures, some city",
        Article = "12",
        EffectiveFrom = new LocalDate(2024, 1, 1),
        EffectiveTo = new LocalDate(2025, 12, 31),
        AppliesTo = DeadlineSubject.ConditionalSharing,
        Step = DeadlineStep.ProviderReply,
        Length = 3,
        Unit = DeadlineUnit.CalendarDays,
        MaxExtension = 2,
        StartEvent = DeadlineStartEvent.Forwarding,
        StartDayCounting = StartDayCounting.Include,
        CutOff = new LocalTime(17, 30),
        Grade = EvidenceGrade.LegalText,
        Source = "官网",
    };

    private static readonly DeadlineRule Bare = new()
    {
        Id = "X-2",
        Instrument = "某办法",
        EffectiveFrom = new LocalDate(2024, 2, 1),
        Length = 10,
        Unit = DeadlineUnit.WorkingDays,
    };

    [Fact]
    public void FromCsv_FullAndBareRows_ReadsEveryField() =>
        DeadlineRuleSet.FromCsv("own", """
            id,instrument,instrument_number,english_title,article,effective_from,effective_to,applies_to,step,length,unit,max_extension,start_event,start_day,cut_off,grade,source
            X-1,某市政务数据共享办法,某府〔2024〕1号,"Measures, some city",12,2024-01-01,2025-12-31,ConditionalSharing,ProviderReply,3,CalendarDays,2,Forwarding,Include,17:30,V,官网
            X-2,某办法,,,,2024-02-01,,,,10,WorkingDays,,,,,,
            """).Rules.Should().Equal(Full, Bare);

    [Fact]
    public void FromCsv_OnlyTheNeededColumns_IsEnough() =>
        DeadlineRuleSet.FromCsv("own", "unit,length,effective_from,instrument,id\r\nWorkingDays,10,2024-02-01,某办法,X-2\r\n").Rules.Should().Equal(Bare);

    [Fact]
    public void FromCsv_OnlyAHeader_IsAnEmptySet() => DeadlineRuleSet.FromCsv("own", "id,instrument,effective_from,length,unit\n").Rules.Should().BeEmpty();

    [Theory]
    [InlineData(1)]
    [InlineData(3660)]
    public void FromCsv_ShortestAndLongestLimit_AreRead(int length) =>
        DeadlineRuleSet.FromCsv("own", FormattableString.Invariant($"unit,length,effective_from,instrument,id\nWorkingDays,{length},2024-02-01,某办法,X-2\n")).Rules.Should().Equal(Bare with { Length = length });

    [Fact]
    public void FromCsv_BlankId_NamesNoRule() =>
        FluentActions.Invoking(() => DeadlineRuleSet.FromCsv("own.csv", "unit,length,effective_from,instrument,id\nWorkingDays,5,2024-02-01,某办法,  \n"))
            .Should().Throw<InvalidDeadlineRuleException>().WithMessage("own.csv: 1 fault.\n  line 2, column 30: 'id' is missing")
            .Which.Faults.Should().ContainSingle().Which.RuleId.Should().BeEmpty();

    [Fact]
    public void FromCsv_ManyFaults_ListsThemAllWithTheirPlaces() =>
        FluentActions.Invoking(() => DeadlineRuleSet.FromCsv("own.csv", """
            id,instrument,effective_from,length,unit,grade,start_day,cut_off,effective_to,colour
            A,甲,2024-02-30,0,Days,X,include,5pm,soon,red
            ,甲,2024-02-01,7,WorkingDays,,,,,
            C,,2024-02-01,99999,1,V,Include,17:00,2024-12-31,
            """)).Should().Throw<InvalidDeadlineRuleException>().Which.Faults.Select(f => f.ToString()).Should().Equal(
            "line 1, column 1: column 'colour' is not known; the columns are id, instrument, instrument_number, english_title, article, effective_from, effective_to, applies_to, step, length, unit, max_extension, start_event, start_day, cut_off, grade, source",
            "line 2, column 16: rule A: 'length' is '0'; a whole number from 1 to 3660 is needed",
            "line 2, column 18: rule A: 'unit' is 'Days'; one of WorkingDays, CalendarDays, Months is needed",
            "line 2, column 5: rule A: 'effective_from' is '2024-02-30'; a day written as yyyy-MM-dd is needed",
            "line 2, column 37: rule A: 'effective_to' is 'soon'; a day written as yyyy-MM-dd is needed",
            "line 2, column 25: rule A: 'start_day' is 'include'; one of Exclude, Include is needed",
            "line 2, column 33: rule A: 'cut_off' is '5pm'; a time of day written as HH:mm is needed",
            "line 2, column 23: rule A: 'grade' is 'X'; one of S, V, 2, M is needed",
            "line 3, column 1: 'id' is missing",
            "line 4, column 3: rule C: 'instrument' is missing",
            "line 4, column 15: rule C: 'length' is '99999'; a whole number from 1 to 3660 is needed",
            "line 4, column 21: rule C: 'unit' is '1'; one of WorkingDays, CalendarDays, Months is needed");

    [Theory]
    [InlineData("", 1, "*empty*")]
    [InlineData("id,instrument,length,unit\n", 1, "*'effective_from' is missing*")]
    [InlineData("id,instrument,effective_from,length,unit\nA,甲\n", 2, "*2 cells*5*")]
    [InlineData("id,instrument,effective_from,length,unit\n\"A,甲\n", 2, "*never closed*")]
    public void FromCsv_BrokenText_IsOneFaultWithItsPlace(string text, int line, string message) =>
        FluentActions.Invoking(() => DeadlineRuleSet.FromCsv("own.csv", text)).Should().Throw<InvalidDeadlineRuleException>().WithMessage(message)
            .Where(e => e.TextName == "own.csv" && e.Faults.Count == 1 && e.Faults[0].Line == line && e.Faults[0].RuleId.Length == 0);

    [Fact]
    public void FromJson_FullAndBareRules_ReadsEveryField() =>
        DeadlineRuleSet.FromJson("own", """
            { "rules": [
              { "id": "X-1", "instrument": "某市政务数据共享办法", "instrument_number": "某府〔2024〕1号", "english_title": "Measures, some city", "article": "12",
                "effective_from": "2024-01-01", "effective_to": "2025-12-31", "applies_to": "ConditionalSharing", "step": "ProviderReply", "length": 3,
                "unit": "CalendarDays", "max_extension": 2, "start_event": "Forwarding", "start_day": "Include", "cut_off": "17:30", "grade": "V", "source": "官网" },
              { "unit": "WorkingDays", "length": 10, "effective_from": "2024-02-01", "instrument": "某办法", "id": "X-2" }
            ] }
            """).Rules.Should().Equal(Full, Bare);

    [Fact]
    public void FromJson_ManyFaults_ListsThemAllWithTheirPlaces() =>
        FluentActions.Invoking(() => DeadlineRuleSet.FromJson("own.json", """
            { "version": 1,
              "rules": [
              { "id": "A", "instrument": "甲", "effective_from": "2024-02-01", "length": -5, "unit": "WorkingDays", "colour": { "r": [1, null] } },
              { "id": "B", "instrument": "乙", "effective_from": "1 Feb", "unit": "WorkingDays" }
            ] }
            """)).Should().Throw<InvalidDeadlineRuleException>().Which.Faults.Select(f => f.ToString()).Should().Equal(
            "line 1, column 14: property 'version' is not known; 'rules' is the only one",
            "line 3, column 114: property 'colour' is not known; the properties of a rule are id, instrument, instrument_number, english_title, article, effective_from, effective_to, applies_to, step, length, unit, max_extension, start_event, start_day, cut_off, grade, source",
            "line 3, column 77: rule A: 'length' is '-5'; a whole number from 1 to 3660 is needed",
            "line 4, column 3: rule B: 'length' is missing",
            "line 4, column 53: rule B: 'effective_from' is '1 Feb'; a day written as yyyy-MM-dd is needed");

    [Theory]
    [InlineData("{}", "*'rules'*missing*")]
    [InlineData("[]", "*an object is expected*")]
    [InlineData("{ \"rules\": [ { \"length\": \"5\" } ] }", "*a whole number is expected*")]
    [InlineData("{ \"rules\": [], }", "*line 1, column 16*")]
    [InlineData("{ \"rules\": [] } x", "*after the end*")]
    public void FromJson_BrokenText_IsAFault(string text, string message) =>
        FluentActions.Invoking(() => DeadlineRuleSet.FromJson("own.json", text)).Should().Throw<InvalidDeadlineRuleException>().WithMessage(message)
            .Where(e => e.Faults.Count == 1 && e.Faults[0].RuleId.Length == 0);

    [Fact]
    public void FromJson_BrokenAfterAFault_ListsTheFaultFirst() =>
        FluentActions.Invoking(() => DeadlineRuleSet.FromJson("own.json", "{ \"version\": 1,\n  \"rules\": x }")).Should().Throw<InvalidDeadlineRuleException>()
            .Which.Faults.Select(f => (f.Line, f.Column)).Should().Equal((1, 14), (2, 12));

    [Fact]
    public void FromText_Null_Throws()
    {
        FluentActions.Invoking(() => DeadlineRuleSet.FromCsv("own", null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
        FluentActions.Invoking(() => DeadlineRuleSet.FromJson("own", null!)).Should().Throw<ArgumentNullException>().WithParameterName("text");
        FluentActions.Invoking(() => DeadlineRuleSet.FromJson(string.Empty, "{}")).Should().Throw<ArgumentException>().WithParameterName("name");
    }
}
