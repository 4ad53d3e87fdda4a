using System.Text.RegularExpressions;
using Permits.Bpmn.Interchange;

namespace Permits.Bpmn.Import;

/// <summary>Multi-instance over a collection, said by the standard's own <c>loopDataInputRef</c>, <c>inputDataItem</c>, <c>loopDataOutputRef</c>, <c>outputDataItem</c>.</summary>
internal static partial class LoopImport
{
    /// <summary>Imports the characteristics of a loop.</summary>
    public static void Turn(ImportDraft draft)
    {
        var zeebe = draft.Zeebe("loopCharacteristics");
        Collection(draft, draft.Attribute("collection") ?? ImportDraft.Of(zeebe, "inputCollection"), "loopDataInputRef");
        Item(draft, draft.Attribute("elementVariable") ?? ImportDraft.Of(zeebe, "inputElement"), "inputDataItem");
        Collection(draft, ImportDraft.Of(zeebe, "outputCollection"), "loopDataOutputRef");
        Item(draft, ImportDraft.Of(zeebe, "outputElement"), "outputDataItem");
    }

    private static void Collection(ImportDraft draft, ImportDraft.Taken? taken, string kind)
    {
        if (Path(draft, taken) is { } path)
        {
            draft.Element = draft.Element.WithOnly(kind, new BpmnElement(BpmnSchema.Kind(kind)).WithText(path));
            draft.Tell(ImportGrade.Information, taken!.Found, ImportNotes.Loop(kind, path));
        }
    }

    private static void Item(ImportDraft draft, ImportDraft.Taken? taken, string kind)
    {
        if (Path(draft, taken) is { } path)
        {
            draft.Element = draft.Element.WithOnly(kind, new BpmnElement(BpmnSchema.Kind(kind)).With("name", path));
            draft.Tell(ImportGrade.Information, taken!.Found, ImportNotes.Loop(kind, path));
        }
    }

    /// <summary>The name of a variable, with names of entries after dots; null, and a finding, where the text is a longer expression.</summary>
    private static string? Path(ImportDraft draft, ImportDraft.Taken? taken)
    {
        if (taken is null)
        {
            return null;
        }

        var match = Variable().Match(taken.Value);
        if (!match.Success)
        {
            draft.Tell(ImportGrade.Dropped, taken.Found, ImportNotes.LoopExpression);
            return null;
        }

        return match.Groups["path"].Value;
    }

    [GeneratedRegex(@"^(?:=\s*|[$#]\{\s*)?(?<path>[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_]*)*)\s*\}?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
