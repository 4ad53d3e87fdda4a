using System.Collections.Immutable;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Interchange;

/// <summary>
/// Reads and writes whole BPMN 2.0 documents, of any tool and whether they can be run or not. What can be run is read by <see cref="BpmnReader"/>
/// (<c>docs/adr/0010-two-readers.md</c>).
/// </summary>
public static class BpmnInterchange
{
    /// <summary>Reads a document. Bounds and refusals of hostile text are those of <see cref="BpmnReader"/>.</summary>
    /// <param name="xml">UTF-8 or UTF-16 bytes; at most <see cref="BpmnReader.MaxBytes"/>.</param>
    /// <returns>The document, null where any finding is an error; and every finding.</returns>
    public static (BpmnDocument? Document, ImmutableArray<Finding> Findings) Read(ReadOnlyMemory<byte> xml)
    {
        var findings = new FindingList();
        if (SafeXml.Load(xml, findings)?.Root is not { } root)
        {
            return (null, findings.ToImmutable());
        }

        if (!root.IsBpmn("definitions"))
        {
            findings.Add(Rules.NotBpmn, Where.Of(root), Quote.Of(root.Name.ToString()));
            return (null, findings.ToImmutable());
        }

        var document = new BpmnDocument(new DocumentReader(findings).Read(root));
        foreach (var reference in document.Dangling)
        {
            findings.Add(InterchangeRules.DanglingReference, reference.From.Id ?? Where.Line(reference.From.Line), reference.Through, Quote.Of(reference.Name.Local));
        }

        return (document, findings.ToImmutable());
    }

    /// <summary>Writes a document: UTF-8 without byte order mark, elements in the order of the XSD, the same bytes for the same document.</summary>
    /// <exception cref="ArgumentException">A text or name set by an edit cannot stand in XML.</exception>
    public static byte[] Write(BpmnDocument document) => DocumentWriter.Write(document);
}
