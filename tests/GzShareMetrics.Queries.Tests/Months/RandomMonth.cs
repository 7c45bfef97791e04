using GzShareMetrics.Organizations;

namespace GzShareMetrics.Queries.Tests.Months;

/// <summary>A month made up from a seed: all stages, times at the edges of days and of the month, neighbours of the month.</summary>
internal static class RandomMonth
{
    public static TestMonth Of(int seed, int calls = 4_000, int applications = 1_500, int items = 600)
    {
        var random = new Random(seed);

        // From the month in which Guizhou's rule came into force up to the last but one that the calendar covers.
        var period = ReportingPeriod.OfMonth(new LocalDate(2023, 6, 1).PlusMonths(random.Next(0, 41)).ToYearMonth());
        var bodies = TestMonth.Directory.Organizations.Where(o => o is Department || o.ReportingRegion is not null).ToArray();
        return new TestMonth(
            period,
            [.. Enumerable.Range(0, calls).Select(i => Call(i, period, bodies, random))],
            [.. Enumerable.Range(0, applications).Select(i => Application(i, period, bodies, random))],
            [.. Enumerable.Range(0, items).Select(i => Item(i, period, bodies, random))]);
    }

    private static CallLog Call(int number, ReportingPeriod period, Organization[] bodies, Random random) => new()
    {
        Number = number,
        Server = Spelled(bodies, random),
        Caller = Spelled(bodies, random),
        Resource = $"资源{random.Next(20)}",
        CalledAt = Moment(period.FirstDay.PlusDays(random.Next(-3, 34)), random),
        Times = random.Next(10) == 0 ? 0 : random.NextInt64(1, 1L << random.Next(1, 45)),
    };

    private static Application Application(int number, ReportingPeriod period, Organization[] bodies, Random random)
    {
        var submitted = Moment(period.FirstDay.PlusDays(random.Next(-40, 35)), random);
        var application = new Application
        {
            Number = $"A-{number:00000}",
            Applicant = Spelled(bodies, random),
            Owner = Spelled(bodies, random),
            Title = $"资源{random.Next(40)}",
            Kind = random.Next(4) == 0 ? "unconditional" : "conditional",
            CreatedAt = submitted,
        };
        if (application.Kind == "unconditional" || random.Next(8) == 0)
        {
            return application;
        }

        if (random.Next(12) == 0)
        {
            (application.Answer, application.AnsweredAt) = ("withdrawn", Later(submitted, 3, random));
            return application;
        }

        application.CheckResult = random.Next(8) == 0 ? "returned" : "passed";
        application.CheckedAt = Later(submitted, 4, random);
        if (application.CheckResult == "returned" || random.Next(10) == 0)
        {
            return application;
        }

        application.ForwardedAt = Later(application.CheckedAt.Value, 3, random);
        if (random.Next(5) > 0)
        {
            application.Answer = random.Next(10) switch { 0 => "withdrawn", 1 or 2 => "rejected", _ => "approved" };
            application.AnsweredAt = Later(application.ForwardedAt.Value, 14, random);
        }

        return application;
    }

    private static ListedItem Item(int number, ReportingPeriod period, Organization[] bodies, Random random) => new()
    {
        Number = number,
        List = $"第{random.Next(1, 4)}批",
        Owner = Spelled(bodies, random),
        OnShelfSince = random.Next(3) == 0 ? null : period.FirstDay.PlusDays(random.Next(-60, 34)).ToDateTimeUnspecified(),
    };

    private static string Spelled(Organization[] bodies, Random random)
    {
        var body = bodies[random.Next(bodies.Length)];
        return random.Next(3) == 0 ? body.FullName : body.Id;
    }

    private static DateTime Later(DateTime moment, int days, Random random)
    {
        var later = Moment(LocalDate.FromDateTime(moment).PlusDays(random.Next(0, days + 1)), random);
        return later > moment ? later : moment;
    }

    private static DateTime Moment(LocalDate day, Random random) => day.ToDateTimeUnspecified() + random.Next(6) switch
    {
        0 => TimeSpan.Zero,
        1 => new TimeSpan(23, 59, 59),
        _ => TimeSpan.FromSeconds(random.Next(86_400)),
    };
}
