namespace Permits.Storage;

/// <summary>What every statement about tasks shares: the columns of <see cref="TaskRow"/> and the sort key.</summary>
internal static class TaskSql
{
    /// <summary>The sort key: due, and after all others those without one. The index on task is over this very expression.</summary>
    public const string Sort = "COALESCE(t.due, 9223372036854775807)";

    public const string Select = """
        SELECT t.id, t.application, a.permit_type, a.definition_version, d.title_th AS permit_title_th, d.title_en AS permit_title_en,
               t.element, t.title_th, t.title_en, t.role, t.office, o.name_th AS office_name_th, o.name_en AS office_name_en,
               a.applicant_name, t.state, t.assignee_id, t.assignee_name, g.strategy, t.opened_at, t.held_since, t.ended_at, t.outcome, t.due,
               t.due_clock, c.title_th AS due_title_th, c.title_en AS due_title_en, c.cite AS due_cite, c.law AS due_law,
               c.unit AS due_unit, c.count AS due_count,
               a.version AS case_version, a.is_demo
        """;

    public const string From = """

        FROM task t
        JOIN application a ON a.number = t.application
        JOIN definition d ON d.slug = a.permit_type AND d.version = a.definition_version
        JOIN office o ON o.id = t.office
        LEFT JOIN assignment g ON g.task = t.id
        LEFT JOIN clock c ON c.id = t.due_clock

        """;
}
