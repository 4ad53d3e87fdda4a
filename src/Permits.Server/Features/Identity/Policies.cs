namespace Permits.Server.Features.Identity;

/// <summary>Names of the authorization policies; each asks for one of some <see cref="UserRoles"/>; one that asks for a single role bears its name.</summary>
public static class Policies
{
    /// <summary>Applicants.</summary>
    public const string Applicant = UserRoles.Applicant;

    /// <summary>Officers, supervisors included.</summary>
    public const string Officer = UserRoles.Officer;

    /// <summary>Supervisors.</summary>
    public const string Supervisor = UserRoles.Supervisor;

    /// <summary>Designers.</summary>
    public const string Designer = UserRoles.Designer;

    /// <summary>Auditors.</summary>
    public const string Auditor = UserRoles.Auditor;

    /// <summary>Administrators.</summary>
    public const string Admin = UserRoles.Admin;

    /// <summary>Applicants, officers and auditors: those who may read cases, each in his scope.</summary>
    public const string CaseReader = "case-reader";

    /// <summary>Applicants and officers: those who do tasks.</summary>
    public const string TaskDoer = "task-doer";

    /// <summary>Designers, administrators and supervisors: those who review permit types.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Designers, supervisors and auditors: those who read migrations of running applications.</summary>
    public const string MigrationReader = "migration-reader";

    /// <summary>Designers and supervisors: those who approve them.</summary>
    public const string MigrationApprover = "migration-approver";

    /// <summary>Supervisors and auditors: those who read the breach log.</summary>
    public const string BreachReader = "breach-reader";

    /// <summary>Supervisors and administrators: those who say what counts of officers when tasks are given out.</summary>
    public const string Staffing = "staffing";

    /// <summary>Auditors and administrators: those who read and make checkpoints of the log.</summary>
    public const string CheckpointReader = "checkpoint-reader";
}
