namespace Permits.Server.Features.Audit;

/// <summary>Words of checkpoints, on pages and in mail.</summary>
internal static class CheckpointTexts
{
    public static readonly LocalText Title = new("จุดตรวจสอบของบันทึก", "Checkpoints of the log");
    public static readonly LocalText Lead = new(
        "ลายมือชื่อของสำนักงานต่อทุกเหตุการณ์จนถึงเวลานั้น พิมพ์เก็บไว้ แล้วไม่มีใครแก้ไขบันทึกโดยไม่ขัดกับกระดาษได้",
        "The office's signature over every event until then. Keep one on paper, and nobody can change the log without contradicting it.");
    public static readonly LocalText Make = new("ทำจุดตรวจสอบเดี๋ยวนี้", "Make a checkpoint now");
    public static readonly LocalText Number = new("ลำดับ", "No.");
    public static readonly LocalText MadeAt = new("ทำเมื่อ", "Made");
    public static readonly LocalText Size = new("เหตุการณ์ทั้งหมด", "Events in all");
    public static readonly LocalText Root = new("รากของต้นไม้แฮช", "Root hash");
    public static readonly LocalText None = new("ยังไม่มีจุดตรวจสอบ ระบบทำให้ภายในหนึ่งนาทีหลังมีเหตุการณ์", "There is none yet. One is made within a minute of an event.");
    public static readonly LocalText Sheet = new("จุดตรวจสอบที่ {0} ของบันทึก {1}", "Checkpoint {0} of the log {1}");
    public static readonly LocalText SheetLead = new(
        "เก็บแผ่นนี้ไว้นอกสำนักงาน ผู้ที่ถือแผ่นนี้พิสูจน์ได้ว่าเหตุการณ์ {0} รายการก่อนเวลานี้ไม่ถูกแก้ไข ลบ หรือแทรก",
        "Keep this sheet outside the office. Whoever has it can prove that none of the {0} events before this time was changed, removed or put in.");
    public static readonly LocalText Print = new("พิมพ์ด้วยคำสั่งพิมพ์ของเบราว์เซอร์ (Ctrl+P) หนึ่งแผ่น A4", "Print with the browser (Ctrl+P): one sheet of A4.");
    public static readonly LocalText Origin = new("ชื่อบันทึก", "Log");
    public static readonly LocalText RootBase64 = new("รากของต้นไม้แฮช (base64)", "Root hash (base64)");
    public static readonly LocalText RootHex = new("รากของต้นไม้แฮช (ฐานสิบหก เทียบด้วยตาทีละกลุ่ม)", "Root hash (hexadecimal, to compare group by group)");
    public static readonly LocalText KeyId = new("รหัสกุญแจที่ลงนาม", "Id of the signing key");
    public static readonly LocalText Key = new("กุญแจสาธารณะ", "Public key");
    public static readonly LocalText Note = new("ข้อความที่ลงนาม", "Signed text");
    public static readonly LocalText How = new("ตรวจอย่างไร", "How to check");
    public static readonly LocalText HowDatabase = new(
        "ให้สำนักงานส่งสำเนาฐานข้อมูล แล้วรัน permits verify --db แฟ้ม --key \"กุญแจข้างต้น\" จุดตรวจสอบลำดับนี้ในฐานข้อมูลต้องมีรากเดียวกับแผ่นนี้",
        "Have the office hand over a copy of the database and run permits verify --db FILE --key \"the key above\"; the checkpoint of this number in it must have the root on this sheet.");
    public static readonly LocalText HowConsistency = new(
        "หรือเทียบกับจุดตรวจสอบวันนี้: GET /api/v1/audit/consistency?from={0}&to=ขนาดวันนี้ ต้องตอบ fromRoot เท่ากับรากบนแผ่นนี้ และข้อพิสูจน์ต้องผ่านตาม RFC 9162 ข้อ 2.1.4.2",
        "Or compare with today's checkpoint: GET /api/v1/audit/consistency?from={0}&to=TODAY'S-SIZE must answer with fromRoot as on this sheet, and its proof must hold by RFC 9162 clause 2.1.4.2.");
    public static readonly LocalText HowSignature = new(
        "ลายมือชื่อเป็น ECDSA P-256 กับ SHA-256 (DER) ต่อข้อความเหนือบรรทัดว่าง ตามรูปแบบ C2SP signed-note",
        "The signature is ECDSA P-256 with SHA-256 (DER) over the text above the empty line, in the form C2SP signed-note.");

    /// <summary>The subject of the mail: log and day.</summary>
    public static readonly LocalText MailSubject = new("จุดตรวจสอบของบันทึก {0} ประจำวันที่ {1}", "Checkpoint of the log {0}, {1}");

    /// <summary>The body of the mail before the signed text.</summary>
    public static readonly LocalText MailBody = new(
        "โปรดเก็บจดหมายนี้ไว้ ข้อความระหว่างเส้นประคือลายมือชื่อของสำนักงานต่อทุกเหตุการณ์ในบันทึกจนถึงเวลานั้น หากต่อมาบันทึกถูกแก้ไข ข้อความนี้จะพิสูจน์ได้\nวิธีตรวจ: docs/verification.md ของโปรแกรม",
        "Please keep this letter. The text between the dashes is the office's signature over every event of the log until then: should the log be changed later, it proves so.\nHow to check: docs/verification.md of the program.");
}
