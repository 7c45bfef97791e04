using System.Data.Common;
using GzShareMetrics.Bulletins;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Exchanges;
using GzShareMetrics.Queries.Tests.Databases;
using GzShareMetrics.Requests;
using GzShareMetrics.Shelving;
using GzShareMetrics.Timeliness;

namespace GzShareMetrics.Queries.Tests.Plain;

/// <summary>A bulletin by SQL text alone: the tallies of a month, and the queries that fill them.</summary>
internal sealed class PlainBulletin(MonthlyBulletinOptions options)
{
    public ExchangeTally Exchanges { get; } = new(options.Period);

    public RequestTally Requests { get; } = new(options.Period, options.AsOf);

    public TimelinessTally Timeliness { get; } = new(new DeadlineCalculator(options.Calendar), options.ReplyRule, options.Period, options.AsOf);

    public ShelvingTally Shelving { get; } = new(options.AsOf);

    /// <summary>The SQL as the library prints it, by the names that docs/scale.md gives it.</summary>
    public Dictionary<string, string> Statements => new(StringComparer.Ordinal)
    {
        ["timed requests"] = GroupSql.TimedRequestsView(options.ReplyRule),
        ["exchange groups"] = GroupSql.ExchangeGroups(Exchanges),
        ["request groups"] = GroupSql.RequestGroups(Requests),
        ["resource groups"] = GroupSql.ResourceGroups(Requests),
        ["timeliness groups"] = GroupSql.TimelinessGroups(Timeliness),
        ["shelving groups"] = GroupSql.ShelvingGroups(Shelving),
        ["overdue requests"] = GroupSql.OverdueRequests(Timeliness),
    };

    /// <summary>Fills the tallies and builds the bulletin; <paramref name="sql"/> says what to send, <paramref name="database"/> where.</summary>
    public MonthlyBulletin Build(PlainDatabase database, Func<string, string> sql)
    {
        Exchanges.AddGroups(Read("exchange groups", GroupReader.ReadExchangeGroups), options.Directory);
        Requests.AddGroups(Read("request groups", GroupReader.ReadRequestGroups), options.Directory);
        Requests.AddGroups(Read("resource groups", GroupReader.ReadResourceGroups));
        Timeliness.AddGroups(Read("timeliness groups", GroupReader.ReadTimelinessGroups), options.Directory);
        Shelving.AddGroups(Read("shelving groups", GroupReader.ReadShelvingGroups), options.Directory);
        var overdue = Read("overdue requests", GroupReader.ReadRequests).ToRequests(options.Directory);
        return new MonthlyBulletinBuilder(options).AddRequests(Requests, Timeliness, overdue).AddExchanges(Exchanges).AddResponsibility(Shelving).Build();

        T Read<T>(string name, Func<DbDataReader, T> read) => database.Read(sql(name), read);
    }
}
