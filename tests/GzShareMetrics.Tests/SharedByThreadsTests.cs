using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Formatting;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests;

/// <summary>
/// What says "thread-safe" in its comment is shared by many threads that all start at once, on objects that nobody has used before, so that
/// whatever is made at first use is raced for. Each thread must give the answers that one thread alone gives.
/// </summary>
public sealed class SharedByThreadsTests
{
    private const int Threads = 8;

    [Fact]
    public void Calendar_FirstUsedByManyThreadsAtOnce_AnswersAsForOne()
    {
        static string Ask(WorkingDayCalendar calendar, int thread)
        {
            var start = new LocalDate(2012, 3, 1).PlusDays(thread);
            var days = Enumerable.Range(0, 400).Select(i => start.PlusDays(i * 7));
            return string.Join(' ', days.Select(d => $"{calendar.IsWorkingDay(d)} {calendar.AddWorkingDays(d, 5)} {calendar.CountWorkingDays(start, d)} {calendar.DayInfo(d)}"))
                + calendar.RankTable.Count + calendar.ToJson(2020).Length + calendar.Schedules.Count;
        }

        static WorkingDayCalendar Fresh() => ChinaWorkingDays.National.AsKnownOn(new LocalDate(2026, 1, 1));

        for (var round = 0; round < 5; round++)
        {
            var shared = Fresh();
            AllAtOnce(thread => Ask(shared, thread)).Should().Equal(Enumerable.Range(0, Threads).Select(thread => Ask(Fresh(), thread)));
        }
    }

    [Fact]
    public void Calculators_SharedByManyThreads_AnswerAsForOne()
    {
        var bodies = SmallWorld.Bodies.Organizations.ToArray();
        var requests = Enumerable.Range(0, 120).Select(i =>
        {
            var received = new LocalDateTime(2024, 11, 25, 9, 0).PlusDays(i / 4);
            return new DataSharingRequest(
                $"R-{i}", bodies[i % bodies.Length], bodies[((7 * i) + 3) % bodies.Length], "资源", SharingAttribute.Conditional, received,
                new ComplianceReview(ReviewOutcome.Passed, received), received, i % 3 == 0 ? null : new RequestReply(ReplyOutcome.Approved, received.PlusDays(i % 14)));
        }).ToArray();

        var deadlines = new DeadlineCalculator(ChinaWorkingDays.National);
        var timeliness = new ResponseTimelinessCalculator(ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply);
        var statistics = new RequestStatisticsCalculator();
        var ranking = new RankingCalculator();
        var month = ReportingPeriod.OfMonth(2024, 12);

        string Ask(int thread)
        {
            var mine = requests.Skip(thread).ToArray();
            var verdicts = mine.Select((_, i) => deadlines.Evaluate(DeadlineRules.GuizhouProviderReply, new LocalDate(2024, 11, 1).PlusDays(i), null, new LocalDate(2025, 3, 1)));
            var result = timeliness.Evaluate(mine, month);
            var ranked = ranking.Rank(mine.Select(r => r.Id).Distinct(StringComparer.Ordinal), id => (long)(id.Length * thread), new() { ListingOrder = StringComparer.Ordinal });
            return string.Join('\n', verdicts.Select(v => v.Explain(ExplanationLanguage.Chinese)))
                + FormatProfile.Guizhou.Format(result.Overall.Rate) + statistics.Evaluate(mine, month).Total
                + string.Join(' ', ranked.Entries.Select(e => e.Rank)) + GuizhouOrganizations.Directory.Resolve("省水利厅").Id;
        }

        var alone = Enumerable.Range(0, Threads).Select(Ask).ToArray();

        AllAtOnce(Ask).Should().Equal(alone);
    }

    private static string[] AllAtOnce(Func<int, string> ask)
    {
        var answers = new string[Threads];
        var faults = new Exception?[Threads];
        using var gate = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            gate.SignalAndWait();
            try
            {
                answers[i] = ask(i);
            }
            catch (Exception e)
            {
                faults[i] = e;
            }
        })).ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        faults.Should().OnlyContain(fault => fault == null);
        return answers;
    }
}
