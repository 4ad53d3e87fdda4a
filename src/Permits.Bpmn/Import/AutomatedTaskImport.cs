using Permits.Bpmn.Interchange;

namespace Permits.Bpmn.Import;

/// <summary>Tasks that no person does: scripts, decisions, called processes, and calls of code, which has no place here.</summary>
internal static class AutomatedTaskImport
{
    /// <summary>Imports a script, business rule or service task, or a call activity.</summary>
    public static void Turn(ImportDraft draft)
    {
        Decision(draft);
        Script(draft);
        CalledElement(draft);
        Code(draft);
    }

    private static void Decision(ImportDraft draft)
    {
        var called = draft.Zeebe("calledDecision");
        var decision = draft.Attribute("decisionRef") ?? ImportDraft.Of(called, "decisionId") ?? FlowableTable(draft);
        if (decision is null)
        {
            return;
        }

        if (draft.HasPermit("decision"))
        {
            draft.Tell(ImportGrade.Dropped, decision.Found, ImportNotes.OwnStays);
            return;
        }

        var name = decision.Value.StartsWith('=') || decision.Value.Contains('{') ? null : ImportDraft.AsName(decision.Value);
        if (name is null)
        {
            draft.Tell(ImportGrade.Dropped, decision.Found, ImportNotes.NoName);
            return;
        }

        var variable = draft.Attribute("resultVariable") ?? ImportDraft.Of(called, "resultVariable");
        draft.AddPermit("decision", ("name", name), ("variable", variable?.Value));
        draft.Tell(name == decision.Value ? ImportGrade.Information : ImportGrade.Degraded, decision.Found, ImportNotes.Decision(name));
        if (draft.Attribute("mapDecisionResult") is { } mapped)
        {
            var single = mapped.Value == "singleEntry";
            draft.Tell(single ? ImportGrade.Information : ImportGrade.Degraded, mapped.Found, single ? ImportNotes.NotNeeded : ImportNotes.WholeResult);
        }
    }

    /// <summary>Flowable's decision task is a service task of type <c>dmn</c> whose field names the table; it becomes a business rule task.</summary>
    private static ImportDraft.Taken? FlowableTable(ImportDraft draft)
    {
        var isTable = draft.Element.Attributes.Any(a => a.Name.LocalName == "type" && a.Value == "dmn" && VendorNames.IsActivitiFamily(a.Name));
        if (!isTable || !draft.Element.Kind.Is("serviceTask"))
        {
            return null;
        }

        draft.Attribute("type");
        draft.Element = new BpmnElement(BpmnSchema.Kind("businessRuleTask"))
        {
            Attributes = [.. draft.Element.Attributes.Where(a => a.Name.LocalName is not ("implementation" or "operationRef"))],
            Prefixes = draft.Element.Prefixes,
            Body = draft.Element.Body,
            Line = draft.Element.Line,
        }.WithChildren(draft.Element.Children);
        for (var field = draft.Extension("field"); field is not null; field = draft.Extension("field"))
        {
            if (field["name"] is "decisionTableReferenceKey" or "decisionServiceReferenceKey")
            {
                var key = field["stringValue"] ?? field.Value.Trim();
                return new ImportDraft.Taken($"{VendorNames.Display(field.Name)} {field["name"]}={Reading.Quote.Of(key)}", key);
            }
        }

        return null;
    }

    private static void Script(ImportDraft draft)
    {
        if (!draft.Element.Kind.Is("scriptTask"))
        {
            return;
        }

        var zeebe = draft.Zeebe("script");
        if (ImportDraft.Of(zeebe, "expression") is { } expression)
        {
            draft.Element = draft.Element.With("scriptFormat", "feel").WithOnly("script", new BpmnElement(BpmnSchema.Kind("script")).WithText(expression.Value.TrimStart('=').Trim()));
            draft.Tell(ImportGrade.Information, expression.Found, ImportNotes.Script);
        }
        else if (draft.Element["scriptFormat"] is { } format && !format.Contains("feel", StringComparison.OrdinalIgnoreCase))
        {
            draft.Tell(ImportGrade.Dropped, $"scriptFormat={Reading.Quote.Of(format)}", ImportNotes.ForeignScript);
        }

        if ((draft.Attribute("resultVariable") ?? ImportDraft.Of(zeebe, "resultVariable")) is { } variable && !draft.HasPermit("result"))
        {
            draft.AddPermit("result", ("variable", variable.Value));
            draft.Tell(ImportGrade.Information, variable.Found, ImportNotes.Variable(variable.Value));
        }
    }

    private static void CalledElement(ImportDraft draft)
    {
        var called = draft.Zeebe("calledElement");
        if (ImportDraft.Of(called, "processId") is { } process)
        {
            if (process.Value.StartsWith('='))
            {
                draft.Tell(ImportGrade.Dropped, process.Found, ImportNotes.ComputedCall);
                return;
            }

            draft.Element = draft.Element.With("calledElement", process.Value);
            draft.Tell(ImportGrade.Information, process.Found, ImportNotes.Called(process.Value));
        }

        foreach (var attribute in new[] { "propagateAllChildVariables", "propagateAllParentVariables", "bindingType", "versionTag" })
        {
            if (ImportDraft.Of(called, attribute) is { } setting)
            {
                draft.Tell(ImportGrade.Degraded, setting.Found, ImportNotes.CallData);
            }
        }
    }

    private static void Code(ImportDraft draft)
    {
        var job = draft.Zeebe("taskDefinition");
        foreach (var code in new[]
        {
            draft.Attribute("class"), draft.Attribute("delegateExpression"), draft.Attribute("expression"), draft.Attribute("topic"), draft.Attribute("type"), ImportDraft.Of(job, "type"),
        }.OfType<ImportDraft.Taken>())
        {
            draft.Tell(ImportGrade.Dropped, code.Found, ImportNotes.Code);
        }

        if (ImportDraft.Of(job, "retries") is { } retries)
        {
            draft.Tell(ImportGrade.Information, retries.Found, ImportNotes.NotNeeded);
        }
    }
}
