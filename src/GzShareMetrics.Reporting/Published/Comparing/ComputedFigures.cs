using GzShareMetrics.Bulletins;
using GzShareMetrics.Organizations;
using GzShareMetrics.Rankings;
using GzShareMetrics.Reporting.Documents;

namespace GzShareMetrics.Reporting.Published.Comparing;

/// <summary>A figure that records give.</summary>
/// <param name="Key">What it is.</param>
/// <param name="Subject">The body's name.</param>
/// <param name="Value">Its value.</param>
/// <param name="IsExpected">Whether a bulletin prints it as a rule, so that it is missing where it does not.</param>
internal readonly record struct ComputedFigure(FigureKey Key, string Subject, ComparedValue Value, bool IsExpected);

/// <summary>Gathers what a computed bulletin says, under the keys of published figures.</summary>
internal sealed class ComputedFigures
{
    private readonly List<ComputedFigure> figures = [];

    public static List<ComputedFigure> Of(MonthlyBulletin bulletin)
    {
        var gathered = new ComputedFigures();
        gathered.Requests(bulletin);
        gathered.Exchanges(bulletin);
        gathered.National(bulletin);
        gathered.Rankings(bulletin);
        gathered.Shelving(bulletin);
        gathered.Flows(bulletin);
        return gathered.figures;
    }

    private void Requests(MonthlyBulletin bulletin)
    {
        var counts = bulletin.Requests.Total;
        var withdrawn = checked(counts.Withdrawn + counts.WithdrawnBeforeReview);
        Add(FigureMeasure.Requests, counts.Submitted);
        Add(FigureMeasure.ConditionalRequests, counts.Conditional);
        Add(FigureMeasure.UnconditionalRequests, counts.Unconditional);
        Add(FigureMeasure.Reviewed, counts.Reviewed);
        Add(FigureMeasure.Unreviewed, counts.Unreviewed);
        Add(FigureMeasure.Returned, counts.Returned, counts.Returned > 0);
        Add(FigureMeasure.Withdrawn, withdrawn, withdrawn > 0);
        Add(FigureMeasure.Decided, counts.Decided);
        Add(FigureMeasure.Approved, counts.Approved);
        Add(FigureMeasure.Rejected, counts.Rejected);
        Add(FigureMeasure.Pending, counts.Pending);
        Add(FigureMeasure.Overdue, bulletin.Overdue.Count, isExpected: false);
        Add(FigureKey.Of(FigureMeasure.ApprovalRate), counts.ApprovalRate, string.Empty, isExpected: false);
        Add(FigureKey.Of(FigureMeasure.ReplyRate), counts.ReplyRate, string.Empty, isExpected: false);
    }

    private void Exchanges(MonthlyBulletin bulletin)
    {
        var exchanges = bulletin.Exchanges;
        Add(FigureMeasure.ExchangeVolume, exchanges.Total.Calls);
        Add(FigureMeasure.ServiceVolume, exchanges.Total.Calls, isExpected: false);
        Add(FigureMeasure.UsageVolume, exchanges.Total.Calls, isExpected: false);
        Sides(FigureParty.ProvincialBodies, exchanges.ProvincialService, exchanges.ProvincialUsage, isExpected: true);
        Sides(FigureParty.Regions, exchanges.RegionalService, exchanges.RegionalUsage, isExpected: true);
        Sides(FigureParty.NationalBodies, exchanges.NationalService, exchanges.NationalUsage, isExpected: exchanges.NationalService > CallVolume.Zero || exchanges.NationalUsage > CallVolume.Zero);

        void Sides(FigureParty party, CallVolume service, CallVolume usage, bool isExpected)
        {
            figures.Add(new ComputedFigure(FigureKey.Of(FigureMeasure.ServiceVolume, party), string.Empty, ComparedValue.Of(service.Calls), isExpected));
            figures.Add(new ComputedFigure(FigureKey.Of(FigureMeasure.UsageVolume, party), string.Empty, ComparedValue.Of(usage.Calls), isExpected));
        }
    }

    private void National(MonthlyBulletin bulletin)
    {
        var key = FigureKey.Of(FigureMeasure.Bodies) with { Words = nameof(FigureMeasure.NationalRequests) };
        figures.Add(new ComputedFigure(key, string.Empty, ComparedValue.Of(bulletin.NationalRequests.Departments.TotalRanked), true));
        figures.Add(new ComputedFigure(FigureKey.Of(FigureMeasure.NationalRequests, isCumulative: true), string.Empty, ComparedValue.Of(bulletin.NationalRequests.Requests), true));
        Ranked(FigureMeasure.NationalRequests, bulletin.NationalRequests.Departments, static count => count, isCumulative: true, isExpected: false);
    }

    private void Rankings(MonthlyBulletin bulletin)
    {
        Ranked(FigureMeasure.ServiceVolume, bulletin.DepartmentService, static v => v.Calls);
        Ranked(FigureMeasure.UsageVolume, bulletin.DepartmentUsage, static v => v.Calls);
        Ranked(FigureMeasure.ServiceVolume, bulletin.RegionService, static v => v.Calls);
        Ranked(FigureMeasure.UsageVolume, bulletin.RegionUsage, static v => v.Calls);
        Timeliness(string.Empty, string.Empty, bulletin.Timeliness.Overall.Rate);
        foreach (var entry in bulletin.TimelinessRanking.AllEntries)
        {
            Timeliness(entry.Subject.Id, entry.Subject.Name, entry.Value);
        }
    }

    private void Timeliness(string subject, string name, Rate rate)
    {
        figures.Add(new ComputedFigure(FigureKey.Of(FigureMeasure.OnTime, subject: subject), name, ComparedValue.Of(rate.Part), IsExpected: false));
        figures.Add(new ComputedFigure(FigureKey.Of(FigureMeasure.Due, subject: subject), name, ComparedValue.Of(rate.Whole), IsExpected: false));
        Add(FigureKey.Of(FigureMeasure.Timeliness, subject: subject), rate, name, isExpected: false);
    }

    private void Shelving(MonthlyBulletin bulletin)
    {
        foreach (var table in bulletin.Shelving)
        {
            foreach (var row in table.Rows)
            {
                if (row.Region is { } region)
                {
                    Rate(table.Batch, row.Rate, FigureParty.Unspecified, region.Id, region.Name);
                }
                else
                {
                    Rate(table.Batch, row.Rate, row.Level == RegionLevel.Province ? FigureParty.ProvincialBodies : FigureParty.NationalBodies, string.Empty, string.Empty);
                }
            }

            Rate(table.Batch, table.Total, FigureParty.Unspecified, string.Empty, string.Empty);
        }
    }

    private void Flows(MonthlyBulletin bulletin)
    {
        foreach (var (provider, consumer, volume) in BulletinTables.LargestFirst(bulletin))
        {
            var name = $"{provider.Name} → {consumer.Name}";
            figures.Add(new ComputedFigure(FigureKey.Of(FigureMeasure.ExchangeVolume, subject: name), name, ComparedValue.Of(volume.Calls), IsExpected: false));
        }
    }

    private void Rate(string batch, Rate rate, FigureParty party, string subject, string name)
    {
        figures.Add(new ComputedFigure(FigureKey.Of(FigureMeasure.ListedItems, party, subject, batch), name, ComparedValue.Of(rate.Whole), true));
        figures.Add(new ComputedFigure(FigureKey.Of(FigureMeasure.ShelvedItems, party, subject, batch), name, ComparedValue.Of(rate.Part), true));
        figures.Add(new ComputedFigure(FigureKey.Of(FigureMeasure.UnshelvedItems, party, subject, batch), name, ComparedValue.Of(rate.Whole - rate.Part), false));
        Add(FigureKey.Of(FigureMeasure.ShelvingRate, party, subject, batch), rate, name, isExpected: true);
    }

    /// <summary>Those within the cut of the ranking are printed as a rule, the others where a bulletin cuts later.</summary>
    private void Ranked<TSubject, TValue>(FigureMeasure measure, Ranking<TSubject, TValue> ranking, Func<TValue, long> count, bool isCumulative = false, bool isExpected = true)
        where TSubject : Organization
    {
        for (var i = 0; i < ranking.AllEntries.Count; i++)
        {
            var (subject, value) = (ranking.AllEntries[i].Subject, ranking.AllEntries[i].Value);
            figures.Add(new ComputedFigure(
                FigureKey.Of(measure, subject: subject.Id, isCumulative: isCumulative), subject.Name, ComparedValue.Of(count(value)), isExpected && i < ranking.Entries.Count));
        }
    }

    private void Add(FigureMeasure measure, long count, bool isExpected = true) =>
        figures.Add(new ComputedFigure(FigureKey.Of(measure), string.Empty, ComparedValue.Of(count), isExpected));

    private void Add(FigureKey key, Rate rate, string name, bool isExpected)
    {
        if (rate.IsDefined)
        {
            figures.Add(new ComputedFigure(key, name, ComparedValue.Of(rate), isExpected));
        }
    }
}
