using System.Globalization;

namespace Permits.Bpmn;

/// <summary>One rule a process is checked against. The rules are listed in <see cref="Rules"/> and in <c>workflows/README.md</c>.</summary>
/// <param name="Id">Stable id, e.g. <c>bpmn.unsupported-element</c>.</param>
/// <param name="Severity">How bad it is to break it.</param>
/// <param name="Message">What was expected and found and what to do next; <c>{0}</c>, <c>{1}</c> … stand for the facts of the finding.</param>
/// <param name="Basis">Clause of the standard or section of law; null where the rule is the product's own.</param>
public sealed record Rule(string Id, Severity Severity, LocalText Message, string? Basis)
{
    /// <summary>The finding that the rule is broken.</summary>
    /// <param name="element">The element's id, or its line where it has none; null for the whole document.</param>
    /// <param name="facts">What the message's placeholders stand for; a <see cref="LocalText"/> is put in its language.</param>
    public Finding Found(string? element, params object[] facts) =>
        new(Id, Severity, element, new LocalText(Say(Message.Th, "th", facts), Say(Message.En, "en", facts)), Basis);

    private static string Say(string template, string language, object[] facts) =>
        string.Format(CultureInfo.InvariantCulture, template, Array.ConvertAll(facts, fact => fact is LocalText text ? text.In(language) : fact));
}
