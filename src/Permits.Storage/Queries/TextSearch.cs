using Dapper;

namespace Permits.Storage;

/// <summary>A plain "contains" over a few columns, ASCII letters in any case; what the user types is never a pattern.</summary>
internal static class TextSearch
{
    public static string Condition(string text, DynamicParameters parameters, params ReadOnlySpan<string> columns)
    {
        var escaped = text.Trim().ToLowerInvariant()
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
        parameters.Add("text", $"%{escaped}%");
        var parts = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            parts[i] = $"LOWER({columns[i]}) LIKE @text ESCAPE '\\'";
        }

        return $"({string.Join(" OR ", parts)})";
    }
}
