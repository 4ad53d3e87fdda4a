using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Permits.Bpmn;

namespace Permits.Bench;

/// <summary>What every check of a model costs, the exploration of its states included, against reading its XML into a tree.</summary>
/// <param name="Milliseconds">Median of one lint.</param>
/// <param name="FloorMilliseconds">Median of one reading into a tree.</param>
/// <param name="Elements">How many flow nodes and flows the model has.</param>
internal sealed record LintTimes(double Milliseconds, double FloorMilliseconds, int Elements)
{
    private const int Blocks = 14;
    private const int Rounds = 25;

    /// <summary>Lints a model of about 200 elements: tasks, choices, parallel steps, timers, one after another.</summary>
    public static LintTimes Measure()
    {
        var xml = Encoding.UTF8.GetBytes(Model());
        var (model, findings) = BpmnReader.Read(xml);
        if (model is null)
        {
            throw new InvalidOperationException("The model of the bench does not lint: " + string.Join("; ", findings.Select(f => f.Message.En)));
        }

        var lint = Median(() => BpmnReader.Read(xml));
        var tree = Median(() => XDocument.Load(new MemoryStream(xml)));
        return new LintTimes(lint, tree, model.Nodes.Count + model.Flows.Count);
    }

    private static double Median(Action action)
    {
        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            action();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }

    private static string Model()
    {
        var parts = new StringBuilder();
        var flows = 0;
        var last = "start";
        for (var block = 0; block < Blocks; block++)
        {
            var (task, late, split, join, one, other) = ($"task{block}", $"late{block}", $"split{block}", $"join{block}", $"one{block}", $"other{block}");
            var gateway = block % 2 == 0 ? "exclusiveGateway" : "parallelGateway";
            parts.Append(CultureInfo.InvariantCulture, $"""
                {Task(task)}<b:boundaryEvent id="{late}" attachedToRef="{task}" cancelActivity="false"><b:timerEventDefinition><b:timeDuration>P5D</b:timeDuration></b:timerEventDefinition></b:boundaryEvent>
                <b:endEvent id="told{block}"/><b:{gateway} id="{split}"{(block % 2 == 0 ? $" default=\"{split}b\"" : "")}/>{Task(one)}{Task(other)}<b:{gateway} id="{join}"/>
                """);
            Flow(last, task);
            Flow(late, $"told{block}");
            Flow(task, split);
            Flow(split, one, $"{split}a", block % 2 == 0 ? $"{task}.outcome = \"yes\"" : null);
            Flow(split, other, $"{split}b");
            Flow(one, join);
            Flow(other, join);
            last = join;
        }

        Flow(last, "end");
        return $"""
            <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:p="urn:permits:bpmn:1.0" id="d" targetNamespace="t"><b:process id="long" isExecutable="true">
            <b:startEvent id="start"/>{parts}<b:endEvent id="end"><b:extensionElements><p:milestone name="decided"/><p:milestone name="notified"/></b:extensionElements></b:endEvent>
            </b:process></b:definitions>
            """;

        void Flow(string from, string to, string? id = null, string? when = null) => parts.Append(
            CultureInfo.InvariantCulture,
            $"<b:sequenceFlow id=\"{id ?? $"f{flows++}"}\" sourceRef=\"{from}\" targetRef=\"{to}\">{(when is null ? "" : $"<b:conditionExpression>{when}</b:conditionExpression>")}</b:sequenceFlow>");

        static string Task(string id) => $"""<b:userTask id="{id}" name="{id}"><b:extensionElements><p:task role="inspector"/></b:extensionElements></b:userTask>""";
    }
}
