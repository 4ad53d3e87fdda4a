using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Permits.Server.Hosting;

/// <summary>Makes every failure of an API path problem details: unknown routes, wrong methods, unreadable bodies, and bugs.</summary>
public static class ApiErrors
{
    /// <summary>Adds the handlers.</summary>
    public static void AddApiErrors(this IServiceCollection services)
    {
        services.AddExceptionHandler<ApiExceptionHandler>();
        // The handler above words what binding found, so binding has to throw in every environment.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    /// <summary>Answers bare status codes of API paths with problem details.</summary>
    public static IApplicationBuilder UseApiErrors(this IApplicationBuilder app) => app.UseWhen(
        context => ApiPaths.Contains(context.Request.Path),
        branch => branch.UseStatusCodePages(pages => Write(pages.HttpContext, Bare(pages.HttpContext.Response.StatusCode), pages.HttpContext.Response.StatusCode)));

    private static Task Write(HttpContext context, Problem problem, int status) => new ProblemResult(problem, status).ExecuteAsync(context);

    private static Problem Bare(int status) => status switch
    {
        401 => new("http.sign-in-required", new(
            "คาดว่าจะได้โทเค็นที่ยังใช้ได้ แต่ไม่มีหรือหมดอายุแล้ว โปรดขอโทเค็นใหม่ที่ POST /api/v1/token",
            "Expected a valid bearer token, but there is none or it has expired. Get one from POST /api/v1/token.")),
        403 => new("http.not-allowed", new(
            "คาดว่าบัญชีนี้จะมีสิทธิ์ดำเนินการ แต่ไม่มีบทบาทที่กำหนด โปรดใช้บัญชีที่มีสิทธิ์",
            "Expected an account that may do this, but yours lacks the role. Use an account that has it.")),
        404 => Problems.NotFound,
        405 => new("http.method", new(
            "คาดว่าจะได้วิธีเรียกที่เส้นทางนี้รองรับ แต่ไม่รองรับวิธีที่ใช้ โปรดดูส่วนหัว Allow หรือ /openapi/v1.json",
            "Expected a method that this route supports, but it does not support yours. See the Allow header or /openapi/v1.json.")),
        413 => Problems.TooLarge,
        415 => Problems.MediaType,
        429 => new("http.too-many-requests", new(
            "คาดว่าจะมีการเรียกไม่ถี่เกินกำหนด แต่เรียกถี่เกินไป โปรดรอสักครู่แล้วลองใหม่",
            "Expected fewer requests, but there were too many. Wait a little and try again.")),
        503 => new("http.not-ready", new(
            "คาดว่าระบบจะพร้อมให้บริการ แต่ยังไม่พร้อม โปรดลองใหม่ภายหลัง",
            "Expected the service to be ready, but it is not. Try again later.")),
        >= 500 => Problems.Internal,
        _ => new("http.failed", new(
            "คาดว่าคำขอจะถูกต้องตามรูปแบบ แต่ไม่ถูกต้อง โปรดดู /openapi/v1.json",
            "Expected a well-formed request, but it is not. See /openapi/v1.json.")),
    };

    private sealed class ApiExceptionHandler(ILogger<ApiExceptionHandler> log) : IExceptionHandler
    {
        public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
        {
            if (!ApiPaths.Contains(httpContext.Request.Path))
            {
                return false;
            }

            if (httpContext.RequestAborted.IsCancellationRequested)
            {
                // Nobody is there to read an answer.
                return true;
            }

            var (problem, status) = exception switch
            {
                BadHttpRequestException { StatusCode: 413 } => (Problems.TooLarge, 413),
                BadHttpRequestException { StatusCode: 415 } => (Problems.MediaType, 415),
                BadHttpRequestException { InnerException: UnstorableTextException text } => (text.Problem, 400),
                BadHttpRequestException { InnerException: JsonException json } => (Problems.Json(json), 400),
                BadHttpRequestException bad => (Bare(bad.StatusCode), bad.StatusCode),
                _ => (Problems.Internal, 500),
            };
            if (status >= 500)
            {
                log.LogError(exception, "{Method} {Path} failed ({TraceId})", httpContext.Request.Method, httpContext.Request.Path, httpContext.TraceIdentifier);
            }

            await Write(httpContext, problem, status);
            return true;
        }
    }
}
