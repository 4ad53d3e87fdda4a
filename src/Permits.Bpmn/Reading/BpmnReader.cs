using System.Collections.Immutable;

namespace Permits.Bpmn;

/// <summary>Reads BPMN 2.0 XML. Hostile text (DTDs, entity expansion, over-large or over-deep documents) is a finding, never an exception.</summary>
public static class BpmnReader
{
    /// <summary>The largest document read, in bytes: 5 MB.</summary>
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>Reads a document with exactly one executable process.</summary>
    /// <param name="xml">UTF-8 or UTF-16 bytes.</param>
    /// <returns>The model, null where any finding is an error; and every finding.</returns>
    public static (ProcessModel? Model, ImmutableArray<Finding> Findings) Read(ReadOnlyMemory<byte> xml) => throw new NotSupportedException();
}
