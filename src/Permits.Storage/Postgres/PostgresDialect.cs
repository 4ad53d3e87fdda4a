using System.Collections.Immutable;

namespace Permits.Storage;

/// <summary>PostgreSQL.</summary>
internal sealed class PostgresDialect : SqlDialect
{
    /// <summary>The one instance.</summary>
    public static PostgresDialect Instance { get; } = new();

    /// <inheritdoc/>
    public override string DeferReferences => "SET CONSTRAINTS ALL DEFERRED";

    /// <inheritdoc/>
    public override string Rows(ImmutableArray<RowColumn> columns)
    {
        var cells = columns.Select((c, i) => c.IsNumber ? $"CAST(value ->> {i} AS BIGINT) AS {c.Name}" : $"value ->> {i} AS {c.Name}");
        return $"(SELECT {string.Join(", ", cells)} FROM jsonb_array_elements(CAST(@p0 AS jsonb))) AS row";
    }
}
