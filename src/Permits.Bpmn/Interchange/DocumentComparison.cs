using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Interchange;

/// <summary>Compares two documents by what they say; see <see cref="BpmnDocument"/> for what counts.</summary>
internal sealed class DocumentComparison
{
    private readonly string? _leftTarget;
    private readonly string? _rightTarget;

    private DocumentComparison(BpmnDocument left, BpmnDocument right) => (_leftTarget, _rightTarget) = (left.TargetNamespace, right.TargetNamespace);

    /// <summary>The path of the first difference; null where there is none.</summary>
    public static string? FirstDifference(BpmnDocument left, BpmnDocument right) =>
        new DocumentComparison(left, right).Compare(left.Definitions, right.Definitions, PrefixScope.Outermost, PrefixScope.Outermost);

    private string? Compare(BpmnElement left, BpmnElement right, PrefixScope leftAround, PrefixScope rightAround)
    {
        if (left.Kind != right.Kind)
        {
            return $"/{left} | {right}";
        }

        var (leftScope, rightScope) = (leftAround.Within(left.Prefixes), rightAround.Within(right.Prefixes));
        return (CompareAttributes(left, right, leftScope, rightScope) ?? CompareBody(left, right, leftScope, rightScope) ?? CompareChildren(left, right, leftScope, rightScope)) is { } path
            ? $"/{left}{path}"
            : null;
    }

    private string? CompareAttributes(BpmnElement left, BpmnElement right, PrefixScope leftScope, PrefixScope rightScope)
    {
        foreach (var name in left.Attributes.Concat(right.Attributes).Select(a => a.Name).Distinct())
        {
            var kind = name.Namespace == XNamespace.None ? left.Kind.Attributes.GetValueOrDefault(name.LocalName) : null;
            var value = kind?.Value ?? (name == BpmnNames.SchemaInstance + "type" ? ValueKind.OutsideName : ValueKind.Text);
            var (leftText, rightText) = (left[name] ?? kind?.Default, right[name] ?? kind?.Default);
            if (leftText is null || rightText is null || !SameValue(value, leftText, rightText, leftScope, rightScope))
            {
                return $"/@{name.LocalName}";
            }
        }

        return null;
    }

    private string? CompareChildren(BpmnElement left, BpmnElement right, PrefixScope leftScope, PrefixScope rightScope)
    {
        var (leftChildren, rightChildren) = (Grouped(left), Grouped(right));
        for (var i = 0; i < Math.Min(leftChildren.Length, rightChildren.Length); i++)
        {
            if (Compare(leftChildren[i], rightChildren[i], leftScope, rightScope) is { } path)
            {
                return path;
            }
        }

        return leftChildren.Length == rightChildren.Length
            ? null
            : $"/{leftChildren.ElementAtOrDefault(rightChildren.Length) ?? rightChildren[leftChildren.Length]}";
    }

    private static ImmutableArray<BpmnElement> Grouped(BpmnElement element) =>
        [.. element.Children.Where(c => c.Kind.Label is not ("incoming" or "outgoing")).OrderBy(c => c.Kind.Label, StringComparer.Ordinal)];

    private string? CompareBody(BpmnElement left, BpmnElement right, PrefixScope leftScope, PrefixScope rightScope)
    {
        var same = left.Kind.Body switch
        {
            BodyKind.Reference when left.Body.Length == 1 && right.Body.Length == 1 => SameValue(ValueKind.Reference, left.Text, right.Text, leftScope, rightScope),
            BodyKind.Mixed => SameNodes(left.Body, right.Body, spaceCounts: true),
            BodyKind.Expression when left.Body.All(n => n is ForeignNode.Text) && right.Body.All(n => n is ForeignNode.Text) => left.Text == right.Text,
            _ => SameNodes(left.Body, right.Body, spaceCounts: false),
        };
        return same ? null : "/text()";
    }

    private bool SameValue(ValueKind kind, string left, string right, PrefixScope leftScope, PrefixScope rightScope) => kind switch
    {
        ValueKind.Flag => IsTrue(left) == IsTrue(right) && (IsTrue(left) is not null || left == right),
        ValueKind.Number when Number(left) is { } number && Number(right) is { } other => number.Equals(other),
        ValueKind.Reference or ValueKind.OutsideName => leftScope.Resolve(left, _leftTarget) == rightScope.Resolve(right, _rightTarget),
        _ => left == right,
    };

    private static bool? IsTrue(string text) => text.Trim() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>
    /// Whether other tools' content is the same. White space between elements only counts where text stands beside them, for what it means is theirs to say.
    /// </summary>
    private static bool SameNodes(ImmutableArray<ForeignNode> left, ImmutableArray<ForeignNode> right, bool spaceCounts)
    {
        var (leftNodes, rightNodes) = (Significant(left, spaceCounts), Significant(right, spaceCounts));
        return leftNodes.Count == rightNodes.Count && leftNodes.Zip(rightNodes).All(pair => SameNode(pair.First, pair.Second));
    }

    private static bool SameNode(ForeignNode left, ForeignNode right) => (left, right) switch
    {
        (ForeignNode.Text one, ForeignNode.Text two) => one.Value == two.Value,
        (ForeignNode.Element one, ForeignNode.Element two) =>
            one.Name == two.Name
            && one.Attributes.Length == two.Attributes.Length
            && one.Attributes.All(a => two.Attributes.Contains(a))
            && SameNodes(one.Nodes, two.Nodes, spaceCounts: false),
        _ => false,
    };

    private static List<ForeignNode> Significant(ImmutableArray<ForeignNode> nodes, bool spaceCounts)
    {
        var merged = new List<ForeignNode>();
        foreach (var node in nodes)
        {
            if (node is ForeignNode.Text text && merged is [.., ForeignNode.Text before])
            {
                merged[^1] = new ForeignNode.Text(before.Value + text.Value);
            }
            else
            {
                merged.Add(node);
            }
        }

        var onlySpace = merged.OfType<ForeignNode.Text>().All(t => string.IsNullOrWhiteSpace(t.Value));
        return !spaceCounts && onlySpace && merged.Any(n => n is ForeignNode.Element) ? [.. merged.Where(n => n is ForeignNode.Element)] : merged;
    }
}
