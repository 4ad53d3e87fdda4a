using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>Reads accounts with their posts in one statement.</summary>
internal static class AccountSql
{
    public static async Task<ImmutableArray<Account>> ReadAsync(DbConnection connection, string where, object parameters, CancellationToken cancel)
    {
        var sql = $"""
            SELECT u.id, u.name, u.kind, u.password_hash, u.email, u.language, p.office, p.role
            FROM account u LEFT JOIN post p ON p.account = u.id
            WHERE {where} ORDER BY u.id, p.office, p.role
            """;
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false);
        return [.. rows.GroupBy(r => r.Id).Select(Account)];
    }

    private static Account Account(IGrouping<string, Row> rows)
    {
        var first = rows.First();
        return new Account(
            first.Id, first.Name, first.Kind, first.PasswordHash, first.Email, first.Language,
            [.. rows.Where(r => r.Office is not null).Select(r => new Post(r.Office!, r.Role!))]);
    }

    private sealed record Row
    {
        public required string Id { get; init; }

        public required string Name { get; init; }

        public required AccountKind Kind { get; init; }

        public required string PasswordHash { get; init; }

        public string? Email { get; init; }

        public required string Language { get; init; }

        public string? Office { get; init; }

        public string? Role { get; init; }
    }
}
