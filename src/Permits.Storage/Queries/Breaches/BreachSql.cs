namespace Permits.Storage;

/// <summary>What every statement about breaches shares: the columns of <see cref="BreachRow"/>, with the latest of what was written about each.</summary>
internal static class BreachSql
{
    public const string Select = """
        SELECT b.id, b.application, b.office, o.name_th AS office_name_th, o.name_en AS office_name_en, b.permit_type, b.definition_version,
               d.title_th AS permit_title_th, d.title_en AS permit_title_en, b.clock, c.spec, c.title_th AS clock_title_th, c.title_en AS clock_title_en,
               c.owner, c.cite, c.law, b.due, b.recorded_at, c.stopped_at,
               r.code AS reason_code, r.text AS reason_text, r.by_id AS explained_by, r.by_name AS explained_by_name, r.at AS explained_at,
               COALESCE(r.number, 0) AS reason_count, k.at AS acknowledged_at, k.by_name AS acknowledged_by_name, k.text AS corrective_act,
               a.version AS case_version, a.is_demo, b.derivation_json, b.holders_json, b.due_then, b.note_th, b.note_en
        FROM breach b
        JOIN application a ON a.number = b.application
        JOIN clock c ON c.id = b.clock
        JOIN definition d ON d.slug = b.permit_type AND d.version = b.definition_version
        JOIN office o ON o.id = b.office
        LEFT JOIN breach_answer r ON r.breach = b.id AND r.kind = 'reason'
              AND r.number = (SELECT MAX(l.number) FROM breach_answer l WHERE l.breach = b.id AND l.kind = 'reason')
        LEFT JOIN breach_answer k ON k.breach = b.id AND k.kind = 'acknowledgement'
              AND k.number = (SELECT MAX(l.number) FROM breach_answer l WHERE l.breach = b.id AND l.kind = 'acknowledgement')

        """;
}
