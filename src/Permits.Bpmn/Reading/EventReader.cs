using System.Xml.Linq;
using Permits.Bpmn.Permit;

namespace Permits.Bpmn.Reading;

/// <summary>Reads what events throw and wait for (clause 10.5.5).</summary>
internal sealed class EventReader(References index, ReadingProfile profile, FindingList findings)
{
    private readonly TimerReader _timers = new(profile, findings);

    /// <summary>The event definition of an event; null for a none event, and where it could not be read, which is a finding.</summary>
    /// <param name="node">The event.</param>
    /// <param name="extensions">Its permit: extensions.</param>
    /// <param name="isCatching">Whether it waits for what it names.</param>
    public EventDefinition? Read(XElement node, NodeExtensions extensions, bool isCatching)
    {
        var definition = node.Elements().FirstOrDefault(e => e.IsBpmn() && ElementCatalogue.EventDefinitions.Contains(e.Name.LocalName));
        return definition?.Name.LocalName switch
        {
            null => null,
            "timerEventDefinition" => _timers.Read(node, definition, extensions.Clock),
            "messageEventDefinition" => Message(node, definition, extensions, isCatching),
            "signalEventDefinition" => new SignalDefinition(NameOf(node, definition, "signalRef", "signal")),
            "errorEventDefinition" => new ErrorDefinition(CodeOf(node, definition, "errorRef", "error", "errorCode", !isCatching)),
            "escalationEventDefinition" => new EscalationDefinition(CodeOf(node, definition, "escalationRef", "escalation", "escalationCode", !isCatching)),
            "linkEventDefinition" => new LinkDefinition(LinkName(node, definition)),
            _ => new TerminateDefinition(),
        };
    }

    /// <summary>The message that a task or an event names by <c>messageRef</c>.</summary>
    /// <param name="node">The task or event.</param>
    /// <param name="holder">The element that has the attribute.</param>
    /// <param name="extensions">The permit: extensions of the task or event.</param>
    /// <param name="isCatching">Whether it waits for it.</param>
    public MessageDefinition Message(XElement node, XElement holder, NodeExtensions extensions, bool isCatching)
    {
        // A model run by itself may say by a message flow alone what goes from where to where.
        if (profile == ReadingProfile.Model && TextOf(holder, "messageRef") is null)
        {
            return new MessageDefinition(index.FlowOfMessages(Where.IdOf(node) ?? "") ?? TextOf(node, "name") ?? Where.IdOf(node) ?? "", extensions.CorrelationKey);
        }

        if (Referred(node, holder, "messageRef", "message", isNeeded: true) is not { } message)
        {
            return new MessageDefinition("", null);
        }

        var id = Where.IdOf(message)!;
        var key = extensions.CorrelationKey ?? PermitReader.CorrelationOf(message) ?? index.CorrelationOf(id, isCatching ? node : null);
        return new MessageDefinition(TextOf(message, "name") ?? id, key);
    }

    private string NameOf(XElement node, XElement definition, string attribute, string kind) =>
        Referred(node, definition, attribute, kind, isNeeded: true) is { } named ? TextOf(named, "name") ?? Where.IdOf(named)! : "";

    // An error without a code cannot be told from another, so what is thrown has one; its name or id stands in for it.
    private string? CodeOf(XElement node, XElement definition, string attribute, string kind, string code, bool isNeeded) =>
        Referred(node, definition, attribute, kind, isNeeded) is { } named ? TextOf(named, code) ?? TextOf(named, "name") ?? Where.IdOf(named) : null;

    private string LinkName(XElement node, XElement definition)
    {
        var name = TextOf(definition, "name") ?? TextOf(node, "name");
        if (name is null)
        {
            findings.Add(Rules.MissingAttribute, Where.Of(node), "name", BpmnNames.DisplayName(definition.Name));
        }

        return name ?? "";
    }

    private XElement? Referred(XElement node, XElement holder, string attribute, string kind, bool isNeeded)
    {
        if (TextOf(holder, attribute) is not { } reference)
        {
            if (isNeeded)
            {
                findings.Add(Rules.MissingAttribute, Where.Of(node), attribute, BpmnNames.DisplayName(holder.Name));
            }

            return null;
        }

        var id = BpmnNames.Reference(reference);
        var found = index.Find(id, kind);
        if (found is null)
        {
            findings.Add(Rules.MissingReference, Where.Of(node), attribute, Quote.Of(id), new LocalText("bpmn:" + kind));
        }

        return found;
    }

    private static string? TextOf(XElement element, string attribute) => element.Attribute(attribute)?.Value.Trim() is { Length: > 0 } text ? text : null;
}
