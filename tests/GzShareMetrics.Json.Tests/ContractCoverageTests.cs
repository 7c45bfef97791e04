using System.Reflection;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Json.Contracts;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;
using GzShareMetrics.WorkingDays;

namespace GzShareMetrics.Json.Tests;

/// <summary>Nothing is forgotten: every public type of the core has a contract, or stands here with the reason why not.</summary>
public sealed class ContractCoverageTests
{
    private const string Calculates = "calculates and holds no figures";
    private const string Row = "is a row that a caller's engine maps its columns to; what travels is the tally made of it";
    private const string Code = "holds functions, which are code; its description is written with the scores made by it";

    private static readonly Dictionary<Type, string> WithoutContract = new()
    {
        [typeof(Bulletins.MonthlyBulletinBuilder)] = Calculates,
        [typeof(DeadlineCalculator)] = Calculates,
        [typeof(Exchanges.ExchangeVolumeCalculator)] = Calculates,
        [typeof(RankingCalculator)] = Calculates,
        [typeof(CompositeScoreCalculator)] = Calculates,
        [typeof(RequestStatisticsCalculator)] = Calculates,
        [typeof(ShelvingRateCalculator)] = Calculates,
        [typeof(ResponseTimelinessCalculator)] = Calculates,
        [typeof(ExchangeRow)] = Row,
        [typeof(ExchangeGroupRow)] = Row,
        [typeof(RequestRow)] = Row,
        [typeof(RequestGroupRow)] = Row,
        [typeof(ResourceGroupRow)] = Row,
        [typeof(ResponsibilityRow)] = Row,
        [typeof(ShelvingGroupRow)] = Row,
        [typeof(TimelinessGroupRow)] = Row,
        [typeof(WorkingDayRow)] = Row,
        [typeof(CompositeScoreDefinition<>)] = Code,
        [typeof(ScoreIndicator<>)] = Code,
        [typeof(ScoreAdjustment<>)] = Code,
        [typeof(OrganizationIndex)] = "numbers the organizations of one run for tallies from columns; what travels is the tally, by ids",
        [typeof(RankTable)] = "is a view of a calendar, which has a contract; its rows have one too",
    };

    [Fact]
    public void EveryPublicType_HasAContractOrAReason()
    {
        var known = ContractRegister.Types.Select(static type => type.IsGenericType ? type.GetGenericTypeDefinition() : type).ToHashSet();

        CoreTypes().Where(type => !known.Contains(type) && !WithoutContract.ContainsKey(type)).Should().BeEmpty("a type needs a shape in Contracts/, or a reason here");
    }

    [Fact]
    public void TypesWithAReason_ExistAndHaveNoContract()
    {
        WithoutContract.Keys.Should().BeSubsetOf(CoreTypes());
        WithoutContract.Keys.Where(static type => ContractRegister.Knows(type)).Should().BeEmpty();
    }

    [Fact]
    public void GenericTypes_AreThereForEveryKindOfFigure()
    {
        foreach (var value in new[] { typeof(CallVolume), typeof(Rate), typeof(long), typeof(Fraction) })
        {
            foreach (var subject in new[] { typeof(Organization), typeof(Region), typeof(string) })
            {
                ContractRegister.Knows(typeof(Ranking<,>).MakeGenericType(subject, value)).Should().BeTrue();
            }

            ContractRegister.Knows(typeof(Comparisons.MetricSeries<>).MakeGenericType(value)).Should().BeTrue();
        }
    }

    /// <summary>The public types that hold something: no exceptions, no interfaces, no static classes.</summary>
    private static IEnumerable<Type> CoreTypes() => typeof(Rate).Assembly.GetExportedTypes()
        .Where(static type => !type.IsInterface && !(type.IsAbstract && type.IsSealed) && !typeof(Exception).IsAssignableFrom(type) && type.GetCustomAttribute<ObsoleteAttribute>() is null);
}
