using System.Globalization;
using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Permits.Exports;

/// <summary>
/// An event log by IEEE 1849-2016 (XES): a trace a case, an event an activity, with the standard extensions Concept, Lifecycle, Time and
/// Organizational. Written case by case.
/// </summary>
internal static class XesFormat
{
    private const string Namespace = "http://www.xes-standard.org/";

    private static readonly (string Name, string Prefix)[] Extensions =
        [("Concept", "concept"), ("Lifecycle", "lifecycle"), ("Time", "time"), ("Organizational", "org")];

    /// <summary>Writes the cases.</summary>
    /// <param name="cases">The cases.</param>
    /// <param name="about">Names and values that stand with the log.</param>
    /// <param name="people">How people are called.</param>
    /// <param name="output">Where to.</param>
    /// <param name="cancel">Cancels the writing.</param>
    /// <returns>How many events.</returns>
    public static async Task<long> WriteAsync(
        IAsyncEnumerable<ExportedCase> cases, IEnumerable<KeyValuePair<string, string>> about, Pseudonyms people, Stream output, CancellationToken cancel)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true });
        xml.WriteStartElement("log", Namespace);
        xml.WriteAttributeString("xes.version", "1849.2016");
        xml.WriteAttributeString("xes.features", "");
        WriteHead(xml);
        String(xml, "concept:name", "Permits");
        String(xml, "lifecycle:model", "standard");
        foreach (var (name, value) in about)
        {
            String(xml, name, value);
        }

        var count = 0L;
        await foreach (var found in cases.WithCancellation(cancel).ConfigureAwait(false))
        {
            count += WriteTrace(xml, found, people);
        }

        xml.WriteEndDocument();
        return count;
    }

    private static void WriteHead(XmlWriter xml)
    {
        foreach (var (name, prefix) in Extensions)
        {
            xml.WriteStartElement("extension", Namespace);
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("prefix", prefix);
            xml.WriteAttributeString("uri", $"http://www.xes-standard.org/{prefix}.xesext");
            xml.WriteEndElement();
        }

        xml.WriteStartElement("global", Namespace);
        xml.WriteAttributeString("scope", "trace");
        String(xml, "concept:name", "");
        xml.WriteEndElement();
        xml.WriteStartElement("global", Namespace);
        xml.WriteAttributeString("scope", "event");
        String(xml, "concept:name", "");
        String(xml, "lifecycle:transition", "complete");
        Date(xml, "time:timestamp", Instant.FromUnixTimeTicks(0));
        xml.WriteEndElement();
        xml.WriteStartElement("classifier", Namespace);
        xml.WriteAttributeString("name", "Activity");
        xml.WriteAttributeString("keys", "concept:name lifecycle:transition");
        xml.WriteEndElement();
    }

    private static long WriteTrace(XmlWriter xml, ExportedCase found, Pseudonyms people)
    {
        xml.WriteStartElement("trace", Namespace);
        String(xml, "concept:name", found.State.Number);
        String(xml, "permitType", found.State.PermitType);
        Value(xml, "int", "definitionVersion", found.State.DefinitionVersion.ToString(CultureInfo.InvariantCulture));
        String(xml, "office", found.State.OfficeId);
        String(xml, "applicant", people.Id(found.State.Applicant!.UserId)!);
        String(xml, "result", found.State.Result ?? "running");
        Value(xml, "boolean", "isDemo", found.State.IsDemo ? "true" : "false");
        var count = 0L;
        foreach (var activity in Activities.Of(found.Log))
        {
            WriteEvent(xml, activity, found.State.OfficeId, people);
            count++;
        }

        xml.WriteEndElement();
        return count;
    }

    private static void WriteEvent(XmlWriter xml, Activity activity, string office, Pseudonyms people)
    {
        xml.WriteStartElement("event", Namespace);
        String(xml, "concept:name", activity.Name.Th);
        String(xml, "nameEn", activity.Name.En);
        String(xml, "lifecycle:transition", activity.Lifecycle);
        Date(xml, "time:timestamp", activity.At);
        Optional(xml, "org:resource", people.Id(activity.Resource));
        Optional(xml, "org:role", activity.Role);
        String(xml, "org:group", office);
        String(xml, "eventType", activity.Kind);
        Value(xml, "int", "sequence", activity.Recorded.Sequence.ToString(CultureInfo.InvariantCulture));
        Date(xml, "recordedAt", activity.Recorded.RecordedAt);
        Optional(xml, "concept:instance", activity.Task ?? activity.Clock);
        Optional(xml, "element", activity.Element);
        Optional(xml, "outcome", activity.Outcome);
        xml.WriteEndElement();
    }

    private static void Optional(XmlWriter xml, string key, string? value)
    {
        if (value is not null)
        {
            String(xml, key, value);
        }
    }

    private static void String(XmlWriter xml, string key, string value) => Value(xml, "string", key, XmlText.Clean(value));

    private static void Date(XmlWriter xml, string key, Instant at) => Value(xml, "date", key, InstantPattern.ExtendedIso.Format(at));

    private static void Value(XmlWriter xml, string type, string key, string value)
    {
        xml.WriteStartElement(type, Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteAttributeString("value", value);
        xml.WriteEndElement();
    }
}
