using System.Collections.Immutable;

namespace Permits.Server.Hosting;

/// <summary>
/// A refusal as RFC 9457 problem details: stable <c>type</c> and <c>code</c>, the sentence in the language asked for and in both under
/// <c>messages</c>, and one entry of <c>errors</c> for every problem.
/// </summary>
public sealed class ProblemResult : IResult, IStatusCodeHttpResult
{
    private readonly ImmutableArray<Problem> _problems;
    private readonly int _status;

    /// <summary>Answers with every problem; the first one gives type and status.</summary>
    /// <param name="problems">At least one.</param>
    /// <param name="status">The HTTP status; null takes it from the first problem's code.</param>
    public ProblemResult(ImmutableArray<Problem> problems, int? status = null)
    {
        _problems = problems;
        _status = status ?? ProblemStatus.Of(problems[0].Code);
    }

    /// <summary>Members beside those of every problem, by name; null for none.</summary>
    public IReadOnlyDictionary<string, object>? More { get; init; }

    /// <summary>Answers with one problem.</summary>
    public ProblemResult(Problem problem, int? status = null)
        : this([problem], status)
    {
    }

    /// <inheritdoc/>
    public int? StatusCode => _status;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = _status;
        httpContext.Response.Headers.ContentLanguage = RequestLanguage.OfApi(httpContext);
        httpContext.Response.Headers.Append("Vary", "Accept-Language");
        return httpContext.Response.WriteAsJsonAsync(Body(httpContext), ApiJson.Options, "application/problem+json", httpContext.RequestAborted);
    }

    private Dictionary<string, object?> Body(HttpContext context)
    {
        var language = RequestLanguage.OfApi(context);
        var first = _problems[0];
        var body = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["type"] = "urn:permits:problem:" + first.Code,
            ["title"] = ProblemTitles.Of(_status).In(language),
            ["status"] = _status,
            ["detail"] = first.Message.In(language),
            ["instance"] = context.Request.Path.Value,
            ["code"] = first.Code,
            ["messages"] = first.Message,
            ["law"] = first.Law,
            ["errors"] = _problems.Select(p => new { p.Code, p.Path, Detail = p.Message.In(language), Messages = p.Message, p.Law }).ToArray(),
            ["traceId"] = context.TraceIdentifier,
        };
        foreach (var (name, value) in More ?? new Dictionary<string, object>())
        {
            body[name] = value;
        }

        return body;
    }
}
