using System.Text.RegularExpressions;
using Permits.Time;

namespace Permits.Bpmn.Import;

/// <summary>Who does a user task, by when, with which form: <c>permit:task</c> and <c>permit:clock</c>.</summary>
internal static partial class UserTaskImport
{
    /// <summary>Imports a user task.</summary>
    public static void Turn(ImportDraft draft)
    {
        if (draft.Zeebe("userTask") is not null)
        {
            draft.Tell(ImportGrade.Information, "zeebe:userTask", ImportNotes.NotNeeded);
        }

        string? role = null;
        if (!draft.HasPermit("task"))
        {
            role = Role(draft);
            var form = Form(draft);
            if (role is not null || form is not null)
            {
                draft.AddPermit("task", ("role", role), ("form", form));
            }
        }

        Due(draft, role == "applicant" ? DutyOwner.Applicant : DutyOwner.Officer);
    }

    private static string? Role(ImportDraft draft)
    {
        var assignment = draft.Zeebe("assignmentDefinition");
        var groups = draft.Attribute("candidateGroups") ?? ImportDraft.Of(assignment, "candidateGroups");
        var role = groups is null ? null : OfGroups(draft, groups);
        var person = draft.Attribute("assignee") ?? ImportDraft.Of(assignment, "assignee");
        if (person is not null)
        {
            if (role is null && IsStarter(draft, person.Value))
            {
                role = "applicant";
                draft.Tell(ImportGrade.Information, person.Found, ImportNotes.Starter);
            }
            else
            {
                draft.Tell(ImportGrade.Dropped, person.Found, ImportNotes.Person);
            }
        }

        if ((draft.Attribute("candidateUsers") ?? ImportDraft.Of(assignment, "candidateUsers")) is { } people)
        {
            draft.Tell(ImportGrade.Dropped, people.Found, ImportNotes.Person);
        }

        return OfOwners(draft, role) ?? OfLane(draft);
    }

    /// <summary>Whether a text is the variable that holds whoever started the process: <c>initiator</c>, or what a start event names it.</summary>
    private static bool IsStarter(ImportDraft draft, string text) =>
        (text.StartsWith('=') && draft.Starters.Contains(text[1..].Trim()))
        || (text is ['$' or '#', '{', .., '}'] && draft.Starters.Contains(text[2..^1].Trim()));

    private static string? OfGroups(ImportDraft draft, ImportDraft.Taken groups)
    {
        if (groups.Value.Contains("${", StringComparison.Ordinal) || groups.Value.Contains("#{", StringComparison.Ordinal)
            || (groups.Value.StartsWith('=') && !ConstantList().IsMatch(groups.Value)))
        {
            draft.Tell(ImportGrade.Dropped, groups.Found, ImportNotes.ComputedRole);
            return null;
        }

        var names = groups.Value.TrimStart('=').Split([',', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var roles = names.Select(ImportDraft.AsName).OfType<string>().Distinct().ToList();
        if (roles.Count == 0)
        {
            draft.Tell(ImportGrade.Dropped, groups.Found, ImportNotes.NoName);
            return null;
        }

        var exact = names is [var only] && only == roles[0];
        draft.Tell(exact ? ImportGrade.Information : ImportGrade.Degraded, groups.Found, exact ? ImportNotes.Role(roles[0]) : ImportNotes.RoleChosen(roles[0]));
        return roles[0];
    }

    /// <summary>The standard's own way to say it, as the Activiti family reads it: <c>group(clerks), user(kermit)</c>, or a bare group.</summary>
    private static string? OfOwners(ImportDraft draft, string? role)
    {
        foreach (var owner in draft.Element.ChildrenOf("resourceRole").Where(r => r.Kind.Is("performer")).ToList())
        {
            var text = owner.Child("resourceAssignmentExpression")?.Child("expression")?.Text;
            if (string.IsNullOrEmpty(text))
            {
                continue;
            }

            var found = $"bpmn:{owner.Kind.Label} {Reading.Quote.Of(text)}";
            var named = Group().Match(text) is { Success: true } match ? match.Groups["name"].Value : null;
            var group = named ?? (text.Contains('(') || text.Contains('{') || text.StartsWith('=') ? null : text);
            var name = owner.Kind.Is("potentialOwner") && role is null && group is not null ? ImportDraft.AsName(group) : null;

            // A bare name is a group to the Activiti family and a person to others.
            var grade = name is null ? ImportGrade.Dropped : name == named ? ImportGrade.Information : ImportGrade.Degraded;
            draft.Element = draft.Element.WithChildren(draft.Element.Children.Remove(owner));
            draft.Tell(grade, found, name is null ? ImportNotes.Person : ImportNotes.Role(name));
            role ??= name;
        }

        return role;
    }

    private static string? OfLane(ImportDraft draft)
    {
        var lane = draft.Source.ReferencesTo(draft.Read).Where(r => r.Through == "flowNodeRef").Select(r => r.From).LastOrDefault();
        if (lane?.Name is not { } name || ImportDraft.AsName(name) is not { } role)
        {
            return null;
        }

        draft.Tell(ImportGrade.Degraded, $"bpmn:lane {Reading.Quote.Of(name)}", ImportNotes.LaneRole(role));
        return role;
    }

    private static string? Form(ImportDraft draft)
    {
        var definition = draft.Zeebe("formDefinition");
        var key = draft.Attribute("formKey") ?? draft.Attribute("formRef")
            ?? ImportDraft.Of(definition, "formId") ?? ImportDraft.Of(definition, "formKey") ?? ImportDraft.Of(definition, "externalReference");
        if (key is null)
        {
            return null;
        }

        // "embedded:app:forms/check.html", "camunda-forms:bpmn:Check_1": the last part is the form's own name.
        var last = key.Value.Split([':', '/']).Last();
        var name = key.Value.Contains('{') || key.Value.StartsWith('=') ? null : ImportDraft.AsName(last.Split('.')[0]);
        draft.Tell(name is null ? ImportGrade.Dropped : ImportGrade.Degraded, key.Found, name is null ? ImportNotes.NoName : ImportNotes.Form(name));
        return name;
    }

    private static void Due(ImportDraft draft, DutyOwner owner)
    {
        var schedule = draft.Zeebe("taskSchedule");
        if ((draft.Attribute("dueDate") ?? ImportDraft.Of(schedule, "dueDate")) is { } due)
        {
            if (draft.HasPermit("clock"))
            {
                draft.Tell(ImportGrade.Dropped, due.Found, ImportNotes.OwnStays);
            }
            else if (DueTime.Find(due.Value) is { } allowance)
            {
                draft.AddPermit("clock", ("period", allowance.ToIso()), ("unit", allowance.Unit.ToWire()), ("owner", owner.ToWire()), ("cite", "manual"));
                draft.Tell(ImportGrade.Degraded, due.Found, ImportNotes.Clock(allowance.ToIso()));
            }
            else
            {
                draft.Tell(ImportGrade.Dropped, due.Found, ImportNotes.NoPeriod);
            }
        }

        if ((draft.Attribute("followUpDate") ?? ImportDraft.Of(schedule, "followUpDate")) is { } followUp)
        {
            draft.Tell(ImportGrade.Dropped, followUp.Found, ImportNotes.FollowUp);
        }
    }

    [GeneratedRegex("""^=\s*\[?\s*"[^"]*"(\s*,\s*"[^"]*")*\s*\]?\z""", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ConstantList();

    [GeneratedRegex(@"group\(\s*(?<name>[^(),]+?)\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Group();
}
