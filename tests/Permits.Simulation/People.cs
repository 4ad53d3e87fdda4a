using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Permits.Engine;
using Permits.Proof;

namespace Permits.Simulation;

/// <summary>Who acts in a simulated history: in each office enough people of each role that four eyes can always be found.</summary>
internal static class People
{
    public const string Town = "town";

    /// <summary>An office in a province with holidays of its own.</summary>
    public const string Province = "province";

    public const string Centre = "centre";

    public static ImmutableArray<string> Licensors { get; } = [Town, Province];

    public static ImmutableArray<Actor> Applicants { get; } = [new("applicant1", "สมชาย", []), new("applicant2", "สมหญิง", []), new("applicant3", "มานะ", [])];

    public static ImmutableArray<Actor> Everybody { get; } =
    [
        .. Applicants,
        .. new[] { Town, Province, Centre }.SelectMany(office => new[]
        {
            Officer(office, "clerk1", Roles.ReceivingOfficer),
            Officer(office, "clerk2", Roles.ReceivingOfficer, Roles.Inspector),
            Officer(office, "inspector", Roles.Inspector),
            Officer(office, "licensor1", Roles.Licensor),
            Officer(office, "licensor2", Roles.Licensor, Roles.Supervisor),
            Officer(office, "supervisor", Roles.Supervisor),
            Officer(office, "everything", Roles.ReceivingOfficer, Roles.Inspector, Roles.Licensor, Roles.Supervisor),
        }),
        Actor.System,
    ];

    private static readonly ImmutableDictionary<Post, ImmutableArray<Actor>> ByPost = Everybody
        .SelectMany(person => person.Posts.Select(post => (post, person)))
        .GroupBy(p => p.post)
        .ToImmutableDictionary(g => g.Key, g => g.Select(p => p.person).ToImmutableArray());

    /// <summary>Those who hold a role in an office.</summary>
    public static ImmutableArray<Actor> Holding(string office, string role) => ByPost.GetValueOrDefault(new Post(office, role), []);

    /// <summary>Those among whom a task is given out, with what they hold of this case alone. Nobody in town has a skill, so that there a supervisor has to act.</summary>
    public static Roster Roster(CaseState state, string role) => new(
        [.. Holding(state.OfficeId, role).Select(p => new RosterOfficer(
            p.Id, p.Name, state.OfficeId == Town ? [] : ["environment"], IsAway: p.Id.EndsWith("everything", StringComparison.Ordinal), state.Tasks.Values.Count(t => t.AssigneeId == p.Id)))],
        new Digest(SHA256.HashData(Encoding.UTF8.GetBytes($"{state.Number} {state.Version}"))));

    private static Actor Officer(string office, string name, params string[] roles) => new($"{office}-{name}", name, [.. roles.Select(r => new Post(office, r))]);
}
