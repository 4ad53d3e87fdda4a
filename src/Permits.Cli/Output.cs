using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Permits.Time;

namespace Permits.Cli;

/// <summary>What every verb writes alike: JSON documents on standard output, problems in both languages on standard error.</summary>
public static class Output
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The <c>--json</c> option of a verb.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "ผลลัพธ์เป็น JSON หนึ่งเอกสาร / One JSON document on standard output" };

    /// <summary>Writes one indented JSON document.</summary>
    public static void WriteJson(this TextWriter output, JsonNode document) => output.WriteLine(document.ToJsonString(Indented));

    /// <summary>Writes a JSON value on one line.</summary>
    public static void WriteJsonLine(this TextWriter output, JsonNode value) => output.WriteLine(value.ToJsonString(OneLine));

    /// <summary>Writes problems for a person, Thai and English, each with the section it rests on.</summary>
    public static void WriteProblems(this TextWriter error, ImmutableArray<Problem> problems)
    {
        foreach (var problem in problems)
        {
            var law = problem.Law is null ? null : LegalCitation.Long(problem.Law);
            error.WriteLine(problem.Message.Th + (law is null ? "" : $" ({law.Th})"));
            error.WriteLine(problem.Message.En + (law is null ? "" : $" ({law.En})"));
        }
    }

    /// <summary>Problems as the JSON that stands in place of an answer.</summary>
    public static JsonObject ErrorJson(ImmutableArray<Problem> problems) => new()
    {
        ["error"] = string.Join(' ', problems.Select(p => p.Message.En)),
        ["errorTh"] = string.Join(' ', problems.Select(p => p.Message.Th)),
        ["codes"] = new JsonArray([.. problems.Select(p => (JsonNode)p.Code)]),
        ["basis"] = new JsonArray([.. problems.Where(p => p.Law is not null).Select(p => (JsonNode)p.Law!).Distinct()]),
    };
}
