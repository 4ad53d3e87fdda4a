using Permits.Dmn.Model;
using Permits.Feel;
using Permits.Feel.Types;

namespace Permits.Dmn.Evaluation;

/// <summary>Resolves the references of a model and of those it imports, and compiles their elements.</summary>
internal sealed class ModelCompiler
{
    private readonly Dictionary<string, Definitions> _models;
    private readonly Dictionary<(string Namespace, string Id), Element> _index = [];
    private readonly Dictionary<string, TypeTable> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Namespace, string Id), Compiled> _elements = [];
    private readonly Dictionary<string, List<TableProgram>> _tables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _openTypes = new(StringComparer.Ordinal);
    private readonly List<DmnProblem> _problems;

    /// <summary>Prepares to compile; the first of several models with the same namespace counts.</summary>
    public ModelCompiler(IEnumerable<Definitions> models, List<DmnProblem> problems)
    {
        _problems = problems;
        _models = models.DistinctBy(m => m.Namespace).ToDictionary(m => m.Namespace, StringComparer.Ordinal);
        foreach (var (ns, model) in _models)
        {
            foreach (var element in model.Elements)
            {
                if (!_index.TryAdd((ns, element.Id), element))
                {
                    problems.Add(new DmnProblem(element.Name, $"Expected each id once, but '{element.Id}' stands twice."));
                }
            }
        }
    }

    /// <summary>The decision tables of a model, in the order in which they were compiled.</summary>
    public List<TableProgram> TablesOf(Definitions model)
    {
        if (!_tables.TryGetValue(model.Namespace, out var tables))
        {
            _tables[model.Namespace] = tables = [];
        }

        return tables;
    }

    /// <summary>The elements of a model, compiled with all they require.</summary>
    public IReadOnlyList<Compiled> Compile(Definitions model)
    {
        foreach (var (owner, element) in RequiredFirst(model))
        {
            Compile(owner, element);
        }

        return [.. model.Elements.Select(e => Compile(model, e))];
    }

    // Every element after those it requires: a long chain is then compiled link by link, never by deep recursion.
    private List<(Definitions Model, Element Element)> RequiredFirst(Definitions model)
    {
        var ordered = new List<(Definitions, Element)>();
        var seen = new HashSet<(string, string)>();
        var open = new Stack<(Definitions Model, Element Element, bool Done)>(model.Elements.Reverse().Select(e => (model, e, false)));
        while (open.TryPop(out var next))
        {
            if (next.Done)
            {
                ordered.Add((next.Model, next.Element));
            }
            else if (seen.Add((next.Model.Namespace, next.Element.Id)))
            {
                open.Push(next with { Done = true });
                foreach (var reference in References(next.Element))
                {
                    if (Find(next.Model, reference) is { } found)
                    {
                        open.Push((found.Model, found.Element, false));
                    }
                }
            }
        }

        return ordered;
    }

    private static IEnumerable<string> References(Element element) => element switch
    {
        Decision decision => decision.Requires,
        KnowledgeModel knowledge => knowledge.Requires,
        DecisionService service => service.Outputs.Concat(service.InputData).Concat(service.InputDecisions),
        _ => [],
    };

    // A reference is "#id" within the file, or "namespace#id".
    private (Definitions Model, Element Element)? Find(Definitions model, string reference)
    {
        var hash = reference.LastIndexOf('#');
        var ns = hash > 0 ? reference[..hash] : model.Namespace;
        return _models.TryGetValue(ns, out var owner) && _index.TryGetValue((ns, reference[(hash + 1)..]), out var element) ? (owner, element) : null;
    }

    private Compiled Compile(Definitions model, Element element)
    {
        if (_elements.TryGetValue((model.Namespace, element.Id), out var known))
        {
            return known;
        }

        // Noted before its parts are compiled, so that a circle of references ends; its evaluation then tells.
        Compiled compiled = element switch
        {
            InputData input => new CompiledInput(model.Namespace, input.Name),
            Decision decision => new CompiledDecision(model.Namespace, decision.Name),
            KnowledgeModel knowledge => new CompiledKnowledge(model.Namespace, knowledge.Name),
            _ => new CompiledService(model.Namespace, element.Name),
        };
        _elements[(model.Namespace, element.Id)] = compiled;
        var types = Types(model);
        switch (element, compiled)
        {
            case (InputData input, _):
                compiled.Type = types.Resolve(input.TypeRef, input.Name);
                break;
            case (Decision decision, CompiledDecision target):
                Fill(model, decision, target, types);
                break;
            case (KnowledgeModel knowledge, CompiledKnowledge target):
                Fill(model, knowledge, target, types);
                break;
            case (DecisionService service, CompiledService target):
                Fill(model, service, target, types);
                break;
        }

        return compiled;
    }

    private void Fill(Definitions model, Decision decision, CompiledDecision target, TypeTable types)
    {
        target.Declared = types.Resolve(decision.TypeRef, decision.Name);
        target.Type = target.Declared;
        target.Requires = Resolve(model, decision.Requires, decision.Name);
        if (decision.Logic is null)
        {
            return;
        }

        var (logic, type) = new ExpressionCompiler(decision.Name, types, _problems, TablesOf(model)).Compile(decision.Logic, Scope(target.Requires, types));
        target.Logic = logic;
        target.Type ??= type;
    }

    private void Fill(Definitions model, KnowledgeModel knowledge, CompiledKnowledge target, TypeTable types)
    {
        target.Requires = Resolve(model, knowledge.Requires, knowledge.Name);
        if (knowledge.Logic is null)
        {
            return;
        }

        // The variable's type is the function's, or (in older models) that of its result.
        var declared = types.Resolve(knowledge.TypeRef, knowledge.Name);
        var result = declared?.Result is { } functionResult ? functionResult : declared;
        var scope = Scope(target.Requires, types).With([KeyValuePair.Create(knowledge.Name, (FeelType?)null)]);
        var (logic, type) = new ExpressionCompiler(knowledge.Name, types, _problems, TablesOf(model)).Function(knowledge.Logic, scope);
        target.Type = declared?.Result is not null ? declared : type;
        target.Logic = frame =>
        {
            // Within its own logic a knowledge model may call itself by name.
            var inner = frame.Nest();
            var function = logic(inner);
            inner.Set(knowledge.Name, function);
            return function is DmnFunction f && result is not null ? f.WithResult(result) : function;
        };
    }

    private void Fill(Definitions model, DecisionService service, CompiledService target, TypeTable types)
    {
        target.Declared = types.Resolve(service.TypeRef, service.Name);
        target.Outputs = [.. Resolve(model, service.Outputs, service.Name).Select(r => r.Element)];
        target.Inputs = [.. Resolve(model, [.. service.InputData, .. service.InputDecisions], service.Name).Select(r => r.Element)];
        var result = target.Declared?.Result ?? target.Declared
            ?? (target.Outputs.Count == 1 ? target.Outputs[0].Type : FeelType.ContextOf([.. target.Outputs.Select(o => KeyValuePair.Create(o.Name, o.Type ?? FeelType.Any))]));
        target.Type = FeelType.FunctionOf([.. target.Inputs.Select(i => i.Type ?? FeelType.Any)], result ?? FeelType.Any);
    }

    private List<Requirement> Resolve(Definitions model, IReadOnlyList<string> references, string element)
    {
        var found = new List<Requirement>();
        foreach (var reference in references)
        {
            if (Find(model, reference) is not { } target)
            {
                _problems.Add(new DmnProblem(element, $"Expected '{reference}' to name an element, but there is none such."));
                continue;
            }

            var import = ReferenceEquals(target.Model, model) ? null : model.Imports.FirstOrDefault(i => i.Namespace == target.Model.Namespace)?.Name;
            found.Add(new Requirement(string.IsNullOrEmpty(import) ? null : import, Compile(target.Model, target.Element)));
        }

        return found;
    }

    private static FeelScope Scope(IEnumerable<Requirement> requirements, TypeTable types)
    {
        var variables = new List<KeyValuePair<string, FeelType?>>();
        foreach (var group in requirements.GroupBy(r => r.Prefix, StringComparer.Ordinal))
        {
            if (group.Key is null)
            {
                variables.AddRange(group.Select(r => KeyValuePair.Create(r.Element.Name, r.Element.Type)));
            }
            else
            {
                variables.Add(new(group.Key, FeelType.ContextOf([.. group.Select(r => KeyValuePair.Create(r.Element.Name, r.Element.Type ?? FeelType.Any))])));
            }
        }

        return new FeelScope(variables, types.Named);
    }

    private TypeTable Types(Definitions model)
    {
        if (_types.TryGetValue(model.Namespace, out var known))
        {
            return known;
        }

        _openTypes.Add(model.Namespace);
        var imports = model.Imports
            .Where(i => _models.ContainsKey(i.Namespace) && !_openTypes.Contains(i.Namespace))
            .Select(i => (i.Name, Types(_models[i.Namespace])))
            .ToArray();
        foreach (var import in model.Imports.Where(i => !_models.ContainsKey(i.Namespace)))
        {
            _problems.Add(new DmnProblem(model.Name, $"Expected the imported model '{import.Namespace}', but it was not given."));
        }

        _openTypes.Remove(model.Namespace);
        return _types[model.Namespace] = new TypeTable(model, imports, _problems);
    }
}
