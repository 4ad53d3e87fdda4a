using System.Collections.Immutable;
using System.Data.Common;
using Dapper;
using NodaTime;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>What every statement about permits shares.</summary>
internal static class PermitSql
{
    public const string Select = """
        SELECT p.number, p.application, p.permit_type, d.title_th AS permit_title_th, d.title_en AS permit_title_en,
               p.office, o.name_th AS office_name_th, o.name_en AS office_name_en, p.applicant_id, p.holder_name, p.premises,
               p.valid_from, p.valid_to, p.renews, p.issued_at, p.is_demo
        FROM permit p
        JOIN definition d ON d.slug = p.permit_type AND d.version = p.definition_version
        JOIN office o ON o.id = p.office

        """;

    /// <summary>The same rule as <see cref="Permit.StandingAt"/>, for a filter: whether the permit holds on the day <c>@today</c> at <c>@now</c>.</summary>
    public const string Holds = """
        (p.valid_from <= @today AND (p.valid_to IS NULL OR p.valid_to >= @today OR (
            EXISTS (SELECT 1 FROM renewal r WHERE r.permit = p.number AND r.keeps_alive = 1 AND (r.ended_at IS NULL OR r.ended_at > @now))
            AND NOT EXISTS (SELECT 1 FROM renewal r WHERE r.permit = p.number AND r.in_time = 1 AND r.result IN ('granted', 'deemed-granted')))))
        """;

    /// <summary>The place of a row in lists that show the newest first.</summary>
    public static Cursor NewestFirst(PermitRow row) => new(row.IssuedAt.ToUnixTimeTicks(), row.Number);

    /// <summary>A stretch of permits, newest first, with their renewals.</summary>
    public static async Task<Page<PermitRow>> PageAsync(
        DbConnection connection, string where, int limit, Cursor? after, DynamicParameters parameters, CancellationToken cancel)
    {
        var page = await Paging.Descending(limit, after)
            .RunAsync<PermitRow>(connection, Select, where, "p.issued_at", "p.number", parameters, NewestFirst, cancel).ConfigureAwait(false);
        return page with { Items = await WithRenewalsAsync(connection, page.Items, cancel).ConfigureAwait(false) };
    }

    /// <summary>Permits with the renewals filed for them.</summary>
    public static async Task<ImmutableArray<PermitRow>> WithRenewalsAsync(DbConnection connection, ImmutableArray<PermitRow> rows, CancellationToken cancel)
    {
        if (rows.IsEmpty)
        {
            return rows;
        }

        var parameters = new DynamicParameters();
        var sql = $"""
            SELECT permit, application, in_time, keeps_alive, cite, result, ended_at FROM renewal
            WHERE {TextSet.Condition("permit", "number", rows.Select(r => r.Number), parameters)} ORDER BY permit, filed_at, application
            """;
        var found = await connection.QueryAsync<RenewalRow>(new CommandDefinition(sql, parameters, cancellationToken: cancel)).ConfigureAwait(false);
        var byPermit = found.ToLookup(r => r.Permit, StringComparer.Ordinal);
        return [.. rows.Select(row => row with { Renewals = [.. byPermit[row.Number].Select(r => r.Fact)] })];
    }

    private sealed record RenewalRow
    {
        public required string Permit { get; init; }

        public required string Application { get; init; }

        public required bool InTime { get; init; }

        public required bool KeepsAlive { get; init; }

        public required string Cite { get; init; }

        public string? Result { get; init; }

        public Instant? EndedAt { get; init; }

        public PermitRenewal Fact => new(Application, InTime, KeepsAlive, Cite, Result, EndedAt);
    }
}
