using Microsoft.AspNetCore.Http.HttpResults;

namespace Permits.Server.Ui;

/// <summary>Pages as answers: static server rendering, whole before the first byte leaves.</summary>
internal static class PageResult
{
    /// <summary>A page rendered for a context.</summary>
    public static IResult Of(PageContext context, Type page, object model, int status) =>
        new RazorComponentResult<PageHost>(new { Context = context, PageType = page, Model = model }) { StatusCode = status, PreventStreamingRendering = true };
}
