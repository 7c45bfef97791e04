using CsCheck;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Catalog;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Requests;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Json.Tests;

/// <summary>A month of records made up from a seed, and what the library makes of them.</summary>
internal sealed class World
{
    private readonly Random random;

    public World(int seed)
    {
        random = new Random(seed);
        // The first of all days lies 40 days before the month, and the rule has to be in force on it.
        Period = ReportingPeriod.OfMonth(new LocalDate(2023, 8, 1).PlusMonths(random.Next(0, 39)).ToYearMonth());
        AsOf = Period.LastDay.PlusDays(random.Next(0, 12));
        Requests = [.. Enumerable.Range(0, random.Next(5, 120)).Select(i => Request("R-" + i))];
        Exchanges = [.. Enumerable.Range(0, random.Next(5, 120)).Select(_ => Exchange())];
        Items = [.. Enumerable.Range(0, random.Next(5, 60)).Select(i => new ResponsibilityItem($"第{random.Next(1, 4)}批", Body(), "资源" + i, MaybeDay()))];
        Bulletin = Compiled();
    }

    public static Gen<World> Any { get; } = Gen.Int[0, int.MaxValue].Select(static seed => new World(seed));

    public static OrganizationDirectory Directory => GuizhouOrganizations.Directory;

    public static DeadlineRule Rule => DeadlineRules.GuizhouProviderReply;

    public ReportingPeriod Period { get; }

    public LocalDate AsOf { get; }

    public IReadOnlyList<DataSharingRequest> Requests { get; }

    public IReadOnlyList<DataExchange> Exchanges { get; }

    public IReadOnlyList<ResponsibilityItem> Items { get; }

    public MonthlyBulletin Bulletin { get; }

    public DeadlineCalculator Calculator { get; } = new(ChinaWorkingDays.National);

    public Random Random => random;

    public Organization Body() => Directory.Organizations[random.Next(Directory.Organizations.Count)];

    public LocalDate Day() => Period.FirstDay.PlusDays(random.Next(-40, 40));

    public LocalDate? MaybeDay() => random.Next(3) == 0 ? null : Day();

    public LocalDateTime Moment() => Day().At(random.Next(3) == 0 ? LocalTime.Midnight : LocalTime.FromNanosecondsSinceMidnight(random.NextInt64(0, 86_400_000_000_000)));

    public long Number() => random.Next(4) == 0 ? random.NextInt64(0, 1L << 50) : random.Next(0, 1000);

    public Rate Rate()
    {
        var whole = Number();
        return GzShareMetrics.Rate.Of(random.NextInt64(0, whole + 1), whole);
    }

    public Fraction Fraction() => GzShareMetrics.Fraction.Of(random.NextInt64(long.MinValue, long.MaxValue), random.NextInt64(1, long.MaxValue)) * GzShareMetrics.Fraction.Of(random.NextInt64());

    public decimal Decimal() => Math.Round((decimal)random.NextDouble() * 1000, random.Next(0, 6));

    public CallVolume Volume() => CallVolume.OfCalls(Number());

    /// <summary>A text with what makes trouble in JSON now and then.</summary>
    public string Text() => random.Next(5) switch
    {
        0 => "a\"b\\c\n\t\u0001",
        1 => "𠮷野家 🏛 é\u2028",
        2 => "</script>&'+",
        _ => "资源" + random.Next(100),
    };

    public TEnum Name<TEnum>()
        where TEnum : struct, Enum
    {
        var values = Enum.GetValues<TEnum>().Where(static v => !v.Equals(default(TEnum))).ToArray();
        return values[random.Next(values.Length)];
    }

    public T? Maybe<T>(Func<T> make)
        where T : class => random.Next(2) == 0 ? null : make();

    public ClockEffect Effect()
    {
        var from = Day();
        var to = from.PlusDays(random.Next(0, 20));
        return random.Next(7) switch
        {
            0 => ClockEffect.Exclude(from, to, Text()),
            1 => ClockEffect.Suspend(from, to),
            2 => ClockEffect.Suspend(from, null, Text()),
            3 => ClockEffect.Restart(from, to, Text()),
            4 => ClockEffect.Restart(from, null),
            5 => ClockEffect.Extend(random.Next(1, 20), from, to, Text()),
            _ => ClockEffect.Transfer(from),
        };
    }

    private DataExchange Exchange() => new(Body(), Body(), Text(), Moment(), random.Next(10) == 0 ? 0 : Number());

    private DataSharingRequest Request(string id)
    {
        var submitted = Moment();
        if (random.Next(4) == 0)
        {
            return new(id, Body(), Body(), Text(), SharingAttribute.Unconditional, submitted);
        }

        var course = random.Next(8);
        var reviewed = submitted.PlusDays(random.Next(0, 3));
        var received = reviewed.PlusDays(random.Next(0, 3));
        var ended = received.PlusDays(random.Next(0, 20));
        var review = course switch { 0 or 6 => null, 1 => new ComplianceReview(ReviewOutcome.Returned, reviewed), _ => new ComplianceReview(ReviewOutcome.Passed, reviewed) };
        var reply = course switch
        {
            3 or 6 => new RequestReply(ReplyOutcome.Withdrawn, ended),
            4 or 5 => new RequestReply(ReplyOutcome.Approved, ended),
            7 => new RequestReply(ReplyOutcome.Rejected, ended),
            _ => null,
        };
        return new(id, Body(), Body(), Text(), SharingAttribute.Conditional, submitted, review, course is 0 or 1 or 6 ? null : received, reply);
    }

    /// <summary>What happened to the clock of a request that waits for its reply.</summary>
    private static IEnumerable<ClockEffect> EffectsOf(DataSharingRequest request)
    {
        if (request.Reply is not null || request.ReceivedAt is not { Date: var received })
        {
            return [];
        }

        return (received.Day % 3) switch
        {
            0 => [ClockEffect.Suspend(received.PlusDays(1), received.PlusDays(3), request.Resource)],
            1 => [ClockEffect.Restart(received.PlusDays(1), received.PlusDays(2))],
            _ => [],
        };
    }

    private MonthlyBulletin Compiled()
    {
        var options = new MonthlyBulletinOptions(Period, Directory, ChinaWorkingDays.National, Rule)
        {
            AsOf = AsOf,
            TimelinessDefinition = Timeliness.TimelinessDefinition.All[random.Next(5)],
            TimelinessPopulation = Name<Timeliness.TimelinessPopulation>(),
            DepartmentPlaces = random.Next(1, 12),
            TimelinessPlaces = random.Next(1, 6),
        };
        return new MonthlyBulletinBuilder(options)
            .AddRequests(Requests, EffectsOf)
            .AddExchanges(Exchanges)
            .AddResponsibility(Items)
            .AddNationalRequests(Enumerable.Range(0, random.Next(0, 30)).Select(_ => new NationalDataRequest(Body(), Text(), Day())))
            .AddRecommendations(Enumerable.Range(1, random.Next(1, 5)).Select(i => new RecommendedResource(i, new DataResource(Text(), Body()))))
            .Build();
    }
}
