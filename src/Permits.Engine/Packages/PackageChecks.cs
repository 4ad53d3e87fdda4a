using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>Checks that the parts of a package fit each other. Parts that could not be read are passed over: their own findings say why.</summary>
internal static class PackageChecks
{
    public static void Run(PackageParts parts, FindingList findings)
    {
        StorableTextCheck.Run(parts.Files, findings);
        CheckForms(parts, findings);
        CheckTasks(parts, findings);
        CheckStatutes(parts, findings);
        CheckNotices(parts, findings);
        ReferenceChecks.Run(parts, findings);
        NoticeChecks.Run(parts, findings);
        PermitChecks.Run(parts, findings);
        ClockChecks.Run(parts, findings);
        FeasibilityCheck.Run(parts, findings);
        PauseChecks.Run(parts, findings);
        PaperChecks.Run(parts, findings);
        DutyChecks.Run(parts, findings);
        OrderChecks.Run(parts, findings);
        DecisionChecks.Run(parts, findings);
    }

    private static void CheckForms(PackageParts parts, FindingList findings)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        if (parts.Manual is { } manual)
        {
            used.Add(manual.FilingForm);
            NeedForm(parts, manual.FilingForm, ManualReader.Path, findings);
        }

        foreach (var task in parts.UserTasks.Where(t => t.Form is not null))
        {
            used.Add(task.Form!);
            NeedForm(parts, task.Form!, task.Id, findings);
        }

        foreach (var name in parts.Manual is null || parts.Process is null ? [] : parts.Forms.Keys.Where(n => !used.Contains(n)))
        {
            findings.Warning(
                "package.unused-form", $"forms/{name}.json",
                "แบบฟอร์มควรมีงานที่ใช้ แต่ไม่มีงานใดใช้แบบฟอร์มนี้ โปรดระบุในงานหรือลบออก",
                "Expected a task that uses this form, but there is none. Name it in a task or remove it.");
        }
    }

    private static void NeedForm(PackageParts parts, string name, string element, FindingList findings)
    {
        if (!parts.Forms.ContainsKey(name))
        {
            findings.Error(
                "package.form-missing", element,
                $"ต้องมีแบบฟอร์ม forms/{name}.json แต่ไม่พบ โปรดเพิ่มไฟล์หรือแก้ชื่อ",
                $"Expected the form forms/{name}.json, but it is missing. Add the file or correct the name.");
        }
    }

    private static void CheckTasks(PackageParts parts, FindingList findings)
    {
        foreach (var task in parts.UserTasks)
        {
            var role = task.Assignment.Role;
            if (role != Roles.Applicant && !PackageWords.OfficeRoles.Contains(role))
            {
                var list = string.Join(", ", PackageWords.OfficeRoles.Append(Roles.Applicant));
                findings.Error(
                    "package.role-unknown", task.Id,
                    $"บทบาทต้องเป็นหนึ่งใน {list} แต่เป็น \"{role}\" โปรดแก้ไข",
                    $"Expected a role of {list}, but found \"{role}\". Correct it.");
            }
        }

        foreach (var (task, decision) in parts.Files.Files.ContainsKey(PackagePaths.Decisions) ? [] : parts.DecisionsAsked)
        {
            findings.Error(
                "package.decision-missing", task,
                $"งานอ้างตารางตัดสินใจ \"{decision}\" จึงต้องมีไฟล์ decisions.dmn แต่ไม่พบ โปรดเพิ่มไฟล์หรือลบการอ้าง",
                $"Expected decisions.dmn for the decision \"{decision}\", but it is missing. Add the file or remove the reference.");
        }
    }

    private static void CheckStatutes(PackageParts parts, FindingList findings)
    {
        if (parts.Manual is not { } manual)
        {
            return;
        }

        foreach (var id in manual.Statutes.Where(id => !parts.Statutes.ContainsKey(id)))
        {
            findings.Error(
                "package.statute-missing", ManualReader.Path,
                $"ต้องมีไฟล์กฎหมาย _statutes/{id}.yaml แต่ไม่พบ โปรดเพิ่มไฟล์หรือแก้รายการ statutes",
                $"Expected the statute file _statutes/{id}.yaml, but it is missing. Add the file or correct the list of statutes.");
        }

        foreach (var id in parts.Statutes.Keys.Where(id => !manual.Statutes.Contains(id)))
        {
            findings.Warning(
                "package.unused-statute", $"_statutes/{id}.yaml",
                "ไฟล์กฎหมายควรอยู่ในรายการ statutes ของคู่มือ แต่ไม่มี นาฬิกาในไฟล์นี้จึงไม่ทำงาน โปรดเพิ่มในรายการหรือลบออก",
                "Expected the manual to list this statute, but it does not, so its clocks do not run. List it or remove it.");
        }

        var byLaw = parts.StatutesInForce.SelectMany(s => s.Clocks).Select(c => c.Duty?.Reaches).OfType<string>();
        var reached = parts.Nodes.SelectMany(n => n.Milestones).Concat(byLaw).Append(Milestones.Received).Append(Milestones.Closed).ToHashSet(StringComparer.Ordinal);
        foreach (var (statute, clock) in parts.Process is null ? [] : parts.StatutesInForce.SelectMany(s => s.Clocks.Select(c => (s, c))))
        {
            foreach (var milestone in clock.StopsAt.Append(clock.StartsAt).Append(clock.NotBefore).OfType<string>().Where(m => !reached.Contains(m)))
            {
                findings.Error(
                    "package.milestone-missing", PackagePaths.Process,
                    $"นาฬิกา \"{clock.Title.Th}\" ({statute.Id}/{clock.Id}) ต้องใช้หมุดหมาย \"{milestone}\" แต่ไม่มีในแผนภาพ โปรดวางหมุดหมายนั้น",
                    $"Expected the milestone \"{milestone}\" on the diagram for the clock \"{clock.Title.En}\" ({statute.Id}/{clock.Id}), but it is not there. Place it.",
                    clock.Cite);
            }
        }
    }

    private static void CheckNotices(PackageParts parts, FindingList findings)
    {
        var used = new HashSet<string>(StringComparer.Ordinal) { AdoptionNotice };
        var wanted = parts.Nodes.SelectMany(n => n.Notices.Select(notice => (Element: n.Id, notice.Template)))
            .Concat(parts.StatutesInForce.SelectMany(s => s.Clocks.SelectMany(c =>
                (c.Duty?.Notices ?? []).Select(notice => (Element: s.Id + "/" + c.Id, notice.Template)))))
            .Concat(parts.ClockRules?.All.SelectMany(r => NoticesOf(r).Select(template => (Element: r.Spec, Template: template))) ?? []);
        foreach (var (element, template) in wanted.Distinct())
        {
            used.Add(template);
            if (!parts.Notices.ContainsKey(template))
            {
                findings.Error(
                    "package.notice-missing", element,
                    $"ต้องมีหนังสือแจ้ง notices/{template}.md แต่ไม่พบ โปรดเพิ่มไฟล์หรือแก้ชื่อ",
                    $"Expected the notice notices/{template}.md, but it is missing. Add the file or correct the name.");
            }
        }

        if (parts.UserTasks.Any(t => t.Outcomes.Any(o => o.RecordsDefects)))
        {
            used.Add(DutyNotices.Defects);
        }

        if (parts.Manual?.Extension is not null)
        {
            used.Add(ExtensionNotice);
        }

        foreach (var name in parts.Manual is null || parts.Process is null ? [] : parts.Notices.Keys.Where(n => !used.Contains(n)))
        {
            findings.Warning(
                "package.unused-notice", $"notices/{name}.md",
                "หนังสือแจ้งควรมีจุดที่ส่ง แต่ไม่มีจุดใดใช้หนังสือนี้ โปรดวาง permit:notice หรือลบออก",
                "Expected something that sends this notice, but nothing does. Place a permit:notice or remove it.");
        }
    }

    private static IEnumerable<string> NoticesOf(ClockRule rule) =>
        rule.Terms.Warnings.Select(w => w.Notice.Template)
            .Concat(rule.Terms.OnLapse.Select(n => n.Template))
            .Concat(rule.Terms.Policies.Where(p => p.Effect != LapseEffect.Notify).Select(p => p.Effect.ToWire()));

    /// <summary>What the engine sends when a clock is extended (R11), where the package has it.</summary>
    private const string ExtensionNotice = "extension";

    /// <summary>What the engine sends when an application goes over to this version (R2), where the package has it.</summary>
    private const string AdoptionNotice = "adopted";
}
