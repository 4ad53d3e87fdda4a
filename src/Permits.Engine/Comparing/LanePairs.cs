using Permits.Bpmn;

namespace Permits.Engine;

/// <summary>The lanes of two models, paired by id and then by name, and in which of them a node is.</summary>
internal sealed class LanePairs(ProcessModel before, ProcessModel after)
{
    /// <summary>Each lane with the one it stands for.</summary>
    public IReadOnlyList<(Lane? Before, Lane? After)> All { get; } =
        [.. Pairs.ByKeys(before.Lanes, after.Lanes, l => l.Id, l => l.Name.Th).Select(p => (p.Before?.Value, p.After?.Value))];

    /// <summary>The lane of a node of the earlier model, called as it is now; null where it is in none.</summary>
    public LocalText? OfBefore(string nodeId) => ChangeWords.Listed(
        before.Lanes.Where(l => l.NodeIds.Contains(nodeId)).Select(l => NameOf(All.FirstOrDefault(p => p.Before?.Id == l.Id).After ?? l)));

    /// <summary>The lane of a node of the later model; null where it is in none.</summary>
    public LocalText? OfAfter(string nodeId) => ChangeWords.Listed(after.Lanes.Where(l => l.NodeIds.Contains(nodeId)).Select(NameOf));

    /// <summary>What a lane is called.</summary>
    public static LocalText NameOf(Lane lane) => lane.Name.Th.Length > 0 ? lane.Name : new(lane.Id);
}
