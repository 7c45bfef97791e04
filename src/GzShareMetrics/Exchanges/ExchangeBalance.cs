using GzShareMetrics.Internal;
using GzShareMetrics.Organizations;

namespace GzShareMetrics.Exchanges;

/// <summary>What a body served and what it used (交换收支): service volume, usage volume, the difference and the shares of all calls.</summary>
/// <remarks>Immutable and thread-safe. Equality compares every property.</remarks>
public sealed record ExchangeBalance
{
    internal ExchangeBalance(Organization organization, CallVolume service, CallVolume usage, CallVolume internalVolume, CallVolume total)
    {
        Organization = organization;
        Service = service;
        Usage = usage;
        Internal = internalVolume;
        Total = total;
    }

    /// <summary>Gets the body.</summary>
    public Organization Organization { get; }

    /// <summary>Gets the calls it served (服务量), those it made itself included.</summary>
    public CallVolume Service { get; }

    /// <summary>Gets the calls it made (使用量), those it served itself included.</summary>
    public CallVolume Usage { get; }

    /// <summary>Gets the calls that it both served and made (自用量); they are in <see cref="Service"/> and in <see cref="Usage"/>.</summary>
    public CallVolume Internal { get; }

    /// <summary>Gets all calls of the period, the whole of the shares.</summary>
    public CallVolume Total { get; }

    /// <summary>Gets service − usage in calls (净服务量): positive for a body that gives more than it takes. The balances of all bodies add up to 0.</summary>
    public long Net => Service.Calls - Usage.Calls;

    /// <summary>Gets the share of all calls that it served; undefined when there was no call.</summary>
    public Rate ServiceShare => Rate.Of(Service.Calls, Total.Calls);

    /// <summary>Gets the share of all calls that it made; undefined when there was no call.</summary>
    public Rate UsageShare => Rate.Of(Usage.Calls, Total.Calls);

    /// <summary>Returns the body and its volumes, in the invariant culture.</summary>
    /// <returns>For example <c>省公安厅 (GAT): service 35000次, usage 0次</c>.</returns>
    public override string ToString() => $"{Organization}: service {Service}, usage {Usage}";
}

/// <summary>What a table does not show (其余部分): the bodies behind its last row, together.</summary>
/// <remarks>Immutable and thread-safe. Equality compares every property.</remarks>
public sealed record VolumeRemainder
{
    internal VolumeRemainder(CallVolume volume, int organizations, CallVolume whole)
    {
        Volume = volume;
        Organizations = organizations;
        Whole = whole;
    }

    /// <summary>Gets the volume of the bodies that are not shown.</summary>
    public CallVolume Volume { get; }

    /// <summary>Gets how many bodies are not shown; a body without a record is not one of them.</summary>
    public int Organizations { get; }

    /// <summary>Gets the volume of all bodies of the table, shown or not.</summary>
    public CallVolume Whole { get; }

    /// <summary>Gets the share that is not shown; undefined when there was no call.</summary>
    public Rate Share => Rate.Of(Volume.Calls, Whole.Calls);

    internal static VolumeRemainder Of(IReadOnlyDictionary<Organization, CallVolume> volumes, IEnumerable<Organization> shown, Func<Organization, bool> among)
    {
        var left = volumes.Where(p => among(p.Key)).ToDictionary(static p => p.Key, static p => p.Value);
        var whole = Sum(left.Values);
        foreach (var organization in Guard.EachNotNull(shown))
        {
            left.Remove(organization);
        }

        return new VolumeRemainder(Sum(left.Values), left.Count, whole);
    }

    private static CallVolume Sum(IEnumerable<CallVolume> volumes) => volumes.Aggregate(CallVolume.Zero, static (sum, v) => sum + v);
}
