using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>Makes responsibility.csv: per row of the shelving table so many items, so many of them shelved by the end of the month.</summary>
internal sealed class ResponsibilityGenerator(MonthTargets targets, OrganizationNames names, IWorkingDayCalendar calendar, SeededRandom random)
{
    private readonly LocalDate _asOf = targets.Month.End;
    private readonly DateInterval _shelving = new(CivilText.Day(targets.Responsibility.FirstShelvedOn), targets.Month.End);

    public string Generate()
    {
        var csv = new CsvText("batch", "owner", "resource", "shelved_on");
        foreach (var row in targets.Responsibility.Rows)
        {
            var items = Items(row);
            var shelved = random.Sample(Enumerable.Range(0, items.Count).ToArray(), row.Shelved).ToHashSet();
            var boundary = shelved.Count == 0 ? -1 : shelved.Min();
            var firstOpen = Enumerable.Range(0, items.Count).FirstOrDefault(i => !shelved.Contains(i), -1);
            for (var i = 0; i < items.Count; i++)
            {
                var shelvedOn = i == boundary ? CivilText.Of(_asOf)
                    : i == firstOpen ? CivilText.Of(_asOf.PlusDays(1))
                    : shelved.Contains(i) ? CivilText.Of(SomeWorkingDay(_shelving))
                    : random.OneIn(3) ? CivilText.Of(SomeWorkingDay(new DateInterval(_asOf.PlusDays(2), _asOf.PlusDays(24))))
                    : string.Empty;
                csv.Row(targets.Responsibility.Batch, names.Spell(items[i].Owner, random), items[i].Resource, shelvedOn);
            }
        }

        return csv.ToString();
    }

    private List<(string Owner, string Resource)> Items(ResponsibilityRow row)
    {
        var items = new List<(string, string)>();
        foreach (var (owner, count) in row.Owners.Zip(random.SplitRandomly(row.Listed, row.Owners.Count, 60, 120)))
        {
            var titles = names.Titles(owner);
            if (count > titles.Count)
            {
                throw new InvalidDataException($"{owner} has {titles.Count} resource titles, but is to own {count} items.");
            }

            items.AddRange(random.Sample(titles, (int)count).Select(title => (owner, title)));
        }

        return items;
    }

    private LocalDate SomeWorkingDay(DateInterval days) => calendar.NextOrSame(days.Start.PlusDays(random.Between(0, days.Length - 1))) is var day && days.Contains(day) ? day : days.End;
}

/// <summary>Makes national_requests.csv and national_recommendations.csv.</summary>
internal sealed class NationalGenerator(MonthTargets targets, OrganizationNames names, IWorkingDayCalendar calendar, SeededRandom random)
{
    private static readonly int[] LeadingWeights = [60, 48, 38];

    private readonly NationalRequestTargets _targets = targets.NationalRequests;

    public string GenerateRequests()
    {
        var first = CivilText.Day(_targets.FirstRequestedOn);
        var last = targets.Month.End;
        var requests = Counts()
            .SelectMany(count => Enumerable.Range(0, (int)count.Requests).Select(_ => (count.Department, Day: SomeDay(first, last)))).ToList();
        requests[0] = requests[0] with { Day = last };
        requests.AddRange(Enumerable.Range(0, _targets.AfterMonth).Select(i =>
            (_targets.AfterMonthDepartments[i % _targets.AfterMonthDepartments.Count], i == 0 ? last.PlusDays(1) : SomeDay(last.PlusDays(2), last.PlusDays(20)))));

        var csv = new CsvText("department", "resource", "requested_on");
        foreach (var (department, day) in requests.OrderBy(request => request.Day))
        {
            csv.Row(names.Spell(department, random), random.Pick(names.NationalResources), CivilText.Of(day));
        }

        return csv.ToString();
    }

    public string GenerateRecommendations()
    {
        var csv = new CsvText("order", "resource", "ministry");
        foreach (var recommendation in targets.Recommendations)
        {
            csv.Row(CivilText.Of(recommendation.Order), recommendation.Resource, recommendation.Ministry);
        }

        return csv.ToString();
    }

    private List<(string Department, long Requests)> Counts()
    {
        var weights = _targets.Leading.Select((_, i) => LeadingWeights[i]).Concat(_targets.Others.Select(_ => random.Between(10, 24))).ToArray();
        List<(string Department, long Requests)> counts = [.. _targets.Leading.Concat(_targets.Others).Zip(SeededRandom.Split(_targets.Requests, weights))];
        var led = counts.Skip(_targets.Leading.Count).Max(count => count.Requests);
        for (var i = _targets.Leading.Count - 1; i >= 0; led = counts[i--].Requests)
        {
            if (counts[i].Requests <= led)
            {
                throw new InvalidDataException($"With {_targets.Requests} national requests {counts[i].Department} cannot be placed before those that follow it.");
            }
        }

        return counts;
    }

    private LocalDate SomeDay(LocalDate first, LocalDate last) =>
        calendar.PreviousOrSame(first.PlusDays(random.Between(0, Period.DaysBetween(first, last)))) is var day && day >= first ? day : first;
}
