using System.Collections.Frozen;
using Permits.Bpmn.Interchange;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Import;

/// <summary>Takes off and names what of another engine nothing else took: by name where we know what it does, else as unknown.</summary>
internal static class Leftovers
{
    /// <summary>What needs nothing here: every step is stored, retried by a person, and shown to whoever may see it.</summary>
    private static readonly FrozenSet<string> NotNeeded = FrozenSet.ToFrozenSet(
    [
        "async", "asyncBefore", "asyncAfter", "asyncLeave", "exclusive", "jobPriority", "taskPriority", "failedJobRetryTimeCycle", "historyTimeToLive", "historyLevel", "isStartableInTasklist",
        "initiator", "diagramRelationId", "modelerTemplate", "modelerTemplateVersion", "modelerTemplateIcon", "versionTag", "properties", "taskHeaders", "parallel",
    ]);

    private static readonly FrozenDictionary<string, LocalText> Known = new Dictionary<string, LocalText>
    {
        ["inputOutput"] = ImportNotes.Data,
        ["ioMapping"] = ImportNotes.Data,
        ["in"] = ImportNotes.Data,
        ["out"] = ImportNotes.Data,
        ["formData"] = ImportNotes.FormFields,
        ["formProperty"] = ImportNotes.FormFields,
        ["userTaskForm"] = ImportNotes.FormFields,
        ["executionListener"] = ImportNotes.Listener,
        ["executionListeners"] = ImportNotes.Listener,
        ["taskListener"] = ImportNotes.Listener,
        ["taskListeners"] = ImportNotes.Listener,
        ["candidateStarterGroups"] = ImportNotes.Starters,
        ["candidateStarterUsers"] = ImportNotes.Starters,
        ["priority"] = ImportNotes.Priority,
        ["priorityDefinition"] = ImportNotes.Priority,
        ["connector"] = ImportNotes.Code,
        ["field"] = ImportNotes.Code,
        ["taskDefinition"] = ImportNotes.Code,
        ["assignee"] = ImportNotes.OwnStays,
        ["candidateGroups"] = ImportNotes.OwnStays,
        ["candidateUsers"] = ImportNotes.OwnStays,
        ["assignmentDefinition"] = ImportNotes.OwnStays,
        ["formKey"] = ImportNotes.OwnStays,
        ["formRef"] = ImportNotes.OwnStays,
        ["formDefinition"] = ImportNotes.OwnStays,
    }.ToFrozenDictionary();

    /// <summary>Takes off what is left.</summary>
    public static void Turn(ImportDraft draft)
    {
        foreach (var (name, value) in draft.Element.Attributes.Where(a => VendorNames.IsVendor(a.Name)).ToList())
        {
            draft.Element = draft.Element.With(name, null);
            Tell(draft, name.LocalName, $"{VendorNames.Display(name)}={Quote.Of(value)}");
        }

        var left = draft.Element.Extensions.Where(e => VendorNames.IsVendor(e.Name)).ToList();
        if (left.Count > 0)
        {
            draft.Element = draft.Element.WithExtensions(draft.Element.Extensions.Where(e => !VendorNames.IsVendor(e.Name)));
        }

        foreach (var element in left)
        {
            Tell(draft, element.Name.LocalName, VendorNames.Display(element.Name) + Summary(element));
        }
    }

    private static void Tell(ImportDraft draft, string name, string found)
    {
        var needless = NotNeeded.Contains(name);
        draft.Tell(needless ? ImportGrade.Information : ImportGrade.Dropped, found, needless ? ImportNotes.NotNeeded : Known.GetValueOrDefault(name, ImportNotes.Unknown));
    }

    /// <summary>What an element carries, so that the reader of a finding knows which one it is: its attributes, or the names of what stands in it.</summary>
    private static string Summary(ForeignNode.Element element)
    {
        var words = element.Attributes.Length > 0
            ? element.Attributes.Select(a => $"{a.Name.LocalName}={Quote.Of(a.Value)}")
            : element.Elements.Select(e => e["target"] ?? e["name"] ?? e["id"] ?? e.Name.LocalName);
        var text = string.Join(' ', words.Take(6));
        return text.Length == 0 ? "" : " " + (text.Length > 200 ? text[..200] + "…" : text);
    }
}
