using Permits.Bpmn.Interchange;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Import;

/// <summary>
/// Imports models drawn for Camunda 7, Camunda 8 (Zeebe), Flowable and Activiti: what their engines read of them becomes <c>permit:</c> extensions or the
/// standard's own elements where either can say it; the rest is named and left out. Extensions of any other tool stay as they are.
/// </summary>
public static class ModelImport
{
    /// <summary>Imports a document. Elements, flows and diagrams stay as they are.</summary>
    /// <returns>The document, which may still break rules of <see cref="BpmnReader"/>; and what became of each extension.</returns>
    public static ImportResult Import(BpmnDocument document)
    {
        var findings = new List<ImportFinding>();
        var turned = new Dictionary<BpmnElement, BpmnElement>();
        var named = document.All.Where(e => e.Kind.Is("startEvent")).SelectMany(e => e.Attributes).Where(a => a.Name.LocalName == "initiator").Select(a => a.Value);
        HashSet<string> starters = ["initiator", .. named];
        foreach (var element in document.All)
        {
            turned[element] = Turn(new ImportDraft(element, document, starters, findings));
        }

        return new ImportResult(WithPrefix(new BpmnDocument(Rebuild(document.Definitions, turned))), [.. findings]);
    }

    private static BpmnElement Turn(ImportDraft draft)
    {
        ExpressionImport.Turn(draft);
        switch (draft.Element.Kind.Label)
        {
            case "definitions":
                ExpressionImport.TurnLanguage(draft);
                break;
            case "userTask":
                UserTaskImport.Turn(draft);
                break;
            case "message":
                MessageImport.Turn(draft);
                break;
            case "multiInstanceLoopCharacteristics":
                LoopImport.Turn(draft);
                break;
            case "scriptTask" or "businessRuleTask" or "callActivity" or "serviceTask":
                AutomatedTaskImport.Turn(draft);
                break;
        }

        Leftovers.Turn(draft);
        return draft.Element;
    }

    /// <summary>
    /// Puts the turned elements together. A handler may change attributes, extensions and children that came with its own meaning; children that stayed are
    /// taken as they were turned themselves.
    /// </summary>
    private static BpmnElement Rebuild(BpmnElement element, Dictionary<BpmnElement, BpmnElement> turned)
    {
        var now = turned[element];
        return now.WithChildren(now.Children.Select(child => turned.ContainsKey(child) ? Rebuild(child, turned) : child));
    }

    private static BpmnDocument WithPrefix(BpmnDocument document)
    {
        var top = document.Definitions;
        var known = top.Prefixes.Any(p => p.Uri == PermitNamespace.Uri) || top.Prefixes.Any(p => p.Prefix == "permit");
        var used = document.All.Any(e => e.Extensions.Any(x => x.Name.Namespace == BpmnNames.Permit));
        return known || !used ? document : new BpmnDocument(top.WithPrefixes(top.Prefixes.Add(new PrefixDeclaration("permit", PermitNamespace.Uri))));
    }
}
