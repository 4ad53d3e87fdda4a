using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Permit;

/// <summary>
/// One <c>permit:</c> element being read: its attributes by name, each problem reported as it is met. Attributes nobody asked for are reported
/// by <see cref="Close"/>.
/// </summary>
internal sealed partial class PermitElement(XElement element, FindingList findings)
{
    private readonly HashSet<string> _asked = [];
    private readonly HashSet<string> _children = [];

    /// <summary>The element's local name.</summary>
    public string Name => element.Name.LocalName;

    /// <summary>The attribute's text without surrounding blanks; null where it is absent or blank.</summary>
    public string? Optional(string attribute)
    {
        _asked.Add(attribute);
        var text = element.Attribute(attribute)?.Value.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    /// <summary>The attribute's text; empty, and a finding, where it is absent or blank.</summary>
    public string Required(string attribute)
    {
        var text = Optional(attribute);
        if (text is null)
        {
            findings.Add(Rules.MissingPermitAttribute, Where.Of(element), attribute, "permit:" + Name);
        }

        return text ?? "";
    }

    /// <summary>A required text that is one of a list.</summary>
    public string OneOf(string attribute, IReadOnlyCollection<string> allowed)
    {
        var text = Required(attribute);
        if (text.Length > 0 && !allowed.Contains(text))
        {
            Bad(attribute, string.Join(", ", allowed), text);
        }

        return text;
    }

    /// <summary>Where in a list the text stands; 0 where it is absent, and also, with a finding, where it is none of them.</summary>
    public int OptionalIndex(string attribute, ImmutableArray<string> allowed)
    {
        if (Optional(attribute) is not { } text)
        {
            return 0;
        }

        var index = allowed.IndexOf(text);
        if (index < 0)
        {
            Bad(attribute, string.Join(", ", allowed), text);
        }

        return Math.Max(index, 0);
    }

    /// <summary>Whether the attribute is given; any text but the one word it may hold is a finding.</summary>
    public bool OptionalWord(string attribute, string word)
    {
        var text = Optional(attribute);
        if (text is not null && text != word)
        {
            Bad(attribute, word, text);
        }

        return text == word;
    }

    /// <summary>A name of a file, role or outcome, if given: letters, digits, hyphens and underscores, so that it is safe in a path and in a condition.</summary>
    public string? OptionalName(string attribute)
    {
        var text = Optional(attribute);
        if (text is not null && !PlainName().IsMatch(text))
        {
            Bad(attribute, "[A-Za-z][A-Za-z0-9_-]*", text);
        }

        return text;
    }

    /// <summary>A required name; see <see cref="OptionalName"/>.</summary>
    public string RequiredName(string attribute)
    {
        Required(attribute);
        return OptionalName(attribute) ?? "";
    }

    /// <summary><c>true</c> or <c>false</c>; false where absent.</summary>
    public bool Flag(string attribute)
    {
        var text = Optional(attribute) ?? "false";
        if (text is not ("true" or "false"))
        {
            Bad(attribute, "true, false", text);
        }

        return text == "true";
    }

    /// <summary>A whole number within bounds; the lower one, and a finding, where it is none.</summary>
    public int Whole(string attribute, int min, int max)
    {
        var text = Required(attribute);
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
        {
            return number;
        }

        if (text.Length > 0)
        {
            Bad(attribute, string.Create(CultureInfo.InvariantCulture, $"{min} … {max}"), text);
        }

        return min;
    }

    /// <summary>Ids separated by blanks; empty where absent.</summary>
    public ImmutableArray<string> Words(string attribute) => [.. (Optional(attribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>What each child of a name says, in document order; a child that is read is closed here.</summary>
    public ImmutableArray<T> Children<T>(string name, Func<PermitElement, T> read)
    {
        _children.Add(name);
        var made = ImmutableArray.CreateBuilder<T>();
        foreach (var child in element.Elements(BpmnNames.Permit + name))
        {
            var permit = new PermitElement(child, findings);
            made.Add(read(permit));
            permit.Close();
        }

        return made.ToImmutable();
    }

    /// <summary>What the one child of a name says; null where there is none, a finding where there are more.</summary>
    public T? Child<T>(string name, Func<PermitElement, T> read)
        where T : class
    {
        var all = Children(name, read);
        if (all.Length > 1)
        {
            findings.Add(Rules.RepeatedPermitElement, Where.Of(element), "permit:" + name);
        }

        return all.FirstOrDefault();
    }

    /// <summary>Reports a value that cannot be read.</summary>
    public void Bad(string attribute, string expected, string text) =>
        findings.Add(Rules.BadPermitValue, Where.Of(element), attribute, "permit:" + Name, expected, Quote.Of(text));

    /// <summary>Reports attributes, children and text that mean nothing here.</summary>
    public void Close()
    {
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            if (attribute.Name.Namespace != XNamespace.None || !_asked.Contains(attribute.Name.LocalName))
            {
                findings.Add(Rules.UnknownPermitAttribute, Where.Of(element), BpmnNames.DisplayName(attribute.Name), "permit:" + Name);
            }
        }

        foreach (var child in element.Elements().Where(c => c.Name.Namespace != BpmnNames.Permit || !_children.Contains(c.Name.LocalName)))
        {
            findings.Add(Rules.UnknownPermitElement, Where.Of(element), BpmnNames.DisplayName(child.Name), "permit:" + Name);
        }

        if (element.Nodes().OfType<XText>().Any(t => !string.IsNullOrWhiteSpace(t.Value)))
        {
            findings.Add(Rules.UnknownPermitElement, Where.Of(element), Quote.Of(element.Value.Trim()), "permit:" + Name);
        }
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName();
}
