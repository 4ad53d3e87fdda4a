using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Permits.Conformance.Behaviour;

/// <summary>One small model with what must happen when it is run, as the standard says it.</summary>
/// <param name="Name">Folder and file, without the ending.</param>
/// <param name="Title">The rule, in a sentence.</param>
/// <param name="Source">The file's mapping.</param>
internal sealed record BehaviourModel(string Name, string Title, JsonObject Source)
{
    private static readonly string[] Keys =
    [
        "title", "clause", "note", "data", "lanes", "nodes", "flows", "processes", "pools", "message-flows", "correlation", "decisions", "xml", "scenarios",
    ];

    /// <summary>The scenarios, in order.</summary>
    public ImmutableArray<BehaviourScenario> Scenarios =>
        [.. Source["scenarios"]!.AsArray().Select((s, i) => new BehaviourScenario(s!["name"]?.ToString() ?? $"{i + 1}", s.AsObject()))];

    /// <summary>The text of the DMN decisions that business rule tasks ask; null where there are none.</summary>
    public string? Decisions => Source["decisions"]?.ToString();

    /// <summary>Reads every model of a folder.</summary>
    /// <exception cref="InvalidDataException">A file is not of the form that models/README.md describes.</exception>
    public static IEnumerable<BehaviourModel> All(string folder) => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(file => Read(Path.ChangeExtension(Path.GetRelativePath(folder, file), null).Replace('\\', '/'), File.ReadAllText(file)));

    /// <summary>Reads one model.</summary>
    public static BehaviourModel Read(string name, string text)
    {
        try
        {
            var source = YamlJson.Read(text)!.AsObject();
            var unknown = source.Select(e => e.Key).Except(Keys).ToList();
            return unknown.Count == 0 && source["title"] is { } title && source["clause"] is not null && source["scenarios"] is JsonArray { Count: > 0 }
                ? new BehaviourModel(name, title.ToString(), source)
                : throw new InvalidDataException($"Expected title, clause and scenarios and no unknown key, but found {string.Join(", ", unknown)}.");
        }
        catch (Exception e) when (e is YamlDotNet.Core.YamlException or InvalidDataException)
        {
            throw new InvalidDataException($"{name}: {e.Message}", e);
        }
    }

    /// <summary>The model as BPMN 2.0 XML.</summary>
    /// <param name="isPackage">Whether with what packages ask of every process.</param>
    public string ToBpmn(bool isPackage) => new BpmnText(Source, isPackage).Write();
}
