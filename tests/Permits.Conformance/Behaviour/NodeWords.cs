namespace Permits.Conformance.Behaviour;

/// <summary>A flow node said in words: <c>user</c>, <c>boundary non-interrupting on a timer PT1H</c>, <c>send hello</c>; see models/README.md.</summary>
/// <param name="Element">The BPMN element.</param>
/// <param name="Value">What follows the kind of a script, rule, call, send or receive task; null for others.</param>
/// <param name="On">The activity that a boundary event sits on; null for others.</param>
/// <param name="IsInterrupting">Whether the event ends what it happens in.</param>
/// <param name="Event">The kind of its event; null for a none event and for what is no event.</param>
/// <param name="EventValue">What its event names; empty where nothing.</param>
internal sealed record NodeWords(string Element, string? Value, string? On, bool IsInterrupting, string? Event, string EventValue)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["start"] = "startEvent",
        ["end"] = "endEvent",
        ["throw"] = "intermediateThrowEvent",
        ["catch"] = "intermediateCatchEvent",
        ["boundary"] = "boundaryEvent",
        ["task"] = "task",
        ["user"] = "userTask",
        ["manual"] = "manualTask",
        ["service"] = "serviceTask",
        ["send"] = "sendTask",
        ["receive"] = "receiveTask",
        ["script"] = "scriptTask",
        ["rule"] = "businessRuleTask",
        ["exclusive"] = "exclusiveGateway",
        ["parallel"] = "parallelGateway",
        ["inclusive"] = "inclusiveGateway",
        ["event-gateway"] = "eventBasedGateway",
        ["sub-process"] = "subProcess",
        ["event-sub-process"] = "subProcess",
        ["call"] = "callActivity",
    };

    /// <summary>Reads the words.</summary>
    /// <exception cref="InvalidDataException">A word means nothing.</exception>
    public static NodeWords Read(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kind = words.ElementAtOrDefault(0) ?? "";
        var element = kind.StartsWith("bpmn:", StringComparison.Ordinal) ? kind["bpmn:".Length..]
            : Kinds.GetValueOrDefault(kind) ?? throw new InvalidDataException($"Expected a kind of node, but found '{kind}'.");
        if (kind is "send" or "receive" or "script" or "rule" or "call")
        {
            return new NodeWords(element, text[kind.Length..].Trim(), null, true, null, "");
        }

        var read = new NodeWords(element, kind == "event-sub-process" ? kind : null, null, true, null, "");
        for (var at = 1; at < words.Length; at++)
        {
            switch (words[at])
            {
                case "on":
                    read = read with { On = words[++at] };
                    break;
                case "non-interrupting":
                    read = read with { IsInterrupting = false };
                    break;
                case "timer" or "date" or "cycle" or "message" or "signal" or "error" or "escalation" or "link" or "terminate":
                    return read with { Event = words[at], EventValue = string.Join(' ', words[(at + 1)..]) };
                case var other when other.StartsWith("bpmn:", StringComparison.Ordinal):
                    return read with { Event = other, EventValue = "" };
                default:
                    throw new InvalidDataException($"Expected on, non-interrupting or the kind of an event in '{text}', but found '{words[at]}'.");
            }
        }

        return read;
    }
}
