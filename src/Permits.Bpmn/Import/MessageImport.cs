using Permits.Bpmn.Reading;
using Permits.Feel;

namespace Permits.Bpmn.Import;

/// <summary>The key a message is correlated by: <c>permit:correlation</c>.</summary>
internal static class MessageImport
{
    /// <summary>Imports a message.</summary>
    public static void Turn(ImportDraft draft)
    {
        if (draft.Element.Name is ['=', ..] computed)
        {
            draft.Tell(ImportGrade.Dropped, $"name={Quote.Of(computed)}", ImportNotes.ComputedMessage);
        }

        if (ImportDraft.Of(draft.Zeebe("subscription"), "correlationKey") is not { } key)
        {
            return;
        }

        var feel = key.Value.TrimStart('=').Trim();
        if (draft.HasPermit("correlation"))
        {
            draft.Tell(ImportGrade.Dropped, key.Found, ImportNotes.OwnStays);
        }
        else if (FeelExpression.TryParse(feel, [], out _, out _))
        {
            draft.AddPermit("correlation", ("key", feel));
            draft.Tell(ImportGrade.Information, key.Found, ImportNotes.Correlation);
        }
        else
        {
            draft.Tell(ImportGrade.Dropped, key.Found, ImportNotes.NoFeel);
        }
    }
}
