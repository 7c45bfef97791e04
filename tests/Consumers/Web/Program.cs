// A service that answers when a request received on a given day is due. It asks itself once over HTTP, and ends.
using GzShareMetrics.Deadlines;
using GzShareMetrics.WorkingDays;
using NodaTime;
using NodaTime.Text;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton<IWorkingDayCalendar>(ChinaWorkingDays.National);
builder.Services.AddSingleton<DeadlineCalculator>();

var app = builder.Build();
app.MapGet("/due/{received}", (string received, DeadlineCalculator deadlines) =>
    LocalDatePattern.Iso.Parse(received) is { Success: true, Value: var day }
        ? Results.Text(LocalDatePattern.Iso.Format(deadlines.Evaluate(DeadlineRules.GuizhouProviderReply, day, null, day).DueDay!.Value))
        : Results.BadRequest());
await app.StartAsync();

using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
var due = await client.GetStringAsync("/due/2026-02-13");
Console.WriteLine(due == "2026-02-27" ? "passed: due day over HTTP" : $"FAILED: due day over HTTP: expected 2026-02-27, got {due}");
foreach (var type in (Type[])[typeof(GzShareMetrics.Data.RecordFolder), typeof(GzShareMetrics.Reporting.Word.DocxBulletinRenderer)])
{
    Console.WriteLine($"passed: {type.Assembly.GetName().Name} loads");
}

await app.StopAsync();
return due == "2026-02-27" ? 0 : 1;
