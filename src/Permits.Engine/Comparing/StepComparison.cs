using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Steps, events and gateways: what came, what went, and all that is said of those that stayed. Their clocks are told by <see cref="ClockComparison"/>.</summary>
internal static class StepComparison
{
    public static void Run(ComparedModels models, List<PackageChange> changes)
    {
        var lanes = new LanePairs(models.Before, models.After);
        foreach (var (old, now) in models.Nodes)
        {
            var step = new Compared(changes, ChangeArea.Step, PackagePaths.Process, (now ?? old)!.Id, models.Called(old, now));
            switch (old, now)
            {
                case (null, not null):
                    step.Added(Told(now));
                    break;
                case (not null, null):
                    step.Removed(Told(old));
                    break;
                default:
                    Compare(step, models, lanes, old!, now!);
                    break;
            }
        }
    }

    /// <summary>Who does a step and in what time, beside its kind.</summary>
    private static LocalText Told(FlowNode node) => ChangeWords.Joined(
        node.Title, StepWords.KindOf(node), node.Role is { Length: > 0 } role ? Roles.NameOf(role) : null, ClockWords.TimeOf(node.OwnClock), StepWords.EventOf(node));

    private static void Compare(Compared step, ComparedModels models, LanePairs lanes, FlowNode old, FlowNode now)
    {
        if (IsKnownById(old, now))
        {
            step.Differs(new("รหัสอ้างอิง", "id"), old.Id, now.Id);
        }

        step.Differs(new("ชื่อ", "name"), Name(old), Name(now));
        step.Differs(new("ชนิด", "kind"), StepWords.KindOf(old), StepWords.KindOf(now));
        step.Differs(new("เลน", "lane"), lanes.OfBefore(old.Id), lanes.OfAfter(now.Id));
        step.Differs(new("กระบวนงานที่อยู่", "scope"), old.ParentId is { } from ? models.NameOfBefore(from) : null, now.ParentId is { } to ? models.NameOfAfter(to) : null);
        step.Differs(new("ผู้ทำ", "role"), Role(old), Role(now));
        step.Differs(new("เหตุการณ์", "event"), StepWords.EventOf(old), StepWords.EventOf(now));
        step.Differs(new("การตัดงานที่ทำอยู่", "whether it interrupts"), StepWords.InterruptsOf(old), StepWords.InterruptsOf(now));
        if (old is BoundaryEvent sat && now is BoundaryEvent sits)
        {
            step.Differs(new("งานที่เกาะอยู่", "the step it sits on"), models.NameOfBefore(sat.AttachedTo), models.NameOfAfter(sits.AttachedTo));
        }

        step.Each(new("หมุดหมาย", "milestone"), old.Milestones, now.Milestones, m => m, Milestones.NameOf);
        step.Each(new("หนังสือแจ้ง", "notice"), old.Notices, now.Notices, n => n.Template + " " + n.To, ChangeWords.Of);
        step.Differs(new("ผลคำขอ", "result"), (old as EndEvent)?.Result is { } was ? CaseResults.NameOf(was) : null, (now as EndEvent)?.Result is { } @is ? CaseResults.NameOf(@is) : null);
        step.Differs(new("คำอธิบาย", "documentation"), old.Documentation, now.Documentation);
        Task(step, models, old as UserTask, now as UserTask);
        Work(step, old as Activity, now as Activity);
        Automatic(step, models, old, now);
    }

    // Conditions, forms and letters name an activity by its id; no one sees that of a gateway or an event.
    private static bool IsKnownById(FlowNode old, FlowNode now) => old.Id != now.Id && now is Activity;

    private static LocalText? Name(FlowNode node) => node.Name.Th.Length + node.Name.En.Length > 0 ? node.Name : null;

    private static LocalText? Role(FlowNode node) => node.Role is { Length: > 0 } role ? Roles.NameOf(role) : null;

    private static void Task(Compared step, ComparedModels models, UserTask? old, UserTask? now)
    {
        step.Differs(new("แบบฟอร์ม", "form"), old?.Form, now?.Form);
        step.Differs(new("ตารางตัดสินใจที่เสนอผล", "recommending decision"), old?.Decision, now?.Decision);
        step.Differs(
            new("ผู้ที่ต้องไม่ใช่คนเดียวกับผู้ทำ", "not the same person as of"),
            ChangeWords.Listed((old?.Assignment.NotSamePersonAs ?? []).Select(models.NameOfBefore).OrderBy(n => n.Th, StringComparer.Ordinal)),
            ChangeWords.Listed((now?.Assignment.NotSamePersonAs ?? []).Select(models.NameOfAfter).OrderBy(n => n.Th, StringComparer.Ordinal)));
        step.Differs(new("วิธีจ่ายงาน", "how the task is given out"), StepWords.Of(old?.Assignment), StepWords.Of(now?.Assignment));
        step.Differs(new("การเรียกเอกสารจากผู้ยื่น", "asking papers of the applicant"), old?.AsksDocuments ?? false, now?.AsksDocuments ?? false);
        step.Differs(new("การใช้หลังคำสั่งตามมาตรา 8 วรรคสาม", "use after a finding of fault"), old?.AfterFault ?? false, now?.AfterFault ?? false);
        step.Each(new("ผลของงาน", "outcome"), old?.Outcomes ?? [], now?.Outcomes ?? [], o => o.Id, StepWords.Of);
    }

    private static void Work(Compared step, Activity? old, Activity? now)
    {
        step.Differs(new("การทำซ้ำ", "loop"), StepWords.Of(old?.Loop), StepWords.Of(now?.Loop));
        step.Differs(new("ตัวแปรของขั้นตอน", "own variables"), ChangeWords.Listed((old?.Properties ?? []).Select(p => new LocalText(p))), ChangeWords.Listed((now?.Properties ?? []).Select(p => new LocalText(p))));
        step.Differs(new("ค่าที่รับเข้า", "input"), Moves(old?.Inputs), Moves(now?.Inputs));
        step.Differs(new("ค่าที่ส่งออก", "output"), Moves(old?.Outputs), Moves(now?.Outputs));
    }

    private static void Automatic(Compared step, ComparedModels models, FlowNode old, FlowNode now)
    {
        step.Differs(new("สูตรคำนวณ", "script"), (old as ScriptTask)?.Script, (now as ScriptTask)?.Script);
        step.Differs(new("ตัวแปรที่รับผล", "result variable"), ResultOf(old), ResultOf(now));
        step.Differs(new("ตารางตัดสินใจ", "decision"), (old as BusinessRuleTask)?.Decision, (now as BusinessRuleTask)?.Decision);
        step.Differs(
            new("กระบวนงานที่เรียก", "called process"),
            (old as CallActivity)?.Called is { } called ? models.NameOfBefore(called) : null,
            (now as CallActivity)?.Called is { } calls ? models.NameOfAfter(calls) : null);
    }

    private static string? ResultOf(FlowNode node) => (node as ScriptTask)?.Result ?? (node as BusinessRuleTask)?.Result;

    private static LocalText? Moves(IEnumerable<DataMove>? moves) => ChangeWords.Listed((moves ?? []).Select(m => new LocalText($"{m.From} → {m.To}")));
}
