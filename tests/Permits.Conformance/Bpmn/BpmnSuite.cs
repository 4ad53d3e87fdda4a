using System.Text;
using System.Xml.Linq;
using Permits.Bpmn;
using Permits.Bpmn.Interchange;

namespace Permits.Conformance.Bpmn;

/// <summary>What a run of models gave.</summary>
public sealed record BpmnSummary(int Passed, int Failed)
{
    public override string ToString() => FormattableString.Invariant($"bpmn: passed {Passed}, failed {Failed}");
}

/// <summary>
/// Reads each model below a folder, writes it, reads it again and compares: by what the model says, and element by element of the XML, without the
/// product's model, so that nothing which that does not know can get lost unseen.
/// </summary>
public static class BpmnSuite
{
    // For the walk's own reading of files in windows-1252 and the like; the product reads them without.
    static BpmnSuite() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static BpmnSummary Run(string folder, Action<string> write)
    {
        var (passed, failed) = (0, 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.bpmn", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var why = FaultOrException(File.ReadAllBytes(file));
            write($"{(why is null ? "PASS" : "FAIL")} {Path.GetRelativePath(folder, file)}{(why is null ? "" : " " + why)}");
            (passed, failed) = why is null ? (passed + 1, failed) : (passed, failed + 1);
        }

        return new BpmnSummary(passed, failed);
    }

    /// <summary>As <see cref="Fault"/>; an exception is a fault of this model and no reason not to run the others.</summary>
    private static string? FaultOrException(byte[] original)
    {
        try
        {
            return Fault(original);
        }
        catch (Exception e)
        {
            return $"threw {e.GetType().Name}: {e.Message}";
        }
    }

    /// <summary>Why a model fails; null where it passes.</summary>
    public static string? Fault(byte[] original)
    {
        var (document, findings) = BpmnInterchange.Read(original);
        if (document is null)
        {
            return "not read: " + string.Join("; ", findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Rule} {f.Element} {f.Message.En}"));
        }

        var written = BpmnInterchange.Write(document);
        var (again, findingsAgain) = BpmnInterchange.Read(written);
        if (again is null)
        {
            return "not read again: " + string.Join("; ", findingsAgain.Select(f => f.Rule));
        }

        if (document.FirstDifference(again) is { } model)
        {
            return "the model differs at " + model;
        }

        if (findings.Length != findingsAgain.Length)
        {
            return "the findings differ";
        }

        if (XmlWalk.FirstDifference(Parse(original), Parse(written)) is { } xml)
        {
            return "the XML differs at " + xml;
        }

        return written.AsSpan().SequenceEqual(BpmnInterchange.Write(again)) ? null : "written twice it differs";
    }

    private static XElement Parse(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace).Root!;
    }
}
