using System.Collections.Immutable;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Proposes that running applications go over to a later version.</summary>
/// <param name="Slug">The permit type.</param>
/// <param name="From">The version they are judged by.</param>
/// <param name="To">The later version.</param>
/// <param name="Office">The only office whose applications are meant; null for all.</param>
/// <param name="Moves">Elements of the later version that stand for others, by the ids of the present one; null where each keeps its id.</param>
/// <param name="Ground">One of <see cref="AdoptionGrounds"/>.</param>
/// <param name="Cite">The section of the Act that says so; null where the ground is favour.</param>
/// <param name="Reason">Why; goes to every applicant.</param>
/// <param name="By">Who proposes.</param>
/// <param name="Now">When.</param>
/// <param name="IdempotencyKey">A key of the caller, scoped to the actor; null for none.</param>
public sealed record MigrationProposal(
    string Slug, int From, int To, string? Office, ImmutableSortedDictionary<string, string>? Moves, string Ground, string? Cite, string Reason, Actor By, Instant Now,
    string? IdempotencyKey = null);
