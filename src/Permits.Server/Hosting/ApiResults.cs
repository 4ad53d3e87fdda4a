using System.Collections.Immutable;

namespace Permits.Server.Hosting;

/// <summary>Answers that every API route gives alike.</summary>
public static class ApiResults
{
    /// <summary>200 with JSON.</summary>
    public static IResult Ok<T>(T body) => Results.Json(body, ApiJson.Options);

    /// <summary>201 with JSON and where the new thing is.</summary>
    public static IResult Created<T>(string location, T body) => new CreatedResult<T>(location, body);

    /// <summary>202 with JSON and where to see how far it is.</summary>
    public static IResult Accepted<T>(string location, T body) => new CreatedResult<T>(location, body, StatusCodes.Status202Accepted);

    /// <summary>404: there is none, or it is not the caller's to see.</summary>
    public static IResult NotFound() => new ProblemResult(Problems.NotFound, StatusCodes.Status404NotFound);

    /// <summary>Every problem, with the status of the first one's code.</summary>
    public static IResult Refused(ImmutableArray<Problem> problems) => new ProblemResult(problems);

    private sealed class CreatedResult<T>(string location, T body, int status = StatusCodes.Status201Created) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => status;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Location = location;
            return Results.Json(body, ApiJson.Options, statusCode: StatusCode).ExecuteAsync(httpContext);
        }
    }
}

/// <summary>Checks that fields are given.</summary>
public static class Required
{
    /// <summary>One problem for every field that is null or blank; empty where none is.</summary>
    public static ImmutableArray<Problem> Check(params ReadOnlySpan<(string Path, string? Value)> fields)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        foreach (var (path, value) in fields)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                problems.Add(Problems.Missing(path));
            }
        }

        return problems.ToImmutable();
    }
}
