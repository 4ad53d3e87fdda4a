namespace Permits.Engine;

/// <summary>Checks what the manual says of the permit itself against the filing form.</summary>
internal static class PermitChecks
{
    public static void Run(PackageParts parts, FindingList findings)
    {
        if (parts.Manual is not { } manual)
        {
            return;
        }

        CheckRenewal(manual, findings);
        if (manual.Register is { } register && parts.Forms.GetValueOrDefault(manual.FilingForm) is { } form)
        {
            CheckRegister(register, form, findings);
        }
    }

    private static void CheckRenewal(Manual manual, FindingList findings)
    {
        if (manual.Renewal is not null && manual.Validity?.Term is null)
        {
            findings.Error(
                "manual.renewal-without-term", ManualReader.Path,
                "การต่ออายุต้องมีอายุใบอนุญาตให้ต่อ แต่ใบอนุญาตนี้ไม่มีวันสิ้นอายุ โปรดระบุ validity หรือลบ renewal",
                "Expected a term that a renewal follows, but the permit has no expiry. Give validity a period or remove renewal.");
        }

        if (manual.Renewal is { ByFee: true })
        {
            findings.Warning(
                "manual.renewal-by-fee", ManualReader.Path,
                "การต่ออายุโดยชำระค่าธรรมเนียมควรมีระบบรับชำระ แต่ระบบนี้แสดงในคู่มือเท่านั้นและยังรับคำขอต่ออายุตามปกติ โปรดให้หน่วยงานออกหลักฐานการต่ออายุเอง",
                "Expected a way to take fees where paying renews the permit, but this system only says so in the manual and takes renewal applications as usual. Have the office issue the evidence of renewal.",
                "LFA s.12");
        }
    }

    private static void CheckRegister(RegisterRule register, Form form, FindingList findings)
    {
        foreach (var key in register.Premises.Prepend(register.Holder))
        {
            var field = form.Fields.FirstOrDefault(f => f.Key == key);
            if (field is not { Type: FieldType.TextField or FieldType.TextArea })
            {
                findings.Error(
                    "manual.register-field", ManualReader.Path,
                    $"ทะเบียนต้องใช้ช่องข้อความของแบบคำขอ แต่ไม่มีช่อง \"{key}\" โปรดแก้ชื่อช่อง",
                    $"Expected register to name text fields of the filing form, but \"{key}\" is none. Correct the name.");
            }
            else if (field.Check is not null || (field.Personal && key != register.Holder))
            {
                findings.Error(
                    "manual.register-personal", ManualReader.Path,
                    $"ทะเบียนสาธารณะต้องไม่มีข้อมูลส่วนบุคคลนอกจากชื่อผู้รับใบอนุญาต แต่ช่อง \"{key}\" เป็นข้อมูลส่วนบุคคลหรือเลขประจำตัว โปรดนำออก",
                    $"Expected the public register to hold no personal data but the holder's name, but \"{key}\" is personal or an identifier. Take it out.",
                    "OIA s.24");
            }
        }
    }
}
