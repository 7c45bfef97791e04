using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Queries;

/// <summary>Groups of a database: all that is wrong with them is told together, by whom it concerns and in how many records, and then nothing is counted.</summary>
public sealed class AddGroupsTests
{
    private static readonly ReportingPeriod Month = SmallWorld.December;
    private static readonly LocalDate AsOf = new(2024, 12, 31);
    private static readonly DeadlineRule FiveDays = DeadlineRules.GuizhouProviderReply;

    [Fact]
    public void Exchanges_OfFaultyGroups_TellAllOfThem()
    {
        var tally = new ExchangeTally(Month);

        Refused(() => tally.AddGroups(
            [
                new() { ProviderId = "POLICE", ConsumerId = "ZY", Calls = 7, Records = 1 },
                new() { ConsumerId = "ZY", Calls = 7, Records = 2 },
                new() { ProviderId = "POLICE", ConsumerId = " ", Calls = 7, Records = 3 },
                new() { ProviderId = "POLICE", ConsumerId = "GY", Calls = 7, Records = 4, InvalidRecords = 1 },
                new() { ProviderId = "nobody", ConsumerId = "GY", Calls = 7, Records = 5 },
                new() { ProviderId = "POLICE", ConsumerId = "nobody", Calls = 7, Records = 6 },
            ],
            SmallWorld.Bodies),
            new(QueryFaultKind.UnknownOrganization, "nobody", 11),
            new(QueryFaultKind.MissingOrganization, "consumer", 3),
            new(QueryFaultKind.MissingOrganization, "provider", 2),
            new(QueryFaultKind.InvalidCalls, "POLICE to GY", 1));

        tally.HasSameCountsAs(tally.CreateEmpty()).Should().BeTrue();
    }

    /// <summary>A group that forgot to say how many records it stands for is not passed over.</summary>
    [Fact]
    public void Groups_OfNoRecordsButAnUnknownBody_AreToldAllTheSame()
    {
        QueryFault nobody = new(QueryFaultKind.UnknownOrganization, "nobody", 0);

        Refused(() => new ExchangeTally(Month).AddGroups([new() { ProviderId = "nobody", ConsumerId = "ZY", Calls = 7 }], SmallWorld.Bodies), nobody);
        Refused(() => new RequestTally(Month).AddGroups([new() { RequesterId = "ZY", ProviderId = "nobody", Stage = RequestStage.AwaitingReview }], SmallWorld.Bodies), nobody);
        Refused(() => new ShelvingTally(AsOf).AddGroups([new() { Batch = "批", OwnerId = "nobody", Shelved = 7 }], SmallWorld.Bodies), nobody);
        Refused(() => Tally().AddGroups([new() { ProviderId = "nobody", Stage = RequestStage.AwaitingReview, InPopulation = true }], SmallWorld.Bodies), nobody);
    }

    [Fact]
    public void Exchanges_OfAnAmbiguousName_SayThatItStandsForSeveral()
    {
        var directory = OrganizationDirectory.Of(
            [.. SmallWorld.Bodies.Organizations, new Department("A", "甲局", SmallWorld.Province) { Aliases = ["本局"] }, new Department("B", "乙局", SmallWorld.Province) { Aliases = ["本局"] }]);

        Refused(() => new ExchangeTally(Month).AddGroups([new() { ProviderId = "本局", ConsumerId = "ZY", Calls = 7, Records = 2 }], directory), new QueryFault(QueryFaultKind.AmbiguousOrganization, "本局", 2));
    }

    [Fact]
    public void Requests_OfFaultyGroups_TellAllOfThem()
    {
        var tally = new RequestTally(Month);

        Refused(() => tally.AddGroups(
            [
                Group("ZY", "POLICE", 1),
                Group(null, "POLICE", 2),
                Group("ZY", null, 3),
                Group("nobody", "POLICE", 4),
                Group("ZY", "nobody", 5),
                Group("GY", "POLICE", 6, QueryFaultKind.ContradictoryStages),
            ],
            SmallWorld.Bodies),
            new(QueryFaultKind.UnknownOrganization, "nobody", 9),
            new(QueryFaultKind.MissingOrganization, "provider", 3),
            new(QueryFaultKind.MissingOrganization, "requester", 2),
            new(QueryFaultKind.ContradictoryStages, "GY of POLICE", 6));

        tally.HasSameCountsAs(tally.CreateEmpty()).Should().BeTrue();

        static RequestGroupRow Group(string? requester, string? provider, long requests, QueryFaultKind fault = QueryFaultKind.None) =>
            new() { RequesterId = requester, ProviderId = provider, Stage = RequestStage.AwaitingReview, Fault = fault, Requests = requests, Conditional = requests };
    }

    [Fact]
    public void RequestsByResource_WithoutOne_AreRefused()
    {
        var tally = new RequestTally(Month);

        Refused(
            () => tally.AddGroups([new() { Resource = "甲", Stage = RequestStage.Granted, Requests = 1 }, new() { Resource = " ", Stage = RequestStage.Granted, Requests = 2 }]),
            new QueryFault(QueryFaultKind.MissingText, "resource", 2));

        tally.HasSameCountsAs(tally.CreateEmpty()).Should().BeTrue();
    }

    /// <summary>Those submitted after the day of reading, or after the period, are of no month yet.</summary>
    [Theory]
    [InlineData(20, 1)]
    [InlineData(31, 2)]
    [InlineData(40, 2)]
    public void Requests_OfAMonthReadOnADay_AreThoseSubmittedByIt(int daysAfterNovember, long submitted)
    {
        var tally = new RequestTally(Month, new LocalDate(2024, 11, 30).PlusDays(daysAfterNovember));
        var rows = new[] { 20, 21, 32 }.Select(static days => Answered($"R{days}", new DateTime(2024, 11, 30, 0, 0, 0, DateTimeKind.Unspecified).AddDays(days))).AsQueryable();

        tally.AddFrom(rows, SmallWorld.Bodies);

        tally.ToStatistics().Total.Submitted.Should().Be(submitted);
    }

    [Fact]
    public void Shelving_OfFaultyGroups_TellsAllOfThem()
    {
        var tally = new ShelvingTally(AsOf);

        Refused(() => tally.AddGroups(
            [
                new() { Batch = "批", OwnerId = "ZY", Listed = 1 },
                new() { Batch = null, OwnerId = "ZY", Listed = 2 },
                new() { Batch = "批", OwnerId = "", Listed = 3 },
            ],
            SmallWorld.Bodies),
            new(QueryFaultKind.MissingOrganization, "owner", 3),
            new(QueryFaultKind.MissingText, "batch", 2));

        tally.HasSameCountsAs(tally.CreateEmpty()).Should().BeTrue();
    }

    [Fact]
    public void Timeliness_OfFaultyGroups_TellsAllOfThem()
    {
        var tally = Tally();
        TimelinessGroupRow answered = Answered(3, onWorkingDay: true);

        Refused(() => tally.AddGroups(
            [
                answered,
                new() { ProviderId = null, Stage = RequestStage.AwaitingReview, InPopulation = true, Requests = 2 },
                new() { ProviderId = "nobody", Stage = RequestStage.AwaitingReview, InPopulation = true, Requests = 3 },
                new() { ProviderId = "FARM", Stage = RequestStage.Granted, InPopulation = true, Fault = QueryFaultKind.InvalidAttribute, Requests = 4 },
                Answered(null, onWorkingDay: true, "ZY"),
                Answered(3, onWorkingDay: null, "GY"),
            ],
            SmallWorld.Bodies),
            new(QueryFaultKind.UnknownOrganization, "nobody", 3),
            new(QueryFaultKind.MissingOrganization, "provider", 2),
            new(QueryFaultKind.InvalidAttribute, "of FARM", 4),
            new(QueryFaultKind.DayOutsideCalendar, "of GY", 1),
            new(QueryFaultKind.DayOutsideCalendar, "of ZY", 1));

        tally.HasSameCountsAs(tally.CreateEmpty()).Should().BeTrue();
    }

    /// <summary>What started before the rule has no deadline, answered or not, whatever the calendar table says of its days.</summary>
    [Fact]
    public void Timeliness_OfGroupsWithoutARule_HasNoDeadline()
    {
        var tally = Tally();
        var before = FiveDays.EffectiveFrom.PlusDays(-1).ToDateTimeUnspecified();

        tally.AddGroups(
            [
                new() { ProviderId = "POLICE", Stage = RequestStage.Approved, InPopulation = true, Requests = 1 },
                new() { ProviderId = "POLICE", Stage = RequestStage.AwaitingReply, InPopulation = true, PendingSince = before, Requests = 2 },
                new() { ProviderId = "POLICE", Stage = RequestStage.AwaitingReply, InPopulation = true, UnderRule = true, PendingSince = before.AddDays(1), Requests = 4 },
                new() { ProviderId = "POLICE", Stage = RequestStage.AwaitingReview, InPopulation = true, Requests = 8 },
                new() { ProviderId = "POLICE", Stage = RequestStage.Granted, InPopulation = true, Requests = 16 },
                new() { ProviderId = "POLICE", Stage = RequestStage.AwaitingReview, InPopulation = false, Requests = 32 },
            ],
            SmallWorld.Bodies);

        tally.ToTimeliness().Overall.Counts.Should().BeEquivalentTo(new { Other = 3L, OverdueUnanswered = 4L, NotReceived = 8L, Total = 15L });
        tally.OutsidePopulation.Should().Be(48);
    }

    [Fact]
    public void ToRequests_OfFaultyRows_TellsAllOfThem()
    {
        var day = new DateTime(2024, 12, 2, 0, 0, 0, DateTimeKind.Unspecified);
        RequestRow[] rows =
        [
            Answered("R1", day),
            new() { Id = "R2", RequesterId = null, ProviderId = " ", Resource = "甲", SubmittedAt = day },
            new() { Id = " ", RequesterId = "ZY", ProviderId = "POLICE", Resource = "甲", SubmittedAt = day },
            new() { Id = "R4", RequesterId = "ZY", ProviderId = "POLICE", Resource = "", SubmittedAt = day },
        ];

        Refused(
            () => rows.ToRequests(SmallWorld.Bodies),
            new(QueryFaultKind.MissingOrganization, "provider", 1),
            new(QueryFaultKind.MissingOrganization, "requester", 1),
            new(QueryFaultKind.MissingText, "id", 1),
            new(QueryFaultKind.MissingText, "resource of R4", 1));
    }

    [Fact]
    public void WorkingDayRows_OfACalendar_AreAllItsDaysWithTheLast()
    {
        var calendar = ChinaWorkingDays.National;
        var rows = WorkingDayRow.Of(calendar).ToArray();

        rows.Should().HaveCount(calendar.Coverage.Length);
        (rows[0].Day, rows[^1].Day).Should().Be((calendar.Coverage.Start.ToDateTimeUnspecified(), calendar.Coverage.End.ToDateTimeUnspecified()));
        rows[^1].Rank.Should().Be(calendar.CountWorkingDays(calendar.Coverage.Start, calendar.Coverage.End) + (rows[0].IsWorkingDay ? 1 : 0));
    }

    private static TimelinessTally Tally() => new(new DeadlineCalculator(ChinaWorkingDays.National), FiveDays, Month, AsOf);

    private static TimelinessGroupRow Answered(int? workingDays, bool? onWorkingDay, string provider = "POLICE") => new()
    {
        ProviderId = provider,
        Stage = RequestStage.Approved,
        InPopulation = true,
        UnderRule = true,
        WorkingDaysToReply = workingDays,
        RepliedOnWorkingDay = onWorkingDay,
        Requests = 1,
    };

    private static RequestRow Answered(string id, DateTime submitted) => new()
    {
        Id = id,
        RequesterId = "ZY",
        ProviderId = "POLICE",
        Resource = "甲",
        Attribute = SharingAttribute.Conditional,
        SubmittedAt = submitted,
        Review = ReviewOutcome.Passed,
        ReviewedAt = submitted,
        ReceivedAt = submitted,
        Reply = ReplyOutcome.Approved,
        RepliedAt = submitted,
    };

    private static void Refused(Action act, params QueryFault[] faults) => act.Should().Throw<QueryFaultException>().Which.Faults.Should().Equal(faults);
}
