using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine.Running;

/// <summary>Every refusal of the core, in the project's one sentence pattern: what was expected, what was found, what to do next.</summary>
internal static class Refusals
{
    public static LocalText EndlessLoop { get; } = new(
        FormattableString.Invariant($"ต้องมีขั้นตอนที่รอบุคคลหรือเวลาในวงวน แต่กระบวนงานวนเกิน {TokenFlow.MaxSteps:N0} ขั้นโดยไม่หยุดรอ โปรดแก้ไขแผนผังกระบวนงาน"),
        FormattableString.Invariant($"Expected a step in the loop that waits for a person or for time, but more than {TokenFlow.MaxSteps:N0} steps ran without one. Correct the diagram."));

    public static LocalText NoWayOn(FlowNode node) => new(
        $"ต้องมีเส้นทางออกจาก “{node.Name.Th}” ที่เงื่อนไขเป็นจริง แต่ไม่มีเส้นทางใดเป็นจริงและไม่มีเส้นทางปริยาย โปรดตรวจสอบข้อมูลและเงื่อนไขของแผนผัง",
        $"Expected a way out of “{node.Name.En}” whose condition is true, but none is and there is no default. Check the data and the diagram's conditions.");

    public static LocalText KeyMissing(FlowNode node, MessageDefinition message) => new(
        $"ข้อความ “{message.Name}” ที่ “{node.Title.Th}” ต้องมีกุญแจจับคู่ แต่ {message.Key} ไม่มีค่า โปรดตรวจสอบข้อมูลของคำขอ",
        $"Expected a key for the message “{message.Name}” at “{node.Title.En}”, but {message.Key} has no value. Check the data.");

    public static LocalText TimeNotWorkedOut(FlowNode node, TimerDefinition timer) => new(
        $"เวลาของ “{node.Title.Th}” ต้องเป็นระยะเวลา วันเวลา หรือรอบตาม ISO 8601 แต่ {timer.Text} ไม่ได้ให้ค่าเช่นนั้น โปรดตรวจสอบข้อมูล",
        $"Expected the time of “{node.Title.En}” to be a duration, a date and time or a cycle, but {timer.Text} gives none. Check the data.");

    public static LocalText ErrorUncaught(FlowNode node, string? code) => new(
        $"ข้อผิดพลาด {code} จาก “{node.Title.Th}” ต้องมีเหตุการณ์รับ แต่ไม่มี โปรดแก้ไขแผนผังกระบวนงาน",
        $"Expected an event that catches the error {code} of “{node.Title.En}”, but there is none. Correct the diagram.");

    public static LocalText DecisionFailed(FlowNode node, string decision) => new(
        $"“{node.Title.Th}” ต้องได้ผลจากตารางตัดสินใจ {decision} แต่ไม่ได้ผล โปรดตรวจสอบข้อมูลและตาราง",
        $"Expected a result of the decision {decision} at “{node.Title.En}”, but it gives none. Check the data and the table.");

    public static LocalText LoopNotPlanned(FlowNode node, string text) => new(
        FormattableString.Invariant($"จำนวนครั้งของ “{node.Title.Th}” ต้องเป็นรายการหรือจำนวนเต็ม 0 ถึง {LoopBehaviour.MaxInstances:N0} แต่ {text} ไม่ใช่ โปรดตรวจสอบข้อมูล"),
        FormattableString.Invariant($"Expected “{node.Title.En}” to be repeated over a list or a whole number from 0 to {LoopBehaviour.MaxInstances:N0}, but {text} gives neither. Check the data."));

    public static Problem NothingWaits(string name) => new("message.nothing-waits", new(
        $"ต้องมีขั้นตอนที่รอ “{name}” ด้วยกุญแจนี้ แต่คำขอไม่ได้รออยู่ โปรดตรวจสอบชื่อและกุญแจ",
        $"Expected a step that waits for “{name}” with this key, but the application waits for none. Check the name and the key."), "name");

    public static Problem NotOfTheOffice() => new("message.not-of-the-office", new(
        "ต้องเป็นบัญชีของหน่วยงานที่ดูแลคำขอ แต่ผู้ใช้นี้ไม่ใช่ โปรดเข้าสู่ระบบด้วยบัญชีของหน่วยงาน",
        "Expected an account of the office that has the application, but this is none. Sign in with one."));

    public static Problem ReportNotObject() => new("task.data-not-object", new(
        "ข้อมูลต้องเป็นวัตถุ JSON แต่ไม่ใช่ โปรดส่งข้อมูลเป็นวัตถุ",
        "Expected the data to be a JSON object, but it is not. Send an object."), "data");

    public static Problem NoIncident(string elementId) => new("incident.not-found", new(
        $"ต้องเป็นขั้นตอนที่ติดขัด แต่ “{elementId}” ไม่ได้ติดขัด โปรดเปิดคำขอใหม่เพื่อดูสถานะปัจจุบัน",
        $"Expected an element with an open incident, but “{elementId}” has none. Open the application again to see where it stands."), "elementId");

    public static Problem DeemedUnsettled() => new("task.deemed-unsettled", new(
        "ต้องมีผู้รับรองหรือไม่รับรองผลที่ถือตามกฎหมายเมื่อพ้นกำหนดก่อน แต่ยังไม่มี โปรดให้เจ้าหน้าที่ผู้มีหน้าที่ทำงานนั้นก่อนออกคำสั่ง",
        "Expected the outcome that the lapse settled by law to be attested or disputed first, but it is neither. Let the officer whose task that is do it before deciding."));

    public static Problem NotFiled() => new("case.not-filed", new(
        "ต้องเป็นคำขอที่ยื่นแล้ว แต่ไม่พบคำขอนี้ โปรดตรวจสอบเลขที่คำขอ",
        "Expected an application that has been filed, but this one has not. Check its number."));

    public static Problem AlreadyFiled() => new("case.already-filed", new(
        "ต้องเป็นคำขอใหม่ แต่คำขอเลขที่นี้ยื่นไว้แล้ว โปรดเปิดคำขอเดิม",
        "Expected a new application, but one with this number has been filed. Open that one."));

    public static Problem Closed() => new("case.closed", new(
        "ต้องเป็นคำขอที่ยังดำเนินการอยู่ แต่คำขอนี้สิ้นสุดแล้ว ไม่ต้องดำเนินการอีก",
        "Expected an application still under way, but this one is closed. Nothing more is to be done."));

    public static Problem TimeIsBehind() => new("case.time-behind", new(
        FormattableString.Invariant($"ต้องไม่มีเหตุการณ์ตามกำหนดเวลาค้างอยู่เกิน {PassingTime.MaxMarks:N0} รายการ แต่ยังมีค้างอยู่ โปรดลองอีกครั้งในอีกสักครู่"),
        FormattableString.Invariant($"Expected at most {PassingTime.MaxMarks:N0} points in time to catch up with, but there are more. Try again in a moment.")));

    public static Problem NotTheApplicant() => new("application.not-the-applicant", new(
        "ผู้ยื่นต้องเป็นผู้ขออนุญาตเองหรือเจ้าหน้าที่รับคำขอของหน่วยงานนั้น แต่ผู้ใช้นี้ไม่ใช่ โปรดเข้าสู่ระบบด้วยบัญชีของผู้ขออนุญาต",
        "Expected the applicant or a receiving officer of the office to file, but this user is neither. Sign in as the applicant."));

    public static Problem VersionNotFound(int version) => new("adopt.version-unknown", new(
        FormattableString.Invariant($"ต้องเป็นฉบับที่เผยแพร่แล้วของประเภทใบอนุญาตนี้ แต่ไม่มีฉบับที่ {version} โปรดเลือกจากรายการฉบับ"),
        FormattableString.Invariant($"Expected a published version of this permit type, but there is no version {version}. Choose one from the list of versions.")), "version");

    public static Problem VersionNotLater(int version) => new("adopt.not-later", new(
        FormattableString.Invariant($"ต้องเป็นฉบับที่ใหม่กว่าฉบับที่ {version} แต่ไม่ใช่ โปรดเลือกฉบับที่ใหม่กว่า"),
        FormattableString.Invariant($"Expected a version later than {version}, but it is not. Choose a later one.")), "version", "LFA s.11");

    public static Problem VersionNotInForce(int version) => new("adopt.not-in-force", new(
        FormattableString.Invariant($"ต้องเป็นฉบับที่ใช้บังคับแล้ว แต่ฉบับที่ {version} ยังไม่ใช้บังคับ โปรดรอถึงวันใช้บังคับ"),
        FormattableString.Invariant($"Expected a version in force, but version {version} is not yet. Wait until it is.")), "version", "LFA s.11");

    public static Problem SecondPersonMissing() => new("migration.second-person", new(
        "แผนการย้ายต้องอนุมัติโดยบุคคลอื่นที่ไม่ใช่ผู้เสนอ แต่เป็นคนเดียวกัน โปรดให้บุคคลอื่นอนุมัติ",
        "Expected somebody other than the proposer to approve the migration, but it is the same person. Have another person approve it."), null, "LFA s.11");

    public static Problem OtherVersion(int expected, int found) => new("migration.other-version", new(
        FormattableString.Invariant($"คำขอต้องพิจารณาตามฉบับที่ {expected} แต่พิจารณาตามฉบับที่ {found} แล้ว ไม่ต้องย้ายอีก"),
        FormattableString.Invariant($"Expected the application to be judged by version {expected}, but it is judged by version {found} already. Nothing needs moving.")), null, "LFA s.11");

    public static Problem GroundUnknown() => new("adopt.ground-unknown", new(
        $"เหตุต้องเป็น {AdoptionGrounds.Favours} หรือ {AdoptionGrounds.ActSays} แต่ไม่ใช่ โปรดเลือกเหตุ",
        $"Expected the ground {AdoptionGrounds.Favours} or {AdoptionGrounds.ActSays}, but it is neither. Choose one."), "ground", "LFA s.11");

    public static Problem ActMissing() => new("adopt.act-missing", new(
        "ต้องระบุมาตราของพระราชบัญญัติที่ให้ใช้กับคำขอที่ยื่นไว้แล้ว แต่ไม่ได้ระบุ โปรดกรอกมาตรา",
        "Expected the section of the Act that reaches applications already filed, but there is none. Name it."), "cite", "LFA s.11");

    public static Problem NotInFavour(ComparedPoint point) => new("adopt.not-in-favour." + point.Code, new(
        $"ฉบับใหม่ต้องเป็นคุณหรือเท่าเดิมแก่ผู้ยื่นคำขอทุกข้อ แต่ “{point.Name.Th}” เปลี่ยนจาก {point.Before?.Th ?? "ไม่มี"} เป็น {point.After?.Th ?? "ไม่มี"} โปรดดำเนินการตามฉบับเดิม",
        $"Expected the later version to be as good for the applicant on every point, but “{point.Name.En}” goes from {point.Before?.En ?? "none"} to {point.After?.En ?? "none"}. Go on under the present version."),
        "version", "LFA s.11");

    public static Problem PermitNotFound() => new("permit.not-found", new(
        "ต้องเป็นเลขที่ใบอนุญาตที่มีอยู่ แต่ไม่พบใบอนุญาตเลขที่นี้ โปรดตรวจสอบเลขที่ในหน้าใบอนุญาตของฉัน",
        "Expected the number of a permit, but there is none with this number. Check it on your permits page."));

    public static Problem NotTheHolder() => new("permit.not-the-holder", new(
        "ผู้ขอต่ออายุต้องเป็นผู้รับใบอนุญาต แต่ผู้ใช้นี้ไม่ใช่ โปรดให้ผู้รับใบอนุญาตยื่น",
        "Expected the permit's holder to renew it, but this applicant is not. Have the holder file."));

    public static Problem PermitOfOtherType() => new("permit.other-type", new(
        "ต้องต่ออายุด้วยคำขอประเภทเดียวกับใบอนุญาต แต่เป็นคนละประเภท โปรดเริ่มจากหน้าใบอนุญาตของฉัน",
        "Expected an application of the permit's own type, but it is of another. Start from your permits page."));

    public static Problem PermitOfOtherOffice(string cite) => new("permit.other-office", new(
        "ต้องต่ออายุต่อหน่วยงานที่ออกใบอนุญาต แต่เลือกหน่วยงานอื่น โปรดเลือกหน่วยงานที่ออกใบอนุญาต",
        "Expected the office that issued the permit, but another one is chosen. Choose the issuing office."), null, cite);

    public static Problem NothingToRenew() => new("permit.no-renewal", new(
        "ต้องเป็นใบอนุญาตที่มีการต่ออายุ แต่ใบอนุญาตนี้ไม่มีวันสิ้นอายุหรือคู่มือไม่ให้ต่ออายุ จึงไม่ต้องยื่น",
        "Expected a permit that is renewed, but this one has no expiry or its manual knows no renewal. Nothing needs to be filed."));

    public static Problem AlreadyRenewed(string cite) => new("permit.already-renewed", new(
        "ต้องเป็นใบอนุญาตที่ยังไม่ได้ต่ออายุ แต่ใบอนุญาตนี้ต่ออายุแล้ว โปรดใช้ใบอนุญาตฉบับใหม่",
        "Expected a permit not renewed yet, but this one has been. Use the new permit."), null, cite);

    public static Problem RenewalUnderWay(string application) => new("permit.renewal-under-way", new(
        $"ต้องไม่มีคำขอต่ออายุค้างอยู่ แต่มีคำขอ {application} อยู่ระหว่างพิจารณา โปรดติดตามคำขอนั้น",
        $"Expected no renewal under way, but application {application} is. Follow that one."));

    public static Problem TaskNotFound() => new("task.not-found", new(
        "ต้องเป็นงานของคำขอนี้ แต่ไม่พบงานดังกล่าว โปรดเปิดคำขอใหม่อีกครั้ง",
        "Expected a task of this application, but there is none with this id. Open the application again."));

    public static Problem TaskAlreadyEnded() => new("task.already-ended", new(
        "ต้องเป็นงานที่ยังไม่เสร็จ แต่งานนี้สิ้นสุดแล้ว โปรดเปิดคำขอเพื่อดูขั้นตอนปัจจุบัน",
        "Expected a task still open, but this one has ended. Open the application to see where it stands."));

    public static Problem NoClaimNeeded() => new("task.no-claim-needed", new(
        "ต้องเป็นงานของเจ้าหน้าที่ แต่งานนี้เป็นของผู้ขออนุญาตซึ่งไม่ต้องรับงาน ผู้ขออนุญาตดำเนินการได้ทันที",
        "Expected an officer's task, but this is the applicant's, who need not claim it. The applicant can do it at once."));

    public static Problem AlreadyYours() => new("task.already-claimed", new(
        "ต้องเป็นงานที่ยังไม่มีผู้รับ แต่ท่านรับงานนี้ไว้แล้ว ดำเนินการต่อได้ทันที",
        "Expected a task nobody has claimed, but you hold it already. Go on with it."));

    public static Problem AlreadyTheirs() => new("task.same-assignee", new(
        "ต้องมอบงานให้ผู้อื่น แต่ผู้นี้ถืองานอยู่แล้ว โปรดเลือกเจ้าหน้าที่คนอื่น",
        "Expected another officer, but this one holds the task already. Choose somebody else."), "to");

    public static Problem ClaimedByOther() => new("task.claimed-by-other", new(
        "ต้องเป็นงานที่ท่านรับไว้ แต่เจ้าหน้าที่คนอื่นรับงานนี้แล้ว โปรดให้หัวหน้ามอบหมายใหม่",
        "Expected a task that you hold, but another officer does. Ask a supervisor to reassign it."));

    public static Problem GivenOutOnly() => new("task.given-out-only", new(
        "งานนี้ต้องจ่ายให้เจ้าหน้าที่ตามวิธีที่กำหนด แต่ท่านขอรับเอง โปรดให้หัวหน้ามอบหมายพร้อมเหตุผล",
        "Expected a task that officers claim, but this one is given out. Ask a supervisor to assign it, with the reason."));

    public static Problem NotClaimed() => new("task.not-claimed", new(
        "ต้องรับงานก่อน แต่ยังไม่มีผู้รับงานนี้ โปรดรับงานแล้วดำเนินการอีกครั้ง",
        "Expected a task that you hold, but nobody has claimed it. Claim it first."));

    public static Problem RoleMissing(string role) => new("task.role-missing", new(
        $"ต้องเป็น{Roles.NameOf(role).Th}ในหน่วยงานของคำขอนี้ แต่ผู้ใช้นี้ไม่ใช่ โปรดให้ผู้มีหน้าที่ดังกล่าวดำเนินการ",
        $"Expected a {Roles.NameOf(role).En} of the application's office, but this user is none. Have somebody with that role do it."));

    public static Problem ApplicantOnly() => new("task.applicant-only", new(
        "งานนี้ต้องดำเนินการโดยผู้ขออนุญาต แต่ผู้ใช้นี้ไม่ใช่ผู้ขออนุญาต โปรดรอให้ผู้ขออนุญาตดำเนินการ",
        "Expected the applicant, whose task this is, but it is somebody else. Wait for the applicant to do it."));

    public static Problem FourEyes() => new("task.four-eyes", new(
        "ผู้ดำเนินการต้องเป็นคนละคนกับผู้ทำขั้นตอนก่อนหน้าที่กำหนดไว้ แต่เป็นคนเดียวกัน โปรดให้เจ้าหน้าที่คนอื่นดำเนินการ",
        "Expected somebody other than the doer of the step this one checks, but it is the same person. Have another officer do it."));

    public static Problem ReasonMissing(string? law = null) => new("task.reason-missing", new(
        "ต้องระบุเหตุผลเป็นหนังสือ แต่ไม่ได้ระบุ โปรดกรอกเหตุผล",
        "Expected a written reason, but there is none. Write the reason."), "reason", law);

    public static Problem OutcomeUnknown(IEnumerable<string> known) => new("task.outcome-unknown", new(
        $"ผลการดำเนินการต้องเป็นหนึ่งใน {string.Join(", ", known)} แต่ไม่ใช่ โปรดเลือกผล",
        $"Expected one of the outcomes {string.Join(", ", known)}, but found another or none. Choose one."), "outcome");

    public static Problem PeriodNotWorkedOut(ClockRule rule) => new("clock.period-invalid", new(
        $"ระยะเวลาของ “{rule.Title.Th}” ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป แต่คำนวณจาก {rule.Time.PeriodFrom} ไม่ได้ค่าเช่นนั้น โปรดกรอกระยะเวลา",
        $"Expected a whole number of at least 1 as the time allowed for “{rule.Title.En}”, but {rule.Time.PeriodFrom} gives none. Enter the time allowed."), rule.ElementId ?? rule.Spec, rule.Time.Cite);

    public static Problem ClockNotFound() => new("clock.not-found", new(
        "ต้องเป็นกำหนดเวลาของคำขอนี้ แต่ไม่พบ โปรดเปิดคำขอใหม่อีกครั้ง",
        "Expected a clock of this application, but there is none with this id. Open the application again."));

    public static Problem NotExtendable() => new("clock.not-extendable", new(
        "ต้องเป็นกำหนดเวลาที่กฎหมายให้ขยายได้ แต่กฎหมายของใบอนุญาตนี้ไม่ให้ขยาย โปรดดำเนินการให้เสร็จในกำหนด หรือแจ้งเหตุแห่งความล่าช้า",
        "Expected a clock that the permit's Act lets be extended, but it does not. Finish in time, or give notice of the delay."), null, "LFA s.10");

    public static Problem TooLateToExtend(string cite) => new("clock.not-running", new(
        "ต้องขยายก่อนครบกำหนด แต่กำหนดเวลานี้ไม่ได้เดินอยู่แล้ว โปรดแจ้งเหตุแห่งความล่าช้าแทน",
        "Expected an extension before the time is over, but the clock no longer runs. Give notice of the delay instead."), null, cite);

    public static Problem ExtendedOftenEnough(ExtensionTerms terms) => new("clock.extensions-used-up", new(
        FormattableString.Invariant($"ต้องขยายไม่เกิน {terms.MaxCount} ครั้ง แต่ขยายครบแล้ว โปรดดำเนินการให้เสร็จในกำหนด"),
        FormattableString.Invariant($"Expected at most {terms.MaxCount} extensions, but that many were made. Finish within the time.")), null, terms.Cite);

    public static Problem ExtendedTooLong(ExtensionTerms terms, Allowance by) => new("clock.extension-too-long", new(
        $"ต้องขยายครั้งละไม่เกิน {ThaiFormat.Allowance(terms.Period)} แต่ขอขยาย {ThaiFormat.Allowance(by)} โปรดลดเวลาที่ขยาย",
        $"Expected an extension of at most {EnglishFormat.Allowance(terms.Period)}, but found {EnglishFormat.Allowance(by)}. Make it shorter."), "by", terms.Cite);

    public static Problem ExtendedWhilePaused(string cite) => new("clock.paused", new(
        "ต้องเป็นกำหนดเวลาที่กำลังเดิน แต่กำหนดเวลานี้หยุดนับอยู่ โปรดให้เดินต่อก่อนแล้วจึงขยาย",
        "Expected a clock that runs, but this one stands still. Resume it first, then extend it."), null, cite);

    public static Problem NotRunning(string cite) => new("clock.ended", new(
        "ต้องเป็นกำหนดเวลาที่กำลังเดิน แต่กำหนดเวลานี้สิ้นสุดหรือพ้นกำหนดแล้ว ไม่อาจหยุดนับได้",
        "Expected a clock that runs, but this one has ended or lapsed. It cannot be paused any more."), null, cite);

    public static Problem AlreadyPaused() => new("clock.already-paused", new(
        "ต้องเป็นกำหนดเวลาที่กำลังเดิน แต่กำหนดเวลานี้หยุดนับอยู่แล้ว ไม่ต้องดำเนินการอีก",
        "Expected a clock that runs, but this one is paused already. Nothing more is to be done."));

    public static Problem NotPaused() => new("clock.not-paused", new(
        "ต้องเป็นกำหนดเวลาที่หยุดนับอยู่ แต่กำหนดเวลานี้ไม่ได้หยุดนับ โปรดเปิดคำขอใหม่เพื่อดูสถานะปัจจุบัน",
        "Expected a clock that is paused, but this one is not. Open the application again to see where it stands."));

    public static Problem ResumesByItself(FlowNode element) => new("clock.resumes-by-itself", new(
        $"กำหนดเวลานี้หยุดนับระหว่างขั้นตอน “{element.Name.Th}” และจะเดินต่อเองเมื่อขั้นตอนนั้นเสร็จ โปรดทำขั้นตอนนั้นให้เสร็จ",
        $"Expected the step “{element.Name.En}” to end the pause, since the clock stands still for as long as it lasts. Finish that step."));

    public static Problem NoGround(IReadOnlyCollection<PauseGround> grounds) => new("clock.no-lawful-ground", new(
        grounds.Count == 0
            ? "ต้องมีกฎหมายให้หยุดนับเวลาได้ แต่ไม่มีกฎหมายใดให้หยุดนับกำหนดเวลานี้ การหารือภายใน การทำสำเนา หรือการประชุมไม่ใช่เหตุหยุดนับ โปรดดำเนินการต่อ"
            : $"ต้องเป็นเหตุหยุดนับเวลาที่กฎหมายกำหนด คือ {string.Join(", ", grounds.Select(g => g.Id))} แต่ไม่ใช่ โปรดเลือกเหตุจากรายการ",
        grounds.Count == 0
            ? "Expected a law that lets this clock stand still, but there is none: the office's own consultation, copying or meetings are no ground. Go on with the work."
            : $"Expected one of the grounds that the law gives ({string.Join(", ", grounds.Select(g => g.Id))}), but found another. Choose one of them."),
        "ground", "EGA s.12; LFA s.10");

    public static Problem PauseBeforeStart(string cite) => new("clock.pause-before-start", new(
        "ต้องหยุดนับหลังจากเริ่มนับแล้ว แต่ยังไม่ถึงเวลาที่ถือว่าได้รับ โปรดดำเนินการเมื่อถึงเวลาทำการ",
        "Expected a pause after counting has begun, but it has not yet. Pause once the office has opened."), null, cite);

    public static Problem BreachNotFound() => new("breach.not-found", new(
        "ต้องเป็นการเกินกำหนดของคำขอนี้ แต่ไม่พบ โปรดเปิดบันทึกการเกินกำหนดใหม่อีกครั้ง",
        "Expected a breach of this application, but there is none with this id. Open the breach log again."));

    public static Problem CorrectiveActMissing() => new("breach.corrective-act-missing", new(
        "ต้องระบุสิ่งที่ได้ดำเนินการแก้ไข แต่ไม่ได้ระบุ โปรดกรอกสิ่งที่ดำเนินการ หรือเหตุที่ไม่ต้องดำเนินการ",
        "Expected what was done about the breach, but there is nothing. Write it, or why nothing needs to be done."), "correctiveAct");

    public static Problem NoticeNotFound() => new("notice.not-found", new(
        "ต้องเป็นหนังสือแจ้งของคำขอนี้ แต่ไม่พบ โปรดตรวจสอบรหัส",
        "Expected a notice of this application, but there is none with this id. Check the id."));

    public static Problem NoticeAlreadyDelivered() => new("notice.already-delivered", new(
        "ต้องเป็นหนังสือที่ยังไม่ได้ส่ง แต่ส่งแล้ว ไม่ต้องบันทึกอีก",
        "Expected a notice still to be sent, but it has been delivered. Nothing more is to be recorded."));

    public static Problem SystemOnly() => new("notice.system-only", new(
        "ต้องบันทึกโดยระบบส่งหนังสือ แต่ผู้ใช้นี้ไม่ใช่ระบบ โปรดรอให้ระบบส่ง",
        "Expected the system's own outbox to record a delivery, but this is a user. Wait for it to send."));
}
