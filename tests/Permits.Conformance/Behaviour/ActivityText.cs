using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Permits.Conformance.Behaviour;

/// <summary>Writes what any activity may have: properties, data, loops.</summary>
internal static class ActivityText
{
    private static readonly XNamespace Bpmn = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>The parts of an activity, in the order of the XSD.</summary>
    /// <param name="parts">What the YAML says of it; null where it says words alone.</param>
    public static IEnumerable<XElement> Of(JsonObject? parts)
    {
        if (parts is null)
        {
            yield break;
        }

        foreach (var own in parts["own"]?.AsArray() ?? [])
        {
            yield return new XElement(Bpmn + "property", new XAttribute("id", $"own-{own}"), new XAttribute("name", own!.ToString()));
        }

        foreach (var moved in Moves(parts["in"], "dataInputAssociation").Concat(Moves(parts["out"], "dataOutputAssociation")))
        {
            yield return moved;
        }

        if (parts["loop"] is JsonObject loop)
        {
            yield return new XElement(
                Bpmn + "standardLoopCharacteristics",
                Attribute("testBefore", loop["before"]),
                Attribute("loopMaximum", loop["max"]),
                Child("loopCondition", loop["while"]));
        }

        if (parts["many"] is JsonObject many)
        {
            yield return new XElement(
                Bpmn + "multiInstanceLoopCharacteristics",
                Attribute("isSequential", many["sequential"]),
                Attribute("behavior", many["behaviour"]),
                Child("loopCardinality", many["count"]),
                Child("loopDataInputRef", many["over"]),
                Child("loopDataOutputRef", many["into"]),
                Item("inputDataItem", many["item"]),
                Item("outputDataItem", many["result"]),
                Child("completionCondition", many["until"]));
        }
    }

    private static IEnumerable<XElement> Moves(JsonNode? moves, string association) => (moves?.AsObject() ?? []).Select(move => new XElement(
        Bpmn + association, new XElement(Bpmn + "assignment", new XElement(Bpmn + "from", move.Value!.ToString()), new XElement(Bpmn + "to", move.Key))));

    private static XAttribute? Attribute(string name, JsonNode? value) => value is null ? null : new XAttribute(name, value.ToJsonString().Trim('"'));

    private static XElement? Child(string name, JsonNode? value) => value is null ? null : new XElement(Bpmn + name, value.ToString());

    private static XElement? Item(string name, JsonNode? value) =>
        value is null ? null : new XElement(Bpmn + name, new XAttribute("id", $"{name}-{value}"), new XAttribute("name", value.ToString()));
}
