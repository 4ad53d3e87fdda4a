using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>How many tasks each view of the queue holds under the same filter: one statement for all tabs.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Filter">What narrows them.</param>
public sealed record TaskCounts(OfficeScope Scope, TaskFilter Filter) : Query<TaskCounts.Answer>
{
    /// <summary>The counts.</summary>
    public sealed record Answer
    {
        /// <summary>Claimed by the viewer.</summary>
        public required int Mine { get; init; }

        /// <summary>Claimed by nobody and open to the viewer.</summary>
        public required int Unclaimed { get; init; }

        /// <summary>All.</summary>
        public required int Office { get; init; }

        /// <summary>Past their legal due instant.</summary>
        public required int Overdue { get; init; }

        /// <summary>The count of a view.</summary>
        public int Of(TaskView view) => view switch
        {
            TaskView.Mine => Mine,
            TaskView.Unclaimed => Unclaimed,
            TaskView.Overdue => Overdue,
            _ => Office,
        };
    }

    internal override Task<Answer> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        string Count(TaskView view) => $"COALESCE(SUM(CASE WHEN {Filter.Condition(view, parameters)} THEN 1 ELSE 0 END), 0) AS {view}";
        var sql = $"""
            SELECT {Count(TaskView.Mine)}, {Count(TaskView.Unclaimed)}, COUNT(*) AS Office, {Count(TaskView.Overdue)}
            FROM task t JOIN application a ON a.number = t.application
            WHERE {Filter.Condition(Scope, parameters)}
            """;
        return connection.QuerySingleAsync<Answer>(new CommandDefinition(sql, parameters, cancellationToken: cancel));
    }
}
