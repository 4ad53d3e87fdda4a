using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Permits.Engine.Tests.Flow;

/// <summary>Draws random block-structured models as BPMN XML, with the block that knows their paths and variables that choose among them.</summary>
internal sealed class RandomModel
{
    private readonly Random _random;
    private readonly bool _broken;
    private readonly StringBuilder _named = new();
    private readonly StringBuilder _data = new();
    private readonly StringBuilder _processes = new();
    private readonly Dictionary<string, JsonElement> _variables = new(StringComparer.Ordinal);
    private StringBuilder _nodes = new();
    private int _count;
    private int _leaves;
    private bool _hasBroken;

    private RandomModel(int seed, int leaves, bool broken)
    {
        _random = new Random(seed);
        _leaves = leaves;
        _broken = broken;
    }

    /// <summary>The paths.</summary>
    public required Block Block { get; init; }

    /// <summary>The document.</summary>
    public required string Bpmn { get; init; }

    /// <summary>What chooses at gateways.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Variables { get; init; }

    /// <summary>Draws a model.</summary>
    /// <param name="seed">The same seed draws the same model.</param>
    /// <param name="leaves">About how many steps.</param>
    /// <param name="broken">Whether one exclusive merge is drawn as a parallel join, which waits for ever.</param>
    public static RandomModel Draw(int seed, int leaves, bool broken = false)
    {
        var drawing = new RandomModel(seed, leaves, broken) { Block = new Block.Line([]), Bpmn = "", Variables = new Dictionary<string, JsonElement>() };
        var parts = new List<Block>();
        var at = "start";
        if (broken)
        {
            (var choice, at) = drawing.Exclusive(at, 1);
            parts.Add(choice);
        }

        while (drawing._leaves > 0)
        {
            (var part, at) = drawing.Any(at, 3);
            parts.Add(part);
        }

        drawing.Flow(at, drawing.Node("endEvent", "end"));
        return new RandomModel(seed, leaves, broken) { Block = new Block.Line(parts), Bpmn = drawing.Document(), Variables = drawing._variables };
    }

    private string Document() => $"""
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:permit="urn:permits:bpmn:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="d" targetNamespace="t">
        {_named}
        <process id="main" isExecutable="true">{_data}
        <startEvent id="start"><extensionElements><permit:milestone name="decided"/><permit:milestone name="notified"/></extensionElements></startEvent>
        {_nodes}</process>{_processes}</definitions>
        """;

    private (Block Block, string Out) Any(string from, int depth)
    {
        var kind = depth == 0 || _leaves <= 1 ? _random.Next(3) : _random.Next(12);
        return kind switch
        {
            0 or 1 => Task(from),
            2 => Repeated(from),
            3 => Exclusive(from, depth - 1),
            4 => Split(from, depth - 1, "parallelGateway"),
            5 => Split(from, depth - 1, "inclusiveGateway"),
            6 => Events(from, depth - 1),
            7 => SubProcess(from, depth - 1),
            8 => BrokenOff(from, depth - 1),
            9 => Call(from, depth - 1),
            _ => Again(from, depth - 1),
        };
    }

    private (Block Block, string Out) Line(string from, int depth)
    {
        var parts = new List<Block>();
        var at = from;
        for (var count = _random.Next(1, 3); count > 0; count--)
        {
            (var part, at) = Any(at, depth);
            parts.Add(part);
        }

        return (new Block.Line(parts), at);
    }

    private (Block Block, string Out) Task(string from)
    {
        var id = UserTask("");
        Flow(from, id);
        return (new Block.Step(id), id);
    }

    // A multi-instance or looped task.
    private (Block Block, string Out) Repeated(string from)
    {
        var times = _random.Next(1, 4);
        var id = UserTask(_random.Next(3) switch
        {
            0 => $"<standardLoopCharacteristics loopMaximum=\"{Text(times)}\"/>",
            1 => $"<multiInstanceLoopCharacteristics><loopCardinality>{Text(times)}</loopCardinality></multiInstanceLoopCharacteristics>",
            _ => $"<multiInstanceLoopCharacteristics isSequential=\"true\"><loopCardinality>{Text(times)}</loopCardinality></multiInstanceLoopCharacteristics>",
        });
        Flow(from, id);
        return (new Block.Step(id, times), id);
    }

    private (Block Block, string Out) Exclusive(string from, int depth)
    {
        var split = NewId("x");
        var merge = Node(_broken && !_hasBroken ? "parallelGateway" : "exclusiveGateway", NewId("m"));
        _hasBroken = true;
        var variable = Variable("pick", _random.Next(3));
        Node("exclusiveGateway", split, $" default=\"{split}-1\"");
        Flow(from, split);
        List<Block> parts = [];
        for (var way = 0; way < 2; way++)
        {
            parts.Add(Branch(split, merge, depth, $"{split}-{Text(way)}", way == 0 ? $"{variable} = 0" : null));
        }

        return (new Block.Choice(parts), merge);
    }

    private (Block Block, string Out) Split(string from, int depth, string gateway)
    {
        var isInclusive = gateway == "inclusiveGateway";
        var split = NewId("g");
        var join = Node(gateway, NewId("j"));
        Node(gateway, split, isInclusive ? $" default=\"{split}-0\"" : "");
        Flow(from, split);
        List<Block> parts = [];
        for (var (way, ways) = (0, _random.Next(2, 4)); way < ways; way++)
        {
            parts.Add(Branch(split, join, depth, $"{split}-{Text(way)}", isInclusive && way > 0 ? $"{Variable("flag", _random.Next(2))} = 1" : null));
        }

        return (new Block.Beside(parts, All: !isInclusive), join);
    }

    private (Block Block, string Out) Events(string from, int depth)
    {
        var split = Node("eventBasedGateway", NewId("v"));
        var merge = Node("exclusiveGateway", NewId("m"));
        Flow(from, split);
        List<Block> parts = [];
        for (var way = 0; way < 2; way++)
        {
            var caught = NewId("c");
            Node("intermediateCatchEvent", caught, "", way == 0 ? Message(caught) : Timer());
            Flow(split, caught);
            var (block, last) = Line(caught, depth);
            Flow(last, merge);
            parts.Add(new Block.Line([new Block.Step(caught), block]));
        }

        return (new Block.Choice(parts), merge);
    }

    private (Block Block, string Out) SubProcess(string from, int depth)
    {
        var id = NewId("s");
        var (block, content) = Inside(depth);
        Node("subProcess", id, "", content);
        Flow(from, id);
        return (block, id);
    }

    private (Block Block, string Out) Call(string from, int depth)
    {
        var id = NewId("k");
        var (block, content) = Inside(depth);
        _processes.Append(CultureInfo.InvariantCulture, $"<process id=\"{id}-called\" isExecutable=\"false\">{content}</process>\n");
        Node("callActivity", id, $" calledElement=\"{id}-called\"");
        Flow(from, id);
        return (block, id);
    }

    private (Block Block, string Out) BrokenOff(string from, int depth)
    {
        var (body, host) = SubProcess(from, depth);
        var boundary = NewId("b");
        Node("boundaryEvent", boundary, $" attachedToRef=\"{host}\"", _random.Next(2) == 0 ? Message(boundary) : Timer());
        var (then, last) = Task(boundary);
        var merge = Node("exclusiveGateway", NewId("m"));
        Flow(host, merge);
        Flow(last, merge);
        return (new Block.BrokenOff(body, boundary, then), merge);
    }

    // A loop drawn by a flow that leads back, counted by a script.
    private (Block Block, string Out) Again(string from, int depth)
    {
        var times = _random.Next(1, 4);
        var (enter, mark, leave) = (Node("exclusiveGateway", NewId("m")), NewId("r"), NewId("x"));
        var count = Variable("count", 0);
        Node("scriptTask", mark, " scriptFormat=\"feel\"", $"<script>{{{count}: {count} + 1}}</script>");
        Node("exclusiveGateway", leave, $" default=\"{leave}-on\"");
        Flow(from, enter);
        Flow(enter, mark);
        var (body, last) = Line(mark, depth);
        Flow(last, leave);
        Flow(leave, enter, leave + "-back", $"{count} &lt; {Text(times)}");
        var on = Node("intermediateThrowEvent", NewId("o"));
        Flow(leave, on, leave + "-on");
        return (new Block.Again(mark, body, times), on);
    }

    private Block Branch(string split, string join, int depth, string flow, string? condition)
    {
        var first = Node("task", NewId("a"));
        Flow(split, first, flow, condition);
        var (block, last) = Line(first, depth);
        Flow(last, join);
        return block;
    }

    private (Block Block, string Content) Inside(int depth)
    {
        var around = _nodes;
        _nodes = new StringBuilder();
        var start = Node("startEvent", NewId("i"));
        var (block, last) = Line(start, depth);
        Flow(last, Node("endEvent", NewId("e")));
        var content = _nodes.ToString();
        _nodes = around;
        return (block, content);
    }

    private string UserTask(string content)
    {
        _leaves--;
        var id = NewId("t");
        return Node("userTask", id, $" name=\"{id}\"", $"<extensionElements><permit:task role=\"officer\"/></extensionElements>{content}");
    }

    private string Message(string id)
    {
        _named.Append(CultureInfo.InvariantCulture, $"<message id=\"{id}-message\" name=\"{id}\"/>");
        return $"<messageEventDefinition messageRef=\"{id}-message\"/>";
    }

    private string Timer() => $"<timerEventDefinition><timeDuration>PT{Text(_random.Next(1, 5))}H</timeDuration></timerEventDefinition>";

    private string Variable(string kind, int value)
    {
        var name = NewId(kind);
        _data.Append(CultureInfo.InvariantCulture, $"<dataObject id=\"{name}\" name=\"{name}\"/>");
        _variables.Add(name, JsonSerializer.SerializeToElement(value));
        return name;
    }

    private string Node(string element, string id, string attributes = "", string content = "")
    {
        _nodes.Append(CultureInfo.InvariantCulture, $"<{element} id=\"{id}\"{attributes}>{content}</{element}>\n");
        return id;
    }

    private void Flow(string from, string to, string? id = null, string? condition = null) => _nodes.Append(
        CultureInfo.InvariantCulture,
        $"<sequenceFlow id=\"{id ?? $"{from}-{to}"}\" sourceRef=\"{from}\" targetRef=\"{to}\">{(condition is null ? "" : $"<conditionExpression xsi:type=\"tFormalExpression\">{condition}</conditionExpression>")}</sequenceFlow>\n");

    private string NewId(string kind) => kind + Text(++_count);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
