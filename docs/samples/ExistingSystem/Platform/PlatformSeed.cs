using System.Globalization;
using GzShareMetrics.Organizations;
using GzShareMetrics.Queries;
using GzShareMetrics.WorkingDays;
using Microsoft.EntityFrameworkCore;
using Sylvan.Data.Csv;

namespace ExistingSystemSample.Platform;

/// <summary>
/// Plays the years in which the platform filled its tables: writes the synthetic records of December 2024 into an empty database. A real system has its
/// rows and needs none of this but <see cref="WorkingDayRow.Of"/>.
/// </summary>
internal static class PlatformSeed
{
    public static async Task EnsureFilledAsync(PlatformContext db, string folder, OrganizationDirectory directory, IWorkingDayCalendar calendar)
    {
        await db.Database.EnsureCreatedAsync();
        if (await db.Bureaus.AnyAsync())
        {
            return;
        }

        var numbers = directory.Organizations.Select((o, i) => (o.Id, Number: 1001 + i)).ToDictionary(o => o.Id, o => o.Number, StringComparer.Ordinal);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.AddRange(directory.Organizations.Select(o => new Bureau { Number = numbers[o.Id], FullName = o.FullName }));
        db.AddRange(WorkingDayRow.Of(calendar));
        db.AddRange(Rows("requests.csv", row => Application(row, NumberOf)));
        db.AddRange(Rows("exchanges.csv", row => new GatewayCount
        {
            ServerNumber = NumberOf(row["provider"]),
            CallerNumber = NumberOf(row["consumer"]),
            Hour = Time(row["at"]),
            Times = long.Parse(row["count"], CultureInfo.InvariantCulture),
        }));
        db.AddRange(Rows("responsibility.csv", row => new DutyItem
        {
            Batch = row["batch"],
            OwnerNumber = NumberOf(row["owner"]),
            ResourceTitle = row["resource"],
            OnShelfSince = TimeOrNull(row["shelved_on"]),
        }));
        db.AddRange(Rows("national_requests.csv", row => new StateApplication
        {
            ApplicantNumber = NumberOf(row["department"]),
            ResourceTitle = row["resource"],
            AppliedOn = Time(row["requested_on"]),
        }));
        db.AddRange(Rows("national_recommendations.csv", row => new StateRecommendation
        {
            Place = int.Parse(row["order"], CultureInfo.InvariantCulture),
            ResourceTitle = row["resource"],
            MinistryNumber = NumberOf(row["ministry"]),
        }));

        // One transaction: a start that is interrupted leaves an empty database behind, not half a month.
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();

        int NumberOf(string name) => numbers[directory.Resolve(name).Id];

        IEnumerable<T> Rows<T>(string file, Func<CsvRow, T> read)
        {
            using var csv = CsvDataReader.Create(Path.Combine(folder, file));
            while (csv.Read())
            {
                yield return read(new CsvRow(csv));
            }
        }
    }

    private static ShareApplication Application(CsvRow row, Func<string, int> numberOf) => new()
    {
        FormNumber = row["id"],
        ApplicantNumber = numberOf(row["requester"]),
        OwnerNumber = numberOf(row["provider"]),
        ResourceTitle = row["resource"],
        Kind = row["attribute"] == "unconditional" ? ShareKind.Free : ShareKind.OnConditions,
        State = (row["attribute"], row["review"], row["reply"]) switch
        {
            ("unconditional", _, _) => ApplicationState.Opened,
            (_, _, "approved") => ApplicationState.Agreed,
            (_, _, "rejected") => ApplicationState.Refused,
            (_, _, "withdrawn") => ApplicationState.Revoked,
            (_, "returned", _) => ApplicationState.SentBack,
            (_, "passed", _) => ApplicationState.WithOwner,
            _ => ApplicationState.AwaitingAudit,
        },
        HandedIn = Time(row["submitted_at"]),
        Audited = TimeOrNull(row["reviewed_at"]),
        Forwarded = TimeOrNull(row["received_at"]),
        Closed = TimeOrNull(row["replied_at"]),
    };

    private static DateTime Time(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.None);

    private static DateTime? TimeOrNull(string text) => text.Length == 0 ? null : Time(text);

    private readonly struct CsvRow(CsvDataReader csv)
    {
        public string this[string column] => csv.GetString(csv.GetOrdinal(column));
    }
}
