using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>The officers' queue: one view of it, soonest legal due first (so overdue on top), then by application number.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="View">Which view.</param>
/// <param name="Filter">What narrows it.</param>
public sealed record TaskQueue(OfficeScope Scope, TaskView View, TaskFilter Filter) : Query<Page<TaskRow>>
{
    /// <summary>Rows at most, see <see cref="PageLimit"/>.</summary>
    public int Limit { get; init; } = PageLimit.Default;

    /// <summary>Where to go on; null for the beginning.</summary>
    public Cursor? After { get; init; }

    internal override Task<Page<TaskRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        var where = $"{Filter.Condition(Scope, parameters)} AND {Filter.Condition(View, parameters)}";
        return Paging.Ascending(Limit, After).RunAsync(
            connection, TaskSql.Select + TaskSql.From, where, TaskSql.Sort, "t.id", parameters, (TaskRow row) => new Cursor(row.Due?.ToUnixTimeTicks() ?? long.MaxValue, row.Id), cancel);
    }
}
