using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Formatting;
using GzShareMetrics.Json;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Consumers;

/// <summary>What every target must answer. The expected values were worked out by hand, from a wall calendar and the counts.</summary>
internal static class Checks
{
    private static readonly LocalDate Fri_2026_02_13 = new(2026, 2, 13);

    public static int Run(TextWriter output, IEnumerable<KeyValuePair<string, Action>> readmePrograms)
    {
        var failures = 0;
        foreach (var program in readmePrograms)
        {
            Check(program.Key, "ran", () =>
            {
                program.Value();
                return "ran";
            });
        }

        Check("five working days over the Spring Festival", "2026-02-27", () => ChinaWorkingDays.National.AddWorkingDays(Fri_2026_02_13, 5).ToString("uuuu-MM-dd", null));
        Check("an unanswered request on the day after it was due", "OverdueUnanswered", () =>
            new DeadlineCalculator(ChinaWorkingDays.National).Evaluate(DeadlineRules.GuizhouProviderReply, Fri_2026_02_13, null, new LocalDate(2026, 2, 28)).Status.ToString());
        Check("a ranking with a tie", "a1 b2 c2 d4", () => string.Join(" ", new RankingCalculator()
            .Rank(["d", "c", "b", "a"], name => name switch { "a" => 30_995L, "d" => 7L, _ => 12_000L }, new() { ListingOrder = StringComparer.Ordinal })
            .Entries.Select(e => $"{e.Subject}{e.Rank}")));
        Check("a shelving rate", "34.57%", () => FormatProfile.Guizhou.Format(ShelvedOf(56, 162)));
        Check("rates whose cross products pass 32 bits", "True", () => (Rate.ByValue.Compare(Rate.Of(8754, 68444), Rate.Of(45825, 68220)) < 0).ToString());
        Check("rates near the limit of their counts", "True", () =>
            (Rate.ByValue.Compare(Rate.Of(long.MaxValue - 2, long.MaxValue - 1), Rate.Of(long.MaxValue - 1, long.MaxValue)) < 0).ToString());
        Check("on time of due", "50%", () => FormatProfile.Guizhou.Format(OnTimeOfDue()));
        Check("a verdict as JSON and back", "OverdueUnanswered", () =>
        {
            var verdict = new DeadlineCalculator(ChinaWorkingDays.National).Evaluate(DeadlineRules.GuizhouProviderReply, Fri_2026_02_13, null, new LocalDate(2026, 2, 28));
            return GzShareMetricsJson.Read<DeadlineVerdict>(GzShareMetricsJson.Write(verdict)).Status.ToString();
        });
        return failures;

        void Check(string name, string expected, Func<string> answer)
        {
            string actual;
            try
            {
                actual = answer();
            }
            catch (Exception e)
            {
                actual = e.ToString();
            }

            failures += actual == expected ? 0 : 1;
            output.WriteLine(actual == expected ? $"passed: {name}" : $"FAILED: {name}: expected {expected}, got {actual}");
        }
    }

    private static Rate ShelvedOf(int shelved, int all)
    {
        var owner = GuizhouOrganizations.Directory.Resolve("贵阳市");
        var items = Enumerable.Range(1, all).Select(i => new ResponsibilityItem("2024年度第一批", owner, $"资源{i}", i <= shelved ? new LocalDate(2024, 12, 20) : null));
        return new ShelvingRateCalculator().Evaluate(items, asOf: new LocalDate(2024, 12, 31)).Total;
    }

    /// <summary>Two requests received on Monday 2 December: one answered a day later, one on Tuesday 10 December, a day after it was due.</summary>
    private static Rate OnTimeOfDue()
    {
        var directory = GuizhouOrganizations.Directory;
        var received = new LocalDateTime(2024, 12, 2, 9, 0);
        var requests = new[] { 1, 8 }.Select(days => new DataSharingRequest(
            $"R-{days}", directory.Resolve("省民政厅"), directory.Resolve("省水利厅"), "水库信息", SharingAttribute.Conditional, received,
            new ComplianceReview(ReviewOutcome.Passed, received), received, new RequestReply(ReplyOutcome.Approved, received.PlusDays(days))));
        return new ResponseTimelinessCalculator(ChinaWorkingDays.National, DeadlineRules.GuizhouProviderReply).Evaluate(requests, ReportingPeriod.OfMonth(2024, 12)).Overall.Rate;
    }
}
