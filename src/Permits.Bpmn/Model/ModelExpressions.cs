namespace Permits.Bpmn;

/// <summary>What of a process is written in FEEL, and the names it may use.</summary>
public static class ModelExpressions
{
    /// <summary>One expression.</summary>
    /// <param name="Element">The element or flow it belongs to.</param>
    /// <param name="Text">FEEL text.</param>
    public readonly record struct Written(string Element, string Text);

    /// <summary>The conditions of flows, by the order of ids.</summary>
    public static IEnumerable<Written> Conditions(ProcessModel process) =>
        from flow in process.Flows.Values.OrderBy(f => f.Id, StringComparer.Ordinal)
        where flow.Condition is not null
        select new Written(flow.Id, flow.Condition!);

    /// <summary>Periods of clocks that are worked out (<c>periodFrom</c>).</summary>
    public static IEnumerable<Written> Periods(ProcessModel process) =>
        from clock in process.NodeOrder.Select(process.Node).Select(n => (n.Id, Time: n.OwnClock)).Concat(process.Clocks.Select(c => (c.Id, Time: (ClockSpec?)c.Time)))
        where clock.Time?.PeriodFrom is not null
        select new Written(clock.Id, clock.Time!.PeriodFrom!);

    /// <summary>Everything else: scripts, loops, times, correlation keys and moved data, in document order.</summary>
    public static IEnumerable<Written> Values(ProcessModel process) =>
        from node in process.NodeOrder.Select(process.Node)
        from text in Of(node)
        where text is not null
        select new Written(node.Id, text);

    /// <summary>The names that a package's expressions may use beside those of a scope: <c>application</c>, what finished tasks and caught messages leave,
    /// results of scripts and decisions, data objects, and what loops and activities hold.</summary>
    public static IEnumerable<string> Names(ProcessModel process) =>
        process.NodeOrder.Select(process.Node).SelectMany(NamesOf).Prepend("application").Concat(process.DataObjects).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string?> Of(FlowNode node)
    {
        foreach (var text in node is Activity activity ? OfParts(activity) : [])
        {
            yield return text;
        }

        yield return node switch
        {
            ScriptTask script => script.Script,
            SendTask send => send.Message.Key,
            ReceiveTask receive => receive.Message.Key,
            StartEvent start => Of(start.Event),
            EndEvent end => Of(end.Event),
            IntermediateThrowEvent thrown => Of(thrown.Event),
            IntermediateCatchEvent caught => Of(caught.Event),
            BoundaryEvent boundary => Of(boundary.Event),
            _ => null,
        };
    }

    private static IEnumerable<string?> OfParts(Activity activity) =>
    [
        .. activity.Loop switch
        {
            StandardLoop loop => [loop.Condition],
            MultiInstance many => [many.Cardinality, many.Collection, many.Result, many.Completion],
            _ => Array.Empty<string?>(),
        },
        .. activity.Inputs.Concat(activity.Outputs).Select(m => m.From),
    ];

    private static string? Of(EventDefinition? definition) => definition switch
    {
        MessageDefinition message => message.Key,
        TimerDefinition { Clock: null } timer when !timer.IsIso => timer.Text,
        _ => null,
    };

    private static IEnumerable<string> NamesOf(FlowNode node)
    {
        if (node is UserTask or ServiceTask or ReceiveTask
            || node is StartEvent { Event: MessageDefinition } or BoundaryEvent { Event: MessageDefinition } or IntermediateCatchEvent { Event: MessageDefinition })
        {
            yield return node.Id;
        }

        if (node is ScriptTask script)
        {
            yield return script.Result ?? script.Id;
        }

        if (node is BusinessRuleTask rule)
        {
            yield return rule.Result;
        }

        if (node is not Activity activity)
        {
            yield break;
        }

        foreach (var name in activity.Properties.Concat(activity.Inputs.Select(m => m.To)))
        {
            yield return name;
        }

        if (activity.Loop is not null)
        {
            yield return LoopNames.Counter;
        }

        if (activity.Loop is MultiInstance many)
        {
            foreach (var name in LoopNames.OfMany.Concat(new[] { many.Item, many.Results, many.Result }.OfType<string>()))
            {
                yield return name;
            }
        }
    }
}

/// <summary>The names by which expressions inside a loop see it (clause 10.3.8, tables of instance attributes).</summary>
public static class LoopNames
{
    /// <summary>Which time it is, from 1.</summary>
    public const string Counter = "loopCounter";

    /// <summary>How many instances there are to be.</summary>
    public const string Instances = "numberOfInstances";

    /// <summary>How many are active.</summary>
    public const string Active = "numberOfActiveInstances";

    /// <summary>How many are completed.</summary>
    public const string Completed = "numberOfCompletedInstances";

    /// <summary>How many were ended from outside.</summary>
    public const string Terminated = "numberOfTerminatedInstances";

    /// <summary>Those of many instances.</summary>
    public static IEnumerable<string> OfMany => [Instances, Active, Completed, Terminated];
}
