using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Permits.EndToEnd.Designer;

/// <summary>Draws <c>food-premises</c> on an empty canvas as a designer with a mouse and a large screen does.</summary>
internal static partial class FoodPremisesByMouse
{
    private const string OwnTime = "Manual (OPDC template, unverified)";

    // Rows of elements on the canvas, in its pixels.
    private const float ReceivingRow = 400;
    private const float InspectorRow = 700;

    /// <summary>Draws the whole process, pool and lanes first.</summary>
    /// <param name="page">The process editor with an empty canvas.</param>
    public static async Task BuildAsync(IPage page)
    {
        await page.SetViewportSizeAsync(2400, 1500);
        await page.Keyboard.PressAsync("Control+0");
        var hand = new CanvasHand(page);
        await DrawPoolAsync(hand);
        await DrawLanesAsync(hand);
        await DrawFilingAsync(hand);
        await DrawConsiderationAsync(hand);
        await DrawReminderAsync(hand);
        await DrawDecisionAsync(hand);
        await DrawResultAsync(hand);
        await AddTimeLimitAsync(hand);
    }

    private static async Task DrawPoolAsync(CanvasHand hand)
    {
        await hand.DrawAsync("participant-expanded", 400, 200);
        await hand.AddAsync("steps-warnings", "steps-warnings-0");
        await hand.ChooseAsync("steps-warnings-0-template", "due-soon");
        await hand.AddLetterAsync("overdue", "supervisor", "steps-lapses");
        await hand.NameAsync("foodPremises", "การอนุญาตจัดตั้งสถานที่จำหน่ายอาหารหรือสถานที่สะสมอาหาร", "Food premises licence");
        await hand.DragCornerAsync(1900, 920);
    }

    private static async Task DrawLanesAsync(CanvasHand hand)
    {
        await hand.PadAsync("lane-divide-three");
        await hand.PadAsync("lane-insert-below");
        await NameLaneAsync(200, "laneApplicant", "ผู้ยื่นคำขอ", "Applicant");
        await NameLaneAsync(480, "laneReceiving", "เจ้าหน้าที่รับคำขอ", "Receiving officer");
        await NameLaneAsync(760, "laneInspector", "เจ้าพนักงานตรวจสถานที่", "Inspector");
        await NameLaneAsync(970, "laneLicensor", "เจ้าพนักงานท้องถิ่น (ผู้อนุญาต)", "Local official (licensor)");

        async Task NameLaneAsync(float y, string id, string thai, string english)
        {
            await hand.PickAsync(145, y, NewLane());
            await hand.NameAsync(id, thai, english);
        }
    }

    private static async Task DrawFilingAsync(CanvasHand hand)
    {
        await hand.PlaceStepAsync("completeness", 719, ReceivingRow + 130);
        await hand.DragVerticallyAsync("correct", -400);
        await hand.DrawAsync("start-event", 180, 220);
        await hand.NameAsync("filed", "ยื่นคำขอ", "Application filed");
        await hand.AddLetterAsync("received", "applicant");
        await hand.ConnectAsync("filed", "check");
    }

    private static async Task DrawConsiderationAsync(CanvasHand hand)
    {
        await hand.DrawAsync("exclusive-gateway", 1030, ReceivingRow);
        await hand.TurnIntoAsync("parallel-gateway");
        await hand.TypeAsync("id", "split");
        await hand.ConnectAsync("documentsComplete", "split");
        await hand.PlaceStepAsync("officer", 1160, ReceivingRow);
        await hand.SelectAsync("step");
        await hand.NameAsync("review", "พิจารณาเอกสารและข้อกฎหมาย", "Review papers and law");
        await hand.ChooseAsync("task-form", "review");
        await TakesDaysAsync(hand, "20", OwnTime);
        await hand.PlaceStepAsync("inspection", 1160, InspectorRow);
        await hand.SelectAsync("inspect");
        await TakesDaysAsync(hand, "20", OwnTime);
        await hand.ConnectAsync("split", "review");
        await hand.ConnectAsync("split", "inspect");
        await hand.DrawAsync("exclusive-gateway", 1290, ReceivingRow);
        await hand.TurnIntoAsync("parallel-gateway");
        await hand.TypeAsync("id", "join");
        await hand.ConnectAsync("review", "join");
        await hand.ConnectAsync("inspect", "join");
    }

    // An event dropped on the edge of a task is one of the task.
    private static async Task DrawReminderAsync(CanvasHand hand)
    {
        await hand.DrawAsync("intermediate-event", 1160, InspectorRow + 40);
        await hand.TurnIntoAsync("non-interrupting-timer-boundary");
        await hand.NameAsync("inspectionReminder", "ใกล้ครบเวลาตรวจสถานที่", "Inspection nearly over");
        await hand.TickAsync("clock-has");
        await TakesDaysAsync(hand, "15", "Internal reminder");
        await hand.DrawAsync("end-event", 1280, 830);
        await hand.NameAsync("supervisorTold", "แจ้งหัวหน้าแล้ว", "Supervisor told");
        await hand.AddLetterAsync("inspection-reminder", "supervisor");
        await hand.ConnectAsync("inspectionReminder", "supervisorTold");
    }

    private static async Task DrawDecisionAsync(CanvasHand hand)
    {
        await hand.DrawAsync("user-task", 1420, InspectorRow);
        await hand.NameAsync("opinion", "สรุปความเห็นเสนอผู้อนุญาต", "Give an opinion");
        await hand.ChooseAsync("task-role", "inspector");
        await hand.ChooseAsync("task-form", "opinion");
        await hand.ConnectAsync("join", "opinion");

        // Placed before there is a decision, the step of s.10 is its task alone; the ends are drawn by hand.
        await hand.PlaceStepAsync("notify", 1600, ReceivingRow);
        await hand.PlaceStepAsync("decide", 1600, 980);
        await hand.SelectAsync("decide");
        await hand.ChooseAsync("task-decision", "recommendation");
        await TakesDaysAsync(hand, "8", OwnTime);
        await hand.AddAsync("outcomes", "outcome-2");
        await hand.TypeAsync("outcome-2-name", "ไม่อนุญาตเพราะเอกสารไม่ครบ (มาตรา 8 วรรคสาม)");
        await hand.TypeAsync("outcome-2-nameEn", "Refuse for missing papers (LFA s.8 para 3)");
        await hand.TypeAsync("outcome-2-id", "refuse-incomplete");
        await hand.TickAsync("outcome-2-adverse");
        await hand.TickAsync("outcome-2-ground");
        await hand.TickAsync("outcome-2-afterFault");
        await hand.ConnectAsync("opinion", "decide");
        await hand.ConnectAsync("decide", "notify");
    }

    private static async Task DrawResultAsync(CanvasHand hand)
    {
        await hand.DrawAsync("exclusive-gateway", 1730, ReceivingRow);
        await hand.NameAsync("result", "ผลการพิจารณา", "Result");
        await hand.ConnectAsync("notify", "result");
        await DrawEndAsync("endGranted", 1850, ReceivingRow, "อนุญาต", "Granted", "granted");
        await DrawEndAsync("endRefused", 1730, 540, "ไม่อนุญาต", "Refused", "refused");
        await hand.ConnectAsync("result", "endGranted");
        await hand.NameAsync("toGranted", "อนุญาต", "Granted");
        await hand.TypeAsync("flow-condition", "decide.outcome = \"grant\"");
        await hand.ConnectAsync("result", "endRefused");
        await hand.NameAsync("toRefused", "ไม่อนุญาต", "Refused");
        await hand.TickAsync("flow-default");

        async Task DrawEndAsync(string id, float x, float y, string thai, string english, string result)
        {
            await hand.DrawAsync("end-event", x, y);
            await hand.NameAsync(id, thai, english);
            await hand.ChooseAsync("result-value", result);
            await hand.AddLetterAsync(result, "applicant");
        }
    }

    private static async Task AddTimeLimitAsync(CanvasHand hand)
    {
        const string Clock = "process-clock-0";
        await hand.PickAsync(119, 500, Process());
        await hand.AddAsync("process-clocks", Clock);
        await hand.TypeAsync(Clock + "-name", "แจ้งข้อบกพร่องทั้งหมดหรือคืนคำขอ");
        await hand.TypeAsync(Clock + "-nameEn", "Tell all defects or return the application");
        await hand.TypeAsync(Clock + "-id", "defectsWithin");
        await hand.AddWithinAsync(Clock + "-stopsOn");
        await hand.ChooseAsync(Clock + "-stopsOn-0-value", "check");
        await hand.TypeAsync(Clock + "-count", "15");
        await hand.TypeAsync(Clock + "-cite", "PHA s.56");
        await hand.ChooseAsync(Clock + "-law", "R5");
        await hand.AddWithinAsync(Clock + "-warnings");
        await hand.TypeAsync(Clock + "-warnings-0-share", "70");
        await hand.ChooseAsync(Clock + "-warnings-0-template", "due-soon");
        await hand.AddWithinAsync(Clock + "-lapses");
        await hand.ChooseAsync(Clock + "-lapses-0-template", "overdue");
        await hand.ChooseAsync(Clock + "-lapses-0-to", "supervisor");
    }

    private static async Task TakesDaysAsync(CanvasHand hand, string days, string cite)
    {
        await hand.ChooseAsync("clock-unit", "day");
        await hand.TypeAsync("clock-count", days);
        await hand.TypeAsync("clock-cite", cite);
    }

    [GeneratedRegex("^Lane_")]
    private static partial Regex NewLane();

    [GeneratedRegex("^foodPremises$")]
    private static partial Regex Process();
}
