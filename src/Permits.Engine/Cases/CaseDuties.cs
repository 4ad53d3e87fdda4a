using NodaTime;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// The one record of all defects of an application (LFA s.8 para 1 and 2): signed by the officer when it was made, by the applicant when he
/// acknowledged it. Where he does not, the delivery of his copy stands for his signature (doubt D12).
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="TaskId">The task that made it.</param>
/// <param name="OfficerId">The officer who signed.</param>
/// <param name="OfficerName">His name then.</param>
/// <param name="OfficerRole">The post in which he signed.</param>
/// <param name="SignedAt">When.</param>
/// <param name="Defects">Every defect and missing paper.</param>
/// <param name="CorrectionPeriod">The time given to mend them.</param>
/// <param name="NoticeId">The notice that took the copy to the applicant; null until it is queued.</param>
/// <param name="AcknowledgedAt">When the applicant acknowledged it; null where he has not.</param>
/// <param name="AcknowledgedBy">His name then.</param>
/// <param name="AcknowledgedByCorrecting">Whether filing the correction implied it.</param>
public sealed record DefectRecord(
    string Id, string TaskId, string OfficerId, string OfficerName, string OfficerRole, Instant SignedAt, string Defects, Allowance CorrectionPeriod,
    string? NoticeId, Instant? AcknowledgedAt, string? AcknowledgedBy, bool AcknowledgedByCorrecting);

/// <summary>An official's fault by which an incompleteness was seen too late (LFA s.8 para 3).</summary>
public enum Fault
{
    /// <summary>The official was careless.</summary>
    Negligence,

    /// <summary>The official acted dishonestly.</summary>
    Dishonesty,
}

/// <summary>The licensor's finding of fault; it lets one barred act through.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Fault">Which.</param>
/// <param name="Reason">What is missing and why approval is impossible without it.</param>
/// <param name="CaseFile">The file in which discipline or prosecution goes on.</param>
/// <param name="LicensorName">Who found it.</param>
/// <param name="FoundAt">When.</param>
/// <param name="UsedAt">When it let an act through; null while it has not.</param>
public sealed record FaultFinding(string Id, Fault Fault, string Reason, string CaseFile, string LicensorName, Instant FoundAt, Instant? UsedAt);

/// <summary>How notices reach an applicant (EGA s.11).</summary>
public enum NoticeChannel
{
    /// <summary>In the portal, and by mail where he gave an address.</summary>
    Electronic,

    /// <summary>On paper by post.</summary>
    Post,
}
