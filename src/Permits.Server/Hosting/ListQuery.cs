using System.Collections.Immutable;
using System.Globalization;
using Permits.Storage;

namespace Permits.Server.Hosting;

/// <summary>A page of a list as the API gives it.</summary>
/// <typeparam name="T">Its entries.</typeparam>
/// <param name="Items">The entries in order.</param>
/// <param name="Next">To send as <c>cursor</c> for the following page; null on the last one.</param>
public sealed record ListAnswer<T>(ImmutableArray<T> Items, string? Next);

/// <summary>Reads what list routes take in common: <c>limit</c> (1 to 200, default 50) and <c>cursor</c>.</summary>
public static class ListQuery
{
    /// <summary>The two values; every problem at once.</summary>
    public static Result<(int Limit, Cursor? After)> Read(string? limit, string? cursor)
    {
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var rows = PageLimit.Default;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out rows) || rows is < 1 or > PageLimit.Most))
        {
            problems.Add(Problems.Invalid("limit", "จำนวนเต็ม 1 ถึง 200", "a whole number from 1 to 200"));
        }

        var place = Cursor.Read(cursor);
        problems.AddRange(place.Problems);
        return problems.Count > 0 ? Result<(int, Cursor?)>.Refused(problems.ToImmutable()) : (rows, place.Value);
    }

    /// <summary>A page with its rows turned into entries.</summary>
    public static ListAnswer<TOut> Answer<TRow, TOut>(Page<TRow> page, Func<TRow, TOut> turn) => new([.. page.Items.Select(turn)], page.Next?.ToString());
}
