using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Json;
using Permits.Server.Features.Adopting;
using Permits.Server.Features.Applications;
using Permits.Server.Features.Assigning;
using Permits.Server.Features.Audit;
using Permits.Server.Features.Breaches;
using Permits.Server.Features.Calendars;
using Permits.Server.Features.Comparing;
using Permits.Server.Features.Defects;
using Permits.Server.Features.Deadlines;
using Permits.Server.Features.Definitions;
using Permits.Server.Features.Demo;
using Permits.Server.Features.DevClock;
using Permits.Server.Features.Designing;
using Permits.Server.Features.Documents;
using Permits.Server.Features.Granted;
using Permits.Server.Features.Health;
using Permits.Server.Features.Identity;
using Permits.Server.Features.Migrating;
using Permits.Server.Features.Notices;
using Permits.Server.Features.Officers;
using Permits.Server.Features.PermitTypes;
using Permits.Server.Features.Reviews;
using Permits.Server.Features.Sweeping;
using Permits.Server.Features.Tasks;
using Permits.Server.Features.Tracking;
using Permits.Server.Features.Trials;
using Permits.Server.Ui;

namespace Permits.Server.Hosting;

/// <summary>The server from its features: what is added, in which order requests pass, which routes there are.</summary>
public static class PermitsServer
{
    /// <summary>Runs until stopped.</summary>
    /// <returns>0 after an orderly stop, 2 where a setting forbids starting.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            UseDefaultEnvironment();
            await using var app = Create(args);
            await app.RunAsync();
            return 0;
        }
        catch (SettingsException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                "Expected the address to be free, but another program listens on it. Stop that one, or set PERMITS_URLS to another address. " + failure.Message);
            return 2;
        }
    }

    /// <summary>A server that has not been started. What <see cref="FirstStart"/> does comes with starting it.</summary>
    /// <param name="args">Settings as <c>--NAME=value</c>, over those of the environment.</param>
    /// <exception cref="SettingsException">A setting forbids starting.</exception>
    public static WebApplication Create(params string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var settings = ServerSettings.Read(builder.Configuration, builder.Environment);
        builder.WebHost.UseUrls(settings.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyLimits.Connection;
        });

        AddServices(builder.Services, settings);
        var app = builder.Build();
        UseMiddleware(app, settings);
        MapRoutes(app, settings);
        return app;
    }

    private static void AddServices(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(settings);
        services.AddHostClock();
        services.Configure<JsonOptions>(json => ApiJson.Apply(json.SerializerOptions));
        services.AddApiErrors();
        services.AddProblemDetails();
        services.AddRateLimits();
        services.AddStorage(settings);
        services.AddIdentity(settings);
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "permits.form";
            antiforgery.Cookie.SecurePolicy = settings.IsDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            antiforgery.HeaderName = PageProof.Header;
        });
        services.AddApplications();
        services.AddSingleton<WorkflowsFolder>();
        services.AddNotices(settings);
        services.AddJobs();
        services.AddCheckpoints(settings);
        services.AddCalendarChanges();
        services.AddMigrations();
        services.AddDesigning();
        services.AddTrials();
        services.AddAudit();
        services.AddOfficers();
        services.AddDemo();
        services.AddApiDescription();
        services.AddHealth();
        services.AddUi();
        // Last: what it starts rests on all the above.
        services.AddHostedService<FirstStart>();
    }

    private static void UseMiddleware(WebApplication app, ServerSettings settings)
    {
        app.UseCallersAddress(settings.Proxies);
        if (settings.IsDevelopment)
        {
            app.UseSharedClock();
        }

        app.UseExceptionHandler();
        app.UseSecurityHeaders(isHttpsOnly: !settings.IsDevelopment);
        app.UseApiErrors();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseBodyLimits();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<AccountMiddleware>();
        app.UsePageProof();
        app.UseAuthorization();
        app.UseUi();
    }

    private static void MapRoutes(WebApplication app, ServerSettings settings)
    {
        var api = app.MapGroup("/api/v1").WithMetadata(new BodyLimit(BodyLimits.Json)).DisableAntiforgery();
        api.MapTokens();
        api.MapPermitTypes();
        api.MapDefinitions();
        api.MapDrafts();
        api.MapDraftReviews();
        api.MapDraftWork();
        api.MapMigrations();
        api.MapTrials();
        api.MapComparing();
        api.MapPermits();
        api.MapReviews();
        api.MapDocuments();
        api.MapApplications();
        api.MapAdoption();
        api.MapDuties();
        api.MapTasks();
        api.MapBreaches();
        api.MapTracking();
        api.MapCalendars();
        api.MapCalendarChanges();
        api.MapDeadline();
        api.MapAudit();
        api.MapAssignments();
        api.MapOfficers();
        api.MapExports();
        if (settings.IsDevelopment)
        {
            app.MapDevClock();
        }

        app.MapHealth();
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapUi();
    }

    // dotnet run tries the program out, so its launch profile asks for Development; a published server is Production.
    private static void UseDefaultEnvironment()
    {
        if (Environment.GetEnvironmentVariable("PERMITS_DEFAULT_ENVIRONMENT") is { Length: > 0 } wanted
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT"))
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")))
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", wanted);
        }
    }
}
