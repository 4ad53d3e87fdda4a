using System.Text.RegularExpressions;
using Permits.Bpmn.Interchange;
using Permits.Bpmn.Reading;
using Permits.Feel;

namespace Permits.Bpmn.Import;

/// <summary>Expressions: FEEL behind Camunda 8's equals sign, and the simple ones of the expression language (JUEL) that the Activiti family writes in braces.</summary>
internal static partial class ExpressionImport
{
    /// <summary>Imports an expression. One that cannot be put into FEEL keeps its text, so that nothing is decided by another rule than the one drawn: publishing refuses it.</summary>
    public static void Turn(ImportDraft draft)
    {
        if (draft.Element.Kind.Body != BodyKind.Expression || draft.Element["language"] is not null)
        {
            return;
        }

        var text = draft.Element.Text;
        var isJuel = text is ['$' or '#', '{', ..];
        if (!isJuel && text is not ['=', ..])
        {
            return;
        }

        var found = $"bpmn:{draft.Element.Kind.Label} {Quote.Of(text)}";
        var feel = isJuel ? Juel.ToFeel(text) : IsTime(draft.Element) ? Literal(text[1..].Trim()) : text[1..].Trim();
        if (feel is null || !(IsTime(draft.Element) || FeelExpression.TryParse(feel, [], out _, out _)))
        {
            draft.Tell(ImportGrade.Dropped, found, ImportNotes.NoFeel);
            return;
        }

        draft.Element = draft.Element.WithText(feel);
        draft.Tell(ImportGrade.Information, found, ImportNotes.Feel(Quote.Of(feel)));
    }

    /// <summary>The language named for the whole document: XPath and JUEL are named by tools that write neither.</summary>
    public static void TurnLanguage(ImportDraft draft)
    {
        if (draft.Element["expressionLanguage"] is { } language && !language.Contains("FEEL", StringComparison.OrdinalIgnoreCase)
            && draft.Element.Prefixes.Any(p => VendorNames.IsVendor(p.Uri)))
        {
            draft.Element = draft.Element.With("expressionLanguage", null);
            draft.Tell(ImportGrade.Information, $"expressionLanguage={Quote.Of(language)}", ImportNotes.Language);
        }
    }

    private static bool IsTime(BpmnElement element) => element.Kind.Label is "timeDuration" or "timeDate" or "timeCycle";

    /// <summary>A constant time as the standard writes it: <c>duration("P1D")</c> becomes <c>P1D</c>.</summary>
    private static string Literal(string feel) => Constant().Match(feel) is { Success: true } match ? match.Groups["text"].Value : feel;

    [GeneratedRegex("""^(?:(?:duration|date and time|cycle)\(\s*)?"(?<text>[^"]*)"\s*\)?\z""", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();
}
