using NodaTime;
using NodaTime.Text;
using Permits.Engine;

namespace Permits.Storage;

/// <summary>A row of <c>permit</c>.</summary>
internal sealed record PermitRecord(CaseState State, IssuedPermit Permit)
{
    public static Table<PermitRecord> Table { get; } = new(
        "permit", 1, 13,
        ("number", r => r.Permit.Number), ("application", r => r.State.Number), ("permit_type", r => r.State.PermitType),
        ("definition_version", r => r.State.DefinitionVersion), ("office", r => r.State.OfficeId), ("applicant_id", r => r.State.Applicant!.UserId),
        ("holder_name", r => r.Permit.HolderName), ("premises", r => r.Permit.Premises), ("valid_from", r => r.Permit.ValidFrom),
        ("valid_to", r => r.Permit.ValidTo), ("renews", r => r.Permit.Renews), ("issued_at", r => r.Permit.IssuedAt), ("is_demo", r => r.State.IsDemo));
}

/// <summary>A row of <c>renewal</c>.</summary>
internal sealed record RenewalRecord(PermitRenewal Renewal, string Permit, Instant FiledAt)
{
    public static Table<RenewalRecord> Table { get; } = new(
        "renewal", 1, 6,
        ("application", r => r.Renewal.Application), ("permit", r => r.Permit), ("in_time", r => r.Renewal.InTime),
        ("keeps_alive", r => r.Renewal.KeepsAlive), ("cite", r => r.Renewal.Cite), ("filed_at", r => r.FiledAt), ("result", r => r.Renewal.Result), ("ended_at", r => r.Renewal.EndedAt));

    /// <summary>The renewal of a case; null where it renews nothing.</summary>
    public static RenewalRecord? Of(CaseState state) =>
        PermitRenewal.Of(state) is { } renewal ? new RenewalRecord(renewal, state.Renewal!.Permit, state.FiledAt) : null;
}

/// <summary>Reads a permit with its renewals for a command that renews it.</summary>
internal static class PermitReader
{
    private const string SelectPermit =
        "SELECT number, application, permit_type, office, applicant_id, valid_from, valid_to FROM permit WHERE number = @p0";

    private const string SelectRenewals =
        "SELECT application, in_time, keeps_alive, cite, result, ended_at FROM renewal WHERE permit = @p0 ORDER BY filed_at, application";

    /// <summary>The permit with a number; null where there is none.</summary>
    public static Permit? Read(SqlSession session, string number) => session.Row(
        SelectPermit,
        r => new Permit(
            r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetString(4), Date(r.GetString(5)), r.IsDBNull(6) ? null : Date(r.GetString(6)), []),
        number) is { } permit
            ? permit with { Renewals = [.. Renewals(session, number)] }
            : null;

    private static List<PermitRenewal> Renewals(SqlSession session, string number) => session.Rows(
        SelectRenewals,
        r => new PermitRenewal(
            r.GetString(0), r.GetInt64(1) != 0, r.GetInt64(2) != 0, r.GetString(3), r.IsDBNull(4) ? null : r.GetString(4),
            r.IsDBNull(5) ? null : Instant.FromUnixTimeTicks(r.GetInt64(5))),
        number);

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).Value;
}
