using GzShareMetrics.Deadlines;
using GzShareMetrics.Provenance;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

/// <summary>Whole explanations, as a bureau would file them: read once by eye, and kept word for word.</summary>
public sealed partial class ExplanationTextTests
{
    private static readonly DeadlineCalculator Calculator = new(KnownYears.To2026);

    private static readonly DeadlineRule Rule = new()
    {
        Id = "T-1",
        Instrument = "某办法",
        InstrumentNumber = "某发〔2024〕1号",
        EnglishTitle = "Some Measures",
        Article = "5",
        EffectiveFrom = new LocalDate(2020, 1, 1),
        Length = 5,
        Unit = DeadlineUnit.WorkingDays,
        AppliesTo = DeadlineSubject.ConditionalSharing,
        Step = DeadlineStep.ProviderReply,
        StartEvent = DeadlineStartEvent.ProviderReceipt,
        Grade = EvidenceGrade.LegalText,
        Source = "某网",
        MaxExtension = 1,
    };

    /// <summary>A rule of which only what must be known is known.</summary>
    private static readonly DeadlineRule Bare = new()
    {
        Id = "T-2",
        Instrument = "某办法",
        EffectiveFrom = new LocalDate(2020, 1, 1),
        Length = 1,
        Unit = DeadlineUnit.CalendarDays,
        StartDayCounting = StartDayCounting.Include,
        AppliesTo = DeadlineSubject.ConditionalSharing,
        Step = DeadlineStep.Provision,
        StartEvent = DeadlineStartEvent.Agreement,
        Grade = EvidenceGrade.Secondary,
    };

    private static readonly Dictionary<string, Func<DeadlineVerdict>> Cases = new(StringComparer.Ordinal)
    {
        ["answered on the due day, over New Year"] = static () => Evaluate(Rule, "2025-01-06", new() { ReceivedOn = Day("2024-12-26"), RepliedOn = Day("2025-01-03") }),
        ["a make-up day and a festival"] = static () => Evaluate(Rule, "2025-02-10", new() { ReceivedOn = Day("2025-01-24") }),
        ["suspended, excluded, and effects too late"] = static () => Evaluate(Rule, "2024-12-31", new()
        {
            ReceivedOn = Day("2024-12-02"),
            Effects = [ClockEffect.Suspend(Day("2024-12-03"), Day("2024-12-04"), "停电"), ClockEffect.Exclude(Day("2024-12-06"), Day("2024-12-06"), "系统维护"), ClockEffect.Suspend(Day("2024-12-20"), Day("2024-12-23"), "迟"), ClockEffect.Exclude(Day("2024-12-25"), Day("2024-12-25"))],
        }),
        ["corrected and restarted"] = static () => Evaluate(Rule, "2024-12-16", new() { ReceivedOn = Day("2024-12-02"), Effects = [ClockEffect.Restart(Day("2024-12-04"), Day("2024-12-09"), "缺附件")] }),
        ["extended"] = static () => Evaluate(Rule, "2024-12-31", new() { ReceivedOn = Day("2024-12-02"), RepliedOn = Day("2024-12-10"), Effects = [ClockEffect.Extend(1, Day("2024-12-05"), Day("2024-12-06"))] }),
        ["suspended still"] = static () => Evaluate(Rule, "2024-12-06", new() { ReceivedOn = Day("2024-12-02"), Effects = [ClockEffect.Suspend(Day("2024-12-05"), null)] }),
        ["received after the cut-off"] = static () => Evaluate(Rule with { CutOff = new LocalTime(17, 0) }, "2024-12-04", new() { ReceivedOn = Day("2024-12-02"), ReceivedAt = new LocalTime(18, 0) }),
        ["calendar days that end on a rest day"] = static () => Evaluate(Bare with { Length = 3, StartDayCounting = StartDayCounting.Exclude }, "2024-12-13", new() { ReceivedOn = Day("2024-12-05"), RepliedOn = Day("2024-12-10") }),
        ["one calendar day, the start day counted"] = static () => Evaluate(Bare, "2024-12-05", new() { ReceivedOn = Day("2024-12-05") }),
        ["calendar days, suspended still"] = static () => Evaluate(Bare with { Length = 10 }, "2024-12-10", new() { ReceivedOn = Day("2024-12-05"), Effects = [ClockEffect.Suspend(Day("2024-12-06"), null)] }),
        ["calendar days beyond the calendar"] = static () => Evaluate(Bare with { Length = 60 }, "2026-12-28", new() { ReceivedOn = Day("2026-12-24") }),
        ["a month"] = static () => Evaluate(Bare with { Unit = DeadlineUnit.Months, Source = "某书" }, "2024-12-10", new() { ReceivedOn = Day("2024-12-09") }),
        ["months"] = static () => Evaluate(Rule with { Unit = DeadlineUnit.Months, Length = 2, MaxExtension = 2, EnglishTitle = string.Empty }, "2024-12-10", new() { ReceivedOn = Day("2024-12-09") }),
        ["provisional days and beyond"] = static () => Evaluate(Rule, "2026-12-28", new() { ReceivedOn = Day("2026-12-25") }),
        ["a day off of the region"] = static () => new DeadlineCalculator(ChinaWorkingDays.National.WithRegionalDays(
            RegionalDays.Of("某州", new HolidayNotice("某州放假的决定"), Day("2024-01-01")).WithAnnualDayOff(new AnnualDate(12, 4), "州庆"))).Evaluate(Rule, Day("2024-12-02"), null, Day("2024-12-05")),
        ["a calendar without notices"] = static () => new DeadlineCalculator(ListedCalendar.Weeks(Day("2024-12-01"), Day("2025-01-31"), Day("2024-12-04"))).Evaluate(Rule, Day("2024-12-05"), null, Day("2024-12-10")),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Explain_DayByDay_IsTheApprovedText(string name)
    {
        var approved = Texts.Split("## ").Single(text => text.StartsWith(name + "\n", StringComparison.Ordinal))[(name.Length + 1)..].Split("\n\n");
        var verdict = Cases[name]();

        Shown(ExplanationLanguage.Chinese).Should().Be(approved[0].TrimEnd('\n'));
        Shown(ExplanationLanguage.English).Should().Be(approved[1].TrimEnd('\n'));

        // Of a limit in months the days are too many to show.
        string Shown(ExplanationLanguage language) => string.Join('\n', verdict.Explain(language, ExplanationDetail.DayByDay).TrimEnd('\n').Split('\n').Take(name.Contains("month", StringComparison.Ordinal) ? 3 : 100));
    }

    [Fact]
    public void Explain_ARuleWithoutAGrade_SaysThatItHasNone()
    {
        var verdict = Evaluate(
            new DeadlineRule { Id = "T-3", Instrument = "某办法", EffectiveFrom = new LocalDate(2020, 1, 1), Length = 3, Unit = DeadlineUnit.WorkingDays },
            "2024-12-02",
            new() { ReceivedOn = Day("2024-12-02") });

        verdict.Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay).Should().Contain("依据等级：未注明（未核实）。").And.NotContain("?");
        verdict.Explain(ExplanationLanguage.English, ExplanationDetail.DayByDay).Should().Contain("Evidence: no grade given (not verified).").And.NotContain("?");
    }

    [Theory]
    [InlineData(DeadlineStep.ComplianceReview, "完成规范性审核", "reviewed")]
    [InlineData(DeadlineStep.ProviderReply, "答复", "answered")]
    [InlineData(DeadlineStep.PublicReply, "答复", "answered")]
    [InlineData(DeadlineStep.PublishAndReply, "完成数据发布并答复", "published and answered")]
    [InlineData(DeadlineStep.Provision, "提供数据", "provided")]
    [InlineData(DeadlineStep.Verification, "完成校核", "verified")]
    [InlineData(DeadlineStep.CorrectionNotice, "告知补正", "sent back for correction")]
    [InlineData(DeadlineStep.Consultation, "提出意见", "answered with an opinion")]
    [InlineData(DeadlineStep.ConfirmAndShare, "确认并共享", "confirmed and shared")]
    [InlineData(DeadlineStep.Other, "办结", "completed")]
    public void Explain_EachStep_HasItsWords(DeadlineStep step, string chinese, string english)
    {
        var verdict = Evaluate(Rule with { Step = step }, "2024-12-02", new() { ReceivedOn = Day("2024-12-02") });

        verdict.Explain(ExplanationLanguage.Chinese).Should().Contain("应在5个工作日内" + chinese + "，到期日");
        verdict.Explain(ExplanationLanguage.English).Should().Contain(", to be " + english + " within 5 working days").And.Contain("; not yet " + english + " as of Mon");
    }

    [Theory]
    [InlineData(DeadlineStartEvent.Application, "提出申请", "自提出申请之日起", "Applied for", "the application")]
    [InlineData(DeadlineStartEvent.Receipt, "收到申请", "自收到申请之日起", "Received", "the receipt of the request")]
    [InlineData(DeadlineStartEvent.ProviderReceipt, "收到申请", "自提供部门收到申请之日起", "Received", "the day the provider receives the request")]
    [InlineData(DeadlineStartEvent.Forwarding, "收到转来的申请", "自申请转至提供部门之日起", "Forwarded", "the day the request is forwarded to the provider")]
    [InlineData(DeadlineStartEvent.Agreement, "答复同意", "自答复同意之日起", "Agreed to", "the reply that agrees")]
    [InlineData(DeadlineStartEvent.ConsultationLetter, "收到征求意见书", "自收到征求意见书之日起", "Consulted by a letter received", "the receipt of the letter of consultation")]
    [InlineData(DeadlineStartEvent.Other, "收到申请", "自规则所定事件之日起", "Received", "the event that the rule names")]
    public void Explain_EachStartEvent_HasItsWords(DeadlineStartEvent start, string chinese, string chineseRule, string english, string englishRule)
    {
        var verdict = Evaluate(Rule with { StartEvent = start }, "2024-12-02", new() { ReceivedOn = Day("2024-12-02") });

        verdict.Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay).Should().StartWith("2024-12-02（周一）" + chinese + "，").And.Contain("，" + chineseRule + "。");
        verdict.Explain(ExplanationLanguage.English, ExplanationDetail.DayByDay).Should().StartWith(english + " on Mon").And.Contain(", from " + englishRule + ". ");
    }

    /// <summary>The whole sentence of each way in which a clock can end.</summary>
    [Fact]
    public void Explain_EachEnding_IsAWholeSentence()
    {
        var received = new DeadlineCase { ReceivedOn = Day("2024-12-02") };
        var day = Day("2024-12-04");
        const string Chinese = "2024-12-02（周一）收到申请，依据《某办法》（某发〔2024〕1号）第5条应在5个工作日内答复";
        const string English = "Received on Mon 2024-12-02, to be answered within 5 working days under Some Measures (《某办法》 某发〔2024〕1号), art. 5";
        var endings = new (DeadlineCase Case, string Chinese, string English)[]
        {
            (received with { WithdrawnOn = day }, "；申请已于2024-12-04（周三）撤回，不再计时。", "; withdrawn on Wed 2024-12-04, so the clock no longer runs."),
            (received with { AbandonedOn = day }, "；申请已于2024-12-04（周三）视为放弃，不再计时。", "; taken as abandoned on Wed 2024-12-04, so the clock no longer runs."),
            (received with { Effects = [ClockEffect.Transfer(day)] }, "；申请已于2024-12-04（周三）转办，由承办部门另行计时。", "; transferred on Wed 2024-12-04; the provider in charge has a clock of its own."),
            (received with { StoppedAtReviewOn = day }, "；申请已于2024-12-04（周三）在规范性审核环节终止，不再计时。", "; stopped at compliance review on Wed 2024-12-04, so the clock does not run."),
        };
        foreach (var (facts, chinese, english) in endings)
        {
            var verdict = Evaluate(Rule, "2024-12-10", facts);
            verdict.Explain(ExplanationLanguage.Chinese).Should().StartWith(Chinese).And.EndWith(chinese);
            verdict.Explain(ExplanationLanguage.English).Should().StartWith(English).And.EndWith(english);
        }
    }

    /// <summary>Due on Mon 2024-12-09, and everything happens on Fri 2024-12-20.</summary>
    [Fact]
    public void Explain_EffectAfterTheDueDay_IsNamedByItsKind()
    {
        var late = Day("2024-12-20");
        var effects = new (ClockEffect Effect, string Chinese, string English)[]
        {
            (ClockEffect.Exclude(late, late, "迟"), "2024-12-20（周五）起扣除期间（迟）", "days excluded from Fri 2024-12-20 (迟)"),
            (ClockEffect.Suspend(late, null, "迟"), "2024-12-20（周五）中止（迟）", "suspension on Fri 2024-12-20 (迟)"),
            (ClockEffect.Restart(late, null, "迟"), "2024-12-20（周五）要求补正（迟）", "request for correction on Fri 2024-12-20 (迟)"),
            (ClockEffect.Extend(1, late, late, "迟"), "2024-12-20（周五）告知延长（迟）", "notice of extension on Fri 2024-12-20 (迟)"),
        };
        foreach (var (effect, chinese, english) in effects)
        {
            var verdict = Evaluate(Rule, "2024-12-31", new() { ReceivedOn = Day("2024-12-02"), Effects = [effect] });
            verdict.Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay).Should().Contain("\n不影响期限：" + chinese + "，发生在到期日之后。\n");
            verdict.Explain(ExplanationLanguage.English, ExplanationDetail.DayByDay).Should().Contain("\nWithout effect: " + english + ", after the due day.\n");
        }
    }

    [Fact]
    public void Explain_CorrectionAwaitedAfterTheCutOff_TellsBoth()
    {
        var verdict = Evaluate(
            Rule with { CutOff = new LocalTime(17, 0) },
            "2024-12-05",
            new() { ReceivedOn = Day("2024-12-02"), ReceivedAt = new LocalTime(18, 0), Effects = [ClockEffect.Restart(Day("2024-12-05"), null, "缺附件")] });

        verdict.Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay).Should().StartWith("2024-12-02（周一）收到申请（已过当日受理时间，自2024-12-03（周二）起算），")
            .And.EndWith("\n2024-12-05（周四）：等待补正（缺附件），不计入\n");
        verdict.Explain(ExplanationLanguage.English, ExplanationDetail.DayByDay).Should().StartWith("Received on Mon 2024-12-02 (after the cut-off, counted from Tue 2024-12-03), ")
            .And.EndWith("\nThu 2024-12-05: correction awaited (缺附件), not counted\n");
    }

    [Fact]
    public void Explain_RepliedOnTheSundayBehindTheDueDay_CountsTheDays()
    {
        // Received on Fri 2024-12-06, due on Fri 12-13.
        var verdict = Evaluate(Rule, "2024-12-31", new() { ReceivedOn = Day("2024-12-06"), RepliedOn = Day("2024-12-15") });

        verdict.Explain(ExplanationLanguage.Chinese).Should().EndWith("已过到期日2日（其间为休息日，逾期0个工作日），属逾期。");
        verdict.Explain(ExplanationLanguage.English).Should().EndWith(": 2 days after the due day and so late, with no working day in between.");
    }

    [Theory]
    [InlineData("2024-12-02", "周一", "Mon")]
    [InlineData("2024-12-03", "周二", "Tue")]
    [InlineData("2024-12-04", "周三", "Wed")]
    [InlineData("2024-12-05", "周四", "Thu")]
    [InlineData("2024-12-06", "周五", "Fri")]
    [InlineData("2024-12-07", "周六", "Sat")]
    [InlineData("2024-12-08", "周日", "Sun")]
    public void Explain_EachWeekday_HasItsName(string day, string chinese, string english)
    {
        var verdict = Evaluate(Rule, day, new() { ReceivedOn = Day(day) });

        verdict.Explain(ExplanationLanguage.Chinese).Should().StartWith(day + "（" + chinese + "）收到申请");
        verdict.Explain(ExplanationLanguage.English).Should().StartWith("Received on " + english + " " + day);
    }

    private static DeadlineVerdict Evaluate(DeadlineRule rule, string asOf, DeadlineCase facts) => Calculator.Evaluate(rule, facts, Day(asOf));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
