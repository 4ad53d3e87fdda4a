using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Checks that notices ask only for what can be filled in, and that adverse ones say how to appeal.</summary>
internal static class NoticeChecks
{
    public static void Run(PackageParts parts, FindingList findings)
    {
        if (parts.Process is null || parts.Manual is null)
        {
            return;
        }

        var clocks = parts.StatutesInForce.SelectMany(s => s.Clocks.Select(c => c.Id))
            .Concat(parts.Nodes.Where(n => n.OwnClock is not null).Select(n => n.Id))
            .Concat(parts.Process.Clocks.Select(c => c.Id))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var (name, text) in parts.Notices.Where(n => n.Value is not null))
        {
            foreach (var placeholder in NoticeText.NamesIn(text!))
            {
                if (WhyUnknown(parts, clocks, placeholder) is { } why)
                {
                    findings.Error(
                        "notice.placeholder", $"notices/{name}.md",
                        $"ช่องเติมข้อความต้องเป็นชื่อที่รู้จัก แต่ {why.Th} ใน {{{{{placeholder}}}}} โปรดแก้ไขหรือลบออก",
                        $"Expected a known placeholder, but {why.En} in {{{{{placeholder}}}}}. Correct or remove it.");
                }
            }
        }

        CheckAppeal(parts, findings);
    }

    private static LocalText? WhyUnknown(PackageParts parts, HashSet<string> clocks, string placeholder)
    {
        if (NoticeText.Fixed.ContainsKey(placeholder))
        {
            return null;
        }

        var path = placeholder.Split('.');
        if (path.Length < 2)
        {
            return new($"ไม่มีชื่อ \"{placeholder}\"", $"there is no \"{placeholder}\"");
        }

        switch (path[0])
        {
            case "milestone":
                return PackageWords.Milestones.Contains(path[1]) ? null : new($"ไม่มีหมุดหมาย \"{path[1]}\"", $"there is no milestone \"{path[1]}\"");
            case "due":
                return clocks.Contains(path[1]) ? null : new($"ไม่มีนาฬิกา \"{path[1]}\"", $"there is no clock \"{path[1]}\"");
            default:
                return path is [var task, "reason"] && parts.UserTasks.Any(t => t.Id == task) ? null : ReferenceChecks.WhyUnknown(parts, path);
        }
    }

    /// <summary>An order that goes against the applicant and does not say how to appeal leaves the appeal open for a year (APA s.40).</summary>
    private static void CheckAppeal(PackageParts parts, FindingList findings)
    {
        var adverse = parts.Nodes.OfType<EndEvent>().Where(e => e.Result == "refused").SelectMany(e => e.Notices)
            .Concat(parts.UserTasks.Where(t => !t.Outcomes.IsEmpty && t.Outcomes.All(o => o.Adverse)).SelectMany(t => t.Notices));
        foreach (var template in adverse.Where(n => n.To == Roles.Applicant).Select(n => n.Template).Distinct())
        {
            if (parts.Notices.GetValueOrDefault(template) is { } text && !NoticeText.NamesIn(text).Contains("appeal"))
            {
                findings.Error(
                    "notice.appeal-missing", $"notices/{template}.md",
                    "หนังสือที่แจ้งคำสั่งเป็นผลร้ายต้องบอกสิทธิอุทธรณ์ แต่ไม่มี {{appeal}} โปรดเพิ่ม",
                    "Expected an adverse notice to say how to appeal, but {{appeal}} is missing. Add it.",
                    "APA s.40");
            }
        }
    }
}
