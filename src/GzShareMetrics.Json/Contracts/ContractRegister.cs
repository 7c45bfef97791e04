using GzShareMetrics.Json.Shapes;

namespace GzShareMetrics.Json.Contracts;

/// <summary>Every type that can be written and read, with its shape.</summary>
internal static class ContractRegister
{
    private static readonly Dictionary<Type, IConverterSource> Sources = Registered();

    /// <summary>Gets the contracts of all types.</summary>
    public static IEnumerable<Contract> All =>
    new ContractList
    {
        RootContracts.All, OrganizationContracts.All, RecordContracts.All, RequestContracts.All, ExchangeContracts.All, ShelvingContracts.All,
        WorkingDayContracts.All, DeadlineContracts.All, VerdictContracts.All, TimelinessContracts.All, RankingContracts.All, ComparisonContracts.All,
        TallyContracts.All, BulletinContracts.All,
    };

    /// <summary>Gets every type with a contract, arrays and lists included.</summary>
    public static IReadOnlyCollection<Type> Types => Sources.Keys;

    public static bool Knows(Type type) => Sources.ContainsKey(type);

    public static IConverterSource? Find(Type type) => Sources.TryGetValue(type, out var source) ? source : null;

    private static Dictionary<Type, IConverterSource> Registered()
    {
        var sources = new Dictionary<Type, IConverterSource>();
        foreach (var contract in All)
        {
            contract.Register(sources);
        }

        return sources;
    }
}
