using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Comparisons;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Shelving;
using GzShareMetrics.Tallies;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Json.Tests;

/// <summary>What a text says twice must agree, and figures that cannot stand together are refused with what is wrong about them.</summary>
public sealed class ContradictionTests
{
    private const string Flow = """{"provider":"GZ-MPS","consumer":"CN-5203","calls":5,"records":1}""";
    private const string Counts = """{"listed":1,"shelved":0,"shelvedInTime":0,"shelvedLate":0,"overdue":0,"notYetDue":1}""";
    private const string Rules = """{"direction":"Descending","tieRule":"Competition","cutTies":"IncludeTies"}""";

    private static readonly JsonSerializerOptions Options = GzShareMetricsJson.CreateOptions(World.Directory);

    public static TheoryData<Type, string, string, string> Figures => new()
    {
        { typeof(ExchangeFlow), Flow.Replace("\"records\":1", "\"records\":0"), "$", "A flow of 5 calls and no records; a call stands in a record." },
        { typeof(ExchangeVolumes), Volumes(Flow.Replace("\"records\":1", "\"records\":9223372036854775807"), Flow.Replace("CN-5203", "CN-5201")), "$", "'records' adds up beyond 9223372036854775807*" },
        { typeof(ExchangeBalance), """{"organization":"GZ-MPS","serviceCalls":9,"usageCalls":9,"internalCalls":7,"totalCalls":10,"netCalls":0}""", "$", "Of a total of 10次, 省公安厅 (GZ-MPS) cannot have served 9次, used 9次 and both at once 7次*" },
        { typeof(VolumeRemainder), """{"calls":5,"organizations":-1,"wholeCalls":6}""", "$", "'organizations' is -1; it must be 0 or more*" },
        { typeof(OrganizationDirectory), """{"organizations":[{"id":"r","name":"R","kind":"Region","level":"Province"},{"id":"r","name":"S","kind":"Region","level":"Province"}]}""", "$.organizations", "Two organizations have the id 'r': R and S. An id is unique in a directory." },
        { typeof(NationalRequestSummary), Summary(7, Entry("GZ-MPS", 5)), "$", "There are 7 requests, but the departments have 5 together." },
        { typeof(NationalRequestSummary), Summary(0, Entry("GZ-MPS", -5)), "$", "'departments' is -5; it must be 0 or more*" },
        { typeof(ShelvingRates), Shelving(" ", string.Empty), "$.byOwner[0]", "'batch' is blank*" },
        { typeof(ShelvingRates), Shelving("b", Unshelved("b", isOverdue: true)), "$", "1 unshelved items of 省公安厅 (GZ-MPS) in 'b' are overdue, of which its counts have 0." },
        { typeof(WorkingDayDistribution), """{"requests":2,"byWorkingDays":[{"workingDays":1,"requests":9223372036854775807},{"workingDays":2,"requests":9223372036854775807}]}""", "$", "the figures add up beyond the largest number that is kept; check them." },
        { typeof(RequestFlow), """{"pendingAtStart":9223372036854775807,"received":9223372036854775807,"answered":0,"closedOtherwise":0,"pendingAtEnd":0,"backlogAtStart":0,"backlogAtEnd":0,"isBalanced":true}""", "$", "the figures add up beyond the largest number that is kept; check them." },
        { typeof(DayBucket), """{"first":-1}""", "$", "A range of days cannot run from -1 on; it begins at 0 or above*" },
    };

    public static TheoryData<Type, string, string, string> Shapes => new()
    {
        { typeof(IdentityCheck), """{"key":"k","statement":"s","left":1,"right":2,"verdict":"Holds"}""", "$", "The sides are 1 and 2; the identity cannot be said to be 'Holds'." },
        { typeof(IdentityCheck), """{"key":"k","statement":"s","left":1,"right":1,"verdict":"Fails"}""", "$", "The sides are 1 and 1; the identity cannot be said to be 'Fails'." },
        { typeof(RankMove<string, long>), Move("Shown", null), "$", "The standing is Shown and there is no entry; a has an entry if and only if it is shown or beyond the cut." },
        { typeof(RankMove<string, long>), Move("Absent", "a"), "$", "The standing is Absent and there is an entry of a; *" },
        { typeof(RankMove<string, long>), Move("Shown", "b"), "$", "The standing is Shown and there is an entry of b; *" },
        { typeof(MetricStep<long>), Step("""
            "previous":{"period":"2024-10","value":1},"current":{"period":"2024-12","value":1}
            """), "$", "The figures are not of the periods 2024-11 → 2024-12." },
        { typeof(MetricStep<long>), Step("""
            "current":{"period":"2025-12","value":1}
            """), "$", "The figures are not of the periods 2024-11 → 2024-12." },
        { typeof(ClockEffect), Effect("Extension", ",\"length\":5"), "$", "An Extension has 'length' and 'approvedOn', its notification as 'from', and no 'to'; *" },
        { typeof(ClockEffect), Effect("Extension", ",\"to\":\"2024-12-04\",\"approvedOn\":\"2024-12-03\",\"length\":5"), "$", "An Extension has*" },
        { typeof(ClockEffect), Effect("Suspension", ",\"length\":1"), "$", "*other effects have neither 'length' nor 'approvedOn'." },
        { typeof(ClockEffect), Effect("Suspension", ",\"approvedOn\":\"2024-12-03\""), "$", "*other effects have neither 'length' nor 'approvedOn'." },
        { typeof(ClockEffect), Effect("Exclusion", string.Empty), "$", "An Exclusion has an end; give 'to'." },
        { typeof(ClockEffect), Effect("Transfer", ",\"to\":\"2024-12-04\""), "$", "A Transfer is made on one day, 'from'; leave 'to' out." },
        { typeof(ExchangeVolumes), Volumes(Flow, Flow), "$", "Two flows run from 省公安厅 (GZ-MPS) to 遵义市 (CN-5203); a pair has one flow." },
        { typeof(VolumeRemainder), """{"calls":5,"organizations":1,"wholeCalls":4}""", "$", "A rest of 5次 is more than the whole of 4次." },
        { typeof(SuccessorPolicy), """{"follows":false,"asOf":"2024-12-31"}""", "$", "A policy that does not follow successors has no day; *" },
        { typeof(Region), "\"GZ-MPS\"", "$", "'GZ-MPS' is no Region, although one is needed here." },
        { typeof(Department), "\"CN-5203\"", "$", "'CN-5203' is no Department, although one is needed here." },
        { typeof(OrganizationDirectory), """{"organizations":[{"id":"r","name":"R","kind":"Region","level":"Province"},{"id":"a","name":"A","kind":"Court","region":"r","level":"Province"}]}""", "$.organizations", "'a' is a Court; 'level' and 'code' are of regions. Leave them out." },
        { typeof(OrganizationDirectory), """{"organizations":[{"id":"r","name":"R","kind":"Region","level":"Province"},{"id":"a","name":"A","kind":"Court","region":"r","code":"520100"}]}""", "$.organizations", "'a' is a Court; 'level' and 'code' are of regions. Leave them out." },
        { typeof(GroupedRanking<string, string, long>), Groups(("g", "a"), ("g", "b")), "$", "The group g stands twice." },
        { typeof(GroupedRanking<string, string, long>), Groups(("g", "a"), ("h", "a")), "$", "a stands in two groups, g and h." },
        { typeof(Ranking<string, long>), Ranked(Rules.Replace("IncludeTies", "Fail").Replace("\"cut", "\"topN\":1,\"cut"), Entry("a", 1, 1, ",\"tieSize\":2"), Entry("b", 1, 1, ",\"tieSize\":2")), "$", "A tie straddles the cut after 1, which the rules do not allow." },
        { typeof(Ranking<string, long>), Ranked(Rules, Entry("a", 3, 1, Share(1, 1, 2)), Entry("b", 1, 2, Share(1, 2, 3))), "$", "The share of b is not of the same total as that of a." },
        { typeof(Ranking<string, long>), Ranked(Rules, Entry("a", 3, 1, Share(1, 1, 4)), Entry("b", 1, 2, Share(1, 3, 4))), "$", "The cumulative share of b is 3/4; the shares down to it add up to 2." },
        { typeof(ShelvingRates), Shelving("b", string.Empty).Replace("\"dueDays\":[]", """
            "dueDays":[{"batch":"b","dueDay":"2024-12-01"},{"batch":"b","dueDay":"2024-12-02"}]
            """), "$.options.dueDays", "two rows are of the batch 'b'; each batch has one row." },
        { typeof(ShelvingRates), Shelving("b", Unshelved("b") + "," + Unshelved("b")), "$", "2 unshelved items of 省公安厅 (GZ-MPS) in 'b' are not overdue, of which its counts have 1." },
        { typeof(ShelvingRates), Shelving("b", Unshelved("c")), "$", "1 unshelved items of 省公安厅 (GZ-MPS) in 'c' are not overdue, of which its counts have 0." },
        { typeof(ShelvingRates), Shelving("b", string.Empty).Replace(Owner("b"), Owner("b") + "," + Owner("b")), "$", "Two rows are of 省公安厅 (GZ-MPS) in 'b'; an owner has one row in a list." },
        { typeof(TimelinessTally), """{"kind":"timeliness","version":1,"definition":[],"tables":[]}""", "$", "*its definition lacks 'rule'." },
        { typeof(TallyState), """{"kind":"own","version":1,"definition":[],"tables":[{"name":"t","keyColumns":[],"valueColumns":["v"],"rows":[{}]}]}""", "$.tables[0].rows[0]", "an object stands here; an array is needed: keys, then counts." },
        { typeof(TallyState), """{"kind":"own","version":1,"definition":[],"tables":[{"name":"t","keyColumns":["k"],"valueColumns":["v"],"rows":[[1,"a"]]}]}""", "$.tables[0].rows[0][1]", "the text \"a\" stands here; a whole number*" },
        { typeof(WilsonInterval), """{"lower":0.5,"upper":0.4}""", "$", "The interval runs from 0.5 to 0.4; it must lie between 0 and 1*" },
        { typeof(WilsonInterval), """{"lower":-0.1,"upper":0.4}""", "$", "The interval runs from -0.1*" },
        { typeof(WilsonInterval), """{"lower":0.1,"upper":1.4}""", "$", "The interval runs from 0.1 to 1.4*" },
        { typeof(WilsonInterval), """{"lower":0.1,"upper":1e400}""", "$.upper", "the number 1e400 stands here; a finite number is needed, without quotation marks." },
        { typeof(WilsonInterval), """{"lower":"0.1","upper":1}""", "$.lower", "the text \"0.1\" stands here; a finite number*" },
        { typeof(DayBucket), """{"first":5,"last":4}""", "$", "A range of days cannot run from 5 to 4; *" },
        { typeof(WorkingDayDistribution), """{"requests":0,"byWorkingDays":[{"workingDays":1,"requests":0}]}""", "$", "Entry 0 has 0 requests after 1 working days; entries ascend*" },
        { typeof(WorkingDayDistribution), """{"requests":2,"byWorkingDays":[{"workingDays":1,"requests":1},{"workingDays":1,"requests":1}]}""", "$", "Entry 1 has 1 requests after 1 working days; entries ascend*" },
        { typeof(WorkingDayDistribution), """{"requests":1,"byWorkingDays":[{"workingDays":2147483648,"requests":1}]}""", "$.byWorkingDays[0].workingDays", "the number 2147483648 stands here; a whole number from -2147483648*" },
        { typeof(SuccessorPolicy), """{"follows":"true"}""", "$.follows", "the text \"true\" stands here; true or false is needed, without quotation marks." },
        { typeof(SuccessorPolicy), """{"follows":false,"asOf":true}""", "$.asOf", "true stands here; a text is needed*" },
        { typeof(SuccessorPolicy), """{"follows":[]}""", "$.follows", "an array stands here; true or false*" },
        { typeof(IReadOnlyList<Rate>), """{"part":1}""", "$", "an object stands here; an array is needed: [ … ]." },
        { typeof(IReadOnlyList<Rate>), """[{"part":1,"whole":2},null]""", "$[1]", "null stands here; an object is needed*" },
    };

    [Theory]
    [MemberData(nameof(Figures))]
    [MemberData(nameof(Shapes))]
    public void Figures_ThatCannotStandTogether_AreRefused(Type type, string json, string path, string reason) => Refused(type, json, path, reason);

    [Fact]
    public void Bulletin_OfSectionsOfAnotherDay_NamesTheFirst()
    {
        var bulletin = new World(3).Bulletin;
        string day = Day(bulletin.AsOf), next = Day(bulletin.AsOf.PlusDays(1));

        Changed(bulletin, json => json["options"]!["asOf"] = next, "$", $"The sections are not of one period, one day, one rule and one definition, those of 'options': 'requests.asOf' is {day} and must be {next}.");
    }

    [Fact]
    public void Bulletin_OfAnotherRuleOfTheSameId_SaysSo()
    {
        var rule = World.Rule.Id;
        Changed(new World(3).Bulletin, static json => json["options"]!["replyRule"]!["source"] = "elsewhere", "$", $"*'timeliness.rule' is {rule} and must be {rule}, in every property.");
    }

    [Fact]
    public void Bulletin_OfOverdueRequestsThatAreNone_NamesThem()
    {
        var bulletin = Enumerable.Range(1, 50).Select(static seed => new World(seed).Bulletin).First(static b => b.Overdue.Count > 1);
        string day = Day(bulletin.AsOf), next = Day(bulletin.AsOf.PlusDays(1));

        Changed(bulletin, static json => json["overdue"]![1]!["verdict"]!["figures"]!["status"] = "OnTime", "$.overdue[1]", "the status is OnTime; an overdue request is OverdueUnanswered or AnsweredLate.");
        Changed(bulletin, json => json["overdue"]![1]!["verdict"]!["asOf"] = next, "$.overdue[1]", $"the verdict is as of {next}; by 'options' it must be as of {day}.");
        Changed(bulletin, static json => json["overdue"]![1]!["verdict"]!["rule"]!["length"] = 9, "$.overdue[1]", "the verdict is by another rule than the 'replyRule' of 'options'.");
        Changed(bulletin, static json => json["overdue"]![1]!["verdict"]!["case"]!["id"] = "other", "$.overdue[1]", $"the verdict is of the case 'other'; it must be of the request '{bulletin.Overdue[1].Request.Id}', with its provider and its days.");
        Changed(bulletin, static json => json["overdue"]![1]!["verdict"]!["case"]!["receivedOn"] = "2001-02-03", "$.overdue[1]", "*with its provider and its days.");
    }

    [Fact]
    public void Bulletin_OfNationalRequestsThatDoNotAddUp_IsRefused()
    {
        var bulletin = new World(3).Bulletin;
        var earlier = ReportingPeriod.CumulativeTo(bulletin.Period.YearMonth.PlusMonths(-1));

        Changed(bulletin, json => json["nationalRequests"]!["requests"] = bulletin.NationalRequests.Requests + 1, "$.nationalRequests", "There are * requests, but the departments have * together.");
        Changed(bulletin, json => json["nationalRequests"]!["period"] = earlier.ToString(), "$.nationalRequests", $"the period is {earlier}; by 'options' it must be ..{bulletin.Period}.");
    }

    [Fact]
    public void Verdict_ThatContradictsItself_IsRefused()
    {
        var verdict = new World(3).Calculator.Evaluate(World.Rule, new LocalDate(2024, 12, 2), new LocalDate(2024, 12, 3), new LocalDate(2024, 12, 31));

        Changed(verdict, static json => json.AsObject().Remove("rule"), "$", "The status is OnTime and there is no rule; a verdict has a rule unless its status is NoRuleApplies.");
        Changed(verdict, static json => json["figures"]!["status"] = "NoRuleApplies", "$", "The status is NoRuleApplies and there is a rule; *");
        Changed(verdict, static json => json["dueDayIsBeyondCoverage"] = true, "$", "There is a due day, yet it is said to lie beyond the calendar; leave one of the two out.");
    }

    [Fact]
    public void Statistics_ThatDoNotAddUp_AreRefused()
    {
        var requests = new World(3).Bulletin.Requests;

        Changed(requests, static json => json["byProvider"] = new JsonArray(), "$", "The counts of the providers add up to *, the total is *.");
        Changed(requests, static json => json["byRequester"] = new JsonArray(), "$", "The counts of the requesters add up to *, the total is *.");
        Changed(
            requests,
            static json => json["byResource"]!.AsArray().Add(new JsonObject { ["resource"] = "one more", ["counts"] = json["total"]!.DeepClone() }),
            "$",
            "The resources have * requests together, more than the * of the total.");
        Changed(requests, static json => json["byResource"]!.AsArray().Add(json["byResource"]![0]!.DeepClone()), "$.byResource", "two rows are of the resource '*'; each resource has one row.");
    }

    [Fact]
    public void Funnel_ThatIsNone_IsRefused()
    {
        var funnel = Requests.RequestFunnel.Of(Requests.RequestCounts.Of(Requests.RequestStage.Approved, 3));

        Changed(funnel, static json => json["steps"]!.AsArray().RemoveAt(4), "$", "A funnel has 5 steps, not 4.");
        Changed(funnel, static json => json["steps"]![1]!["requests"] = 4, "$", "Step 1 of the funnel has 4 requests, more than the 3 of the step before.");
        Changed(funnel, static json => json["steps"]![1]!["chineseName"] = "其他", "$", "The steps are not those of a funnel; with these numbers of requests they are *");
    }

    [Fact]
    public void Timeliness_OfAnotherRuleOrOtherRequests_IsRefused()
    {
        var world = new World(3);
        var group = world.Bulletin.Timeliness.ByProvider.Values.First(static g => g.Counts.Answered > 0 && g.Counts.OverdueUnanswered + g.Counts.NotYetDue > 0);
        static JsonObject Nobody() => new() { ["requests"] = 0, ["byWorkingDays"] = new JsonArray() };

        Changed(group, static json => json["workingDaysToReply"] = Nobody(), "$", $"The working days to a reply are those of 0 requests, but {group.Counts.Answered} are answered.");
        Changed(group, static json => json["workingDaysPending"] = Nobody(), "$", "The working days pending are those of 0 requests, but * are pending.");
        Changed(
            world.Bulletin.Timeliness, static json => json["rule"]!["length"] = 9, "$", "The timeliness of * is by * under a limit of 5 working days, not by the definition and the rule of the whole.");
    }

    [Fact]
    public void Scores_ThatContradictTheirRankingOrDefinition_AreRefused()
    {
        var definition = new CompositeScoreDefinition<string>("考核", [new ScoreIndicator<string>("及时度", 100, static name => Fraction.Of(name.Length, 7), ScoreNormalization.ShareOfBest)])
        {
            Adjustments = [new("加分", ScoreAdjustmentKind.Bonus, static _ => 1, 3)],
        };
        var scores = new CompositeScoreCalculator().Evaluate(["a", "bb"], definition);

        Changed(scores, static json => json["scores"]!.AsArray().Add(json["scores"]![0]!.DeepClone()), "$", "bb has two scores.");
        Changed(scores, static json => json["scores"]!.AsArray().RemoveAt(0), "$", "The scores and the ranking are not of the same subjects.");
        Changed(scores, static json => json["ranking"]!["entries"]![0]!["value"] = "99", "$", "bb is ranked by 99, but its score is *.");
        Changed(scores, static json => json["definition"]!["indicators"]![0]!["name"] = "其他", "$", "The components and adjustments of bb are not those of the definition '考核'.");
        Changed(scores, static json => json["definition"]!["adjustments"]![0]!["name"] = "其他", "$", "The components and adjustments of bb are not those of the definition '考核'.");
        Changed(scores, static json => json["definition"]!["highestTotal"] = 1, "$", "The total of bb is *; its points and the definition's limits give 1.");
        Changed(scores, static json => json["definition"]!["isGrouped"] = true, "$", "A definition with groups has rankings within them, and one without groups has none.");
        Changed(scores.Find("a")!, static json => json["total"] = "1/3", "$", "The total is 1/3, the points add up to *, and 1/3 is no limit, since it is no decimal number.");
    }

    [Fact]
    public void Definition_ReadFromAText_KnowsTheSubjectsOfTheTextAlone()
    {
        var definition = new CompositeScoreDefinition<string>("考核", [new ScoreIndicator<string>("及时度", 100, static name => Fraction.Of(name.Length, 7), ScoreNormalization.ShareOfBest)]);
        var read = GzShareMetricsJson.Read<CompositeScores<string>>(GzShareMetricsJson.Write(new CompositeScoreCalculator().Evaluate(["a", "bb"], definition)));

        new CompositeScoreCalculator().Evaluate(["a", "bb"], read.Definition).Find("a")!.Total.Should().Be(read.Find("a")!.Total);
        FluentActions.Invoking(() => new CompositeScoreCalculator().Evaluate(["c"], read.Definition))
            .Should().Throw<InvalidOperationException>().WithMessage("The definition '考核' was read from JSON and knows the values of the subjects in the text alone, not those of c.*");
    }

    [Fact]
    public void Fault_InATextOfSeveralPieces_ShowsTheValueWhole()
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes("""{"part":12345.678,"whole":2}""");
        var last = new Piece(bytes.AsMemory(12), 12);
        var reader = new Utf8JsonReader(new System.Buffers.ReadOnlySequence<byte>(new Piece(bytes.AsMemory(0, 12), 0, last), 0, last, bytes.Length - 12));
        ShareMetricsJsonException? fault = null;
        try
        {
            JsonSerializer.Deserialize(ref reader, Options.ContractOf<Rate>());
        }
        catch (ShareMetricsJsonException thrown)
        {
            fault = thrown;
        }

        fault!.Reason.Should().StartWith("the number 12345.678 stands here;");
    }

    private static string Volumes(params string[] flows) => $$"""{"period":"2024-12","totalCalls":10,"records":2,"outsidePeriod":0,"flows":[{{string.Join(',', flows)}}]}""";

    private static string Entry(string subject, long value, int rank = 1, string more = "") => $$"""{"rank":{{rank}},"subject":"{{subject}}","value":{{value}}{{more}} }""";

    private static string Ranked(string rules, params string[] entries) =>
        $$"""{"rules":{{rules}},"entries":[{{string.Join(',', entries)}}],"beyondCut":[],"unranked":[],"belowMinimumVolume":[]}""";

    private static string Share(long part, long cumulative, long whole) => $$"""
        ,"share":{"part":{{part}},"whole":{{whole}}},"cumulativeShare":{"part":{{cumulative}},"whole":{{whole}} }
        """;

    private static string Move(string standing, string? entry) =>
        $$"""{"subject":"a","previousStanding":"{{standing}}",{{(entry is null ? string.Empty : $"\"previous\":{Entry(entry, 1)},")}}"currentStanding":"Shown","current":{{Entry("a", 1)}},"movement":"Same","places":0}""";

    private static string Step(string points) => $$"""{"periods":{"previous":"2024-11","current":"2024-12","basis":"PeriodOnPeriod"},{{points}} }""";

    private static string Effect(string kind, string more) => $$"""{"kind":"{{kind}}","from":"2024-12-03"{{more}} }""";

    private static string Groups(params (string Key, string Subject)[] groups) =>
        $$"""{"groups":[{{string.Join(',', groups.Select(static g => $"{{\"key\":\"{g.Key}\",\"ranking\":{Ranked(Rules, Entry(g.Subject, 1))}}}"))}}]}""";

    private static string Summary(long requests, params string[] entries) => $$"""{"period":"..2024-12","requests":{{requests}},"departments":{{Ranked(Rules, entries)}} }""";

    private static string Unshelved(string batch, bool isOverdue = false) => $$"""{"batch":"{{batch}}","owner":"GZ-MPS","resource":"r","isOverdue":{{(isOverdue ? "true" : "false")}} }""";

    private static string Owner(string batch) => $$"""{"batch":"{{batch}}","owner":"GZ-MPS","counts":{{Counts}} }""";

    private static string Shelving(string batch, string unshelved) =>
        $$"""{"asOf":"2024-12-31","options":{"dueDays":[]},"total":{{Counts}},"byOwner":[{{Owner(batch)}}],"unshelved":[{{unshelved}}]}""";

    private static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Changed<T>(T value, Action<JsonNode> change, string path, string reason)
    {
        var json = JsonNode.Parse(GzShareMetricsJson.Write(value, Options))!;
        change(json);
        Refused(typeof(T), json.ToJsonString(), path, reason);
    }

    private static void Refused(Type type, string json, string path, string reason)
    {
        var fault = FluentActions.Invoking(() => JsonSerializer.Deserialize(json, Options.GetTypeInfo(type))).Should().Throw<ShareMetricsJsonException>().Which;
        fault.JsonPath.Should().Be(path, fault.Reason);
        fault.Reason.Should().Match(reason);
    }

    private sealed class Piece : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> bytes, long index, Piece? next = null) => (Memory, RunningIndex, Next) = (bytes, index, next);
    }
}
