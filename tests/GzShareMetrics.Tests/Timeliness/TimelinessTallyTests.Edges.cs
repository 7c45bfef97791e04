using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Tests.Timeliness;

/// <summary>What only a first, a last or a hundredth one shows: groups, providers without number, columns of two numberings, days about the day of reading.</summary>
public sealed partial class TimelinessTallyTests
{
    private static readonly LocalDate Fri_2024_12_27 = new(2024, 12, 27);

    [Fact]
    public void AddGroup_AndLeaveOut_CountWhatTheyAreTold()
    {
        var tally = Tally();
        tally.AddGroup(SmallWorld.Police, DeadlineStatus.OnTime, 2, 3);
        tally.AddGroup(SmallWorld.Police, DeadlineStatus.OnTime, 2, 4);
        tally.LeaveOut(5);
        tally.LeaveOut(6);

        tally.OutsidePopulation.Should().Be(11);
        tally.ToTimeliness().ByProvider[SmallWorld.Police].Counts.OnTime.Should().Be(7);
        tally.ToTimeliness().Overall.WorkingDaysToReply.ByWorkingDays.Should().Equal([KeyValuePair.Create(2, 7L)]);
        tally.Invoking(static t => t.AddGroup(SmallWorld.Police, DeadlineStatus.OnTime, 2, -1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("requests");
        tally.Invoking(static t => t.LeaveOut(-1)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("requests");
    }

    [Fact]
    public void ToTimeliness_ByAnotherDefinition_GivesItsRateAndNamesIt()
    {
        var tally = Tally();
        tally.AddGroup(SmallWorld.Police, DeadlineStatus.OnTime, 2, 1);
        tally.AddGroup(SmallWorld.Police, DeadlineStatus.AnsweredLate, 7, 1);
        tally.AddGroup(SmallWorld.Police, DeadlineStatus.OverdueUnanswered, 7, 1);

        var result = tally.ToTimeliness(TimelinessDefinition.AnsweredRate);

        result.Definition.Should().BeSameAs(TimelinessDefinition.AnsweredRate);
        result.Overall.Rate.Should().Be(Rate.Of(2, 3), "two of three are answered, and only one in time");
    }

    /// <summary>A hundred providers whose requests are read from the table, and then one that has to be judged.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(100)]
    public void Add_ManyProviders_KeepsEach(int providers)
    {
        Organization[] all = [.. Enumerable.Range(0, providers).Select(static i => new Department($"D{i:000}", $"第{i}局", SmallWorld.Province))];
        var tally = Tally();
        tally.Add(Answered("first", Mon_2024_12_02, Mon_2024_12_02));
        Array.ForEach(all, p => tally.Add(Answered("R", Mon_2024_12_02, Mon_2024_12_02, p)));
        var late = new Department("LATE", "末局", SmallWorld.Province);
        tally.Add(late, Mon_2024_12_02, new DeadlineCase { ReceivedOn = Mon_2024_12_02, WithdrawnOn = Mon_2024_12_02 });
        var merged = Tally();
        merged.Merge(tally);

        foreach (var result in new[] { tally.ToTimeliness(), merged.ToTimeliness() })
        {
            result.ByProvider.Should().HaveCount(providers + 2);
            result.ByProvider[late].Counts.Withdrawn.Should().Be(1);
            all.Select(p => result.ByProvider[p].Counts.OnTime).Should().OnlyContain(static n => n == 1);
            result.Overall.Counts.OnTime.Should().Be(providers + 1);
        }
    }

    /// <summary>The first request makes the table from which the others are read, of whom nothing is credited before they are merged.</summary>
    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(100)]
    public void Merge_ManyProvidersReadFromTheTable_KeepsEach(int providers)
    {
        Organization[] all = [.. Enumerable.Range(0, providers).Select(static i => new Department($"D{i:000}", $"第{i}局", SmallWorld.Province))];
        var (tally, merged) = (Tally(), Tally());
        tally.Add(Answered("first", Mon_2024_12_02, Mon_2024_12_02));
        Array.ForEach(all, p => tally.Add(Answered("R", Mon_2024_12_02, Mon_2024_12_02, p)));

        merged.Merge(tally);

        merged.ToTimeliness().ByProvider.Should().HaveCount(providers + 1);
        merged.ToState().Should().Be(tally.ToState());
    }

    /// <summary>So many stand in the state that the few read since are too many with the few that come; nothing is merged then.</summary>
    [Fact]
    public void Merge_IntoANearlyFullTallyThatHasReadMore_IsAnErrorAndMergesNothing()
    {
        var (nearlyFull, other) = (Tally(), Tally());
        foreach (var tally in new[] { nearlyFull, other })
        {
            tally.Add(Answered("makes the table", Mon_2024_12_02, Mon_2024_12_02, SmallWorld.Farming));
        }

        nearlyFull.AddGroup(SmallWorld.Police, DeadlineStatus.OnTime, 0, long.MaxValue - 10);
        nearlyFull.Add(Enumerable.Repeat(Answered("R", Mon_2024_12_02, Mon_2024_12_02), 6).ToArray());
        other.Add(Enumerable.Repeat(Answered("R", Mon_2024_12_02, Mon_2024_12_02), 7).ToArray());
        var otherBefore = other.ToState();

        FluentActions.Invoking(() => nearlyFull.Merge(other)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => other.Merge(nearlyFull)).Should().Throw<OverflowException>();

        nearlyFull.ToState().Tables.Single(static t => t.Name == "statuses").Rows.Select(static r => r.Values[0]).Should().Equal(1, long.MaxValue - 4);
        other.ToState().Should().Be(otherBefore);
    }

    /// <summary>Full in common: neither has a provider with few requests, and the six that were only read make the sum too great.</summary>
    [Fact]
    public void Merge_OfTwoThatAreFullTogether_IsAnErrorAndMergesNothing()
    {
        const long Quarter = long.MaxValue / 4;
        var (more, less) = (Tally(), Tally());
        more.AddGroup(SmallWorld.Police, DeadlineStatus.OnTime, 0, long.MaxValue - Quarter - 7);
        more.Add(Enumerable.Repeat(Answered("R", Mon_2024_12_02, Mon_2024_12_02), 7).ToArray());
        less.AddGroup(SmallWorld.Police, DeadlineStatus.OnTime, 0, Quarter + 1);

        FluentActions.Invoking(() => more.Merge(less)).Should().Throw<OverflowException>();
        FluentActions.Invoking(() => less.Merge(more)).Should().Throw<OverflowException>();

        Requests(more).Should().Be(long.MaxValue - Quarter);
        Requests(less).Should().Be(Quarter + 1);

        static long Requests(TimelinessTally tally) => tally.ToState().Tables.Single(static t => t.Name == "statuses").Rows.Single().Values[0];
    }

    /// <summary>A clock that starts on the day of reading has started, rule or no rule.</summary>
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 0, 1)]
    public void Add_ACaseThatStartsAboutTheDayOfReadingWithoutARule_HasNoDeadlineOnceItHasStarted(int daysAfter, long noRule, long notReceived)
    {
        var tally = new TimelinessTally(Deadlines, FiveDays with { EffectiveFrom = Fri_2024_12_27.PlusDays(30) }, Month, Fri_2024_12_27);

        tally.Add(SmallWorld.Police, Mon_2024_12_02, new DeadlineCase { ReceivedOn = Fri_2024_12_27.PlusDays(daysAfter) });

        tally.ToTimeliness().Overall.Counts.Should().BeEquivalentTo(new { Other = noRule, NotReceived = notReceived });
    }

    /// <summary>Records that are plain, such that are not, and both in turn: whichever stands last, each is counted once.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("p")]
    [InlineData("o")]
    [InlineData("pppp")]
    [InlineData("pppo")]
    [InlineData("oppp")]
    [InlineData("popopoop")]
    [InlineData("ppppppppppppppppppppppppppppppppppppppppppppppppo")]
    public void Add_ASpan_CountsEachOnceWhereverThosePlainStand(string kinds)
    {
        var tally = Tally();

        tally.Add(kinds.Select(static kind => kind == 'p'
            ? Answered("P", Mon_2024_12_02, Mon_2024_12_02)
            : new DataSharingRequest("O", SmallWorld.Zunyi, SmallWorld.Farming, "甲", SharingAttribute.Unconditional, Mon_2024_12_02.AtMidnight())).ToArray().AsSpan());

        tally.ToTimeliness().Overall.Counts.OnTime.Should().Be(kinds.Count(static kind => kind == 'p'));
        tally.OutsidePopulation.Should().Be(kinds.Count(static kind => kind == 'o'));
    }

    [Fact]
    public void Add_ACaseSubmittedInThePeriodButAfterTheDayOfReading_IsLeftOut()
    {
        var tally = new TimelinessTally(Deadlines, FiveDays, Month, Fri_2024_12_27);

        tally.Add(SmallWorld.Police, Fri_2024_12_27, new DeadlineCase());
        tally.Add(SmallWorld.Police, Fri_2024_12_27.PlusDays(1), new DeadlineCase());

        tally.OutsidePopulation.Should().Be(1);
        tally.ToTimeliness().Overall.Counts.NotReceived.Should().Be(1);
    }

    /// <summary>Due in the new year; read on the 27th the reply of the 30th is not known, read on the 31st it is.</summary>
    [Theory]
    [InlineData("2024-12-27", 0)]
    [InlineData("2024-12-30", 1)]
    [InlineData("2024-12-31", 1)]
    public void Add_ACaseDueAfterThePeriod_IsOfItOnceItsReplyIsKnown(string asOf, long answered)
    {
        var tally = new TimelinessTally(Deadlines, FiveDays, Month, NodaTime.Text.LocalDatePattern.Iso.Parse(asOf).Value, TimelinessPopulation.DueOrAnsweredInPeriod);

        tally.Add(SmallWorld.Police, Fri_2024_12_27, new DeadlineCase { ReceivedOn = Fri_2024_12_27, RepliedOn = new LocalDate(2024, 12, 30) });

        tally.ToTimeliness().Overall.Counts.OnTime.Should().Be(answered);
        tally.OutsidePopulation.Should().Be(1 - answered);
    }

    [Fact]
    public void AddColumns_OfTwoNumberings_CountsEachUnderItsOwn()
    {
        var tally = Tally();
        var (one, two) = (OrganizationIndex.Of([SmallWorld.Police, SmallWorld.Farming]), OrganizationIndex.Of([SmallWorld.Farming, SmallWorld.Police]));
        foreach (var organizations in new[] { one, one, two, one })
        {
            // The first row makes the table from which the second and third are read.
            tally.AddColumns(organizations, [1, 1, 0], [20060, 20060, 20060], [20061, 20061, 20061]);
        }

        tally.ToTimeliness().ByProvider[SmallWorld.Police].Counts.Total.Should().Be(5);
        tally.ToTimeliness().ByProvider[SmallWorld.Farming].Counts.Total.Should().Be(7);
        tally.Invoking(static t => t.AddColumns(null!, [1], [20060], [20061])).Should().Throw<ArgumentNullException>().WithParameterName("organizations");
    }

    [Fact]
    public void ToState_AndMergeOfWhatWasOnlyRead_KnowIt()
    {
        var (tally, merged, columns) = (Tally(), Tally(), Tally());
        for (var i = 0; i < 3; i++)
        {
            tally.Add(Answered("R", Mon_2024_12_02, Mon_2024_12_02));
            columns.AddColumns(OrganizationIndex.Of([SmallWorld.Police]), [0], [Period.DaysBetween(Epoch, Mon_2024_12_02)], [Period.DaysBetween(Epoch, Mon_2024_12_02)]);
        }

        tally.LeaveOut(2);
        merged.LeaveOut(4);
        merged.Merge(tally);

        foreach (var state in new[] { tally.ToState(), merged.ToState(), columns.ToState() })
        {
            state.Tables.Single(static t => t.Name == "statuses").Rows.Should().ContainSingle().Which.Values.Should().Equal(3L);
        }

        merged.OutsidePopulation.Should().Be(6);
    }

    /// <summary>Which plain requests the table reads: those submitted in the period and by the day of reading, unless a cut-off moves their receipt.</summary>
    [Theory]
    [InlineData("2024-11-30", false)]
    [InlineData("2024-12-01", true)]
    [InlineData("2024-12-27", true)]
    [InlineData("2024-12-28", false)]
    public void ReplyJudge_APlainRequest_ReadsItInThePeriodAndByTheDayOfReading(string submitted, bool isRead)
    {
        var day = NodaTime.Text.LocalDatePattern.Iso.Parse(submitted).Value;
        foreach (var (rule, population, canRead) in new[]
        {
            (FiveDays, TimelinessPopulation.SubmittedInPeriod, true), (FiveDays, TimelinessPopulation.DueOrAnsweredInPeriod, false),
            (FiveDays with { CutOff = new LocalTime(17, 0) }, TimelinessPopulation.SubmittedInPeriod, false),
        })
        {
            var judge = new ReplyJudge(Deadlines, rule, Month, Fri_2024_12_27, population);
            judge.Clock.Classify(new LocalDate(2024, 11, 20), null);

            judge.TryRead(Answered("R", day, day), out _).Should().Be(isRead && canRead);
        }
    }

    [Fact]
    public void ResponseTimelinessCalculator_AListOrAnyOtherRequests_CountsThemAlike()
    {
        DataSharingRequest[] requests = [Answered("R1", Mon_2024_12_02, Mon_2024_12_02), Answered("R2", Mon_2024_12_02, Fri_2024_12_27)];
        var calculator = new ResponseTimelinessCalculator(Calendar, FiveDays);

        foreach (var given in new[] { requests, requests.ToList(), requests.Where(static _ => true) })
        {
            calculator.Evaluate(given, Month).Overall.Counts.Should().BeEquivalentTo(new { OnTime = 1L, AnsweredLate = 1L, Total = 2L });
        }
    }
}
