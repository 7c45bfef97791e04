using System.Text.Json;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Provenance;
using GzShareMetrics.Rankings;
using GzShareMetrics.Requests;
using NodaTime;
using NodaTime.Text;

namespace GzShareMetrics.Reporting.Json;

/// <summary>One bulletin on its way into JSON, section by section.</summary>
internal sealed class JsonBulletinWriter(MonthlyBulletin bulletin, Utf8JsonWriter json)
{
    public void Write()
    {
        json.WriteStartObject();
        json.WriteString("period", bulletin.Period.ToString());
        json.WriteString("asOf", Day(bulletin.AsOf));
        Requests();
        Exchanges();
        National();
        Timeliness();
        Ranking("departmentService", bulletin.DepartmentService);
        Ranking("departmentUsage", bulletin.DepartmentUsage);
        Ranking("regionService", bulletin.RegionService);
        Ranking("regionUsage", bulletin.RegionUsage);
        Shelving();
        Overdue();
        Reconciliation();
        json.WriteEndObject();
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private void Requests()
    {
        var counts = bulletin.Requests.Total;
        json.WriteStartObject("requests");
        json.WriteNumber("submitted", counts.Submitted);
        json.WriteNumber("conditional", counts.Conditional);
        json.WriteNumber("unconditional", counts.Unconditional);
        json.WriteNumber("reviewed", counts.Reviewed);
        json.WriteNumber("unreviewed", counts.Unreviewed);
        json.WriteNumber("returned", counts.Returned);
        json.WriteNumber("withdrawn", counts.Withdrawn);
        json.WriteNumber("withdrawnBeforeReview", counts.WithdrawnBeforeReview);
        json.WriteNumber("decided", counts.Decided);
        json.WriteNumber("approved", counts.Approved);
        json.WriteNumber("rejected", counts.Rejected);
        json.WriteNumber("pending", counts.Pending);
        json.WriteNumber("outsidePeriod", bulletin.Requests.OutsidePeriod);
        json.WriteEndObject();
    }

    private void Exchanges()
    {
        var exchanges = bulletin.Exchanges;
        json.WriteStartObject("exchanges");
        json.WriteNumber("totalCalls", exchanges.Total.Calls);
        json.WriteNumber("provincialServiceCalls", exchanges.ProvincialService.Calls);
        json.WriteNumber("regionalServiceCalls", exchanges.RegionalService.Calls);
        json.WriteNumber("nationalServiceCalls", exchanges.NationalService.Calls);
        json.WriteNumber("provincialUsageCalls", exchanges.ProvincialUsage.Calls);
        json.WriteNumber("regionalUsageCalls", exchanges.RegionalUsage.Calls);
        json.WriteNumber("nationalUsageCalls", exchanges.NationalUsage.Calls);
        json.WriteNumber("records", bulletin.ExchangeVolumes.Records);
        json.WriteNumber("outsidePeriod", bulletin.ExchangeVolumes.OutsidePeriod);
        json.WriteEndObject();
    }

    private void National()
    {
        var national = bulletin.NationalRequests;
        json.WriteStartObject("nationalRequests");
        json.WriteString("scope", "cumulative");
        json.WriteNumber("departments", national.Departments.TotalRanked);
        json.WriteNumber("requests", national.Requests);
        json.WriteStartArray("byDepartment");
        foreach (var entry in national.Departments.Entries)
        {
            json.WriteStartObject();
            Organization(entry.Subject);
            json.WriteNumber("requests", entry.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("recommendations");
        foreach (var recommended in bulletin.Recommendations)
        {
            json.WriteStartObject();
            json.WriteNumber("order", recommended.Order);
            json.WriteString("resource", recommended.Resource.Name);
            json.WriteString("ministry", recommended.Resource.Provider.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Timeliness()
    {
        var timeliness = bulletin.Timeliness;
        json.WriteStartObject("timeliness");
        json.WriteString("definition", timeliness.Definition.Key);
        json.WriteString("population", timeliness.Population.ToString());
        json.WriteString("rule", timeliness.Rule.Id);
        json.WriteString("ruleGrade", timeliness.Rule.Grade.Mark());
        json.WriteNumber("limitWorkingDays", timeliness.Rule.Length);
        Rate("overall", timeliness.Overall.Rate);
        json.WriteStartArray("ranking");
        foreach (var entry in bulletin.TimelinessRanking.AllEntries)
        {
            var group = timeliness.ByProvider[entry.Subject];
            json.WriteStartObject();
            json.WriteNumber("rank", entry.Rank);
            Organization(entry.Subject);
            Rate("rate", entry.Value);
            json.WriteNumber("answered", group.Counts.Answered);
            json.WriteNumber("workingDaysSaved", group.Earliness.WorkingDaysSaved);
            json.WriteNumber("workingDaysAllowed", group.Earliness.WorkingDaysAllowed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unranked");
        foreach (var organization in bulletin.TimelinessRanking.Unranked)
        {
            json.WriteStringValue(organization.Name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Ranking<TOrganization>(string name, Ranking<TOrganization, CallVolume> ranking)
        where TOrganization : Organization
    {
        json.WriteStartArray(name);
        foreach (var entry in ranking.Entries)
        {
            json.WriteStartObject();
            json.WriteNumber("rank", entry.Rank);
            Organization(entry.Subject);
            json.WriteNumber("calls", entry.Value.Calls);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Shelving()
    {
        json.WriteStartArray("shelving");
        foreach (var table in bulletin.Shelving)
        {
            json.WriteStartObject();
            json.WriteString("batch", table.Batch);
            json.WriteStartArray("rows");
            foreach (var row in table.Rows)
            {
                json.WriteStartObject();
                json.WriteString("level", row.Level.ToString());
                if (row.Region is { } region)
                {
                    Organization(region);
                }

                json.WriteNumber("listed", row.Rate.Whole);
                json.WriteNumber("shelved", row.Rate.Part);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteNumber("listed", table.Total.Whole);
            json.WriteNumber("shelved", table.Total.Part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Overdue()
    {
        json.WriteStartArray("overdue");
        foreach (var overdue in bulletin.Overdue)
        {
            json.WriteStartObject();
            json.WriteString("request", overdue.Request.Id);
            Organization(overdue.Request.Provider, "provider");
            json.WriteString("resource", overdue.Request.Resource);
            json.WriteString("receivedOn", Day(overdue.Request.ReceivedAt!.Value.Date));
            if (overdue.Verdict.DueDay is { } due)
            {
                json.WriteString("dueDay", Day(due));
            }

            if (overdue.Verdict.RepliedOn is { } replied)
            {
                json.WriteString("repliedOn", Day(replied));
            }

            json.WriteString("status", overdue.Verdict.Status.ToString());
            json.WriteNumber("workingDaysLate", overdue.Verdict.WorkingDaysLate);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Reconciliation()
    {
        json.WriteStartArray("reconciliation");
        foreach (var check in bulletin.Reconciliation.Checks)
        {
            json.WriteStartObject();
            json.WriteString("key", check.Key);
            json.WriteString("statement", check.Statement);
            json.WriteNumber("left", check.Left);
            json.WriteNumber("right", check.Right);
            json.WriteString("verdict", check.Verdict.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Organization(Organization organization, string prefix = "")
    {
        json.WriteString(prefix.Length == 0 ? "id" : prefix + "Id", organization.Id);
        json.WriteString(prefix.Length == 0 ? "name" : prefix, organization.Name);
    }

    private void Rate(string name, Rate rate)
    {
        json.WriteStartObject(name);
        json.WriteNumber("part", rate.Part);
        json.WriteNumber("whole", rate.Whole);
        json.WriteEndObject();
    }
}
