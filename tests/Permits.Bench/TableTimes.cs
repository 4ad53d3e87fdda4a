using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Permits.Dmn;

namespace Permits.Bench;

/// <summary>A decision table of 50 rules and 5 inputs, of which the 26th rule matches; the last column lists texts.</summary>
internal static class TableTimes
{
    private const int Rules = 50;
    private const int Inputs = 5;
    private const int Rounds = 200_000;
    private const int Runs = 5;

    /// <summary>What was measured.</summary>
    /// <param name="FirstResultMilliseconds">From XML to the first value, with all that the runtime compiles on the way.</param>
    /// <param name="FirstResultFloorMilliseconds">From the same XML to a tree of elements, after that.</param>
    /// <param name="PerSecond">Evaluations a second of one processor's time, once warm.</param>
    /// <param name="FloorPerSecond">The same 50 rules tried one after another by comparisons written in C#, which record nothing.</param>
    public sealed record Answer(double FirstResultMilliseconds, double FirstResultFloorMilliseconds, double PerSecond, double FloorPerSecond);

    public static Answer Measure()
    {
        var xml = Xml();
        var inputs = new Dictionary<string, object?> { ["in1"] = 255m, ["in2"] = 400m, ["in3"] = 3m, ["in4"] = 1m, ["in5"] = "b" };
        var watch = Stopwatch.StartNew();
        if (!DmnModel.TryRead(xml, [], out var model, out var problems) || model!.Evaluate("fee", inputs).Value is not 25m)
        {
            throw new InvalidOperationException("The table of the bench does not give rule 26's value. " + string.Join(' ', problems));
        }

        var first = watch.Elapsed.TotalMilliseconds;
        watch.Restart();
        XDocument.Parse(xml);
        var tree = watch.Elapsed.TotalMilliseconds;
        return new Answer(first, tree, PerSecond(() => model.Evaluate("fee", inputs).Value), PerSecond(() => Plain(inputs)));
    }

    // What the runtime compiles and collects aside goes on the same processor time: hence the best of several runs.
    private static double PerSecond(Func<object?> evaluate) => Enumerable.Range(0, Runs).Max(_ =>
    {
        var before = Environment.CpuUsage.UserTime;
        for (var i = 0; i < Rounds; i++)
        {
            evaluate();
        }

        return Rounds / (Environment.CpuUsage.UserTime - before).TotalSeconds;
    });

    private static decimal? Plain(Dictionary<string, object?> inputs)
    {
        var (a, b, c, e) = ((decimal)inputs["in1"]!, (decimal)inputs["in2"]!, (decimal)inputs["in3"]!, (string)inputs["in5"]!);
        var matched = new List<int>();
        for (var r = 0; r < Rules; r++)
        {
            if (a >= r * 10 && a < (r * 10) + 10 && b >= r && c < 1000 && (e is "a" or "b"))
            {
                matched.Add(r);
            }
        }

        return matched.Count == 1 ? matched[0] : null;
    }

    private static string Xml()
    {
        var xml = new StringBuilder("""<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="d" name="bench" namespace="urn:permits:bench">""");
        var numbers = Enumerable.Range(1, Inputs).ToArray();
        Each(xml, numbers, n => $"""<inputData id="i{n}" name="in{n}"><variable name="in{n}" typeRef="{Type(n)}"/></inputData>""");
        xml.Append("""<decision id="fee" name="fee"><variable name="fee" typeRef="number"/>""");
        Each(xml, numbers, n => $"""<informationRequirement><requiredInput href="#i{n}"/></informationRequirement>""");
        xml.Append("""<decisionTable id="t" hitPolicy="UNIQUE">""");
        Each(xml, numbers, n => $"""<input><inputExpression typeRef="{Type(n)}"><text>in{n}</text></inputExpression></input>""");
        xml.Append("<output/>");
        Each(xml, Enumerable.Range(0, Rules), r => string.Create(CultureInfo.InvariantCulture, $"""
            <rule><inputEntry><text>[{r * 10}..{(r * 10) + 10})</text></inputEntry><inputEntry><text>&gt;= {r}</text></inputEntry>
            <inputEntry><text>&lt; 1000</text></inputEntry><inputEntry><text>-</text></inputEntry><inputEntry><text>"a", "b"</text></inputEntry>
            <outputEntry><text>{r}</text></outputEntry></rule>
            """));
        return xml.Append("</decisionTable></decision></definitions>").ToString();
    }

    private static string Type(int input) => input == Inputs ? "string" : "number";

    private static void Each(StringBuilder xml, IEnumerable<int> numbers, Func<int, string> text)
    {
        foreach (var n in numbers)
        {
            xml.Append(text(n));
        }
    }
}
