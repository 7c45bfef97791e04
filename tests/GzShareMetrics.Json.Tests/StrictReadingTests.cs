using System.Text.Json;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Json.Tests;

/// <summary>A text that is not as it should be is refused with the place, the value, what is allowed and the way out.</summary>
public sealed class StrictReadingTests
{
    private const string Exchange = """{"provider":"GZ-MPS","consumer":"CN-5203","resource":"r","at":"2024-12-03T09:00:00","calls":7}""";

    private static readonly JsonSerializerOptions Options = GzShareMetricsJson.CreateOptions(World.Directory);

    [Theory]
    [InlineData("""{"part":1,"whole":2,"parts":3}""", "$", "unknown property 'parts'; the object has the properties part, whole. Leave it out*")]
    [InlineData("""{"part":1}""", "$", "the property 'whole' is missing; the object has the properties part, whole.")]
    [InlineData("""{"part":1,"part":1,"whole":2}""", "$.part", "the property 'part' stands twice in one object; leave one out.")]
    [InlineData("""{"p\u0061rt":1,"part":1,"whole":2}""", "$.part", "the property 'part' stands twice*")]
    [InlineData("""{"Part":1,"whole":2}""", "$", "unknown property 'Part'*")]
    [InlineData("""{"part":"1","whole":2}""", "$.part", "the text \"1\" stands here; a whole number from 0 to 9223372036854775807 is needed, without quotation marks*")]
    [InlineData("""{"part":1.0,"whole":2}""", "$.part", "the number 1.0 stands here; a whole number*")]
    [InlineData("""{"part":1e0,"whole":2}""", "$.part", "the number 1e0 stands here*")]
    [InlineData("""{"part":-1,"whole":2}""", "$.part", "the number -1 stands here; a whole number from 0*")]
    [InlineData("""{"part":9223372036854775808,"whole":2}""", "$.part", "the number 9223372036854775808 stands here*")]
    [InlineData("""{"part":null,"whole":2}""", "$.part", "null stands here; a whole number*")]
    [InlineData("""{"part":true,"whole":2}""", "$.part", "true stands here*")]
    [InlineData("""{"part":[1],"whole":2}""", "$.part", "an array stands here*")]
    [InlineData("""{"part":{},"whole":2}""", "$.part", "an object stands here*")]
    [InlineData("""{"part":NaN,"whole":2}""", "$.part", "the text is no valid JSON: 'N'*")]
    [InlineData("""{"part":1,"whole":2,}""", "$", "the text is no valid JSON:*trailing comma*")]
    [InlineData("""{"part":1,/*c*/"whole":2}""", "$", "the text is no valid JSON:*")]
    [InlineData("""{"part":1,"whole":2""", "$.whole", "the text is no valid JSON:*")]
    [InlineData("""[1,2]""", "$", "an array stands here; an object is needed: { part, whole }.")]
    [InlineData("""null""", "$", "null stands here; an object is needed*")]
    [InlineData("""{"part":3,"whole":2}""", "$", "'part' is 3, more than the whole of 2; a part is at most its whole*")]
    public void Rate_NotAsItShouldBe_IsRefused(string json, string path, string reason) => Refused<Rate>(json, path, reason);

    [Theory]
    [InlineData("\"r\"", "\"\"", "$", "'resource' is blank*")]
    [InlineData("GZ-MPS", "GZ-NONE", "$.provider", "the directory holds no organization with the id 'GZ-NONE'. Read the text with a directory that does: AddGzShareMetrics(directory).")]
    [InlineData("GZ-MPS", "省公安厅", "$.provider", "the directory holds no organization with the id '省公安厅'*")]
    [InlineData("\"GZ-MPS\"", "5", "$.provider", "the number 5 stands here; a text is needed, in quotation marks.")]
    [InlineData("2024-12-03T09:00:00", "2024-12-03", "$.at", "'2024-12-03' is not a civil day and time*")]
    [InlineData("2024-12-03T09:00:00", "2024-12-03T09:00:00Z", "$.at", "'2024-12-03T09:00:00Z' is not*in local time and without Z or an offset.")]
    [InlineData("2024-12-03T09:00:00", "2024-12-03T09:00:00+08:00", "$.at", "*without Z or an offset.")]
    [InlineData("2024-12-03T09:00:00", "2024-02-30T09:00:00", "$.at", "'2024-02-30T09:00:00' is not*")]
    [InlineData("\"r\"", "\"\\ud800\"", "$.resource", "the text is no valid JSON:*")]
    public void Exchange_NotAsItShouldBe_IsRefused(string from, string to, string path, string reason) => Refused<DataExchange>(Exchange.Replace(from, to), path, reason);

    [Theory]
    [InlineData("\"Somehow\"", "'Somehow' is no SharingAttribute; allowed are Unspecified, Unconditional, Conditional, NotShared.")]
    [InlineData("\"conditional\"", "'conditional' is no SharingAttribute*")]
    [InlineData("2", "the number 2 stands here; a text is needed*")]
    public void Enumeration_OtherThanANameOfIt_IsRefused(string json, string reason) => Refused<SharingAttribute>(json, "$", reason);

    [Fact]
    public void Fault_OfAnEnumeration_ListsWhatIsAllowed()
    {
        var fault = Refused<FlowHolder>("""{"Status":"Late"}""", "$.Status", "'Late' is no DeadlineStatus*", new JsonSerializerOptions().AddGzShareMetrics(World.Directory));

        fault.Value.Should().Be("Late");
        fault.Allowed.Should().Contain(["OverdueUnanswered", "AnsweredLate"]);
    }

    [Theory]
    [InlineData("\"2024-13\"")]
    [InlineData("\"2024-1\"")]
    [InlineData("\"...2024-12\"")]
    [InlineData("\"..\"")]
    [InlineData("202412")]
    public void Period_OtherThanAMonth_IsRefused(string json) => FluentActions.Invoking(() => GzShareMetricsJson.Read<ReportingPeriod>(json)).Should().Throw<ShareMetricsJsonException>();

    [Theory]
    [InlineData("\"2/4\"")]
    [InlineData("\"1/0\"")]
    [InlineData("\"1/-2\"")]
    [InlineData("\"+1\"")]
    [InlineData("\"01\"")]
    [InlineData("\"-0\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"1/1\"")]
    [InlineData("\"0.5\"")]
    [InlineData("0.5")]
    public void Fraction_OtherThanInLowestTerms_IsRefused(string json) => FluentActions.Invoking(() => GzShareMetricsJson.Read<Fraction>(json)).Should().Throw<ShareMetricsJsonException>();

    [Theory]
    [InlineData("1e2")]
    [InlineData("1.00000000000000000000000000001")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("8.9999999999999999999999999999")]
    [InlineData("-79228162514264337593543950.336")]
    public void Decimal_ThatWouldBeRounded_IsRefused(string weight) => FluentActions
        .Invoking(() => GzShareMetricsJson.Read<AppliedAdjustment>($$"""{"name":"n","kind":"Bonus","asked":{{weight}},"points":1}"""))
        .Should().Throw<ShareMetricsJsonException>().Which.JsonPath.Should().Be("$.asked");

    [Theory]
    [InlineData("79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("1.50")]
    public void Decimal_OfAllTheDigitsThatAreKept_ComesBackAsItStands(string asked)
    {
        var json = $$"""{"name":"n","kind":"Bonus","asked":{{asked}},"points":1}""";

        GzShareMetricsJson.Write(GzShareMetricsJson.Read<AppliedAdjustment>(json)).Should().Be(json);
    }

    [Fact]
    public void DomainFault_DeepInAList_IsNamedWithItsPlaceAndLine()
    {
        var json = """
            [
              {"id":"R-1","requester":"GZ-MPS","provider":"GZ-WATER","resource":"r","attribute":"Conditional","submittedAt":"2024-12-03T09:00:00"},
              {"id":"R-2","requester":"GZ-MPS","provider":"GZ-WATER","resource":"r","attribute":"Conditional","submittedAt":"2024-12-03T09:00:00",
               "review":{"outcome":"Passed","at":"2024-12-01T09:00:00"}}
            ]
            """;
        var fault = Refused<IReadOnlyList<DataSharingRequest>>(json, "$[1]", "Request R-2: reviewed on*before it was submitted*");

        fault.InnerException.Should().BeOfType<ArgumentException>();
        fault.LineNumber.Should().Be(3);
        fault.Message.Should().StartWith("$[1]: Request R-2").And.EndWith("(line 4)");
    }

    [Fact]
    public void Null_WhereAPropertyMayBeLeftOut_IsRefused() => Refused<ResponsibilityItem>(
        """{"batch":"b","owner":"GZ-MPS","resource":"r","shelvedOn":null}""", "$.shelvedOn", "null stands here; where there is no value, the property is left out.");

    [Fact]
    public void DerivedFigure_ThatContradictsTheOthers_IsRefused()
    {
        var counts = GzShareMetricsJson.Write(RequestCounts.Of(RequestStage.Approved, 3) + RequestCounts.Of(RequestStage.Granted));

        Refused<RequestCounts>(counts.Replace("\"submitted\":4", "\"submitted\":5"), "$.submitted", "the text says 5, but it follows from the other figures that it is 4.*");
        Refused<RequestCounts>(counts.Replace("\"approved\":3", "\"approved\":9223372036854775807").Replace("\"rejected\":0", "\"rejected\":1"), "$", "*'Submitted' adds up beyond*");
    }

    [Theory]
    [InlineData("\"received\":2", "\"received\":3", "Pending at the start 0 + received 3 − closed 1 must be pending at the end, 1,*")]
    [InlineData("\"backlogAtEnd\":0", "\"backlogAtEnd\":2", "*the backlogs of 0 and 2 parts of what is pending.")]
    public void Flow_OutOfBalance_IsRefused(string from, string to, string reason)
    {
        const string flow = """{"pendingAtStart":0,"received":2,"answered":1,"closedOtherwise":0,"pendingAtEnd":1,"backlogAtStart":0,"backlogAtEnd":0,"isBalanced":true}""";

        GzShareMetricsJson.Write(GzShareMetricsJson.Read<RequestFlow>(flow)).Should().Be(flow);
        Refused<RequestFlow>(flow.Replace(from, to), "$", reason);
    }

    [Fact]
    public void Fraction_OfMoreDigitsThanAnyFigureHas_IsRefusedWithoutReadingIt() =>
        Refused<Fraction>($"\"1/{new string('7', 10_000_000)}\"", "$", "a fraction of 10000002 characters stands here; at most 10000 are read.");

    [Fact]
    public void Fault_OfALongText_ShowsItsBeginning()
    {
        var text = new string('x', 99) + "😀" + new string('y', 1_000_000);
        var shown = new string('x', 99) + "…";

        Refused<SharingAttribute>($"\"{text}\"", "$", $"'{shown}' is no SharingAttribute; allowed are *").Value.Should().Be(shown);
        Refused<DataExchange>(Exchange.Replace("GZ-MPS", text), "$.provider", $"the directory holds no organization with the id '{shown}'. Read*");
        Refused<DataExchange>(Exchange.Replace("2024-12-03T09:00:00", text), "$.at", $"'{shown}' is not a civil day and time*");
        Refused<Rate>($$"""{"{{text}}":1}""", "$", $"unknown property '{shown}'; the object has the properties part, whole.*");
        Refused<CreditCode>($"\"{text}\"", "$", $"'{shown}' is not a unified social credit code*");
    }

    [Fact]
    public void TallyState_AKeyWithHalfASurrogatePair_IsNotWrittenAsAnother() =>
        FluentActions.Invoking(() => GzShareMetricsJson.Write(new TallyState("own", [], [new TallyTable("t", ["key"], ["n"], [new TallyRow(["\uD800"], [1])])])))
            .Should().Throw<JsonException>().WithMessage("*half a surrogate pair*");

    [Fact]
    public void ShelvingRates_OfManyOwners_AreWrittenInProportion()
    {
        var province = World.Directory.Organizations.OfType<Region>().First();
        var tally = new Shelving.ShelvingTally(new NodaTime.LocalDate(2024, 12, 31));
        for (var i = 0; i < 60_000; i++)
        {
            tally.AddToScope("b", new Department($"D{i}", "d", province));
        }

        GzShareMetricsJson.Write(tally.ToRates()).Should().Contain("\"owner\":\"D59999\"");
    }

    [Theory]
    [InlineData("\"rank\":2", "\"rank\":3", "*has rank 3 and a tie of 2; at its place, by the tie rule Competition, it has rank 2 and a tie of 2*")]
    [InlineData("\"subject\":\"b\"", "\"subject\":\"a\"", "a stands twice in the ranking*")]
    [InlineData("\"tieSize\":2", "\"tieSize\":4", "*is said to be tied with 3 others, but only 1 follow*")]
    [InlineData("\"cutTies\":\"IncludeTies\"", "\"topN\":1,\"cutTies\":\"IncludeTies\"", "3 rows are shown and 0 stand beyond the cut; by the rules 1 of the 3 are shown*")]
    [InlineData("\"tieRule\":\"Competition\"", "\"tieRule\":\"Dense\",\"minimumVolume\":-1", "*")]
    public void Ranking_ThatBreaksItsRules_IsRefused(string from, string to, string reason)
    {
        var values = new Dictionary<string, long> { ["a"] = 3, ["b"] = 1, ["c"] = 1 };
        var json = GzShareMetricsJson.Write(new RankingCalculator().Rank(values.Keys, name => values[name]));
        var changed = json.Replace(from, to);

        changed.Should().NotBe(json);
        FluentActions.Invoking(() => GzShareMetricsJson.Read<Ranking<string, long>>(changed)).Should().Throw<ShareMetricsJsonException>().Which.Reason.Should().Match(reason);
    }

    [Theory]
    [InlineData("\\nb", " b stands twice in the ranking; a subject has one place.")]
    [InlineData("a\\r\\nb", "a  b stands twice in the ranking; a subject has one place.")]
    public void DomainFault_OfANameWithALineBreak_IsToldWholeOnOneLine(string name, string reason) => Refused<Ranking<string, long>>(
        $$"""{"rules":{"direction":"Descending","tieRule":"Competition","cutTies":"IncludeTies"},"entries":[{"rank":1,"subject":"{{name}}","value":2},{"rank":2,"subject":"{{name}}","value":1}],"beyondCut":[],"unranked":[],"belowMinimumVolume":[]}""",
        "$",
        reason);

    [Fact]
    public void DomainFault_OfAValue_IsToldWithoutTheValueOnceMore() =>
        Refused<RankingOptions<string, long>>("""{"direction":"Descending","tieRule":"Competition","topN":0,"cutTies":"IncludeTies"}""", "$", "'TopN' is 0; it must be 1 or more. (Parameter 'TopN').");

    [Fact]
    public void Ranking_OfHugeTiesAndShares_IsRefusedWithWhatIsWrong()
    {
        var tie = Ranked("""{"rank":1,"subject":"a","value":3},{"rank":2,"subject":"b","value":2,"tieSize":2147483647}""");
        Refused<Ranking<string, long>>(tie, "$", "b is said to be tied with 2147483646 others, but only 0 follow.");

        const string share = "{\"part\":9223372036854775807,\"whole\":9223372036854775807}";
        var shares = Ranked($$"""{"rank":1,"subject":"a","value":3,"share":{{share}},"cumulativeShare":{{share}}},{"rank":2,"subject":"b","value":2,"share":{{share}},"cumulativeShare":{{share}}}""");
        Refused<Ranking<string, long>>(shares, "$", "The shares down to b add up to more than the whole of 9223372036854775807.");

        static string Ranked(string entries) =>
            $$"""{"rules":{"direction":"Descending","tieRule":"Competition","cutTies":"IncludeTies"},"entries":[{{entries}}],"beyondCut":[],"unranked":[],"belowMinimumVolume":[]}""";
    }

    [Fact]
    public void RankingOptions_WithFunctions_CannotBeWritten() => FluentActions
        .Invoking(() => GzShareMetricsJson.Write(new RankingOptions<string, long> { DisplayedAs = static value => value }))
        .Should().Throw<NotSupportedException>().WithMessage("Ranking options with DisplayedAs cannot be written: functions and comparers are code.*");

    [Fact]
    public void Enumeration_WithoutAName_CannotBeWritten() => FluentActions.Invoking(() => GzShareMetricsJson.Write((SharingAttribute)17)).Should().Throw<JsonException>().WithMessage("17 cannot be written*");

    [Fact]
    public void TallyState_OfAnotherVersion_IsRefused()
    {
        var json = GzShareMetricsJson.Write(new ExchangeTally(ReportingPeriod.OfMonth(2024, 12)).ToState());

        Refused<TallyState>(json.Replace("\"version\":1", "\"version\":2"), "$", "*of version 2; this library reads version 1*");
        Refused<TallyState>(json.Replace("\"version\":1", "\"news\":{},\"version\":2"), "$", "*of version 2; this library reads version 1*");
    }

    [Fact]
    public void Bulletin_OfAnotherVersion_IsRefusedByItsNumberWhateverElseIsNew()
    {
        var json = GzShareMetricsJson.Write(new World(3).Bulletin);

        Refused<MonthlyBulletin>(json.Replace("\"version\":1", "\"version\":2"), "$", "The bulletin is of version 2; this library reads version 1.*");
        Refused<MonthlyBulletin>(json.Replace("\"version\":1", "\"version\":2,\"news\":[]"), "$", "The bulletin is of version 2;*");
        Refused<MonthlyBulletin>(json.Replace("\"version\":1", "\"version\":2").Replace("\"organizations\":[{", "\"organizations\":[{\"news\":1,"), "$", "The bulletin is of version 2;*");
        Refused<MonthlyBulletin>(json.Replace("\"version\":1,", ""), "$", "the property 'version' is missing*");
    }

    [Fact]
    public void Tally_OfAnotherRuleThanTheReaders_IsRefused()
    {
        var rule = World.Rule with { Id = "own" };
        var json = GzShareMetricsJson.Write(new TimelinessTally(new World(1).Calculator, rule, ReportingPeriod.OfMonth(2024, 12)));

        Refused<TimelinessTally>(json, "$", "the rules 'GzShareMetrics' hold no rule 'own'*JsonReferences.Rules.");
        var knowing = GzShareMetricsJson.CreateOptions(new JsonReferences { Rules = new DeadlineRuleSet("own", [rule]) });
        GzShareMetricsJson.Read<TimelinessTally>(json, knowing).Rule.Should().Be(rule);
    }

    [Fact]
    public void Text_WithMoreBehindTheValue_IsRefused() => FluentActions.Invoking(() => GzShareMetricsJson.Read<Rate>("""{"part":1,"whole":2} 3""")).Should().Throw<JsonException>();

    [Fact]
    public void DirectoryText_ThatContradictsItself_IsRefused()
    {
        Refused<OrganizationDirectory>("""{"organizations":[{"id":"a","name":"A","kind":"Department","region":"r"}]}""", "$.organizations", "'a' belongs to the region 'r', which is not among the organizations. Add it.");
        Refused<OrganizationDirectory>("""{"organizations":[{"id":"a","name":"A","kind":"Department"}]}""", "$.organizations", "'a' is a Department and has no 'region'*");
        Refused<OrganizationDirectory>("""{"organizations":[{"id":"a","name":"A","kind":"Region"}]}""", "$.organizations", "The region 'a' has no 'level'*");
        Refused<OrganizationDirectory>("""{"organizations":[{"id":"a","name":"A","kind":"Region","level":"County","region":"a"}]}""", "$.organizations", "The region 'a' belongs to itself*");
        Refused<OrganizationDirectory>("""{"organizations":[{"id":"a","name":"A","kind":"Region","level":"County","creditCode":"12"}]}""", "$.organizations[0].creditCode", "'12' is not a unified social credit code*");
    }

    [Fact]
    public void Bulletin_IsNotReadWithoutItsOrganizations()
    {
        var json = GzShareMetricsJson.Write(new World(3).Bulletin);
        using var document = JsonDocument.Parse(json);
        var without = "{" + string.Join(',', document.RootElement.EnumerateObject().Where(static p => p.Name != "organizations").Select(static p => p.ToString())) + "}";

        Refused<MonthlyBulletin>(without, "$", "the property 'organizations' is missing*");
    }

    private static ShareMetricsJsonException Refused<T>(string json, string path, string reason, JsonSerializerOptions? options = null)
    {
        var fault = FluentActions.Invoking(() => options is null ? GzShareMetricsJson.Read<T>(json, Options) : JsonSerializer.Deserialize<T>(json, options))
            .Should().Throw<ShareMetricsJsonException>().Which;
        fault.JsonPath.Should().Be(path);
        fault.Reason.Should().Match(reason);
        return fault;
    }

    public sealed record FlowHolder(DeadlineStatus Status);
}
