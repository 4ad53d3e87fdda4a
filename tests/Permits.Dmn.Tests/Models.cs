using FluentAssertions;
using Permits.Feel;
using Permits.Feel.Values;

namespace Permits.Dmn.Tests;

/// <summary>Makes small models and evaluates them; values are given and shown as FEEL text.</summary>
internal static class Models
{
    public const string Namespace15 = "https://www.omg.org/spec/DMN/20230324/MODEL/";

    /// <summary>A model of the given elements.</summary>
    public static string Xml(string elements, string name = "m", string version = Namespace15) =>
        $"""<definitions xmlns="{version}" id="d" name="{name}" namespace="urn:test:{name}">{elements}</definitions>""";

    /// <summary>Input data.</summary>
    public static string Input(string name, string type) => $"""<inputData id="{name}" name="{name}"><variable name="{name}" typeRef="{type}"/></inputData>""";

    /// <summary>A decision named "out" of the logic, that requires the elements.</summary>
    public static string Out(string logic, params string[] requires) => Decision("out", logic, requires);

    /// <summary>A decision.</summary>
    public static string Decision(string name, string logic, params string[] requires) =>
        $"""<decision id="{name}" name="{name}"><variable name="{name}"/>{string.Concat(requires.Select(r => $"<informationRequirement><requiredInput href=\"{(r.Contains('#', StringComparison.Ordinal) ? r : "#" + r)}\"/></informationRequirement>"))}{logic}</decision>""";

    /// <summary>A literal expression.</summary>
    public static string Literal(string text) => $"<literalExpression><text><![CDATA[{text}]]></text></literalExpression>";

    /// <summary>A table on the input "x" with rules of one input and one output cell.</summary>
    public static string Table(string policy, string outputValues, params (string Test, string Output)[] rules) =>
        $"""
        <decisionTable id="t" {policy}><input id="i"><inputExpression><text>x</text></inputExpression></input>
        <output id="o">{(outputValues.Length == 0 ? "" : $"<outputValues><text>{outputValues}</text></outputValues>")}</output>
        {string.Concat(rules.Select((r, n) => $"<rule id=\"r{n + 1}\"><inputEntry><text><![CDATA[{r.Test}]]></text></inputEntry><outputEntry><text>{r.Output}</text></outputEntry></rule>"))}
        </decisionTable>
        """;

    public static DmnModel Read(string xml, params string[] imported)
    {
        DmnModel.TryRead(xml, imported, out var model, out var problems).Should().BeTrue(string.Join(' ', problems));
        return model!;
    }

    public static Dictionary<string, object?> Inputs(params (string Name, string Feel)[] inputs) => inputs.ToDictionary(i => i.Name, i =>
    {
        FeelExpression.TryParse(i.Feel, [], out var expression, out _).Should().BeTrue();
        return expression!.Evaluate(new Dictionary<string, object?>());
    });

    public static string? Text(DmnOutcome outcome) => FeelText.Write(outcome.Value);
}
