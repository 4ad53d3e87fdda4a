using System.Collections.Immutable;
using NodaTime;
using Permits.Bpmn;
using Permits.Dmn;
using Permits.Time;

namespace Permits.Engine.Tests.Support;

/// <summary>Small models and the statute they run under.</summary>
internal static class Models
{
    public const string Consideration = "lfa/consideration";
    public const string ResultNotice = "lfa/result-notice";
    public const string DelayNotice = "lfa/delay-notice";

    public static Allowance Days(int count) => new(count, PeriodUnit.Day);

    /// <summary>Start, one task of the inspector, end.</summary>
    public static ProcessModel OneTask { get; } = new ModelBuilder()
        .Start().Task("work", "inspector").End("end", "granted").Line("start", "work", "end").Build();

    /// <summary>
    /// The shape of a real permit: completeness check with correction, review and inspection side by side, a decision by another person,
    /// notification, grant or refusal.
    /// </summary>
    public static ProcessModel Permit { get; } = new ModelBuilder()
        .Start()
        .Task("check", Roles.ReceivingOfficer, outcomes: ["complete", "defects"], form: "check", within: new(1, PeriodUnit.WorkingDay))
        .Exclusive("isComplete", defaultFlow: "isComplete-correct")
        .Task("correct", Roles.Applicant, form: "filing")
        .TimerFrom("lapsed", on: "correct", periodFrom: "check.data.correctionDays")
        .End("returned", "returned")
        .Event("complete", "complete", new NoticeSpec("complete", Roles.Applicant))
        .Parallel("split")
        .Task("review", Roles.ReceivingOfficer)
        .Task("inspect", Roles.Inspector)
        .Timer("late", on: "inspect", Days(20), interrupting: false)
        .End("told", notice: new NoticeSpec("step-late", Roles.Supervisor))
        .Parallel("join")
        .Task("decide", Roles.Licensor, outcomes: ["grant", "refuse"], reasonFor: "refuse", notSameAs: ["inspect"], milestone: "decided")
        .Task("notify", Roles.ReceivingOfficer, milestone: "notified")
        .Exclusive("result", defaultFlow: "result-refused")
        .End("granted", "granted")
        .End("refused", "refused")
        .Line("start", "check", "isComplete", "correct", "check")
        .Flow("lapsed", "returned")
        .Flow("isComplete", "complete", when: "check.outcome = \"complete\"")
        .Line("complete", "split", "review", "join", "decide", "notify", "result", "refused")
        .Line("split", "inspect", "join")
        .Flow("late", "told")
        .Flow("result", "granted", when: "decide.outcome = \"grant\"")
        .Build();

    public static Statute Statute { get; } = new("lfa", new("พ.ร.บ. อำนวยความสะดวก", "LFA"), "LFA",
    [
        new StatuteClock
        {
            Id = "consideration",
            Title = new("พิจารณา", "Consideration"),
            Owner = DutyOwner.Officer,
            StartsAt = "complete",
            StopsAt = ["decided"],
            Extendable = true,
            Terms = new() { OnLapse = [new NoticeSpec("escalation", Roles.Supervisor)] },
            Cite = "LFA s.10 para 1",
            Law = "R8",
        },
        new StatuteClock
        {
            Id = "result-notice",
            Title = new("แจ้งผล", "Notice of the result"),
            Owner = DutyOwner.Officer,
            Period = Days(7),
            StartsAt = "decided",
            StopsAt = ["notified"],
            Cite = "LFA s.10 para 1",
            Law = "R9",
        },
        new StatuteClock
        {
            Id = "delay-notice",
            Title = new("แจ้งเหตุล่าช้า", "Delay notice"),
            Owner = DutyOwner.Officer,
            Period = Days(7),
            StartsAtLapseOf = "consideration",
            StopsAt = ["decided"],
            Duty = new DutySpec(
                new("แจ้งเหตุแห่งความล่าช้า", "Tell why it is late"), Roles.ReceivingOfficer, 1, 7, [new("delay", Roles.Applicant), new("delay", "opdc")]),
            Cite = "LFA s.10 para 2",
            Law = "R10",
        },
    ]);

    private static FormField Field(string key, FieldType type) => new() { Key = key, Type = type, Label = new(key) };

    /// <summary>A definition of a process with the statute, a manual of 30 days and up to two extensions of 15 days.</summary>
    public static Definition Define(ProcessModel process, int version = 1, ImmutableArray<Statute>? statutes = null, DmnModel? decisions = null) => new(version, Instant.FromUtc(2024, 1, 1, 0, 0), new PermitPackage
    {
        Manual = new Manual
        {
            Slug = "test-permit",
            NumberPrefix = "TST",
            Title = new("ใบอนุญาตทดสอบ", "Test permit"),
            Summary = new("ทดสอบ", "Test"),
            OfficeKind = "local-government",
            Unit = new("กองทดสอบ", "Test unit"),
            Documents =
            [
                new DocumentSpec("plan", new("แบบแปลน", "Plan"), true, "application.areaSqm > 1000", null, null, null, Confidence.Verified),
                new DocumentSpec("photo", new("ภาพถ่าย", "Photo"), false, null, null, null, null, Confidence.Verified),
            ],
            TotalTime = new ManualTime(Days(30), "manual", Confidence.Verified),
            Extension = new ExtensionRule(2, Days(15), "PHA s.56"),
            Appeal = new AppealSpec(new Stated(new("อุทธรณ์ภายใน 15 วัน", "Appeal within 15 days"), null, Confidence.Verified), 15, new("ผู้ทำคำสั่ง", "Whoever made it"), "APA s.44"),
            FilingForm = "filing",
        },
        Process = process,
        Statutes = statutes ?? [Statute],
        Forms = ImmutableSortedDictionary<string, Form>.Empty
            .Add("filing", new("filing", [Field("areaSqm", FieldType.Number), Field("note", FieldType.TextField)]))
            .Add("check", new("check", [Field("correctionDays", FieldType.Number)]))
            .Add("work", new("work", [Field("score", FieldType.Number)])),
        Notices = ImmutableSortedDictionary<string, string>.Empty.Add("extension", "ขยายเวลา"),
        Decisions = decisions,
        Hash = new string('a', 64),
    });
}
