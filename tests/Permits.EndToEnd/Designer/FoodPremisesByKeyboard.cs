using Microsoft.Playwright;

namespace Permits.EndToEnd.Designer;

/// <summary>Builds the whole process of <c>food-premises</c> in the outline of an empty process editor, by keyboard.</summary>
internal sealed class FoodPremisesByKeyboard
{
    private const string Receiving = "receiving-officer";

    private const string OwnTime = "Manual (OPDC template, unverified)";

    private readonly OutlineByKeyboard _outline;

    private FoodPremisesByKeyboard(IPage page) => _outline = new OutlineByKeyboard(page);

    /// <summary>Builds it; the page shows the outline then.</summary>
    public static async Task BuildAsync(IPage page)
    {
        await page.Locator("#tab-canvas").FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator("#outline-first-do").WaitForAsync();
        var build = new FoodPremisesByKeyboard(page);
        await build.WholeAsync();
        await build.CompletenessAsync();
        await build.CorrectionAsync();
        await build.ReturnAsync();
        await build.ConsiderationAsync();
        await build.ResultAsync();
        await build.WaysAsync();
        await build.ProcessClockAsync();
    }

    // The start, the lanes, and what holds for the whole process.
    private async Task WholeAsync()
    {
        await AddAsync("outline-first", "startEvent", "ยื่นคำขอ", "Application filed", "filed");
        await _outline.OpenAsync("lanes");
        await LaneAsync("laneApplicant", "ผู้ยื่นคำขอ", "Applicant");
        await LaneAsync("laneReceiving", "เจ้าหน้าที่รับคำขอ", "Receiving officer");
        await LaneAsync("laneInspector", "เจ้าพนักงานตรวจสถานที่", "Inspector");
        await LaneAsync("laneLicensor", "เจ้าพนักงานท้องถิ่น (ผู้อนุญาต)", "Local official (licensor)");
        await _outline.OpenAsync("process");
        await TypeAsync("process", ("name", "การอนุญาตจัดตั้งสถานที่จำหน่ายอาหารหรือสถานที่สะสมอาหาร"), ("nameEn", "Food premises licence"), ("pool-id", "pool"), ("process-id", "foodPremises"));
        await _outline.PressAsync("outline-process-steps-warnings-add");
        await _outline.PressAsync("outline-process-steps-lapses-add");
    }

    private async Task CompletenessAsync()
    {
        await NoticeAsync("filed", "received", "applicant");
        await TaskAsync("filed", "check", "ตรวจความครบถ้วนของคำขอ", "Check completeness", "laneReceiving", Receiving, "completeness");
        await OutcomeAsync("check", 0, "complete", "ครบถ้วน", "Complete");
        await OutcomeAsync("check", 1, "defects", "มีข้อบกพร่อง", "Defects", "adverse", "records");
        await ClockAsync("check", "1", "working-day", "officer", "LFA s.8 para 1 (D4)", "R4");
        await AddAfterAsync("check", "exclusiveGateway", "คำขอครบถ้วนหรือไม่", "Complete?", "isComplete");
        await AddAfterAsync("isComplete", "exclusiveGateway", "", "", "completeMerge");
    }

    private async Task CorrectionAsync()
    {
        await TaskAsync("isComplete", "correct", "แก้ไขคำขอ", "Correct the application", "laneApplicant", "applicant", "correction", anotherWay: true);
        await _outline.TickAsync("outline-correct-asks");
        await TimerAsync("correct", "end", "correctionLapsed", "พ้นกำหนดแก้ไข", "Correction period lapsed");
        await ClockAsync("correctionLapsed", "check.data.correctionDays", "day", "applicant", "LFA s.8, s.9; APA s.64 para 3", "R7");
        await _outline.PressAsync("outline-correctionLapsed-clock-warnings-add");
        await TypeAsync("correctionLapsed-clock", ("warnings-0-share", "70"));
        await ChooseAsync("correctionLapsed-clock", ("warnings-0-template", "correction-soon"), ("warnings-0-to", "applicant"));
        await TypeAsync("correctionLapsed-clock", ("extension-count", "1"), ("extension-days", "15"), ("extension-cite", "APA s.65"));
        await ChooseAsync("correctionLapsed-clock", ("extension-role", Receiving));

        await TaskAsync("correct", "recheck", "ตรวจการแก้ไขตามบันทึก", "Check the corrections", "laneReceiving", Receiving, "recheck");
        await OutcomeAsync("recheck", 0, "complete", "แก้ไขครบถ้วนตามบันทึก", "Corrected as recorded");
        await OutcomeAsync("recheck", 1, "not-corrected", "ไม่แก้ไขตามบันทึก", "Not corrected", "adverse", "ground");
        await ClockAsync("recheck", "1", "working-day", "officer", "LFA s.8 para 1 (D4)", "R4");
        await AddAfterAsync("recheck", "exclusiveGateway", "แก้ไขครบถ้วนหรือไม่", "Corrected?", "isCorrected");
        await AddAfterAsync("isCorrected", "exclusiveGateway", "", "", "returnMerge");
        await WayAsync("isCorrected", "completeMerge", "toCorrectedComplete", "ครบถ้วน", "Complete", "recheck.outcome = \"complete\"");
        await WayAsync("isCorrected", "returnMerge", "toNotCorrected", "ไม่แก้ไข", "Not corrected");
        await WayAsync("correctionLapsed", "returnMerge", "lapsed");
    }

    private async Task ReturnAsync()
    {
        await TaskAsync("returnMerge", "returnApplication", "คืนคำขอพร้อมเหตุผล", "Return the application with reasons", null, Receiving, "return");
        await OutcomeAsync("returnApplication", 0, "returned", "คืนคำขอ", "Return", "adverse", "ground");
        await ClockAsync("returnApplication", "3", "working-day", "officer", "Manual (own time, unverified)", "R7");
        await NoticeAsync("returnApplication", "returned", "applicant");
        await AddAfterAsync("returnApplication", "endEvent", "คืนคำขอแล้ว", "Returned", "endReturned");
        await ChooseAsync("endReturned", ("result", "returned"));
    }

    private async Task ConsiderationAsync()
    {
        await AddAfterAsync("completeMerge", "throwEvent", "คำขอครบถ้วน", "Application complete", "documentsComplete");
        await ChooseAsync("documentsComplete", ("milestones-add", "complete"));
        await NoticeAsync("documentsComplete", "complete", "applicant");
        await AddAfterAsync("documentsComplete", "parallelGateway", "", "", "split");
        await TaskAsync("split", "review", "พิจารณาเอกสารและข้อกฎหมาย", "Review papers and law", "laneReceiving", Receiving, "review");
        await ClockAsync("review", "20", "day", "officer", OwnTime);
        await AddAfterAsync("review", "parallelGateway", "", "", "join");

        await TaskAsync("split", "inspect", "ตรวจสถานที่", "Inspect the site", "laneInspector", "inspector", "inspection", anotherWay: true);
        await ClockAsync("inspect", "20", "day", "officer", OwnTime);
        await TimerAsync("inspect", "remind", "inspectionReminder", "ใกล้ครบเวลาตรวจสถานที่", "Inspection nearly over");
        await ClockAsync("inspectionReminder", "15", "day", "officer", "Internal reminder");
        await AddAfterAsync("inspectionReminder", "endEvent", "แจ้งหัวหน้าแล้ว", "Supervisor told", "supervisorTold");
        await NoticeAsync("supervisorTold", "inspection-reminder", "supervisor");
        await WayAsync("inspectionReminder", "supervisorTold", "late");
        await WayAsync("inspect", "join", "inspected");

        await TaskAsync("join", "opinion", "สรุปความเห็นเสนอผู้อนุญาต", "Give an opinion", "laneInspector", "inspector", "opinion");
        await TaskAsync("opinion", "decide", "พิจารณาและมีคำสั่ง", "Decide", "laneLicensor", "licensor", "decision");
        await ChooseAsync("decide", ("four-eyes-add", "inspect"), ("four-eyes-add", "opinion"), ("decision", "recommendation"), ("milestones-add", "decided"));
        await OutcomeAsync("decide", 0, "grant", "อนุญาต", "Grant");
        await OutcomeAsync("decide", 1, "refuse", "ไม่อนุญาต", "Refuse", "adverse");
        await OutcomeAsync("decide", 2, "refuse-incomplete", "ไม่อนุญาตเพราะเอกสารไม่ครบ (มาตรา 8 วรรคสาม)", "Refuse for missing papers (LFA s.8 para 3)", "adverse", "ground", "afterFault");
        await ClockAsync("decide", "8", "day", "officer", OwnTime);
    }

    private async Task ResultAsync()
    {
        await TaskAsync("decide", "notify", "แจ้งผลการพิจารณา", "Notify the result", "laneReceiving", Receiving, "notify");
        await ChooseAsync("notify", ("milestones-add", "notified"));
        await AddAfterAsync("notify", "exclusiveGateway", "ผลการพิจารณา", "Result", "result");
        await AddAfterAsync("result", "endEvent", "อนุญาต", "Granted", "endGranted");
        await ChooseAsync("endGranted", ("result", "granted"));
        await NoticeAsync("endGranted", "granted", "applicant");
        await AddAfterAsync("result", "endEvent", "ไม่อนุญาต", "Refused", "endRefused", anotherWay: true);
        await ChooseAsync("endRefused", ("result", "refused"));
        await NoticeAsync("endRefused", "refused", "applicant");
    }

    // The conditions of the ways that came with the steps.
    private async Task WaysAsync()
    {
        await WayAsync("isComplete", "completeMerge", "toComplete", "ครบถ้วน", "Complete", "check.outcome = \"complete\"");
        await WayAsync("isComplete", "correct", "toDefects", "มีข้อบกพร่อง", "Defects");
        await WayAsync("result", "endGranted", "toGranted", "อนุญาต", "Granted", "decide.outcome = \"grant\"");
        await WayAsync("result", "endRefused", "toRefused", "ไม่อนุญาต", "Refused");
    }

    // A clock that ends with a step, which is there by now.
    private async Task ProcessClockAsync()
    {
        await _outline.OpenAsync("process");
        await _outline.PressAsync("outline-process-clock-add");
        const string Clock = "process-clock-0";
        await TypeAsync(Clock, ("name", "แจ้งข้อบกพร่องทั้งหมดหรือคืนคำขอ"), ("nameEn", "Tell all defects or return the application"), ("count", "15"), ("cite", "PHA s.56"), ("id", "defectsWithin"));
        await ChooseAsync(Clock, ("kind", "statutory"), ("startsAt", "received"), ("stopsOn-add", "check"), ("unit", "day"), ("owner", "officer"), ("law", "R5"));
        await _outline.PressAsync($"outline-{Clock}-warnings-add");
        await TypeAsync(Clock, ("warnings-0-share", "70"));
        await _outline.PressAsync($"outline-{Clock}-lapses-add");
    }

    private async Task TaskAsync(string after, string id, string th, string en, string? lane, string role, string form, bool anotherWay = false)
    {
        await AddAfterAsync(after, "userTask", th, en, id, anotherWay);
        if (lane is not null)
        {
            await ChooseAsync(id, ("lane", lane));
        }

        await ChooseAsync(id, ("role", role), ("form", form));
    }

    private async Task AddAfterAsync(string after, string kind, string th, string en, string id, bool anotherWay = false)
    {
        await _outline.OpenAsync(after);
        await AddAsync($"outline-{after}-add", kind, th, en, id, anotherWay);
    }

    // A new step takes the focus, with an id of its own that is typed over.
    private async Task AddAsync(string form, string kind, string th, string en, string id, bool anotherWay = false)
    {
        await _outline.ChooseAsync($"{form}-kind", kind);
        await _outline.TypeAsync($"{form}-name", th);
        if (anotherWay)
        {
            await _outline.ChooseAsync($"{form}-way", "");
        }

        await _outline.PressAsync($"{form}-do");
        await NameNewAsync(id);
        if (en.Length > 0)
        {
            await TypeAsync(id, ("nameEn", en));
        }
    }

    private async Task TimerAsync(string task, string effect, string id, string th, string en)
    {
        await _outline.PressAsync($"outline-{task}-timer-{effect}");
        await NameNewAsync(id);
        await TypeAsync(id, ("name", th), ("nameEn", en));
    }

    private async Task NameNewAsync(string id)
    {
        var made = (await _outline.FocusedAsync())["outline-row-".Length..];
        await _outline.OpenAsync(made);
        await TypeAsync(made, ("id", id));
    }

    private async Task LaneAsync(string id, string th, string en)
    {
        await _outline.PressAsync("outline-lanes-add");
        var made = (await _outline.FocusedAsync())["outline-".Length..^"-name".Length];
        await TypeAsync(made, ("name", th), ("nameEn", en), ("id", id));
    }

    private async Task ClockAsync(string id, string period, string unit, string owner, string cite, string? law = null)
    {
        await _outline.OpenAsync(id);
        await _outline.PressAsync($"outline-{id}-clock-begin");
        await TypeAsync($"{id}-clock", (char.IsAsciiDigit(period[0]) ? "count" : "periodFrom", period), ("cite", cite));
        await ChooseAsync($"{id}-clock", ("unit", unit), ("owner", owner));
        if (law is not null)
        {
            await ChooseAsync($"{id}-clock", ("law", law));
        }
    }

    private async Task OutcomeAsync(string id, int at, string value, string th, string en, params string[] ticks)
    {
        await _outline.OpenAsync(id);
        await _outline.PressAsync($"outline-{id}-outcomes-add");
        await TypeAsync($"{id}-outcomes-{at}", ("id", value), ("name", th), ("nameEn", en));
        foreach (var tick in ticks)
        {
            await _outline.TickAsync($"outline-{id}-outcomes-{at}-{tick}");
        }
    }

    private async Task NoticeAsync(string id, string template, string to)
    {
        await _outline.OpenAsync(id);
        await _outline.PressAsync($"outline-{id}-notices-add");
        await ChooseAsync($"{id}-notices-0", ("template", template), ("to", to));
    }

    // A way that leads where it should already is named only; one without a condition among ways of a gateway is the default.
    private async Task WayAsync(string from, string to, string id, string? th = null, string? en = null, string? condition = null)
    {
        await _outline.OpenAsync(from);
        if (await _outline.WayAsync(from, to) is null)
        {
            await ChooseAsync(from, ("ways-add", to));
        }

        await TypeAsync($"{from}-ways-{await _outline.WayAsync(from, to)}", ("id", id));
        var way = $"{from}-ways-{id}";
        if (th is null || en is null)
        {
            return;
        }

        await TypeAsync(way, ("name", th), ("nameEn", en));
        if (condition is null)
        {
            await _outline.TickAsync($"outline-{way}-default");
        }
        else
        {
            await TypeAsync(way, ("condition", condition));
        }
    }

    private async Task TypeAsync(string part, params (string Field, string Text)[] entries)
    {
        foreach (var (field, text) in entries)
        {
            await _outline.TypeAsync($"outline-{part}-{field}", text);
        }
    }

    private async Task ChooseAsync(string part, params (string Field, string Value)[] choices)
    {
        foreach (var (field, value) in choices)
        {
            await _outline.ChooseAsync($"outline-{part}-{field}", value);
        }
    }
}
