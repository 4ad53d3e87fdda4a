using Permits.Engine;
using Permits.Server.Ui;

namespace Permits.Server.Features.Breaches;

/// <summary>The events on which a clock starts or ends, in a few words.</summary>
internal static class EventWords
{
    private static readonly LocalText Filed = new("ยื่นคำขอ", "Application filed");
    private static readonly LocalText Forwarded = new("ส่งเรื่องให้ผู้อนุญาต", "Sent on to the licensor");
    private static readonly LocalText Entered = new("เข้าสู่ขั้นตอน {0}", "Step {0} was entered");
    private static readonly LocalText Finished = new("งานเสร็จสิ้น: {0}", "Task finished: {0}");
    private static readonly LocalText Lapsed = new("นาฬิกาอื่นพ้นกำหนด", "Another clock lapsed");
    private static readonly LocalText Stopped = new("หน้าที่สิ้นสุด", "The duty ended");
    private static readonly LocalText Milestone = new("หมุดหมาย: {0}", "Milestone: {0}");

    /// <summary>An event in words.</summary>
    public static string Of(CaseEvent happened, Wording say) => happened switch
    {
        ApplicationFiled => say.Of(Filed),
        ApplicationForwarded => say.Of(Forwarded),
        MilestoneReached e => say.Fill(Milestone, say.Of(CommonTexts.Milestone(e.Milestone))),
        ElementEntered e => say.Fill(Entered, e.ElementId),
        TaskCompleted e => say.Fill(Finished, e.Outcome),
        ClockBreached or ClockMarkPassed => say.Of(Lapsed),
        ApplicationClosed e => say.Of(CommonTexts.Result(e.Result)),
        _ => say.Of(Stopped),
    };
}
