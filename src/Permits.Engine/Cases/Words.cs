namespace Permits.Engine;

/// <summary>Roles the engine itself knows; others are the package's own.</summary>
public static class Roles
{
    /// <summary>Whoever filed the application.</summary>
    public const string Applicant = "applicant";

    /// <summary>Checks applications on receipt, and files them for people at the counter.</summary>
    public const string ReceivingOfficer = "receiving-officer";

    /// <summary>Decides, and may extend where the Act lets him.</summary>
    public const string Licensor = "licensor";

    /// <summary>Gives tasks to others, answers for breaches.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Inspects on site.</summary>
    public const string Inspector = "inspector";

    /// <summary>A role in words; the role itself where the package has made it up.</summary>
    public static LocalText NameOf(string role) => role switch
    {
        Applicant => new("ผู้ขออนุญาต", "applicant"),
        ReceivingOfficer => new("เจ้าหน้าที่รับคำขอ", "receiving officer"),
        Inspector => new("พนักงานเจ้าหน้าที่ตรวจสถานที่", "inspector"),
        Licensor => new("ผู้อนุญาต", "licensor"),
        Supervisor => new("หัวหน้า", "supervisor"),
        _ => new(role),
    };
}

/// <summary>Kinds of marks on a clock.</summary>
public static class MarkKinds
{
    /// <summary>The duty's task opens.</summary>
    public const string OpenTask = "open-task";

    /// <summary>Nothing but a warning.</summary>
    public const string Warning = "warning";

    /// <summary>A timer event fires.</summary>
    public const string Fire = "fire";

    /// <summary>The due instant is reached.</summary>
    public const string Lapse = "lapse";
}

/// <summary>Where the rule of a clock stands, as written in <see cref="Clock.Spec"/>.</summary>
public static class ClockSpecs
{
    /// <summary>Begins the spec of a clock drawn on the diagram; an element id follows. Any other spec is <c>statute-id/clock-id</c>.</summary>
    public const string ProcessPrefix = "process/";

    /// <summary>
    /// Whether a clock limits a step of the manual rather than a duty that an Act imposes: past it the step is overdue, but no statute is broken.
    /// </summary>
    public static bool IsStep(string spec) => spec.StartsWith(ProcessPrefix, StringComparison.Ordinal);
}

/// <summary>Milestones that the engine reaches by itself; the others are placed on the diagram.</summary>
public static class Milestones
{
    /// <summary>Reached by filing.</summary>
    public const string Received = "received";

    /// <summary>Reached by closing.</summary>
    public const string Closed = "closed";
}

/// <summary>Reason codes of a breach.</summary>
public static class BreachReasons
{
    /// <summary>Needs its reason in words.</summary>
    public const string Other = "other";
}
