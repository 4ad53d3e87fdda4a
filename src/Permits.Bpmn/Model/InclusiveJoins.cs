using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Permits.Bpmn;

/// <summary>When inclusive gateways join (BPMN 2.0.2 clause 13.4.3), worked out once a model.</summary>
public sealed class InclusiveJoins
{
    private static readonly ConditionalWeakTable<ProcessModel, InclusiveJoins> Known = new();

    private readonly ProcessModel _process;

    // For each gateway: from each flow or node, which of its incoming flows a token can come to without passing it.
    private readonly Dictionary<string, Dictionary<string, ImmutableHashSet<string>>> _reach = new(StringComparer.Ordinal);

    private InclusiveJoins(ProcessModel process)
    {
        _process = process;
        foreach (var gateway in process.NodeOrder.Select(process.Node).OfType<InclusiveGateway>().Where(g => g.Incoming.Length > 1))
        {
            _reach.Add(gateway.Id, ReachOf(gateway));
        }
    }

    /// <summary>Where the tokens of one scope are.</summary>
    /// <param name="OnFlows">Flows that hold a token.</param>
    /// <param name="InNodes">Nodes that hold one.</param>
    public readonly record struct Tokens(ImmutableArray<string> OnFlows, ImmutableArray<string> InNodes);

    /// <summary>Those of a model.</summary>
    public static InclusiveJoins Of(ProcessModel process) => Known.GetValue(process, p => new InclusiveJoins(p));

    /// <summary>
    /// Whether a gateway joins: some flow into it holds a token, and no token elsewhere in the scope can come to an empty one without passing it,
    /// unless it can as well come to one that holds a token.
    /// </summary>
    /// <param name="gateway">A gateway with more than one flow into it.</param>
    /// <param name="tokens">All tokens of its scope.</param>
    public bool IsComplete(InclusiveGateway gateway, Tokens tokens)
    {
        ArgumentNullException.ThrowIfNull(gateway);
        var filled = gateway.Incoming.Where(tokens.OnFlows.Contains).ToHashSet(StringComparer.Ordinal);
        var reach = _reach[gateway.Id];
        return filled.Count > 0 && tokens.OnFlows.Where(f => !gateway.Incoming.Contains(f)).Concat(tokens.InNodes)
            .Select(place => reach.GetValueOrDefault(place) ?? [])
            .All(comes => comes.All(filled.Contains) || comes.Any(filled.Contains));
    }

    private Dictionary<string, ImmutableHashSet<string>> ReachOf(InclusiveGateway gateway)
    {
        var reach = new Dictionary<string, ImmutableHashSet<string>>(StringComparer.Ordinal);
        foreach (var incoming in gateway.Incoming)
        {
            // Backwards from the flow: whatever leads to it, but through the gateway itself.
            var pending = new Stack<string>([incoming]);
            while (pending.TryPop(out var flow))
            {
                if (!Add(flow, incoming))
                {
                    continue;
                }

                var node = _process.Node(_process.Flows[flow].SourceId);
                PushWays(node);
            }

            void PushWays(FlowNode node)
            {
                if (node.Id == gateway.Id || !Add(node.Id, incoming))
                {
                    return;
                }

                foreach (var flow in node.Incoming)
                {
                    pending.Push(flow);
                }

                if (node is BoundaryEvent boundary)
                {
                    PushWays(_process.Node(boundary.AttachedTo));
                }

                foreach (var thrown in _process.LinkSourcesOf(node))
                {
                    PushWays(thrown);
                }
            }
        }

        return reach;

        bool Add(string place, string incoming)
        {
            var known = reach.GetValueOrDefault(place) ?? [];
            reach[place] = known.Add(incoming);
            return !known.Contains(incoming);
        }
    }
}
