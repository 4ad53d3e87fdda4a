using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Permits.Bpmn;
using Permits.Feel;

namespace Permits.Engine.Running;

/// <summary>The FEEL expressions of a process, compiled when it first runs and shared by all its cases.</summary>
internal static class Conditions
{
    private static readonly ConditionalWeakTable<ProcessModel, FrozenDictionary<string, FeelExpression>> Compiled = new();

    /// <summary>Whether an expression is boolean true; every other value, null and a text that is no FEEL included, is not true.</summary>
    public static bool IsTrue(Run run, string text) => Evaluate(run, text) is true;

    /// <summary>The value of an expression of the process over the case's variables; null where it has none.</summary>
    public static object? Evaluate(Run run, string text) =>
        Compiled.GetValue(run.Definition.Package.Process, Compile).TryGetValue(text, out var expression)
            ? expression.Evaluate(run.State.Variables.ToDictionary(v => v.Key, v => FeelJson.Read(v.Value), StringComparer.Ordinal))
            : null;

    // What does not compile is an error at publishing, so it cannot be reached by a published package.
    private static FrozenDictionary<string, FeelExpression> Compile(ProcessModel process)
    {
        string[] names = [CaseVariables.Application, .. process.NodeOrder.Where(id => process.Node(id) is UserTask)];
        var compiled = new Dictionary<string, FeelExpression>(StringComparer.Ordinal);
        foreach (var text in Texts(process))
        {
            if (!compiled.ContainsKey(text) && FeelExpression.TryParse(text, names, out var expression, out _))
            {
                compiled.Add(text, expression!);
            }
        }

        return compiled.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<string> Texts(ProcessModel process) =>
        process.Flows.Values.Select(f => f.Condition)
            .Concat(process.Nodes.Values.OfType<UserTask>().Select(t => t.Clock?.PeriodFrom))
            .Concat(process.Nodes.Values.OfType<BoundaryEvent>().Select(b => b.Timer.PeriodFrom))
            .OfType<string>();
}
