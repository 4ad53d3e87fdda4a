using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>The applications of a migration, in the order in which they were filed.</summary>
/// <param name="Scope">Whose cases, by the office that has them now.</param>
/// <param name="Migration">The migration.</param>
public sealed record MigrationCases(OfficeScope Scope, string Migration) : Query<Page<MigrationCaseRow>>
{
    /// <summary>Only those that stand so; null for all.</summary>
    public MigrationCaseState? State { get; init; }

    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<MigrationCaseRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("migration", Migration);
        var where = $"c.migration = @migration AND {Scope.Condition("a", parameters)}";
        if (State is { } state)
        {
            parameters.Add("state", SqlTypes.ToDb(state));
            where += " AND c.state = @state";
        }

        return Paging.Ascending(Limit, After).RunAsync<MigrationCaseRow>(
            connection, MigrationTable.SelectCase, where, "a.filed_at", "a.number", parameters, row => new Cursor(row.FiledAt.ToUnixTimeTicks(), row.Application), cancel);
    }
}
