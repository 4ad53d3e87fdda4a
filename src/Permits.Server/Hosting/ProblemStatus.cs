namespace Permits.Server.Hosting;

/// <summary>Which HTTP status a refusal's code answers with.</summary>
public static class ProblemStatus
{
    /// <summary>The status of a problem code; 422 for what is about the content sent.</summary>
    public static int Of(string code) => code switch
    {
        "case.changed" or "definition.unchanged" or "case.closed" => StatusCodes.Status409Conflict,
        _ when code.EndsWith(".not-found", StringComparison.Ordinal) || code.EndsWith(".unknown", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
