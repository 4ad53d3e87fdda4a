using System.Collections.Immutable;
using Permits.Server.Ui.Forms;
using Permits.Storage;

namespace Permits.Server.Features.Identity;

/// <summary>What the sign-in page shows.</summary>
/// <param name="User">The user name typed before.</param>
/// <param name="ReturnUrl">Where to go afterwards; a path of this server.</param>
/// <param name="Problems">Why signing in was refused.</param>
/// <param name="SignedOut">Whether the user has just signed out.</param>
/// <param name="DemoAccounts">Accounts to try, in Development only.</param>
/// <param name="Offices">Names of offices by id.</param>
public sealed record SignInModel(
    string User, string ReturnUrl, FieldProblems Problems, bool SignedOut, ImmutableArray<Account> DemoAccounts, ImmutableDictionary<string, LocalText> Offices);
