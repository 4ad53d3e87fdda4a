using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Permits.Bpmn;
using Permits.Feel;

namespace Permits.Engine.Running;

/// <summary>The FEEL expressions of a process, compiled when they are first asked and shared by all its cases.</summary>
internal static class Expressions
{
    private static readonly ConditionalWeakTable<ProcessModel, Shelf> Compiled = new();

    /// <summary>Whether an expression is boolean true; every other value, null and a text that is no FEEL included, is not true.</summary>
    public static bool IsTrue(Run run, string text, string? instanceId) => Evaluate(run, text, instanceId) is true;

    /// <summary>Whether an expression over given variables is boolean true.</summary>
    public static bool IsTrue(Run run, string text, ImmutableSortedDictionary<string, JsonElement> seen) => Evaluate(run, text, seen) is true;

    /// <summary>The value of an expression over the variables that an element instance sees; null where it has none.</summary>
    /// <param name="run">The run.</param>
    /// <param name="text">FEEL text.</param>
    /// <param name="instanceId">The instance; null for what the whole case sees.</param>
    public static object? Evaluate(Run run, string text, string? instanceId) => Evaluate(run, text, Variables.SeenFrom(run.State, instanceId));

    private static object? Evaluate(Run run, string text, ImmutableSortedDictionary<string, JsonElement> seen)
    {
        // A name of one word stands in a text as it is, so what the text does not hold need not be read.
        var values = seen.Where(v => !IsOneWord(v.Key) || text.Contains(v.Key, StringComparison.Ordinal))
            .ToDictionary(v => v.Key, v => FeelJson.Read(v.Value), StringComparer.Ordinal);
        return Compiled.GetValue(run.Definition.Package.Process, p => new Shelf(p)).Find(text, values.Keys)?.Evaluate(values);
    }

    private static bool IsOneWord(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private sealed class Shelf(ProcessModel process)
    {
        private readonly string[] _names = [.. ModelExpressions.Names(process)];
        private readonly ConcurrentDictionary<string, FeelExpression?> _expressions = new(StringComparer.Ordinal);

        // What does not compile is an error at publishing, so it cannot be reached by a published package. A model run by itself may be given
        // variables that its author did not declare; only names that are not one word must be known to read a text that uses them.
        public FeelExpression? Find(string text, IEnumerable<string> variables)
        {
            var undeclared = variables.Where(v => !IsOneWord(v) && !_names.Contains(v, StringComparer.Ordinal)).Order(StringComparer.Ordinal).ToList();
            var key = undeclared.Count == 0 ? text : text + '\n' + string.Join('\n', undeclared);
            return _expressions.GetOrAdd(key, _ => FeelExpression.TryParse(text, [.. _names, .. undeclared], out var expression, out var _) ? expression : null);
        }
    }
}
