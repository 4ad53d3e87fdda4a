using System.Collections.Immutable;
using System.Security;
using System.Text;

namespace Permits.Engine;

/// <summary>A process without a single element: the canvas that a designer begins with.</summary>
public static class EmptyProcess
{
    /// <summary>The BPMN of an empty, executable process.</summary>
    /// <param name="title">Its name.</param>
    public static ImmutableArray<byte> Of(LocalText title) =>
    [
        .. Encoding.UTF8.GetBytes($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:permit="urn:permits:bpmn:1.0" id="definitions" targetNamespace="urn:permits:workflows">
              <bpmn:process id="permitProcess" name="{SecurityElement.Escape(title.Th)}" permit:nameEn="{SecurityElement.Escape(title.En)}" isExecutable="true" />
              <bpmndi:BPMNDiagram id="diagram">
                <bpmndi:BPMNPlane id="plane" bpmnElement="permitProcess" />
              </bpmndi:BPMNDiagram>
            </bpmn:definitions>

            """),
    ];
}
