using System.Linq.Expressions;
using System.Reflection;
using GzShareMetrics.Comparisons;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Tests.Architecture;

/// <summary>Some valid value of each type that a public member of the core takes.</summary>
internal static class SampleArguments
{
    private static readonly Dictionary<Type, Func<object>> Known = new()
    {
        [typeof(string)] = static () => "甲",
        [typeof(object)] = static () => "甲",
        [typeof(int)] = static () => 2024,
        [typeof(long)] = static () => 1L,
        [typeof(decimal)] = static () => 1m,
        [typeof(bool)] = static () => true,
        [typeof(LocalDate)] = static () => new LocalDate(2024, 12, 2),
        [typeof(ReportingPeriod)] = static () => SmallWorld.December,
        [typeof(Organization)] = static () => SmallWorld.Police,
        [typeof(OrganizationDirectory)] = static () => SmallWorld.Bodies,
        [typeof(OrganizationIndex)] = static () => OrganizationIndex.Of([]),
        [typeof(IWorkingDayCalendar)] = static () => ChinaWorkingDays.National,
        [typeof(RegionalDays)] = static () => RegionalDays.Of("甲", new HolidayNotice("甲"), new LocalDate(2024, 1, 1)),
        [typeof(RankTable)] = static () => ChinaWorkingDays.National.RankTable,
        [typeof(ExchangeVolumes)] = static () => new ExchangeTally(SmallWorld.December).ToVolumes(),
        [typeof(RequestStatistics)] = static () => new RequestTally(SmallWorld.December).ToStatistics(),
        [typeof(ShelvingRates)] = static () => new ShelvingRateCalculator().Evaluate([], new LocalDate(2024, 12, 2)),
        [typeof(PeriodPair)] = static () => PeriodPair.PeriodOnPeriod(SmallWorld.December),
        [typeof(DeadlineVerdict)] = static () => new DeadlineCalculator(ChinaWorkingDays.National).Evaluate(DeadlineRules.GuizhouProviderReply, new LocalDate(2024, 12, 2), null, new LocalDate(2024, 12, 3)),
        [typeof(Ranking<string, string>)] = static () => new RankingCalculator().Rank(["甲"], static name => name),
        [typeof(IComparer<string>)] = static () => StringComparer.Ordinal,
        [typeof(CompositeScoreDefinition<string>)] = static () => Definition,
        [typeof(IQueryable<RequestRow>)] = static () => Array.Empty<RequestRow>().AsQueryable(),
        [typeof(IQueryable<ExchangeRow>)] = static () => Array.Empty<ExchangeRow>().AsQueryable(),
        [typeof(IQueryable<ResponsibilityRow>)] = static () => Array.Empty<ResponsibilityRow>().AsQueryable(),
        [typeof(WorkingDayCalendar)] = static () => ChinaWorkingDays.National,
        [typeof(ResponseTimeliness)] = static () => new TimelinessTally(new DeadlineCalculator(ChinaWorkingDays.National), DeadlineRules.GuizhouProviderReply, SmallWorld.December).ToTimeliness(),
        [typeof(RequestFlows)] = static () => new RequestFlowTally(new DeadlineCalculator(ChinaWorkingDays.National), DeadlineRules.GuizhouProviderReply, SmallWorld.December).ToFlows(),
        [typeof(GroupedRanking<string, string, string>)] = static () => new RankingCalculator().RankWithinGroups(["甲"], static name => name, static name => name),
        [typeof(CompositeScores<string>)] = static () => new CompositeScoreCalculator().Evaluate([], Definition),
        [typeof(IQueryable<WorkingDayRow>)] = static () => Array.Empty<WorkingDayRow>().AsQueryable(),
        [typeof(DeadlineRule)] = static () => DeadlineRules.GuizhouProviderReply,
    };

    private static CompositeScoreDefinition<string> Definition => new("甲", [new("甲", 100, static _ => null, ScoreNormalization.ShareOfBest)]);

    /// <summary>The type that stands for a type parameter.</summary>
    public static Type TypeFor(Type typeParameter) => typeof(string);

    public static object? Of(ParameterInfo parameter) => parameter.HasDefaultValue ? parameter.DefaultValue : Of(parameter.ParameterType);

    public static object? Of(Type type)
    {
        if (type.IsByRef)
        {
            return Of(type.GetElementType()!);
        }

        if (Known.TryGetValue(type, out var known))
        {
            return known();
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>().First(value => Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture) != 0);
        }

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return Expression.Lambda(type, Expression.Constant(Of(invoke.ReturnType), invoke.ReturnType), invoke.GetParameters().Select(p => Expression.Parameter(p.ParameterType))).Compile();
        }

        if (Nullable.GetUnderlyingType(type) is not null)
        {
            return null;
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        if (type.IsArray || (type.IsGenericType && type.IsInterface && type.GetGenericArguments().Length == 1 && type.IsAssignableFrom(type.GetGenericArguments()[0].MakeArrayType())))
        {
            return Array.CreateInstance(type.GetElementType() ?? type.GetGenericArguments()[0], 0);
        }

        return Made(type);
    }

    /// <summary>By a value that the type itself offers, or by its smallest constructor.</summary>
    private static object Made(Type type)
    {
        if (type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type) is { } offered)
        {
            return offered.GetValue(null)!;
        }

        var constructor = type.GetConstructors().OrderBy(static c => c.GetParameters().Length).FirstOrDefault()
            ?? throw new NotSupportedException($"No sample of {type}: add one to SampleArguments.");
        return constructor.Invoke([.. constructor.GetParameters().Select(Of)]);
    }
}
