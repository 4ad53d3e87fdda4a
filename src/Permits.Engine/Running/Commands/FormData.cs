using System.Text.Json;

namespace Permits.Engine.Running;

/// <summary>Form data on its way from a command into an event.</summary>
internal static class FormData
{
    private static readonly Form None = new("", []);

    /// <summary>The data as its form cleans it, independent of the request it came in; otherwise refuses with every problem.</summary>
    /// <param name="run">The run.</param>
    /// <param name="form">The form's name in the package; null where none is asked, so that any field is one too many.</param>
    /// <param name="data">The data; may be undefined.</param>
    /// <param name="outcome">The outcome chosen; null when filing.</param>
    public static JsonElement? Clean(Run run, string? form, JsonElement data, string? outcome)
    {
        var cleaned = (form is null ? None : run.Definition.Package.Forms[form]).Validate(data, outcome);
        run.Problems.AddRange(cleaned.Problems);
        return cleaned.IsOk ? cleaned.Value : null;
    }

    /// <summary>What a program reports of its work: an object, independent of the request it came in; otherwise refuses.</summary>
    public static JsonElement? Report(Run run, JsonElement data)
    {
        switch (data.ValueKind)
        {
            case JsonValueKind.Object: return data.Clone();
            case JsonValueKind.Undefined or JsonValueKind.Null: return JsonElement.Parse("{}");
            default:
                run.Refuse(Refusals.ReportNotObject());
                return null;
        }
    }
}
