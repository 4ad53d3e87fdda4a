using Permits.Engine;
using Permits.Storage;

namespace Permits.Server.Features.Identity;

/// <summary>Who makes this request, as the register knows him now: a post taken away is gone with the next request.</summary>
/// <param name="accessor">Gives the request.</param>
public sealed class CurrentUser(IHttpContextAccessor accessor)
{
    /// <summary>The account; null for a visitor.</summary>
    public Account? Account => accessor.HttpContext?.Features.Get<Account>();

    /// <summary>The account of somebody signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody is: the route lacks its policy, a bug.</exception>
    public Account Required => Account ?? throw new InvalidOperationException("This route must require a signed-in user.");

    /// <summary>The signed-in account as one who acts.</summary>
    public Actor Actor => Required.AsActor();

    /// <summary>Whose applications he may see: an applicant his own, an officer those of his offices, an auditor all.</summary>
    public CaseScope Scope => Required.Kind == AccountKind.Applicant ? new OwnerScope(Required.Id) : OfficeScope.For(Required);

    /// <summary>Whether he may see an application.</summary>
    public bool MaySee(CaseState state) => Required.Kind == AccountKind.Applicant
        ? state.Applicant?.UserId == Required.Id
        : OfficeScope.For(Required).Includes(state.OfficeId);

    /// <summary>Whether he is a supervisor (หัวหน้า) of any office.</summary>
    public bool IsSupervisor => Account?.Posts.Any(p => p.Role == UserRoles.Supervisor) ?? false;
}
