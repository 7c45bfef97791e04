using GzShareMetrics.Queries;
using Microsoft.AspNetCore.Diagnostics;

namespace ExistingSystemSample;

/// <summary>What goes wrong, as problem details (RFC 9457).</summary>
internal static class Problems
{
    /// <summary>
    /// Rows that the library refuses, such as an organization that nobody knows, are the platform's fault and not the client's: 500, with all that has to
    /// be put right. Other exceptions are not shown.
    /// </summary>
    public static void Describe(ProblemDetailsContext context)
    {
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is QueryFaultException refused)
        {
            context.ProblemDetails.Title = "The platform's records are faulty.";
            context.ProblemDetails.Detail = "No figure was computed from them.";
            context.ProblemDetails.Extensions["faults"] = refused.Faults.Select(fault => fault.ToString());
        }
    }

    public static IResult NotFound(string detail) => Results.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    public static IResult Invalid(string parameter, string message) =>
        Results.ValidationProblem(new Dictionary<string, string[]>(StringComparer.Ordinal) { [parameter] = [message] });

    public static IResult NotAcceptable(IEnumerable<string> mediaTypes) =>
        Results.Problem($"There is no such representation; there are {string.Join(", ", mediaTypes)}.", statusCode: StatusCodes.Status406NotAcceptable);
}
