using System.Collections.Immutable;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>The tables <c>officer</c> and <c>officer_skill</c>, as the register writes them and as tasks are given out by them.</summary>
internal static class OfficerTable
{
    private const string SelectRoster = """
        SELECT u.id, u.name, COALESCE(o.away, 0), (SELECT COUNT(*) FROM task t WHERE t.assignee_id = u.id AND t.ended_at IS NULL), s.skill
          FROM post p JOIN account u ON u.id = p.account LEFT JOIN officer o ON o.account = u.id LEFT JOIN officer_skill s ON s.account = u.id
         WHERE p.office = @p0 AND p.role = @p1 ORDER BY u.id, s.skill
        """;

    private static readonly Table<Officer> Table = new("officer", 1, 1, ("account", o => o.AccountId), ("away", o => o.IsAway));

    /// <summary>Adds an officer or replaces what is known of him, skills included.</summary>
    public static void Save(SqlSession session, Officer officer, Doing by)
    {
        Table.Write(session, officer);
        session.Execute("DELETE FROM officer_skill WHERE account = @p0", officer.AccountId);
        foreach (var skill in officer.Skills.Distinct(StringComparer.Ordinal))
        {
            session.Execute("INSERT INTO officer_skill (account, skill) VALUES (@p0, @p1)", officer.AccountId, skill);
        }

        Trail.Registered(session, RegisterTable.Officer, by, officer.AccountId);
    }

    /// <summary>Everyone who holds a role in an office, with the figures of this moment.</summary>
    public static ImmutableArray<RosterOfficer> Roster(SqlSession session, string office, string role) =>
    [
        .. session.Rows(
            SelectRoster,
            r => (Id: r.GetString(0), Name: r.GetString(1), Away: r.Integer(2) != 0, Open: checked((int)r.Integer(3)), Skill: r.IsDBNull(4) ? null : r.GetString(4)),
            office,
            role).GroupBy(r => r.Id).Select(g => new RosterOfficer(g.Key, g.First().Name, [.. g.Select(r => r.Skill).OfType<string>()], g.First().Away, g.First().Open)),
    ];
}
