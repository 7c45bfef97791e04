using ExistingSystemSample.Platform;
using GzShareMetrics.Deadlines;
using GzShareMetrics.Organizations;
using GzShareMetrics.Reporting;
using GzShareMetrics.Reporting.Excel;
using GzShareMetrics.Reporting.Html;
using GzShareMetrics.Reporting.Json;
using GzShareMetrics.Reporting.Word;
using GzShareMetrics.WorkingDays;
using Microsoft.EntityFrameworkCore;

namespace ExistingSystemSample;

/// <summary>The application: what is registered, what is served.</summary>
internal static class ExistingSystem
{
    private static readonly string Folder = AppContext.BaseDirectory;

    public static async Task<WebApplication> CreateAsync(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = Folder });
        builder.Services.AddMetrics(builder.Configuration);
        builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Describe);
        builder.Services.AddSingleton<IProblemDetailsWriter, ProblemForAnyClient>();
        builder.Services.AddOpenApi();
        builder.Services.AddDbContext<PlatformContext>(options =>
            options.UseSqlite($"Data Source={Path.Combine(Folder, builder.Configuration["Platform:Database"]!)}"));

        var app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.MapOpenApi();
        app.MapBulletins();
        app.MapDeadlines();
        app.MapGet("/", (PlatformDay day) => Results.Redirect($"/bulletins/{day.Today:uuuu-MM}.html")).ExcludeFromDescription();
        await FillAsync(app);
        return app;
    }

    /// <summary>The library in a container: all of it is immutable and thread-safe, so all of it is a singleton; only what holds a connection is not.</summary>
    public static void AddMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IWorkingDayCalendar>(ChinaWorkingDays.National);
        services.AddSingleton(GuizhouOrganizations.Directory);
        services.AddSingleton(DeadlineRules.Embedded);

        // The legal limit has no default in the library: it is this system's choice, by the rule's id.
        services.AddSingleton(provider => provider.GetRequiredService<DeadlineRuleSet>().Find(configuration["Platform:RuleId"]!));
        services.AddSingleton<DeadlineCalculator>();
        services.AddSingleton<IBulletinRenderer, JsonBulletinRenderer>();
        services.AddSingleton<IBulletinRenderer>(new HtmlBulletinRenderer());
        services.AddSingleton<IBulletinRenderer>(new DocxBulletinRenderer());
        services.AddSingleton<IBulletinRenderer>(new XlsxBulletinRenderer());

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<PlatformDay>();
        services.AddScoped<BulletinDesk>();
    }

    private static async Task FillAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await PlatformSeed.EnsureFilledAsync(
            scope.ServiceProvider.GetRequiredService<PlatformContext>(),
            Path.Combine(Folder, "data", "guizhou-2024-12"),
            app.Services.GetRequiredService<OrganizationDirectory>(),
            app.Services.GetRequiredService<IWorkingDayCalendar>());
    }
}
