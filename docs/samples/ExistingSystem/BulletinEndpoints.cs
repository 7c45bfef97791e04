using GzShareMetrics;
using GzShareMetrics.Reporting;
using Microsoft.Net.Http.Headers;

namespace ExistingSystemSample;

/// <summary><c>/bulletins/2024-12</c>, as whatever the <c>Accept</c> header prefers, and <c>/bulletins/2024-12.html</c>, as what it says.</summary>
internal static class BulletinEndpoints
{
    public static void MapBulletins(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/bulletins/{month}", Negotiated)
            .Produces<Stream>(StatusCodes.Status200OK, "application/json", "text/html")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status406NotAcceptable)
            .ProducesValidationProblem()
            .WithSummary("The bulletin of a month (开放月报); month is yyyy-MM.");
        routes.MapGet("/bulletins/{month}.{extension}", Named)
            .Produces<Stream>(StatusCodes.Status200OK, "application/json", "text/html")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesValidationProblem()
            .WithSummary("The bulletin of a month in the format of the extension: html, json, docx or xlsx.");
    }

    private static Task<IResult> Negotiated(
        string month, HttpRequest request, IEnumerable<IBulletinRenderer> renderers, BulletinDesk desk, PlatformDay day, CancellationToken cancellation)
    {
        request.HttpContext.Response.Headers.Vary = HeaderNames.Accept;
        return Preferred(request, [.. renderers]) is { } renderer
            ? WriteAsync(month, renderer, desk, day, cancellation)
            : Task.FromResult(Problems.NotAcceptable(renderers.Select(MediaTypeOf)));
    }

    private static Task<IResult> Named(
        string month, string extension, IEnumerable<IBulletinRenderer> renderers, BulletinDesk desk, PlatformDay day, CancellationToken cancellation) =>
        renderers.FirstOrDefault(r => string.Equals(r.FileExtension, $".{extension}", StringComparison.OrdinalIgnoreCase)) is { } renderer
            ? WriteAsync(month, renderer, desk, day, cancellation)
            : Task.FromResult(Problems.NotFound($"There is no format '{extension}'; there are {string.Join(", ", renderers.Select(r => r.FileExtension))}."));

    private static async Task<IResult> WriteAsync(string month, IBulletinRenderer renderer, BulletinDesk desk, PlatformDay day, CancellationToken cancellation)
    {
        if (!ReportingPeriod.TryParse(month, out var period) || period.Scope != PeriodScope.Month)
        {
            return Problems.Invalid("month", $"'{month}' is not a month; write it as yyyy-MM, for example 2024-12.");
        }

        if (period.FirstDay > day.Today)
        {
            return Problems.NotFound($"The month {period} has not begun; today is {day.Today:uuuu-MM-dd}.");
        }

        if (!await desk.HasRecordsAsync(period, cancellation))
        {
            return Problems.NotFound($"The platform has no records of {period}.");
        }

        var bulletin = await desk.CompileAsync(period, period.Contains(day.Today) ? day.Today : period.LastDay, cancellation);

        // Rendered before the first byte is sent: a fault is a problem document, never half a bulletin.
        using var document = new MemoryStream();
        await renderer.RenderAsync(bulletin, document, cancellation);
        return Results.Bytes(document.ToArray(), renderer.MediaType);
    }

    /// <summary>The renderer that the client likes best; its first one for clients that take anything, none where none will do.</summary>
    private static IBulletinRenderer? Preferred(HttpRequest request, IBulletinRenderer[] renderers)
    {
        if (request.Headers.Accept.Count == 0)
        {
            return renderers[0];
        }

        return !MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
            ? null
            : renderers
                .Select((renderer, place) => (renderer, place, quality: Quality(accepted, MediaTypeHeaderValue.Parse(MediaTypeOf(renderer)))))
                .Where(r => r.quality > 0)
                .OrderByDescending(r => r.quality)
                .ThenBy(r => r.place)
                .Select(r => r.renderer)
                .FirstOrDefault();
    }

    /// <summary>RFC 9110, 12.5.1: the most specific range that matches decides, so <c>text/html;q=0, */*</c> is anything but HTML.</summary>
    private static double Quality(IEnumerable<MediaTypeHeaderValue> accepted, MediaTypeHeaderValue type) => accepted
        .Where(type.IsSubsetOf)
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();

    private static string MediaTypeOf(IBulletinRenderer renderer) => renderer.MediaType.Split(';')[0];
}
