namespace ExistingSystemSample;

/// <summary>
/// Writes a problem as JSON for a client that does not ask for JSON, such as one that takes <c>text/html</c> alone: a body that can be read is better than none.
/// Registered behind the framework's writer, it is asked only where that one does not write.
/// </summary>
internal sealed class ProblemForAnyClient : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var http = context.HttpContext;
        context.ProblemDetails.Status ??= http.Response.StatusCode;
        var problem = TypedResults.Problem(context.ProblemDetails).ProblemDetails; // with title and type by its status
        Problems.Describe(context);
        await http.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", http.RequestAborted);
    }
}
