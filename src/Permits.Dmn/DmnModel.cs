using Permits.Dmn.Analysis;
using Permits.Dmn.Evaluation;
using Permits.Dmn.Model;
using Permits.Dmn.Reading;
using Permits.Feel.Evaluation;
using Permits.Feel.Types;
using Permits.Feel.Values;

namespace Permits.Dmn;

/// <summary>A DMN model, read and compiled; safe to share.</summary>
public sealed class DmnModel
{
    private readonly Dictionary<string, Compiled> _elements;
    private readonly IReadOnlyList<TableProgram> _tables;

    private DmnModel(Definitions definitions, IReadOnlyList<Compiled> elements, IReadOnlyList<TableProgram> tables, IReadOnlyList<DmnProblem> problems)
    {
        Name = definitions.Name;
        Namespace = definitions.Namespace;
        Definitions = definitions;
        Problems = problems;
        _tables = tables;
        _elements = elements.DistinctBy(e => e.Name).ToDictionary(e => e.Name, StringComparer.Ordinal);
    }

    /// <summary>The model's name.</summary>
    public string Name { get; }

    /// <summary>The model's namespace.</summary>
    public string Namespace { get; }

    /// <summary>What the file holds, as it is written.</summary>
    public Definitions Definitions { get; }

    /// <summary>What is wrong with it though it could be read: references to nothing, unknown types, text that is no FEEL. Such parts evaluate to null.</summary>
    public IReadOnlyList<DmnProblem> Problems { get; }

    /// <summary>Names of its decisions, in the order of the file.</summary>
    public IReadOnlyList<string> Decisions => NamesOf<CompiledDecision>();

    /// <summary>Names of its decision services, in the order of the file.</summary>
    public IReadOnlyList<string> Services => NamesOf<CompiledService>();

    /// <summary>Names of its business knowledge models, in the order of the file.</summary>
    public IReadOnlyList<string> KnowledgeModels => NamesOf<CompiledKnowledge>();

    /// <summary>Names of its input data, in the order of the file.</summary>
    public IReadOnlyList<string> Inputs => NamesOf<CompiledInput>();

    /// <summary>Reads a model.</summary>
    /// <param name="xml">DMN 1.1 to 1.5 as XML.</param>
    /// <param name="imported">XML of the models it imports, directly or through others.</param>
    /// <param name="model">The model; null when it could not be read at all.</param>
    /// <param name="problems">Why not; empty when it was read.</param>
    public static bool TryRead(string xml, IReadOnlyList<string> imported, out DmnModel? model, out IReadOnlyList<DmnProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(imported);
        var found = new List<DmnProblem>();
        var definitions = new List<Definitions>();
        foreach (var text in imported.Prepend(xml))
        {
            if (DmnXml.Open(text, out var problem) is { } root)
            {
                definitions.Add(DmnReader.Read(root));
            }
            else
            {
                found.Add(new DmnProblem("", problem!));
            }
        }

        model = null;
        problems = found;
        if (found.Count > 0)
        {
            return false;
        }

        var issues = new List<DmnProblem>();
        var compiler = new ModelCompiler(definitions, issues);
        var elements = compiler.Compile(definitions[0]);
        model = new DmnModel(definitions[0], elements, compiler.TablesOf(definitions[0]), issues);
        return true;
    }

    /// <summary>The type of a decision's or input's value, as far as it is known; null when nothing is or there is no such element.</summary>
    public FeelType? TypeOf(string element) => _elements.GetValueOrDefault(element)?.Type;

    /// <summary>Looks for gaps, overlaps and rules or outputs that can never come about in the model's decision tables; see <see cref="TableFinding"/>.</summary>
    public IReadOnlyList<TableFinding> AnalyseTables() => [.. _tables.SelectMany(t => new TableAnalysis(t).Findings())];

    /// <summary>Evaluates a decision.</summary>
    /// <param name="decision">Its name.</param>
    /// <param name="inputs">Values of input data by name (or <c>{namespace}name</c>); a value for a decision stands for its result.</param>
    /// <param name="now">The instant <c>now()</c> and <c>today()</c> speak of; without it they are null.</param>
    /// <exception cref="ArgumentException">The model has no such decision.</exception>
    public DmnOutcome Evaluate(string decision, IReadOnlyDictionary<string, object?> inputs, NodaTime.ZonedDateTime? now = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var element = Find<CompiledDecision>(decision, "decision");
        return Evaluate(inputs, now, run => run.ValueOf(element));
    }

    /// <summary>Evaluates a decision service: its output's value, or a context of its outputs when there are several.</summary>
    /// <param name="service">Its name.</param>
    /// <param name="inputs">Values of its input data and input decisions by name; those left out are null.</param>
    /// <param name="now">The instant <c>now()</c> and <c>today()</c> speak of; without it they are null.</param>
    /// <exception cref="ArgumentException">The model has no such service.</exception>
    public DmnOutcome EvaluateService(string service, IReadOnlyDictionary<string, object?> inputs, NodaTime.ZonedDateTime? now = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var element = Find<CompiledService>(service, "decision service");
        return Evaluate(inputs, now, run => Call(run, element, [.. element.Inputs.Select(i => run.TryGetInput(i, out var value) ? FeelValue.Normalize(value) : null)]));
    }

    /// <summary>Calls a business knowledge model.</summary>
    /// <param name="knowledge">Its name.</param>
    /// <param name="arguments">The arguments in the order of its parameters.</param>
    /// <exception cref="ArgumentException">The model has no such knowledge model.</exception>
    public DmnOutcome Invoke(string knowledge, IReadOnlyList<object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var element = Find<CompiledKnowledge>(knowledge, "business knowledge model");
        return Evaluate(new Dictionary<string, object?>(), null, run => Call(run, element, arguments));
    }

    /// <summary>Calls a business knowledge model with arguments by name.</summary>
    /// <param name="knowledge">Its name.</param>
    /// <param name="arguments">The arguments by the names of its parameters; those left out are null.</param>
    /// <exception cref="ArgumentException">The model has no such knowledge model.</exception>
    public DmnOutcome Invoke(string knowledge, IReadOnlyDictionary<string, object?> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var element = Find<CompiledKnowledge>(knowledge, "business knowledge model");
        return Evaluate(new Dictionary<string, object?>(), null, run =>
        {
            var names = (run.ValueOf(element) as FeelFunction)?.ParameterNames ?? [];
            return Call(run, element, [.. names.Select(n => FeelValue.Normalize(arguments.GetValueOrDefault(n)))]);
        });
    }

    private static object? Call(Run run, Compiled element, IReadOnlyList<object?> arguments) =>
        run.ValueOf(element) is FeelFunction function ? function.Invoke(arguments, run.Budget) : null;

    private static DmnOutcome Evaluate(IReadOnlyDictionary<string, object?> inputs, NodaTime.ZonedDateTime? now, Func<Run, object?> evaluate)
    {
        var hits = new List<TableHit>();
        var problems = new List<DmnProblem>();
        object? value = null;
        try
        {
            value = evaluate(new Run(inputs, new EvaluationBudget { Now = now }, hits, problems));
        }
        catch (BudgetExceededException e)
        {
            problems.Add(new DmnProblem("", e.Message));
        }

        return new DmnOutcome(value, hits, problems);
    }

    private T Find<T>(string name, string kind)
        where T : Compiled =>
        _elements.GetValueOrDefault(name) as T ?? throw new ArgumentException($"Expected a {kind} of the model '{Name}', but '{name}' is none.", nameof(name));

    private IReadOnlyList<string> NamesOf<T>()
        where T : Compiled =>
        [.. _elements.Values.OfType<T>().Select(e => e.Name)];
}
