namespace Permits.Server.Features.Applications;

/// <summary>How long a case lay with the office and with the applicant: calendar days, then working days of each.</summary>
internal static class HeldTexts
{
    public static readonly LocalText ToApplicant = new(
        "อยู่กับหน่วยงาน {0} วัน ({1} วันทำการ) อยู่กับท่าน {2} วัน ({3} วันทำการ)",
        "With the office {0} days ({1} working days), with you {2} days ({3} working days)");

    public static readonly LocalText ToOfficer = new(
        "อยู่กับหน่วยงาน {0} วัน ({1} วันทำการ) อยู่กับผู้ยื่นคำขอ {2} วัน ({3} วันทำการ)",
        "With the office {0} days ({1} working days), with the applicant {2} days ({3} working days)");
}
