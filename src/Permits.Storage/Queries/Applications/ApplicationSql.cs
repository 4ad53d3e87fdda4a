namespace Permits.Storage;

/// <summary>What every statement about applications shares: the columns of <see cref="ApplicationRow"/>.</summary>
internal static class ApplicationSql
{
    public const string Select = """
        SELECT a.number, a.permit_type, a.definition_version, d.title_th AS permit_title_th, d.title_en AS permit_title_en,
               a.office, o.name_th AS office_name_th, o.name_en AS office_name_en, a.applicant_id, a.applicant_name, a.filed_at, a.received_at,
               a.is_demo, a.milestone, a.waits_for, a.due, a.due_clock, c.title_th AS due_title_th, c.title_en AS due_title_en, c.cite AS due_cite,
               a.breach_count, a.result, a.closed_at, a.version
        FROM application a
        JOIN definition d ON d.slug = a.permit_type AND d.version = a.definition_version
        JOIN office o ON o.id = a.office
        LEFT JOIN clock c ON c.id = a.due_clock

        """;

    /// <summary>The place of a row in lists that show the newest first.</summary>
    public static Cursor NewestFirst(ApplicationRow row) => new(row.FiledAt.ToUnixTimeTicks(), row.Number);
}
