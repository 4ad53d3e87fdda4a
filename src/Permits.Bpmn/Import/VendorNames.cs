using System.Collections.Frozen;
using System.Xml.Linq;

namespace Permits.Bpmn.Import;

/// <summary>The namespaces of the engines whose models are imported.</summary>
internal static class VendorNames
{
    /// <summary>Camunda 8.</summary>
    public static readonly XNamespace Zeebe = "http://camunda.org/schema/zeebe/1.0";

    private static readonly FrozenDictionary<XNamespace, string> Prefixes = new Dictionary<XNamespace, string>
    {
        [Zeebe] = "zeebe",
        ["http://camunda.org/schema/1.0/bpmn"] = "camunda",
        ["http://flowable.org/bpmn"] = "flowable",
        ["http://activiti.org/bpmn"] = "activiti",
    }.ToFrozenDictionary();

    /// <summary>Whether a namespace is of one of those engines.</summary>
    public static bool IsVendor(string uri) => Prefixes.ContainsKey(uri);

    /// <summary>Whether a name is of one of those engines.</summary>
    public static bool IsVendor(XName name) => Prefixes.ContainsKey(name.Namespace);

    /// <summary>Whether a name is of an engine of the Activiti family: Camunda 7, Flowable, Activiti, which share most names.</summary>
    public static bool IsActivitiFamily(XName name) => IsVendor(name) && name.Namespace != Zeebe;

    /// <summary>The name with its usual prefix.</summary>
    public static string Display(XName name) => Prefixes.TryGetValue(name.Namespace, out var prefix) ? $"{prefix}:{name.LocalName}" : name.LocalName;
}
