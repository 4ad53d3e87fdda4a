using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Permits.Server.Features.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Ui;

/// <summary>What every page is rendered for: the language, who looks, where, and when. Bound by minimal-API endpoints as a parameter.</summary>
public sealed record PageContext
{
    /// <summary>The cookie that keeps the chosen language.</summary>
    private const string LanguageCookie = "permits.lang";

    /// <summary><c>th</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Path and query of this page, without <c>lang</c>.</summary>
    public required string Address { get; init; }

    /// <summary>Who is signed in; null for a visitor.</summary>
    public Account? Account { get; init; }

    /// <summary>The hidden field of forms, as name and value.</summary>
    public required (string Name, string Value) Csrf { get; init; }

    /// <summary>Whether this is Development.</summary>
    public required bool IsDevelopment { get; init; }

    /// <summary>The request's one "now".</summary>
    public required Instant Now { get; init; }

    /// <summary>Dates, times and amounts as words of <see cref="Language"/>.</summary>
    public Wording Say => Wording.In(Language);

    /// <summary>Whether the signed-in account has a role of <see cref="UserRoles"/>.</summary>
    public bool Is(string role) => Account is { } account && UserRoles.Of(account).Contains(role);

    /// <summary>The path alone.</summary>
    public string Path => Address.Split('?', 2)[0];

    /// <summary>This page with one value of its query set, or taken out where null; paging starts again.</summary>
    public string With(string key, string? value)
    {
        var query = new QueryBuilder(QueryHelpers.ParseQuery(Address[Path.Length..])
            .Where(p => p.Key != key && p.Key != "cursor")
            .SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v ?? "")));
        if (value is not null)
        {
            query.Add(key, value);
        }

        return Path + query.ToQueryString();
    }

    /// <summary>A page as the answer.</summary>
    /// <typeparam name="TPage">The page component.</typeparam>
    /// <typeparam name="TModel">Its view model.</typeparam>
    /// <param name="model">What to show.</param>
    /// <param name="status">The HTTP status.</param>
    public IResult Render<TPage, TModel>(TModel model, int status = StatusCodes.Status200OK)
        where TPage : PageOf<TModel>
        where TModel : notnull =>
        PageResult.Of(this, typeof(TPage), model, status);

    /// <summary>Binds the context from a request; a <c>?lang=</c> is remembered in a cookie.</summary>
    public static ValueTask<PageContext> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(Of(context));

    /// <summary>The context of a request.</summary>
    public static PageContext Of(HttpContext context)
    {
        return new PageContext
        {
            Language = LanguageOf(context),
            Address = AddressOf(context.Request),
            Account = context.Features.Get<Account>(),
            Csrf = ProofFor(context),
            IsDevelopment = context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment(),
            Now = context.RequestServices.GetRequiredService<IClock>().GetCurrentInstant(),
        };
    }

    // A piece of a page that the API gives has no form of its own.
    private static (string Name, string Value) ProofFor(HttpContext context)
    {
        if (ApiPaths.Contains(context.Request.Path))
        {
            return ("", "");
        }

        var tokens = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return (tokens.FormFieldName, tokens.RequestToken!);
    }

    private static string LanguageOf(HttpContext context)
    {
        if (context.Request.Query["lang"].ToString() is ("th" or "en") and var asked)
        {
            context.Response.Cookies.Append(LanguageCookie, asked, new CookieOptions
            {
                HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), Path = "/",
            });
            return asked;
        }

        var kept = context.Request.Cookies[LanguageCookie] ?? context.Features.Get<Account>()?.Language;
        return kept == "en" ? "en" : "th";
    }

    private static string AddressOf(HttpRequest request)
    {
        var query = new QueryBuilder(request.Query.Where(p => p.Key != "lang").SelectMany(p => p.Value, (p, v) => KeyValuePair.Create(p.Key, v ?? "")));
        return request.PathBase + request.Path + query.ToQueryString();
    }
}
