using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;

namespace Permits.Bpmn.Reading;

/// <summary>Reads what any activity may have: its loop (clause 10.3.8) and its data (clause 10.4).</summary>
internal sealed class ActivityPartsReader(References index, FindingList findings)
{
    /// <summary>The loop of an activity; null where it is done once.</summary>
    public LoopSpec? Loop(XElement activity) =>
        activity.Element(BpmnNames.Model + "standardLoopCharacteristics") is { } standard ? Standard(activity, standard)
        : activity.Element(BpmnNames.Model + "multiInstanceLoopCharacteristics") is { } many ? Many(activity, many)
        : null;

    /// <summary>The names of an activity's own variables: its properties, data inputs and data outputs.</summary>
    public ImmutableArray<string> Properties(XElement activity)
    {
        var own = activity.Elements(BpmnNames.Model + "property");
        var passed = activity.Elements(BpmnNames.Model + "ioSpecification").Elements().Where(e => e.IsBpmn("dataInput") || e.IsBpmn("dataOutput"));
        return [.. own.Concat(passed).Select(Where.IdOf).OfType<string>().Select(index.VariableOf).OfType<string>().Distinct()];
    }

    /// <summary>The values that associations of a direction move.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="name"><c>dataInputAssociation</c> or <c>dataOutputAssociation</c>.</param>
    public ImmutableArray<DataMove> Moves(XElement activity, string name) => [.. activity.Elements(BpmnNames.Model + name).SelectMany(Moves)];

    private IEnumerable<DataMove> Moves(XElement association)
    {
        var assignments = association.Elements(BpmnNames.Model + "assignment").ToList();
        foreach (var assignment in assignments)
        {
            var (from, to) = (TextOf(assignment, "from"), TextOf(assignment, "to"));
            if (from is null || to is null)
            {
                findings.Add(Rules.MissingAttribute, Where.Of(association.Parent!), from is null ? "from" : "to", "bpmn:assignment");
            }
            else
            {
                yield return new DataMove(from, to);
            }
        }

        // Without an assignment the source is copied as a whole, through the transformation where there is one.
        var target = Referred(association, "targetRef");
        var value = TextOf(association, "transformation") ?? Referred(association, "sourceRef");
        if (assignments.Count == 0 && target is not null && value is not null && value != target)
        {
            yield return new DataMove(value, target);
        }
    }

    private string? Referred(XElement association, string name)
    {
        if (TextOf(association, name) is not { } reference)
        {
            return null;
        }

        var variable = index.VariableOf(BpmnNames.Reference(reference));
        if (variable is null)
        {
            findings.Add(Rules.DrawingOnly, Where.Of(association), BpmnNames.DisplayName(association.Name));
        }

        return variable;
    }

    private StandardLoop Standard(XElement activity, XElement loop)
    {
        var text = loop.Attribute("loopMaximum")?.Value.Trim();
        int? maximum = null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            maximum = count;
        }

        var condition = TextOf(loop, "loopCondition");
        if ((text is not null && maximum is null) || (condition is null && maximum is null))
        {
            findings.Add(Rules.LoopWithoutEnd, Where.Of(activity), Quote.Of(text ?? ""));
        }

        return new StandardLoop(loop.Attribute("testBefore")?.Value.Trim() is "true" or "1", maximum, condition);
    }

    private MultiInstance Many(XElement activity, XElement loop)
    {
        var cardinality = TextOf(loop, "loopCardinality");
        var collection = CollectionOf(activity, TextOf(loop, "loopDataInputRef"));
        if (cardinality is null && collection is null)
        {
            findings.Add(Rules.LoopWithoutEnd, Where.Of(activity), Quote.Of(""));
        }

        return new MultiInstance(
            loop.Attribute("isSequential")?.Value.Trim() is "true" or "1",
            cardinality,
            collection,
            ItemOf(loop, "inputDataItem"),
            OutputOf(activity, TextOf(loop, "loopDataOutputRef")),
            ItemOf(loop, "outputDataItem"),
            TextOf(loop, "completionCondition"));
    }

    // The reference names data of the process, or an input of the activity that an association fills from such.
    private string? CollectionOf(XElement activity, string? reference) => reference is null ? null
        : Associated(activity, "dataInputAssociation", "targetRef", "sourceRef", reference) ?? index.VariableOf(BpmnNames.Reference(reference)) ?? reference;

    private string? OutputOf(XElement activity, string? reference) => reference is null ? null
        : Associated(activity, "dataOutputAssociation", "sourceRef", "targetRef", reference) ?? index.VariableOf(BpmnNames.Reference(reference)) ?? reference;

    private string? Associated(XElement activity, string association, string near, string far, string reference) =>
        activity.Elements(BpmnNames.Model + association)
            .Where(a => BpmnNames.Reference(TextOf(a, near) ?? "") == BpmnNames.Reference(reference))
            .Select(a => TextOf(a, far))
            .OfType<string>()
            .Select(id => index.VariableOf(BpmnNames.Reference(id)))
            .FirstOrDefault();

    private static string? ItemOf(XElement loop, string name) =>
        loop.Element(BpmnNames.Model + name) is { } item
            ? item.Attribute("name")?.Value.Trim() is { Length: > 0 } text ? text : Where.IdOf(item)
            : null;

    private static string? TextOf(XElement element, string child) =>
        element.Element(BpmnNames.Model + child)?.Value.Trim() is { Length: > 0 } text ? text : null;
}
