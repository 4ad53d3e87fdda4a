using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FluentAssertions;
using Permits.Server.Tests.Support;

namespace Permits.Server.Tests.Pages;

/// <summary>A browser without scripts: keeps cookies, follows redirects, sends forms as their markup says.</summary>
internal sealed class PageBrowser : IDisposable
{
    private readonly HttpClient _http;

    private readonly HttpClient _noRedirects;

    public PageBrowser(TestServer server)
    {
        _http = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, UseCookies = true }) { BaseAddress = server.Client.BaseAddress };
        _noRedirects = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, UseCookies = true, AllowAutoRedirect = false }) { BaseAddress = server.Client.BaseAddress };
    }

    public CookieContainer Cookies { get; } = new();

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public Uri Address { get; private set; } = null!;

    public static async Task<PageBrowser> SignedInAsync(TestServer server, string user)
    {
        var browser = new PageBrowser(server);
        await browser.OpenAsync("/sign-in");
        await browser.SendAsync("form[action='/sign-in']", new() { ["f.user"] = user, ["f.password"] = "permits-demo" });
        browser.Page.QuerySelector("[data-test=user]").Should().NotBeNull("{0} should be signed in", user);
        return browser;
    }

    /// <summary>Calls a path with the cookies as they are, a POST with a form that has no proof, and follows no redirect.</summary>
    public Task<HttpResponseMessage> CallAsync(string method, string path) => _noRedirects.SendAsync(
        new HttpRequestMessage(new HttpMethod(method), path) { Content = method == "POST" ? new FormUrlEncodedContent([KeyValuePair.Create("a", "b")]) : null });

    /// <summary>Sends a form of one's own, whatever any page shows, and follows no redirect.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, HttpContent form) => _noRedirects.PostAsync(new Uri(path, UriKind.Relative), form);

    public Task OpenAsync(string path) => ShowAsync(_http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends a form with what its controls hold, some of it changed, by one of its buttons.</summary>
    /// <param name="form">Selects the form.</param>
    /// <param name="values">Values by control name; null takes a control out.</param>
    /// <param name="button">Selects the button within the form; null where it has no name.</param>
    /// <param name="files">File controls by name.</param>
    public Task SendAsync(string form, Dictionary<string, string?> values, string? button = null, Dictionary<string, byte[]>? files = null)
    {
        var element = (IHtmlFormElement)Page.QuerySelector(form)!;
        var fields = Held(element).Where(f => !values.ContainsKey(f.Name)).Concat(values.Where(v => v.Value is not null).Select(v => (v.Key, v.Value!))).ToList();
        if (button is not null)
        {
            var pressed = (IHtmlButtonElement)element.QuerySelector(button)!;
            fields.Add((pressed.Name!, pressed.Value));
        }

        return ShowAsync(_http.PostAsync(new Uri(element.GetAttribute("action")!, UriKind.Relative), Body(element, fields, files ?? [])));
    }

    public string Text(string selector) => Page.QuerySelector(selector)!.TextContent.Trim();

    public IEnumerable<string> Texts(string selector) => Page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim());

    public void Dispose()
    {
        Page?.Dispose();
        _http.Dispose();
        _noRedirects.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Held(IHtmlFormElement form)
    {
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(i => i.Type is not "file" && (i.Type is not ("radio" or "checkbox") || i.IsChecked)))
        {
            yield return (input.Name!, input.Value);
        }

        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
        {
            yield return (area.Name!, area.Value);
        }

        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
        {
            yield return (select.Name!, select.Value ?? "");
        }
    }

    private static HttpContent Body(IHtmlFormElement form, List<(string Name, string Value)> fields, Dictionary<string, byte[]> files)
    {
        if (form.GetAttribute("enctype") != "multipart/form-data")
        {
            return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            body.Add(file, name, name + ".pdf");
        }

        return body;
    }

    private async Task ShowAsync(Task<HttpResponseMessage> answering)
    {
        using var answer = await answering;
        Page?.Dispose();
        Status = answer.StatusCode;
        Address = answer.RequestMessage!.RequestUri!;
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }
}
