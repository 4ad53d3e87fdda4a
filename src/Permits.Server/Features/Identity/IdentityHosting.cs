using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Permits.Server.Hosting;
using Permits.Storage;

namespace Permits.Server.Features.Identity;

/// <summary>Sign-in: a cookie for pages, a bearer token for the API, and the policies both obey.</summary>
public static class IdentityHosting
{
    private const string CookieOrToken = "cookie-or-token";

    /// <summary>Adds authentication, authorization, key storage and the current user.</summary>
    public static void AddIdentity(this IServiceCollection services, ServerSettings settings)
    {
        services.AddDataProtection().SetApplicationName("permits");
        services.AddSingleton<KeyRing>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyRing>((keys, ring) => keys.XmlRepository = ring);
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentUser>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();

        services.AddAuthentication(CookieOrToken)
            .AddPolicyScheme(CookieOrToken, null, scheme => scheme.ForwardDefaultSelector = context =>
                ApiPaths.Contains(context.Request.Path) && !PageProof.IsGiven(context.Request)
                    ? BearerTokenDefaults.AuthenticationScheme
                    : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddBearerToken(token => token.BearerTokenExpiration = SignIn.TicketLife)
            .AddCookie(cookie =>
            {
                cookie.Cookie.Name = "permits.session";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = settings.IsDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
                cookie.ExpireTimeSpan = SignIn.TicketLife;
                cookie.SlidingExpiration = true;
                cookie.LoginPath = "/sign-in";
                cookie.AccessDeniedPath = "/denied";
                cookie.ReturnUrlParameter = "returnUrl";
                cookie.Events.OnRedirectToLogin = context => PageProof.Answer(context, StatusCodes.Status401Unauthorized);
                cookie.Events.OnRedirectToAccessDenied = context => PageProof.Answer(context, StatusCodes.Status403Forbidden);
            });

        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Applicant, p => p.RequireRole(UserRoles.Applicant))
            .AddPolicy(Policies.Officer, p => p.RequireRole(UserRoles.Officer))
            .AddPolicy(Policies.Supervisor, p => p.RequireRole(UserRoles.Supervisor))
            .AddPolicy(Policies.Designer, p => p.RequireRole(UserRoles.Designer))
            .AddPolicy(Policies.Auditor, p => p.RequireRole(UserRoles.Auditor))
            .AddPolicy(Policies.Admin, p => p.RequireRole(UserRoles.Admin))
            .AddPolicy(Policies.CaseReader, p => p.RequireRole(UserRoles.Applicant, UserRoles.Officer, UserRoles.Auditor))
            .AddPolicy(Policies.TaskDoer, p => p.RequireRole(UserRoles.Applicant, UserRoles.Officer))
            .AddPolicy(Policies.Reviewer, p => p.RequireRole(UserRoles.Designer, UserRoles.Admin, UserRoles.Supervisor))
            .AddPolicy(Policies.MigrationReader, p => p.RequireRole(UserRoles.Designer, UserRoles.Supervisor, UserRoles.Auditor))
            .AddPolicy(Policies.MigrationApprover, p => p.RequireRole(UserRoles.Designer, UserRoles.Supervisor))
            .AddPolicy(Policies.BreachReader, p => p.RequireRole(UserRoles.Supervisor, UserRoles.Auditor))
            .AddPolicy(Policies.Staffing, p => p.RequireRole(UserRoles.Supervisor, UserRoles.Admin))
            .AddPolicy(Policies.CheckpointReader, p => p.RequireRole(UserRoles.Auditor, UserRoles.Admin));
    }
}
