namespace Permits.Server.Ui.Errors;

/// <summary>What went wrong.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="TraceId">What the log knows the request by.</param>
/// <param name="Why">What was wrong and what to do; null where the status says all there is to say.</param>
public sealed record ErrorModel(int Status, string TraceId, LocalText? Why = null)
{
    /// <summary>The page of a status for a request.</summary>
    internal static IResult Page(HttpContext context, int status, LocalText? why = null) =>
        PageContext.Of(context).Render<ErrorPage, ErrorModel>(new ErrorModel(status, context.TraceIdentifier, why), status);
}
