namespace Permits.Storage;

/// <summary>What every statement about breaches shares: the columns of <see cref="BreachRow"/>.</summary>
internal static class BreachSql
{
    public const string Select = """
        SELECT b.id, b.application, b.office, o.name_th AS office_name_th, o.name_en AS office_name_en, b.permit_type, b.definition_version,
               d.title_th AS permit_title_th, d.title_en AS permit_title_en, b.clock, c.spec, c.title_th AS clock_title_th, c.title_en AS clock_title_en,
               c.owner, c.cite, c.law, b.due, b.recorded_at, c.stopped_at, b.reason_code, b.reason_text, b.explained_by, b.explained_at,
               a.version AS case_version, a.is_demo, b.derivation_json, b.holders_json, b.due_then, b.note_th, b.note_en
        FROM breach b
        JOIN application a ON a.number = b.application
        JOIN clock c ON c.id = b.clock
        JOIN definition d ON d.slug = b.permit_type AND d.version = b.definition_version
        JOIN office o ON o.id = b.office

        """;
}
