using System.Collections.Immutable;

namespace Permits.Storage;

/// <summary>SQLite.</summary>
internal sealed class SqliteDialect : SqlDialect
{
    /// <summary>The one instance.</summary>
    public static SqliteDialect Instance { get; } = new();

    /// <inheritdoc/>
    public override string DeferReferences => "PRAGMA defer_foreign_keys = ON";

    /// <inheritdoc/>
    public override string Rows(ImmutableArray<RowColumn> columns) =>
        $"(SELECT {string.Join(", ", columns.Select((c, i) => $"json_extract(value, '$[{i}]') AS {c.Name}"))} FROM json_each(@p0)) AS row";
}
