using Permits.Bpmn;
using Permits.Time;

namespace Permits.Engine;

/// <summary>
/// Checks that a package lets its officers keep what the law owes the applicant when an application is incomplete: the completeness check has
/// its time (R4), the record of defects has list, period and copy (R5), and a correction that lapses ends in an order of return (R7).
/// </summary>
internal static class DutyChecks
{
    public static void Run(PackageParts parts, FindingList findings)
    {
        if (parts.Process is null)
        {
            return;
        }

        var recording = parts.UserTasks.Where(t => t.Outcomes.Any(o => o.RecordsDefects)).ToList();
        foreach (var task in recording)
        {
            CheckRecord(parts, task, findings);
            if (task.Clock is null)
            {
                findings.Error(
                    "duty.check-untimed", task.Id,
                    "งานตรวจความครบถ้วนต้องมีเวลาของตนเอง (permit:clock) เพราะต้องตรวจในทันที แต่ไม่มี โปรดกำหนดเวลา",
                    "Expected the completeness check to have a time of its own (permit:clock), since it is done at once, but it has none. Set it.",
                    "LFA s.8 para 1");
            }
        }

        var corrections = parts.UserTasks.Where(t => t.AsksDocuments).ToList();
        foreach (var task in corrections)
        {
            CheckCorrection(parts, task, findings);
        }

        if (recording.Count > 0 && corrections.Count == 0)
        {
            findings.Error(
                "duty.correction-missing", recording[0].Id,
                "เมื่อมีบันทึกข้อบกพร่อง ผู้ยื่นคำขอต้องมีงานแก้ไขคำขอ (permit:task asks=\"documents\") แต่ไม่มี โปรดเพิ่มงานนั้น",
                "Expected a task in which the applicant mends what the record names (permit:task asks=\"documents\"), but there is none. Add it.",
                "LFA s.8, s.9");
        }
    }

    private static void CheckRecord(PackageParts parts, UserTask task, FindingList findings)
    {
        var form = task.Form is null ? null : parts.Forms.GetValueOrDefault(task.Form);
        var isUnread = task.Form is not null && form is null;
        foreach (var key in isUnread ? [] : new[] { DutyFields.Defects, DutyFields.CorrectionDays }.Where(k => form?.Keys.Contains(k) != true))
        {
            findings.Error(
                "duty.record-field", task.Id,
                $"แบบฟอร์มของงานที่ทำบันทึกข้อบกพร่องต้องมีช่อง \"{key}\" แต่ไม่มี โปรดเพิ่มช่อง",
                $"Expected the form of a task that makes the record of defects to have the field \"{key}\", but it has not. Add it.",
                "LFA s.8 para 1");
        }

        if (!parts.Notices.TryGetValue(DutyNotices.Defects, out var copy))
        {
            findings.Error(
                "package.notice-missing", task.Id,
                $"ผู้ยื่นคำขอต้องได้สำเนาบันทึกข้อบกพร่อง จึงต้องมี notices/{DutyNotices.Defects}.md แต่ไม่พบ โปรดเพิ่มไฟล์",
                $"Expected notices/{DutyNotices.Defects}.md, the applicant's copy of the record of defects, but it is missing. Add the file.",
                "LFA s.8 para 2");
            return;
        }

        foreach (var placeholder in new[] { DutyFields.Defects, DutyFields.CorrectionDays }.Select(k => $"{task.Id}.data.{k}"))
        {
            if (copy is not null && !NoticeText.NamesIn(copy).Contains(placeholder))
            {
                findings.Error(
                    "duty.record-copy", $"notices/{DutyNotices.Defects}.md",
                    $"สำเนาบันทึกข้อบกพร่องต้องมี {{{{{placeholder}}}}} แต่ไม่มี โปรดเพิ่ม",
                    $"Expected the copy of the record to hold {{{{{placeholder}}}}}, but it does not. Add it.",
                    "LFA s.8 para 2");
            }
        }
    }

    /// <summary>The applicant's time to mend ends by a timer, and what follows it is an order: a return with reasons (LFA s.9, APA s.37).</summary>
    private static void CheckCorrection(PackageParts parts, UserTask task, FindingList findings)
    {
        var timers = parts.Process!.BoundaryEventsOf(task.Id).Where(b => b.Interrupting && b.OwnClock?.Owner == DutyOwner.Applicant).ToList();
        if (timers.Count == 0)
        {
            findings.Error(
                "duty.correction-endless", task.Id,
                "งานแก้ไขของผู้ยื่นคำขอต้องสิ้นสุดด้วยเหตุการณ์ตั้งเวลาที่ตัดงาน (owner=\"applicant\") แต่ไม่มี โปรดเพิ่ม",
                "Expected the applicant's correction to end by an interrupting timer (owner=\"applicant\"), but there is none. Add it.",
                "LFA s.8 para 1, s.9");
        }

        foreach (var timer in timers.Where(t => !FlowWalk.NextStops(parts.Process, t).All(IsReturn)))
        {
            findings.Error(
                "duty.lapse-without-order", timer.Id,
                "เมื่อพ้นเวลาแก้ไข ขั้นต่อไปต้องเป็นงานคืนคำขอซึ่งทุกผลเป็นผลร้าย (adverse) แต่ไม่ใช่ โปรดต่อไปยังงานคืนคำขอ",
                "Expected the lapse of the correction to lead to a task that returns the application, all of whose outcomes are adverse, but it does not. Lead it there.",
                "LFA s.9 para 1");
        }
    }

    private static bool IsReturn(FlowNode node) => node is UserTask task && task.Assignment.Role != Roles.Applicant && AdverseOrder.CanBeMadeBy(task);
}
