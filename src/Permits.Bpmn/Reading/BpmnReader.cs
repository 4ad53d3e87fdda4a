using System.Collections.Immutable;
using System.Xml.Linq;
using Permits.Bpmn.Lint;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn;

/// <summary>Reads BPMN 2.0 XML. Hostile text (DTDs, entity expansion, over-large or over-deep documents) is a finding, never an exception.</summary>
public static class BpmnReader
{
    /// <summary>The largest document read, in bytes: 5 MB.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>Reads a document with exactly one executable process.</summary>
    /// <param name="xml">UTF-8 or UTF-16 bytes.</param>
    /// <returns>The model, null where any finding is an error; and every finding.</returns>
    public static (ProcessModel? Model, ImmutableArray<Finding> Findings) Read(ReadOnlyMemory<byte> xml)
    {
        var findings = new FindingList();
        if (ReadDefinitions(xml, findings) is not { } draft)
        {
            return (null, findings.ToImmutable());
        }

        ModelLint.Check(draft, findings);
        return (findings.Errors > 0 ? null : draft.Model, findings.ToImmutable());
    }

    /// <summary>
    /// Reads a model that was published before: what it may hold is checked, the rules about the flow are not, since a rule that came later
    /// must not take away the procedure an application was filed under (LFA s.11).
    /// </summary>
    /// <param name="xml">UTF-8 or UTF-16 bytes.</param>
    /// <returns>The model, null where it cannot be read; and every finding.</returns>
    public static (ProcessModel? Model, ImmutableArray<Finding> Findings) Reopen(ReadOnlyMemory<byte> xml)
    {
        var findings = new FindingList();
        var draft = ReadDefinitions(xml, findings);
        return (findings.Errors > 0 ? null : draft?.Model, findings.ToImmutable());
    }

    private static ProcessDraft? ReadDefinitions(ReadOnlyMemory<byte> xml, FindingList findings)
    {
        if (SafeXml.Load(xml, findings)?.Root is not { } definitions)
        {
            return null;
        }

        if (!definitions.IsBpmn("definitions"))
        {
            findings.Add(Rules.NotBpmn, Where.Of(definitions), Quote.Of(definitions.Name.ToString()));
            return null;
        }

        new ShapeCheck(findings).Check(definitions);
        IdCheck.Check(definitions, findings);
        ExpressionLanguage.Check(definitions, findings);
        CheckPools(definitions, findings);
        if (TheProcess(definitions, findings) is not { } process)
        {
            return null;
        }

        return new ProcessReader(findings).Read(process);
    }

    private static XElement? TheProcess(XElement definitions, FindingList findings)
    {
        var processes = definitions.Elements(BpmnNames.Model + "process").ToList();
        if (processes.Count == 1 && processes[0].Attribute("isExecutable")?.Value.Trim() is "true" or "1")
        {
            return processes[0];
        }

        var executable = processes.Count(p => p.Attribute("isExecutable")?.Value.Trim() is "true" or "1");
        findings.Add(Rules.OneProcess, processes.Count > 1 ? Where.Of(processes[1]) : null, processes.Count, executable);
        return processes.Count == 1 ? processes[0] : null;
    }

    private static void CheckPools(XElement definitions, FindingList findings)
    {
        foreach (var participant in definitions.Elements(BpmnNames.Model + "collaboration").Elements(BpmnNames.Model + "participant").Skip(1))
        {
            findings.Add(Rules.OnePool, Where.Of(participant));
        }
    }
}
