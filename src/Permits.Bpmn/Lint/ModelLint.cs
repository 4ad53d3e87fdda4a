using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Lint;

/// <summary>A group of rules about one matter.</summary>
internal interface IModelCheck
{
    /// <summary>Adds what it finds.</summary>
    void Check(LintModel model, FindingList findings);
}

/// <summary>Runs the rules over a process as read. Adding a group means adding it to one of the two lists.</summary>
internal static class ModelLint
{
    /// <summary>Each looks at single elements and can say something of a model that does not hold together.</summary>
    private static readonly IModelCheck[] OfElements =
    [
        new ReferenceCheck(), new StartAndEndCheck(), new TaskCheck(), new GatewayCheck(), new ConditionCheck(), new BoundaryEventCheck(), new EventCheck(),
        new ScopeCheck(), new ClockCheck(),
    ];

    /// <summary>Each follows the flow, so it needs one whose nodes and references are all there; and each builds on what those before it found in order.</summary>
    private static readonly IModelCheck[] OfPaths = [new ReachabilityCheck(), new TokenCheck()];

    /// <summary>Checks a process.</summary>
    public static void Check(ProcessDraft draft, FindingList findings)
    {
        var model = new LintModel(draft);
        foreach (var check in OfElements)
        {
            check.Check(model, findings);
        }

        // What the ways are followed for is asked of packages alone; a scope that starts or is called wrongly has no ways to follow.
        if (!model.IsConnected || !model.IsPackage || findings.Has(Rules.OneStart, Rules.EventSubProcess, Rules.FlowAcross, Rules.CallTarget, Rules.CallsItself))
        {
            return;
        }

        var before = findings.Errors;
        foreach (var check in OfPaths.TakeWhile(_ => findings.Errors == before))
        {
            check.Check(model, findings);
        }
    }
}
