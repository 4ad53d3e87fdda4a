using Dapper;

namespace Permits.Storage;

/// <summary>Whether a column is one of some texts, said so that every database understands it.</summary>
internal static class TextSet
{
    /// <summary>The condition.</summary>
    /// <param name="column">The column.</param>
    /// <param name="name">A name for the parameters, not used otherwise in the statement.</param>
    /// <param name="values">The texts, at least one.</param>
    /// <param name="parameters">Receives them.</param>
    public static string Condition(string column, string name, IEnumerable<string> values, DynamicParameters parameters)
    {
        var names = values.Select((value, i) =>
        {
            parameters.Add($"{name}{i}", value);
            return $"@{name}{i}";
        });
        return $"{column} IN ({string.Join(", ", names)})";
    }
}
