using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Everyone with a post in the offices of a scope, by user name, with what counts of him when tasks are given out.</summary>
/// <param name="Scope">Whose offices.</param>
public sealed record OfficersOf(OfficeScope Scope) : Query<ImmutableArray<OfficerRow>>
{
    /// <summary>One officer by his user name; null for all.</summary>
    public string? Id { get; init; }

    internal override async Task<ImmutableArray<OfficerRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = Scope.Condition("p", parameters);
        if (Id is not null)
        {
            parameters.Add("id", Id);
            where += " AND u.id = @id";
        }

        var posts = await connection.QueryAsync<PostRow>(new CommandDefinition(
            $"""
            SELECT u.id, u.name, p.office, p.role, COALESCE(o.away, 0) AS away,
                   (SELECT COUNT(*) FROM task t WHERE t.assignee_id = u.id AND t.ended_at IS NULL) AS open_tasks
              FROM post p JOIN account u ON u.id = p.account LEFT JOIN officer o ON o.account = u.id
             WHERE {where} ORDER BY u.id, p.office, p.role
            """,
            parameters,
            cancellationToken: cancel)).ConfigureAwait(false);
        var skills = (await connection.QueryAsync<(string Account, string Skill)>(new CommandDefinition(
            $"SELECT DISTINCT s.account, s.skill FROM officer_skill s JOIN post p ON p.account = s.account JOIN account u ON u.id = p.account WHERE {where}",
            parameters,
            cancellationToken: cancel)).ConfigureAwait(false)).ToLookup(s => s.Account, s => s.Skill);
        return
        [
            .. posts.GroupBy(r => r.Id).Select(g => new OfficerRow(
                g.Key, g.First().Name, [.. g.Select(r => new Post(r.Office, r.Role))], g.First().Away != 0, [.. skills[g.Key].Order(StringComparer.Ordinal)],
                checked((int)g.First().OpenTasks))),
        ];
    }

    private sealed record PostRow
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required string Office { get; init; }

        public required string Role { get; init; }

        public required long Away { get; init; }

        public required long OpenTasks { get; init; }
    }
}

/// <summary>An officer as tasks are given out to him.</summary>
/// <param name="Id">His account.</param>
/// <param name="Name">His name.</param>
/// <param name="Posts">His posts in the offices of the scope.</param>
/// <param name="IsAway">Whether he takes no new tasks for the time being.</param>
/// <param name="Skills">Codes of what he is skilled in, in ordinal order.</param>
/// <param name="OpenTasks">How many tasks he holds, of all applications.</param>
public sealed record OfficerRow(string Id, string Name, ImmutableArray<Post> Posts, bool IsAway, ImmutableArray<string> Skills, int OpenTasks);
