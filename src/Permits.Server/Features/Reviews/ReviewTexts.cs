using Permits.Engine;

namespace Permits.Server.Features.Reviews;

/// <summary>Words of five-year reviews.</summary>
internal static class ReviewTexts
{
    public static readonly LocalText Lead = new(
        "ผู้อนุญาตต้องทบทวนทุกห้าปีว่าการอนุญาตแต่ละประเภทยังจำเป็นหรือไม่ หรือควรยกเลิกหรือใช้มาตรการอื่นแทน แล้วรายงานต่อคณะรัฐมนตรี",
        "Every five years a licensor reviews whether each permission is still needed, or should be abolished or replaced by a lighter measure, and reports to the Cabinet.");
    public static readonly LocalText Empty = new("ยังไม่มีประเภทใบอนุญาตที่ใช้บังคับ", "No permit type is in force yet");
    public static readonly LocalText Due = new("ต้องทบทวนภายใน {0} ({1})", "Review due by {0} ({1})");
    public static readonly LocalText Overdue = new("เลยกำหนดทบทวน", "Overdue");
    public static readonly LocalText NotAsked = new("กฎหมายของประเภทนี้ไม่ได้กำหนดให้ทบทวน", "No statute of this type asks for reviews");
    public static readonly LocalText None = new("ยังไม่มีการบันทึกการทบทวน", "No review recorded yet");
    public static readonly LocalText History = new("การทบทวนที่บันทึกไว้", "Reviews recorded");
    public static readonly LocalText For = new("สำหรับรอบ {0}", "for {0}");
    public static readonly LocalText By = new("บันทึกโดย {0} เมื่อ {1}", "recorded by {0} on {1}");
    public static readonly LocalText Record = new("บันทึกการทบทวน", "Record a review");
    public static readonly LocalText Conclusion = new("ผลการทบทวน", "Conclusion");
    public static readonly LocalText ConclusionMissing = new(
        "ต้องเลือกผลการทบทวน แต่ยังไม่ได้เลือก โปรดเลือกหนึ่งข้อ", "Expected a conclusion, but none is chosen. Choose one.");
    public static readonly LocalText Text = new("เหตุผล", "Grounds");
    public static readonly LocalText Document = new("เลขที่หนังสือรายงาน (ถ้ามี)", "Reference of the report (if any)");
    public static readonly LocalText Note = new("เมื่อบันทึกแล้วแก้ไขหรือลบไม่ได้ บันทึกนี้ตอบรอบที่ครบกำหนดก่อน", "A record cannot be changed or removed. It answers the review date that is due first.");
    public static readonly LocalText Done = new("บันทึกการทบทวนแล้ว", "The review is recorded");

    /// <summary>A conclusion in words.</summary>
    public static LocalText Of(ReviewConclusion conclusion) => conclusion switch
    {
        ReviewConclusion.Keep => new("ยังจำเป็น ให้คงไว้", "Still needed: keep"),
        ReviewConclusion.Lighten => new("ใช้มาตรการอื่นที่เบากว่าแทน", "Replace by a lighter measure"),
        _ => new("ยกเลิก", "Abolish"),
    };
}
