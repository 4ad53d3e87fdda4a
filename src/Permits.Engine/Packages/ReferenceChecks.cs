using System.Text.RegularExpressions;
using Permits.Bpmn;
using Permits.Feel;

namespace Permits.Engine;

/// <summary>
/// Checks the names in FEEL texts: a misspelt field or outcome would be null or false for ever, and the application would silently take
/// the wrong way.
/// </summary>
internal static partial class ReferenceChecks
{
    public static void Run(PackageParts parts, FindingList findings)
    {
        CheckDocuments(parts, findings);
        CheckFormConditions(parts, findings);
        if (parts.Process is null)
        {
            return;
        }

        foreach (var flow in parts.Process.Flows.Values.Where(f => f.Condition is not null).OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            CheckNames(parts, flow.Condition!, flow.Id, findings);
        }

        var periods = parts.Nodes.Select(n => (n.Id, n.OwnClock?.PeriodFrom)).Concat(parts.Process.Clocks.Select(c => (c.Id, c.Time.PeriodFrom)));
        foreach (var (element, period) in periods.Where(p => p.PeriodFrom is not null))
        {
            CheckNames(parts, period!, element, findings);
        }
    }

    /// <summary>Why a path such as <c>check.data.defects</c> names nothing; null where it names something or cannot be judged.</summary>
    /// <param name="parts">The package.</param>
    /// <param name="path">The names, in order; at least two.</param>
    public static LocalText? WhyUnknown(PackageParts parts, string[] path)
    {
        if (path[0] == ApplicationName)
        {
            return parts.ApplicationKeys() is { } keys && !keys.Contains(path[1])
                ? new($"แบบคำขอไม่มีช่อง \"{path[1]}\"", $"the filing form has no field \"{path[1]}\"")
                : null;
        }

        if (parts.UserTasks.FirstOrDefault(t => t.Id == path[0]) is not { } task)
        {
            return new($"ไม่มีงานชื่อ \"{path[0]}\"", $"there is no user task \"{path[0]}\"");
        }

        if (path[1] is "outcome" or "by" or "at")
        {
            return null;
        }

        if (path[1] != "data" || path.Length < 3)
        {
            return new($"\"{path[0]}\" ไม่มี \"{path[1]}\"", $"\"{path[0]}\" has no \"{path[1]}\"");
        }

        if (task.Form is null)
        {
            return new($"งาน \"{task.Id}\" ไม่มีแบบฟอร์ม", $"the task \"{task.Id}\" has no form");
        }

        return parts.Forms.GetValueOrDefault(task.Form) is { } form && !form.Keys.Contains(path[2])
            ? new($"แบบฟอร์ม \"{form.Name}\" ไม่มีช่อง \"{path[2]}\"", $"the form \"{form.Name}\" has no field \"{path[2]}\"")
            : null;
    }

    /// <summary>The name under which conditions see the filing form's data.</summary>
    internal const string ApplicationName = CaseVariables.Application;

    private static void CheckDocuments(PackageParts parts, FindingList findings)
    {
        foreach (var document in parts.Manual?.Documents.Where(d => d.RequiredWhen is not null) ?? [])
        {
            var element = ManualReader.Path + "#" + document.Id;
            if (FeelExpression.TryParse(document.RequiredWhen!, [ApplicationName], out _, out var errors))
            {
                CheckNames(parts, document.RequiredWhen!, element, findings);
                continue;
            }

            var why = string.Join("; ", errors.Select(e => e.Message));
            findings.Error(
                "manual.condition", element,
                $"requiredWhen ต้องเป็น FEEL ที่ถูกต้อง แต่ \"{document.RequiredWhen}\" อ่านไม่ได้: {why} โปรดแก้ไข",
                $"Expected requiredWhen to be FEEL, but \"{document.RequiredWhen}\" cannot be read: {why}. Correct it.");
        }
    }

    private static void CheckFormConditions(PackageParts parts, FindingList findings)
    {
        // A form that nothing uses has no outcomes to compare with; that it is unused is a finding of its own.
        foreach (var (name, form) in parts.Forms.Where(f => f.Value is not null && (f.Key == parts.Manual?.FilingForm || parts.UserTasks.Any(t => t.Form == f.Key))))
        {
            var outcomes = parts.UserTasks.Where(t => t.Form == name).SelectMany(OutcomesOf).ToHashSet(StringComparer.Ordinal);
            foreach (var field in form!.Fields.Where(f => f.RequiredWhen is not null))
            {
                foreach (Match match in OwnOutcome().Matches(field.RequiredWhen!.Text))
                {
                    TellOutcome(match.Groups[1].Value, outcomes, $"forms/{name}.json#{field.Key}", findings);
                }
            }
        }
    }

    private static void CheckNames(PackageParts parts, string feel, string element, FindingList findings)
    {
        foreach (Match match in Path().Matches(TextLiteral().Replace(feel, "\"\"")))
        {
            if (WhyUnknown(parts, match.Value.Split('.', StringSplitOptions.TrimEntries)) is { } why)
            {
                findings.Error(
                    "package.unknown-name", element,
                    $"ชื่อในเงื่อนไขต้องมีอยู่จริง แต่ {why.Th} ใน \"{feel}\" โปรดแก้ชื่อ",
                    $"Expected every name to exist, but {why.En} in \"{feel}\". Correct the name.");
            }
        }

        foreach (Match match in TaskOutcome().Matches(feel))
        {
            if (parts.UserTasks.FirstOrDefault(t => t.Id == match.Groups[1].Value) is { } task)
            {
                TellOutcome(match.Groups[2].Value, [.. OutcomesOf(task)], element, findings);
            }
        }
    }

    private static void TellOutcome(string outcome, HashSet<string> known, string element, FindingList findings)
    {
        if (!known.Contains(outcome))
        {
            var list = string.Join(", ", known);
            findings.Error(
                "package.unknown-outcome", element,
                $"ผลของงานต้องเป็นหนึ่งใน {list} แต่เงื่อนไขเทียบกับ \"{outcome}\" โปรดแก้ไข",
                $"Expected an outcome of {list}, but the condition compares with \"{outcome}\". Correct it.");
        }
    }

    private static IEnumerable<string> OutcomesOf(UserTask task) => task.Outcomes.IsEmpty ? ["done"] : task.Outcomes.Select(o => o.Id);

    [GeneratedRegex(@"""(\\.|[^""\\])*""", RegexOptions.CultureInvariant)]
    private static partial Regex TextLiteral();

    [GeneratedRegex(@"[A-Za-z_][A-Za-z0-9_]*( *\. *[A-Za-z_][A-Za-z0-9_]*)+", RegexOptions.CultureInvariant)]
    private static partial Regex Path();

    [GeneratedRegex(@"\b([A-Za-z_][A-Za-z0-9_]*) *\. *outcome *!?= *""([^""\\]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex TaskOutcome();

    [GeneratedRegex(@"(?<![.\w])outcome *!?= *""([^""\\]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex OwnOutcome();
}
