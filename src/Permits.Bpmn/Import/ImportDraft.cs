using System.Text.RegularExpressions;
using Permits.Bpmn.Interchange;
using Permits.Bpmn.Reading;

namespace Permits.Bpmn.Import;

/// <summary>
/// An element being imported. What is taken off it is gone from the result; whatever of another engine nobody took is told of by <see cref="Leftovers"/>.
/// </summary>
internal sealed partial class ImportDraft(BpmnElement element, BpmnDocument source, IReadOnlySet<string> starters, List<ImportFinding> findings)
{
    private readonly BpmnElement _read = element;

    /// <summary>The element as far as it is imported.</summary>
    public BpmnElement Element { get; set; } = element;

    /// <summary>The document as it was.</summary>
    public BpmnDocument Source => source;

    /// <summary>The variables that hold whoever started the process.</summary>
    public IReadOnlySet<string> Starters => starters;

    /// <summary>The element as it was in that document.</summary>
    public BpmnElement Read => _read;

    /// <summary>Takes an attribute of the Activiti family; null where none is there.</summary>
    public Taken? Attribute(string local)
    {
        foreach (var (name, value) in Element.Attributes)
        {
            if (name.LocalName == local && VendorNames.IsActivitiFamily(name))
            {
                Element = Element.With(name, null);
                return new Taken($"{VendorNames.Display(name)}={Quote.Of(value)}", value.Trim());
            }
        }

        return null;
    }

    /// <summary>Takes an extension element of Camunda 8; null where none is there.</summary>
    public ForeignNode.Element? Zeebe(string local) => TakeElement(e => e.Name == VendorNames.Zeebe + local);

    /// <summary>Takes an extension element of the Activiti family; null where none is there.</summary>
    public ForeignNode.Element? Extension(string local) => TakeElement(e => e.Name.LocalName == local && VendorNames.IsActivitiFamily(e.Name));

    /// <summary>An attribute of a taken extension element; null where it is absent or blank.</summary>
    public static Taken? Of(ForeignNode.Element? taken, string attribute) =>
        taken?[attribute] is { } value && !string.IsNullOrWhiteSpace(value)
            ? new Taken($"{VendorNames.Display(taken.Name)} {attribute}={Quote.Of(value)}", value.Trim())
            : null;

    /// <summary>Whether the element has an extension of ours already. What that says goes before what another engine read.</summary>
    public bool HasPermit(string local) => Element.Extensions.Any(e => e.Name == BpmnNames.Permit + local);

    /// <summary>Adds an extension of ours, leaving out attributes without value.</summary>
    public void AddPermit(string local, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var made = new ForeignNode.Element(BpmnNames.Permit + local);
        foreach (var (attribute, value) in attributes)
        {
            made = value is null ? made : made with { Attributes = made.Attributes.Add(new BpmnAttribute(attribute, value)) };
        }

        Element = Element.WithExtensions(Element.Extensions.Append(made));
    }

    /// <summary>Tells what became of something.</summary>
    public void Tell(ImportGrade grade, string found, LocalText became) =>
        findings.Add(new ImportFinding(grade, Place, found, became));

    /// <summary>The element as a finding names it; one without id by the nearest around it that has one.</summary>
    private string Place
    {
        get
        {
            for (var at = _read; at is not null; at = source.ParentOf(at))
            {
                if (at.Id is { } id && !at.Kind.Is("definitions"))
                {
                    return id;
                }
            }

            return Where.Line(_read.Line);
        }
    }

    /// <summary>
    /// A text as a name of ours (role, form, decision), which takes letters, digits, hyphens and underscores and begins with a letter; null where nothing of
    /// it can stand.
    /// </summary>
    public static string? AsName(string text)
    {
        var name = NoName().Replace(text.Trim(), "-").Trim('-');
        return name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : null;
    }

    private ForeignNode.Element? TakeElement(Func<ForeignNode.Element, bool> wanted)
    {
        if (Element.Extensions.FirstOrDefault(wanted) is not { } found)
        {
            return null;
        }

        Element = Element.WithExtensions(Element.Extensions.Where(e => !ReferenceEquals(e, found)));
        return found;
    }

    [GeneratedRegex("[^A-Za-z0-9_-]+", RegexOptions.CultureInvariant)]
    private static partial Regex NoName();

    /// <summary>Something taken off an element.</summary>
    /// <param name="Found">How it was written.</param>
    /// <param name="Value">Its value, trimmed.</param>
    internal sealed record Taken(string Found, string Value);
}
