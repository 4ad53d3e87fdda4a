using System.Diagnostics;
using System.Text;
using FluentAssertions;
using Xunit;
using Xunit.Abstractions;

namespace Permits.Bpmn.Tests;

/// <summary>Hostile and broken text gives findings, soon; never an exception, never a model.</summary>
public class HostileInputTests(ITestOutputHelper output)
{
    private const string Open = """<d:definitions xmlns:d="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:permit="urn:permits:bpmn:1.0">""";

    /// <summary>Far above what is needed (milliseconds), far below what an attack would take.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private void Refuses(byte[] xml, string rule)
    {
        var watch = Stopwatch.StartNew();
        var (model, findings) = BpmnReader.Read(xml);

        output.WriteLine($"{xml.Length} bytes, {findings.Length} findings, {watch.ElapsedMilliseconds} ms");
        model.Should().BeNull();
        findings.Should().Contain(f => f.Rule == rule && f.Severity == Severity.Error);
        findings.Length.Should().BeLessThan(600);
        watch.Elapsed.Should().BeLessThan(Soon);
    }

    private void Refuses(string xml, string rule) => Refuses(Encoding.UTF8.GetBytes(xml), rule);

    [Fact]
    public void An_external_entity_is_refused_and_not_fetched()
    {
        var secret = Path.GetTempFileName();
        File.WriteAllText(secret, "secret-in-a-file");
        try
        {
            var xml = Encoding.UTF8.GetBytes($"""<!DOCTYPE d [<!ENTITY x SYSTEM "file://{secret}">]>{Open}<d:process id="&x;"/></d:definitions>""");

            Refuses(xml, "bpmn.not-xml");
            BpmnReader.Read(xml).Findings.Should().NotContain(f => f.Message.En.Contains("secret-in-a-file"));
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public void An_external_DTD_is_refused() => Refuses($"""<!DOCTYPE d SYSTEM "http://127.0.0.1:9/x.dtd">{Open}</d:definitions>""", "bpmn.not-xml");

    [Fact]
    public void A_billion_laughs_are_refused()
    {
        var dtd = "<!DOCTYPE d [<!ENTITY a0 \"ha\">" + string.Concat(
            Enumerable.Range(1, 11).Select(i => $"<!ENTITY a{i} \"{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}\">"));

        Refuses($"{dtd}]>{Open}<d:process id=\"p\"><d:documentation>&a11;</d:documentation></d:process></d:definitions>", "bpmn.not-xml");
    }

    [Fact]
    public void Fifty_megabytes_are_refused() => Refuses(new byte[50 * 1024 * 1024], "bpmn.too-large");

    [Fact]
    public void Deep_nesting_is_refused() => Refuses(Open + string.Concat(Enumerable.Repeat("<d:subProcess>", 100_000)), "bpmn.too-complex");

    [Fact]
    public void Endless_small_elements_are_refused() =>
        Refuses(Open + string.Concat(Enumerable.Repeat("<d:task/>", 500_000)) + "</d:definitions>", "bpmn.too-complex");

    [Fact]
    public void Endless_attributes_are_refused() =>
        Refuses(Open + "<d:process " + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"a{i}='>' ")) + "/></d:definitions>", "bpmn.too-complex");

    [Fact]
    public void Endless_attributes_in_UTF16_are_refused() =>
        Refuses(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("<a " + string.Concat(Enumerable.Range(0, 200_000).Select(i => $"a{i}='' ")) + "/>")).ToArray(), "bpmn.too-complex");

    [Fact]
    public void Long_text_with_many_equals_signs_is_read() =>
        Models.Read(Models.Good.Replace("ตรวจตามมาตรา 8", string.Concat(Enumerable.Repeat("a = b, ", 1_000)), StringComparison.Ordinal)).Findings.Should().BeEmpty();

    [Fact]
    public void Findings_are_listed_up_to_a_bound() =>
        Refuses(Open + "<d:process id='p' isExecutable='true'>" + string.Concat(Enumerable.Repeat("<d:adHocSubProcess/>", 90_000)) + "</d:process></d:definitions>", "bpmn.unsupported-element");

    [Fact]
    public void A_node_with_very_many_flows_is_read_soon()
    {
        var flows = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<d:sequenceFlow id='f{i}' sourceRef='s' targetRef='e'/>"));
        var listed = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<d:outgoing>f{i}</d:outgoing>"));

        Refuses($"{Open}<d:process id='p' isExecutable='true'><d:startEvent id='s'>{listed}</d:startEvent><d:endEvent id='e'/><d:endEvent id='e2'/>{flows}</d:process></d:definitions>", "bpmn.unreachable");
    }

    [Fact]
    public void Choices_that_multiply_are_given_up_soon()
    {
        // Twelve gateways side by side, each with three ways: 3^12 runs.
        var gateways = string.Concat(Enumerable.Range(0, 12).Select(i => $"""
            <d:exclusiveGateway id='g{i}' default='d{i}'/><d:intermediateThrowEvent id='m{i}'/>
            <d:sequenceFlow id='s{i}' sourceRef='s' targetRef='g{i}'/>
            <d:sequenceFlow id='d{i}' sourceRef='g{i}' targetRef='join'/>
            <d:sequenceFlow id='x{i}' sourceRef='g{i}' targetRef='m{i}'><d:conditionExpression>true</d:conditionExpression></d:sequenceFlow>
            <d:sequenceFlow id='z{i}' sourceRef='g{i}' targetRef='e'><d:conditionExpression>true</d:conditionExpression></d:sequenceFlow>
            <d:sequenceFlow id='y{i}' sourceRef='m{i}' targetRef='join'/>
            """));
        var parts = "<d:startEvent id='s'/><d:parallelGateway id='join'/><d:endEvent id='e'/><d:sequenceFlow id='last' sourceRef='join' targetRef='e'/>" + gateways;

        var watch = Stopwatch.StartNew();
        var findings = Models.Read($"{Open}<d:process id='p' isExecutable='true'>{parts}</d:process></d:definitions>").Findings;

        output.WriteLine($"{watch.ElapsedMilliseconds} ms");
        findings.Should().Contain(f => f.Rule == "bpmn.not-explored");
        watch.Elapsed.Should().BeLessThan(Soon);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("<")]
    [InlineData("no xml")]
    [InlineData("<a>&undefined;</a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-7\"?><a/>")]
    [InlineData("<?xml version=\"1.0\" encoding=\"no-such\"?><a/>")]
    [InlineData("<a xmlns:p=''><p:b/></a>")]
    public void Text_that_is_no_XML_is_refused(string text) => Refuses(text, "bpmn.not-xml");

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => Refuses([0xFF, 0x00, 0xC3, 0x28, 0x3C], "bpmn.not-xml");

    [Theory]
    [InlineData("<definitions/>")]
    [InlineData("<definitions xmlns='http://schema.omg.org/spec/BPMN/1.1'/>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<process xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>")]
    public void Another_document_is_refused(string text) => Refuses(text, "bpmn.not-bpmn");

    [Fact]
    public void A_file_cut_off_anywhere_is_refused()
    {
        var whole = Encoding.UTF8.GetBytes(Models.Good.TrimEnd());
        for (var length = 0; length < whole.Length; length += 7)
        {
            var (model, findings) = BpmnReader.Read(whole.AsMemory(0, length));

            model.Should().BeNull($"only {length} bytes were there");
            findings.Should().ContainSingle().Which.Rule.Should().Be("bpmn.not-xml");
        }
    }

    /// <summary>Either it reads without error or it has an error; no exception, no hang.</summary>
    [Fact]
    public void Mutations_of_a_good_model_give_only_findings()
    {
        var good = Encoding.UTF8.GetBytes(Models.Good);
        string[] words = ["check", "f1", "granted", "P1D", "day", "<b:endEvent id=\"z\"/>", "id=\"check\"", "exclusiveGateway", "parallelGateway", "userTask", "p:", "b:", "true", "-", "&amp;", "é", "\""];
        for (var seed = 1; seed <= 1500; seed++)
        {
            var random = new Random(seed);
            var bytes = good.ToList();
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                var at = random.Next(bytes.Count);
                var length = Math.Min(random.Next(1, 40), bytes.Count - at);
                switch (random.Next(4))
                {
                    case 0: bytes.RemoveRange(at, length); break;
                    case 1: bytes.InsertRange(at, Encoding.UTF8.GetBytes(words[random.Next(words.Length)])); break;
                    case 2: bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length)); break;
                    default: bytes[at] = (byte)random.Next(256); break;
                }
            }

            CheckMutation(bytes.ToArray(), seed);
        }
    }

    /// <summary>Whole words change places, so that the XML stays well-formed and the model breaks.</summary>
    [Fact]
    public void Swapped_words_of_a_good_model_give_only_findings()
    {
        string[] words = ["filed", "check", "isComplete", "correct", "notCorrected", "split", "join", "inspect", "decide", "granted", "f1", "f3", "f8", "f13",
            "userTask", "endEvent", "startEvent", "parallelGateway", "exclusiveGateway", "boundaryEvent", "sequenceFlow", "milestone", "outcome", "clock", "sourceRef", "targetRef", "default"];
        var well = 0;
        for (var seed = 1; seed <= 1000; seed++)
        {
            var random = new Random(seed);
            var text = Models.Good;
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                var from = words[random.Next(words.Length)];
                var at = text.IndexOf(from, random.Next(text.Length), StringComparison.Ordinal);
                if (at >= 0)
                {
                    text = text[..at] + words[random.Next(words.Length)] + text[(at + from.Length)..];
                }
            }

            well += CheckMutation(Encoding.UTF8.GetBytes(text), seed).Any(f => f.Rule == "bpmn.not-xml") ? 0 : 1;
        }

        well.Should().BeGreaterThan(300, "mutations should get past the XML parser");
    }

    private System.Collections.Immutable.ImmutableArray<Finding> CheckMutation(byte[] xml, int seed)
    {
        try
        {
            var watch = Stopwatch.StartNew();
            var (model, findings) = BpmnReader.Read(xml);

            (model is null).Should().Be(findings.Any(f => f.Severity == Severity.Error), $"seed {seed}");
            watch.Elapsed.Should().BeLessThan(Soon, $"seed {seed}");
            return findings;
        }
        catch (Exception e) when (e is not Xunit.Sdk.XunitException)
        {
            output.WriteLine(Encoding.UTF8.GetString(xml));
            throw new InvalidOperationException($"Expected findings for seed {seed}, but reading threw.", e);
        }
    }
}
