using Microsoft.AspNetCore.Diagnostics;
using Permits.Server.Hosting;

namespace Permits.Server.Ui.Errors;

/// <summary>Answers a failure of a page with a page. What the failure was is in the log only.</summary>
internal sealed class PageExceptionHandler(ILogger<PageExceptionHandler> log) : IExceptionHandler
{
    /// <inheritdoc/>
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (ApiPaths.Contains(httpContext.Request.Path))
        {
            return false;
        }

        var status = exception switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            InvalidDataException => StatusCodes.Status413PayloadTooLarge,
            _ => StatusCodes.Status500InternalServerError,
        };
        if (status >= StatusCodes.Status500InternalServerError)
        {
            log.LogError(exception, "{Method} {Path} failed ({TraceId})", httpContext.Request.Method, httpContext.Request.Path, httpContext.TraceIdentifier);
        }

        await ErrorModel.Page(httpContext, status).ExecuteAsync(httpContext);
        return true;
    }
}
