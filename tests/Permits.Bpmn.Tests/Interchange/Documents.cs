using System.Collections.Immutable;
using System.Text;
using Permits.Bpmn.Interchange;

namespace Permits.Bpmn.Tests.Interchange;

/// <summary>Small documents for tests of the whole-document model.</summary>
internal static class Documents
{
    public const string Model = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    /// <summary>A document around content, with the usual prefixes.</summary>
    public static string Around(string content, string attributes = "") => $"""
        <bpmn:definitions xmlns:bpmn="{Model}" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
            xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:v="urn:vendor" xmlns:tns="urn:this"
            targetNamespace="urn:this" {attributes}>{content}</bpmn:definitions>
        """;

    public static (BpmnDocument? Document, ImmutableArray<Finding> Findings) ReadAny(string xml) => BpmnInterchange.Read(Encoding.UTF8.GetBytes(xml));

    /// <summary>The document of a text that has to be readable.</summary>
    public static BpmnDocument Read(string xml)
    {
        var (document, findings) = ReadAny(xml);
        return document ?? throw new InvalidOperationException(string.Join("; ", findings.Select(f => f.Message.En)));
    }

    /// <summary>The document of a process's content.</summary>
    public static BpmnDocument Process(string content) => Read(Around($"<bpmn:process id=\"p\">{content}</bpmn:process>"));

    public static string Written(BpmnDocument document) => Encoding.UTF8.GetString(BpmnInterchange.Write(document));
}
