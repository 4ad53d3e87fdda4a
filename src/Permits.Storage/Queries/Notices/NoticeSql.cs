namespace Permits.Storage;

/// <summary>What every statement about notices shares: the columns of <see cref="NoticeRow"/>.</summary>
internal static class NoticeSql
{
    /// <summary>Whether a notice goes on paper: it is for an applicant who chose so (EGA s.11).</summary>
    public const string ByPost = "n.recipient = 'applicant' AND a.notice_channel = 'post'";

    public const string Select = $"""
        SELECT n.id, n.application, a.permit_type, a.definition_version, d.title_th AS permit_title_th, d.title_en AS permit_title_en, n.office,
               a.applicant_id, a.applicant_name, n.template, n.recipient AS "To", n.reason, n.queued_at, n.delivered_at, n.attempts, n.next_try, a.is_demo,
               ({ByPost}) AS by_post
        FROM notice n
        JOIN application a ON a.number = n.application
        JOIN definition d ON d.slug = a.permit_type AND d.version = a.definition_version

        """;

    /// <summary>The place of a row in lists by the time it was queued.</summary>
    public static Cursor ByQueueing(NoticeRow row) => new(row.QueuedAt.ToUnixTimeTicks(), row.Id);
}
