using System.Data.Common;
using Dapper;

namespace Permits.Storage;

/// <summary>Keyset paging: one row more than asked is read to know whether there is a next page.</summary>
internal sealed class Paging
{
    private readonly bool _ascending;
    private readonly int _limit;
    private readonly Cursor? _after;

    private Paging(bool ascending, int limit, Cursor? after)
    {
        _ascending = ascending;
        _limit = PageLimit.Clamp(limit);
        _after = after;
    }

    public static Paging Ascending(int limit, Cursor? after) => new(true, limit, after);

    public static Paging Descending(int limit, Cursor? after) => new(false, limit, after);

    /// <param name="connection">An open connection.</param>
    /// <param name="select">SELECT and FROM.</param>
    /// <param name="where">The condition, without paging.</param>
    /// <param name="sort">The sort column or expression: a number, never null.</param>
    /// <param name="id">The unique column that breaks ties, in the same direction.</param>
    /// <param name="parameters">What the condition names.</param>
    /// <param name="cursorOf">A row's own place.</param>
    /// <param name="cancel">Cancels the reading.</param>
    public async Task<Page<T>> RunAsync<T>(
        DbConnection connection, string select, string where, string sort, string id, DynamicParameters parameters, Func<T, Cursor> cursorOf, CancellationToken cancel)
    {
        var (beyond, direction) = _ascending ? (">", "ASC") : ("<", "DESC");
        if (_after is not null)
        {
            parameters.Add("afterSort", _after.Sort);
            parameters.Add("afterId", _after.Id);
            where += $" AND ({sort} {beyond} @afterSort OR ({sort} = @afterSort AND {id} {beyond} @afterId))";
        }

        parameters.Add("limit", _limit + 1);
        var sql = $"{select} WHERE {where} ORDER BY {sort} {direction}, {id} {direction} LIMIT @limit";
        var rows = (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false)).AsList();
        return rows.Count > _limit
            ? new Page<T>([.. rows.Take(_limit)], cursorOf(rows[_limit - 1]))
            : new Page<T>([.. rows], null);
    }
}
