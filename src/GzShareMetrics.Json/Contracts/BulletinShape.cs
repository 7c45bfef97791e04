using System.Text.Json;
using System.Text.Json.Nodes;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Json.Reading;
using GzShareMetrics.Json.Shapes;

namespace GzShareMetrics.Json.Contracts;

/// <summary>A bulletin: while it is read, ids are looked up in the organizations it carries, and in nothing else.</summary>
internal sealed class BulletinShape(ObjectShape<MonthlyBulletin> sections) : Shape<MonthlyBulletin>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, MonthlyBulletin value)
    {
        MustKnow(value);
        sections.Write(json, value);
    }

    /// <inheritdoc/>
    public override MonthlyBulletin Read(ref Utf8JsonReader json, ReadScope scope)
    {
        var outer = scope.Directory;
        var bulletin = sections.Read(ref json, scope);
        scope.Directory = outer;
        return bulletin;
    }

    /// <inheritdoc/>
    public override JsonNode Schema(SchemaBook book) => sections.Schema(book);

    private static void MustKnow(MonthlyBulletin bulletin)
    {
        var directory = bulletin.Options.Directory;
        var stranger = bulletin.Requests.ByProvider.Keys
            .Concat(bulletin.Requests.ByRequester.Keys)
            .Concat(bulletin.Timeliness.ByProvider.Keys)
            .Concat(bulletin.ExchangeVolumes.ServiceVolumes.Keys)
            .Concat(bulletin.ExchangeVolumes.UsageVolumes.Keys)
            .Concat(bulletin.ShelvingRates.ByOwner(directory).Select(static rate => rate.Owner))
            .Concat(bulletin.NationalRequests.Departments.AllEntries.Select(static entry => entry.Subject))
            .Concat(bulletin.Recommendations.Select(static recommended => recommended.Resource.Provider))
            .FirstOrDefault(organization => directory.IndexOf(organization) < 0);
        if (stranger is not null)
        {
            throw new InvalidOperationException(
                $"The bulletin names {stranger}, which its directory does not hold, so nobody could read it back. Compile it with options whose directory holds every organization: OrganizationDirectory.With.");
        }
    }
}
