namespace Permits.Server.Ui.Errors;

/// <summary>What went wrong.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="TraceId">What the log knows the request by.</param>
public sealed record ErrorModel(int Status, string TraceId)
{
    /// <summary>The page of a status for a request.</summary>
    internal static IResult Page(HttpContext context, int status) =>
        PageContext.Of(context).Render<ErrorPage, ErrorModel>(new ErrorModel(status, context.TraceIdentifier), status);
}
