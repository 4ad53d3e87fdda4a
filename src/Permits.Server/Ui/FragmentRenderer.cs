using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Permits.Server.Ui;

/// <summary>Renders a piece of a page to text, by the same components as pages.</summary>
/// <param name="services">What components are given.</param>
/// <param name="log">Theirs.</param>
public sealed class FragmentRenderer(IServiceProvider services, ILoggerFactory log)
{
    /// <summary>A component as HTML.</summary>
    /// <typeparam name="TPage">The component.</typeparam>
    /// <typeparam name="TModel">Its view model.</typeparam>
    /// <param name="page">What it is rendered for.</param>
    /// <param name="model">What it shows.</param>
    public async Task<string> RenderAsync<TPage, TModel>(PageContext page, TModel model)
        where TPage : PageOf<TModel>
        where TModel : notnull
    {
        await using var renderer = new HtmlRenderer(services, log);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { ["Context"] = page, ["PageType"] = typeof(TPage), ["Model"] = model });
            return (await renderer.RenderComponentAsync<PageHost>(parameters)).ToHtmlString();
        });
    }
}
