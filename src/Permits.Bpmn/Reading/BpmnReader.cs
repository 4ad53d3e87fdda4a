using System.Collections.Immutable;
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
    public static (ProcessModel? Model, ImmutableArray<Finding> Findings) Read(ReadOnlyMemory<byte> xml) => Read(xml, ReadingProfile.Package);

    /// <summary>Reads a document whose processes are to be run by themselves: the standard's rules are checked, those of packages are not.</summary>
    /// <param name="xml">UTF-8 or UTF-16 bytes.</param>
    /// <returns>The model, null where any finding is an error; and every finding.</returns>
    public static (ProcessModel? Model, ImmutableArray<Finding> Findings) ReadModel(ReadOnlyMemory<byte> xml) => Read(xml, ReadingProfile.Model);

    /// <summary>
    /// Reads a model that was published before: what it may hold is checked, the rules about the flow are not, since a rule that came later
    /// must not take away the procedure an application was filed under (LFA s.11).
    /// </summary>
    /// <param name="xml">UTF-8 or UTF-16 bytes.</param>
    /// <returns>The model, null where it cannot be read; and every finding.</returns>
    public static (ProcessModel? Model, ImmutableArray<Finding> Findings) Reopen(ReadOnlyMemory<byte> xml)
    {
        var findings = new FindingList();
        var draft = ReadDefinitions(xml, ReadingProfile.Package, findings);
        return (findings.Errors > 0 ? null : draft?.Model, findings.ToImmutable());
    }

    private static (ProcessModel? Model, ImmutableArray<Finding> Findings) Read(ReadOnlyMemory<byte> xml, ReadingProfile profile)
    {
        var findings = new FindingList();
        if (ReadDefinitions(xml, profile, findings) is not { } draft)
        {
            return (null, findings.ToImmutable());
        }

        ModelLint.Check(draft, findings);
        return (findings.Errors > 0 ? null : draft.Model, findings.ToImmutable());
    }

    private static ProcessDraft? ReadDefinitions(ReadOnlyMemory<byte> xml, ReadingProfile profile, FindingList findings)
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

        var running = RunningProcesses.Of(definitions, profile, findings);
        new ShapeCheck(findings, e => e.IsBpmn("process") && running?.Contains(e) == false).Check(definitions);
        IdCheck.Check(definitions, findings);
        ExpressionLanguage.Check(definitions, findings);
        return running is null ? null : new ProcessReader(new References(definitions), profile, findings).Read(running.Main, running.Others);
    }
}
