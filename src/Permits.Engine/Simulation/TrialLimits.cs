using System.Collections.Immutable;

namespace Permits.Engine;

/// <summary>What a trial does not simulate, said to whoever reads its answer.</summary>
public static class TrialLimits
{
    /// <summary>Each limit in a sentence.</summary>
    public static ImmutableArray<LocalText> All { get; } =
    [
        new("ไม่คิดภาระงานของคำขออื่น งานทุกชิ้นทำเสร็จในเวลาที่ผู้ทดลองกำหนด", "The load of other applications is not counted: each task is done at the time you say."),
        new("ไม่คิดว่าเจ้าหน้าที่ลาหรือไม่ว่าง ใช้บุคคลสมมติบทบาทละหนึ่งคน และคนที่สองเมื่อห้ามเป็นคนเดียวกัน", "Officers' leave and availability are not counted: one stand-in person acts for each role, and a second one where four eyes are asked for."),
        new("ไม่จับสลากและไม่จ่ายงานตามภาระงานหรือทักษะ บุคคลสมมติรับงานเองทุกชิ้น", "No task is given out by lot, load or skill: the stand-in people claim each."),
        new("ไม่ส่งหนังสือแจ้งจริง แสดงเพียงว่าหนังสือใดเข้าคิวถึงใคร เมื่อใด", "No letter is sent: it only shows which one is queued, to whom and when."),
        new("ไม่รับชำระค่าธรรมเนียมและไม่เรียกโปรแกรมภายนอก ข้อความและสัญญาณมาเมื่อผู้ทดลองสั่งเท่านั้น", "No fee is taken and no outside program is called: messages and signals come only when you say so."),
        new("ถือว่าแนบเอกสารที่คู่มือกำหนดครบทุกฉบับ ไม่ตรวจเนื้อหาของเอกสาร", "Every paper that the manual asks for counts as attached; what is in it is not looked at."),
        new("ถือว่ายื่นที่หน่วยงานของผู้อนุญาตโดยตรง ไม่ผ่านศูนย์รับคำขอ และไม่ใช่การต่ออายุ", "It counts as filed with the licensor's own office, not through a reception centre, and not as a renewal."),
        new("ใช้ปฏิทินวันหยุดเท่าที่ประกาศแล้ว วันหยุดที่ประกาศภายหลังอาจทำให้กำหนดเวลาเปลี่ยน", "It counts by the holidays announced so far: one announced later may move a due date."),
        new("ไม่บันทึกสิ่งใดลงในระบบ ปิดหน้านี้แล้วผลการทดลองหายไป", "Nothing is stored: the trial is gone when you close it."),
    ];
}
