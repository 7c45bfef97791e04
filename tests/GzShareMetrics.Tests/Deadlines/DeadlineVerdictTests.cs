using System.Globalization;
using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Deadlines;

public sealed class DeadlineVerdictTests
{
    private static readonly DeadlineCalculator Calculator = new(KnownYears.To2026);
    private static readonly DeadlineRule Rule = DeadlineRules.GuizhouProviderReply;
    private static readonly LocalDate Fri_2026_02_13 = new(2026, 2, 13);
    private static readonly LocalDate Thu_2024_12_26 = new(2024, 12, 26);
    private static readonly LocalDate Tue_2024_12_31 = new(2024, 12, 31);

    [Fact]
    public void Evidence_OverTheSpringFestival_NumbersAndExplainsEveryDay()
    {
        var evidence = Calculator.Evaluate(Rule, Fri_2026_02_13, new LocalDate(2026, 2, 28), new LocalDate(2026, 3, 31)).Evidence;

        evidence.Select(d => d.Day).Should().Equal(Enumerable.Range(0, 16).Select(Fri_2026_02_13.PlusDays), "from the receipt to the reply");
        evidence.Select(d => d.Number).Should().Equal(null, 1, null, null, null, null, null, null, null, null, null, 2, 3, 4, 5, 6);
        evidence[0].Kind.Should().Be(DeadlineDayKind.StartDay);
        evidence[1].CalendarDay!.Value.Kind.Should().Be(DayKind.MakeUpDay, "02-14 is worked for the festival");
        evidence[4].Kind.Should().Be(DeadlineDayKind.RestDay);
        evidence[4].CalendarDay!.Value.Name.Should().Be("春节");
        evidence[4].CalendarDay!.Value.Notice!.DocumentNumber.Should().Be("国办发明电〔2025〕7号");
        evidence.Single(d => d.IsDueDay).Day.Should().Be(new LocalDate(2026, 2, 27));
        evidence.Single(d => d.IsReplyDay).Number.Should().Be(6);
    }

    [Fact]
    public void Evidence_ReceivedOnARestDay_DoesNotExcludeTwice()
    {
        var evidence = Calculator.Evaluate(Rule, new LocalDate(2024, 12, 7), null, new LocalDate(2024, 12, 9)).Evidence;

        evidence.Take(3).Select(d => (d.Kind, d.Number)).Should().Equal((DeadlineDayKind.StartDay, null), (DeadlineDayKind.RestDay, null), (DeadlineDayKind.Counted, 1));
        evidence[^1].Day.Should().Be(new LocalDate(2024, 12, 13), "an open verdict shows the days up to the due day");
    }

    [Fact]
    public void Evidence_Effects_AreTheReasonOfTheirDays()
    {
        var effects = new[] { ClockEffect.Restart(new LocalDate(2024, 12, 3), new LocalDate(2024, 12, 4)), ClockEffect.Suspend(new LocalDate(2024, 12, 6), new LocalDate(2024, 12, 9), "征求意见") };
        var facts = new DeadlineCase { ReceivedOn = new LocalDate(2024, 12, 2), Effects = effects };

        var evidence = Calculator.Evaluate(Rule, facts, new LocalDate(2024, 12, 10)).Evidence;

        evidence.Take(9).Select(d => d.Kind).Should().Equal(
            DeadlineDayKind.BeforeRestart, DeadlineDayKind.BeforeRestart, DeadlineDayKind.StartDay, DeadlineDayKind.Counted, DeadlineDayKind.Suspended,
            DeadlineDayKind.Suspended, DeadlineDayKind.Suspended, DeadlineDayKind.Suspended, DeadlineDayKind.Counted);
        evidence[4].Effect.Should().BeSameAs(effects[1]);
    }

    [Fact]
    public void Evidence_OtherCalendar_HasNoNoticesButTheSameCount()
    {
        var calendar = ListedCalendar.Weeks(new LocalDate(2024, 12, 1), new LocalDate(2025, 1, 31), new LocalDate(2025, 1, 1));
        var verdict = new DeadlineCalculator(calendar).Evaluate(Rule, Thu_2024_12_26, null, new LocalDate(2025, 1, 3));

        verdict.Evidence.Should().OnlyContain(d => d.CalendarDay == null);
        verdict.RestsOnProvisionalDays.Should().BeFalse();
        verdict.Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay).Should().Contain("2025-01-01（周三）：非工作日，不计入").And.Contain("2024-12-28（周六）：周末，不计入");
        verdict.Explain(ExplanationLanguage.English, ExplanationDetail.DayByDay).Should().Contain("Wed 2025-01-01: no working day, not counted");
    }

    [Fact]
    public void RestsOnProvisionalDays_LateDecemberOfTheLastYear_IsTold()
    {
        var late = Calculator.Evaluate(Rule, new LocalDate(2026, 12, 22), null, new LocalDate(2026, 12, 23));

        late.RestsOnProvisionalDays.Should().BeTrue();
        late.Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay).Should().Contain("暂定");
        Calculator.Evaluate(Rule, Thu_2024_12_26, null, Tue_2024_12_31).RestsOnProvisionalDays.Should().BeFalse();
    }

    [Theory]
    [InlineData("2024-12-31", "2024-12-31", "2024-12-26（周四）收到申请，依据《贵州省政务数据资源管理办法》（黔府办发〔2023〕13号）应在5个工作日内答复，到期日为2025-01-03（周五）；2024-12-31（周二）答复，用时3个工作日，按时。")]
    [InlineData("2025-01-06", "2025-01-31", "*；2025-01-06（周一）答复，用时6个工作日，逾期1个工作日。")]
    [InlineData("2025-01-04", "2025-01-31", "*；2025-01-04（周六）答复，用时5个工作日，已过到期日1日（其间为休息日，逾期0个工作日），属逾期。")]
    [InlineData("2024-12-26", "2025-01-31", "*；2024-12-26（周四）答复，用时不足1个工作日，按时。")]
    [InlineData(null, "2024-12-31", "*；截至2024-12-31（周二）尚未答复，剩余2个工作日。")]
    [InlineData(null, "2025-01-03", "*；截至2025-01-03（周五）尚未答复，当日到期。")]
    [InlineData(null, "2025-01-08", "*；截至2025-01-08（周三）仍未答复，逾期3个工作日。")]
    [InlineData(null, "2024-12-25", "截至2024-12-25（周三）尚未起算。")]
    public void Explain_ChineseSentence_SaysWhatHappened(string? replied, string asOf, string expected) =>
        Plain(replied, asOf).Explain(ExplanationLanguage.Chinese).Should().Match(expected);

    [Theory]
    [InlineData("2024-12-31", "2024-12-31", "Received on Thu 2024-12-26, to be answered within 5 working days under Guizhou Measures for the Management of Government Data Resources (《贵州省政务数据资源管理办法》 黔府办发〔2023〕13号), that is by Fri 2025-01-03; answered on Tue 2024-12-31, after 3 working days: on time.")]
    [InlineData("2025-01-06", "2025-01-31", "*; answered on Mon 2025-01-06, after 6 working days: 1 working day late.")]
    [InlineData("2025-01-04", "2025-01-31", "*; answered on Sat 2025-01-04, after 5 working days: 1 day after the due day and so late, with no working day in between.")]
    [InlineData("2024-12-26", "2025-01-31", "*; answered on Thu 2024-12-26, within less than 1 working day: on time.")]
    [InlineData("2024-12-27", "2025-01-31", "*, after 1 working day: on time.")]
    [InlineData(null, "2024-12-31", "*; not yet answered as of Tue 2024-12-31, 2 working days left.")]
    [InlineData(null, "2025-01-02", "*, 1 working day left.")]
    [InlineData(null, "2025-01-03", "*; not yet answered as of Fri 2025-01-03, which is the due day.")]
    [InlineData(null, "2025-01-08", "*; still not answered as of Wed 2025-01-08, 3 working days late.")]
    [InlineData(null, "2024-12-25", "The clock has not started as of Wed 2024-12-25.")]
    public void Explain_EnglishSentence_SaysWhatHappened(string? replied, string asOf, string expected) =>
        Plain(replied, asOf).Explain(ExplanationLanguage.English).Should().Match(expected);

    [Fact]
    public void Explain_EveryEnding_HasItsSentence()
    {
        var received = new DeadlineCase { ReceivedOn = new LocalDate(2024, 12, 2) };
        var rule = Rule with { MaxExtension = 5 };
        var day = new LocalDate(2024, 12, 4);
        var texts = new (DeadlineCase Case, string Chinese, string English)[]
        {
            (received with { WithdrawnOn = day }, "申请已于2024-12-04（周三）撤回", "withdrawn on Wed 2024-12-04"),
            (received with { AbandonedOn = day }, "视为放弃", "taken as abandoned on"),
            (received with { Effects = [ClockEffect.Transfer(day)] }, "转办", "transferred on"),
            (received with { StoppedAtReviewOn = day }, "规范性审核环节终止", "stopped at compliance review on"),
            (received with { Effects = [ClockEffect.Suspend(day, null)] }, "处于中止状态，保留剩余4个工作日", "with 4 working days kept"),
            (received with { RepliedOn = new LocalDate(2024, 12, 12), Effects = [ClockEffect.Extend(3, day, day)] }, "经批准并告知延长3个工作日", "on time thanks to the extension"),
            (received with { Effects = [ClockEffect.Restart(day, new LocalDate(2024, 12, 25))] }, "（2024-12-25（周三）收到补正申请，期限重新计算）", "(restarted by the corrected request of Wed 2024-12-25)"),
            (received with { ReceivedAt = new LocalTime(18, 0) }, "（已过当日受理时间，自2024-12-03（周二）起算）", "(after the cut-off, counted from Tue 2024-12-03)"),
        };

        foreach (var (facts, chinese, english) in texts)
        {
            var verdict = Calculator.Evaluate(rule with { CutOff = new LocalTime(17, 0) }, facts, Tue_2024_12_31);
            verdict.Explain(ExplanationLanguage.Chinese).Should().Contain(chinese).And.EndWith("。");
            verdict.Explain(ExplanationLanguage.English).Should().Contain(english).And.EndWith(".");
        }
    }

    [Fact]
    public void Explain_RuleThatIsNotVerified_SaysSo()
    {
        var verdict = Calculator.Evaluate(DeadlineRules.Embedded.Find("CN-809-cond"), Fri_2026_02_13, null, Fri_2026_02_13);

        verdict.Explain(ExplanationLanguage.Chinese).Should().EndWith("（该时限未经核实。）");
        verdict.Explain(ExplanationLanguage.English).Should().EndWith("(This limit is not verified.)");
        verdict.Explain(ExplanationLanguage.English, ExplanationDetail.DayByDay).Should().Contain("grade 2 (not verified)");
    }

    [Fact]
    public void Explain_EveryRuleOfTheLibrary_NamesItsStep()
    {
        var day = new LocalDate(2025, 9, 1);
        foreach (var rule in DeadlineRules.All)
        {
            var text = Calculator.Evaluate(rule with { EffectiveFrom = day, EffectiveTo = null }, day, null, day).Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay);
            text.Should().Contain(rule.Instrument).And.Contain(rule.Source).And.NotContain("办结").And.NotContain("规则所定事件");
        }
    }

    [Fact]
    public void Explain_NoRule_SaysThatNothingIsJudged()
    {
        var verdict = Calculator.EvaluateStages(new StageRules(), new StageDays(), Tue_2024_12_31).ProviderReply;

        verdict.Explain(ExplanationLanguage.Chinese).Should().Be("截至2024-12-31（周二），该环节没有适用的时限规则，不判定是否按时。");
        verdict.Explain(ExplanationLanguage.English, ExplanationDetail.DayByDay).Should().StartWith("As of Tue 2024-12-31 no deadline rule applies");
    }

    [Fact]
    public void Explain_UndefinedLanguage_Throws()
    {
        var verdict = Plain(null, "2024-12-31");

        verdict.Invoking(v => v.Explain(default)).Should().Throw<ArgumentOutOfRangeException>();
        verdict.Invoking(v => v.Explain(ExplanationLanguage.Chinese, (ExplanationDetail)9)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void Explain_AnyCulture_IsTheSame(string culture)
    {
        var verdict = Calculator.Evaluate(
            Rule with { MaxExtension = 9 }, new DeadlineCase { Id = "R-1", ReceivedOn = Thu_2024_12_26, Effects = [ClockEffect.Extend(2, Thu_2024_12_26, Tue_2024_12_31)] }, Tue_2024_12_31);
        string[] Texts() =>
        [
            verdict.Explain(ExplanationLanguage.Chinese, ExplanationDetail.DayByDay), verdict.Explain(ExplanationLanguage.English, ExplanationDetail.DayByDay),
            verdict.ToString(), verdict.Case.ToString(), verdict.Case.Effects[0].ToString(), verdict.Evidence[1].ToString(),
            verdict.Evidence[2].ToString(), Calculator.EvaluateStages(new StageRules(), new StageDays(), Tue_2024_12_31).Provision.ToString(),
        ];
        var expected = Texts();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Texts().Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        expected[2..].Should().Equal(
            "GZ-2023-13-reply: Running, due 2025-01-07 as of 2024-12-31", "R-1; received 2024-12-26; Extension by 2 2024-12-31", "Extension by 2 2024-12-31", "Fri 2024-12-27 Counted 1",
            "Sat 2024-12-28 RestDay", "no rule: NoRuleApplies as of 2024-12-31");
    }

    [Fact]
    public void Classify_PlainRequestOrCaseWithoutEffects_AllocatesNothing()
    {
        var facts = new DeadlineCase { ReceivedOn = Thu_2024_12_26, RepliedOn = Tue_2024_12_31 };
        var atOnce = new DeadlineCase { ReceivedOn = Tue_2024_12_31, RepliedOn = Tue_2024_12_31 };
        var late = 0;
        long Measure()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
            {
                late += Calculator.Classify(Rule, Thu_2024_12_26, Tue_2024_12_31.PlusDays(i % 20), new LocalDate(2025, 3, 1)).WorkingDaysLate;
                late += Calculator.Classify(Rule, facts, Tue_2024_12_31).WorkingDaysUsed;
                late += Calculator.Classify(Rule, atOnce, Tue_2024_12_31).WorkingDaysUsed;
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Measure();

        Measure().Should().Be(0);
        late.Should().BePositive();
    }

    [Fact]
    public void Properties_FactsAfterTheDay_AreNotKnown()
    {
        var verdict = Calculator.Evaluate(Rule, Thu_2024_12_26, Tue_2024_12_31, new LocalDate(2024, 12, 30));

        verdict.RepliedOn.Should().BeNull();
        verdict.ReceivedOn.Should().Be(Thu_2024_12_26);
        verdict.IsOpen.Should().BeTrue();
        verdict.Case.RepliedOn.Should().Be(Tue_2024_12_31, "the case keeps every fact");
        Calculator.Evaluate(Rule, Thu_2024_12_26, null, new LocalDate(2024, 12, 25)).ReceivedOn.Should().BeNull();
        Calculator.Evaluate(Rule, Thu_2024_12_26, null, Thu_2024_12_26).ReceivedOn.Should().Be(Thu_2024_12_26, "what happened on the day itself is known at its end");
        Plain("2024-12-31", "2024-12-31").RepliedOn.Should().Be(Tue_2024_12_31);
        Calculator.Evaluate(Rule, new DeadlineCase(), Tue_2024_12_31).DueDayIsBeyondCoverage.Should().BeFalse("a clock that has not started has no due day at all");
    }

    [Fact]
    public void Evidence_ReadAgain_IsNotMadeAgain()
    {
        var verdict = Plain(null, "2024-12-31");

        verdict.Evidence.Should().BeSameAs(verdict.Evidence);
    }

    [Fact]
    public void CalendarDaysLate_RestDayBehindTheDueDay_IsLateWithoutAWorkingDay()
    {
        var verdict = Plain("2025-01-04", "2025-01-31");

        verdict.Status.Should().Be(DeadlineStatus.AnsweredLate);
        verdict.IsOverdue.Should().BeTrue();
        verdict.WorkingDaysLate.Should().Be(0);
        verdict.CalendarDaysLate.Should().Be(1);
    }

    private static DeadlineVerdict Plain(string? replied, string asOf)
    {
        var iso = NodaTime.Text.LocalDatePattern.Iso;
        return Calculator.Evaluate(Rule, Thu_2024_12_26, replied is null ? null : iso.Parse(replied).Value, iso.Parse(asOf).Value);
    }
}
