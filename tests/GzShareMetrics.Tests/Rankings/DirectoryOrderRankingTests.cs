using CsCheck;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;

namespace GzShareMetrics.Tests.Rankings;

/// <summary>Ties listed in the order of a directory: by numbers inside, and to the entry what plain comparing gives.</summary>
public sealed class DirectoryOrderRankingTests
{
    private static readonly Organization[] Strangers = [new Department("AAA", "外省甲厅", SmallWorld.Province), new Department("ZZZ", "外省乙厅", SmallWorld.Province)];

    private static readonly Gen<(Organization[] Subjects, int[] Values)> Fields = Gen.Select(
        Gen.Shuffle((Organization[])[.. SmallWorld.Bodies.Organizations, .. Strangers], 2, 14), Gen.Int[0, 2].Array[14]);

    [Fact]
    public void Rank_TiesInTheOrderOfADirectory_IsWhatPlainComparingGives() => Gen.Select(Fields, Gen.Enum<TieRule>().Where(static r => r != TieRule.Unspecified), Gen.Bool).Sample(
        (field, rule, hasTieBreak) =>
        {
            string Ranked(IComparer<Organization> order)
            {
                var options = new RankingOptions<Organization, CallVolume>
                {
                    TieRule = rule,
                    ListingOrder = order,
                };
                options = hasTieBreak ? options.WithTieBreak(static s => s.Name.Length, RankingDirection.Ascending) : options;
                var ranking = new RankingCalculator().Rank(field.Subjects, s => CallVolume.OfCalls(field.Values[Array.IndexOf(field.Subjects, s)]), options);
                return string.Join("; ", ranking.Entries.Select(static e => $"{e.Rank} {e.Subject.Id} {e.Value} {e.TieSize}"));
            }

            return Ranked(SmallWorld.Bodies.OrderComparer) == Ranked(Comparer<Organization>.Create(SmallWorld.Bodies.OrderComparer.Compare));
        });

    [Fact]
    public void Rank_TiedWhomTheDirectoryDoesNotHold_StandBehindItsOwnAndById()
    {
        static string Ranked(params Organization[] tied) => string.Join(" ", new RankingCalculator().Rank(tied, static _ => CallVolume.OfCalls(1), new() { ListingOrder = SmallWorld.Bodies.OrderComparer })
            .Entries.Select(static e => e.Subject.Id));

        Ranked(Strangers[1], Strangers[0]).Should().Be("AAA ZZZ");
        Ranked(Strangers[1], SmallWorld.State, Strangers[0]).Should().Be("CN AAA ZZZ", "the state is the first of the directory");
        Ranked(Strangers[1], SmallWorld.Province, Strangers[0], SmallWorld.State).Should().Be("CN GZ AAA ZZZ");
    }

    [Fact]
    public void Rank_TwoEditionsOfOneOrganization_AreRefused()
    {
        var again = new Department("POLICE", "省公安厅", SmallWorld.Province);

        FluentActions.Invoking(() => new RankingCalculator().Rank(
                new Organization[] { SmallWorld.Farming, SmallWorld.Police, again }, static _ => CallVolume.OfCalls(1), new() { ListingOrder = SmallWorld.Bodies.OrderComparer }))
            .Should().Throw<ArgumentException>().WithMessage("*POLICE*");
    }
}
