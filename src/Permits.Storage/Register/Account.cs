using System.Collections.Immutable;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>What an account is for.</summary>
public enum AccountKind
{
    /// <summary>Files applications.</summary>
    Applicant,

    /// <summary>Works in offices, in the roles of its posts.</summary>
    Officer,

    /// <summary>Publishes packages.</summary>
    Designer,

    /// <summary>Reads every office's cases and the breach log; changes nothing.</summary>
    Auditor,

    /// <summary>Runs the system.</summary>
    Admin,
}

/// <summary>Somebody who can sign in.</summary>
/// <param name="Id">User name: lower case, unique; also the actor id in the event log.</param>
/// <param name="Name">Display name.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="PasswordHash">As made by the host's password hasher; the store never sees a password.</param>
/// <param name="Email">Where mail goes; null where none.</param>
/// <param name="Language"><c>th</c> or <c>en</c>.</param>
/// <param name="Posts">Roles held in offices; empty for all but officers.</param>
public sealed record Account(
    string Id, string Name, AccountKind Kind, string PasswordHash, string? Email, string Language, ImmutableArray<Post> Posts)
{
    /// <summary>The account as one who acts.</summary>
    public Actor AsActor() => new(Id, Name, Posts);
}
