namespace Permits.Server.Hosting;

/// <summary>Which HTTP status a refusal's code answers with.</summary>
public static class ProblemStatus
{
    /// <summary>The status of a problem code; 422 for what is about the content sent.</summary>
    public static int Of(string code) => code switch
    {
        "cursor.malformed" or "http.malformed-json" => StatusCodes.Status400BadRequest,

        "task.role-missing" or "task.four-eyes" or "task.applicant-only" or "application.not-the-applicant" or "permit.not-the-holder" or "notice.system-only"
            or "defects.applicant-only" or "notice-channel.applicant-only" or "migration.second-person" or "draft.second-person" or "migration.other-office"
            => StatusCodes.Status403Forbidden,

        // Named in a body, not in the route.
        "office.not-found" or "document.not-found" or "permit.not-found" or "account.not-found" => StatusCodes.Status422UnprocessableEntity,

        "case.changed" or "case.closed" or "case.already-filed" or "case.time-behind"
            or "task.already-claimed" or "task.already-ended" or "task.claimed-by-other" or "task.not-claimed" or "task.same-assignee" or "task.no-claim-needed"
            or "clock.not-running" or "clock.extensions-used-up" or "definition.unchanged" or "draft.open-already" or "draft.in-review" or "draft.no-review" or "draft.statutes-changed" or "calendar.change-under-way" or "migration.open-already" or "migration.not-proposed" or "permit.already-renewed" or "permit.renewal-under-way" or "review.not-due"
            or "defects.already-recorded" or "defects.already-acknowledged" or "fault.not-complete" or "fault.already-found"
            or "notice-channel.unchanged" or "notice.already-delivered" or "notice.electronic" or "notice.by-post"
            => StatusCodes.Status409Conflict,

        "draft.changed" => StatusCodes.Status412PreconditionFailed,
        "http.precondition-missing" => StatusCodes.Status428PreconditionRequired,
        _ when code.EndsWith(".not-found", StringComparison.Ordinal) => StatusCodes.Status404NotFound,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
