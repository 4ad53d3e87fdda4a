using Permits.Server.Features.Administration;
using Permits.Server.Features.Adopting;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Breaches;
using Permits.Server.Features.Calendars;
using Permits.Server.Features.Comparing;
using Permits.Server.Features.Defects;
using Permits.Server.Features.Deadlines;
using Permits.Server.Features.Definitions;
using Permits.Server.Features.Designing;
using Permits.Server.Features.DevClock;
using Permits.Server.Features.FaultFindings;
using Permits.Server.Features.Filing;
using Permits.Server.Features.Granted;
using Permits.Server.Features.Home;
using Permits.Server.Features.Identity;
using Permits.Server.Features.Notices;
using Permits.Server.Features.Migrating;
using Permits.Server.Features.PermitTypes;
using Permits.Server.Features.Reviews;
using Permits.Server.Features.Tasks;
using Permits.Server.Features.Tracking;
using Permits.Server.Hosting;
using Permits.Server.Ui.Errors;

namespace Permits.Server.Ui;

/// <summary>Hooks the pages into the host.</summary>
public static class UiHosting
{
    /// <summary>Adds what rendering pages needs.</summary>
    public static void AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddExceptionHandler<PageExceptionHandler>();
        services.AddScoped<FragmentRenderer>();
        services.AddScoped<CaseReader>();
        services.AddScoped<CaseModels>();
        services.AddScoped<CaseActions>();
        services.AddScoped<PaperKeeping>();
        services.AddScoped<RenewalFiling>();
    }

    /// <summary>Pages for bare statuses, and the proof that a form came from one of our pages.</summary>
    public static void UseUi(this WebApplication app)
    {
        app.UseWhen(
            context => !ApiPaths.Contains(context.Request.Path),
            branch => branch.UseStatusCodePages(pages => ErrorModel.Page(pages.HttpContext, pages.HttpContext.Response.StatusCode).ExecuteAsync(pages.HttpContext)));
        app.UseAntiforgery();
    }

    /// <summary>Maps every page.</summary>
    public static void MapUi(this WebApplication app)
    {
        app.MapHomePages();
        app.MapIdentityPages();
        app.MapPermitTypePages();
        app.MapFilingPages();
        app.MapApplicationPages();
        app.MapAdoptionPages();
        app.MapDefectPages();
        app.MapFaultPages();
        app.MapNoticePages();
        app.MapLetterPages();
        app.MapQueuePages();
        app.MapBreachPages();
        app.MapTrackingPages();
        app.MapDefinitionPages();
        app.MapDraftPages();
        app.MapComparePages();
        app.MapMigrationPages();
        app.MapPermitPages();
        app.MapReviewPages();
        app.MapCalendarPages();
        app.MapChangePages();
        app.MapDeadlinePages();
        app.MapAdministrationPages();
        if (app.Environment.IsDevelopment())
        {
            app.MapDevClockPages();
        }
    }
}
