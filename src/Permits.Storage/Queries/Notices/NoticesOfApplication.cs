using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>The notices of one application, oldest first; empty where the scope does not see it. An applicant sees those addressed to him.</summary>
/// <param name="Scope">Whose cases.</param>
/// <param name="Number">The application.</param>
public sealed record NoticesOfApplication(CaseScope Scope, string Number) : Query<ImmutableArray<NoticeRow>>
{
    internal override async Task<ImmutableArray<NoticeRow>> RunAsync(DbConnection connection, CancellationToken cancel)
    {
        var parameters = new DynamicParameters();
        parameters.Add("number", Number);
        var addressed = Scope is OwnerScope ? " AND n.recipient = 'applicant'" : "";
        var sql = $"{NoticeSql.Select} WHERE n.application = @number AND {Scope.Condition("a", parameters)}{addressed} ORDER BY n.queued_at, n.id";
        return [.. await connection.QueryAsync<NoticeRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)];
    }
}
