using FluentAssertions;
using Permits.Bpmn.Interchange;
using Xunit;

namespace Permits.Bpmn.Tests.Interchange;

/// <summary>Every element of the standard is read by its kind, whether the engine runs it or not, and comes back.</summary>
public class EveryElementTests
{
    public static TheoryData<string> Kinds => [.. BpmnSchema.All.Select(k => k.Label).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_element_of_the_kind_is_read_without_finding_and_comes_back(string label)
    {
        var kind = BpmnSchema.Kind(label);
        var document = new BpmnDocument(Chain(kind));

        var (read, findings) = Documents.ReadAny(Documents.Written(document));

        findings.Should().BeEmpty();
        read!.FirstDifference(document).Should().BeNull();
        read.All.Should().ContainSingle(e => e.Kind == kind && (kind.Attributes.Count == 0 || e.Attributes.Length > 0));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_changed_attribute_of_the_kind_is_a_difference(string label)
    {
        var document = new BpmnDocument(Chain(BpmnSchema.Kind(label)));
        var element = document.All.Last();

        foreach (var attribute in element.Kind.Attributes.Values)
        {
            document.Replace(element, element.With(attribute.Name, attribute.Value == ValueKind.Flag ? element.Flag(attribute.Name) ? "0" : "1" : "4711"))
                .FirstDifference(document).Should().EndWith("/@" + attribute.Name);
        }
    }

    [Fact]
    public void The_kinds_of_the_standard_are_all_there() => BpmnSchema.All.Should().HaveCount(181);

    /// <summary>The shortest way from the top to an element of the kind, with every attribute set to something that is no default.</summary>
    private static BpmnElement Chain(ElementKind kind)
    {
        var top = BpmnSchema.Kind("definitions");
        var parents = new Dictionary<ElementKind, ElementKind?> { [top] = null };
        var pending = new Queue<ElementKind>([top]);
        while (pending.TryDequeue(out var at))
        {
            foreach (var child in BpmnSchema.All.Where(c => at.Takes(c) && parents.TryAdd(c, at)))
            {
                pending.Enqueue(child);
            }
        }

        var element = Filled(kind);
        for (var parent = parents[kind]; parent is not null; parent = parents[parent])
        {
            element = new BpmnElement(parent).WithChildren([element]);
        }

        return element;
    }

    private static BpmnElement Filled(ElementKind kind)
    {
        var element = new BpmnElement(kind);
        foreach (var attribute in kind.Attributes.Values)
        {
            element = element.With(attribute.Name, attribute.Value switch
            {
                ValueKind.Flag => attribute.Default == "true" ? "false" : "true",
                ValueKind.Number => "7",
                ValueKind.Reference => "here",
                _ => "x",
            });
        }

        element = kind.Attributes.ContainsKey("id") ? element.With("id", "here") : element;
        return kind.Body switch
        {
            BodyKind.Reference => element,
            BodyKind.Expression or BodyKind.Mixed => element.WithText("a < b"),
            _ => element,
        };
    }
}
