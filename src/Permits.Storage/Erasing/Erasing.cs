using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Permits.Proof;

namespace Permits.Storage;

/// <summary>Decides on and carries out the erasure of a case.</summary>
internal static class Erasing
{
    // Its permit is in the register as long as it is valid, and while a renewal decides whether it goes on.
    private const string SelectValidPermit = """
        SELECT p.number FROM permit p
         WHERE p.application = @p0
           AND (p.valid_to IS NULL OR p.valid_to >= @p1 OR EXISTS (SELECT 1 FROM renewal r WHERE r.permit = p.number AND r.ended_at IS NULL))
        """;

    private const string OwnPapers = """
        sha256 IN (SELECT sha256 FROM filed_document WHERE application = @p0)
        AND sha256 NOT IN (SELECT sha256 FROM filed_document WHERE application <> @p0)
        """;

    private const string SelectEvents = "SELECT sequence, actor_name, json, salt FROM event WHERE stream = @p0 AND json IS NOT NULL ORDER BY sequence";

    private const string Erase = "UPDATE event SET json = NULL, salt = NULL, actor_name = NULL, commitment = @p2 WHERE stream = @p0 AND sequence = @p1";

    private static readonly DateTimeZone Thailand = DateTimeZoneProviders.Tzdb["Asia/Bangkok"];

    /// <summary>What would go; refused where nothing may.</summary>
    public static Result<ErasedCase> Check(SqlSession session, Erasure erasure, Instant now)
    {
        var number = erasure.Number;
        if (string.IsNullOrWhiteSpace(erasure.Ground))
        {
            return ErasureRefusals.NoGround();
        }

        if (Snapshots.Read(session, number)?.State is not { } state)
        {
            return number is not [EventLog.TrailMark, ..] && Count(session, "event WHERE stream = @p0", number) > 0 ? ErasureRefusals.Done(number) : StoreRefusals.CaseNotFound();
        }

        if (state.ClosedAt is not { } closed)
        {
            return ErasureRefusals.Open(number);
        }

        if (closed >= erasure.RetainedSince)
        {
            return ErasureRefusals.Retained(number, closed, erasure.RetainedSince);
        }

        var today = LocalDatePattern.Iso.Format(now.InZone(Thailand).Date);
        return session.Scalar(SelectValidPermit, number, today) is string permit
            ? ErasureRefusals.PermitValid(number, permit)
            : new ErasedCase(number, closed, Count(session, "event WHERE stream = @p0 AND json IS NOT NULL", number), Count(session, $"document WHERE {OwnPapers}", number));
    }

    /// <summary>Erases; to be called alone, when nobody decides on the case.</summary>
    public static Result<ErasedCase> Run(SqlSession session, Erasure erasure, Doing by)
    {
        var plan = Check(session, erasure, by.Now);
        if (!plan.IsOk)
        {
            return plan;
        }

        var number = erasure.Number;
        foreach (var (sequence, commitment) in session.Rows(
            SelectEvents, r => (r.GetInt64(0), EventHeader.Commit((byte[])r.GetValue(3), r.GetString(1), r.GetString(2))), number))
        {
            session.Execute(Erase, number, sequence, commitment.ToArray());
            Trail.Append(session, by, new PayloadErased(number, sequence, erasure.Ground.Trim()) { At = by.Now });
        }

        session.Execute(session.Dialect.DeferReferences);
        session.Execute($"DELETE FROM document WHERE {OwnPapers}", number);
        session.Execute("DELETE FROM idempotency_key WHERE application = @p0", number);
        session.Execute("DELETE FROM case_snapshot WHERE application = @p0", number);
        Projector.Remove(session, number);
        return plan;
    }

    private static long Count(SqlSession session, string from, string number) =>
        Convert.ToInt64(session.Scalar($"SELECT COUNT(*) FROM {from}", number), CultureInfo.InvariantCulture);
}
