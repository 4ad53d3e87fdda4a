using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using Permits.Bpmn;
using Permits.Engine.Tests.Support;
using Permits.Time;

namespace Permits.Engine.Tests.Serialization;

/// <summary>One made-up log that holds every event type once or more and can be folded: what the golden files are written from.</summary>
internal static class Story
{
    private static readonly Instant At = Scenario.Local("2025-03-14T20:00");
    private static readonly Instant Due = Scenario.Local("2025-04-17T16:30");

    private static readonly Derivation Derivation = new(
        new Deadline(At, Scenario.Local("2025-03-17T08:30"), new LocalDate(2025, 3, 18), new LocalDate(2025, 4, 17), Due, new LocalDate(2025, 4, 13)),
        new DeadlineQuestion(At, new Allowance(30, PeriodUnit.WorkingDay), DutyOwner.Applicant, true)
        {
            Pauses = [new Pause(At, Due), new Pause(Due, null)],
            Extensions = [new Allowance(15, PeriodUnit.Day)],
        },
        "th",
        "0123abcd",
        [new SkippedDay(new LocalDate(2025, 4, 13), new LocalText("วันสงกรานต์", "Songkran"))],
        new LocalText("วันหยุด", "Holiday"),
        ["APA s.64 para 1", "APA s.64 para 3"],
        [new LocalText("ปฏิทินคาดการณ์", "Projected year")]);

    private static readonly FiledDocument Plan = new("plan", "แบบแปลน.pdf", "application/pdf", new string('0', 64), 1234);

    private static string Id(char kind, int number) => $"{Scenario.Number}.{kind}{number}";

    public static ImmutableArray<CaseEvent> Events { get; } =
    [
        new ApplicationFiled(
            Scenario.Number, "test-permit", 3, new string('a', 64), "muni-demo", new Applicant("applicant1", "สมชาย", "a@example.org"),
            JsonElement.Parse("""{"areaSqm":250.50,"shop":"ร้าน","tags":["a",null,true]}"""), [Plan], true, Scenario.Local("2025-03-17T08:30"), true) { At = At },
        new MilestoneReached("received") { At = At },
        new ElementEntered(Id('E', 1), "start", null, []) { At = At },
        new ElementCompleted(Id('E', 1), "start", null) { At = At },
        new FlowTaken("toCheck", null) { At = At },
        new ElementEntered(Id('E', 2), "check", null, ["toCheck"]) { At = At },
        new ClockStarted(
            Id('C', 3), "process/check", new LocalText("ตรวจ", "Check"), 1, Id('E', 2), Derivation, [new ClockMark(Due, "lapse")], "LFA s.8", "R4") { At = At },
        new TaskOpened(Id('T', 4), "check", Id('E', 2), Id('C', 3), new LocalText("ตรวจ", "Check"), "receiving-officer") { At = At },
        new TaskClaimed(Id('T', 4), "officer1", "เจ้าหน้าที่หนึ่ง") { At = At },
        new TaskUnclaimed(Id('T', 4), "officer1") { At = At },
        new TaskReassigned(Id('T', 4), null, "officer2", "เจ้าหน้าที่สอง", "ลาป่วย") { At = At },
        new ClockExtended(Id('C', 3), new Allowance(15, PeriodUnit.Day), "รอผล", Derivation, [new ClockMark(Due, "lapse")], "PHA s.56") { At = At },
        new NoticeQueued(Id('N', 5), "extension", "applicant", "รอผล", Id('C', 3)) { At = At },
        new NoticeFailed(Id('N', 5), "mail", "timeout") { At = At },
        new NoticeDelivered(Id('N', 5), "portal") { At = At },
        new ClockKept(Id('C', 3), "th-1", new LocalText("ประกาศยกเลิกวันหยุด", "holiday withdrawn"), At) { At = At },
        new ClockRederived(
            Id('C', 3), "th-2", new LocalText("ประกาศเพิ่มวันหยุด", "holiday added"), Derivation.Deadline with { LastDay = new LocalDate(2025, 4, 17) },
            new string('b', 64), [new SkippedDay(new LocalDate(2025, 4, 11), new LocalText("วันหยุดพิเศษ", "Special holiday"))], [new LocalDate(2025, 4, 6)], null,
            ["APA s.64 para 1"], [new LocalText("ข้อสังเกต", "Note")], [new ClockMark(Due, "lapse")]) { At = At },
        new ClockMarkPassed(Id('C', 3), new ClockMark(Due, "lapse")) { At = Due },
        new ClockBreached(
            Id('B', 6), Id('C', 3), Derivation, [new Holder(Id('T', 4), new LocalText("ตรวจ", "Check"), "receiving-officer", "officer2", "เจ้าหน้าที่สอง", At)]) { At = Due },
        new BreachExplained(Id('B', 6), "other", "ไฟฟ้าดับ") { At = Due },
        new BreachAcknowledged(Id('B', 6), "จัดหาเครื่องสำรองไฟ") { At = Due },
        new BreachAnnotated(Id('B', 6), "th-3", new LocalText("ประกาศเพิ่มวันหยุด", "holiday added"), Due.PlusTicks(864_000_000_000)) { At = Due },
        new TaskCompleted(
            Id('T', 4), "check", "officer2", "เจ้าหน้าที่สอง", "complete", JsonElement.Parse("""{"score":80}"""), "ครบ", [Plan]) { At = Due.PlusNanoseconds(1) },
        new ClockStopped(Id('C', 3)) { At = Due },
        new ElementCancelled(Id('E', 2), "check", "interrupted") { At = Due },
        new IncidentRaised("check", new LocalText("ไปต่อไม่ได้", "Stuck")) { At = Due },
        new ElementEntered(Id('E', 7), "work", Id('E', 2), []) { At = Due },
        new ClockStarted(Id('C', 8), "lfa/delay", new LocalText("แจ้ง"), 2, null, Derivation, [], "LFA s.10", null) { At = Due },
        new TaskOpened(Id('T', 9), null, null, Id('C', 8), new LocalText("แจ้ง"), "receiving-officer") { At = Due },
        new TaskCancelled(Id('T', 9), "case-closed") { At = Due },
        new ClockCancelled(Id('C', 8), "case-closed") { At = Due },
        new ElementCompleted(Id('E', 7), "work", "granted") { At = Due },
        new ClockShifted(Id('C', 8), Derivation, [new ClockMark(Due, "lapse")], "LFA s.11") { At = Due },
        new DefinitionAdopted(3, 4, new string('b', 64), "favours-applicant", "เร็วขึ้น", "LFA s.11") { At = Due },
        new RenewalFiled("P-TST-2567-000009", new LocalDate(2025, 4, 17), true, true, "PHA s.55") { At = Due },
        new PermitIssued(
            "P-" + Scenario.Number, "บริษัท ตัวอย่าง จำกัด", "เลขที่ 1 จังหวัด ภูเก็ต", new LocalDate(2025, 4, 18), new LocalDate(2026, 4, 17), "P-TST-2567-000009",
            "PHA s.55") { At = Due },
        new DefectsRecorded(Id('D', 10), Id('T', 4), "officer2", "เจ้าหน้าที่สอง", "receiving-officer", "ขาดแผนผัง", new Allowance(15, PeriodUnit.Day)) { At = Due },
        new NoticeQueued(Id('N', 11), "defects", "applicant", null, Id('D', 10)) { At = Due },
        new DefectsAcknowledged(Id('D', 10), "applicant1", "สมชาย", null) { At = Due },
        new FaultFound(Id('F', 12), Fault.Negligence, "ขาดหนังสือรับรอง", "วน 1/2568", "ผู้อนุญาต") { At = Due },
        new FaultFindingUsed(Id('F', 12), "decide", "refuse-incomplete") { At = Due },
        new NoticeChannelChosen(NoticeChannel.Post) { At = Due },
        new ApplicationClosed("granted") { At = Due },
        new ClockStarted(
            Id('C', 10), "act/return", new LocalText("คืนคำขอ", "Return"), 1, null, Derivation,
            [new ClockMark(At, "warning", 75), new ClockMark(Due, "lapse")], "PHA s.56", "R7") { At = At },
        new ClockPaused(Id('C', 10), "laboratory", new LocalText("รอผลห้องปฏิบัติการ", "Waiting for the laboratory"), "ส่งตัวอย่างน้ำ", "PHA s.99") { At = At },
        new ClockResumed(Id('C', 10), "ได้ผลแล้ว", Derivation, [new ClockMark(Due, "lapse")]) { At = Due },
        new OutcomeDeemed(Id('C', 10), LapseEffect.DeemedGranted, "PHA s.99") { At = Due },
        new OutcomeDisputed(Id('C', 10), "มีคำสั่งก่อนพ้นกำหนด") { At = Due },
        new OutcomeAttested(Id('C', 10)) { At = Due },
        new ApplicationForwarded("muni-demo") { At = Due },
        new LoopEntered(Id('E', 20), "visits", null, []) { At = At },
        new LoopPlanned(Id('E', 20), 2, Json("""["ก","ข"]""")) { At = At },
        new ElementEntered(Id('E', 21), "visits", Id('E', 20), [])
        {
            At = At,
            Turn = new LoopTurn(1, Values(("loopCounter", "1"), ("site", "\"ก\""))),
        },
        new VariablesDeclared(Id('E', 21), Values(("draft", "null"))) { At = At },
        new VariablesSet(Id('E', 21), Values(("draft", "\"ผ่าน\""))) { At = At },
        new VariablesSet(null, Values(("fee", "200"))) { At = At },
        new SubscriptionOpened(Id('S', 22), "paid", Id('E', 21), CatchKind.Message, "payment", "A-1", null, null, null) { At = At },
        new SubscriptionOpened(Id('S', 23), "remind", Id('E', 21), CatchKind.Timer, null, null, Due, "P1D", 3) { At = At },
        new MessageReceived("payment", "A-1", "paid", Json("""{"amount":200}""")) { At = At },
        new SubscriptionFired(Id('S', 22), false, null) { At = At },
        new SubscriptionFired(Id('S', 23), true, Due.Plus(Duration.FromDays(1))) { At = Due },
        new SubscriptionClosed(Id('S', 23)) { At = Due },
        new MessageThrown("tell", "told", "A-1", true) { At = Due },
        new MessageTaken("told", "A-1") { At = Due },
        new SignalThrown("stop", null) { At = Due },
        new ErrorThrown("fail", "E1") { At = Due },
        new EscalationThrown("warn", null) { At = Due },
        new TokensDropped(Id('E', 20)) { At = Due },
        new DecisionMade("visits", Id('E', 21), "outcome", Json("\"grant\""), [new MatchedRules("outcome", [2, 5])]) { At = Due },
        new TaskOpened(Id('T', 24), "visits", Id('E', 21), null, new LocalText("ตรวจ", "Inspect"), "inspector")
        {
            At = Due,
            Recommended = new Recommendation("outcome", "grant", Json("\"grant\"")),
        },
        new DepartureRecorded(Id('T', 24), "visits", "outcome", "grant", "refuse", "พบข้อเท็จจริงใหม่") { At = Due },
        new TaskCancelled(Id('T', 24), "loop-enough") { At = Due },
        new ElementCompleted(Id('E', 21), "visits", null) { At = Due, Output = Json("\"ผ่าน\"") },
        new LoopCompleted(Id('E', 20), "visits") { At = Due },
        new IncidentResolved("inspect", "แก้ข้อมูลแล้ว") { At = Due },
        new ElementEntered(Id('E', 25), "inspect", null, []) { At = Due },
        new TaskOpened(Id('T', 26), "inspect", Id('E', 25), null, new LocalText("ตรวจ", "Inspect"), "licensor") { At = Due },
        new TaskClaimed(Id('T', 26), "supervisor1", "หัวหน้า") { At = Due },
        new FlowTaken("review-join", null) { At = Due },
        new SubscriptionOpened(Id('S', 27), "paid", Id('E', 25), CatchKind.Signal, "stop", null, null, null, null) { At = Due },
        new DefinitionAdopted(2, 3, new string('c', 64), "act-says-so", "บทเฉพาะกาล", "PHA s.90")
        {
            At = Due,
            Migration = new ApprovedMigration("food-premises-1", 2, "designer1", "ผู้ออกแบบ", "supervisor1", "หัวหน้า"),
        },
        new ElementMoved(Id('E', 25), "inspect", "visit") { At = Due },
        new TaskMoved(Id('T', 26), "visit", new LocalText("ตรวจสถานที่", "Visit"), "inspector") { At = Due },
        new TokensMoved(Names(("review-join", "check-join"))) { At = Due },
        new SubscriptionMoved(Id('S', 27), "settled") { At = Due },
        new ClockMoved(Id('C', 10), "process/visit", new LocalText("ตรวจสถานที่", "Visit")) { At = Due },
        new ResultsMoved(Names(("inspect", "visit"))) { At = Due },
        new AssignmentDecided(
            Id('T', 26), AssignmentStrategy.Skill, "noise",
            [new ConsideredOfficer("officer1", "เจ้าหน้าที่หนึ่ง", 2, null), new ConsideredOfficer("officer2", "เจ้าหน้าที่สอง", 0, "skill")], new string('c', 64), "officer1",
            "เจ้าหน้าที่หนึ่ง") { At = Due },
    ];

    private static JsonElement Json(string text) => JsonElement.Parse(text);

    private static ImmutableSortedDictionary<string, string> Names(params (string From, string To)[] names) =>
        names.ToImmutableSortedDictionary(n => n.From, n => n.To, StringComparer.Ordinal);

    private static ImmutableSortedDictionary<string, JsonElement> Values(params (string Name, string Json)[] values) =>
        values.ToImmutableSortedDictionary(v => v.Name, v => Json(v.Json), StringComparer.Ordinal);
}
