using GzShareMetrics.WorkingDays;
using NodaTime;

namespace GzShareMetrics.Samples.SampleData;

/// <summary>Makes exchanges.csv: body totals first, then a provider × consumer table, then days and resources.</summary>
internal sealed class ExchangeGenerator(MonthTargets targets, OrganizationNames names, IWorkingDayCalendar calendar, SeededRandom random)
{
    private const int TitlesPerProvider = 6;
    private static readonly LocalTime LastSecond = new(23, 59, 59);

    private readonly ExchangeTargets _targets = targets.Exchanges;
    private readonly DateInterval _month = targets.Month;
    private readonly Dictionary<string, string[]> _catalogs = new(StringComparer.Ordinal);

    public string Generate()
    {
        var total = random.Between(_targets.TotalAtLeast, _targets.TotalAtMost);
        var served = BodyTotals(total, _targets.Service);
        var cells = CallAllocation.Allocate(served, BodyTotals(total, _targets.Usage), _targets.CutsPerBody, random);
        var exchanges = cells.SelectMany(Spread).ToList();
        MoveToTheEdge(exchanges, _month.Start, LocalTime.Midnight);
        MoveToTheEdge(exchanges, _month.End, LastSecond);
        exchanges.AddRange(ZeroCounts(cells));
        exchanges.AddRange(Idle(served, cells));
        exchanges.AddRange(OutsideTheMonth(cells));

        var order = served.Select(body => body.Id).Concat(cells.Select(cell => cell.Consumer)).Distinct().Select((id, index) => (id, index)).ToDictionary(StringComparer.Ordinal);
        var csv = new CsvText("provider", "consumer", "resource", "at", "count");
        foreach (var exchange in exchanges.OrderBy(e => e.Day).ThenBy(e => order[e.Provider]).ThenBy(e => order[e.Consumer]).ThenBy(e => e.Resource, StringComparer.Ordinal).ThenBy(e => e.Time))
        {
            csv.Row(names.Spell(exchange.Provider, random), names.Spell(exchange.Consumer, random), exchange.Resource, exchange.At, CivilText.Of(exchange.Calls));
        }

        return csv.ToString();
    }

    private List<(string Id, long Calls)> BodyTotals(long total, VolumeTargets side)
    {
        var bodies = side.Exact.Select(body => (body.Id, body.Calls)).ToList();
        bodies.AddRange(side.Printed.Select(body => (body.Id, CallsBehind(body))));
        var rest = total - bodies.Sum(body => body.Item2);
        var shares = random.SplitRandomly(rest, side.Rest.Ids.Count, 40, 100);
        if (shares.Any(calls => calls <= 0 || calls >= side.Rest.Below))
        {
            throw new InvalidDataException($"{rest} calls cannot be shared by {side.Rest.Ids.Count} bodies with fewer than {side.Rest.Below} calls each.");
        }

        bodies.AddRange(side.Rest.Ids.Zip(shares));
        return bodies;
    }

    /// <summary>Any of the hundred numbers of calls that round, half up, to the printed hundredth of a 万次.</summary>
    private long CallsBehind(PrintedVolume printed) => (long)(printed.TenThousands * 10_000) + random.Between(-50L, 49L);

    private IEnumerable<Exchange> Spread(CallCell cell)
    {
        var resources = random.Sample(CatalogOf(cell.Provider), random.Between(1, _targets.MostResources));
        var shares = random.SplitRandomly(cell.Calls, resources.Length, 30, 100);
        var days = _targets.ActiveDays >= _month.Length ? _month.ToArray() : [.. random.Sample(_month.ToArray(), _targets.ActiveDays).Order()];
        for (var i = 0; i < resources.Length; i++)
        {
            var calls = SeededRandom.Split(shares[i], days.Select(Weight).ToArray());
            for (var d = 0; d < days.Length; d++)
            {
                if (calls[d] > 0)
                {
                    yield return new Exchange(cell.Provider, cell.Consumer, resources[i], days[d], SomeTime(), calls[d]);
                }
            }
        }
    }

    private int Weight(LocalDate day) => calendar.IsWorkingDay(day) ? random.Between(70, 130) : random.Between(15, 40);

    /// <summary>Most sources report a day; one row in ten has the time of its batch.</summary>
    private LocalTime? SomeTime() => random.OneIn(10) ? LocalTime.FromSecondsSinceMidnight(random.Between(0, (24 * 60 * 60) - 1)) : null;

    private string[] CatalogOf(string provider)
    {
        if (!_catalogs.TryGetValue(provider, out var titles))
        {
            titles = random.Sample(names.Titles(provider), TitlesPerProvider);
            _catalogs.Add(provider, titles);
        }

        return titles;
    }

    private static void MoveToTheEdge(List<Exchange> exchanges, LocalDate day, LocalTime time)
    {
        var index = exchanges.FindIndex(exchange => exchange.Day == day);
        if (index >= 0)
        {
            exchanges[index] = exchanges[index] with { Time = time };
        }
    }

    private IEnumerable<Exchange> ZeroCounts(IReadOnlyList<CallCell> cells) =>
        Enumerable.Range(0, _targets.ZeroCountRows).Select(_ => Copy(random.Pick(cells), random.Pick(_month.ToArray()), time: null, 0));

    /// <summary>A provider of no calls at all still reports: a 0 is a record, and its body is not absent.</summary>
    private IEnumerable<Exchange> Idle(IEnumerable<(string Id, long Calls)> served, IReadOnlyList<CallCell> cells) =>
        from body in served
        where body.Calls == 0
        let consumers = cells.Select(cell => cell.Consumer).Where(consumer => consumer != body.Id).ToArray()
        select Copy(new CallCell(body.Id, random.Pick(consumers), 0), _month.End, time: null, 0);

    /// <summary>Neighbours of the month: the first half on the day before it, up to its last second, the rest from the first second after it.</summary>
    private IEnumerable<Exchange> OutsideTheMonth(IReadOnlyList<CallCell> cells)
    {
        var before = _targets.RowsOutside / 2;
        for (var i = 0; i < _targets.RowsOutside; i++)
        {
            yield return i < before
                ? Copy(random.Pick(cells), _month.Start.PlusDays(-1), i == 0 ? LastSecond : SomeTime(), random.Between(1L, 5000L))
                : Copy(random.Pick(cells), _month.End.PlusDays(1), i == before ? LocalTime.Midnight : SomeTime(), random.Between(1L, 5000L));
        }
    }

    private Exchange Copy(CallCell cell, LocalDate day, LocalTime? time, long calls) =>
        new(cell.Provider, cell.Consumer, random.Pick(CatalogOf(cell.Provider)), day, time, calls);

    private sealed record Exchange(string Provider, string Consumer, string Resource, LocalDate Day, LocalTime? Time, long Calls)
    {
        public string At => Time is { } time ? CivilText.Of(Day + time) : CivilText.Of(Day);
    }
}
