using System.Collections.Immutable;

namespace Permits.Engine;

/// <summary>The closed lists of words that packages and statutes may use.</summary>
public static class PackageWords
{
    /// <summary>Points on the flow that the Act sees, in the order they come (LFA s.8, s.10).</summary>
    public static ImmutableArray<string> Milestones { get; } = [Engine.Milestones.Received, Engine.Milestones.Forwarded, Engine.Milestones.Complete, Engine.Milestones.Decided, Engine.Milestones.Notified, Engine.Milestones.Closed];

    /// <summary>Those of them that a diagram places; the others are reached by filing, a statute's duty and closing.</summary>
    public static ImmutableArray<string> Placed { get; } = [Engine.Milestones.Complete, Engine.Milestones.Decided, Engine.Milestones.Notified];

    /// <summary>Roles held in an office: whom a task or duty may be given to, beside the applicant.</summary>
    public static ImmutableArray<string> OfficeRoles { get; } = [Roles.ReceivingOfficer, Roles.Inspector, Roles.Licensor, Roles.Supervisor];

    /// <summary>The Office of the Public Sector Development Commission (ก.พ.ร.), which gets copies of delay notices (LFA s.10).</summary>
    public const string Opdc = "opdc";

    /// <summary>To whom a notice may go.</summary>
    public static ImmutableArray<string> Recipients { get; } = [Roles.Applicant, Roles.Supervisor, Opdc];
}
