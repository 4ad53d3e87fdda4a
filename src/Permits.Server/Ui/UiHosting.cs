using Microsoft.AspNetCore.Antiforgery;
using Permits.Server.Features.Administration;
using Permits.Server.Features.Adopting;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Audit;
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
using Permits.Server.Features.Officers;
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
        app.UseOutsideText();
        // Binding a form refuses one without proof; a route that binds none is refused here.
        app.Use((context, next) =>
        {
            if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }

    /// <summary>Maps every page.</summary>
    public static void MapUi(this WebApplication app)
    {
        var pages = app.MapGroup("").WithMetadata(new RequireAntiforgeryTokenAttribute());
        pages.MapHomePages();
        pages.MapIdentityPages();
        pages.MapPermitTypePages();
        pages.MapFilingPages();
        pages.MapApplicationPages();
        pages.MapAdoptionPages();
        pages.MapDefectPages();
        pages.MapFaultPages();
        pages.MapNoticePages();
        pages.MapLetterPages();
        pages.MapQueuePages();
        pages.MapBreachPages();
        pages.MapAuditPages();
        pages.MapTrackingPages();
        pages.MapDefinitionPages();
        pages.MapDraftPages();
        pages.MapComparePages();
        pages.MapMigrationPages();
        pages.MapPermitPages();
        pages.MapReviewPages();
        pages.MapOfficerPages();
        pages.MapCalendarPages();
        pages.MapChangePages();
        pages.MapDeadlinePages();
        pages.MapAdministrationPages();
        if (app.Environment.IsDevelopment())
        {
            pages.MapDevClockPages();
        }
    }
}
