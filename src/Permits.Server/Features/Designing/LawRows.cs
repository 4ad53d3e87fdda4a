using System.Collections.Immutable;

namespace Permits.Server.Features.Designing;

/// <summary>The duties of <c>docs/law.md</c> in short, so that a clock can name its row, whether or not anything cites it yet.</summary>
public static class LawRows
{
    /// <summary>Every row, in order.</summary>
    public static ImmutableArray<LawPick> All { get; } =
    [
        new("R1", new("ต้องมีคู่มือสำหรับประชาชนของทุกใบอนุญาต", "No permit type without a manual"), "LFA s.7"),
        new("R2", new("พิจารณาตามหลักเกณฑ์ที่ใช้ในวันยื่นคำขอ", "Judged by the version in force when filed"), "LFA s.11"),
        new("R3", new("ยื่นทางอิเล็กทรอนิกส์นอกเวลาราชการ ถือว่ารับเมื่อเปิดทำการ", "E-filed outside office hours: received at the next opening"), "EGA s.10"),
        new("R4", new("ตรวจความครบถ้วนของคำขอทันที", "Completeness is checked at once"), "LFA s.8 para 1"),
        new("R5", new("บันทึกข้อบกพร่องทั้งหมดพร้อมกำหนดเวลาแก้ไข", "One record of all defects with the time to mend them"), "LFA s.8 para 1–2"),
        new("R6", new("คำขอครบถ้วนแล้ว จะเรียกเอกสารเพิ่มไม่ได้", "After “complete” no further papers"), "LFA s.8 para 3"),
        new("R7", new("ไม่แก้ไขภายในเวลา คืนคำขอพร้อมเหตุผล", "Not mended in time: returned with reasons"), "LFA s.9; APA s.64 para 3"),
        new("R8", new("พิจารณาให้แล้วเสร็จภายในเวลาตามคู่มือ", "Consideration ends within the manual's time"), "LFA s.10 para 1; APA s.64"),
        new("R9", new("แจ้งผลภายในเจ็ดวันนับแต่วันที่พิจารณาแล้วเสร็จ", "The result is notified within 7 days of the decision"), "LFA s.10 para 1"),
        new("R10", new("ล่าช้า ต้องแจ้งเหตุผู้ขอทุกเจ็ดวันและส่งสำเนาให้ ก.พ.ร.", "Once late: the reason every 7 days, with a copy to OPDC"), "LFA s.10 para 2, 4"),
        new("R11", new("ขยายเวลาได้เท่าที่กฎหมายให้อำนาจ", "Extensions only as an Act allows"), "PHA s.56; APA s.65"),
        new("R12", new("เรียกเอกสารได้เฉพาะที่คู่มือกำหนด", "Only the manual's documents"), "LFA s.8; EGA s.7"),
        new("R13", new("คำสั่งต้องมีข้อเท็จจริง ข้อกฎหมาย เหตุผล และสิทธิอุทธรณ์", "A decision letter has facts, law, reasons and appeal"), "APA s.36, 37, 40"),
        new("R14", new("ศูนย์รับคำขอส่งต่อภายในสามวันทำการ", "The reception centre forwards in 3 working days"), "LFA s.15 (4)"),
        new("R15", new("แจ้งทางอิเล็กทรอนิกส์เมื่อยื่นทางอิเล็กทรอนิกส์", "Notices go electronically where filed electronically"), "EGA s.11"),
        new("R16", new("ต่ออายุในเวลา ใบอนุญาตเดิมยังใช้ได้", "Renewal in time keeps the old permit alive"), "PHA s.55; FWD s.67; BCA s.35; LFA s.12"),
        new("R17", new("เปิดเผยทะเบียนใบอนุญาตที่เป็นปัจจุบัน", "Public register of permits granted"), "EGA s.13; OIA s.24"),
        new("R18", new("หารือกันเองระหว่างหน่วยงานไม่หยุดนับเวลา", "The office's own consultation does not stop the clock"), "EGA s.12; LFA s.10"),
        new("R19", new("ทบทวนใบอนุญาตทุกห้าปี", "Review of each permit type every five years"), "LFA s.6"),
    ];
}
