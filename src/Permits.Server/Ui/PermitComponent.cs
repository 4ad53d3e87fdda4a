using Microsoft.AspNetCore.Components;

namespace Permits.Server.Ui;

/// <summary>A component of a page: knows the request's language and user through <see cref="Page"/>.</summary>
public abstract class PermitComponent : ComponentBase
{
    /// <summary>What the page is rendered for.</summary>
    [CascadingParameter]
    public required PageContext Page { get; set; }

    /// <summary>A text in the request's language.</summary>
    protected string T(LocalText text) => text.In(Page.Language);

    /// <summary>A text with its places filled, each value formatted by the caller.</summary>
    protected string T(LocalText text, params object[] values) => string.Format(System.Globalization.CultureInfo.InvariantCulture, text.In(Page.Language), values);
}

/// <summary>A page: a component that shows one view model.</summary>
/// <typeparam name="TModel">The view model.</typeparam>
public abstract class PageOf<TModel> : PermitComponent
{
    /// <summary>What it shows.</summary>
    [Parameter]
    [EditorRequired]
    public required TModel Model { get; set; }
}
