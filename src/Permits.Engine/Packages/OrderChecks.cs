using System.Globalization;
using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>
/// Checks that orders against the applicant can be made as the law asks (R13): their form asks for facts, law and reasons (APA s.37), their
/// letter prints them with date, name and post of whoever made the order (APA s.36), and says how to appeal (APA s.40).
/// </summary>
internal static class OrderChecks
{
    private static readonly string[] Parts = [DutyFields.Facts, DutyFields.Law, DutyFields.Reasons];

    public static void Run(PackageParts parts, FindingList findings)
    {
        CheckAppeal(parts, findings);
        foreach (var task in parts.Process is null ? [] : parts.UserTasks.Where(AdverseOrder.CanBeMadeBy))
        {
            CheckForm(parts, task, findings);
            CheckLetters(parts, task, findings);
        }
    }

    private static void CheckAppeal(PackageParts parts, FindingList findings)
    {
        if (parts.Manual?.Appeal is not { } appeal)
        {
            return;
        }

        foreach (var (key, isThere) in new[] { ("days", appeal.Days is not null), ("to", appeal.To is not null), ("cite", appeal.Cite is not null) })
        {
            if (!isThere)
            {
                findings.Error(
                    "manual.appeal", PackagePaths.Manual,
                    $"วิธีอุทธรณ์ต้องระบุ appeal.{key} (ภายในกี่วัน ต่อผู้ใด ตามมาตราใด) แต่ไม่มี โปรดเพิ่ม",
                    $"Expected appeal.{key}, since an order says how, to whom and within what time to appeal, but it is missing. Add it.",
                    "APA s.40");
            }
        }

        // The text is what the applicant reads: it must not promise another time than the one the manual works with.
        if (appeal.Days is { } days && !appeal.Statement.Text.Th.Contains(string.Create(CultureInfo.InvariantCulture, $"{days} วัน"), StringComparison.Ordinal))
        {
            findings.Error(
                "manual.appeal", PackagePaths.Manual,
                string.Create(CultureInfo.InvariantCulture, $"ข้อความวิธีอุทธรณ์ต้องบอกเวลา \"{days} วัน\" ตาม appeal.days แต่ไม่มี โปรดแก้ให้ตรงกัน"),
                string.Create(CultureInfo.InvariantCulture, $"Expected the text of the appeal to say \"{days} วัน\", as appeal.days does, but it does not. Make them agree."),
                "APA s.40");
        }
    }

    private static void CheckForm(PackageParts parts, UserTask task, FindingList findings)
    {
        var form = task.Form is null ? null : parts.Forms.GetValueOrDefault(task.Form);
        if (task.Form is not null && form is null)
        {
            return;
        }

        foreach (var key in Parts.Where(k => form?.Keys.Contains(k) != true))
        {
            findings.Error(
                "duty.order-field", task.Id,
                $"แบบฟอร์มของงานที่ออกคำสั่งเป็นผลร้ายต้องมีช่อง \"{key}\" แต่ไม่มี จึงออกคำสั่งไม่ได้ โปรดเพิ่มช่อง",
                $"Expected the form of a task that makes an adverse order to have the field \"{key}\", but it has not, so no such order could be made. Add it.",
                "APA s.37");
        }
    }

    private static void CheckLetters(PackageParts parts, UserTask task, FindingList findings)
    {
        var letters = Letters(parts, task).Where(n => n.To == Roles.Applicant).Select(n => n.Template).Distinct().ToList();
        if (letters.Count == 0)
        {
            findings.Error(
                "duty.order-letter-missing", task.Id,
                "คำสั่งที่เป็นผลร้ายต้องแจ้งผู้ยื่นคำขอเป็นหนังสือ แต่ไม่มี permit:notice ถึง applicant โปรดวางหนังสือแจ้ง",
                "Expected an adverse order to reach the applicant in a letter, but no permit:notice to applicant follows it. Place one.",
                "APA s.36, s.40");
        }

        string[] needed = [.. Parts.Select(p => $"{task.Id}.data.{p}"), "date", task.Id + ".by", task.Id + ".post"];
        foreach (var (letter, text) in letters.Select(l => (l, parts.Notices.GetValueOrDefault(l))).Where(l => l.Item2 is not null))
        {
            var names = NoticeText.NamesIn(text!).ToHashSet(StringComparer.Ordinal);
            foreach (var missing in needed.Where(n => !names.Contains(n)))
            {
                findings.Error(
                    "duty.order-letter", $"notices/{letter}.md",
                    $"หนังสือแจ้งคำสั่งเป็นผลร้ายต้องมี {{{{{missing}}}}} แต่ไม่มี โปรดเพิ่ม",
                    $"Expected the letter of an adverse order to hold {{{{{missing}}}}}, but it does not. Add it.",
                    "APA s.36, s.37");
            }

            if (!names.Contains("appeal"))
            {
                findings.Error(
                    "notice.appeal-missing", $"notices/{letter}.md",
                    "หนังสือที่แจ้งคำสั่งเป็นผลร้ายต้องบอกสิทธิอุทธรณ์ แต่ไม่มี {{appeal}} โปรดเพิ่ม",
                    "Expected an adverse notice to say how to appeal, but {{appeal}} is missing. Add it.",
                    "APA s.40");
            }
        }
    }

    // A refusal reaches the applicant where the application ends refused, after it was served; any other order at once.
    private static IEnumerable<NoticeSpec> Letters(PackageParts parts, UserTask task) => AdverseOrder.IsDecision(task)
        ? FlowWalk.Ever(parts.Process!, task).OfType<EndEvent>().Where(e => e.Result == "refused").SelectMany(e => e.Notices)
        : task.Notices.Concat(FlowWalk.AtOnce(parts.Process!, task).SelectMany(n => n.Notices));
}
