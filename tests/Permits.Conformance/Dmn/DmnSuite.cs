using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NodaTime;
using Permits.Dmn;
using Permits.Feel.Values;

namespace Permits.Conformance.Dmn;

/// <summary>How a run of the suite ended.</summary>
public sealed record DmnSummary(int Passed, int Failed, int NonNullPassed, int NonNullTotal)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"dmn: passed {Passed}, failed {Failed}, non-null passed {NonNullPassed} of {NonNullTotal}");
}

/// <summary>Runs every test file below a folder that is laid out as the DMN Technology Compatibility Kit is.</summary>
public static class DmnSuite
{
    private static readonly XNamespace Tck = "http://www.omg.org/spec/DMN/20160719/testcase";

    // The cases ask about now() only that it is a date and time.
    private static readonly ZonedDateTime Now = new LocalDateTime(2026, 1, 5, 9, 0).InZoneStrictly(DateTimeZoneProviders.Tzdb["Asia/Bangkok"]);

    /// <summary>Runs the cases in the order of their folders and tells each one's outcome.</summary>
    public static DmnSummary Run(string root, Action<string> tell)
    {
        var summary = new DmnSummary(0, 0, 0, 0);
        var files = Directory.EnumerateFiles(root, "*.xml", SearchOption.AllDirectories).Where(f => RootOf(f) == Tck + "testCases").Order(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var outcome in RunFile(file))
            {
                tell($"{(outcome.Failure is null ? "PASS" : "FAIL")} {outcome.Id} {outcome.Failure}".TrimEnd());
                var passed = outcome.Failure is null ? 1 : 0;
                summary = new DmnSummary(
                    summary.Passed + passed,
                    summary.Failed + 1 - passed,
                    summary.NonNullPassed + (outcome.ExpectsValue ? passed : 0),
                    summary.NonNullTotal + (outcome.ExpectsValue ? 1 : 0));
            }
        }

        return summary;
    }

    private static IEnumerable<(string Id, string? Failure, bool ExpectsValue)> RunFile(string file)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var root = XDocument.Load(file, LoadOptions.PreserveWhitespace).Root!;
        var (model, problem) = ReadModel(folder, ((string?)root.Element(Tck + "modelName") ?? "").Trim());
        var number = 0;
        foreach (var test in root.Elements(Tck + "testCase"))
        {
            number++;
            var id = $"{Path.GetFileName(folder)}/{(string?)test.Attribute("id") ?? number.ToString(CultureInfo.InvariantCulture)}";
            var expectsValue = test.Elements(Tck + "resultNode").Any(r => TckValue.IsNotNull(r.Element(Tck + "expected")));
            yield return (id, model is null ? problem : RunCase(model, test), expectsValue);
        }
    }

    // The model may lie elsewhere than the test; what it imports lies beside either. A test that names no model means the only one beside it.
    private static (DmnModel? Model, string? Problem) ReadModel(string folder, string name)
    {
        var beside = Directory.EnumerateFiles(folder, "*.dmn").ToArray();
        var main = Path.GetFullPath(Path.Combine(folder, name));
        if (!File.Exists(main))
        {
            if (beside.Length != 1)
            {
                return (null, $"the model '{name}' is missing");
            }

            main = beside[0];
        }

        var others = Directory.EnumerateFiles(Path.GetDirectoryName(main)!, "*.dmn").Concat(beside).Distinct(StringComparer.Ordinal)
            .Where(f => f != main && RootOf(f)?.LocalName == "definitions").Order(StringComparer.Ordinal);
        return DmnModel.TryRead(File.ReadAllText(main), [.. others.Select(File.ReadAllText)], out var model, out var problems)
            ? (model, null)
            : (null, $"the model cannot be read: {string.Join(' ', problems)}".ReplaceLineEndings(" "));
    }

    // Null for a file that is no XML: it is no test and no model.
    private static XName? RootOf(string file)
    {
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            return reader.MoveToContent() == XmlNodeType.Element ? XName.Get(reader.LocalName, reader.NamespaceURI) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string? RunCase(DmnModel model, XElement test)
    {
        var inputs = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var node in test.Elements(Tck + "inputNode"))
        {
            var name = (string)node.Attribute("name")!;
            var key = (string?)node.Attribute("namespace") is { } ns ? $"{{{ns}}}{name}" : name;
            inputs[key] = TckValue.Read(node, model.TypeOf(name), xsiTypeFirst: true);
        }

        foreach (var result in test.Elements(Tck + "resultNode"))
        {
            var name = (string)result.Attribute("name")!;
            var outcome = Evaluate(model, test, name, inputs);
            var expected = TckValue.Read(result.Element(Tck + "expected"), model.TypeOf(name));
            if (!TckValue.Same(expected, outcome.Value))
            {
                return $"{name}: expected {FeelText.Write(expected)} but was {FeelText.Write(outcome.Value)} {string.Join(' ', outcome.Problems.Concat(model.Problems.Where(p => p.Element == name)).Select(p => p.Message))}"
                    .ReplaceLineEndings(" ");
            }
        }

        return null;
    }

    private static DmnOutcome Evaluate(DmnModel model, XElement test, string result, Dictionary<string, object?> inputs)
    {
        var invocable = (string?)test.Attribute("invocableName") ?? "";
        switch ((string?)test.Attribute("type"))
        {
            case "decisionService" when model.Services.Contains(invocable):
                var outcome = model.EvaluateService(invocable, inputs, Now);

                // Of a service with several outputs the result names one.
                return outcome.Value is FeelContext outputs && outputs.TryGetValue(result, out var one) ? outcome with { Value = one } : outcome;
            case "bkm" when model.KnowledgeModels.Contains(invocable):
                return model.Invoke(invocable, inputs);
            case "decisionService" or "bkm":
                return new DmnOutcome(null, [], [new DmnProblem(invocable, "The model has nothing of this name to invoke.")]);
            default:
                return model.Decisions.Contains(result)
                    ? model.Evaluate(result, inputs, Now)
                    : new DmnOutcome(null, [], [new DmnProblem(result, "There is no such decision.")]);
        }
    }
}
